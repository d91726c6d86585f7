package gather

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
)

// Version is an assessment as it stands on disk, or as it stood in a commit.
type Version struct {
	*Opened
	Name   string      // as people call it: a file, or REVISION:FILE
	Commit string      // 12 characters; empty on disk
	Day    assess.Date // of the commit
}

// Versions reads assessments as they stand and as they stood. Close it when done.
type Versions struct {
	shelf   *Shelf
	looking *Looking
}

// NewVersions has read nothing yet.
func NewVersions(shelf *Shelf) *Versions { return &Versions{shelf, NewLooking()} }

// Close lets go of the repositories.
func (v *Versions) Close() { v.looking.Close() }

// ErrRevision says that a revision names no commit here.
var ErrRevision = errors.New("there is no such revision")

// Two reads what 2 names mean; files side by side.
func (v *Versions) Two(ctx context.Context, older, newer string) (before, now *Version, err error) {
	if inCommit(older) || inCommit(newer) {
		if before, err = v.Named(ctx, older); err == nil {
			now, err = v.Named(ctx, newer)
		}
		return before, now, err
	}
	var wait sync.WaitGroup
	var failed error
	wait.Go(func() { now, failed = v.Named(ctx, newer) })
	before, err = v.Named(ctx, older)
	wait.Wait()
	return before, now, cmp.Or(err, failed)
}

// inCommit says of a name that it means a file in a commit.
func inCommit(name string) bool {
	revision, file, is := strings.Cut(name, ":")
	_, err := os.Stat(name)
	return err != nil && is && file != "" && revision != "" && filepath.VolumeName(name) == ""
}

// Named reads what a name means: a file, or REVISION:FILE.
func (v *Versions) Named(ctx context.Context, name string) (*Version, error) {
	if !inCommit(name) {
		o, err := v.shelf.Open(name)
		if err != nil {
			return nil, err
		}
		return &Version{Opened: o, Name: name}, nil
	}
	revision, file, _ := strings.Cut(name, ":")
	r, err := v.repository(file)
	if err != nil {
		return nil, problem.In(err, name)
	}
	commit, err := r.asked.Resolve(ctx, revision)
	if err != nil {
		return nil, &problem.Error{What: err.Error(), Hint: "name a branch, a tag or a commit that is in this clone; in a shallow one, " + git.FetchRest, Err: ErrRevision}
	}
	data, err := showOneOf(ctx, r, commit, name, file)
	if err != nil {
		return nil, err
	}
	return v.at(ctx, r, commit, name, data)
}

// repository is the one that a file is in, or would be.
func (v *Versions) repository(file string) (*repository, error) {
	r, _, err := v.looking.at(file)
	if err == nil {
		err = r.open()
	}
	if err == nil {
		return r, nil
	}
	hint := "name a file on disk, or look in a clone"
	if errors.Is(err, git.ErrNoGit) {
		hint = "install git, or name files on disk"
	}
	return nil, &problem.Error{What: err.Error() + ", so I cannot tell what was there before", Hint: cmp.Or(problem.HintOf(err), hint), Err: err}
}

// showOneOf reads a file as it was in a commit: by its path from the current
// folder, or as git has it, from the root.
func showOneOf(ctx context.Context, r *repository, commit, name, file string) ([]byte, error) {
	places := []string{path.Clean(filepath.ToSlash(file))}
	if below, err := r.asked.Path(file); err == nil {
		places = append([]string{below}, places...)
	}
	for _, place := range places {
		if data, there := r.asked.Show(ctx, commit, place); there {
			return data, nil
		}
	}
	files, err := r.asked.Tree(ctx, commit)
	if err != nil {
		return nil, problem.In(err, name)
	}
	var others []string
	for one := range files {
		if slices.Contains(places, one) {
			return nil, r.asked.Lacks(commit, one)
		}
		if strings.Contains("/"+path.Dir(one)+"/", "/assessments/") && (path.Ext(one) == ".yaml" || path.Ext(one) == ".yml") {
			others = append(others, one)
		}
	}
	slices.Sort(others)
	hint := "check the name, from the root of the repository"
	if n := min(len(others), 4); n > 0 {
		hint = "it had " + words.List(others[:n]) + "; if it was renamed, give the name it had then"
	}
	return nil, &problem.Error{File: name, What: "this file was not in that commit", Hint: hint}
}

