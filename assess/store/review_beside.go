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
		err = ValidateReview(doc, s)
	}
	if err != nil {
		return nil, err
	}
	return doc, reviewFits(doc, assessment, a)
}

// reviewFits says whether a review is of the assessment that it stands beside.
func reviewFits(doc *Doc[assess.Review], path string, a *assess.Assessment) error {
	r := doc.Value
	for _, one := range []struct{ key, here, there string }{
		{"of", filepath.Base(r.Of), filepath.Base(path)},
		{"standard", r.Standard, a.Standard},
		{"phase", r.Phase, a.Phase},
		{"round", fmt.Sprint(max(r.Round, 1)), fmt.Sprint(max(a.Round, 1))},
	} {
		if one.here != one.there && (one.key != "of" || r.Of != "") {
			e := doc.at(fmt.Sprintf("this review is of %s %q, and %s is %q", strings.Replace(one.key, "of", "the file", 1), words.Short(one.here), filepath.Base(path), words.Short(one.there)),
				"move it beside the assessment that it is of; it is passed over here", one.key)
			return problem.In(problem.Errors{e}, doc.Path)
		}
	}
	if r.Service != "" && r.Service != a.Service.Fingerprint() {
		e := doc.at("this review is of another service than "+filepath.Base(path), "move it beside the assessment that it is of; it is passed over here", "service")
		return problem.In(problem.Errors{e}, doc.Path)
	}
	return nil
}
