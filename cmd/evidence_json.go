package cmd

import (
	"encoding/json"
	"io"

	"standpoint/assess"
)

// evidenceReport is the JSON of evidence; docs/evidence.md describes it.
type evidenceReport struct {
	AsOf  assess.Date    `json:"as_of"`
	Git   string         `json:"git"`
	Files []evidenceFile `json:"files"`
}

type evidenceFile struct {
	File     string          `json:"file"`
	Standard string          `json:"standard"`
	Service  string          `json:"service"`
	Evidence []evidencePiece `json:"evidence"`
}

type evidencePiece struct {
	Point      int             `json:"point"`
	ID         string          `json:"id"`
	Title      string          `json:"title"`
	Kind       string          `json:"kind"`
	Link       string          `json:"link"`
	See        string          `json:"see"`
	Date       assess.Date     `json:"date"`
	Visibility string          `json:"visibility"`
	Good       bool            `json:"good"`
	States     []evidenceState `json:"states"`
	Commit     string          `json:"commit"`
	Committed  string          `json:"committed_on"`
}

type evidenceState struct {
	State string `json:"state"`
	Why   string `json:"why"`
}

func evidenceJSON(w io.Writer, all []evidenceOf, withoutGit string, day assess.Date) error {
	r := evidenceReport{AsOf: day, Git: withoutGit, Files: []evidenceFile{}}
	for _, one := range all {
		f := evidenceFile{File: one.path, Standard: one.Assessment.Standard, Service: one.Assessment.Service.Name, Evidence: []evidencePiece{}}
		for i := range one.pieces {
			p := &one.pieces[i]
			row := evidencePiece{Point: p.Point, ID: p.Evidence.ID, Title: p.Evidence.Title, Kind: p.Evidence.Kind, Link: p.Evidence.Link,
				See: p.Evidence.See, Date: p.Evidence.Date, Visibility: p.Evidence.Visibility, Good: p.Good(), Commit: p.Commit, Committed: p.Date}
			for _, n := range p.Notes {
				row.States = append(row.States, evidenceState{string(n.State), n.Why})
			}
			f.Evidence = append(f.Evidence, row)
		}
		r.Files = append(r.Files, f)
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}
