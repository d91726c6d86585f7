package councils

// topic is one thing that some councils know and others ask about.
type topic struct {
	name         string
	point        int // of lgdss@2016
	kind         string
	asks, offers []string
}

// topicsAt are those of a point of a standard.
func topicsAt(standard string, number int) []*topic {
	var found []*topic
	for i := range topics {
		at := topics[i].point
		if standard == "govuk@2019" {
			at = toGOVUK[at]
		}
		if at == number {
			found = append(found, &topics[i])
		}
	}
	return found
}

var topics = []topic{
	{"recruiting", 1, "research", []string{"How did you find people who use a screen reader to test SERVICE?", "Ways to recruit people with disabilities for research", "We cannot find anyone without the internet to interview"},
		[]string{"A guide to recruiting people who use assistive technology", "Our panel of 40 residents who test with us, and how we found them", "Script for recruiting people at the library who are not online"}},
	{"interviews", 1, "research", []string{"Interview guide for SERVICE", "Findings from talking with users of PRODUCT"},
		[]string{"Findings from 14 interviews about SERVICE", "Interview guide and consent form, in plain English", "What residents told us about PRODUCT"}},
	{"shared-people", 2, "people", []string{"Could we borrow a content designer for 2 days?", "Has anyone shared a user researcher between councils?"},
		[]string{"A day a month of our content designer", "Job description of a user researcher whom 3 councils share"}},
	{"roles", 2, "template", []string{"Job descriptions for a product manager in a small council"}, []string{"Job descriptions of delivery and product managers, with grades"}},
	{"retros", 3, "template", []string{"How do you hold a review with SUPPLIER every fortnight?"}, []string{"How we hold a fortnightly review with the supplier of PRODUCT"}},
	{"change-route", 4, "contract", []string{"How quickly does SUPPLIER change PRODUCT for you?", "A clause for small changes without a new order", "A change route for PRODUCT that does not take 6 weeks"},
		[]string{"Contract wording that has the supplier release monthly", "The change route we agreed for PRODUCT, 5 days from request to live"}},
	{"exit", 5, "contract", []string{"Exit clause for PRODUCT", "Did anyone leave PRODUCT, and what became of the data?"},
		[]string{"Exit plan and clause, tried when we left our last supplier", "What leaving PRODUCT cost us, and how long it took"}},
	{"options", 5, "template", []string{"Comparison of products for SERVICE"}, []string{"Options appraisal for SERVICE, with the questions we asked 5 suppliers"}},
	{"dpia", 6, "document", []string{"Data protection impact assessment for SERVICE", "An example DPIA for PRODUCT", "How long do you keep the data of SERVICE?"},
		[]string{"Our DPIA for SERVICE, with names taken out", "Retention schedule for SERVICE and 12 services like it", "DPIA of PRODUCT, agreed with our data protection officer"}},
	{"security", 6, "test", []string{"Results of a penetration test of PRODUCT, as far as they can be shared"}, []string{"Questions to ask a supplier about security, with the answers we got for PRODUCT"}},
	{"export", 7, "code", []string{"Getting everything out of PRODUCT as CSV", "Script to export photos from PRODUCT", "An open format for SERVICE"},
		[]string{"Script that exports all of PRODUCT to CSV", "Data schema for SERVICE, with an example", "Export trial of PRODUCT: what comes out and what does not"}},
	{"addresses", 7, "code", []string{"Matching addresses to UPRNs when people type them"}, []string{"Code that matches typed addresses to UPRNs"}},
	{"letters", 8, "content", []string{"Letters for SERVICE in plain English", "Text messages that tell people what happens next"},
		[]string{"12 letters for SERVICE, rewritten and tested", "Text messages that cut calls about SERVICE by a third"}},
	{"back-office", 8, "research", []string{"Has anyone watched the back office work with PRODUCT?"}, []string{"A map of SERVICE from request to done, with the back office"}},
	{"outage", 9, "plan", []string{"Plan for when PRODUCT is away", "How do you rehearse an outage of SERVICE?", "What did you tell people when PRODUCT was down?"},
		[]string{"Outage rehearsal for SERVICE: the script, and what we learnt", "Downtime plan for PRODUCT with wording for the website"}},
	{"status", 9, "code", []string{"A status page for council services"}, []string{"Status page that we host ourselves, as code"}},
	{"first-time", 10, "research", []string{"Why people ring after they used the form for SERVICE", "Test script for SERVICE with real people"},
		[]string{"Usability test script for SERVICE, and findings of 3 rounds", "What made people ring after the form, and what we changed"}},
	{"patterns", 11, "code", []string{"A pattern for asking about SERVICE, in the GOV.UK style", "Form for SERVICE that is tested and open source"},
		[]string{"Form for SERVICE in the GOV.UK Design System, as code", "Patterns for bookings and payments, tested with 30 people"}},
	{"pay", 11, "code", []string{"Connecting PRODUCT with GOV.UK Pay"}, []string{"How we connected PRODUCT with GOV.UK Pay", "GOV.UK Notify templates for SERVICE"}},
	{"assisted", 12, "research", []string{"What helps people who cannot go online with SERVICE?", "Scripts for the telephone for SERVICE"},
		[]string{"Telephone script for SERVICE that follows the form", "Help at libraries for people who are not online: what worked"}},
	{"accessible", 12, "audit", []string{"Accessibility audit of PRODUCT", "What did SUPPLIER mend after your accessibility test?", "An accessibility statement for PRODUCT"},
		[]string{"Accessibility audit of PRODUCT, with what the supplier mended", "Accessibility statement for SERVICE", "Findings of testing PRODUCT with 5 screen readers"}},
	{"figures", 13, "figures", []string{"Which figures do you publish about SERVICE?", "Cost per transaction of SERVICE, and how it is worked out"},
		[]string{"Dashboard of SERVICE with 6 figures, and where they come from", "How we work out cost per transaction"}},
	{"feedback", 14, "code", []string{"A way to ask for feedback at the end of SERVICE"}, []string{"Feedback page with 2 questions, as code", "What 900 comments about SERVICE say"}},
	{"councillor", 15, "template", []string{"How did you show SERVICE to your councillor?"}, []string{"Agenda for showing SERVICE to a councillor in 30 minutes"}},
}
