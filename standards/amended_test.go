package standards

import (
	"strings"
	"testing"
)

const amendedStandard = `kind: standard
standpoint: 1
id: own
edition: "1"
extends: govuk@2019
amended: [{date: DATE, points: [POINT], what: WHAT, source: a letter}]
`

func TestAmended(t *testing.T) {
	for _, c := range []struct{ date, point, what, wrong string }{
		{"2026-03", "2", "It says more", ""},
		{"2026", "2", "It says more", ""},
		{"2026-13", "2", "It says more", `"2026-13" is not a date`},
		{"soon", "2", "It says more", `"soon" is not a date`},
		{"2026-02-30", "2", "It says more", `"2026-02-30" is not a date`},
		{"2026-03", "15", "It says more", "point 15 is not in own@1"},
		{"2026-03", "2", `""`, "what is missing"},
	} {
		text := strings.NewReplacer("DATE", c.date, "POINT", c.point, "WHAT", c.what).Replace(amendedStandard)
		s, err := Embedded.Parse([]byte(text))
		switch {
		case c.wrong == "" && err != nil:
			t.Errorf("%+v: %v", c, err)
		case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
			t.Errorf("%+v: %v", c, err)
		case c.wrong == "" && s.Amended[len(s.Amended)-1].What != c.what:
			t.Errorf("%+v: %v", c, s.Amended)
		}
	}
}

func TestAmendedSince(t *testing.T) {
	s := &Standard{Amended: []Amendment{
		{Date: "2024-12", Points: []int{9}, What: "Security first"},
		{Date: "2026-01-29", Points: []int{2, 9}, What: "Needs first.", Source: "a letter"},
	}}
	for _, c := range []struct {
		point     int
		day, want string
	}{
		{9, "2024-11-30", "2026-01-29"}, // the latest is the one to read
		{9, "2026-01-29", ""},
		{9, "2026-01-28", "2026-01-29"},
		{2, "2019-01-01", "2026-01-29"},
		{3, "2019-01-01", ""},
	} {
		got := ""
		if a := s.AmendedSince(c.point, c.day); a != nil {
			got = a.Date
		}
		if got != c.want {
			t.Errorf("point %d rated on %s: %q, not %q", c.point, c.day, got, c.want)
		}
	}
	if got := s.AmendmentSays(&s.Amended[0]); got != "Amended in December 2024, point 9: Security first." {
		t.Error(got)
	}
	if got := s.AmendmentSays(&s.Amended[1]); got != "Amended on 29 January 2026, points 2 and 9: Needs first. Source: a letter." {
		t.Error(got)
	}
	monthOnly := &Standard{Amended: s.Amended[:1]}
	if monthOnly.AmendedSince(9, "2024-12-05") != nil || monthOnly.AmendedSince(9, "2024-11-30") == nil {
		t.Error("a day within the month that is all we know may be after the change")
	}
}
