// Package form is documents that people type into elsewhere and that come back:
// which places there are to write in, what is found in one that was filled in,
// and what of that goes into the file. It reads and writes no format.
package form

import (
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Form is a document with room to write.
type Form struct {
	For          string // the reader it is for: report.ForTeam, ForSupplier or ForWorkbook
	Lang         string
	Title        string
	Subject      string // the service's name, with which the title may begin
	Organisation string
	Of           Of
	File         string  // the assessment's, by its name
	Front        []Line  // who it is for, by when, how long it takes, what happens with it
	Asked        []Place // about whoever fills it in
	Sections     []Section
}

// Of is the assessment that a form is of.
type Of struct {
	For      string `json:"for"`
	Standard string `json:"standard"`
	Phase    string `json:"phase"`
	Round    int    `json:"round"`
	Service  string `json:"service"` // a fingerprint of its identity
}

// Line is something said, under a name. Ours says that its text is this program's or
// the standard's, and so in English whatever the form's language.
type Line struct {
	Name, Text string
	Ours       bool
}

// Section is one point.
type Section struct {
	Point  int
	Number string // "4", or the label that its standard gave it
	Called string // within a sentence: "point 4"
	Title  string
	Ours   bool   // the title is the standard's, in English
	Group  string // "Led by Developer" where the points are ordered so
	Says   []Line // what is printed before the places; texts are as typed
	Places []Place
}

// Place is one place to write in.
type Place struct {
	Point   int    // 0 on the front
	Key     string // what it fills: a question's id, done, rating
	Heading string
	Help    string
	Text    string // what stands there
	Words   []Word // of a place for one word: what it may be
	Empty   string // of such a place, a word for leaving it empty: "not checked"
	Small   bool   // a line is enough

	question string // the id of the one it is an answer to
	slot     slot
}

// Word is a value, as people type it.
type Word struct{ Value, Label string }

// slot is what a place fills: how that stands in a form, and how what was typed is
// written there. What is a list has add instead, which says how many were new.
type slot struct {
	now  func(t *Target, p *Place) string
	put  func(t *Target, p *Place, value string)
	add  func(t *Target, p *Place, value string) int
	long bool // 2 texts can both stay
}

// Target is what a form is read into: an assessment, or a review of it.
type Target struct {
	Standard   *standards.Standard
	Assessment *assess.Assessment
	Review     *assess.Review // of a workbook
	Today      assess.Date

	by    string // the role of whoever filled in the form at hand
	share string // how far the answer at hand may go

	read []string   // how dates of the answer at hand were understood
	left []leftover // of the answer at hand
}

// leftover is a line of which something has no place, and why.
type leftover struct{ line, why string }

// Named divides the title into the service's name and the rest, which is ours.
func (f *Form) Named() (theirs, ours string) {
	if rest, found := strings.CutPrefix(f.Title, f.Subject); found {
		return f.Subject, rest
	}
	return "", f.Title
}

// Places are all places of a form, in their order.
func (f *Form) Places() []*Place {
	var all []*Place
	for i := range f.Asked {
		all = append(all, &f.Asked[i])
	}
	for i := range f.Sections {
		for j := range f.Sections[i].Places {
			all = append(all, &f.Sections[i].Places[j])
		}
	}
	return all
}

// Digest is a fingerprint of what a place held, over what it means: a word
// processor cannot give every mark back as it was typed.
func (p *Place) Digest() string { return digest(p.Text) }

// label is the word that a place has for a value.
func (p *Place) label(value string) string {
	for _, w := range p.Words {
		if w.Value == value {
			return w.Label
		}
	}
	return value
}

// leftEmpty tells whether nothing was typed, or the word for nothing.
func (p *Place) leftEmpty(typed string) bool {
	typed = strings.TrimRight(strings.TrimSpace(typed), ".")
	return typed == "" || p.Empty != "" && assess.Meant(typed, []string{p.Empty}) != ""
}

// meant is the value of a word that was typed.
func (p *Place) meant(typed string) string {
	values, labels := make([]string, len(p.Words)), make([]string, len(p.Words))
	for i, w := range p.Words {
		values[i], labels[i] = w.Value, w.Label
	}
	typed = strings.TrimRight(strings.TrimSpace(typed), ".")
	if at := assess.Meant(typed, labels); at != "" {
		typed = at
	}
	for i := range labels {
		if labels[i] == typed {
			return values[i]
		}
	}
	return assess.Meant(typed, values)
}
