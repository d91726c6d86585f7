package cmd

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// bare sends what a revision of a bare repository holds.
func (g *gatherer) bare(repository, revision string) {
	opened, err := git.OpenBare(repository)
	g.from(opened, err, repository, revision)
}

func (g *gatherer) from(opened *git.Repository, err error, repository, revision string) {
	var commit string
	if err == nil {
		defer opened.Close()
		commit, err = opened.Resolve(g.e.ctx, revision)
	}
	if err == nil {
		err = g.revision(opened, repository, commit)
	}
	if err != nil {
		g.fail(filepath.ToSlash(repository), err)
	}
}

// clone sends what a revision of a clone holds, whatever stands in its folder
// now.
func (g *gatherer) clone(repository, revision string) {
	if _, err := os.Stat(filepath.Join(repository, ".git")); err != nil {
		g.fail(filepath.ToSlash(repository), problem.With(fmt.Errorf("there is no repository here to find revision %q in", revision), "leave revision: out, or give the path of the repository itself"))
		return
	}
	opened, err := git.Open(repository)
	g.from(opened, err, repository, revision)
}

func (g *gatherer) revision(opened *git.Repository, repository, commit string) error {
	blobs, err := opened.Blobs(g.e.ctx, commit, ".yaml", ".yml")
	if err != nil {
		return err
	}
	prefix := filepath.ToSlash(repository) + ":"
	own, err := g.ownStandards(opened, prefix, blobs)
	if err != nil {
		return err
	}
	return opened.Contents(g.e.ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		if data == nil {
			g.fail(prefix+b.Path, problem.New("this file is larger than one of ours can be", "check that it is the file you meant"))
			return nil
		}
		g.jobs <- job{name: prefix + b.Path, data: data, bare: filepath.ToSlash(repository), library: own[projectOf(b.Path)], previous: func(a *assess.Assessment) string {
			if a.Previous == "" {
				return ""
			}
			return prefix + path.Join(path.Dir(b.Path), a.Previous)
		}}
		return nil
	})
}

// folder is one on disk, or a bare repository.
type folder struct {
	path string
	bare bool
}

// history gives entries without a previous assessment the ratings that their
// file had on a day, where it is in a repository that reaches back so far.
func (g *gatherer) history() {
	byFolder := map[folder][]*portfolio.Entry{}
	for i := range g.in.Entries {
		e := &g.in.Entries[i]
		if e.Previous == "" {
			at := folder{path.Dir(e.File), false}
			if e.Repository != "" {
				at = folder{e.Repository, true}
			}
			byFolder[at] = append(byFolder[at], e)
		}
	}
	roots := map[string][]*portfolio.Entry{}
	for at, entries := range byFolder {
		root := at.path
		if !at.bare {
			found, err := git.RootOf(filepath.FromSlash(at.path))
			if err != nil {
				continue // in no repository, so it has no history
			}
			root = found
		}
		roots[root] = append(roots[root], entries...)
	}
	for root, entries := range roots {
		g.historyOf(root, entries)
	}
}

func (g *gatherer) historyOf(root string, entries []*portfolio.Entry) {
	opened, err := git.OpenBare(filepath.FromSlash(root))
	if err != nil {
		opened, err = git.Open(filepath.FromSlash(root))
	}
	if err != nil {
		return
	}
	defer opened.Close()
	commit, err := opened.ResolveAt(g.e.ctx, string(g.since))
	if err != nil || commit == "" {
		return
	}
	blobs, err := opened.Blobs(g.e.ctx, commit, ".yaml", ".yml")
	if err != nil {
		g.fail(root, err)
		return
	}
	byPath := map[string]*portfolio.Entry{}
	for _, e := range entries {
		byPath[inRepository(root, e)] = e
	}
	blobs = slices.DeleteFunc(blobs, func(b git.Blob) bool { return byPath[b.Path] == nil })
	err = opened.Contents(g.e.ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		e := byPath[b.Path]
		found := job{name: b.Path, data: data, library: g.libraryFor(e), previous: func(*assess.Assessment) string { return "" }}
		before, _, err := g.digest(found, data)
		if err != nil || before.Standard != e.Standard {
			return nil // what it was then cannot be compared
		}
		for i := range e.Points {
			if p := before.Point(e.Points[i].Number); p != nil && p.Rating != "" {
				e.Points[i].Before, e.Points[i].BeforeFrom = p.Rating, "git on "+string(g.since)
			}
		}
		return nil
	})
	if err != nil {
		g.fail(root, err)
	}
}

// inRepository is the path of a file from the top of its repository.
func inRepository(root string, e *portfolio.Entry) string {
	file := e.File
	if e.Repository != "" {
		return strings.TrimPrefix(file, e.Repository+":")
	}
	full, err := filepath.Abs(filepath.FromSlash(file))
	if err != nil {
		return file
	}
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	rel, err := filepath.Rel(filepath.FromSlash(root), full)
	if err != nil {
		return file
	}
	return filepath.ToSlash(rel)
}
