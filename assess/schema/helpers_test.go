package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"

	"standpoint/assess/store"
	"standpoint/standards"
)

// compile makes a schema that judges, by another's reading of JSON Schema.
func compile(t testing.TB, s *Schema) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.JSON()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("mem:schema.json", value); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("mem:schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// valueOf reads YAML as editors do: the core types of YAML 1.2, in which a
// date is a text. The bool says whether it is YAML at all.
func valueOf(data []byte) (any, bool) {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil || len(document.Content) == 0 {
		return nil, false
	}
	return nodeValue(document.Content[0]), true
}

func nodeValue(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = nodeValue(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, nodeValue(item))
		}
		return list
	}
	switch n.Tag {
	case "!!null":
		return nil
	case "!!bool":
		return strings.EqualFold(n.Value, "true")
	case "!!int", "!!float":
		if json.Valid([]byte(n.Value)) {
			return json.Number(n.Value)
		}
	}
	return n.Value
}

// loads is the program's own judgement of an assessment.
func loads(data []byte, s *standards.Standard) error {
	f, err := store.Read(data, "a.yaml")
	if err != nil {
		return err
	}
	name := f.Assessment.Standard
	if s != nil && name != s.FullID() || !regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$`).MatchString(name) {
		return fmt.Errorf("standard %q is not one I know", name) // as commands say, who look it up
	}
	return store.Validate(f, s)
}

func lookup(t testing.TB, name string) *standards.Standard {
	t.Helper()
	s, err := standards.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func read(t testing.TB, path ...string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// flip changes one bit of a line.
func flip(m *maker, line string) string {
	if line == "" {
		return line
	}
	bytes := []byte(line)
	bytes[m.IntN(len(bytes))] ^= 1 << m.IntN(7)
	return string(bytes)
}
