package strict

import "testing"

// The library's lines for these are those where the keys or the list begin.
func TestSyntaxErrorLines(t *testing.T) {
	const top = "kind: a\npoints:\n  - point: 1\n    title: x\n"
	for text, want := range map[string]string{
		top + "   owner: y\n":             "5:4: this line does not fit those above it",
		top + "  owner: y\n":              "5:3: this line does not fit those above it",
		top + "      owner: y\n":          "5:7: a key is not expected here",
		top + "- owner: y\n":              "5:1: this line does not fit those above it",
		top + "    notes: [a\nlang: en\n": "5:5: a bracket is not closed here, or a comma is missing",
		top + "\tnotes: a\n":              "5:1: there is a tab here, before the text",
	} {
		if _, err := Parse([]byte(text)); err == nil || err.Error() != want {
			t.Errorf("%q\ngot  %v\nwant %s", text, err, want)
		}
	}
}
