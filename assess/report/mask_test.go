package report

import (
	"strings"
	"testing"
)

// The public edition says by number what it leaves out, and shows evidence
// that is held as held.
func TestLeftOut(t *testing.T) {
	r, _ := made(t, ForPublic)
	want := []string{
		"2 points' texts are not marked public: 1, 3.", "3 answers are not marked public, of point 1, 3.",
		"3 items of evidence are not published: E1.1, E1.3, E2.2.", "3 actions are not marked public: A1.2, A1.3, A1.4.",
		"Names of people are left out; roles stay.", "The team's notes are in no report.", "Email addresses, telephone numbers, personal numbers and keys in addresses are masked.",
	}
	if got := strings.Join(r.LeftOut, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	for i, want := range []Evidence{{ID: "E1.1", Title: "Not published", Who: "the panel"}, {ID: "E1.2"}, {ID: "E1.3", Title: "Not published", Who: "the team"}} {
		if got := r.Points[0].Evidence[i]; got != want && want.Title != "" {
			t.Errorf("%+v, want %+v", got, want)
		}
	}
}

// What there is to look at stands under its place in the file.
func TestToReview(t *testing.T) {
	r, _ := made(t, ForPublic)
	var got []string
	for _, text := range r.ToReview {
		got = append(got, text.Name+": "+strings.ReplaceAll(text.Text, "\n", " / "))
	}
	want := `Name: Bins
Organisation: Example Council
In scope: Ring [telephone number] or [email address]
Person 1: Service owner
Point 1, question one: answer-public by [name]
Point 1, E1.2: evidence-public / https://example.org/e
Point 1, A1.1: action-public
Point 2, rating reason: reason-public
Point 2, done: done-public`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	if first := r.ToReview[2]; len(first.Masked) != 2 || first.Masked[0].Why != "a telephone number" || first.Masked[1].Words != "bins@example.org" {
		t.Errorf("of the first text is said %+v", first)
	}
	if panel, _ := made(t, ForPanel); len(panel.ToReview) > 0 {
		t.Error("there is something to look at before a panel reads")
	}
}
