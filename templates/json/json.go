// Package json writes what we say as data for programs, indented and the same
// each time. What would act on a terminal is escaped, so that nothing is lost.
package json

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"standpoint/assess/report"
	"standpoint/assess/schema"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Version is that of the fields of every JSON.
const Version = schema.OutputVersion

// Report writes the report in the fields of report.Report, or what it says is its
// data, without the characters that could act on a terminal.
func Report(w io.Writer, r *report.Report) error {
	if r = templates.Clean(r); r.Data != nil {
		return versioned(w, r.Data, false)
	}
	return versioned(w, r, false)
}

// Actions writes the actions; docs/actions.md describes the fields.
func Actions(w io.Writer, a *templates.Actions) error {
	a.Rows = all(a.Rows)
	return write(w, a)
}

// write is how we write a value, for people to read too.
func write(w io.Writer, value any) error { return versioned(w, value, true) }

// versioned writes an object, with the version of its fields before all others.
func versioned(w io.Writer, value any, escape bool) error {
	var out bytes.Buffer
	encoder := json.NewEncoder(words.Escaping(&out, words.InJSON))
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(escape)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	rest, is := bytes.CutPrefix(out.Bytes(), []byte("{\n"))
	if !is {
		return fmt.Errorf("%T is not written as an object with fields", value)
	}
	if _, err := io.WriteString(w, head); err != nil {
		return err
	}
	_, err := w.Write(rest)
	return err
}

// head is how every JSON begins.
var head = fmt.Sprintf("{\n  \"standpoint\": %d,\n", Version)

// all is a copy of a list, and a list also where there is nothing.
func all[T any](list []T) []T { return append([]T{}, list...) }
