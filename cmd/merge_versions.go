package cmd

import (
	"errors"
	"fmt"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

// errKept says that a merge driver kept both versions of something. It has said
// so already.
var errKept = errors.New("both versions are kept")

// versions are the three versions of an assessment that a merge has to do with.
type versions struct {
	base, ours, theirs *store.File // base is nil where there was none
	left               []string    // comments and own keys that only theirs has
}

// read reads them. Of an empty base nothing is known.
func read(path string, base, ours, theirs []byte) (*versions, error) {
	v := &versions{left: store.Left(theirs, base, ours)}
	var err error
	if v.ours, err = store.Read(ours, named(path, "our version")); err != nil {
		return nil, err
	}
	if v.theirs, err = store.Read(theirs, named(path, "their version")); err != nil {
		return nil, err
	}
	if len(base) > 0 {
		if v.base, err = store.Read(base, named(path, "the version before")); err != nil {
			return nil, err
		}
	}
	return v, comparable(path, v.ours.Assessment, v.theirs.Assessment)
}

func named(path, version string) string {
	if path == "" {
		return version
	}
	return path + " (" + version + ")"
}

// comparable says why two assessments cannot become one.
func comparable(path string, ours, theirs *assess.Assessment) error {
	if ours.Standard == theirs.Standard {
		return nil
	}
	return &problem.Error{File: path, What: fmt.Sprintf("one version is against %q and the other against %q, and their points are not the same", ours.Standard, theirs.Standard),
		Hint: "keep one of the two as it is; nothing was changed"}
}

// merge gives what they become, and the bytes of our version with it in.
func (v *versions) merge() (merge.Merged, []byte, error) {
	var m merge.Merged
	if v.base == nil {
		m = merge.Two(v.ours.Assessment, v.theirs.Assessment)
	} else {
		m = merge.Three(v.base.Assessment, v.ours.Assessment, v.theirs.Assessment)
	}
	out, err := v.ours.With(m.Assessment)
	return m, out, err
}

// say tells what came of it.
func (v *versions) say(e *env, path string, m merge.Merged) {
	if path != "" {
		fmt.Fprintf(e.err, "Put both versions of %s together.\n", text.Plain(path))
	}
	for _, r := range m.Renumbered {
		fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("%s of theirs, %q, is %s now, since ours has an %s too.", r.From, words.Short(r.Title), r.To, r.From)))
	}
	for _, row := range v.left {
		fmt.Fprintf(e.err, "Left out, since only their version has it: %s\n", text.Plain(row))
	}
	if m.Conflicts > 0 {
		fmt.Fprintln(e.err, text.Fold(words.Say(m.Conflicts, "%d text was changed on both sides: both versions are kept under conflict.", "%d texts were changed on both sides: both versions of each are kept under conflict.")))
	}
}
