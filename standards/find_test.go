package standards

import "testing"

func TestTitled(t *testing.T) {
	for edition, want := range map[string][2]string{
		"2016":       {"A Standard (2016 edition)", "AS 2016"},
		"0-8-0":      {"A Standard (version 0.8.0)", "AS 0.8.0"},
		"13-points":  {"A Standard (edition of 13 points)", "AS, 13 points"},
		"2026-draft": {"A Standard (2026-draft edition)", "AS 2026-draft"},
	} {
		s := &Standard{Name: "A Standard", Short: "AS", Edition: edition}
		if got := [2]string{s.Titled(), s.ShortTitled()}; got != want {
			t.Errorf("%s: %q, want %q", edition, got, want)
		}
	}
	if got := (&Standard{Name: "A Standard (Here)", Edition: "2023"}).Titled(); got != "A Standard (Here), 2023 edition" {
		t.Errorf("%q", got)
	}
}
