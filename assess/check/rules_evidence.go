package check

import (
	"fmt"
	"slices"

	"standpoint/assess"
)

func evidenceRules() []Rule {
	return []Rule{{
		Code: "SP016", Name: "evidence-undated", Says: "evidence without a date", Usual: Advice, Thorough: ToDo, Gentle: Note, first: 23,
		Why:    "Without a date nobody can tell whether it is still true, and it does not count towards the best rating.",
		Remedy: "Add its date, such as date: 2026-11-23.",
		More:   "Evidence that points to another piece with see takes its date from there.",
		find:   onEvidence("date", " has no date.", func(e *assess.Evidence) bool { return e.Date == "" && e.See == "" }),
	}, {
		Code: "SP017", Name: "evidence-old", Says: "evidence that is older than a year", Usual: Advice, Gentle: Note, first: 24,
		Why:    "A service changes in a year, and so do the people who use it.",
		Remedy: "Check that it is still true. If it is, add something newer that shows it.",
		More:   "There is no finding where the point has newer evidence too.",
		find:   evidenceOld,
	}, {
		Code: "SP018", Name: "evidence-closed", Says: "a point whose evidence the panel may not see", Usual: Advice, Gentle: Note, first: 25,
		Why:    "The panel cannot look at any of it, so it has to take your word for it.",
		Remedy: "Add something the panel may see, such as a summary that leaves out what is private.",
		More:   "Restricted evidence is fine if the panel may see another piece, or if the point has the lowest rating.",
		find:   evidenceClosed,
	}, {
		Code: "SP021", Name: "leads-nowhere", Says: "a reference to evidence that does not exist", Usual: ToDo, first: 14,
		Why:    "Anyone who follows it in the report finds nothing.",
		Remedy: "Correct the id, or remove the reference.",
		find:   leadsNowhere,
	}, {
		Code: "SP011", Name: "same-id", Says: "an id that two items share", Usual: ToDo, first: 15,
		Why:    "People refer to ids. If two are the same, nobody knows which one you mean.",
		Remedy: "Give the second the next free id.",
		More:   "It happens when two branches each add the first piece of evidence. \"standpoint assess\" offers to change the second.",
		find:   sameID,
	}}
}

// fresh says whether some evidence of the point is dated within the year.
func (v *view) fresh(p *assess.Point) bool {
	return slices.ContainsFunc(p.Evidence, func(e assess.Evidence) bool { return v.index.Date(&e) >= v.Day.AddMonths(-12) })
}

func evidenceOld(v *view) {
	v.evidence(func(p *assess.Point, e *assess.Evidence, at path) {
		if e.Date != "" && e.Date < v.Day.AddMonths(-12) && !v.fresh(p) {
			v.say(p.Number, e.ID, at.to("date"),
				fmt.Sprintf("%s is from %s, more than a year ago, and there is nothing newer.", calledEvidence(e), e.Date.Long()))
		}
	})
}

func evidenceClosed(v *view) {
	v.points(func(i int, p *assess.Point) {
		open := func(e assess.Evidence) bool { return v.visibilityOf(&e) != assess.Restricted }
		if len(p.Evidence) == 0 || v.claimed(p) == nil || slices.ContainsFunc(p.Evidence, open) {
			return
		}
		what := "All of its evidence is restricted, so the panel cannot see any of it."
		if len(p.Evidence) == 1 {
			what = "Its only evidence is restricted, so the panel cannot see it."
		}
		v.say(p.Number, "", path{"points", i, "evidence", 0, "visibility"}, what)
	})
}

// visibilityOf is who may see a piece of evidence, or the one it refers to.
func (v *view) visibilityOf(e *assess.Evidence) string {
	if e.Visibility == "" && e.See != "" {
		if seen := v.index.Find(e.See); seen != nil {
			return seen.Visibility
		}
	}
	return e.Visibility
}

func leadsNowhere(v *view) {
	v.evidence(func(p *assess.Point, e *assess.Evidence, at path) {
		if e.See != "" && v.index.Find(e.See) == nil {
			v.say(p.Number, e.ID, at.to("see"), fmt.Sprintf("%s refers to %s, but there is no such evidence.", calledEvidence(e), e.See))
		}
	})
	v.actions(func(p *assess.Point, a *assess.Action, at path) {
		if kind, _, _, err := assess.ParseID(a.Evidence); err == nil && (kind != 'E' || v.index.Find(a.Evidence) == nil) {
			v.say(p.Number, a.ID, at.to("evidence"), fmt.Sprintf("%s refers to %s, but there is no such evidence.", calledAction(a), a.Evidence))
		}
	})
}

func sameID(v *view) {
	for _, t := range v.a.Twins() {
		v.sayRemedy(v.a.Points[t.Point].Number, t.ID, path{"points", t.Point, t.List, t.Place, "id"},
			fmt.Sprintf("%s is used twice.", t.ID), fmt.Sprintf("Call it %s, the next free id.", t.Next))
	}
}
