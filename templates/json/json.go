// Package json writes what we say as data for programs, indented and the same
// each time. What would act on a terminal is escaped, so that nothing is lost.
package json

import (
	"encoding/json"
	"io"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Report writes the report in the fields of report.Report, or what it says is its
// data, without the characters that could act on a terminal.
func Report(w io.Writer, r *report.Report) error {
	encoder := json.NewEncoder(words.Escaping(w, words.InJSON))
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	if r = templates.Clean(r); r.Data != nil {
		return encoder.Encode(r.Data)
	}
	return encoder.Encode(r)
}

// Actions writes the actions; docs/actions.md describes the fields.
func Actions(w io.Writer, a *templates.Actions) error {
	a.Rows = all(a.Rows)
	return write(w, a)
}

// write is how we write a value, for people to read too.
func write(w io.Writer, value any) error {
	encoder := json.NewEncoder(words.Escaping(w, words.InJSON))
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}

// all is a copy of a list, and a list also where there is nothing.
func all[T any](list []T) []T { return append([]T{}, list...) }
