package strict

import (
	"testing"

	"standpoint/assess/problem"
)

func TestHead(t *testing.T) {
	lax := &Head{Kind: "shelf", Newest: 2, Empty: "fill it", Newer: "wait", Older: "write 2",
		Unsaid: problem.Error{Line: 1, Column: 1, What: "it does not say", Hint: "say"}, Other: problem.Error{What: "%q is no shelf", Hint: "look"}}
	exact := &Head{Kind: "shelf", Newest: 2, Exact: true, Newer: "install", Other: problem.Error{What: "%q is no shelf"}, Unsaid: problem.Error{What: "nothing is no shelf"}}
	for _, test := range []struct {
		head       *Head
		text, want string
	}{
		{lax, "kind: shelf\n", ""},
		{lax, "kind: 'shelf '\nstandpoint: 1\n", ""},
		{lax, "kind: shelf\nstandpoint: ~\n", ""},
		{lax, "kind: shelf\nstandpoint: two\n", ""},
		{lax, "[a]\n", ""},
		{lax, "# a\n", "1:1: this file is empty / fill it"},
		{lax, "kind: x\nstandpoint: 3\n", "2:13: this file is of format 3, and this program reads 2 / wait"},
		{lax, "kind: shelf\nstandpoint: -1\n", "2:13: there is no format -1 / write 2"},
		{lax, "\nname: x\n", "1:1: it does not say / say"},
		{lax, "name: x\nkind:\n", "1:1: it does not say / say"},
		{lax, "name: x\nkind: rack\n", `2:7: "rack" is no shelf / look`},
		{exact, "kind: shelf\nstandpoint: 2\n", ""},
		{exact, "kind: shelf\nstandpoint: 1\n", "2:13: this file is of format 1, and this program reads 2 / install"},
		{exact, "\nkind: shelf\n", "2:1: this file is of format 0, and this program reads 2 / install"},
		{exact, "standpoint: 2\nkind:\n", "2:1: nothing is no shelf / "},
	} {
		root, err := Parse([]byte(test.text))
		if err != nil {
			t.Fatal(err)
		}
		said := ""
		if err := test.head.Check(root); err != nil {
			said = err.Error() + " / " + problem.HintOf(err)
		}
		if said != test.want {
			t.Errorf("%q: %s\nwant %s", test.text, said, test.want)
		}
	}
}
