package sample

import (
	"standpoint/assess"
	"standpoint/templates"
)

// Actions are one of each kind: open, overdue, without a date, without an
// owner, done, and one that says what a format may trip over.
func Actions() *templates.Actions {
	of := templates.Action{File: "assessments/bins.yaml", Named: assess.Named{Service: "bin-days", ServiceName: "Bin days", Organisation: "Sample Borough Council"}, Standard: "sample@2016", Phase: "beta",
		Round: 1, Point: 1, Title: "Understand users", State: "open", Visibility: "panel"}
	late, open, undated, done, odd := of, of, of, of, of
	late.ID, late.What, late.Owner, late.Due, late.Overdue = "A1.1", "Meet screen reader users", "User researcher", "2026-10-30", true
	open.ID, open.What, open.Owner, open.Due, open.From = "A1.2", "Move the date to the top", "Designer", "2026-12-01", "calls"
	undated.ID, undated.What = "A1.3", "Ask the depot"
	done.ID, done.What, done.Owner, done.Due, done.State, done.Evidence = "A1.4", "Count the calls", "Designer", "2026-09-01", "done", "E1.2"
	odd.ID, odd.What, odd.Owner, odd.Due, odd.Issue = "A1.5", "=1+1; *stars*, [x](y)\x1b[31m", "# Owner", "2026-12-02", "https://example.org/issues/51"
	odd.Named = assess.Named{}
	return &templates.Actions{AsOf: "2026-11-23", Rows: []templates.Action{late, open, undated, done, odd}}
}
