package portfolio

import (
	"reflect"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// day is when everything here is looked at.
const day = "2026-11-23"

func lgdss(t testing.TB) *standards.Standard { return standard(t, "lgdss@2016") }

func standard(t testing.TB, name string) *standards.Standard {
	t.Helper()
	s, err := standards.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// entry is an assessment of the service bins with nothing in its points but what
// change puts there.
func entry(change func(e *Entry)) Entry {
	e := Entry{File: "a.yaml", Assessment: assess.Assessment{
		Standard: "lgdss@2016", Phase: "beta", Round: 1, Share: "public",
		Service: assess.Service{ID: "bins", Name: "Bins", Organisation: "Example"},
	}}
	for number := 1; number <= 15; number++ {
		e.Points = append(e.Points, assess.Point{Number: number})
	}
	if change != nil {
		change(&e)
	}
	return e
}

// full is one with something of every kind at point 1.
func full() Entry {
	return entry(func(e *Entry) {
		e.People = []assess.Person{{Name: "A Person"}}
		e.Before = map[int]Earlier{1: {"not-met", "old.yaml", "public"}}
		e.Points[0] = assess.Point{Number: 1, Rating: "met", OpenToContact: assess.Yes, Owner: "Researcher", RatedOn: "2026-10-01",
			Evidence: []assess.Evidence{{ID: "E1.1", Title: "=1+1", Date: "2026-01-01", Visibility: "restricted"}},
			Actions:  []assess.Action{{ID: "A1.1", What: "@act", State: "open", Due: "2026-01-01"}},
			Offers:   []assess.Offer{{ID: "O1.1", What: "-offer", Kind: "content"}},
			Asks:     []assess.Ask{{ID: "H1.1", What: "+ask"}}, Reused: []assess.Reused{{What: "x"}}}
	})
}

// input holds entries of the standards that are built in.
func input(t testing.TB, entries ...Entry) Input {
	t.Helper()
	in := Input{Standards: map[string]*standards.Standard{}}
	for i := range entries {
		in.Standards[entries[i].Standard] = standard(t, entries[i].Standard)
	}
	in.Mask = func(*Entry) func(string) string { return func(text string) string { return text } }
	in.Hold(entries)
	return in
}

func rollUp(t testing.TB, in Input, o Options) *Portfolio {
	t.Helper()
	if o.AsOf == "" {
		o.AsOf = day
	}
	p, err := New(in, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestJoin wants of records that what is put back together is what they were
// written from.
func TestJoin(t *testing.T) {
	in := input(t, full())
	in.Expected = []Expected{{Service: "bins", Share: "public", Months: 12}, {Service: "none", Share: "council", Months: 6}}
	in.Problems = problem.Errors{{File: "b.yaml", Line: 1, Column: 2, What: "what", Hint: "hint"}}
	var join Join
	if err := Records(in, Options{}, join.Add); err != nil {
		t.Fatal(err)
	}
	out := join.Input(standards.Lookup)
	got, want := rollUp(t, out, Options{}), rollUp(t, in, Options{})
	if !same(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func same(a, b *Portfolio) bool {
	a.matcher, b.matcher = nil, nil
	a.seen, b.seen = nil, nil // what it was made of is another matter
	return reflect.DeepEqual(a, b)
}

func TestFor(t *testing.T) {
	for _, test := range []struct {
		share, reader string
		shown         int
	}{
		{"team", "", 1}, {"team", "council", 0}, {"", "council", 0}, {"council", "council", 1}, {"council", "group", 0},
		{"group", "group", 1}, {"group", "public", 0}, {"public", "public", 1}, {"public", "council", 1},
	} {
		e := full()
		e.Share = test.share
		p := rollUp(t, input(t, e), Options{For: test.reader})
		if p.Assessments != test.shown || p.Assessments+p.Kept != 1 {
			t.Errorf("share %q for %q: %d shown, %d kept back", test.share, test.reader, p.Assessments, p.Kept)
		}
		if test.reader != "" && len(p.Stale) > 0 {
			t.Errorf("share %q for %q: what is restricted is shown", test.share, test.reader)
		}
	}
}

// TestJoinRefuses wants of records that they are such as a roll-up writes.
func TestJoinRefuses(t *testing.T) {
	for name, change := range map[string]func(*Record){
		"a day that does not exist": func(r *Record) { r.ContractEnd = "2026-02-30" }, "a word for a day": func(r *Record) { r.Due = "soon" },
		"a day written otherwise": func(r *Record) { r.Due = "1/2/2027" }, "a reader nobody knows": func(r *Record) { r.Share = "everybody" },
		"a point below 1": func(r *Record) { r.Kind, r.Point = KindPoint, 0 }, "a point before its service": func(r *Record) { r.Kind, r.Point = KindPoint, 1 },
		"a kind nobody knows": func(r *Record) { r.Kind = "verdict" }, "a list without months": func(r *Record) { r.Kind = KindExpected },
	} {
		r := Record{Kind: KindService, Service: "bins", Standard: "lgdss@2016", File: "a.yaml", Share: "team"}
		change(&r)
		var join Join
		if err := join.Add(&r); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
}
