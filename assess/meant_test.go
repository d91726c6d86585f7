package assess

import (
	"testing"

	"standpoint/standards"
)

func TestMeant(t *testing.T) {
	for written, want := range map[string]string{
		"partly-met": "partly-met", "Partly-met": "partly-met", "partly met": "partly-met", "Partly_Met.": "partly-met", "PARTLYMET": "partly-met", " met": "met",
		"": "", "-": "", "mostly": "", "meet": "", "partly": "",
	} {
		if got := Meant(written, []string{"met", "partly-met", "not-met"}); got != want {
			t.Errorf("%q is %q, want %q", written, got, want)
		}
	}
	if got := Meant("A b", []string{"a-b", "ab"}); got != "" {
		t.Errorf("of two, %q", got)
	}
	if got := Meant("ab", []string{"a-b", "ab"}); got != "ab" {
		t.Errorf("the exact one is %q", got)
	}
	if got := Meant("Don't know", AnswerStates); got != "dont-know" {
		t.Errorf("it is %q", got)
	}
}

// Every value of every standard is understood by its id and its label, and as
// none but itself.
func TestMeantOfEveryStandard(t *testing.T) {
	all, _ := standards.Embedded.All()
	if len(all) == 0 {
		t.Fatal("no standards")
	}
	for _, s := range all {
		for _, v := range s.Scale.Values {
			for _, written := range []string{v.ID, v.Label} {
				if got := MeantRating(s, written); got != v.ID {
					t.Errorf("%s: %q is %q, want %q", s.FullID(), written, got, v.ID)
				}
			}
		}
		for _, p := range s.Phases {
			for _, written := range []string{p.ID, p.Name} {
				if got := MeantPhase(s, written); got != p.ID {
					t.Errorf("%s: %q is %q, want %q", s.FullID(), written, got, p.ID)
				}
			}
		}
		if got := MeantRating(s, ""); got != "" {
			t.Errorf("%s: nothing is %q", s.FullID(), got)
		}
		if got := MeantRating(s, "Not applicable"); got != NotApplicable {
			t.Errorf("%s: %q", s.FullID(), got)
		}
	}
}
