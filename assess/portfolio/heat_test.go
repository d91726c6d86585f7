package portfolio

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"standpoint/assess"
)

// services are n of one organisation, of which those in notMet are rated so at
// point 1 and the others met.
func services(organisation string, n int, notMet ...int) []Entry {
	var entries []Entry
	for i := range n {
		entries = append(entries, of(fmt.Sprintf("%s-%d.yaml", organisation, i), func(e *Entry) {
			e.Service = assess.Service{ID: fmt.Sprint(i), Name: fmt.Sprint(i), Organisation: organisation}
			e.Points[0].Rating = "met"
			if slices.Contains(notMet, i) {
				e.Points[0].Rating = "not-met"
			}
		}))
	}
	return entries
}

func headings(m Map) []string {
	var names []string
	for _, g := range m.Groups {
		names = append(names, g.Name)
	}
	return names
}

// TestHeadings wants services under the heading that was asked for: phases in
// the order of a service's life, all else by name.
func TestHeadings(t *testing.T) {
	entries := []Entry{
		of("a.yaml", func(e *Entry) { e.Service.ID, e.Phase, e.Service.Organisation = "a", "live", "beta Council" }),
		of("b.yaml", func(e *Entry) { e.Service.ID, e.Phase, e.Service.Organisation = "b", "alpha", "Alpha Council" }),
		of("c.yaml", func(e *Entry) { e.Service.ID, e.Phase, e.Service.Organisation = "c", "", "" }),
	}
	in := input(t, entries...)
	in.Expected = []Expected{{Service: "a", Group: "North", Share: "council", Months: 12}, {Service: "B", Standard: "lgdss", Group: "East", Share: "council", Months: 12}, {Service: "c", Standard: "govuk", Group: "West"}}
	for by, want := range map[string][]string{
		"": {"Alpha Council", "beta Council", "No organisation"}, "group": {"East", "No group", "North"}, "phase": {"No phase", "Alpha", "Live"},
	} {
		if got := headings(rollUp(t, in, Options{By: by}).Maps[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("by %q it has %q, want %q", by, got, want)
		}
	}
}

// TestCounts wants no count below the least, none from which one follows, and
// no group that is too small.
func TestCounts(t *testing.T) {
	entries := append(services("Large", 12, 0, 1, 2, 3, 4), services("Small", 2)...)
	p := rollUp(t, input(t, entries...), Options{MinGroup: 5})
	m := p.Maps[0]
	if !reflect.DeepEqual(headings(m), []string{"Large"}) || m.Small != 1 || m.Groups[0].Rows != nil || m.Groups[0].Size != 12 {
		t.Fatalf("the groups are %+v, and %d small ones", m.Groups, m.Small)
	}
	few := Count{Few: true} // met, partly met, not met, does not apply, carried over, nothing
	for point, want := range map[int][]Count{1: {{N: 7}, few, few, few, few, few}, 2: {few, few, few, few, few, few}} {
		got := slices.Clone(m.Groups[0].Counts[point-1])
		for i := range got {
			got[i].Label, got[i].Mark = "", ""
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("at point %d it counts %+v, want %+v", point, got, want)
		}
	}
	for _, n := range p.Numbers() {
		if n.N != 0 || !n.Few {
			t.Errorf("%s: %d is said", n.What, n.N)
		}
	}
	if p.EveryService() != nil || p.EachService(func(*Service) error { t.Error("a service is named"); return nil }) != nil {
		t.Error("services are named where only counts are given")
	}
	if g := p.Gaps[0].Points; len(g) != 0 {
		t.Errorf("the gaps tell of counts that are hidden: %+v", g)
	}
	several := services("Several", 20, 0, 1, 2, 3, 4)
	for i := range 6 {
		several[10+i].Points[0].Rating = "partly-met"
	}
	g := rollUp(t, input(t, several...), Options{MinGroup: 5}).Gaps[0].Points
	if len(g) != 1 || g[0].N != 11 || !g[0].Least || len(g[0].Counts) != 2 {
		t.Errorf("the gaps are %+v", g)
	}
}

// TestThrough wants ratings of another standard to stand as they are, at the
// points that speak to each other.
func TestThrough(t *testing.T) {
	lg := of("lg.yaml", func(e *Entry) { e.Service.ID, e.Points[0].Rating = "lg", "met" })
	uk := of("uk.yaml", func(e *Entry) { e.Service.ID, e.Standard, e.Points[0].Rating = "uk", "govuk@2019", "red" })
	wales := of("wales.yaml", func(e *Entry) { e.Service.ID, e.Standard, e.Points = "wales", "wales@12-points", nil })
	in := input(t, lg, uk, wales)
	p := rollUp(t, in, Options{Through: standard(t, "govuk@2019")})
	m := p.Maps[0]
	if !m.Through || m.Standard != "govuk@2019" || len(m.Points) != 14 || len(m.Credits) == 0 {
		t.Fatalf("the first map is %+v", m)
	}
	parts := map[string]int{}
	for _, row := range m.Groups[0].Rows {
		for _, c := range row.Cells {
			parts[row.Service] += len(c.Parts)
			for _, part := range c.Parts {
				if row.Service == "lg" && part.Point == 1 && part.Label != "met" || row.Service == "lg" && part.Point > 1 && part.Label != assess.RatingLabel(lgdss(t), "") {
					t.Errorf("point %d of its own stands as %q", part.Point, part.Label)
				}
			}
		}
		if row.Service == "uk" && row.Cells[0].Rating != "red" {
			t.Errorf("its own service has %+v", row.Cells[0])
		}
	}
	if parts["lg"] == 0 || parts["uk"] != 0 {
		t.Errorf("it has parts %v", parts)
	}
	var numbers int
	for _, r := range p.EveryPoint() {
		if numbers++; r.Title == "" {
			t.Errorf("point %d of %s has no title", r.Point, r.Standard)
		}
	}
	if want := len(m.Points) + 15 + 12; numbers != want {
		t.Errorf("%d points have pages, want %d", numbers, want)
	}
	counted := rollUp(t, input(t, append(services("Many", 6, 1), uk)...), Options{Through: standard(t, "govuk@2019"), MinGroup: 5})
	if c := counted.Maps[0].Groups[0].Counts[0]; len(c) < 5 {
		t.Errorf("ratings of both standards are counted: %+v", c)
	}
}
