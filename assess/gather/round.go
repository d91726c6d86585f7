package gather

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
)

// Before is an assessment that another round follows, with what was said to it.
type Before struct {
	*Opened
	Review   *assess.Review   // finished; nil where there is none
	Response *assess.Response // nil where there is none
	Draft    bool             // there is a review, and it is not finished
}

// ReviewPath is where the review of an assessment that was agreed stands.
func reviewPath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + "-review" + filepath.Ext(path)
}

// Before opens an assessment with the review of it and the team's response, where
// they stand beside it.
func (s *Shelf) Before(path string) (*Before, error) {
	o, err := s.Open(path)
	if err != nil {
		return nil, err
	}
	b := &Before{Opened: o}
	review, err := store.LoadReview(reviewPath(path))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b, nil
	case err == nil:
		err = store.ValidateReview(review, o.Standard)
	}
	if err != nil {
		return nil, err
	}
	if review.Value.Draft() {
		b.Draft = true
		return b, nil
	}
	b.Review = review.Value
	at := strings.TrimSuffix(review.Path, filepath.Ext(path)) + "-response" + filepath.Ext(path)
	response, err := store.LoadResponse(at)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return b, nil
	case err != nil:
		return nil, err
	}
	b.Response = response.Value
	return b, nil
}

// RoundPath is where the file of a round goes: beside the one before it.
func RoundPath(before, standard, phase string, round int) string {
	name := strings.Join(words.NonEmpty(standard, phase), "-")
	if round > 1 {
		name += fmt.Sprintf("-%d", round)
	}
	return filepath.Join(filepath.Dir(before), name+".yaml")
}

// NeedsReview says why nothing can be carried over by a review's word.
func (b *Before) NeedsReview() error {
	if b.Draft {
		return &problem.Error{File: reviewPath(b.Path), What: "this review is not finished, so nothing is settled by it", Hint: "finish it first, or leave --only-open out"}
	}
	return &problem.Error{File: b.Path, What: "there is no review of it, so nobody has said what is settled", Hint: "put the panel's review beside it, as " + words.Argument(filepath.Base(reviewPath(b.Path))) + ", or leave --only-open out"}
}
