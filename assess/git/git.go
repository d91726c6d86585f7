// Package git asks git about files, and is the only package that runs it.
// Nothing here is needed: where there is no git, an error says so.
//
// Repositories come from strangers, in clones, archives and shared drives, and
// git runs what a repository's settings name: filters, pagers, helpers, hooks,
// programs that fetch what is missing. So git never opens a repository itself.
// Open makes a folder of our own beside it, with settings of our own, copies of
// what names commits, and a pointer to the objects; every call goes there, with
// an environment of our own. See shadow.go, which keeps all of these guards.
package git

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"

	"standpoint/assess/problem"
)

// Repository is one that can be asked. Close it when done.
type Repository struct {
	root   string // of the files that are checked out; empty for a bare one
	shadow string // our folder in its stead
	common string // where its settings are
	env    []string
	hash   hasher
	index  string // of the files that are checked out
	cut    bool   // the older commits are not here: it is a shallow clone
}

// run calls git and gives what it printed, trimmed.
func (r *Repository) run(ctx context.Context, args ...string) (string, error) {
	out, err := r.command(ctx, args...).Output()
	return strings.TrimSpace(string(out)), err
}

// Resolve gives the id of the commit that a revision names.
func (r *Repository) Resolve(ctx context.Context, revision string) (string, error) {
	commit, err := r.run(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		why := said(err)
		if why == err.Error() { // it says nothing where it only finds none
			why = "there is no such revision"
		}
		return "", couldNot(fmt.Sprintf("find revision %q", revision), why)
	}
	return commit, nil
}

// ResolveAt gives the newest commit reachable from HEAD on or before a day
// (YYYY-MM-DD), or "" when there was none yet. The error is ErrCut where that is
// not in this clone.
func (r *Repository) ResolveAt(ctx context.Context, day string) (string, error) {
	commit, err := r.run(ctx, "rev-list", "-1", "--before="+day+"T23:59:59Z", "HEAD")
	switch {
	case err != nil && r.unborn(ctx):
		return "", nil
	case err != nil:
		return "", couldNot("look through the history", said(err))
	case commit == "" && r.cut:
		return "", cutOff("it does not go back to " + day)
	}
	return commit, nil
}

// unborn says whether there is no commit yet.
func (r *Repository) unborn(ctx context.Context) bool {
	_, none := r.run(ctx, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")
	return none != nil && said(none) == none.Error() // it says nothing where it only finds none
}

// Base is the commit a branch left another at: where the checked-out commit and
// rev parted, or rev itself where they have nothing in common. The error says
// that rev names no commit here, or is ErrCut where the place is not in this
// clone.
func (r *Repository) Base(ctx context.Context, rev string) (string, error) {
	commit, err := r.run(ctx, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		err = fmt.Errorf("%q is not a commit", rev)
		if r.cut {
			err = problem.New(err.Error()+" of this clone, whose older history is not here", "check the name, or "+FetchRest)
		}
		return "", err
	}
	parted, err := r.run(ctx, "merge-base", "HEAD", commit)
	parted, _, _ = strings.Cut(parted, "\n")
	found := err == nil && parted != ""
	switch {
	case r.cut && (!found || r.hidden(ctx, commit, parted)):
		return "", cutOff(fmt.Sprintf("it does not go back to where this branch left %q", rev))
	case found:
		return parted, nil
	}
	return commit, nil
}

// hidden says whether the history of HEAD or another commit is cut off after
// the one where they seem to have parted: then they may have parted later.
func (r *Repository) hidden(ctx context.Context, other, parted string) bool {
	ends, _ := small(filepath.Join(r.shadow, "shallow"))
	since, err := r.run(ctx, "rev-list", "HEAD", other, "--not", parted)
	if err != nil {
		return true
	}
	for commit := range strings.FieldsSeq(since) {
		if strings.Contains(ends, commit) {
			return true
		}
	}
	return false
}

// ErrCut says that what was asked for is older than the history of a shallow
// clone.
var ErrCut = errors.New("the older history is not in this clone")

// FetchRest is how to come by it.
const FetchRest = "fetch the rest with \"git fetch --unshallow\"; on a CI server, let it fetch the whole history (fetch-depth: 0)"

func cutOff(what string) error {
	return &problem.Error{What: ErrCut.Error() + ": " + what, Hint: FetchRest, Err: ErrCut}
}

// Contains says whether a commit is part of the history that leads to another.
func (r *Repository) Contains(ctx context.Context, later, commit string) bool {
	_, err := r.run(ctx, "merge-base", "--is-ancestor", commit, later)
	return err == nil
}

// Path is the name of a file on disk as the repository has it: from the root,
// with slashes.
func (r *Repository) Path(file string) (string, error) {
	full, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	below, err := filepath.Rel(r.root, full)
	if err != nil || !filepath.IsLocal(below) {
		return "", fmt.Errorf("%q is not in %q", file, r.root)
	}
	return filepath.ToSlash(below), nil
}

// couldNot is what git could not do, in its own words where it had some.
func couldNot(do, said string) error {
	return problem.New("git could not "+do+": "+said, "check that the repository is there, is yours to read, and has this revision")
}

// statusOf is the exit status of a program that failed, or -1.
func statusOf(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return -1
}

// said is git's own first line about what went wrong.
func said(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		line, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		if line != "" {
			return strings.TrimPrefix(line, "fatal: ")
		}
	}
	return err.Error()
}
