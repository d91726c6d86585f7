package json

import (
	"io"
	"slices"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/find"
	"standpoint/standards"
	"standpoint/templates"
)

// evidenceReport is the JSON of evidence; docs/evidence.md describes it.
type evidenceReport struct {
	AsOf  assess.Date    `json:"as_of"`
	Git   string         `json:"git"`
	Files []evidenceFile `json:"files"`
}

type evidenceFile struct {
	File     string `json:"file"`
	Standard string `json:"standard"`
	assess.Named
	Evidence []evidencePiece `json:"evidence"`
}

type evidencePiece struct {
	Point int `json:"point"`
	standards.Called
	ID         string          `json:"id"`
	Title      string          `json:"title"`
	Kind       string          `json:"kind"`
	Link       string          `json:"link"`
	See        string          `json:"see"`
	Date       assess.Date     `json:"date"`
	Visibility string          `json:"visibility"`
	Good       bool            `json:"good"`
	States     []evidence.Note `json:"states"`
	Commit     string          `json:"commit"`
	Committed  string          `json:"committed_on"`
}

// Evidence writes the evidence of assessments, and why git said nothing where it
// did not.
func Evidence(w io.Writer, all []templates.Evidence, withoutGit string, day assess.Date) error {
	r := evidenceReport{AsOf: day, Git: withoutGit, Files: []evidenceFile{}}
	for _, one := range all {
		f := evidenceFile{File: one.File, Standard: one.Assessment.Standard, Named: one.Assessment.Service.Named(), Evidence: []evidencePiece{}}
		for i := range one.Pieces {
			p := &one.Pieces[i]
			row := evidencePiece{Point: p.Point, Called: one.Standard.PointCalled(p.Point), ID: p.Evidence.ID, Title: p.Evidence.Title, Kind: p.Evidence.Kind, Link: p.Evidence.Link,
				See: p.Evidence.See, Date: p.Evidence.Date, Visibility: p.Evidence.Visibility, Good: p.Good(), States: p.Notes, Commit: p.Commit, Committed: p.Date}
			f.Evidence = append(f.Evidence, row)
		}
		r.Files = append(r.Files, f)
	}
	return write(w, r)
}

// proposalsReport is the JSON of evidence find; docs/evidence.md describes it.
type proposalsReport struct {
	File      string         `json:"file"`
	Standard  string         `json:"standard"`
	Whole     bool           `json:"whole"`
	There     int            `json:"there_already"`
	Proposals []proposalJSON `json:"proposals"`
}

type proposalJSON struct {
	Name  string `json:"name"`
	Point int    `json:"point"`
	standards.Called
	Topic     string `json:"topic"`
	Kind      string `json:"kind"`
	Title     string `json:"title"`
	Link      string `json:"link"`
	Reason    string `json:"reason"`
	Commit    string `json:"commit"`
	Committed string `json:"committed_on"`
	Modified  bool   `json:"modified"`
}

// Proposals writes what may serve as evidence.
func Proposals(w io.Writer, found *find.Proposals) error {
	r := proposalsReport{File: found.Path, Standard: found.Assessment.Standard, Whole: found.Whole, There: found.There, Proposals: []proposalJSON{}}
	for _, o := range slices.Concat(found.New, found.Lost) {
		r.Proposals = append(r.Proposals, proposalJSON{o.ID, o.Point, found.Standard.PointCalled(o.Point), o.Topic, o.Kind, o.Title, o.Link, o.Reason, o.File.Commit, o.File.Date, o.File.Modified})
	}
	return write(w, r)
}
