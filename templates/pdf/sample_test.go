package pdf

import (
	"fmt"
	"time"

	"standpoint/assess/report"
)

var asOf = Options{AsOf: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Tool: "Standpoint 1.0.0"}

var (
	met     = report.Mark{Value: "met", Label: "met", Shape: "full"}
	partly  = report.Mark{Value: "partly-met", Label: "partly met", Shape: "half"}
	notMet  = report.Mark{Value: "not-met", Label: "not met", Shape: "ring"}
	notSeen = report.Mark{Label: "not looked at", Shape: "dot"}
	aside   = report.Mark{Value: "not-applicable", Label: "not applicable", Shape: "dash"}
)

var samplePoints = []struct {
	title, summary string
	mark           report.Mark
}{
	{"Know your users", "Do real research with the people who will use the service before and while designing it. Be able to show how what you learned shaped the design.", partly},
	{"Have the right team and an empowered service manager", "Bring together a mix of skills that can last beyond launch. One senior person leads it and is allowed to decide.", met},
	{"Work in an agile, user-centred way", "Deliver in small steps, learning from users each time.", met},
	{"Keep improving the service", "Make change cheap and keep people, money and technology in place so that the service can be changed after launch when needs change.", notMet},
	{"Choose tools and systems well, reusing first", "Weigh the options for building, hosting, running and measuring the service and how each would be bought. Look for something you can reuse before buying or building.", notSeen},
	{"Protect data, privacy and security", "List the data the service holds or shows, then deal with its security, legal duties, privacy and risk.", met},
	{"Open standards, authoritative data, open code and data", "Build on open standards and on trusted registers instead of collecting data again. Publish code and service data under an open licence where you can.", partly},
	{"Test end to end in a live-like environment", "Have a test environment close to live and test the whole journey in it, on the browsers and devices people really use.", partly},
	{"Plan for downtime and rehearse it", "Know what happens for users when the service is down, write it as a plan, and try the plan out regularly.", notMet},
	{"Users succeed first time, unaided", "Make it simple enough that people finish at the first try with no help, and prove it by testing.", met},
	{"Be consistent with government services; use common platforms and patterns", "Look and behave like other government services, reusing shared platforms and design patterns where they fit.", met},
	{"Encourage digital use, with help for those who need it", "Help as many people as possible choose the digital route and give assisted support to people who cannot use it alone.", partly},
	{"Set and publish performance indicators", "Decide how success is measured, fold in the indicators the council already reports, and publish results where that makes sense.", notMet},
	{"Ongoing research, usability testing and performance data", "Run a standing process of research, usability tests and performance data that feeds the next improvements.", aside},
	{"Test with the accountable councillor or senior manager", "Walk the elected member or senior manager who answers for the service through the whole thing, start to finish.", met},
}

// sample is a report as a team a week before its panel would have it.
func sample() *report.Report { return sampleOf(1) }

// sampleOf is sample with its points times over.
func sampleOf(times int) *report.Report {
	r := &report.Report{
		Lang: "en-GB", Title: "Garden waste collection: the team's own view",
		Cover: sampleCover(), Sources: sampleSources(),
		Summary: report.Summary{
			Aim:      "Fewer people have to ring us: anyone can start, change or stop their collection online, at the first try.",
			Baseline: "38% of sign-ups online in spring 2025; 1,150 calls a week in March.",
			Current:  "61% online in October 2026; 300 calls a week.",
			Looked:   14, Of: 15, NextHow: "The open actions with the nearest dates, overdue ones first.",
			Counts: []report.Count{{Mark: met, Points: 6}, {Mark: partly, Points: 4}, {Mark: notMet, Points: 3}, {Mark: aside, Points: 1}, {Mark: notSeen, Points: 1}},
		},
	}
	for n := range times * len(samplePoints) {
		p := samplePoint(n + 1)
		r.Points = append(r.Points, p)
		r.Summary.Strip = append(r.Summary.Strip, report.Strip{Number: p.Number, Title: p.Title, Mark: p.Mark})
		r.Actions = append(r.Actions, p.Actions...)
		r.Reused = append(r.Reused, p.Reused...)
		r.Offers = append(r.Offers, p.Offers...)
		r.Asks = append(r.Asks, p.Asks...)
	}
	r.Summary.Next = r.Actions[:3]
	r.Summary.Asks = r.Asks[:2]
	return r
}

