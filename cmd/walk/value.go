package walk

import (
	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// form is what an answer looks like: a line where nothing else is said.
type form struct {
	long    bool // some lines
	date    bool
	tense   assess.Tense        // of a date
	options []ask.Option        // it is one of some
	word    func(string) string // how people read it, where the options do not say
}

var aText = form{long: true}

// formOf is what the table of fields says of it.
func formOf(f *assess.Field) form {
	looks := form{long: f.Kind() == assess.KindText, date: f.Kind() == assess.KindDate, tense: f.Tense()}
	for _, o := range f.Asked.Options {
		looks.options = append(looks.options, ask.Option{ID: o.Value, Label: o.Label, More: o.More})
	}
	return looks
}

// read is a value as people read it.
func (f form) read(value string) string {
	switch {
	case f.date:
		return assess.Date(value).Long()
	case f.word != nil:
		return f.word(value)
	}
	return labelOf(f.options, value)
}

func labelOf(options []ask.Option, id string) string {
	for _, o := range options {
		if o.ID == id {
			return o.Label
		}
	}
	return id
}

// valueOf is what was typed as the file keeps it. A date that does not exist
// is left out, and that is said.
func (r *record) valueOf(f form, typed string) string {
	switch {
	case f.long:
		return assess.Normalise(typed)
	case !f.date:
		return assess.NormaliseLine(typed)
	}
	day, err := r.day(f, typed)
	if err != nil {
		r.Asker.Say(err.Error() + ", so I left it out.")
	}
	return string(day)
}

// day is a date as it was typed.
func (r *record) day(f form, typed string) (assess.Date, error) {
	return assess.MeantDate(typed, r.Day, f.tense)
}

// checkDate says what is not right about a date, and what would be.
func (r *record) checkDate(f form) func(typed string) string {
	return func(typed string) string {
		if _, err := r.day(f, typed); err != nil {
			return err.Error() + ". " + words.UpperFirst(problem.HintOf(err)) + "."
		}
		return ""
	}
}

// readDate says how a date is understood.
func (r *record) readDate(f form) func(typed string) string {
	return func(typed string) string {
		if date, err := r.day(f, typed); err == nil && date != "" {
			return "Understood: " + date.Long() + "."
		}
		return ""
	}
}

// slot is one value of an assessment.
type slot struct {
	form
	point int // of which it is a value; 0 for none
	of    func(*assess.Assessment) *string
	none  string                   // how people read nothing; "nothing" when empty
	tidy  func(*assess.Assessment) // what else changes with it
}

// slot is a value of the point.
func (t *topic) slot(f form, field func(*assess.Point) *string) slot {
	return slot{
		form: f, point: t.n,
		of: func(a *assess.Assessment) *string { return field(a.EnsurePoint(t.standard, t.n)) },
		tidy: func(a *assess.Assessment) {
			p := a.EnsurePoint(t.standard, t.n)
			p.Carried = "" // somebody looked at it
			a.Tidy(t.standard, p)
		},
	}
}
