package md

import (
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/templates"
)

// Actions writes the actions as a list of tasks to tick, under the role
// of whoever does them where they are in that order.
func Actions(w io.Writer, a *templates.Actions, byOwner bool) error {
	a = templates.Clean(a)
	var out strings.Builder
	out.WriteString("# Actions\n\nAs of " + assess.Date(a.AsOf).Long() + ".\n")
	owner, first := "", true
	for _, r := range a.Rows {
		if first || byOwner && r.Owner != owner {
			out.WriteString("\n")
			if byOwner {
				out.WriteString("## " + line(r.Whose()) + "\n\n")
			}
		}
		owner, first = r.Owner, false
		out.WriteString(taskLine(&r, byOwner))
	}
	if len(a.Rows) == 0 {
		out.WriteString("\nNo actions.\n")
	}
	_, err := io.WriteString(w, quiet(out.String()))
	return err
}

// taskLine is one action as a task. What is done or dropped is ticked.
func taskLine(r *templates.Action, byOwner bool) string {
	tick := " "
	if r.State != "open" {
		tick = "x"
	}
	words := []string{}
	if !byOwner {
		words = append(words, line(r.Whose()))
	}
	words = append(words, r.When(), r.Of(r.Point)+" of "+line(r.Subject()))
	if r.From != "" {
		words = append(words, "from "+line(r.From))
	}
	return "- [" + tick + "] " + line(r.ID) + " " + inline(r.What) + " (" + strings.Join(words, ", ") + ")\n"
}
