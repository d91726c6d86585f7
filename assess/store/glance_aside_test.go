package store

import "testing"

// The word of a review, a response or a product sheet is looked for before its
// line: no way of writing it may be passed over.
func TestKindOfAside(t *testing.T) {
	for text, want := range map[string]string{
		"kind: review\nof: a.yaml\n":                            "review",
		"standpoint: 1\n\"kind\" : 'response'\nresponses: []\n": "response",
		"'kind':\n  product\nstandpoint: 2\n":                   "product",
		"{kind: review, of: a.yaml}\n":                          "review",
		"{ \"kind\"\t:\t\"product\"}\n":                         "product",
		"kind: review\nfilm: Brazil\n":                          "",
		"kind: reviewed\nof: a.yaml\n":                          "",
		"unkind: review\nof: a.yaml\n":                          "",
		"kind: assessment\nnotes: a kind: review\nof: a.yaml\n": "assessment",
		"what: kind: review\nof: a.yaml\n":                      "",
	} {
		if got := KindOf([]byte(text)); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}
