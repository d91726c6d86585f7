package cmd

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/merge"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards/strict"
	"standpoint/templates/text"
)

type mergeOptions struct{ setup, write bool }

func newMerge(e *env) *cobra.Command {
	var opts mergeOptions
	c := &cobra.Command{
		Use:   "merge FILE [COPY]",
		Short: "Combine two versions of a file, field by field",
		Long: `Fixes an assessment, a review or a response in which git left conflict markers.
It uses the versions that git has stored, not the text between the markers, and
combines them key by key and item by item. If both sides changed the same
words, both versions are kept under "conflict" in the file, and "standpoint
assess", "standpoint review" or "standpoint respond" asks you which one to keep.
If both sides added an item with the same id, each gets its own id, and links to
it are updated.

  merge FILE              fix FILE, which has a conflict in git
  merge FILE COPY         bring the changes from COPY into FILE, for example
                          from a copy that a synchronised folder made. COPY
                          stays as it is
  merge BASE OURS THEIRS  work as a merge driver for git: write the result to
                          OURS, and exit with 1 if there are two versions of
                          something to choose from
  merge --setup           print how to set up git so that it does this by
                          itself. Add --write to have it done for you`,
		Example: "  standpoint merge assessments/lgdss-beta.yaml\n  standpoint merge lgdss-beta.yaml lgdss-beta-LAPTOP123.yaml\n  standpoint merge --setup --write",
		Args: func(c *cobra.Command, args []string) error {
			if opts.setup {
				return arguments(0, 0, "")(c, args)
			}
			return arguments(1, 3, "FILE")(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case opts.write && !opts.setup:
				return usagef("add --setup", "--write goes with --setup")
			case opts.setup:
				return runMergeSetup(c.Context(), e, opts.write)
			case len(args) == 3:
				return runMergeDriver(c.Context(), e, args[0], args[1], args[2])
			case len(args) == 2:
				return runMergeCopy(e, args[0], args[1])
			}
			return runMergeMend(c.Context(), e, args[0])
		},
	}
	c.Flags().BoolVar(&opts.setup, "setup", false, "print how to set up git so that it merges assessments with Standpoint")
	c.Flags().BoolVar(&opts.write, "write", false, "with --setup: write it into the repository's settings and .gitattributes for you")
	return c
}

// runMergeMend mends a file from the versions that git has noted.
func runMergeMend(ctx context.Context, e *env, path string) error {
	data, err := store.Bytes(path)
	if err != nil {
		return err
	}
	stages, err := stagesOf(ctx, path)
	if errors.Is(err, git.ErrSettled) || errors.Is(err, git.ErrNone) {
		return notTorn(path, data, errors.Is(err, git.ErrNone))
	}
	if err != nil {
		return err
	}
	if stages.Ours == nil || stages.Theirs == nil {
		return &problem.Error{File: path, What: "one side of the merge removed this file, and the other changed it",
			Hint: fmt.Sprintf("keep it: git add %[1]s\nor remove it: git rm %[1]s", words.Argument(path))}
	}
	line, marked := store.Strange(data, stages.Base, stages.Ours, stages.Theirs)
	switch {
	case !marked:
		return &problem.Error{File: path, What: "there are no conflict markers in this file: it has been merged already",
			Hint: "when it says what you want: git add " + words.Argument(path)}
	case line > 0:
		return &problem.Error{File: path, Line: line, Column: 1, What: "this line is not in any version that git kept, so somebody has edited the file since the merge",
			Hint: "keep what you wrote elsewhere, then begin again: git checkout --merge -- " + words.Argument(path) + "\nnothing was changed"}
	}
	v, err := read(path, stages.Base, stages.Ours, stages.Theirs)
	if err != nil {
		return err
	}
	m, out, err := v.merge()
	if err != nil {
		return err
	}
	notes, err := store.Replace(path, data, store.LineEnds(out, data))
	e.remark(notes)
	if err != nil {
		return err
	}
	if o, err := open(e, path); err == nil {
		e.renewSchema(path, o.Standard)
	}
	sayMerged(e, path, m, v.lost())
	if m.Conflicts > 0 {
		fmt.Fprintf(e.err, "%s\nThen: git add %s\n", settling(path, data), words.Argument(path))
		return errToDo
	}
	fmt.Fprintf(e.err, "Next: git add %s\n", words.Argument(path))
	return nil
}

// settling says how to decide between two versions of a text in a file.
func settling(path string, data []byte) string {
	verb := "assess"
	switch store.KindOf(data) {
	case "review":
		verb = "review"
	case "response":
		verb = "respond"
	case "product":
		return fmt.Sprintf("Next: open %s, keep the text you want, and remove its entry under conflict.", text.Plain(path))
	}
	return "Next: standpoint " + verb + " " + words.Argument(path)
}

