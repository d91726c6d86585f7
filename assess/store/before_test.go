package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// testdata/before holds assessments made before questions moved to other phases on
// 28 November 2026, and beside each what the program of that time printed: the
// suggested rating of each point, and how many questions had an answer. No answer
// may count for less now, and no suggestion may change.
func TestBeforeQuestionsMoved(t *testing.T) {
	for _, name := range []string{"demo", "govuk", "lgdss", "nhs"} {
		f, err := Load(filepath.Join("testdata", "before", name+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		s, err := standards.Lookup(f.Assessment.Standard)
		if err != nil {
			t.Fatal(err)
		}
		if err := Validate(f, s); err != nil {
			t.Error(err)
		}
		said := strings.Split(strings.TrimSpace(strings.ReplaceAll(get(t, filepath.Join("testdata", "before", name+".txt")), "\r\n", "\n")), "\n")
		progress := assess.ProgressOf(s, f.Assessment, "2026-11-27")
		if len(said) != len(progress.Points) {
			t.Fatalf("%s: %d points, and %d then", name, len(progress.Points), len(said))
		}
		for i, p := range progress.Points {
			asItWas(t, name, said[i], p)
		}
	}
}

func asItWas(t *testing.T, name, said string, p assess.PointProgress) {
	t.Helper()
	var number, answered, asked int
	var suggested string
	if _, err := fmt.Sscanf(said, "%d %s %d of %d", &number, &suggested, &answered, &asked); err != nil || number != p.Point.Number {
		t.Fatalf("%s: %q, %v", name, said, err)
	}
	if suggested != "-" && p.Suggestion.Value != suggested {
		t.Errorf("%s, point %d: %q is suggested, and it was %q", name, number, p.Suggestion.Value, suggested)
	}
	retired := 0
	for _, a := range p.Point.Answers {
		if q := p.Standard.Question(a.Question); a.Said() && q != nil && q.Retired != "" {
			retired++
		}
	}
	if p.Answered+retired != answered {
		t.Errorf("%s, point %d: %d answers count and %d are to questions that are retired, and %d counted", name, number, p.Answered, retired, answered)
	}
}
