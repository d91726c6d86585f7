package docx

import (
	"reflect"
	"testing"

	"standpoint/assess/form"
	"standpoint/templates/sample"
)

// TestFormLibreOffice wants the answers of a form to come home after LibreOffice
// opened and saved it, also by way of .odt, and nothing that nobody typed.
func TestFormLibreOffice(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["example"]
	for i, said := range sample.Awkward[:5] { // what stands there already
		a.Points[i+1].Done = said
	}
	empty := formOf(t, sample.FormFor(a, s, "team"))
	texts := map[string]string{"front · role": "Developer", "15 · rating": "partly met", "7 · to-do": "- Ask for dates | Service owner | 1 March 2027"}
	codes := []string{"15 · done", "14 · done", "15 · planned", "15 · why", "14 · why", "13 · why", "12 · why", "11 · why", "10 · why", "9 · why", "8 · why", "7 · why"}
	for i, said := range sample.Awkward {
		if i < len(codes) {
			texts[codes[i]] = said
		}
	}
	full := filled(t, empty, texts)
	want := sample.Copy(a)
	direct, _ := sample.Collected(t, read(t, full), want, s)
	if direct.Count(form.Placed) < 8 {
		t.Fatalf("%+v", direct)
	}
	for name, formats := range map[string][]string{"docx": {"docx"}, "odt": {"odt", "docx"}} {
		t.Run(name, func(t *testing.T) {
			got := sample.Copy(a)
			r, _ := sample.Collected(t, read(t, sample.Converted(t, full, formats...)), got, s)
			if !reflect.DeepEqual(r.Outcomes, direct.Outcomes) || len(r.Unplaced) != len(direct.Unplaced) {
				for i := range min(len(r.Outcomes), len(direct.Outcomes)) {
					if o, d := r.Outcomes[i], direct.Outcomes[i]; o != d {
						t.Logf("%+v\nnot\n%+v", o, d)
					}
				}
				t.Errorf("%d outcomes, not %d; could not be placed: %+v", len(r.Outcomes), len(direct.Outcomes), r.Unplaced)
			}
		})
	}
}
