package md

import (
	"strings"
	"testing"

	"standpoint/assess/form"
	"standpoint/templates/sample"
)

func formOf(t testing.TB, f *form.Form) []byte {
	t.Helper()
	var out strings.Builder
	if err := Form(&out, f); err != nil {
		t.Fatal(err)
	}
	return []byte(out.String())
}

// TestFormUntouched wants nothing to change by a form that nobody typed in.
func TestFormUntouched(t *testing.T) {
	s := sample.Standard(t)
	for name, a := range sample.Demos(t, "../..", append(sample.Awkward, sample.Hostile...)...) {
		for _, reader := range form.Readers {
			t.Run(reader+" "+name, func(t *testing.T) {
				sample.Untouched(t, ReadForm(formOf(t, sample.FormFor(a, s, reader, sample.FirstPoint(name)...)), "form.md"), a, s)
			})
		}
	}
}

// TestFormFilled wants what is typed at one place there, as it was typed, and
// nothing else to change.
func TestFormFilled(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["new"]
	raw := string(formOf(t, sample.FormFor(a, s, "team", 4)))
	for _, typed := range []string{"We release.", "- one\n- two\n\n**After**", "### What is done\n\n`4 · planned`", "a <!-- b"} {
		before := sample.Copy(a)
		before.EnsurePoint(s, 4)
		sample.OnePlace(t, before, s, typed, func(code, typed string) *form.Document {
			return ReadForm([]byte(strings.Replace(raw, "<!-- end -->\n\n`"+code+"`", typed+"\n\n<!-- end -->\n\n`"+code+"`", 1)), "form.md")
		})
	}
}
