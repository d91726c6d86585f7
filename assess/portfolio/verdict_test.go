package portfolio

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
)

func reviewed() *assess.Review {
	return &assess.Review{By: "peers", Version: 2, Share: "public", Finished: "2026-12-03", AgreedBy: []assess.Agreement{{Role: "Lead", Body: "panel"}, {Role: "Owner", Body: "team"}},
		Points: []assess.ReviewPoint{
			{Number: 1, Decision: "met", Notes: "nobody", DoneWell: "words", Recommendations: []assess.Recommendation{{ID: "R1.1", What: "Ring Zofia Nowak", Kind: "must", Due: "2027-03-03", Closed: "2027-02-01"}}},
			{Number: 2}, {Number: 4, Decision: "not-met"},
		}}
}

// A roll-up has of a review what was decided and what is asked, once it is finished.
func TestVerdictOf(t *testing.T) {
	v := VerdictOf(reviewed())
	if v == nil || len(v.Points) != 2 || !v.Agreed || v.on(4).Rating != "not-met" || v.on(2) != nil || v.on(1).Asked[0].ID != "R1.1" {
		t.Errorf("%+v", v)
	}
	draft, own := reviewed(), reviewed()
	draft.Finished, own.By = "", "assessor"
	if VerdictOf(draft) != nil || VerdictOf(own) != nil || VerdictOf(nil) != nil {
		t.Error("a draft, or one assessor's own, is in a roll-up")
	}
}

// What was decided is shown by the review's own share; the public is told only of
// what both bodies agreed to publish.
func TestVerdictShared(t *testing.T) {
	for _, test := range []struct {
		share  string
		agreed bool
		seen   string // readers who see it
	}{{"team", true, ""}, {"council", true, "council"}, {"group", true, "council group"}, {"public", true, "council group public"}, {"public", false, "council group"}} {
		r := reviewed()
		r.Share = test.share
		if !test.agreed {
			r.AgreedBy = nil
		}
		var seen []string
		for _, reader := range Readers {
			in := input(t, of("a.yaml", func(e *Entry) { e.Share, e.Verdict = "public", VerdictOf(r) }))
			kinds := map[string]int{}
			if err := Records(in, Options{For: reader}, func(r *Record) error { kinds[r.Kind]++; return nil }); err != nil {
				t.Fatal(err)
			}
			if kinds[KindDecision] > 0 {
				seen = append(seen, reader)
			}
			if kinds[KindDecision] > 0 != (kinds[KindRecommendation] > 0) || kinds[KindService] != 1 {
				t.Errorf("%s for %s: %v", test.share, reader, kinds)
			}
		}
		if got := strings.Join(seen, " "); got != test.seen {
			t.Errorf("share %s, agreed %v: seen by %q, want %q", test.share, test.agreed, got, test.seen)
		}
	}
}

// What the public reads is masked, and what was written comes back by joining.
func TestVerdictRecords(t *testing.T) {
	in := input(t, of("a.yaml", func(e *Entry) { e.Share, e.Verdict = "public", VerdictOf(reviewed()) }))
	in.Mask = func(*Entry) func(string) string {
		return func(text string) string { return strings.ReplaceAll(text, "Zofia Nowak", "[name]") }
	}
	_ = Records(in, Options{For: "public"}, func(r *Record) error {
		if r.Kind == KindRecommendation && r.What != "Ring [name]" {
			t.Errorf("the public reads %q", r.What)
		}
		return nil
	})
	join := &Join{}
	if err := Records(in, Options{}, join.Add); err != nil {
		t.Fatal(err)
	}
	if got, want := join.entries[0].Verdict, VerdictOf(reviewed()); !reflect.DeepEqual(got, want) {
		t.Errorf("joined it is\n%+v\nand was\n%+v", got, want)
	}
}
