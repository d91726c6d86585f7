package gather

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/assess/store"
	"standpoint/standards/strict"
)

// history remembers the ratings that files without a previous one had on a day,
// where they are in a repository that reaches back so far. What cannot be known
// is said once.
func (p *Portfolio) history() {
	roots := map[string][]reading{}
	for _, r := range p.read {
		if r.Previous != "" {
			continue
		}
		root := filepath.FromSlash(r.repository)
		if root == "" {
			var err error
			if root, err = git.RootOf(filepath.Dir(filepath.FromSlash(r.File))); err != nil {
				continue // in no repository, so it has no history
			}
		}
		roots[root] = append(roots[root], r)
	}
	for _, root := range slices.Sorted(maps.Keys(roots)) {
		name := filepath.ToSlash(root)
		if here, err := os.Getwd(); err == nil {
			name = filepath.ToSlash(Near(here, root))
		}
		err := p.historyOf(root, roots[root])
		if errors.Is(err, git.ErrNoGit) {
			p.in.Passed = append(p.in.Passed, portfolio.ProblemsOf("", errors.New(err.Error()+", so nothing is compared with an earlier version"))...)
			return
		}
		if err != nil {
			p.in.Passed = append(p.in.Passed, portfolio.ProblemsOf(name, err)...)
		}
	}
}

func (p *Portfolio) historyOf(root string, readings []reading) error {
	open := git.Open
	if store.IsBare(root) {
		open = git.OpenBare
	}
	opened, err := open(root)
	if err != nil {
		return err
	}
	defer opened.Close()
	commit, err := p.commitThen(opened)
	if err != nil || commit == "" {
		return err
	}
	blobs, err := opened.Blobs(p.ctx, commit, ".yaml", ".yml")
	if err != nil {
		return err
	}
	byPath := map[string]reading{}
	for _, r := range readings {
		byPath[pathIn(opened, r)] = r
	}
	then := slices.DeleteFunc(slices.Clone(blobs), func(b git.Blob) bool { return byPath[b.Path].File == "" })
	err = opened.Contents(p.ctx, then, strict.Largest, func(b git.Blob, data []byte) error {
		p.remember(byPath[b.Path], p.then(byPath[b.Path], data))
		delete(byPath, b.Path)
		return nil
	})
	if err == nil && len(byPath) > 0 {
		err = p.moved(opened, root, byPath, blobs)
	}
	return err
}

// commitThen is the commit of a repository that is compared with; empty where it has
// none of that day or name.
func (p *Portfolio) commitThen(opened *git.Repository) (string, error) {
	if p.Base == "" {
		return opened.ResolveAt(p.ctx, string(p.Since))
	}
	commit, err := opened.Resolve(p.ctx, p.Base)
	if err != nil {
		return "", nil
	}
	p.based = true
	return commit, nil
}

// moved looks for files under other names that they had on the day: such as
// were there then, are not now, and are of the same service, standard, phase and
// round as one of those that are new.
func (p *Portfolio) moved(opened *git.Repository, root string, lost map[string]reading, blobs []git.Blob) error {
	now := map[string]bool{}
	for _, r := range p.read {
		if r.repository == filepath.ToSlash(root) {
			now[pathIn(opened, r)] = true
		}
	}
	bare := len(now) > 0
	gone := slices.DeleteFunc(slices.Clone(blobs), func(b git.Blob) bool {
		_, err := os.Lstat(filepath.Join(root, filepath.FromSlash(b.Path)))
		return now[b.Path] || !bare && err == nil
	})
	was := map[string][]*result{}
	err := opened.Contents(p.ctx, gone, strict.Largest, func(_ git.Blob, data []byte) error {
		for _, r := range lost {
			if then := p.then(r, data); then != nil && then.identity == r.identity && then.entry.Phase == r.Phase && then.entry.Round == r.Round {
				was[r.File] = append(was[r.File], then)
			}
		}
		return nil
	})
	for _, r := range lost {
		if len(was[r.File]) == 1 {
			p.remember(r, was[r.File][0])
		}
	}
	return err
}

// pathIn is the path of a file from the top of its repository.
func pathIn(opened *git.Repository, r reading) string {
	if r.repository != "" {
		return strings.TrimPrefix(r.File, r.repository+":")
	}
	name, err := opened.Path(filepath.FromSlash(r.File))
	if err != nil {
		return r.File
	}
	return name
}

// then reads a file as it was; nil where it cannot be compared with what it is
// now.
func (p *Portfolio) then(now reading, data []byte) *result {
	library := p.Shelf.Library(now.File)
	if now.repository != "" {
		library = p.bare[now.repository+":"+projectOf(strings.TrimPrefix(now.File, now.repository+":"))]
	}
	if library == nil {
		library = p.Shelf.Library("")
	}
	then := p.digest(data, now.File, library, func(string) (string, error) { return "", nil }, nil)
	if then == nil || then.err != nil || then.entry.Standard != now.Standard {
		return nil
	}
	return then
}

// when is said of ratings that come from git.
func (p *Portfolio) when() string {
	if p.Base != "" {
		return "git at " + p.Base
	}
	return "git on " + string(p.Since)
}

// remember takes the ratings of a file as it was.
func (p *Portfolio) remember(now reading, then *result) {
	if then == nil {
		return
	}
	ratings := map[int]portfolio.Earlier{}
	for i := range then.entry.Points {
		if point := &then.entry.Points[i]; point.Rating != "" {
			ratings[point.Number] = portfolio.Earlier{Rating: point.Rating, From: p.when(), Share: then.entry.Share}
		}
	}
	p.before[now.File] = ratings
}
