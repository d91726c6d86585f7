package report

import (
	"slices"
	"testing"

	"standpoint/assess"
)

// In a report in Welsh, what stands where the team's words do and is ours, or the
// standard's in English, is known as such; what the team says is not.
func TestOurs(t *testing.T) {
	s, a := small(), marked()
	a.Lang, a.Service.Delivery, a.Service.Supplier = "cy", "bought", "Cwmni"
	a.Points[0].Offers = []assess.Offer{{ID: "O1.1", What: "Canllaw", State: "ready", Until: "2020-01-01"}}
	r := New(s, a, Options{AsOf: "2026-11-23"})
	ours, theirs := []string{r.Points[0].Title, "Bought from Cwmni", "1 January 2020, which has passed", noReason}, []string{"Canllaw", a.Points[0].Done, a.Service.Name}
	for _, text := range ours {
		if !r.Ours(text) {
			t.Errorf("%q is not known to be ours", text)
		}
	}
	for _, text := range theirs {
		if text == "" || r.Ours(text) {
			t.Errorf("%q is said to be ours", text)
		}
	}
	p := &Point{Above: aboveSays + "Rydym yn gwybod"}
	if got := r.Why(p); !slices.Equal(got, []string{"Rated higher than suggested.", "Rydym yn gwybod"}) {
		t.Errorf("%q", got)
	}
	if r.Lang = "en"; len(r.Why(p)) != 1 {
		t.Errorf("%q", r.Why(p))
	}
}
