package portfolio

import (
	"reflect"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// TestPast shows the rounds before one, the oldest first, with what a finished review
// decided, as far as each reader may see them; and the same once it was joined.
func TestPast(t *testing.T) {
	rated := func(e *Entry) { e.Points[0].Rating, e.Points[0].RatedOn = "met", "2026-05-08" }
	alpha := of("alpha.yaml", func(e *Entry) { e.Phase, e.Share, e.Verdict = "alpha", "group", VerdictOf(reviewed()); rated(e) })
	again := of("again.yaml", func(e *Entry) { e.Phase, e.Round, e.Share, e.Previous = "alpha", 2, "public", "alpha.yaml"; rated(e) })
	beta := of("beta.yaml", func(e *Entry) { e.Share, e.Previous = "public", "again.yaml"; rated(e) })
	team, panel, second := "Alpha, 8 May 2026: 1 met.", "Review of the alpha, 3 December 2026: 1 met and 1 not met.", "Alpha, round 2, 8 May 2026: 1 met."
	for reader, want := range map[string][]string{"": {team, panel, second}, "group": {team, panel, second}, "public": {panel, second}} {
		in, join := input(t, alpha, again, beta), &Join{}
		if err := Records(in, Options{For: reader, AsOf: day}, join.Add); err != nil {
			t.Fatal(err)
		}
		joined := join.Input(func(name string) (*standards.Standard, error) { return standard(t, name), nil })
		joined.Mask = in.Mask
		for _, from := range []Input{in, joined} {
			var said []string
			err := rollUp(t, from, Options{For: reader}).EachService(func(s *Service) error {
				for _, a := range s.Assessments {
					said = append(said, a.Past...)
				}
				return nil
			})
			if err != nil || !reflect.DeepEqual(said, want) {
				t.Errorf("for %q: %q, %v", reader, said, err)
			}
		}
	}
}

// TestPastRound wants files that name each other as previous to end.
func TestPastRound(t *testing.T) {
	in := input(t, of("a.yaml", func(e *Entry) { e.Previous = "b.yaml" }), of("b.yaml", func(e *Entry) { e.Phase, e.Previous = "alpha", "a.yaml" }))
	if err := Records(in, Options{}, func(*Record) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if (Past{Share: "public", By: "panel"}).shownTo("public") || !(Past{Share: "public", By: assess.Reviewers[0]}).shownTo("group") {
		t.Error("the public sees of a review what both bodies agreed to publish, others by its share")
	}
}
