package strict

import (
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Head is what the files of one kind say of themselves, under kind: and
// standpoint:, and what is said to people where one does not.
type Head struct {
	Kind   string // such as "assessment"
	Newest int    // the newest version of its format that is read
	Exact  bool   // a file has to say that it is of that version
	Most   int    // bytes that a file may have; Largest where it is 0

	Empty        string        // what to do with an empty file
	Newer, Older string        // what to do where the version is too new, or below 1
	Unsaid       problem.Error // where it has no kind; without a line it stands where kind does
	Other        problem.Error // where it is of another, which takes the place of %q in What
}

// Read reads a file of a kind into a new value, and gives the nodes that it was
// read from. It asks what the file is before it judges what is in it: a newer
// version has keys we do not know, and they are not the user's mistake. The
// error is problem.Errors, without file names.
func Read[T any](data []byte, h *Head) (*T, *yaml.Node, error) {
	if h.Most > 0 && len(data) > h.Most {
		return nil, nil, problem.Errors{problem.New(fmt.Sprintf("this file is larger than %d MB, which is the limit", h.Most>>20),
			"keep what is long in files of its own and name them as evidence; nothing was changed")}
	}
	root, err := Parse(data)
	if err == nil {
		err = h.Check(root)
	}
	if err != nil {
		return nil, nil, err
	}
	into := new(T)
	if err := Decode(root, into); err != nil {
		return nil, nil, err
	}
	return into, root, nil
}

// Check judges whether a file is of the kind and of a version that is read.
// What has no keys at all is left to Decode. The error is problem.Errors.
func (h *Head) Check(root *yaml.Node) error {
	switch {
	case root == nil:
		return problem.Errors{problem.At(1, 1, "this file is empty", h.Empty)}
	case root.Kind != yaml.MappingNode:
		return nil
	}
	found := h.version(root)
	if found == nil {
		found = h.kind(root)
	}
	if found != nil {
		return problem.Errors{found}
	}
	return nil
}

func (h *Head) version(root *yaml.Node) *problem.Error {
	version := 0
	n := Child(root, "standpoint")
	if n != nil {
		var err error
		if version, err = strconv.Atoi(n.Value); err != nil && !empty(n) {
			return nil // Decode says that it is no number
		}
	}
	switch {
	case version > h.Newest || h.Exact && version != h.Newest:
		return At(root, fmt.Sprintf("this file is of format %d, and this program reads %d", version, h.Newest), h.Newer, "standpoint")
	case version < 1 && !h.Exact && n != nil && !empty(n):
		return At(root, fmt.Sprintf("there is no format %d", version), h.Older, "standpoint")
	}
	return nil
}

func (h *Head) kind(root *yaml.Node) *problem.Error {
	kind := ""
	if n := Child(root, "kind"); n != nil {
		kind = strings.TrimSpace(n.Value)
	}
	said := h.Other
	switch kind {
	case h.Kind:
		return nil
	case "":
		said = h.Unsaid
	default:
		said.What = strings.Replace(said.What, "%q", strconv.Quote(words.Short(kind)), 1)
	}
	if said.Line == 0 {
		return At(root, said.What, said.Hint, "kind")
	}
	return &said
}
