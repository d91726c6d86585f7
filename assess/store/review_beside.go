package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

// ReviewPath is where what a panel or peers agreed on about an assessment stands:
// beside it, under its name.
func ReviewPath(assessment string) string {
	return strings.TrimSuffix(assessment, filepath.Ext(assessment)) + "-review.yaml"
}

// ReviewOf reads the review that stands beside an assessment: nil where there is
// none. The error says why there is one that cannot be used.
func ReviewOf(assessment string, a *assess.Assessment, s *standards.Standard) (*Doc[assess.Review], error) {
	doc, err := LoadReview(ReviewPath(assessment))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return fitting(doc, err, assessment, a, s)
}

// ReviewIn reads the same from bytes, where the review stands beside an assessment
// that is in no folder, such as in a commit.
func ReviewIn(data []byte, assessment string, a *assess.Assessment, s *standards.Standard) (*Doc[assess.Review], error) {
	doc, err := ReadReview(data, ReviewPath(assessment))
	return fitting(doc, err, assessment, a, s)
}

// fitting is a review that was read, where it fits its standard and the assessment.
func fitting(doc *Doc[assess.Review], err error, assessment string, a *assess.Assessment, s *standards.Standard) (*Doc[assess.Review], error) {
	if err == nil {
		err = ReviewFits(doc, assessment, a, "it is skipped here")
	}
	if err == nil {
		err = ValidateReview(doc, s)
	}
	if err != nil {
		return nil, err
	}
	return doc, nil
}

// ReviewFits says whether a review is of the assessment that it stands beside: where
// not, at which key, and what came of it so far.
func ReviewFits(d *Doc[assess.Review], path string, a *assess.Assessment, sofar string) error {
	if of, name := filepath.Base(d.Value.Of), filepath.Base(path); d.Value.Of != "" && of != name {
		return misplaced(d, "of", fmt.Sprintf("this review is about the file %q, but it is beside %q", words.Short(of), name), sofar)
	}
	return ReviewOfSame(d, path, a, sofar)
}

// ReviewOfSame says the same by what the two are about, whatever the names of files: a
// report that an assessor read can have had any.
func ReviewOfSame(d *Doc[assess.Review], path string, a *assess.Assessment, sofar string) error {
	r, name := d.Value, filepath.Base(path)
	for _, one := range []struct{ key, here, there string }{
		{"standard", r.Standard, a.Standard},
		{"phase", r.Phase, a.Phase},
		{"round", fmt.Sprint(max(r.Round, 1)), fmt.Sprint(max(a.Round, 1))},
	} {
		if one.here != "" && one.here != one.there { // by hand it may be left out
			return misplaced(d, one.key, fmt.Sprintf("this review is for %s %q, and %s is for %q", one.key, words.Short(one.here), name, words.Short(one.there)), sofar)
		}
	}
	if r.Service != "" && r.Service != a.Service.Fingerprint() {
		return misplaced(d, "service", "this review is about a different service from "+name, sofar)
	}
	return nil
}

// misplaced is a review that is not of what it stands beside.
func misplaced(d *Doc[assess.Review], key, what, sofar string) error {
	return problem.In(problem.Errors{d.at(what, "move it beside the assessment that it is about; "+sofar, key)}, d.Path)
}
