package standards

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// headings are the headings of the standards as their sources have them, copied
// from notes on those: for each the number of the point, its heading, and what
// else is known: the heading in another language after its tag, or words that the
// summary ends with. A heading that was not seen is not here.
//
//go:embed testdata/headings.txt
var headings string

// TestHeadings holds titles, their order and what was counted of each point.
func TestHeadings(t *testing.T) {
	var s *Standard
	seen := map[string]int{}
	for line := range strings.Lines(headings) {
		line = strings.TrimSpace(line)
		if name, begins := strings.CutPrefix(line, "# "); begins {
			var err error
			if s, err = Lookup(name); err != nil {
				t.Fatal(err)
			}
			continue
		}
		parts := strings.Split(line, " | ")
		number, _ := strconv.Atoi(parts[0])
		p := s.Point(number)
		if p == nil {
			t.Errorf("%s has no point %s", s.FullID(), parts[0])
			continue
		}
		seen[s.FullID()]++
		if heading := strings.TrimSpace(strings.TrimPrefix(parts[1], p.Label)); p.Title != heading || p.TitleOurs {
			t.Errorf("%s, point %d is called %q (ours: %v), and its source has %q", s.FullID(), number, p.Title, p.TitleOurs, parts[1])
		}
		if len(parts) > 2 {
			alsoKnown(t, s, p, parts[2])
		}
	}
	for _, name := range Names() {
		s, _ := Lookup(name)
		ours := 0
		for i := range s.Points {
			if s.Points[i].TitleOurs {
				ours++
			}
		}
		if seen[name]+ours != len(s.Points) {
			t.Errorf("%s: %d headings of %d were seen in a source, and %d titles are ours", name, seen[name], len(s.Points), ours)
		}
	}
}

var otherTongue = regexp.MustCompile(`^(cy|fr) (.*)$`)

// alsoKnown holds the heading in another language, or what the summary counts.
func alsoKnown(t *testing.T, s *Standard, p *Point, known string) {
	t.Helper()
	if m := otherTongue.FindStringSubmatch(known); m != nil {
		if p.Titles[m[1]] != m[2] {
			t.Errorf("%s, point %d in %s is %q, and its source has %q", s.FullID(), p.Number, m[1], p.Titles[m[1]], m[2])
		}
		return
	}
	if known = strings.TrimSuffix(known, "."); !strings.Contains(p.Summary, known) {
		t.Errorf("%s, point %d: the summary %q does not say %q", s.FullID(), p.Number, p.Summary, known)
	}
}

// dated are the days on which each standard was published and amended, as exact
// as its sources have them, with the points that were amended.
var dated = map[string]string{
	"australia@2023": "2023-12-04", "canada@2018": "2018-09", "govuk@2015": "2015",
	"govuk@2019": "2019-05-09 amended 2024-12 [9] 2026-01 [3] 2026-01-29 [2 6 11 14]",
	"lgdss@2016": "2016-04", "local-digital-declaration@2018": "2018-07-04",
	"new-zealand@2018": "2018", "nhs@2026": "2026-01", "ontario@2021": "2021",
	"public-code@0-8-0": "2024-01-09", "public-code@0-8-1": "2025-04-28", "scotland@2021": "2021-02-15",
	"secure-by-design@10-principles": "", "tcop@13-points": "", "us-playbook@2014": "2014", "wales@12-points": "", "wcag@2-2-aa": "2023-10-05",
}

// TestDates holds those days.
func TestDates(t *testing.T) {
	for _, name := range Names() {
		s, _ := Lookup(name)
		got := s.Published
		for i, a := range s.Amended {
			if i == 0 {
				got += " amended"
			}
			got += fmt.Sprintf(" %s %v", a.Date, a.Points)
		}
		if got != dated[name] {
			t.Errorf("%s: %q, and its sources have %q", name, got, dated[name])
		}
	}
}
