package splice

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

// inJSON writes a sheet as JSON, on lines or on one.
func inJSON(t *testing.T, s *sheet, lines bool) []byte {
	t.Helper()
	data := []byte(flowing{json: true}.value(reflect.ValueOf(s).Elem()) + "\n")
	if !lines {
		return data
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	return b.Bytes()
}

// TestJSONStaysJSON changes files in JSON's style at random: they say what is
// wanted, and are JSON still.
func TestJSONStaysJSON(t *testing.T) {
	for seed := range uint64(600) {
		r := testRand(seed)
		m, s := &muse{Rand: r}, &sheet{}
		m.fill(reflect.ValueOf(s).Elem(), true, false)
		data := inJSON(t, s, seed%2 == 0)
		root, old, err := parse(data)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, data)
		}
		_, wanted, _ := parse(data)
		m.change(reflect.ValueOf(wanted).Elem(), []int{3, 20, 100}[r.IntN(3)])
		next, err := Change(data, root, old, wanted, airy)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if _, got, err := parse(next); err != nil || !Same(got, wanted) {
			t.Fatalf("seed %d: %v: %s\n%s\n=== became\n%s", seed, err, difference(got, wanted), data, next)
		}
		if !json.Valid(next) {
			t.Fatalf("seed %d: no JSON any more\n%s\n=== became\n%s", seed, data, next)
		}
	}
}

const inBraces = `{
  "kind": "sheet",   # said once
  "phase": "beta",
  "points": [
    {
      "point": 1,
      "rating": "met",
      "done": "We asked.",
      "x-board": {"n": 1},
      "evidence": [
        {"id": "E1.1", "title": "Findings"},
        {"id": "E1.2", "title": "More"}
      ]
    },
    {point: 2, rating: not-met, done: null},
    {"point": 3}
  ]
}
`

// As few lines as can be change: each has what goes and what comes in its place.
func TestChangeInBraces(t *testing.T) {
	for name, c := range map[string]struct {
		change   func(*sheet)
		old, new string
	}{
		"a word":            {func(s *sheet) { s.Points[0].Rating = "not-met" }, `"rating": "met"`, `"rating": "not-met"`},
		"a word cleared":    {func(s *sheet) { s.Points[0].Rating = "" }, `"rating": "met"`, `"rating": null`},
		"a text":            {func(s *sheet) { s.Points[0].Done = "One.\n\n\"Two\"." }, `"We asked."`, `"One.\n\n\"Two\"."`},
		"a new key":         {func(s *sheet) { s.Points[0].Owner = "Ann" }, `"point": 1,`, "\"point\": 1,\n      \"owner\": \"Ann\","},
		"a new last key":    {func(s *sheet) { s.Points[0].RatedOn = "2026-10-02" }, "      ]\n", "      ],\n      \"rated_on\": \"2026-10-02\"\n"},
		"on its line":       {func(s *sheet) { s.Points[2].Rating = "met" }, `{"point": 3}`, `{"point": 3, "rating": "met"}`},
		"without quotes":    {func(s *sheet) { s.Points[1].Done = "Agreed, all" }, `done: null`, `done: "Agreed, all"`},
		"a new item":        {func(s *sheet) { s.Points[0].Evidence = append(s.Points[0].Evidence, evidence{ID: "E1.3"}) }, `"title": "More"}`, "\"title\": \"More\"},\n        {\"id\": \"E1.3\"}"},
		"an item in front":  {func(s *sheet) { s.Points = append([]point{{Number: 9}}, s.Points...) }, "    {\n      \"point\": 1", "    {\"point\": 9},\n    {\n      \"point\": 1"},
		"the first item":    {func(s *sheet) { s.Points[0].Evidence = s.Points[0].Evidence[1:] }, "{\"id\": \"E1.1\", \"title\": \"Findings\"},\n        ", ""},
		"the last item":     {func(s *sheet) { s.Points[0].Evidence = s.Points[0].Evidence[:1] }, ",\n        {\"id\": \"E1.2\", \"title\": \"More\"}", ""},
		"all items":         {func(s *sheet) { s.Points[0].Evidence = nil }, "[\n        {\"id\": \"E1.1\", \"title\": \"Findings\"},\n        {\"id\": \"E1.2\", \"title\": \"More\"}\n      ]", "[]"},
		"a first list":      {func(s *sheet) { s.Points[2].Actions = []action{{What: "Ask"}} }, `{"point": 3}`, `{"point": 3, "actions": [{"what": "Ask"}]}`},
		"before all others": {func(s *sheet) { s.Service.Name = "Bins" }, `"phase": "beta",`, "\"phase\": \"beta\",\n  \"service\": {\"name\": \"Bins\"},"},
	} {
		for _, ending := range []string{"\n", "\r\n"} {
			data := []byte(strings.ReplaceAll(inBraces, "\n", ending))
			root, old, err := parse(data)
			if err != nil {
				t.Fatal(err)
			}
			_, wanted, _ := parse(data)
			c.change(wanted)
			got, err := Change(data, root, old, wanted, airy)
			want := strings.ReplaceAll(strings.Replace(inBraces, c.old, c.new, 1), "\n", ending)
			if err != nil || string(got) != want || !strings.Contains(inBraces, c.old) {
				t.Errorf("%s: %v\n%s\nwant\n%s", name, err, got, want)
			}
			if _, again, err := parse(got); err != nil || !Same(again, wanted) {
				t.Errorf("%s: %v, it says something else", name, err)
			}
		}
	}
}
