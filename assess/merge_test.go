package assess

import "testing"

func TestMerge(t *testing.T) {
	p := &Point{Number: 1, Title: "One", At: 1, Done: "Old.", Owner: "Kept", Evidence: []Evidence{{At: 1, ID: "E1.1", Title: "First", Link: "a.md"}}}
	p.Merge(&Point{Number: 9, Title: "Other", Done: "New.\r\nLine.", Evidence: []Evidence{
		{At: 1, ID: "e1.1", Date: "2026-01-01"}, {At: 2, Title: "Second"}}})
	if p.Number != 1 || p.Title != "One" || p.Owner != "Kept" || p.Done != "New.\nLine." {
		t.Errorf("the point is %+v", p)
	}
	if len(p.Evidence) != 2 || p.Evidence[0].Link != "a.md" || p.Evidence[0].Date != "2026-01-01" || p.Evidence[0].At != 1 {
		t.Errorf("the evidence is %+v", p.Evidence)
	}
	if p.Evidence[1].Title != "Second" || p.Evidence[1].At != 0 {
		t.Errorf("the new evidence is %+v", p.Evidence[1])
	}
}
