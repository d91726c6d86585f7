package check

import (
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// named is how an item is called in a sentence: its id, or what it is.
func named(id, text, otherwise string) string {
	switch {
	case id != "":
		return id
	case text != "":
		return quoted(text)
	}
	return otherwise
}

func calledEvidence(e *assess.Evidence) string { return named(e.ID, e.Title, "A piece of evidence") }
func calledAction(a *assess.Action) string     { return named(a.ID, a.What, "An action") }

// quoted is a text of the file in quotes, cut where a sentence has to stay one.
func quoted(text string) string {
	return "\"" + words.Shorten(strings.Join(strings.Fields(text), " "), 60) + "\""
}
