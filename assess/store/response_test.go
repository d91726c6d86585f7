package store

import (
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// A response is begun, changed where it is, and read back as it was meant.
func TestResponse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "response.yaml")
	begun := &assess.Response{Of: "lgdss-beta-review.yaml", Facts: []assess.Fact{{Point: 4, Text: "It was 12 people.", On: "2026-12-04"}}}
	begun.To("R4.1").Answer = assess.Accepted
	if err := CreateResponse(path, begun); err != nil {
		t.Fatal(err)
	}
	if err := CreateResponse(path, begun); err == nil {
		t.Error("it writes over a response")
	}
	d, err := LoadResponse(path)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = d.Update(func(r *assess.Response) error {
		r.Accepted = "2026-12-08"
		one := r.To("r4.1")
		one.Text, one.On, one.Action = "In the contract.", "2026-12-08", "A4.3"
		one.Later = assess.Later{Due: "2027-03-20", AgreedBy: "Lead assessor", On: "2027-02-20"}
		r.To("R4.2").Answer = assess.Declined
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := `kind: response
standpoint: 2
of: lgdss-beta-review.yaml
accepted: 2026-12-08
facts:
  - point: 4
    text: |
      It was 12 people.
    on: 2026-12-04
responses:

  - to: R4.1
    answer: accepted

    text: |
      In the contract.

    on: 2026-12-08

    action: A4.3

    later:
      due: 2027-03-20
      agreed_by: Lead assessor
      on: 2027-02-20

  - to: R4.2
    answer: declined

    text:

    on:

    action:
`
	if got := get(t, path); got != want {
		t.Errorf("got\n%s", got)
	}
}

// What a response may not say is named with its place and remedy.
func TestResponseRefused(t *testing.T) {
	of := &assess.Review{Points: []assess.ReviewPoint{{Number: 4, Recommendations: []assess.Recommendation{{ID: "R4.1"}, {ID: "R4.2"}}}}}
	head := "kind: response\nstandpoint: 2\nof: r.yaml\n"
	for text, want := range map[string]string{
		"kind: review\n":                                     `a.yaml:1:7: kind "review" is not "response" / give a file that begins with kind: response`,
		"kind: response\nstandpoint: 3\n":                    "a.yaml:2:13: this file is of format 3, and this program reads 2 / install a newer standpoint",
		"kind: response\nof:\n":                              "a.yaml:2:1: this response does not say which review it answers / add a line \"of:\" with the name of the review's file; nothing was changed",
		head + "accepted: soon\n":                            `a.yaml:4:11: accepted "soon" is not a date that exists / write year, month and day, such as 2027-02-01`,
		head + "facts:\n- point: -1\n":                       "a.yaml:5:10: point -1 is not one of this standard's / leave it empty if it is about the whole; nothing was changed",
		head + "responses:\n- answer: accepted\n":            "a.yaml:5:3: this response does not say which recommendation it is about / add a line \"to:\" with the recommendation's id, such as R4.1; nothing was changed",
		head + "responses:\n- to: A4.1\n":                    `a.yaml:5:7: to "A4.1" is not the id of a recommendation / they look like R5.1; nothing was changed`,
		head + "responses:\n- to: R4.7\n":                    `a.yaml:5:7: recommendation "R4.7" is not in the review / it has R4.1 and R4.2; nothing was changed`,
		head + "responses:\n- to: R4.1\n- to: r4.1\n":        `a.yaml:6:7: recommendation "r4.1" has a second response here, the first is on line 5 / keep one of the two, and put what both say into it; nothing was changed`,
		head + "responses:\n- to: R4.1\n  answer: perhaps\n": `a.yaml:6:11: answer "perhaps" is not one of the values known here / use accepted, another-way, declined, no-longer-applies or challenged; nothing was changed`,
		head + "responses:\n- to: R4.1\n  action: R4.1\n":    `a.yaml:6:11: action "R4.1" is not the id of an action / they look like A5.1; nothing was changed`,
		head + "responses:\n- to: R4.1\n  later: {due: x}\n": `a.yaml:6:16: due "x" is not a date that exists / write year, month and day, such as 2027-02-01`,
	} {
		d, err := ReadResponse([]byte(text), "a.yaml")
		if err == nil {
			err = ValidateResponse(d, of)
		}
		if err == nil || !strings.HasPrefix(err.Error()+" / "+problem.HintOf(err), want) {
			t.Errorf("%q: %v / %s", text, err, problem.HintOf(err))
		}
	}
}
