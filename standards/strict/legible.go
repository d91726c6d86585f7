package strict

import (
	"strings"

	"gopkg.in/yaml.v3"
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
	if strings.IndexFunc(text, acts) < 0 {
		return text
	}
	kept := strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t' || r == 0x85 || r == 0x2028 || r == 0x2029:
			return ' '
		case acts(r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(kept), " ")
}

func acts(r rune) bool {
	return r < 0x20 || r >= 0x7f && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0xfeff
}
