package gather

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/git"
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
	reviews := map[string][]byte{} // in a commit each stands before the assessment that it is of
	var left error                 // nobody wants more: that is no failure of the repository
	err = opened.Contents(p.ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		if strings.HasSuffix(b.Path, "-review.yaml") {
			reviews[b.Path] = data
		}
		beside := store.ReviewPath(b.Path)
		left = send(p.blob(name, b, data, reviews[beside], own[projectOf(besideSheet(b.Path))]))
		delete(reviews, beside)
		return left
	})
	if err != nil && left == nil {
		return send(failed(name, err))
	}
	return left
}

// blob is the work on a file of a repository, and the review beside it, if any.
func (p *Portfolio) blob(repository string, b git.Blob, data, review []byte, library *Library) func() (*result, error) {
	name := repository + ":" + b.Path
	if data == nil {
		return failed(name, problem.New("this file is too large to be one of ours", "check that it is the file you meant"))
	}
	if library == nil {
		library = p.Shelf.Library("")
	}
	return func() (*result, error) {
		r := p.digest(data, name, library, besideBlob(repository, b.Path), nil)
		if r != nil {
			r.repository = repository
		}
		r.judgedIn(review)
		return r, nil
	}
}
