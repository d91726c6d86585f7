package store

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
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
standpoint: 2
id:
of: lgdss-beta.yaml
service:
standard: lgdss@2016
phase: beta
round: 1
by: assessor
role: Lead assessor
interest: None
session:
finished:
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
	if line, _ := d.Position("points", 1, "decision"); line != 31 {
		t.Errorf("line %d", line)
	}
}

// A review of the first version, as workbooks became until now, means the same and
// stays what it is until something is written that it does not know.
func TestReviewOfVersion1(t *testing.T) {
	old := "kind: review\nstandpoint: 1\nof: lgdss-beta.yaml\nstandard: lgdss@2016\nphase: beta\nround: 1\nby: assessor\nrole: Designer\n" +
		"points:\n\n  - point: 4\n\n    decision: not-met\n\n    recommendations:\n      - id: R4.1\n        what: Agree\n        kind: must\n\n    notes: | # mine\n      Odd.\n"
	path := put(t, old)
	d, err := LoadReview(path)
	if err != nil {
		t.Fatal(err)
	}
	if p := d.Value.Said(4); p.Decision != "not-met" || p.Recommendations[0].What != "Agree" || p.Notes != "Odd." {
		t.Errorf("%+v", p)
	}
	d, _, err = d.Update(func(r *assess.Review) error { r.Point(4).Decision = "met"; return nil })
	if want := strings.Replace(old, "not-met", "met", 1); err != nil || get(t, path) != want {
		t.Errorf("%v\n%s", err, get(t, path))
	}
	_, _, err = d.Update(func(r *assess.Review) error { r.Point(4).Recommendations[0].Due = "2027-03-03"; return nil })
	want := strings.NewReplacer("not-met", "met", "standpoint: 1", "standpoint: 2", "kind: must\n", "kind: must\n        due: 2027-03-03\n").Replace(old)
	if err != nil || get(t, path) != want {
		t.Errorf("%v\n%s", err, get(t, path))
	}
}

// What a review may not say is named with its place and remedy.
func TestReviewRefused(t *testing.T) {
	s, err := standards.Embedded.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	head := "kind: review\nstandpoint: 2\n"
	for text, want := range map[string]string{
		"":                                  "r.yaml:1:1: this file is empty / restore it from a copy, or delete it",
		"kind: assessment\nstandpoint: 1\n": `r.yaml:1:7: kind "assessment" is not "review" / give a file that begins with kind: review`,
		"kind: review\nstandpoint: 3\n":     "r.yaml:2:13: this file is of format 3, and this program reads 2 / install a newer standpoint",
		head + "by: aunt\n":                 `r.yaml:3:5: by "aunt" is not one of the values known here / use panel, peers or assessor; nothing was changed`,
		head + "share: all\n":               `r.yaml:3:8: share "all" is not one of the values known here / use team, council, group or public; nothing was changed`,
		head + "phase: bta\n":               `r.yaml:3:8: phase "bta" is not one of this standard's phases / use discovery, alpha, beta or live; nothing was changed`,
		head + "version: 0\n":               "r.yaml:3:10: version 0 is less than 1 / write 1 for the first version; nothing was changed",
		head + "result: gold\n":             `r.yaml:3:9: result "gold" is not one of this standard's values / use met, partly-met, not-met, not-applicable or carried-over; nothing was changed`,
		head + "finished: 3 May\n":          `r.yaml:3:11: finished "3 May" is not a date that exists / write year, month and day, such as 2027-02-01`,
		head + "verdict: yes\n":             "r.yaml:3:1: \"verdict\" is not a key I know here / known here: kind, standpoint, id, of, service, standard, phase, round, version, by, role, interest, read_at, session, reviewers, result, result_reason, share, agreed_by, finished, questions, conflict, points; keys of your own begin with x-",
		head + "agreed_by:\n- role: Owner\n  body: both\n":                                    `r.yaml:5:9: body "both" is not one of the values known here / use panel or team; nothing was changed`,
		head + "questions:\n- point: 16\n  what: x\n":                                         "r.yaml:4:10: point 16 is not one of this standard's / it has the points 1 to 15; nothing was changed",
		head + "points:\n- point: 2\n- point: 2\n":                                            "r.yaml:5:10: point 2 appears twice, first on line 4 / keep one of the two, and put what both say into it; nothing was changed",
		head + "points:\n- point: 16\n":                                                       "r.yaml:4:10: point 16 is not one of this standard's / it has the points 1 to 15; nothing was changed",
		head + "points:\n- decision: met\n":                                                   "r.yaml:4:3: this point has no number / begin it with \"point: 1\"; nothing was changed",
		head + "points:\n- point: 2\n  decision: Partly met\n":                                `r.yaml:5:13: decision "Partly met" is not one of this standard's values / write partly-met; nothing was changed`,
		head + "points:\n- point: 2\n  decision: green\n":                                     `r.yaml:5:13: decision "green" is not one of this standard's values / use met, partly-met, not-met, not-applicable or carried-over; nothing was changed`,
		head + "points:\n- point: 2\n  recommendations:\n  - what: x\n    kind: perhaps\n":    `r.yaml:7:11: kind "perhaps" is not one of the values known here / use must, should or advice; nothing was changed`,
		head + "points:\n- point: 2\n  recommendations:\n  - id: R2.1\n  - id: r2.1\n":        `r.yaml:7:9: recommendation "r2.1" appears twice, first on line 6 / give one of the two another number, or leave its id empty and the next save fills it in; nothing was changed`,
		head + "points:\n- point: 2\n  recommendations:\n  - id: R3.1\n":                      `r.yaml:6:9: id "R3.1" is not one of this list / here they look like R2.1; leave the id empty, and the next save fills it in; nothing was changed`,
		head + "points:\n- point: 2\n  recommendations:\n  - id: R2.1\n    see: page 4\n":     `r.yaml:7:10: see "page 4" is not the id of a piece of evidence / they look like E5.1; nothing was changed`,
		head + "points:\n- point: 2\n  recommendations:\n  - id: R2.1\n    due: 2027-02-30\n": `r.yaml:7:10: due "2027-02-30" is not a date that exists / write year, month and day, such as 2027-02-01`,
	} {
		d, err := ReadReview([]byte(text), "r.yaml")
		if err == nil {
			err = ValidateReview(d, s)
		}
		if err == nil || strings.TrimSpace(err.Error()+" / "+problem.HintOf(err)) != want {
			t.Errorf("%q: %v / %s", text, err, problem.HintOf(err))
		}
	}
}