func sampleCover() report.Cover {
	return report.Cover{
		Organisation: "Example Borough Council", Service: "Garden waste collection", Phase: "Beta", Round: 1,
		View:     "The team's own view, beta, 1 December 2026",
		Standard: "Against the Local Government Digital Service Standard (2016 edition)",
		Due:      "Panel meets on 1 December 2026", AsOf: "As things stood on 23 November 2026",
		Facts: []report.Pair{
			{Name: "What it is", Text: "Households pay once a year to have a brown bin emptied every two weeks. They start, change and stop the collection themselves."},
			{Name: "In scope", Text: "Signing up, paying, changing address, missed collections, renewals."},
			{Name: "Not in scope", Text: "Rounds planning and the crews' handhelds, which the supplier's back office covers."},
			{Name: "Users", Text: "41,000 households, 300 calls a week, 22 people in the contact centre, 9 crews"},
			{Name: "Channels", Text: "Online 61%, telephone 33%, in person 6%"},
			{Name: "Supplier", Text: "Example Software Ltd, a bought product"},
			{Name: "Contract ends", Text: "31 March 2028"},
			{Name: "Address", Text: "https://example.org/garden-waste"},
		},
		People: []report.Pair{{Name: "Service owner"}, {Name: "User researcher", Text: "Siân Wyn Jones"}, {Name: "Delivery manager"}, {Name: "Content designer"}},
	}
}

func samplePoint(n int) report.Point {
	s := samplePoints[(n-1)%len(samplePoints)]
	p := report.Point{
		Number: n, Label: fmt.Sprintf("Point %d", n), Title: s.title, Summary: s.summary, Mark: s.mark,
		Address: "https://localgov.digital/service-standard",
	}
	switch {
	case s.mark == notSeen:
		p.NotYet = "Nobody has looked at this point yet."
		return p
	case s.mark == aside:
		p.Owner, p.RatedOn = "User researcher", "2026-11-20"
		p.Reason = "This point asks about the time after launch. We come back to it in the next round."
		return p
	}
	p.Owner, p.RatedOn = "User researcher", "2026-11-23"
	p.Reason = "We watched twelve people use it and changed three pages because of what we saw. We have not yet worked with people who use screen readers."
	p.Ceiling = "The rule suggests up to partly met: 4 of 5 questions are answered, 1 is planned, and there is evidence from this year."
	p.Done = "Three rounds of research since March, with twelve households, four of them without a printer or a laptop.\n\nWhat changed because of it:\n\n- the price stands on the first page, not on the fourth\n- people can pay without an account\n- the letter says which week the first collection is, with a picture of the calendar and the day written out in words"
	p.Planned = "A fourth round in February with people who use screen readers, recruited with the help of the local sight loss society."
	p.HeldBy = "Held by the supplier: question 4."
	p.Answers = sampleAnswers()
	p.Evidence = sampleEvidence(n)
	p.Actions = []report.Action{
		{ID: fmt.Sprintf("A%d.1", n), Point: n, What: "Recruit five people who use screen readers and watch them sign up and pay", Owner: "User researcher", Due: "2027-02-01", State: "open"},
		{ID: fmt.Sprintf("A%d.2", n), Point: n, What: "Ask the supplier for photos in the export", Owner: "Service owner", Due: "2026-11-01", State: "overdue", Overdue: true, Note: "answers question 4"},
	}
	if n%3 == 1 {
		p.Reused = []report.Shared{{ID: fmt.Sprintf("R%d.1", n), Point: n, What: "The bin day calendar of Example County", Details: []report.Pair{{Name: "Licence", Text: "MIT"}}, Link: "https://github.com/example/bin-day", URL: "https://github.com/example/bin-day"}}
		p.Offers = []report.Shared{{ID: fmt.Sprintf("O%d.1", n), Point: n, What: "Interview guide for households without a printer", Details: []report.Pair{{Name: "Kind", Text: "research"}, {Name: "Licence", Text: "CC BY 4.0"}, {Name: "Contact", Text: "User researcher"}}}}
		p.Asks = []report.Shared{{ID: fmt.Sprintf("Q%d.1", n), Point: n, What: "Has anybody tested direct debit sign-up with people who use screen magnifiers?", Details: []report.Pair{{Name: "Tried so far", Text: "desk research"}}}}
	}
	if n == 7 {
		p.Above = "The team rates this above the rule's suggestion, and says why: the export was tried and works; only photos are missing."
		p.Withheld = "1 item of evidence is held and not shown here."
	}
	return p
}

