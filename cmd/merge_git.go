package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/merge"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

// errKept says that a merge driver kept both versions of something. It has said
// so already.
var errKept = errors.New("both versions are kept")

// merging is two versions of a file on the way to one.
type merging interface {
	// merge gives what came of it, and the bytes of our version with it in.
	merge() (merge.Outcome, []byte, error)
	lost() []string // comments and own keys that only theirs has
}

// versions are the three versions of a file that a merge has to do with.
type versions[T any] struct {
	base, ours, theirs *store.Doc[T] // base is nil where there was none
	left               []string
	kind               *mergeKind[T]
}

// mergeKind is how files of a kind are read and merged, and when they cannot be.
type mergeKind[T any] struct {
	read       func(data []byte, name string) (*store.Doc[T], error)
	three      func(base, ours, theirs *T) (*T, merge.Outcome)
	comparable func(base, ours, theirs *T) string // why the two cannot become one; base is nil where none is known
}

var (
	mergeAssessments = mergeKind[assess.Assessment]{
		func(data []byte, name string) (*store.Doc[assess.Assessment], error) {
			f, err := store.Read(data, name)
			if err != nil {
				return nil, err
			}
			return &f.Doc, nil
		},
		func(base, ours, theirs *assess.Assessment) (*assess.Assessment, merge.Outcome) {
			m := merge.Three(base, ours, theirs)
			return m.Assessment, m.Outcome
		},
		oneAssessment,
	}
	mergeReviews   = mergeKind[assess.Review]{store.ReadReview, merge.Reviews, oneReview}
	mergeResponses = mergeKind[assess.Response]{store.ReadResponse, merge.Responses, oneResponse}
	mergeSheets    = mergeKind[assess.Sheet]{store.ReadSheet, merge.Sheets, oneSheet}
)

// errNotOne is behind an error about two files that are not versions of one.
var errNotOne = errors.New("not two versions of one file")

// refuse is that error.
func refuse(path, why string) error {
	if why == "" {
		return nil
	}
	return &problem.Error{File: path, What: why, Hint: "give versions of the same file, or leave the two as they are; nothing was changed", Err: errNotOne}
}

// strayed says of 2 sides that neither has what was there before, or nobody knows what
// was, and they differ.
func strayed(was *string, ours, theirs string) bool {
	return ours != theirs && (was == nil || *was != ours && *was != theirs)
}

// known says that both sides say something.
func known(ours, theirs string) bool { return ours != "" && theirs != "" }

// of is something that a version says, nil where there is no version.
func of[T any](v *T, says func(*T) string) *string {
	if v == nil {
		return nil
	}
	said := says(v)
	return &said
}

// mixed says that a driver was called with files of different kinds, one of which is
// ours. A version that was not there is empty.
func mixed(paths [3]string, data [3][]byte) error {
	is := store.KindOf(data[1])
	for i := range data {
		kind := store.KindOf(data[i])
		if len(data[i]) == 0 || kind == is {
			continue
		}
		return &problem.Error{File: paths[i], What: fmt.Sprintf("this is %s, and %s is %s", kindSaid(kind), paths[1], kindSaid(is)),
			Hint: "give three versions of the same file: standpoint merge BASE OURS THEIRS; nothing was changed", Err: errNotOne}
	}
	return nil
}

// kindSaid is a kind of file as one speaks of it.
func kindSaid(kind string) string {
	switch kind {
	case "":
		return "not a file that Standpoint knows"
	case "assessment":
		return "an assessment"
	case "product":
		return "a product sheet"
	}
	return "a " + kind
}

func oneAssessment(base, ours, theirs *assess.Assessment) string {
	if ours.Standard != theirs.Standard {
		return fmt.Sprintf("one version uses %q and the other %q, and their points are not the same", words.Short(ours.Standard), words.Short(theirs.Standard))
	}
	round := func(a *assess.Assessment) string { return words.RoundIn(a.Phase, a.Round) }
	if strayed(of(base, round), round(ours), round(theirs)) {
		return fmt.Sprintf("one version is of %q and the other of %q", round(ours), round(theirs))
	}
	return ""
}

func oneReview(base, ours, theirs *assess.Review) string {
	round := func(r *assess.Review) string { return words.RoundIn(r.Phase, r.Round) }
	by := func(r *assess.Review) string { return r.By }
	role := func(r *assess.Review) string { return words.Fold(r.Role) }
	switch {
	case ours.Standard != theirs.Standard, known(ours.Service, theirs.Service) && ours.Service != theirs.Service:
		return "the two versions are reviews of different services or standards"
	case strayed(of(base, round), round(ours), round(theirs)):
		return fmt.Sprintf("one version is a review of %q and the other of %q", round(ours), round(theirs))
	case known(by(ours), by(theirs)) && strayed(of(base, by), by(ours), by(theirs)), known(role(ours), role(theirs)) && strayed(of(base, role), role(ours), role(theirs)):
		return "the two versions are reviews by different people: to combine them, use \"standpoint review join\""
	}
	return ""
}

