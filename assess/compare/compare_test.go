package compare

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/standards"
)

func lgdss(t testing.TB) *standards.Standard {
	t.Helper()
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// between compares 2 versions of an assessment of one point each.
func between(t *testing.T, before, now assess.Point, day assess.Date, round int) *Comparison {
	t.Helper()
	s := lgdss(t)
	of := func(p assess.Point, round int) Side {
		p.Number = 4
		return Side{Assessment: &assess.Assessment{Standard: s.FullID(), Phase: "beta", Round: round, Points: []assess.Point{p}}, Standard: s}
	}
	return New(of(before, 1), of(now, round), day)
}

// What counts as worse is what the help says, no more and no less.
func TestWorse(t *testing.T) {
	old := assess.Evidence{ID: "E4.1", Title: "Notes", Date: "2026-01-10"}
	todo := assess.Action{ID: "A4.1", What: "Ask", Due: "2026-03-01"}
	later, done := todo, todo
	later.Due, done.State = "2026-04-01", assess.Done
	rated := func(rating string) assess.Point { return assess.Point{Rating: rating, RatedOn: "2026-02-01"} }
	with := func(e ...assess.Evidence) assess.Point { return assess.Point{Evidence: e, RatedOn: "2026-02-01"} }
	doing := func(a ...assess.Action) assess.Point { return assess.Point{Actions: a} }
	for _, c := range []struct {
		name        string
		before, now assess.Point
		round       int
		want        string
	}{
		{"lower", rated("met"), rated("not-met"), 1, "Point 4: not met, was met."},
		{"lower in the next round", rated("met"), rated("not-met"), 2, "Point 4: not met, was met."},
		{"higher", rated("not-met"), rated("met"), 1, ""},
		{"no longer rated", rated("met"), assess.Point{}, 1, "Point 4: not looked at, was met."},
		{"not rated yet in the next round", rated("met"), assess.Point{}, 2, ""},
		{"off the scale", rated("met"), rated(assess.NotApplicable), 1, ""},
		{"evidence gone", with(old), with(), 1, `Point 4: E4.1 "Notes", gone.`},
		{"evidence left behind", with(old), with(), 2, ""},
		{"evidence older", with(old), with(old), 1, `Point 4: E4.1 "Notes", now more than a year old, from 10 January 2026.`},
		{"action later", doing(todo), doing(later), 1, `Point 4: A4.1 "Ask", due 1 April 2026, later than 1 March 2026.`},
		{"action sooner", doing(later), doing(todo), 1, ""},
		{"open action gone", doing(todo), doing(), 1, `Point 4: A4.1 "Ask", gone while it was open.`},
		{"done action gone", doing(done), doing(), 1, ""},
		{"action new", doing(), doing(todo), 1, ""},
	} {
		if got := strings.Join(between(t, c.before, c.now, "2027-01-20", c.round).Worse, "\n"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Every value of every thing that the table of fields knows is compared, but those
// that are told apart or follow from others.
func TestEveryField(t *testing.T) {
	s := lgdss(t)
	full := func() *assess.Assessment {
		p := assess.Point{Number: 4, Answers: []assess.Answer{{Question: "who-can-change"}}, Evidence: []assess.Evidence{{ID: "E4.1"}}, Actions: []assess.Action{{ID: "A4.1"}},
			Reused: []assess.Reused{{What: "A map"}}, Offers: []assess.Offer{{ID: "O4.1"}}, Asks: []assess.Ask{{ID: "H4.1"}}}
		return &assess.Assessment{Standard: s.FullID(), Points: []assess.Point{p}, People: []assess.Person{{Role: "Owner"}}, Service: assess.Service{Channels: []assess.Channel{{Name: "online"}}}}
	}
	var all [][]any
	assess.Each(full(), func(v assess.Spot) {
		if k := v.Field.Kind(); k != assess.KindList && k != assess.KindKeys {
			all = append(all, slices.Clone(v.At))
		}
	})
	if len(all) < 60 {
		t.Fatalf("only %d values", len(all))
	}
	for i, at := range all {
		now := full()
		n := 0
		assess.Each(now, func(v assess.Spot) {
			k := v.Field.Kind()
			if k == assess.KindList || k == assess.KindKeys {
				return
			}
			if n == i && k == assess.KindNumber {
				reflect.ValueOf(v.Value).Elem().SetInt(7)
			} else if n == i {
				reflect.ValueOf(v.Value).Elem().SetString("2031-05-05")
			}
			n++
		})
		key := at[len(at)-1].(string)
		c := New(Side{Assessment: full(), Standard: s}, Side{Assessment: now, Standard: s}, "2026-11-23")
		if known := apart[key] && !(key == "title" && len(at) > 3) && key != "rating"; c.Nothing() != known && key != "point" && key != "question" {
			t.Errorf("%v: differs %v, and it is told apart: %v", at, !c.Nothing(), known)
		}
	}
}

// An assessment does not differ from itself, whatever is in it.
func TestSelf(t *testing.T) {
	s := lgdss(t)
	a := &assess.Assessment{Standard: s.FullID(), Points: []assess.Point{{Number: 4, Rating: "met", Evidence: []assess.Evidence{{Title: "x"}, {Title: "x"}}, Actions: []assess.Action{{What: "y"}}}}}
	if c := New(Side{Assessment: a, Standard: s}, Side{Assessment: merge.Copy(a), Standard: s}, "2026-11-23"); !c.Nothing() || c.Same != len(s.Points) {
		t.Errorf("%+v", c)
	}
}

func TestConfirmed(t *testing.T) {
	p := assess.Point{Was: "alpha", Carried: assess.Yes, Answers: []assess.Answer{{Question: "who-can-change", Carried: assess.Yes}}}
	now := p
	now.Carried = ""
	c := between(t, p, now, "2026-11-23", 1)
	if len(c.Points) != 1 || len(c.Points[0].Values) != 1 || fmt.Sprint(c.Points[0].Values[0]) != "{Carried over and not confirmed carried 2 1 []}" {
		t.Errorf("%+v", c.Points)
	}
}
