// Package sample has what the formats are tried with: a report with everything
// a format can show, texts that none of them may trip over, and a comparison
// with what was looked at once. It is for tests.
package sample

import (
	"reflect"

	"standpoint/assess/report"
	"standpoint/assess/words"
)

var (
	met     = report.Mark{Value: "met", Label: "met", Shape: "full"}
	partly  = report.Mark{Value: "partly-met", Label: "partly met", Shape: "half"}
	notMet  = report.Mark{Value: "not-met", Label: "not met", Shape: "ring"}
	skipped = report.Mark{Value: "not-applicable", Label: "not applicable", Shape: "dash"}
	unseen  = report.Mark{Label: "not looked at", Shape: "dot"}
)

// Report is a small report that has everything a format can show.
func Report() *report.Report {
	points := []report.Point{point(), {
		Number: 2, Label: "Point 2", Title: "Work in the open", Group: "Technology", Mark: unseen, NotYet: "Nobody has looked at this point yet.",
		Decided: &report.Decided{Who: "The peers", Mark: notMet, On: "3 June 2026"},
	}}
	return &report.Report{
		For: report.ForPanel, Lang: "en-GB", Title: "Bin days: the team's own view",
		Of: &report.Of{Standard: "sample@2016", Phase: "beta", Round: 1, Service: "3fa29c01"},
		Cover: report.Cover{
			Organisation: "Sample Borough Council", Service: "Bin days", View: "The team's own view, beta, 23 November 2026",
			Standard: "Against the Sample Standard (2016 edition)", Phase: "Beta", Round: 1,
			Due: "The panel or peers meet on 1 December 2026", AsOf: "As things stood on 23 November 2026",
			Facts:  []report.Pair{{Name: "What it is", Text: "It says which day.\n\n- by post\n- online"}, {Name: "Address", Text: "https://example.org/bins"}},
			People: []report.Pair{{Name: "Service owner", Text: ""}, {Name: "User researcher", Text: "Siân Ŵyn-Jones"}},
		},
		Summary: summary(points), Points: points, Actions: points[0].Actions,
		Reused: points[0].Reused, Offers: points[0].Offers, Asks: points[0].Asks,
		Sources: report.Sources{
			Standard: []report.Pair{{Name: "Publisher", Text: "Sample & Sons"}, {Name: "Address", Text: "https://example.org/standard"}},
			Notes:    []string{"The scale is ours."},
			Scale:    []report.Pair{{Name: "met", Text: "In place."}, {Name: "partly met", Text: "Some of it."}, {Name: "not met", Text: "Little of it."}},
			Rules:    []report.Pair{{Name: "Overall", Text: "There is no overall result."}},
			Made:     []report.Pair{{Name: "File", Text: "assessments/bins.yaml"}, {Name: "As of", Text: "23 November 2026"}},
		},
	}
}

func point() report.Point {
	return report.Point{
		Number: 1, Label: "Point 1", Title: "Understand users", Group: "Users", Summary: "Meet people.", Address: "https://example.org/standard/1",
		Owner: "User researcher", Mark: partly, RatedOn: "17 November 2026", Reason: "We met few.", Ceiling: "Up to \"partly met\" by the rule.",
		Done: "We met 31 people.\n\n- 8 in a library\n- 23 at home", Planned: "=2 more visits", HeldBy: "The supplier holds 1 of 3 answers",
		Leads: []string{"user research", "design"}, LooksFor: "Research with people.",
		Answers: []report.Answer{
			{ID: "met", Question: "Whom did you meet?", Text: "31 people.", State: "answered"},
			{ID: "next", Question: "Whom will you meet?", Text: "Two more.", State: "planned", HeldBy: "held by the supplier"},
			{ID: "old", Question: "What was asked once?", State: "does not apply", Why: "It is new.", Retired: true},
		},
		Evidence: []report.Evidence{
			{ID: "E1.1", Title: "Findings", Kind: "research", Shows: "9 of 12 finished", Date: "2026-10-02", Link: "research/3.md", Who: "the panel"},
			{ID: "E1.2", Title: "Calls", Shows: "Why people ring", Link: "https://example.org/calls?a=1&b=2", URL: "https://example.org/calls?a=1&b=2", Who: "anyone", Note: "no date yet"},
		},
		Actions: []report.Action{
			{ID: "A1.1", Point: 1, What: "Meet screen reader users", Owner: "User researcher", Due: "2026-10-30", State: "overdue", Overdue: true, Note: "Ticket: 51"},
			{ID: "A1.2", Point: 1, What: "Move the date to the top", State: "open"},
		},
		Reused:      []report.Shared{{Point: 1, What: "Reasons people ring", Link: "https://example.com/reasons", URL: "https://example.com/reasons", Details: []report.Pair{{Name: "From", Text: "Sample District"}}}},
		Offers:      []report.Shared{{ID: "O1.1", Point: 1, What: "A guide", Details: []report.Pair{{Name: "Licence", Text: "CC BY 4.0"}, {Name: "State", Text: "ready"}}}},
		Asks:        []report.Shared{{ID: "H1.1", Point: 1, What: "A designer", Link: "boards/51"}},
		WorthAsking: []string{"Whom will you meet? (planned)"}, Choices: []report.Mark{met, partly, notMet},
		Withheld: "Held, not shown here: 1 item of evidence.",
	}
}

