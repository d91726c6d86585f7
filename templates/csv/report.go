// Package csv writes what we say as tables for a spreadsheet: UTF-8 with a
// byte-order mark, lines that end as Windows wants them, and no cell that is a
// formula.
package csv

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

// columns is the first line of every CSV report; docs/report-csv.md says
// what stands in each.
var columns = []string{
	"kind", "id", "point", "title", "rating", "owner", "what", "shows", "planned",
	"date", "due", "state", "link", "who", "note", "decision",
}

// row is one line; fields that do not belong to its kind stay empty.
type row struct {
	kind, id, title, rating, owner, what, shows, planned, date, due, state, link, who, note, decision string
	point                                                                                             int
}

// Report writes points, evidence and actions as one table, and the questions
// where the report is for the supplier.
func Report(w io.Writer, r *report.Report) error {
	r = templates.Clean(r)
	if len(r.Table) > 0 {
		return written(w, r.Table)
	}
	rows := pointRows(r)
	for _, a := range actionsOf(r) {
		rows = append(rows, row{kind: "action", id: a.ID, point: a.Point, what: plain(a.What), owner: a.Owner, due: a.Due, state: a.State, note: plain(a.Note)})
	}
	for _, q := range r.ToAsk {
		rows = append(rows, row{kind: "question", point: q.Point, title: q.Title, what: q.Question})
	}
	table := [][]string{columns}
	for i := range rows {
		table = append(table, rows[i].cells())
	}
	out, err := begin(w)
	if err != nil {
		return err
	}
	return out.WriteAll(table)
}

// written is a table that is made already.
func written(w io.Writer, table [][]string) error {
	for _, cells := range table {
		for i := range cells {
			cells[i] = cell(cells[i])
		}
	}
	out, err := begin(w)
	if err != nil {
		return err
	}
	return out.WriteAll(table)
}

// begin starts a file that spreadsheets read.
func begin(w io.Writer) (*csv.Writer, error) {
	_, err := io.WriteString(w, "\ufeff")
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out, err
}

// pointRows are the points, each before its evidence; of a summary, the list
// of them.
func pointRows(r *report.Report) []row {
	var rows []row
	for i := range r.Points {
		p := &r.Points[i]
		rows = append(rows, row{kind: "point", id: p.Label, point: p.Number, title: p.Title, rating: p.Mark.Label, owner: p.Owner,
			what: plain(p.Done), planned: plain(p.Planned), date: isoDate(p.RatedOn), note: strings.Join(words.NonEmpty(plain(p.Reason), plain(p.Above), p.NotYet, p.Withheld), " ")})
		if p.Decided != nil {
			rows[len(rows)-1].decision = p.Decided.Mark.Label
		}
		for _, e := range p.Evidence {
			rows = append(rows, row{kind: "evidence", id: e.ID, point: p.Number, title: plain(e.Title), what: e.Kind, shows: plain(e.Shows),
				date: e.Date, link: e.Link, who: e.Who, note: e.Note})
		}
	}
	if len(r.Points) == 0 {
		for _, s := range r.Summary.Strip {
			rows = append(rows, row{kind: "point", id: cmp.Or(s.Label, "Point "+s.Tag()), point: s.Number, title: s.Title, rating: s.Mark.Label})
			if s.Decided != nil {
				rows[len(rows)-1].decision = s.Decided.Label
			}
		}
	}
	return rows
}

// actionsOf are those of the plan, or of the points where there is no plan,
// or the next ones of a summary.
func actionsOf(r *report.Report) []report.Action {
	if len(r.Actions) > 0 {
		return r.Actions
	}
	var actions []report.Action
	for i := range r.Points {
		actions = append(actions, r.Points[i].Actions...)
	}
	if len(r.Points) == 0 {
		return r.Summary.Next
	}
	return actions
}

func (row *row) cells() []string {
	point := ""
	if row.point > 0 {
		point = strconv.Itoa(row.point)
	}
	cells := []string{row.kind, row.id, point, row.title, row.rating, row.owner, row.what, row.shows, row.planned,
		row.date, row.due, row.state, row.link, row.who, row.note, row.decision}
	for i := range cells {
		cells[i] = cell(cells[i])
	}
	return cells
}

// cell is one line that no spreadsheet calculates: an apostrophe goes before what
// could begin a formula.
func cell(said string) string {
	return words.Uncalculated(strings.Join(strings.Fields(said), " "))
}

// plain is what a text says without its marks.
func plain(typed string) string { return text.Plain(text.Read(typed)) }

// isoDate turns a date that is written out back into one a spreadsheet sorts.
func isoDate(long string) string {
	if t, err := time.Parse("2 January 2006", long); err == nil {
		return t.Format(time.DateOnly)
	}
	return long
}
