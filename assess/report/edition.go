package report

import (
	"cmp"
)

// Edition is what a reader's version of a report is called, what is said about
// it at its start, and which parts it has, in their order.
type Edition struct {
	Name  string // "Workbook for assessors"
	Note  string // empty where there is nothing to say
	parts []Part
}

var editions = map[string]Edition{
	ForPanel: {"For the panel",
		"This is what the team says about its own service. The panel makes the decision.", whole},
	ForPublic: {"Public edition",
		"This is what the team says about its own service. No panel has decided on it here.", whole},
	ForSummary: {"Summary", "", []Part{PartSummary}},
	ForWorkbook: {"Workbook for assessors",
		"For each point there is a summary of what the team says, then room for your decision. The rating is the team's own view. The decision is yours.",
		[]Part{PartFront, PartWorkbook}},
	ForTeam: {"Worksheets for the team",
		"A worksheet for each point, to fill in together on paper. It does not have to be complete: a few words are enough.",
		[]Part{PartFront, PartWorksheets}},
	ForSupplier: {"Questions for the supplier",
		"We are asked these questions about our service. Only you can answer them, or nobody here knows the answer yet. If a question says \"the supplier\", it means your company. " +
			"A sentence or two for each is enough; please add a date, and a document or an address where there is one. If somebody else should answer, tell us who. Thank you.",
		[]Part{PartQuestions}},
	ForFollowUp:     {"Response to the review", "", []Part{PartAbout, PartSections, PartSources, PartLeftOut}},
	ForReview:       {"For the panel and the team", "", []Part{PartSections, PartAbout, PartSources}},
	ForReviewPublic: {"Public edition", "", []Part{PartSections, PartAbout, PartSources, PartLeftOut}},
	ForSheet:        {"Product sheet", "", []Part{PartSections, PartSources}},
	ForQuestions:    {"What to bring", "", []Part{PartSections}},
	ForStatement: {"Notes for writing the statement",
		"These are the team's own notes. They are not an audit, and they do not say whether the service complies. The person responsible for the statement decides that.",
		[]Part{PartSections, PartAbout, PartSources}},
	declaredEdition: {"Where we stand, for the board", "", []Part{PartSections}},
	ForBoard:        {"The response to the review, on one page", "", []Part{PartSections}},
}

// whole is all of a report, for those who decide on it or look it up: what it
// comes to first.
var whole = []Part{PartSummary, PartAbout, PartPoints, PartPlan, PartSharing, PartSources, PartLeftOut}

// Edition is that of the report's reader, which is the panel where none is said.
func (r *Report) Edition() Edition {
	e := editions[cmp.Or(r.For, ForPanel)]
	if r.For == ForBoard && r.Declared != nil {
		e = editions[declaredEdition]
	}
	e.Note = cmp.Or(r.Notice, e.Note)
	return e
}

// OnePage says whether the report is one page, without a cover and contents.
func (r *Report) OnePage() bool {
	return r.For == ForSummary || r.For == ForBoard && r.Declared == nil || r.For == ForQuestions
}

// Short says whether the report has no cover of its own and no contents: its first
// page begins with what it comes to.
func (r *Report) Short() bool {
	return r.OnePage() || r.For == ForStatement || r.Declared != nil
}

// Whole says whether the edition is the report itself, rather than something made
// of it for one purpose, which is called what it is.
func (e Edition) Whole() bool { return len(e.parts) == len(whole) }

// Part is one part of a report, by a name that a format may use as an address.
type Part string

// The parts a report can have.
const (
	PartAbout      Part = "about"
	PartSummary    Part = "summary"
	PartPoints     Part = "points"
	PartSections   Part = "sections"
	PartPlan       Part = "plan"
	PartSharing    Part = "sharing"
	PartSources    Part = "sources"
	PartLeftOut    Part = "left-out"
	PartFront      Part = "front"
	PartWorkbook   Part = "workbook"
	PartWorksheets Part = "worksheets"
	PartQuestions  Part = "questions"
)

// Heading is what stands over the part; empty over parts whose points or
// questions have headings of their own.
func (p Part) Heading() string {
	return map[Part]string{
		PartAbout: "About this service", PartSummary: "Summary", PartPlan: "Action plan", PartSharing: "Sharing with others",
		PartSources: "Sources and rules", PartLeftOut: "What this edition leaves out", PartFront: "Front sheet",
	}[p]
}

// Parts are those the reader gets, in their order. A part in which nothing would
// stand is left out.
func (r *Report) Parts() []Part {
	empty := map[Part]bool{
		PartAbout:   len(r.Cover.Facts)+len(r.Cover.People) == 0,
		PartPlan:    len(r.Actions) == 0,
		PartSharing: len(r.Reused)+len(r.Offers)+len(r.Asks) == 0,
		PartLeftOut: len(r.LeftOut) == 0,
		PartSources: len(r.Sections) > 0 && len(r.Sources.Rules)+len(r.Sources.Made)+len(r.Sources.Standard) == 0,
	}
	var parts []Part
	for _, p := range r.Edition().parts {
		if !empty[p] {
			parts = append(parts, p)
		}
	}
	return parts
}
