package portfolio

import (
	"encoding/json"
	"reflect"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

func sample() Input {
	lgdss, err := standards.Lookup("lgdss@2016")
	if err != nil {
		panic(err)
	}
	e := Entry{File: "a.yaml", Service: "bins", Name: "Bins", Organisation: "Example", Standard: "lgdss@2016", Phase: "beta", Round: 1, Share: "public",
		People: []string{"A Person"}}
	for number := 1; number <= 15; number++ {
		e.Points = append(e.Points, Point{Number: number})
	}
	e.Points[0] = Point{Number: 1, Rating: "met", Before: "not-met", BeforeFrom: "old.yaml", Open: true,
		Evidence: []Evidence{{ID: "E1.1", Title: "=1+1", Date: "2026-01-01", Visibility: "restricted"}},
		Actions:  []Action{{ID: "A1.1", What: "@act", State: "open", Due: "2026-01-01"}},
		Offers:   []Offer{{ID: "O1.1", What: "-offer", Kind: "content"}}, Asks: []Ask{{ID: "H1.1", What: "+ask"}}, Reused: []Reused{{What: "x"}}}
	return Input{Entries: []Entry{e}, Standards: map[string]*standards.Standard{"lgdss@2016": lgdss}}
}

// TestJoin wants of records that what is put back together is what they were
// written from.
func TestJoin(t *testing.T) {
	in := sample()
	in.Expected = []Expected{{Service: "bins", Share: "public", Months: 12}, {Service: "none", Share: "council", Months: 6}}
	in.Problems = []Problem{{"b.yaml", 1, 2, "what", "hint"}}
	var join Join
	if err := Records(in, "", join.Add); err != nil {
		t.Fatal(err)
	}
	out := join.Input()
	out.Standards = in.Standards
	in.Entries[0].People = nil
	if got, want := New(out, Options{AsOf: "2026-11-23"}), New(in, Options{AsOf: "2026-11-23"}); !same(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func same(a, b *Portfolio) bool {
	a.ways, b.ways = nil, nil
	a.shown, b.shown = Input{}, Input{} // what it was made of is another matter
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
		in := sample()
		in.Mask = func(*Entry) func(string) string { return func(text string) string { return text } }
		in.Entries[0].Share = test.share
		p := New(in, Options{AsOf: "2026-11-23", For: test.reader})
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

// TestSlim wants the lists of a roll-up the same whether entries were cut down
// for it or not.
func TestSlim(t *testing.T) {
	lists := func(in Input, o Options) string {
		p := New(in, o)
		p.shown, p.ways = Input{}, nil
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	busy := func() Input {
		in := sample()
		p := &in.Entries[0].Points[0]
		for _, day := range []assess.Date{"2025-01-01", "2025-12-10", "2026-06-01", "2027-01-01", ""} {
			p.Evidence = append(p.Evidence, Evidence{ID: "E1", Title: string(day), Date: day})
			for _, state := range []string{assess.Open, "done"} {
				p.Actions = append(p.Actions, Action{ID: "A1", What: string(day), State: state, Due: day, Visibility: "public"})
			}
		}
		return in
	}
	for _, o := range []Options{{AsOf: "2026-11-23"}, {AsOf: "2025-12-15"}, {AsOf: "2025-12-15", Soon: 400}, {AsOf: "2026-11-23", For: "group"}} {
		slim := busy()
		before := len(slim.Entries[0].Points[0].Actions)
		slim.Entries[0].Slim(o)
		if after := len(slim.Entries[0].Points[0].Actions); after == 0 || after >= before {
			t.Errorf("%+v: %d of %d actions are left", o, after, before)
		}
		if got, want := lists(slim, o), lists(busy(), o); got != want {
			t.Errorf("%+v: cut down it says\n%s\nand whole\n%s", o, got, want)
		}
	}
}