// at is what a file held in a commit.
func (v *Versions) at(ctx context.Context, r *repository, commit, name string, data []byte) (*Version, error) {
	file, err := store.Read(data, name)
	if err != nil {
		return nil, err
	}
	_, on, _ := strings.Cut(name, ":")
	o, err := Fit(file, v.shelf.Library(on).Lookup)
	if err != nil {
		return nil, err
	}
	return &Version{Opened: o, Name: name, Commit: commit[:12], Day: assess.Date(r.asked.Day(ctx, commit))}, nil
}

// Since is the assessment as it was where the branch left a revision, or on a day,
// also where its file had another name.
func (v *Versions) Since(ctx context.Context, now *Version, revision string, day assess.Date) (*Version, error) {
	r, err := v.repository(now.Path)
	if err != nil {
		return nil, problem.In(err, now.Path)
	}
	then, err := r.then(ctx, revision, day)
	if err != nil {
		return nil, err
	}
	_, below, err := v.looking.at(now.Path)
	if err != nil {
		return nil, err
	}
	p := &project{folder: v.shelf.project(now.Path), below: below, library: v.shelf.Library(now.Path), repository: r}
	old, err := then.open(ctx, p, &check.File{Path: now.Path, Assessment: now.Assessment, Standard: now.Standard})
	if err != nil {
		return nil, err
	}
	said := cmp.Or(revision, string(day))
	if old == nil {
		return nil, &problem.Error{File: now.Path, What: fmt.Sprintf("this assessment was not there yet, or could not be read, at %q", said), Hint: "name a later revision or day; \"standpoint history\" shows when it began"}
	}
	return &Version{Opened: old, Name: said + ":" + filepath.ToSlash(old.Path), Commit: then.commit[:12], Day: assess.Date(r.asked.Day(ctx, then.commit))}, nil
}

// then is the repository as it was where the branch left a revision, or on a day.
func (r *repository) then(ctx context.Context, revision string, day assess.Date) (*past, error) {
	if day == "" {
		return r.newPast(ctx, revision)
	}
	commit, err := r.asked.ResolveAt(ctx, string(day))
	if err == nil && commit == "" {
		err = problem.New("there was no commit yet on "+day.Long(), "name a later day")
	}
	p := &past{git: r.asked, commit: commit}
	if err == nil {
		p.files, err = r.asked.Tree(ctx, commit)
	}
	if err != nil {
		return nil, &problem.Error{What: err.Error(), Hint: problem.HintOf(err), Err: err}
	}
	return p, nil
}

// Comparable says why two versions cannot be compared; nil where they can. They
// have to be of one standard and one service. What two commits have under one
// name is of one service, whatever it was called.
func Comparable(before, now *Version) error {
	at := func(v *Version, what, hint string, keys ...any) error {
		line, column := v.Position(keys...)
		return &problem.Error{File: v.Path, Line: line, Column: column, What: what, Hint: hint}
	}
	switch a, b := before.Assessment, now.Assessment; {
	case before.Standard.FullID() != now.Standard.FullID():
		return at(now, fmt.Sprintf("this assessment uses %q, but %s uses %q, and their points are not the same", b.Standard, before.Name, a.Standard),
			fmt.Sprintf("move the older one first, into a new file: standpoint upgrade %s --to %s -o NEW.yaml", words.Argument(onDisk(before)), b.Standard), "standard")
	case !a.Service.Same(&b.Service) && onDisk(before) != onDisk(now):
		return at(now, fmt.Sprintf("this is about %q, but %s is about %q", serviceSaid(b), before.Name, serviceSaid(a)),
			"if it is the same service, write the same id and organisation under service: in both files", "service")
	}
	return nil
}

// onDisk is the file's part of a version's name.
func onDisk(v *Version) string {
	if _, file, is := strings.Cut(v.Name, ":"); is && v.Commit != "" {
		return file
	}
	return v.Name
}

// serviceSaid is what an assessment calls what it is of.
func serviceSaid(a *assess.Assessment) string {
	return cmp.Or(a.Service.ID, a.Service.Name, a.Service.Organisation, "a service without a name")
}
