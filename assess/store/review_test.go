package store

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// A review is begun, changed where it is, and read back as it was meant.
func TestReview(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine", "review.yaml")
	begun := &assess.Review{Of: "lgdss-beta.yaml", Standard: "lgdss@2016", Phase: "beta", By: "assessor", Role: "Lead assessor", Interest: "None"}
	p := begun.Point(4)
	p.Decision, p.DoneWell = "not-met", "They listen.\r\n\r\n- often "
	p.Recommendations = []assess.Recommendation{{What: "Agree who may change the form", Kind: "must"}}
	if err := CreateReview(path, begun); err != nil {
		t.Fatal(err)
	}
	if err := CreateReview(path, begun); err == nil {
		t.Error("it writes over a review")
	}
	d, err := LoadReview(path)
	if err != nil {
		t.Fatal(err)
	}
	d, _, err = d.Update(func(r *assess.Review) error {
		r.Point(2).ToExplore = "Who decides?"
		r.Point(4).Recommendations = append(r.Point(4).Recommendations, assess.Recommendation{What: "Release more often"})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `kind: review
standpoint: 1
of: lgdss-beta.yaml
standard: lgdss@2016
phase: beta
round: 1
by: assessor
role: Lead assessor
interest: None
points:

  - point: 2

    decision:

    done_well:

    to_explore: |
      Who decides?

    recommendations:

    notes:

  - point: 4

    decision: not-met

    done_well: |
      They listen.

      - often

    to_explore:

    recommendations:
      - id: R4.1
        what: Agree who may change the form
        kind: must
      - id: R4.2
        what: Release more often

    notes:
`
	if got := get(t, path); got != want {
		t.Errorf("got\n%s", got)
	}
	if line, _ := d.Position("points", 1, "decision"); line != 27 {
		t.Errorf("line %d", line)
	}
}

// What a review may not say is named with its place and remedy.
func TestReviewRefused(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "r.yaml:1:1: this file is empty / bring it back from a copy, or delete it",
		"kind: assessment\nstandpoint: 1\n": `r.yaml:1:7: kind "assessment" is not "review" / give a file that begins with kind: review`,
		"kind: review\nstandpoint: 2\n":     "r.yaml:2:13: this file is of format 2, and this program reads 1 / install a newer standpoint",
		"kind: review\nstandpoint: 1\nby: aunt\n":                                                                `r.yaml:3:5: by "aunt" is not one of the values known here / use panel, peers or assessor; nothing was changed`,
		"kind: review\nstandpoint: 1\npoints:\n- point: 2\n- point: 2\n":                                         "r.yaml:5:10: point 2 has no number of its own / give each point its number, once; nothing was changed",
		"kind: review\nstandpoint: 1\npoints:\n- point: 2\n  recommendations:\n  - what: x\n    kind: perhaps\n": `r.yaml:7:11: kind "perhaps" is not one of the values known here / use must, should or advice; nothing was changed`,
	} {
		d, err := reviews.Read([]byte(text), "r.yaml")
		if err == nil {
			err = reviews.Check(d)
		}
		if err == nil || strings.TrimSpace(err.Error()+" / "+problem.HintOf(err)) != want {
			t.Errorf("%q: %v / %s", text, err, problem.HintOf(err))
		}
	}
}
