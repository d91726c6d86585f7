package md

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess/form"
)

// NotPlaced writes what could not be placed of a form, so that nothing is lost.
func NotPlaced(w io.Writer, name string, all []form.Unplaced) error {
	var out strings.Builder
	fmt.Fprintf(&out, "# Not placed: %s\n\nThis was in the form and could not be placed. Put it where it belongs, then delete this file.\n", line(name))
	for _, u := range all {
		if u.Form == name {
			fmt.Fprintf(&out, "\n## %s\n\n%s\n\n%s\n", line(u.Where), start(u.Why), quoted(u.Text))
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// quoted is a text as it was typed, in a fence that is longer than any in it.
func quoted(text string) string {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + "\n" + text + "\n" + fence
}
