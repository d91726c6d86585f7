package standards

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

const aloneHead = "kind: standard\nstandpoint: 1\nid: mine\nedition: \"1\"\nname: X\nunit: service\nstatus: {state: current}\nlicence: {sure: verified}\n" +
	"scale: {values: [{id: a, label: a, mark: full, meaning: a}, {id: b, label: b, mark: ring, meaning: b}]}\nrules: {overall: none}\n"

// TestSizes wants a file that holds far too much refused before anything is
// done with it, with a place and what to do.
func TestSizes(t *testing.T) {
	list := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format+"\n", i+1)
		}
		return b.String()
	}
	for _, test := range []struct{ name, text, want string }{
		{"10,000 points", aloneHead + "points:\n" + list(10_000, "  - {number: %d, title: X}"), "12:3: there are 10000 points"},
		{"10,000 points on another standard", ownHead + "points:\n" + list(10_000, "  - {number: 10%d, title: X}"), "7:3: there are 10000 points"},
		{"10,000 questions", aloneHead + "points:\n  - number: 1\n    title: X\n    questions:\n" + list(10_000, "      - {id: q-%d, ask: x}"), "12:3: there are 10000 questions"},
		{"10,000 phases", aloneHead + "phases:\n" + list(10_000, "  - {id: p-%d, name: X}") + "points: [{number: 1, title: X}]\n", "12:3: there are 10000 phases"},
		{"10,000 things dropped", ownHead + "drop:\n" + list(10_000, "  - {question: q-%d, why: x}"), "7:3: there are 10000 things dropped"},
		{"10,000 maps", ownHead + "maps:\n" + list(10_000, "  - {to: lgdss@%d}"), "7:3: there are 10000 maps"},
		{"10,000 questions of a profile", ownHead + "profiles:\n  - id: big\n    name: big\n    when: {small: true}\n    ask:\n" + list(10_000, "      - {question: q-%d, ask: x}"), "7:5: there are 10000 questions in this profile"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := Embedded.Parse([]byte(test.text))
			var found problem.Errors
			if !errors.As(err, &found) || len(found) != 1 || found[0].Error() != test.want || found[0].Hint == "" {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

// TestDeep wants a chain of extensions to end, and the longest that is allowed
// to work.
func TestDeep(t *testing.T) {
	chain := func(n int) *Library {
		files := map[string]string{}
		for i := range n {
			base := fmt.Sprintf("c-%d@1", i+1)
			if i == n-1 {
				base = "govuk@2019"
			}
			files[fmt.Sprintf("c-%d.yaml", i)] = fmt.Sprintf("kind: standard\nstandpoint: 1\nid: c-%d\nedition: \"1\"\nextends: %s\n", i, base)
		}
		return library(files)
	}
	if s, err := chain(MostBases).Lookup("c-0"); err != nil || len(s.Bases) != MostBases {
		t.Errorf("%d standards deep: %v", MostBases, err)
	}
	_, err := chain(MostBases + 1).Lookup("c-0")
	if want := fmt.Sprintf("c-%d.yaml:5:10: \"govuk@2019\" is more than %d standards deep", MostBases, MostBases); err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
	_, err = chain(300).Lookup("c-0")
	if err == nil || !strings.Contains(err.Error(), "standards deep") {
		t.Errorf("got %v", err)
	}
}
