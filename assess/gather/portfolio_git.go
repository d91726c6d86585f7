package gather

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards/strict"
)

// clone sends what a revision of a clone holds, whatever stands in its folder
// now.
func (p *Portfolio) clone(repository, revision string, send sender) error {
	if _, err := os.Stat(filepath.Join(repository, ".git")); err != nil {
		return send(failed(filepath.ToSlash(repository), problem.With(fmt.Errorf("there is no repository here to find revision %q in", revision), "leave revision: out, or give the path of the repository itself")))
	}
	return p.revision(git.Open, repository, revision, send)
}

// revision sends what a revision of a repository holds.
func (p *Portfolio) revision(open func(string) (*git.Repository, error), repository, revision string, send sender) error {
	name := filepath.ToSlash(repository)
	opened, err := open(repository)
	if err != nil {
		return send(failed(name, err))
	}
	defer opened.Close()
	commit, err := opened.Resolve(p.ctx, revision)
	var blobs []git.Blob
	if err == nil {
		blobs, err = opened.Blobs(p.ctx, commit, ".yaml", ".yml")
	}
	own := map[string]*Library{}
	if err == nil {
		own, err = p.ownStandards(opened, name, blobs)
	}
	if err != nil {
		return send(failed(name, err))
	}
	var left error // nobody wants more: that is no failure of the repository
	err = opened.Contents(p.ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		left = send(p.blob(name, b, data, own[projectOf(b.Path)]))
		return left
	})
	if err != nil && left == nil {
		return send(failed(name, err))
	}
	return left
}

// blob is the work on a file of a repository.
func (p *Portfolio) blob(repository string, b git.Blob, data []byte, library *Library) func() (*result, error) {
	name := repository + ":" + b.Path
	if data == nil {
		return failed(name, problem.New("this file is larger than one of ours can be", "check that it is the file you meant"))
	}
	if library == nil {
		library = p.Shelf.Library("")
	}
	return func() (*result, error) {
		r := p.digest(data, name, library, besideBlob(repository, b.Path))
		if r != nil {
			r.repository = repository
		}
		return r, nil
	}
}

// history remembers the ratings that files without a previous one had on a day,
// where they are in a repository that reaches back so far.
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
	for root, readings := range roots {
		if err := p.historyOf(root, readings); err != nil {
			p.fail(filepath.ToSlash(root), err)
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
		return nil
	}
	defer opened.Close()
	commit, err := opened.ResolveAt(p.ctx, string(p.Since))
	if err != nil || commit == "" {
		return nil
	}
	blobs, err := opened.Blobs(p.ctx, commit, ".yaml", ".yml")
	if err != nil {
		return err
	}
	byPath := map[string]reading{}
	for _, r := range readings {
		byPath[pathIn(opened, r)] = r
	}
	blobs = slices.DeleteFunc(blobs, func(b git.Blob) bool { return byPath[b.Path].File == "" })
	return opened.Contents(p.ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		p.remember(byPath[b.Path], data)
		return nil
	})
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

// remember takes the ratings of a file as it was, where they can be compared.
func (p *Portfolio) remember(now reading, data []byte) {
	library := p.Shelf.Library(now.File)
	if now.repository != "" {
		library = p.bare[now.repository+":"+projectOf(strings.TrimPrefix(now.File, now.repository+":"))]
	}
	if library == nil {
		library = p.Shelf.Library("")
	}
	then := p.digest(data, now.File, library, func(string) (string, error) { return "", nil })
	if then == nil || then.err != nil || then.entry.Standard != now.Standard {
		return
	}
	ratings := map[int]portfolio.Earlier{}
	for i := range then.entry.Points {
		if point := &then.entry.Points[i]; point.Rating != "" {
			ratings[point.Number] = portfolio.Earlier{Rating: point.Rating, From: "git on " + string(p.Since), Share: then.entry.Share}
		}
	}
	p.before[now.File] = ratings
}
