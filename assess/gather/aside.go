package gather

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/followup"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Review is a review's file and the standard it names, which it fits; nil where
// it names none.
type Review struct {
	*store.Doc[assess.Review]
	Standard *standards.Standard
}

// OpenReview reads the review at a path by its project's standards. The error is
// problem.Errors where the file is at fault.
func (s *Shelf) OpenReview(path string) (*Review, error) {
	d, err := store.LoadReview(path)
	if err != nil {
		return nil, err
	}
	return FitReview(d, s.Library(path).Lookup)
}

// FitReview finds the standard of a review by its name and judges that the two
// fit.
func FitReview(d *store.Doc[assess.Review], lookup func(name string) (*standards.Standard, error)) (*Review, error) {
	r := &Review{Doc: d}
	var err error
	if d.Value.Standard != "" {
		r.Standard, err = lookup(d.Value.Standard)
	}
	if errors.Is(err, standards.ErrUnknown) {
		return nil, problem.Errors{placed(d.Path, d.Position, err.Error(), problem.HintOf(err), "standard")}
	}
	if err == nil {
		err = store.ValidateReview(d, r.Standard)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}

// Response is a response's file and the review it answers.
type Response struct {
	*store.Doc[assess.Response]
	Review *Review
}

// OpenResponse reads the response at a path, and the review beside it that it
// names.
func (s *Shelf) OpenResponse(path string) (*Response, error) {
	d, err := store.LoadResponse(path)
	if err == nil {
		err = store.ValidateResponse(d, nil)
	}
	if err != nil {
		return nil, err
	}
	named := filepath.Join(filepath.Dir(path), filepath.Base(filepath.FromSlash(d.Value.Of)))
	review, err := s.OpenReview(named)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, problem.Errors{placed(path, d.Position, "the review it answers is not there", "put it beside this file, or write its name; nothing was changed", "of")}
	case err != nil:
		return nil, problem.Errors{placed(path, d.Position, "the review it answers cannot be read", "see what is wrong with it: standpoint check "+words.Argument(named), "of")}
	}
	if err := store.ValidateResponse(d, review.Value); err != nil {
		return nil, err
	}
	return &Response{d, review}, nil
}

// placed is a problem of a file, at a key.
func placed(path string, position func(...any) (int, int), what, hint string, key ...any) *problem.Error {
	line, column := position(key...)
	return &problem.Error{File: path, Line: line, Column: column, What: what, Hint: cmp.Or(hint, "nothing was changed")}
}

// asideAt is the kind of a file that is about an assessment; empty for any other.
func asideAt(path string) string {
	data, err := store.Bytes(path)
	if kind := store.KindOf(data); err == nil && slices.Contains(store.Asides, kind) {
		return kind
	}
	return ""
}

// assessmentAt says whether a file says that it is an assessment.
func assessmentAt(path string) bool {
	data, err := store.Bytes(path)
	return err == nil && store.KindOf(data) == "assessment"
}

// sheet checks a product sheet: whether it reads, and where it is named, what others
// need to know of it. One that only lies there may be another council's.
func (c *Checker) sheet(p *project, f *check.File) {
	s, err := c.Shelf.OpenSheet(f.Path)
	if err != nil {
		f.Unread, f.Findings = true, check.Unread(err)
		return
	}
	if c.Since == "" && slices.Contains(c.named, f.Path) {
		f.Result = check.Sheet(check.SheetSubject{Sheet: s.Value, Standard: s.Standard, Places: s, Name: p.name(f.Path), Day: c.Day, Policy: p.policy})
	}
}

// misplaced says that a panel's review stands beside an assessment, or names one, that
// it is not of. Assessors keep theirs where they like.
func (s *Shelf) misplaced(r *Review) error {
	if r.Value.By == "assessor" {
		return nil
	}
	for _, name := range words.NonEmpty(reviewedBeside(filepath.Base(r.Path)), r.Value.Of) {
		at := beside(r.Path, name)
		if o, err := s.Open(at); err == nil && at != r.Path {
			return store.ReviewFits(r.Doc, at, o.Assessment, "nothing was changed")
		}
	}
	return nil
}

// aside checks a review or a response: whether it reads, what a merge kept twice in
// it, and then what became of what is asked there. Of a review that an assessor keeps,
// with or without the assessment, the last is not asked. The day decides most of it,
// and no branch.
func (c *Checker) aside(p *project, f *check.File, kind string) {
	f.Kind = kind
	if kind == "product" {
		c.sheet(p, f)
		return
	}
	var places check.Places
	var err error
	alone := followup.Subject{Day: c.Day}
	if kind == "response" {
		var r *Response
		if r, err = c.Shelf.OpenResponse(f.Path); err == nil {
			places, alone.Response, alone.Review = r, r.Value, r.Review.Value
		}
	} else {
		var r *Review
		if r, err = c.Shelf.OpenReview(f.Path); err == nil {
			places, alone.Review, alone.Standard = r, r.Value, r.Standard
			err = c.Shelf.misplaced(r)
		}
	}
	if err != nil {
		f.Unread, f.Findings = true, check.Unread(err)
		return
	}
	if c.Since != "" {
		return
	}
	subject := check.Review{Kind: kind, Places: places, Name: p.name(f.Path), Policy: p.policy}
	of, err := c.Shelf.Followed(f.Path)
	if subject.Alone = err != nil || of.Review.Value.By == "assessor"; subject.Alone {
		alone.Assessment = &assess.Assessment{Phase: alone.Review.Phase}
		subject.FollowUp = &followup.FollowUp{Subject: alone}
	} else {
		subject.FollowUp = of.On(c.Day, "")
	}
	f.Result = check.Aside(subject)
}
