package csv

import (
	"io"
	"strconv"

	"standpoint/templates"
)

// actionColumns is the first line of the CSV of actions.
var actionColumns = []string{"id", "what", "owner", "due", "state", "overdue", "point", "title", "service", "service_name", "organisation", "standard", "phase",
	"round", "from", "evidence", "issue", "visibility", "file"}

// Actions writes the actions for a spreadsheet: UTF-8 with a byte-order
// mark, lines that end as Windows wants them, and no cell that is a formula.
func Actions(w io.Writer, a *templates.Actions) error {
	rows := [][]string{actionColumns}
	for _, r := range templates.Clean(a).Rows {
		overdue := "no"
		if r.Overdue {
			overdue = "yes"
		}
		cells := []string{r.ID, plain(r.What), r.Owner, r.Due, r.State, overdue, strconv.Itoa(r.Point), r.Title, r.Service, r.ServiceName, r.Organisation, r.Standard,
			r.Phase, strconv.Itoa(r.Round), r.From, r.Evidence, r.Issue, r.Visibility, r.File}
		for i := range cells {
			cells[i] = cell(cells[i])
		}
		rows = append(rows, cells)
	}
	out, err := begin(w)
	if err != nil {
		return err
	}
	return out.WriteAll(rows)
}
