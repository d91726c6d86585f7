package csv

import (
	"io"
	"strconv"

	"standpoint/assess/compare"
	"standpoint/templates"
)

// historyColumns is the first line of the CSV of a history.
var historyColumns = []string{"day", "kind", "phase", "round", "point", "title", "rating", "label", "was", "commit", "by", "file", "service", "service_name", "organisation", "standard"}

// History writes how each point was rated for a spreadsheet, a row for each rating.
func History(w io.Writer, h *compare.History) error {
	rows := [][]string{historyColumns}
	for _, p := range templates.Clean(h).Points {
		for _, e := range p.Entries {
			cells := []string{string(e.Day), e.Kind, e.Phase, strconv.Itoa(e.Round), strconv.Itoa(e.Point), e.Title, e.Rating, e.Label, e.Was, e.Commit, e.By, e.File, e.Service, e.ServiceName, e.Organisation, e.Standard}
			for i := range cells {
				cells[i] = cell(cells[i])
			}
			rows = append(rows, cells)
		}
	}
	out, err := begin(w)
	if err != nil {
		return err
	}
	return out.WriteAll(rows)
}
