package gather

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
)

// Before is an assessment that another round follows, with what was said to it.
type Before struct {
	*Opened
	Review *assess.Review // finished; nil where there is none
	Asked  []assess.Asked // what it recommended
	Draft  bool           // there is a review, and it is not finished
}

// Before opens an assessment with the review of it and the team's response, where
// they stand beside it.
func (s *Shelf) Before(path string) (*Before, error) {
	o, err := s.Open(path)
	if err != nil {
		return nil, err
	}
	b := &Before{Opened: o}
	review, err := store.ReviewOf(path, o.Assessment, o.Standard)
	switch {
	case err != nil || review == nil:
		return b, err
	case review.Value.Draft():
		b.Draft = true
		return b, nil
	}
	b.Review = review.Value
	of := followup.Subject{Review: b.Review, Assessment: o.Assessment, Standard: o.Standard}
	response, err := store.LoadResponse(ResponsePath(review.Path))
	switch {
	case err == nil:
		of.Response = response.Value
	case !errors.Is(err, fs.ErrNotExist):
		return b, err
	}
	b.Asked = followup.Of(of).Asked()
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
		return &problem.Error{File: store.ReviewPath(b.Path), What: "this review is not finished, so it does not settle anything", Hint: "finish it first, or leave --only-open out"}
	}
	return &problem.Error{File: b.Path, What: "there is no review of it, so nobody has said what is settled", Hint: "put the panel's review beside it, as " + words.Argument(filepath.Base(store.ReviewPath(b.Path))) + ", or leave --only-open out"}
}
