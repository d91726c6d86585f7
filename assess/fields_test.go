package assess

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// TestFields holds the table of fields against the structs: each key of each
// has one row, in the same order, and no row is about anything else.
func TestFields(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		var keys, rows []string
		for i := range of.NumField() {
			if key := of.Field(i).Tag.Get("yaml"); key != "-" {
				keys = append(keys, key)
			}
			look(of.Field(i).Type)
		}
		record := tableOf(of)
		if record == nil {
			t.Errorf("no table for %s", of)
			return
		}
		for _, f := range record.Fields {
			rows = append(rows, f.Key)
		}
		if !reflect.DeepEqual(keys, rows) {
			t.Errorf("%s has the keys\n%q\nand its table the rows\n%q", of, keys, rows)
		}
	}
	look(reflect.TypeFor[Assessment]())
	look(reflect.TypeFor[Review]())
	look(reflect.TypeFor[Response]())
	if tables := len(records) + len(reviewRecords) + len(responseRecords); len(seen) != tables {
		t.Errorf("%d tables for %d types", tables, len(seen))
	}
}

// tableOf looks without binding, which wants what is tested here.
func tableOf(of reflect.Type) *Record {
	for _, r := range slices.Concat(records, reviewRecords, responseRecords) {
		if reflect.TypeOf(r.Of).Elem() == of {
			return r
		}
	}
	return nil
}

func TestRows(t *testing.T) {
	point := RecordOf(reflect.TypeFor[Point]())
	used := map[string]string{}
	for _, r := range Records() {
		if list := point.Field(r.List); r.List != "" && (list == nil || reflect.TypeFor[Point]().Field(list.index).Type.Elem() != reflect.TypeOf(r.Of).Elem()) {
			t.Errorf("%s is no list of a point with items of %T", r.List, r.Of)
		}
		flags := map[string]string{}
		for _, f := range r.Fields {
			if f.Public == Marked && r.Field("visibility") == nil {
				t.Errorf("%T, %s: nothing beside it says who may see it", r.Of, f.Key)
			}
			if f.Says == "" {
				t.Errorf("%T, %s: nothing says what it means", r.Of, f.Key)
			}
			if other, twice := flags[f.Flag]; twice && f.Flag != "" {
				t.Errorf("%T: --%s writes both %s and %s", r.Of, f.Flag, other, f.Key)
			}
			flags[f.Flag] = f.Key
			if _, twice := used[f.Flag]; twice && f.Use != "" {
				t.Errorf("%T, %s: the use of --%s is said twice", r.Of, f.Key, f.Flag)
			} else if f.Use != "" {
				used[f.Flag] = f.Use
			}
		}
	}
	for _, r := range Records() {
		for _, f := range r.Flags() {
			if used[f.Flag] == "" && f.Key != r.Words && f.Flag != "text" {
				t.Errorf("%T, %s: the use of --%s is said nowhere", r.Of, f.Key, f.Flag)
			}
		}
	}
}

func TestItems(t *testing.T) {
	p := &Point{Number: 4, Evidence: []Evidence{{ID: "E4.7", Title: "Notes"}}, Answers: []Answer{{Question: "who", Text: "We."}}}
	record := func(of any) *Record { return RecordOf(reflect.TypeOf(of)) }
	added := p.AddItem(record(Evidence{}), "Findings").(*Evidence)
	if added.ID != "E4.8" || added.Title != "Findings" || p.Item(record(Evidence{}), "e4.7") != any(&p.Evidence[0]) {
		t.Errorf("%+v", p.Evidence)
	}
	p.AddItem(record(Reused{}), "Codes")
	if p.Item(record(Reused{}), "codes") != nil || p.Item(record(Answer{}), "who") != any(&p.Answers[0]) {
		t.Error("what has no id is known by its very words")
	}
	if !p.Remove("e4.7") || !p.Remove("Codes") || !p.Remove("who") || p.Remove("") || p.Remove("E4.7") {
		t.Error("removing says whether there was something")
	}
	if len(p.Evidence) != 1 || len(p.Reused)+len(p.Answers) != 0 {
		t.Errorf("left are %+v", p)
	}
}

func TestPublic(t *testing.T) {
	a := &Assessment{Service: Service{Name: "Waste"}, Points: []Point{{Owner: "Designer", Done: "Held", Notes: "Ours",
		Evidence: []Evidence{{Title: "Notes", Link: "a.md", Visibility: Public}, {Title: "Held too"}}, Asks: []Ask{{What: "Help"}}}}}
	var got []string
	Each(a, func(s Spot) {
		if s.Public() && *s.Field.TextIn(s.Of) != "" {
			got = append(got, *s.Field.TextIn(s.Of))
		}
	})
	if want := []string{"Waste", "Designer", "Notes", "Help"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestKinds(t *testing.T) {
	for key, kind := range map[string]Kind{"point": KindNumber, "owner": KindLine, "done": KindText, "rated_on": KindDate,
		"carried": KindYesNo, "asks": KindList} {
		if got := RecordOf(reflect.TypeFor[Point]()).Field(key).Kind(); got != kind {
			t.Errorf("%s is a %s, not a %s", key, got, kind)
		}
	}
	if got := RecordOf(reflect.TypeFor[Assessment]()).Field("service").Kind(); got != KindKeys {
		t.Errorf("service is %s", got)
	}
}

func TestEach(t *testing.T) {
	a := &Assessment{Service: Service{Outcome: Outcome{Aim: "Fewer calls"}},
		Points: []Point{{Number: 1}, {Number: 2, Asks: []Ask{{Tried: "Two agencies"}}, Answers: []Answer{{Conflict: []Conflict{{Ours: "Yes"}}}}}}}
	var got []string
	Each(a, func(v Spot) {
		if text, ok := v.Value.(*string); ok && *text != "" {
			got = append(got, fmt.Sprint(v.At, " ", *text))
			*text = ""
		}
	})
	want := []string{"[service outcome aim] Fewer calls", "[points 1 answers 0 conflict 0 ours] Yes", "[points 1 asks 0 tried] Two agencies"}
	if !reflect.DeepEqual(got, want) || a.Service.Outcome.Aim != "" {
		t.Errorf("got %q", got)
	}
}
