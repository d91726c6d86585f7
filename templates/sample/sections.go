package sample

import "standpoint/assess/report"

// Sections is a small report about a review, with everything that a section can
// have, as a reader gets it.
func Sections(reader string) *report.Report {
	r := &report.Report{
		For: reader, Lang: "en-GB", Title: "Bin days: response to the review",
		Cover: report.Cover{
			Organisation: "Sample Borough Council", Service: "Bin days", View: "Response to the review, beta, 15 February 2027",
			Standard: "Against the Sample Standard (2016 edition)", Phase: "Beta", Round: 1, AsOf: "As things stood on 15 February 2027",
			Facts: []report.Pair{{Name: "Reviewed by", Text: "A panel of 3"}},
		},
		Notice: "Peer review by 2 councils; not an assessment by any government body.",
		Sections: []report.Section{{
			Anchor: "all", Chapter: true, Title: "In short", Ours: true,
			Body: []report.Passage{{Ours: "2 recommendations, 1 overdue.", Table: report.Table{
				Says: "Each recommendation", Head: []string{"Number", "What", "State"}, Wide: []int{2, 9, 5},
				Rows: [][]report.Cell{
					{{Text: "R1.1", Leads: "R1.1"}, {Text: "Meet more people"}, {Text: "overdue by 12 days", Mark: notMet, Bold: true, Ours: true}},
					{{Text: "R2.1", Leads: "point-2"}, {Text: "Show the code"}, {Text: "done", Mark: met, Ours: true}},
				}}}},
		}, {
			Anchor: "point-1", Number: "1", Title: "Understand users", Label: "Point 1",
			Marks: []report.Said{{Who: "The panel", Mark: notMet}, {Who: "The team now", Mark: partly}},
			Body: []report.Passage{{Name: "Done well", Text: "They met 31 people.\n\n- 8 in a library"}, {Name: "What must be done", Entries: []report.Entry{{
				ID: "R1.1", Tag: "must", Text: "Meet more people", State: report.Mark{Label: "overdue by 12 days", Shape: "ring"}, Late: true,
				Lines: []string{"due 3 February 2027", "User researcher"}, Told: []report.Pair{{Name: "The team", Text: "We will, see E1.1."}, {Name: "Done", Text: "8 more.\n\n- 3 at home"}},
			}}}},
		}, {
			Anchor: "evidence", Chapter: true, Title: "What shows it", Ours: true,
			Body: []report.Passage{{Entries: []report.Entry{{ID: "E1.1", Text: "Findings", Link: "research/3.md"}, {ID: "E2.1", Text: "Code", Link: "https://example.org/code", URL: "https://example.org/code"}}}},
		}},
		Data:  &struct{ For string }{reader},
		Table: [][]string{{"id", "what"}, {"R1.1", "=Meet more people"}},
	}
	if !r.OnePage() {
		r.Sources.Rules = []report.Pair{{Name: "Clocks", Text: "3 months from the session."}}
		r.LeftOut = []string{"Names of people are left out; roles stay."}
	}
	return r
}

// SectionTexts are what every format of it has to say.
var SectionTexts = []string{"Bin days", "not an assessment by any government body", "2 recommendations, 1 overdue.", "Meet more people", "overdue by 12 days",
	"The team now", "not met", "They met 31 people.", "8 in a library", "due 3 February 2027", "3 at home", "Findings", "research/3.md", "example.org/code"}
