package gather

import (
	"cmp"
	"context"
	"errors"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards/strict"
)

// RevisionError says what is the matter with the revision of Checker.Since.
type RevisionError struct{ Err error }

func (e *RevisionError) Error() string { return e.Err.Error() }

// Unwrap gives what git said.
func (e *RevisionError) Unwrap() error { return e.Err }

// past is a repository as it was where a branch began.
type past struct {
	git    *git.Repository
	commit string
	files  map[string]bool
	once   sync.Once
	gone   []*Opened // assessments of then whose files are not there any more
}

// since gives the past of the repository, at a revision or on a day, or what is the
// matter with it.
func (r *repository) since(ctx context.Context, rev string, day assess.Date) (*past, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if r.past == nil && r.pastErr == nil {
		if day == "" || r.open() != nil { // then newPast says why
			r.past, r.pastErr = r.newPast(ctx, rev)
		} else {
			r.past, r.pastErr = r.then(ctx, "", day)
			if r.pastErr != nil && !errors.Is(r.pastErr, git.ErrCut) {
				r.pastErr = &RevisionError{r.pastErr}
			}
		}
	}
	return r.past, r.pastErr
}

func (r *repository) newPast(ctx context.Context, rev string) (*past, error) {
	err := r.open()
	if err != nil {
		hint := "leave out --since, or check in a clone"
		if errors.Is(err, git.ErrNoGit) {
			hint = "install git, or leave out --since"
		}
		return nil, &problem.Error{File: r.folder, What: err.Error() + ", so I cannot tell what changed", Hint: cmp.Or(problem.HintOf(err), hint)}
	}
	p := &past{git: r.asked}
	p.commit, err = p.git.Base(ctx, rev)
	if errors.Is(err, git.ErrCut) {
		return nil, &problem.Error{File: r.folder, What: err.Error(), Hint: problem.HintOf(err), Err: err}
	}
	if err == nil {
		p.files, err = p.git.Tree(ctx, p.commit)
	}
	if err != nil {
		return nil, &RevisionError{err}
	}
	return p, nil
}

// worse leaves only what the file has now and did not have in the past.
func (c *Checker) worse(ctx context.Context, p *project, f *check.File, s check.Subject) error {
	if p.repository == nil {
		return &problem.Error{File: f.Path, What: "its folder cannot be opened, so I cannot tell what changed", Hint: "leave out --since"}
	}
	then, err := p.repository.since(ctx, c.Since, c.From)
	if err != nil {
		return err
	}
	old, err := then.open(ctx, p, f)
	if err != nil {
		return err
	}
	if old == nil { // it was not there, or did not read: all of it is new
		return nil
	}
	if old.Assessment.Previous != s.Assessment.Previous {
		s.PassedOver = nil
	}
	s.Assessment, s.Places, s.Standard = old.Assessment, old, old.Standard
	s.Lost, s.Sheets = lost(old), then.sheets(ctx, p, old)
	s.Evidence = then.pieces(ctx, p.below, old.Assessment, s.Evidence)
	before := check.Assessment(s)
	f.Findings = check.Worse(before, f.Findings)
	f.Excepted = check.Worse(before, f.Excepted)
	return nil
}

// open reads the assessment as it was, also where it had another name, or gives
// nil. The error says that a partial clone does not hold it.
func (then *past) open(ctx context.Context, p *project, f *check.File) (*Opened, error) {
	name := path.Join(p.below, p.name(f.Path))
	data, there := then.git.Show(ctx, then.commit, name)
	for other := range then.files {
		if !there && !isPlain(name) && norm.NFC.String(other) == norm.NFC.String(name) {
			data, there = then.git.Show(ctx, then.commit, other)
		}
	}
	switch {
	case there:
		return then.read(p, data, f.Path), nil
	case then.files[name]:
		return nil, then.git.Lacks(then.commit, name)
	}
	return then.moved(ctx, p, f), nil
}

func (then *past) read(p *project, data []byte, name string) *Opened {
	if store.KindOf(data) != "assessment" {
		return nil
	}
	old, err := store.Read(data, name)
	if err != nil {
		return nil
	}
	o, err := Fit(old, p.library.Lookup)
	if err != nil {
		return nil
	}
	return o
}

// moved is the assessment as it was under another name: the only one that was
// there then, is not now, and is of the same service, standard, phase and round.
func (then *past) moved(ctx context.Context, p *project, f *check.File) *Opened {
	then.once.Do(func() { then.gone = then.goners(ctx, p) })
	var found *Opened
	for _, old := range then.gone {
		a, b := old.Assessment, f.Assessment
		if !a.Service.Same(&b.Service) || old.Standard.FullID() != f.Standard.FullID() || a.Phase != b.Phase || a.Round != b.Round {
			continue
		}
		if found != nil {
			return nil
		}
		found = old
	}
	return found
}

// goners are the assessments of then whose files are not there any more.
func (then *past) goners(ctx context.Context, p *project) []*Opened {
	blobs, err := then.git.Blobs(ctx, then.commit, ".yaml", ".yml")
	if err != nil {
		return nil
	}
	blobs = slices.DeleteFunc(blobs, func(b git.Blob) bool {
		_, err := p.repository.root.Lstat(filepath.FromSlash(b.Path))
		return err == nil
	})
	var gone []*Opened
	_ = then.git.Contents(ctx, blobs, strict.Largest, func(b git.Blob, data []byte) error {
		if old := then.read(p, data, b.Path); old != nil {
			gone = append(gone, old)
		}
		return nil
	})
	return gone
}

// pieces says what was so in the past about the evidence of the old assessment:
// whether its files were there, and of what else is known now whatever was so
// already.
func (then *past) pieces(ctx context.Context, below string, old *assess.Assessment, now []evidence.Piece) []evidence.Piece {
	known := map[string]*evidence.Piece{} // by link
	for i := range now {
		known[now[i].Evidence.Link] = &now[i]
	}
	pieces := evidence.Of(old)
	for i := range pieces {
		p := &pieces[i]
		same := known[p.Evidence.Link]
		switch {
		case p.Link.State != "": // that has been said
		case same != nil && same.Has(evidence.Accents) && then.has(".", same.Link.Paths):
			p.Notes = []evidence.Note{*same.Note(evidence.Accents)}
		case p.Link.Address == "" && !then.has(below, p.Link.Paths):
			p.Add(evidence.Missing, "it was not there")
		case same == nil:
		case p.Link.Address != "":
			p.Notes = same.Notes
		case same.Has(evidence.Changed) && then.git.Contains(ctx, then.commit, same.Commit):
			p.Notes = []evidence.Note{*same.Note(evidence.Changed)}
		}
	}
	return pieces
}

// has says whether one of these paths was a file or a folder.
func (then *past) has(below string, paths []string) bool {
	for _, one := range paths {
		for _, full := range []string{one, path.Join(below, one)} {
			if then.files[full] || then.hasFolder(full) {
				return true
			}
		}
	}
	return false
}

func (then *past) hasFolder(name string) bool {
	for file := range then.files {
		if strings.HasPrefix(file, name+"/") {
			return true
		}
	}
	return name == "."
}
