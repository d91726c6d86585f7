package text

import (
	"bytes"
	"strings"
	"testing"

	prose "standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates/sample"
)

// TestTexts holds that a terminal shows each word of a text that stands in a list,
// in its order, and where its links lead.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		a := sample.Actions()
		a.Rows = a.Rows[:1]
		a.Rows[0].What = typed.Text
		want := strings.Join(prose.Block{Runs: prose.Line(typed.Text)}.Words(), "")
		for _, spoken := range []bool{false, true} {
			var out bytes.Buffer
			Actions(&out, a, How{Many: true, Spoken: spoken})
			if got := strings.Join(strings.Fields(out.String()), ""); !strings.Contains(got, strings.TrimSuffix(words.WithoutSignIn(want), ".")) {
				t.Errorf("%s: %q is not in\n%s", typed.Name, want, out.String())
			}
		}
	}
}