func stagesOf(ctx context.Context, path string) (git.Stages, error) {
	repository, err := git.Open(filepath.Dir(path))
	if err != nil {
		return git.Stages{}, err
	}
	defer repository.Close()
	below, err := repository.Path(path)
	if err != nil {
		return git.Stages{}, err
	}
	return repository.Stages(ctx, below, strict.Largest)
}

// notTorn says why there is nothing to mend.
func notTorn(path string, data []byte, outside bool) error {
	switch _, marked := store.Strange(data); {
	case marked && outside:
		return &problem.Error{File: path, What: "there are conflict markers here, and this is not a git repository, so the versions are not here",
			Hint: "run it where the merge was made, or keep the lines you want and delete the three marker lines"}
	case marked:
		return &problem.Error{File: path, What: "there are conflict markers here, and git no longer has the versions",
			Hint: "keep the lines you want, delete the three marker lines, and save"}
	}
	if _, err := store.Read(data, path); err != nil && !slices.Contains(store.Asides, store.KindOf(data)) {
		return err
	}
	return &problem.Error{File: path, What: "there is nothing to merge: git has no conflict in this file",
		Hint: "to merge a copy into it: standpoint merge FILE COPY"}
}

// runMergeCopy puts into a file what a copy of it says.
func runMergeCopy(e *env, path, other string) error {
	switch data, _ := store.Bytes(path); store.KindOf(data) {
	case "review":
		return copyInto(e, &mergeReviews, store.LoadReview, path, other, data)
	case "response":
		return copyInto(e, &mergeResponses, store.LoadResponse, path, other, data)
	case "product":
		return copyInto(e, &mergeSheets, store.LoadSheet, path, other, data)
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	copied, err := open(e, other)
	if err != nil {
		return err
	}
	if err := refuse(path, oneAssessment(nil, o.Assessment, copied.Assessment)); err != nil {
		return err
	}
	var m merge.Merged
	_, changed, err := e.update(o.File, func(a *assess.Assessment) error {
		m = merge.Two(a, copied.Assessment)
		*a = *m.Assessment
		return nil
	})
	if err != nil {
		return err
	}
	if !changed {
		fmt.Fprintf(e.err, "%s says all that %s says.\n", text.Plain(path), text.Plain(other))
		return nil
	}
	e.renewSchema(path, o.Standard)
	return saidCopied(e, path, other, m.Outcome, nil)
}

// copyInto does so for a kind of file that is about an assessment.
func copyInto[T any](e *env, k *mergeKind[T], load func(path string) (*store.Doc[T], error), path, other string, data []byte) error {
	ours, err := load(path)
	if err != nil {
		return err
	}
	copied, err := load(other)
	if err == nil {
		err = refuse(path, k.comparable(nil, ours.Value, copied.Value))
	}
	if err != nil {
		return err
	}
	var m merge.Outcome
	next, changed, err := ours.Update(func(now *T) error {
		var merged *T
		merged, m = k.three(new(T), now, copied.Value)
		*now = *merged
		return nil
	})
	if err != nil {
		return err
	}
	e.remark(next.Remarks)
	if !changed {
		fmt.Fprintf(e.err, "%s says all that %s says.\n", text.Plain(path), text.Plain(other))
		return nil
	}
	return saidCopied(e, path, other, m, data)
}

// saidCopied tells what came of it.
func saidCopied(e *env, path, other string, m merge.Outcome, data []byte) error {
	sayMerged(e, path, m, nil)
	fmt.Fprintf(e.err, "%s stays as it is; delete it once you have checked.\n", text.Plain(other))
	if m.Conflicts > 0 {
		fmt.Fprintln(e.err, settling(path, data))
		return errToDo
	}
	return nil
}

// runMergeDriver merges as git asks for it. What is not an assessment, or does
// not read, is merged line by line, as git would have done.
func runMergeDriver(ctx context.Context, e *env, base, ours, theirs string) error {
	var data [3][]byte
	for i, path := range []string{base, ours, theirs} {
		var err error
		if data[i], err = store.Bytes(path); err != nil {
			return err
		}
	}
	if err := mixed([3]string{base, ours, theirs}, data); err != nil {
		return err
	}
	v, err := read("", data[0], data[1], data[2])
	if errors.Is(err, errNotOne) {
		return problem.In(err, theirs)
	}
	var m merge.Outcome
	var out []byte
	if err == nil {
		m, out, err = v.merge()
	}
	if err != nil {
		merged, torn, err := git.MergeText(ctx, ours, base, theirs)
		if err != nil {
			return err
		}
		if err := e.write(ours, merged); err != nil {
			return err
		}
		if torn {
			return &problem.Error{What: "both sides changed the same lines of a file that is not two versions of an assessment, a review or a response that can be read", Hint: "settle it by hand, or: standpoint merge FILE"}
		}
		return nil
	}
	if err := e.write(ours, out); err != nil {
		return err
	}
	sayMerged(e, "", m, v.lost())
	if m.Conflicts > 0 {
		return errKept
	}
	return nil
}
