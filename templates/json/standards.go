package json

import (
	"io"

	"standpoint/standards"
)

type standardRow struct {
	ID        string   `json:"id"`
	Name      string   `json:"name"`
	Publisher string   `json:"publisher"`
	Address   string   `json:"address"`
	Unit      string   `json:"unit"`
	Points    int      `json:"points"`
	Phases    []string `json:"phases"`
	Status    string   `json:"status"`
}

type standardRows struct {
	Standards []standardRow `json:"standards"`
}

// Standards writes a list of standards.
func Standards(w io.Writer, all []*standards.Standard) error {
	rows := []standardRow{}
	for _, s := range all {
		rows = append(rows, rowOf(s))
	}
	return write(w, standardRows{rows})
}

func rowOf(s *standards.Standard) standardRow {
	row := standardRow{ID: s.FullID(), Name: s.Name, Publisher: s.Publisher, Address: s.Address, Unit: s.Unit,
		Points: len(s.Points), Phases: []string{}, Status: s.Status.State}
	for _, p := range s.Phases {
		row.Phases = append(row.Phases, p.ID)
	}
	return row
}