func summary(points []report.Point) report.Summary {
	s := report.Summary{
		Aim: "Fewer calls", Baseline: "300 a week", Current: "120 a week", Looked: 1, Of: 2, Overall: "Worst so far: partly met. 1 of 2 points is not looked at.",
		Counts: []report.Count{{Mark: met}, {Mark: partly, Points: 1}, {Mark: notMet}, {Mark: unseen, Points: 1}},
		Next:   points[0].Actions[:1], NextHow: "The open actions with the earliest dates, overdue ones first.", Asks: points[0].Asks,
		Groups: []report.GroupCounts{{Name: "Users", Counts: []report.Count{{Mark: partly, Points: 1}}}, {Name: "Technology", Counts: []report.Count{{Mark: unseen, Points: 1}}}},
		Before: "Compared with alpha", Moved: []report.Moved{
			{Number: 1, Title: "Understand users", From: notMet, To: partly}, {Number: 2, Title: "Work in the open", From: skipped, To: unseen},
		},
	}
	s.Review = &report.Beside{Who: "The peers", Says: "The peers, 3 June 2026: 1 point not met and 1 point without a decision."}
	for _, p := range points {
		s.Strip = append(s.Strip, report.Strip{Number: p.Number, Title: p.Title, Mark: p.Mark})
	}
	s.Strip[1].Decided = &points[1].Decided.Mark
	return s
}

// For is the sample as a reader gets it.
func For(reader string) *report.Report {
	r := Report()
	r.For = reader
	if e := r.Edition(); !e.Whole() {
		r.Title = "Bin days: " + words.LowerFirst(e.Name)
	}
	switch reader {
	case report.ForPublic:
		r.LeftOut = []string{"1 item of evidence is held, not published.", "Names of people are left out; roles stay."}
	case report.ForSummary:
		r.Points, r.Actions, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil, nil
	case report.ForSupplier:
		r.Summary, r.Points, r.Actions, r.Reused, r.Offers, r.Asks = report.Summary{}, nil, nil, nil, nil, nil
		r.ToAsk = []report.ToAsk{{Point: 1, Title: "Understand users", Question: "Whom did you meet?"}, {Point: 1, Title: "Understand users", Question: "Where?"}, {Point: 2, Title: "Work in the open", Question: "What is open?"}}
	}
	return r
}

// Filled is the sample for a reader with one text in every field that can hold
// one. What only our own code writes stays: the reader and the marks' shapes.
func Filled(reader, text string) *report.Report {
	r := For(reader)
	setTexts(reflect.ValueOf(r).Elem(), text)
	return r
}

func setTexts(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		if !v.IsNil() && v.Elem().Kind() == reflect.Struct {
			setTexts(v.Elem(), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			switch field := v.Type().Field(i).Name; field {
			case "For", "Shape", "URL", "State", "Lang":
			default:
				setTexts(v.Field(i), text)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			setTexts(v.Index(i), text)
		}
	}
}