func sampleAnswers() []report.Answer {
	return []report.Answer{
		{ID: "who", Question: "Which people depend on this, and in which places most?", State: "answered", Text: "Households with gardens in the outer wards; 41,000 of them. A third are over 65. Two estates share bins and cannot use the service as it stands."},
		{ID: "changed", Question: "What did you change because of what you saw people do?", State: "answered", Text: "The price moved to the first page. Nine of twelve had looked for it and left."},
		{ID: "left-out", Question: "Who can not use it yet, and what do they do instead?", State: "planned", Text: "People who use screen readers: not tried yet. They ring."},
		{ID: "export", Question: "In what open format can you take everything out without the supplier's help?", State: "answered", HeldBy: "held by the supplier", Text: "We exported all rounds to CSV in September, with the supplier's admin screen. It took an hour. Photos are missing from the export."},
		{ID: "old", Question: "Do you have a library card?", State: "does not apply", Why: "This is not a library service.", Retired: true},
	}
}

func sampleEvidence(n int) []report.Evidence {
	return []report.Evidence{
		{ID: fmt.Sprintf("E%d.1", n), Title: "Findings, round 3", Kind: "research", Shows: "Nine of twelve people finished alone", Date: "2026-10-02", Link: "research/round-3.md", Who: "the panel"},
		{ID: fmt.Sprintf("E%d.2", n), Title: "Export trial", Kind: "test", Shows: "Shows all rounds but no photos. The file opens in a spreadsheet as it is, and the columns are explained in a second file.", Date: "2025-09-14", Link: "https://example.org/garden-waste/research/2025/september/export-trial-with-the-supplier.html?version=2", URL: "https://example.org/garden-waste/research/2025/september/export-trial-with-the-supplier.html?version=2", Who: "anyone", Note: "older than a year"},
		{ID: fmt.Sprintf("E%d.3", n), Title: "Call log, March to October", Kind: "data", Shows: "Calls fell from 1,150 to 300 a week", Link: "data/calls.csv", Who: "the council", Note: "undated"},
	}
}

func sampleSources() report.Sources {
	return report.Sources{
		Standard: []report.Pair{
			{Name: "Name", Text: "Local Government Digital Service Standard"},
			{Name: "Publisher", Text: "LocalGov Digital"}, {Name: "Edition", Text: "2016"},
			{Name: "Address", Text: "https://localgov.digital/service-standard"},
			{Name: "Licence", Text: "No licence statement was found, so titles and summaries here are ours."},
			{Name: "Status", Text: "Superseded by the Service Standard of 2019, and still used by councils."},
		},
		Notes: []string{"The ratings are ours: the standard has no official scale. Check the publisher's own text before you rely on a point."},
		Scale: []report.Pair{
			{Name: "met", Text: "What the point asks is in place, and evidence shows it."},
			{Name: "partly met", Text: "Some of it is in place; the rest is planned."},
			{Name: "not met", Text: "Little or nothing is in place yet."},
		},
		Rules: []report.Pair{{Name: "How a suggestion comes about", Text: "The best rating needs an answer to every question of the phase, something done, and evidence dated within the last year. Anything planned, unknown, set aside without a reason or not evidenced lowers it by one. Nothing done gives the lowest."}},
		Made:  []report.Pair{{Name: "File", Text: "assessments/lgdss-beta.yaml"}, {Name: "Made by", Text: "Standpoint 1.0.0"}, {Name: "As of", Text: "23 November 2026"}},
	}
}