func oneResponse(_, ours, theirs *assess.Response) string {
	if ours.Of == theirs.Of {
		return ""
	}
	return fmt.Sprintf("one version is a response to %q and the other to %q", words.Short(ours.Of), words.Short(theirs.Of))
}

func oneSheet(_, ours, theirs *assess.Sheet) string {
	if ours.Standard == theirs.Standard && ours.Product == theirs.Product && ours.Organisation == theirs.Organisation {
		return ""
	}
	return "the two versions are about different products or standards, or come from different councils"
}

// read reads the versions of whichever kind of file it is. Of an empty base
// nothing is known.
func read(path string, base, ours, theirs []byte) (merging, error) {
	switch store.KindOf(ours) {
	case "review":
		return readAs(&mergeReviews, path, base, ours, theirs)
	case "response":
		return readAs(&mergeResponses, path, base, ours, theirs)
	case "product":
		return readAs(&mergeSheets, path, base, ours, theirs)
	}
	return readAs(&mergeAssessments, path, base, ours, theirs)
}

func readAs[T any](k *mergeKind[T], path string, base, ours, theirs []byte) (merging, error) {
	v := &versions[T]{left: store.Left(theirs, base, ours), kind: k}
	var err error
	if v.ours, err = k.read(ours, named(path, "our version")); err != nil {
		return nil, err
	}
	if v.theirs, err = k.read(theirs, named(path, "their version")); err != nil {
		return nil, err
	}
	if len(base) > 0 {
		if v.base, err = k.read(base, named(path, "the version before")); err != nil {
			return nil, err
		}
	}
	var before *T
	if v.base != nil {
		before = v.base.Value
	}
	return v, refuse(path, k.comparable(before, v.ours.Value, v.theirs.Value))
}

func named(path, version string) string {
	if path == "" {
		return version
	}
	return path + " (" + version + ")"
}

func (v *versions[T]) merge() (merge.Outcome, []byte, error) {
	before := new(T)
	if v.base != nil {
		before = v.base.Value
	}
	merged, outcome := v.kind.three(before, v.ours.Value, v.theirs.Value)
	out, err := v.ours.With(merged)
	return outcome, out, err
}

func (v *versions[T]) lost() []string { return v.left }

// sayMerged tells what came of it, and what of theirs was left out.
func sayMerged(e *env, path string, m merge.Outcome, left []string) {
	if path != "" {
		fmt.Fprintf(e.err, "Merged both versions of %s.\n", text.Plain(path))
	}
	for _, r := range m.Renumbered {
		fmt.Fprintln(e.err, text.Fold(fmt.Sprintf("Their %s, %q, is now %s, because ours also has an %s.", r.From, words.Short(r.Title), r.To, r.From)))
	}
	for _, row := range left {
		fmt.Fprintf(e.err, "Left out, since only their version has it: %s\n", text.Plain(row))
	}
	if m.Conflicts > 0 {
		fmt.Fprintln(e.err, text.Fold(words.Say(m.Conflicts, "%d text was changed on both sides: both versions are kept under conflict.", "%d texts were changed on both sides: both versions of each are kept under conflict.")))
	}
}

// mergeSettings have git call the driver, and name the point in a diff.
var mergeSettings = [][2]string{
	{"merge.standpoint.name", "Standpoint, field by field"},
	{"merge.standpoint.driver", "standpoint merge %O %A %B"},
	{"diff.standpoint.xfuncname", "^ *- point: .*|^    title: .*"},
}

// mergeAttributes say which files they are for.
const mergeAttributes = "assessments/**/*.yaml merge=standpoint diff=standpoint"

func runMergeSetup(ctx context.Context, e *env, write bool) error {
	if !write {
		for _, s := range mergeSettings {
			fmt.Fprintf(e.out, "git config %s '%s'\n", s[0], s[1])
		}
		fmt.Fprintf(e.out, "echo '%s' >> .gitattributes\n", mergeAttributes)
		return nil
	}
	repository, err := git.Open(e.dir)
	if errors.Is(err, git.ErrNone) {
		return problem.With(errors.New("this is not a git repository"), "run it in the folder of your project")
	}
	if err != nil {
		return err
	}
	defer repository.Close()
	for _, s := range mergeSettings {
		if err := repository.Set(ctx, s[0], s[1]); err != nil {
			return err
		}
	}
	file := filepath.Join(repository.Root(), ".gitattributes")
	if err := addLine(e, file, mergeAttributes); err != nil {
		return err
	}
	fmt.Fprintf(e.err, "Git merges assessments field by field here from now on. Commit %s; everyone who wants this needs to run the same command once.\n", text.Plain(near(e, file)))
	return nil
}

// addLine adds a line to a file that does not have it.
func addLine(e *env, file, line string) error {
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for row := range strings.Lines(string(data)) {
		if strings.TrimSpace(row) == line {
			return nil
		}
	}
	if len(data) > 0 && !bytes.HasSuffix(data, []byte("\n")) {
		data = append(data, '\n')
	}
	return e.write(file, append(data, line+"\n"...))
}
