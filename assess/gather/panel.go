package gather

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/panel"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
)

// Reviews are those of assessors that belong together, as they were read, with the
// standard they are of.
type Reviews struct {
	Standard *standards.Standard
	shelf    *Shelf
	docs     []*store.Doc[assess.Review]
}

// OpenReviews reads the files of assessors. The error is that of every file that
// cannot be read.
func (s *Shelf) OpenReviews(paths []string) (*Reviews, error) {
	r, found := &Reviews{shelf: s}, problem.Errors{}
	for i, path := range paths {
		doc, err := s.OpenReview(path)
		if err == nil && doc.Standard == nil {
			err = NoStandard(doc)
		}
		if err == nil {
			err = sameFile(paths[:i], path)
		}
		if err != nil {
			found = append(found, problemsOf(err, path)...)
			continue
		}
		if r.Standard == nil { // of the others it is found below whether they are of the same
			r.Standard = doc.Standard
		}
		r.docs = append(r.docs, doc.Doc)
	}
	if len(found) > 0 {
		return nil, found
	}
	return r, nil
}

// NoStandard says that a review does not name the standard it is by.
func NoStandard(doc *Review) error {
	return problem.Errors{placed(doc.Path, doc.Position, "this review does not say which standard it uses", "write it, such as standard: lgdss@2016; nothing was changed", "standard")}
}

// sameFile says whether a file was named before, be it in other words.
func sameFile(before []string, path string) error {
	info, err := os.Stat(path)
	for _, other := range before {
		if there, errThere := os.Stat(other); err == nil && errThere == nil && os.SameFile(info, there) {
			return problem.New(fmt.Sprintf("this file is named twice: it is also %s", other), "name each review once; nothing was changed")
		}
	}
	return nil
}

// problemsOf are the problems in an error about a file.
func problemsOf(err error, path string) problem.Errors {
	var all problem.Errors
	if errors.As(problem.In(err, path), &all) {
		return all
	}
	return problem.Errors{{File: path, What: strings.TrimPrefix(err.Error(), path+": "), Hint: problem.HintOf(err), Err: err}}
}

// Theirs are the reviews by the names of their files.
func (r *Reviews) Theirs() []panel.Theirs {
	var all []panel.Theirs
	for _, doc := range r.docs {
		all = append(all, panel.Theirs{File: doc.Path, Review: doc.Value})
	}
	return all
}

// First is the first of the reviews.
func (r *Reviews) First() *assess.Review { return r.docs[0].Value }

// Join puts what is new in the reviews into the panel's draft at a path, which is
// begun where it is not there yet. Begun says so.
func (r *Reviews) Join(out string) (told *panel.Joined, begun bool, remarks []*problem.Error, err error) {
	draft, err := store.LoadReview(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := r.refused(nil); err != nil {
			return nil, false, nil, err
		}
		into := panel.Begin(r.First())
		if into.Of, err = r.goesBeside(out, into.Of); err != nil {
			return nil, false, nil, err
		}
		told = panel.Join(r.Standard, into, r.Theirs())
		return told, true, nil, store.CreateReview(out, into)
	case err == nil:
		err = store.ValidateReview(draft, r.Standard)
	}
	if err == nil {
		err = r.refused(draft)
	}
	if err != nil {
		return nil, false, nil, err
	}
	next, _, err := draft.Update(func(into *assess.Review) error {
		told = panel.Join(r.Standard, into, r.Theirs())
		return nil
	})
	if err != nil {
		return nil, false, nil, err
	}
	return told, false, next.Remarks, nil
}

// goesBeside is the name of the assessment that a panel's file is to stand beside,
// which each review has to be of; where there is none, what the reviews say.
func (r *Reviews) goesBeside(out, of string) (string, error) {
	at := reviewedBeside(out)
	if _, err := os.Stat(at); err != nil || at == out {
		return of, nil
	}
	o, err := r.shelf.Open(at)
	if err != nil {
		return "", err
	}
	var found problem.Errors
	for _, doc := range r.docs {
		if err := store.ReviewOfSame(doc, at, o.Assessment, "nothing was changed"); err != nil {
			found = append(found, problemsOf(err, doc.Path)...)
		}
	}
	if len(found) > 0 {
		return "", found
	}
	return filepath.Base(at), nil
}

// refused says what keeps the reviews from being joined, each with its place.
func (r *Reviews) refused(draft *store.Doc[assess.Review]) error {
	docs := r.docs
	var into *panel.Theirs
	if draft != nil {
		into, docs = &panel.Theirs{File: draft.Path, Review: draft.Value}, append([]*store.Doc[assess.Review]{draft}, docs...)
	}
	var found problem.Errors
	for _, no := range panel.Check(into, r.Theirs()) {
		one := &problem.Error{File: no.File, What: no.What, Hint: no.Hint}
		for _, doc := range docs {
			if doc.Path == no.File {
				one.Line, one.Column = doc.Position(no.Key)
			}
		}
		found = append(found, one)
	}
	if len(found) == 0 {
		return nil
	}
	return found
}
