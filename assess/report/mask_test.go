package report

import (
	"strings"
	"testing"

	"standpoint/assess"
)

func TestMask(t *testing.T) {
	m := maskerFor(&assess.Assessment{
		Service: assess.Service{Name: "Garden waste", Organisation: "Kent Council"},
		People:  []assess.Person{{Name: "Cllr Siân Ŵyn-Jones"}, {Name: "Mair Ffransis"}, {Name: "vacant"}, {Name: "May Kent"}, {Name: "Cher"}, {}},
	})
	for text, want := range map[string]string{
		"":                             "",
		"Nothing to take out":          "Nothing to take out",
		"Ask Mair\nFfransis.":          "Ask [name].",
		"MAIR FFRANSIS":                "[name]",
		"Ffransis, Mair":               "[name]",
		"notes/mair-ffransis.md":       "notes/[name].md",
		"notes/mairffransis.md":        "notes/[name].md",
		"Mair's notes":                 "[name]'s notes",
		"Ask Jones":                    "Ask [name]",
		"Ask Ŵyn-Jones":                "Ask [name]",
		"Sia\u0302n knows":             "[name] knows",
		"Ma\u200bir knows":             "[name] knows",
		"Ｍａｉｒ knows":                   "[name] knows",
		"The place is vacant":          "The place is vacant",
		"In May 2027 Kent will decide": "In May 2027 Kent will decide",
		"Ask May Kent":                 "Ask [name]",
		"Cher agrees, with a cherry":   "[name] agrees, with a cherry",
		"Cllr and councillor":          "Cllr and councillor",
		"Mairead is another":           "Mairead is another",
		"write to a.b+c@example.org":   "write to [email address]",
		"a\u202e@example.org":          "[email address]",
		"a＠example.org":                "[email address]",
		"?to=a%40example.org":          "?to=[email address]",
		"020 7946 0018":                "[telephone number]",
		"(020) 7946 0018":              "[telephone number]",
		"+44 (0)20 7946 0018":          "[telephone number]",
		"01632–960147":                 "[telephone number]",
		"０２０ ７９４６ ００１８":                "[telephone number]",
		"0800 1111":                    "[telephone number]",
		"until 01/02/2027":             "until 01/02/2027",
		"on 2026-10-02, 41,000 people": "on 2026-10-02, 41,000 people",
		"0.5 of 1,200":                 "0.5 of 1,200",
		"family 👨‍👩‍👧 kept as it is":   "family 👨‍👩‍👧 kept as it is",
	} {
		if got := m.mask(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// The public edition says by number what it leaves out, and shows evidence
// that is held as held.
func TestLeftOut(t *testing.T) {
	r, _ := made(t, ForPublic)
	want := []string{
		"2 points' texts are not marked public: 1, 3.", "3 answers are not marked public, of point 1, 3.",
		"3 items of evidence are held, not published: E1.1, E1.3, E2.2.", "3 actions are not marked public: A1.2, A1.3, A1.4.",
		"Names of people are left out; roles stay.", "The team's notes are in no report.", "Email addresses and telephone numbers are masked.",
	}
	if got := strings.Join(r.LeftOut, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	for i, want := range []Evidence{{ID: "E1.1", Title: "Held, not published", Who: "the panel"}, {ID: "E1.2"}, {ID: "E1.3", Title: "Held, not published", Who: "the team"}} {
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
	if panel, _ := made(t, ForPanel); len(panel.ToReview) > 0 {
		t.Error("there is something to look at before a panel reads")
	}
}
