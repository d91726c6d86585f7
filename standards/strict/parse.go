// Package strict reads YAML so that every mistake has a line, a column and a
// remedy, and so that nothing a stranger puts in a file can do harm.
package strict

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"gopkg.in/yaml.v3"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
)

// Largest is the size in bytes above which a file is refused unread.
const Largest = 8 << 20

// deepest is far above what any of our files needs and far below what would
// cost a reader its stack.
const deepest = 40

// ErrMarkers says that a merge left both versions of something in a file.
var ErrMarkers = errors.New("conflict markers")

// ReadAll reads a whole file within the size of one of ours. Of a larger one it
// reads as much as Parse needs to refuse it.
func ReadAll(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, Largest+1)) }

// Parse reads one YAML document into a tree of nodes. It refuses what our
// files never need: anchors and aliases, tags, several documents, duplicate
// keys, merge-conflict markers. The error is problem.Errors, without file names.
// An empty document gives a nil node and no error.
func Parse(data []byte) (*yaml.Node, error) {
	if err := checkBytes(data); err != nil {
		return nil, problem.Errors{err}
	}
	data = directives(bytes.TrimPrefix(data, []byte(intake.Mark)))
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, problem.Errors{syntaxError(data, err)}
	}
	var second yaml.Node
	if err := decoder.Decode(&second); err == nil {
		return nil, problem.Errors{at(&second, "a second document begins here", "keep one document in a file: remove the line with ---")}
	} else if !errors.Is(err, io.EOF) {
		return nil, problem.Errors{syntaxError(data, err)}
	}
	root := document.Content[0]
	if root.Kind == yaml.ScalarNode && root.Tag == "!!null" {
		return nil, nil
	}
	var found problem.Errors
	checkNode(root, 0, &found)
	if len(found) > 0 {
		return nil, found
	}
	return root, nil
}

// checkBytes looks for what the YAML library reports without a place, or not
// at all.
func checkBytes(data []byte) *problem.Error {
	if len(data) > Largest {
		return &problem.Error{
			What: fmt.Sprintf("this file has more than %d MB, and none of ours does", Largest>>20),
			Hint: "check that it is the file you meant",
		}
	}
	if err := intake.Check(data); err != nil {
		return err
	}
	line := 1
	for rest := data; len(rest) > 0; line++ {
		row := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			row, rest = rest[:end], rest[end+1:]
		} else {
			rest = nil
		}
		if err := checkRow(row, line); err != nil {
			return err
		}
	}
	return nil
}

func checkRow(row []byte, line int) *problem.Error {
	for _, marker := range []string{"<<<<<<< ", ">>>>>>> ", "||||||| "} {
		if bytes.HasPrefix(row, []byte(marker)) {
			return &problem.Error{Line: line, Column: 1, Err: ErrMarkers, What: "a merge left both versions here, between <<<<<<< and >>>>>>>",
				Hint: "keep the lines you want, delete the three marker lines, and save"}
		}
	}
	return nil
}

func checkNode(n *yaml.Node, depth int, found *problem.Errors) {
	switch {
	case depth > deepest:
		*found = append(*found, at(n, "this is nested too deeply", "lists and keys go a few levels deep in these files, never "+strconv.Itoa(deepest)))
		return
	case n.Kind == yaml.AliasNode:
		*found = append(*found, at(n, fmt.Sprintf("\"*%s\" refers to another part of the file", n.Value), "write the text out here, or put it in quotes"))
		return
	case n.Anchor != "":
		*found = append(*found, at(n, fmt.Sprintf("\"&%s\" gives this part a name", n.Anchor), "remove the name, or put the text in quotes"))
	case n.Style&yaml.TaggedStyle != 0:
		*found = append(*found, at(n, fmt.Sprintf("%q is a YAML tag", n.Tag), "remove it, or put the text in quotes"))
	}
	if n.Kind == yaml.MappingNode {
		checkKeys(n, found)
	}
	for _, child := range n.Content {
		checkNode(child, depth+1, found)
	}
}

func checkKeys(n *yaml.Node, found *problem.Errors) {
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode {
			*found = append(*found, at(key, "this key is a list or has keys of its own", "a key is one word before a colon"))
			continue
		}
		if first, twice := seen[key.Value]; twice {
			*found = append(*found, at(key, fmt.Sprintf("%q appears twice, first on line %d", key.Value, first), "keep one of the two"))
			continue
		}
		seen[key.Value] = key.Line
	}
}

func at(n *yaml.Node, what, hint string) *problem.Error {
	return problem.At(n.Line, n.Column, what, hint)
}
