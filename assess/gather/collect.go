package gather

import (
	"errors"
	"io/fs"
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/problem"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/standards"
)

// Collection are forms that go into one file.
type Collection struct {
	Path  string // of the file: an assessment, or a review
	Forms []*form.Filled

	opened   *Opened // the assessment
	standard *standards.Standard
	review   *store.Doc[assess.Review] // where the forms are workbooks, and there is one
	begin    *assess.Review            // where there is none yet
}

// IntoAssessment is a collection of forms for an assessment.
func IntoAssessment(path string, o *Opened) *Collection {
	return &Collection{Path: path, opened: o, standard: o.Standard}
}

// IntoReview is a collection of workbooks for the review at a path, which need not
// be there yet. Of is the assessment's file, as far as it is known.
func IntoReview(path, of string, f *form.Form, a *assess.Assessment, s *standards.Standard) (*Collection, error) {
	c := &Collection{Path: path, standard: s}
	review, err := store.LoadReview(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.begin = &assess.Review{Of: filepath.Base(of), Service: f.Of.Service, Standard: a.Standard, Phase: a.Phase, Round: max(a.Round, 1), By: "assessor"}
		if of == "" {
			c.begin.Of = ""
		}
		return c, nil
	case err != nil:
		return nil, err
	}
	if r := review.Value; r.Standard != a.Standard || r.Phase != a.Phase || max(r.Round, 1) != max(a.Round, 1) {
		return nil, &problem.Error{File: path, What: "this review is for a different edition, phase or round from the form", Hint: "give another file with --file; nothing was changed"}
	}
	if r := review.Value; r.Service != "" && r.Service != f.Of.Service {
		return nil, &problem.Error{File: path, What: "this review is about a different service from the form", Hint: "give another file with --file; nothing was changed"}
	}
	c.review = review
	return c, nil
}

// target is what the forms go into: a copy of what the file says.
func (c *Collection) target(a *assess.Assessment, r *assess.Review, today assess.Date) *form.Target {
	return &form.Target{Standard: c.standard, Assessment: a, Review: r, Today: today}
}

// Try says what would come of the forms, and changes nothing.
func (c *Collection) Try(today assess.Date, decide func(*form.Outcome) form.Decision) *form.Result {
	var a *assess.Assessment
	var r *assess.Review
	switch {
	case c.begin != nil:
		begun := *c.begin
		r = &begun
	case c.review != nil:
		r = c.review.Copy()
	default:
		a = c.opened.Copy()
	}
	return form.Collect(c.target(a, r, today), c.Forms, decide)
}

// Save writes what comes of the forms, all in one save. Remarks are what the save
// could not keep of the old file.
func (c *Collection) Save(today assess.Date, decide func(*form.Outcome) form.Decision) (result *form.Result, changed bool, remarks []*problem.Error, err error) {
	switch {
	case c.begin != nil:
		begun := *c.begin
		result = form.Collect(c.target(nil, &begun, today), c.Forms, decide)
		if changed = begun.Role+begun.Interest != "" || len(begun.Points) > 0; changed {
			err = store.CreateReview(c.Path, &begun)
		}
		return result, changed, nil, err
	case c.review != nil:
		var next *store.Doc[assess.Review]
		next, changed, err = c.review.Update(func(r *assess.Review) error {
			result = form.Collect(c.target(nil, r, today), c.Forms, decide)
			return nil
		})
		if err == nil {
			remarks = next.Remarks
		}
		return result, changed, remarks, err
	}
	next, changed, err := c.opened.Update(func(a *assess.Assessment) error {
		result = form.Collect(c.target(a, nil, today), c.Forms, decide)
		assess.Untear(a, c.opened.Assessment)
		return nil
	})
	if err == nil {
		remarks = next.Remarks
	}
	return result, changed, remarks, err
}

// Workbook says whether a form is for assessors, whose words go into a review.
func Workbook(f *form.Form) bool { return f.For == report.ForWorkbook }
