package cmd

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/spf13/cobra"

	"standpoint/templates/json"
)

// asJSON are calls that print each kind of JSON, in the folder of the example.
var asJSON = map[string]string{
	"status": "status", "status-against": "status --against govuk@2019", "check": "check", "actions": "actions --all", "evidence": "evidence",
	"evidence-find": "evidence find", "compare": "compare assessments/lgdss-beta.yaml other.yaml", "history": "history", "roll-up": "portfolio .",
	"collected": "collect form.md --dry-run", "review-report": "report assessments/lgdss-beta-review.yaml -o -", "questions": "report assessments/lgdss-beta-review.yaml --for questions --format json -o -", "product-report": "product show products/sheet.yaml",
	"portfolio-match": "portfolio match garden-waste .", "portfolio-product": "portfolio product example .", "portfolio-spread": "portfolio spread .",
	"standards-list": "standards list", "standards-show": "standards show lgdss@2016", "standards-map": "standards map lgdss@2016 govuk@2019", "version": "version",
}

// TestEveryJSON holds what each command prints as JSON to the schema that "standpoint
// schema" prints of it, by both ways of asking for it, and wants the version in it.
// Without one of its fields it is refused.
func TestEveryJSON(t *testing.T) {
	inExample(t)
	for _, kind := range json.Kinds {
		call := asJSON[kind.Name]
		if call == "" {
			t.Errorf("nothing here prints %q", kind.Name)
			continue
		}
		compiled := compiledSchema(t, printed(t, 0, "schema", kind.Name))
		var said []string
		for _, how := range []string{"--json", "--format json"} {
			said = append(said, readied(t, strings.Fields(call+" "+how)...))
		}
		if said[0] != said[1] {
			t.Errorf("%s: --json and --format json differ", call)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(said[0]))
		if err != nil {
			t.Errorf("%s: %v in %.200s", call, err, said[0])
			continue
		}
		if err := compiled.Validate(value); err != nil {
			t.Errorf("%s: %v", call, err)
		}
		object := value.(map[string]any)
		if version := fmt.Sprint(object["standpoint"]); version != fmt.Sprint(json.Version) {
			t.Errorf("%s: its version is %s", call, version)
		}
		for key, kept := range object {
			delete(object, key)
			if compiled.Validate(value) == nil && key != "review" /* only where there is one */ {
				t.Errorf("%s: its schema does not miss %q", call, key)
			}
			object[key] = kept
		}
	}
}

// inExample makes the example and what else the calls are about.
func inExample(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	printed(t, 0, "demo", "--reviewed", ".")
	data, err := os.ReadFile("assessments/lgdss-beta.yaml")
	if err != nil {
		t.Fatal(err)
	}
	other := bytes.Replace(data, []byte("rating: not-met"), []byte("rating: met"), 1)
	if err := os.WriteFile("other.yaml", other, 0o600); err != nil {
		t.Fatal(err)
	}
	shared := bytes.ReplaceAll(data, []byte("        held_by: supplier\n"), []byte("        held_by: supplier\n        share: group\n"))
	if err := os.WriteFile("shared.yaml", shared, 0o600); err != nil {
		t.Fatal(err)
	}
	printed(t, 0, "report", "assessments/lgdss-beta.yaml", "--for", "team", "--format", "md", "-o", "form.md")
	printed(t, 0, "product", "new", "shared.yaml", "-o", "products/sheet.yaml", "--product", "Leafround", "--reviewed-by", "Service owner")
}

// readied is what a call prints, whether or not something is still to do.
func readied(t *testing.T, args ...string) string {
	t.Helper()
	var out, talk bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &out, err: &talk, getenv: func(string) string { return "" },
		now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }, dir: "."}
	if got := run(e, args); got != exitDone && got != exitToDo {
		t.Fatalf("%q: exit status %d: %s", args, got, talk.String())
	}
	return out.String()
}

func compiledSchema(t *testing.T, text string) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:a.json", value); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("mem:a.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// asOther are commands whose JSON is held to its schema by another test, or which write a
// document with a schema of its own.
var asOther = map[string]string{"report": "report", "product check": "check"}

// TestEveryJSONCommand wants every command that prints JSON among those whose JSON is held
// to its schema, and every command that prints what people read or save to take -o.
func TestEveryJSONCommand(t *testing.T) {
	held := func(name string) bool {
		for _, call := range asJSON {
			if after, is := strings.CutPrefix(call+" ", name+" "); is && !(name == "portfolio" && after[:1] != ".") {
				return true
			}
		}
		return asOther[name] != ""
	}
	eachCommand(tree(t), func(c *cobra.Command) {
		name := called(c)
		switch {
		case c.Flag("json") == nil || !c.HasParent():
		case !held(name):
			t.Errorf("no schema holds what %q prints as JSON", name)
		case c.Flag("output") == nil:
			t.Errorf("%q prints JSON and has no --output", name)
		}
		if c.RunE != nil && c.HasParent() && !c.HasSubCommands() && c.Flag("output") == nil && !slices.Contains(saysOnly, name) {
			t.Errorf("%q has no --output, and is not among those that print nothing to keep", name)
		}
	})
}

// saysOnly are commands that write their own files, ask, or say what they did: nothing
// that they print is data.
var saysOnly = []string{"demo", "assess", "answer", "init", "new-round", "respond", "merge", "actions done", "standards new", "standards check", "portfolio declaration",
	"product use", "man", "completion bash", "completion zsh", "completion fish", "completion powershell"}
