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
