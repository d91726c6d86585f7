package gather

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
)

// Followed is an assessment, the review of it and the team's response.
type Followed struct {
	*Opened
	Review       *store.Doc[assess.Review]
	Response     *store.Doc[assess.Response] // nil while there is none
	ResponsePath string                      // where it is, or would be
}

// Followed opens what a path is about, which may be the assessment, the review or
// the response: the three stand in one folder and name each other.
func (s *Shelf) Followed(path string) (*Followed, error) {
	assessment, review, err := asksAbout(path)
	if err != nil {
		return nil, err
	}
	f := &Followed{ResponsePath: ResponsePath(review)}
	if f.Review, err = store.LoadReview(review); err != nil {
		return nil, noReview(err, path, review)
	}
	if f.Opened, err = s.reviewed(f.Review, assessment); err != nil {
		return nil, err
	}
	f.Response, err = store.LoadResponse(f.ResponsePath)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.Response = nil
		return f, nil
	case err == nil:
		err = store.ValidateResponse(f.Response, f.Review.Value)
	}
	return f, err
}

// reviewed is the assessment that a review is of, which it fits: the one at a path, or
// else the one beside the review that it names.
func (s *Shelf) reviewed(review *store.Doc[assess.Review], path string) (*Opened, error) {
	named := path == ""
	if named {
		path = beside(review.Path, cmp.Or(review.Value.Of, reviewedBeside(review.Path)))
	}
	if _, err := os.Stat(path); named && errors.Is(err, fs.ErrNotExist) {
		gone := placed(review.Path, review.Position, fmt.Sprintf("the assessment that this review is about, %s, is not beside it", words.Argument(filepath.Base(path))),
			"put the two in one folder, or write its name under \"of\"; nothing was changed", "of")
		gone.Err = fs.ErrNotExist
		return nil, gone
	}
	o, err := s.Open(path)
	if err == nil {
		err = store.ReviewFits(review, path, o.Assessment, "nothing was changed")
	}
	if err == nil {
		err = store.ValidateReview(review, o.Standard)
	}
	if err != nil {
		return nil, err
	}
	return o, nil
}

// reviewedBeside is the name of the assessment that the name of a review says it is
// of.
func reviewedBeside(review string) string {
	ending := filepath.Ext(review)
	return strings.TrimSuffix(strings.TrimSuffix(review, ending), "-review") + ending
}

// On is what became of the review on a day, by the bank holidays of a nation.
func (f *Followed) On(day assess.Date, nation string) *followup.FollowUp {
	s := followup.Subject{Review: f.Review.Value, Assessment: f.Assessment, Standard: f.Standard, Day: day, Nation: nation}
	if f.Response != nil {
		s.Response = f.Response.Value
	}
	return followup.Of(s)
}

// ResponsePath is where the response to a review is.
func ResponsePath(review string) string {
	return strings.TrimSuffix(review, filepath.Ext(review)) + "-response" + filepath.Ext(review)
}

// asksAbout is the assessment that a path is about, empty where the review says
// it, and the review.
func asksAbout(path string) (assessment, review string, err error) {
	data, err := os.ReadFile(path)
	if err != nil {
		_, err = store.Load(path) // says it as everywhere
		return "", "", err
	}
	switch store.KindOf(data) {
	case "review":
		return "", path, nil
	case "response":
		doc, err := store.LoadResponse(path)
		if err != nil {
			return "", "", err
		}
		return "", beside(path, doc.Value.Of), nil
	}
	return path, strings.TrimSuffix(path, filepath.Ext(path)) + "-review" + filepath.Ext(path), nil
}

// beside is the path of a file that another one names, in the same folder.
func beside(path, name string) string { return filepath.Join(filepath.Dir(path), filepath.Base(name)) }

// noReview says where a review was looked for, when there is none.
func noReview(err error, path, review string) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if review == path {
		return err
	}
	return &problem.Error{File: path, What: "there is no review of it yet", Err: fs.ErrNotExist,
		Hint: fmt.Sprintf("the review that was agreed is beside it, as %s; name another one if it is elsewhere", words.Argument(filepath.Base(review)))}
}

// Respond changes the response; it begins one where there is none.
func (f *Followed) Respond(change func(*assess.Response) error) error {
	if f.Response == nil {
		begun := assess.Response{Of: filepath.Base(f.Review.Path)}
		if err := change(&begun); err != nil {
			return err
		}
		if err := store.CreateResponse(f.ResponsePath, &begun); err != nil {
			return err
		}
		made, err := store.LoadResponse(f.ResponsePath)
		if err == nil {
			f.Response = made
		}
		return err
	}
	next, _, err := f.Response.Update(func(r *assess.Response) error {
		err := change(r)
		assess.Untear(r, f.Response.Value)
		return err
	})
	if err == nil {
		f.Response = next
	}
	return err
}

// Act changes the assessment.
func (f *Followed) Act(change func(*assess.Assessment) error) error {
	next, _, err := f.File.Update(func(a *assess.Assessment) error {
		err := change(a)
		assess.Untear(a, f.Assessment)
		return err
	})
	if err == nil {
		f.Opened = &Opened{next, f.Standard}
	}
	return err
}
