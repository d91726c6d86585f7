package splice

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// ownKeys writes the keys of the team's own, which we keep and do not read,
// each on one line.
func ownKeys(column int, n *yaml.Node) []string {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	var lines []string
	for i := 0; i < len(n.Content); i += 2 {
		if strings.HasPrefix(n.Content[i].Value, "x-") {
			lines = append(lines, pad(column)+scalar(n.Content[i].Value)+": "+inline(n.Content[i+1]))
		}
	}
	return lines
}

// inline writes a value of any shape on one line.
func inline(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, one := range n.Content {
			parts = append(parts, inline(one))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			parts = append(parts, inline(n.Content[i])+": "+inline(n.Content[i+1]))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if n.Tag == "!!str" {
		return quote(n.Value)
	}
	if n.Value == "" {
		return "null"
	}
	return n.Value
}

// itemNode is the node an item of a list was read from, by its At.
func itemNode(n *yaml.Node, item reflect.Value) *yaml.Node {
	at := int(item.FieldByName("At").Int())
	if n == nil || n.Kind != yaml.SequenceNode || at < 1 || at > len(n.Content) {
		return nil
	}
	return n.Content[at-1]
}
