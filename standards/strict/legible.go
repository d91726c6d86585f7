package strict

import (
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess/words"
)

// Legible makes one line of each text in a tree and drops what could act on a
// screen instead of being read: control characters, and marks that turn the
// direction of writing. Keys stay.
func Legible(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode {
		n.Value = line(n.Value)
		return
	}
	for i, child := range n.Content {
		if n.Kind != yaml.MappingNode || i%2 == 1 {
			Legible(child)
		}
	}
}

// line leaves a text alone that is one already, as nearly all are.
func line(text string) string {
	kept := words.Standard.Apply(text)
	if kept == text {
		return text
	}
	return strings.Join(strings.Fields(kept), " ")
}
