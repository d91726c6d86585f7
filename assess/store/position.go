package store

import (
	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
)

// Position is where something is in the file, line and column from 1: a value,
// its key when it is empty, or the nearest thing around it when the file does
// not have it. Keys are strings and places in lists ints from 0:
//
//	f.Position("points", 3, "evidence", 0, "date")
func (f *File) Position(path ...any) (line, column int) {
	found, _ := f.find(path...)
	if found == nil {
		return 1, 1
	}
	return found.Line, found.Column
}

// find gives the node to point at, and whether the path led to a value.
func (f *File) find(path ...any) (at *yaml.Node, value bool) {
	n := f.root
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

// at makes a mistake of something found at a path.
func (f *File) at(what, hint string, path ...any) *problem.Error {
	line, column := f.Position(path...)
	return &problem.Error{Line: line, Column: column, What: what, Hint: hint}
}
