package assess

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/standards"
)

func TestSearch(t *testing.T) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	a := &Assessment{Standard: s.FullID(), Phase: "beta", Lang: "en", Points: []Point{
		{Number: 4, Owner: "Zoë Müller’s team", Done: "We release every week, on Mondays, after the garden crew has gone out to the rounds.", Notes: "Ask Ann",
			Answers:  []Answer{{Question: "who-can-change", Text: "The Überwachung team; see Zoe.", Why: ""}, {Question: "retired-long-ago", Text: "A word kept: zebra."}},
			Evidence: []Evidence{{ID: "E4.1", Title: "Release notes", Link: "docs/releases.md", Shows: "12 releases", Visibility: "panel"}},
			Actions:  []Action{{ID: "A4.1", What: "Ask for photos", Owner: "Service owner"}},
			Reused:   []Reused{{What: "Hackney's checklist"}}, Offers: []Offer{{ID: "O4.1", What: "Our crew rota"}}},
	}}
	asked := a.Asked(s, s.Point(4))
	if len(asked) == 0 || asked[0].ID != "who-can-change" {
		t.Fatalf("the standard asks %+v", asked)
	}
	for sought, want := range map[string][]Found{
		"": nil, "…": nil, "nowhere at all": nil, "panel": nil,
		"zoe":             {{4, "Point 4", "answer/who-can-change", "answer", asked[0].Ask, "The Überwachung team; see Zoe."}, {4, "Point 4", "owner", "owner", "", "Zoë Müller’s team"}},
		"UBERWACHUNG":     {{4, "Point 4", "answer/who-can-change", "answer", asked[0].Ask, "The Überwachung team; see Zoe."}},
		"mullers":         {{4, "Point 4", "owner", "owner", "", "Zoë Müller’s team"}},
		"crew gone":       {{4, "Point 4", "done", "done", "", "…on Mondays, after the garden crew has gone out to the rounds."}},
		"e4.1":            {{4, "Point 4", "evidence", "E4.1", "", "E4.1, Release notes, 12 releases, docs/releases.md"}},
		"releases.md":     {{4, "Point 4", "evidence", "E4.1", "", "E4.1, Release notes, 12 releases, docs/releases.md"}},
		"photos service":  {{4, "Point 4", "actions", "A4.1", "", "A4.1, Ask for photos, Service owner"}},
		"hackney's":       {{4, "Point 4", "sharing", "shared", "", "Hackney's checklist"}},
		"crew rota":       {{4, "Point 4", "sharing", "shared", "", "O4.1, Our crew rota"}},
		"zebra":           {{4, "Point 4", "", "answer no longer asked for", "", "A word kept: zebra."}},
		"ask ann":         {{4, "Point 4", "", "notes", "", "Ask Ann"}},
		"content a rule?": {{4, "Point 4", "answer/who-can-change", "question", "", asked[0].Ask}},
	} {
		if got := Search(s, a, sought); !reflect.DeepEqual(got, want) {
			t.Errorf("%q is in\n%q, want\n%q", sought, got, want)
		}
	}
	titles := Search(s, a, "open standards")
	if len(titles) == 0 || titles[0].Point != 7 || titles[0].Key != "" || titles[0].String() != "Point 7, title" {
		t.Errorf("%+v", titles)
	}
}

// Whatever is sought, all of it stands in each text that is found, and no more
// than some words of that are given.
func FuzzSearch(f *testing.F) {
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"crew", "É", "a b", "\xff", "中", "don't", strings.Repeat("x ", 200)} {
		f.Add(seed, seed+" and more of it")
	}
	f.Fuzz(func(t *testing.T, sought, text string) {
		a := &Assessment{Standard: s.FullID(), Phase: "beta", Lang: "en", Points: []Point{{Number: 4, Done: text}}}
		for _, found := range Search(s, a, sought) {
			if s.Point(found.Point) == nil || found.Where == "" || len([]rune(found.Around)) > 162 {
				t.Errorf("%q is in %+v", sought, found)
			}
		}
		if words := strings.Fields(text); len(words) > 0 && len(Search(s, a, words[0])) == 0 && justText(words[0]) {
			t.Errorf("%q is not found in itself", words[0])
		}
	})
}

func justText(word string) bool {
	return strings.Trim(strings.ToLower(word), "abcdefghijklmnopqrstuvwxyz") == ""
}
