package strict

import "testing"

// The library's lines for these are those where the keys or the list begin.
func TestSyntaxErrorLines(t *testing.T) {
	const top = "kind: a\npoints:\n  - point: 1\n    title: x\n"
	for text, want := range map[string]string{
		top + "   owner: y\n":             "5:4: I could not read this as YAML: did not find expected '-' indicator",
		top + "  owner: y\n":              "5:3: I could not read this as YAML: did not find expected '-' indicator",
		top + "      owner: y\n":          "5:7: I could not read this as YAML: mapping values are not allowed in this context",
		top + "- owner: y\n":              "5:1: I could not read this as YAML: did not find expected key",
		top + "    notes: [a\nlang: en\n": "5:5: I could not read this as YAML: did not find expected ',' or ']'",
		top + "\tnotes: a\n":              "5:1: there is a tab here, before the text",
	} {
		if _, err := Parse([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q\ngot  %v\nwant %s", text, err, want)
		}
	}
}
