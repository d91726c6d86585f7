package portfolio

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// texts mean something to somebody: a browser, a spreadsheet, a file system, a
// screen.
var texts = []string{
	"Bins", "<script>alert(1)</script>", "=1+1", "\u22121", "../../etc/passwd", "CON", "a/b:c*d?e", "\u202egnidaer", "خدمة", strings.Repeat("x", 10_000),
	"{{.}}", "%s%d", "]]>", "🗑️ collection", "e\u0301", "line\nbreak", "tab\tstop", "\u00a0", "#", "\ufeffmark",
}

// everywhere has a text wherever one can stand.
func everywhere(t *testing.T, text string) Input {
	in := input(t, of(text+".yaml", func(e *Entry) {
		e.Service = assess.Service{ID: text, Name: text, Organisation: text, Supplier: text, ContractEnd: "2026-12-31"}
		e.Before = map[int]Earlier{1: {"met", text, "public"}}
		e.Verdict = &Verdict{By: "panel", Share: "public", Agreed: true, Day: "2026-12-03",
			Points: []Decision{{Point: 1, Rating: "met", Asked: []assess.Recommendation{{ID: "R1.1", What: text, Kind: "must", Due: "2027-01-01"}}}}}
		e.Past = []Past{{Phase: "alpha", Round: 1, Day: "2026-05-08", Found: "1 met", Share: "public"}, {Phase: "alpha", Round: 1, By: "panel", Found: "1 not met", Share: "public", state: agreedToPublish}}
		e.Points[0] = assess.Point{Number: 1, Rating: "not-met", Owner: text, RatedOn: "2026-10-01", OpenToContact: assess.Yes,
			Evidence: []assess.Evidence{{ID: text, Title: text, Kind: text, Link: text, Date: "2025-01-01", Visibility: "public"}},
			Actions:  []assess.Action{{ID: text, What: text, Owner: text, Due: "2026-01-01", State: "open", Visibility: "public"}},
			Offers:   []assess.Offer{{ID: text, What: text, Kind: text, Link: text, Licence: text, Conditions: text, State: text, Contact: text, Until: "2027-01-01"}},
			Asks:     []assess.Ask{{ID: text, What: text, Kind: text, Tried: text, Link: text, State: text, Contact: text, AnsweredBy: text, By: "2027-01-01"}},
			Reused:   []assess.Reused{{What: text, From: text, Link: text}}}
	}))
	in.Expected = []Expected{{Service: "none", Name: text, Owner: text, Repository: text, Share: "public", Months: 12}}
	in.Sheets = []Sheet{{File: text, Sheet: assess.Sheet{Product: text, Version: text, Supplier: text, Standard: "lgdss@2016", Organisation: text, SaidBy: text, On: "2026-10-02", Setup: text, Share: "public", Contact: text,
		Points: []assess.SheetPoint{{Number: 1, Answers: []assess.SheetAnswer{{Question: text, Saw: text, Comment: text, Limits: text, Duty: text, Version: text, Setup: text, On: "2026-09-01",
			Evidence: []assess.SheetEvidence{{Title: text, Shows: text, Link: text, Date: "2026-09-01"}}}}}}}}}
	in.Problems = problem.Errors{{File: text, Line: 1, Column: 2, What: text, Hint: text}}
	in.Older = []string{text}
	return in
}

// TestSchema wants every kind of record to be as docs/portfolio.schema.json
// says, and the schema to refuse what is not one.
func TestSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "docs", "portfolio.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	valid := func(line string) error {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(value)
	}
	seen := map[string]bool{}
	for _, text := range texts {
		for _, reader := range append(Readers, "") {
			err := Records(everywhere(t, text), Options{For: reader, AsOf: "2026-11-23"}, func(r *Record) error {
				line, err := json.Marshal(r)
				if err != nil {
					return err
				}
				seen[r.Kind] = true
				if err := valid(string(line)); err != nil {
					t.Errorf("for %q: %.200s: %v", reader, line, err)
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		}
	}
	if len(seen) != len(Kinds) {
		t.Errorf("%d of %d kinds were written", len(seen), len(Kinds))
	}
	for _, line := range []string{`{"kind":"point"}`, `{"kind":"verdict","service":"a","organisation":"","standard":"","phase":""}`,
		`{"kind":"older","service":"","organisation":"","standard":"","phase":"","file":"a","score":1}`} {
		if valid(line) == nil {
			t.Errorf("%s was taken", line)
		}
	}
}
