package strict

import (
	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
)

// Locate gives the node to point at for a path of keys (strings) and places in
// lists (ints from 0): the value, its key when the value is empty, or the
// nearest thing around it when the tree does not have it. The bool says
// whether the path led to a value.
//
//	Locate(root, "points", 3, "title")
func Locate(root *yaml.Node, path ...any) (at *yaml.Node, value bool) {
	n := root
	at = n
	for _, step := range path {
		key, next := down(n, step)
		if next == nil {
			return at, false
		}
		if next.Kind == yaml.ScalarNode && next.Value == "" && key != nil {
			return key, false
		}
		n, at = next, next
	}
	return at, true
}

// Child is the value of a key in a set of keys, or nil.
func Child(n *yaml.Node, key string) *yaml.Node {
	_, value := down(n, key)
	return value
}

// down is one step of a path: the key, if there is one, and the value.
func down(n *yaml.Node, step any) (key, value *yaml.Node) {
	if n == nil {
		return nil, nil
	}
	switch step := step.(type) {
	case string:
		for i := 0; n.Kind == yaml.MappingNode && i < len(n.Content); i += 2 {
			if n.Content[i].Value == step {
				return n.Content[i], n.Content[i+1]
			}
		}
	case int:
		if n.Kind == yaml.SequenceNode && step >= 0 && step < len(n.Content) {
			return nil, n.Content[step]
		}
	}
	return nil, nil
}

// At makes a mistake of something found at a path.
func At(root *yaml.Node, what, hint string, path ...any) *problem.Error {
	n, _ := Locate(root, path...)
	if n == nil {
		return problem.At(1, 1, what, hint)
	}
	return at(n, what, hint)
}
