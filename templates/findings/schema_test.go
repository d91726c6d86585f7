package findings

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess/check"
	"standpoint/templates/sample"
)

// sarifSchema is the schema of SARIF 2.1.0 as OASIS publishes it. It comes with
// a package that .ci pins by its sum, so that no copy of it is kept here.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	path := filepath.Join("..", "..", ".ci", "node_modules", "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json")
	data, err := os.ReadFile(path)
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the schema of SARIF is missing, and CI wants every test to run: %v", err)
		}
		t.Skip("the schema of SARIF is not here: npm ci --prefix .ci")
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("mem:sarif.json", value); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("mem:sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSARIFSchema holds what is printed against the schema of SARIF 2.1.0:
// findings of every kind, odd names and texts, a file that does not read,
// and nothing found at all.
func TestSARIFSchema(t *testing.T) {
	s := sarifSchema(t)
	judge := func(text string) error {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(text)))
		if err != nil {
			t.Fatal(err)
		}
		return s.Validate(value)
	}
	files, sum := sample.Checked(t)
	whole := written(t, sarif, files, sum)
	if err := judge(whole); err != nil {
		t.Error(err)
	}
	if err := judge(written(t, sarif, nil, &check.Summary{})); err != nil {
		t.Errorf("nothing found: %v", err)
	}
	// The schema has to be one that can refuse.
	for _, change := range []struct{ from, to string }{
		{`"startLine": 4,`, `"startLine": 0,`}, {`"level": "warning"`, `"level": "to-do"`}, {`"results"`, `"findings"`},
	} {
		spoilt := bytes.Replace([]byte(whole), []byte(change.from), []byte(change.to), 1)
		if bytes.Equal(spoilt, []byte(whole)) || !json.Valid(spoilt) {
			t.Errorf("%s is not in what is printed", change.from)
		} else if judge(string(spoilt)) == nil {
			t.Errorf("the schema takes %s", change.to)
		}
	}
}
