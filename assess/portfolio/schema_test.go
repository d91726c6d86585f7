package portfolio

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess/problem"
)

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
	in := input(t, full())
	in.Expected = []Expected{{Service: "none", Share: "council", Months: 12}}
	in.Problems = problem.Errors{{File: "b.yaml", Line: 1, Column: 2, What: "what"}}
	in.Older = []string{"old.yaml"}
	seen := map[string]bool{}
	err = Records(in, "", func(r *Record) error {
		line, err := json.Marshal(r)
		if err != nil {
			return err
		}
		seen[r.Kind] = true
		if err := valid(string(line)); err != nil {
			t.Errorf("%s: %v", line, err)
		}
		return nil
	})
	if err != nil || len(seen) != len(Kinds) {
		t.Errorf("%d of %d kinds were written: %v", len(seen), len(Kinds), err)
	}
	for _, line := range []string{`{"kind":"point"}`, `{"kind":"verdict","service":"a","organisation":"","standard":"","phase":""}`,
		`{"kind":"older","service":"","organisation":"","standard":"","phase":"","file":"a","score":1}`} {
		if valid(line) == nil {
			t.Errorf("%s was taken", line)
		}
	}
}
