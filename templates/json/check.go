package json

import (
	"encoding/json"
	"fmt"
	"io"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
)

// Check prints one object, a file at a time; docs/check-json.md describes it.
type Check struct {
	w     io.Writer
	day   assess.Date
	files int
}

// NewCheck prints to a writer as things stand on a day.
func NewCheck(w io.Writer, day assess.Date) *Check {
	return &Check{w: words.Escaping(w, words.InJSON), day: day}
}

type checkedJSON struct {
	File     string `json:"file"`
	Kind     string `json:"kind"`
	Read     bool   `json:"read"`
	Standard string `json:"standard"`
	Phase    string `json:"phase"`
	assess.Named
	Findings []check.Finding `json:"findings"`
	Excepted []check.Finding `json:"excepted"`
}

type checkSumJSON struct {
	Since       string                 `json:"since"`
	Assessments int                    `json:"assessments"`
	Content     int                    `json:"content"`
	Unread      int                    `json:"unread"`
	Counts      map[check.Severity]int `json:"counts"`
	Excepted    int                    `json:"excepted"`
	First       []check.Placed         `json:"first"`
}

// File prints one file.
func (j *Check) File(f *check.File) error {
	c := checkedJSON{File: f.Place, Kind: "assessment", Read: !f.Unread, Findings: all(f.Findings), Excepted: all(f.Excepted)}
	if f.Kind != "" {
		c.Kind = f.Kind
	}
	if a := f.Assessment; a != nil {
		c.Standard, c.Phase, c.Named = a.Standard, a.Phase, a.Service.Named()
	}
	before := ",\n    "
	if j.files++; j.files == 1 {
		before = j.head()
	}
	text, err := json.MarshalIndent(c, "    ", "  ")
	if err == nil {
		_, err = j.w.Write(append([]byte(before), text...))
	}
	return err
}

func (j *Check) head() string {
	return fmt.Sprintf(head+"  \"as_of\": %q,\n  \"files\": [\n    ", j.day)
}

// End prints what all of them came to.
func (j *Check) End(s *check.Summary) error {
	sum := checkSumJSON{Since: s.Since, Assessments: s.Files, Content: s.Content, Unread: s.Unread, Counts: map[check.Severity]int{}, Excepted: s.Excepted, First: all(s.First())}
	for _, severity := range []check.Severity{check.Error, check.ToDo, check.Advice, check.Note} {
		sum.Counts[severity] = s.Counts[severity]
	}
	for i := range sum.First {
		sum.First[i].File = sum.First[i].Place
	}
	text, err := json.MarshalIndent(sum, "  ", "  ")
	if err != nil {
		return err
	}
	before := ""
	if j.files == 0 {
		before = j.head()
	}
	_, err = fmt.Fprintf(j.w, "%s\n  ],\n  \"summary\": %s\n}\n", before, text)
	return err
}
