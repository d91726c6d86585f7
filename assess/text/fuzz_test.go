package text

import (
	"strings"
	"testing"
	"unicode"
)

// letters are a text's letters and figures, in their order.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// withoutBullets takes out what stands for a bullet and is a letter: o.
func withoutBullets(text string) string {
	lines := linesOf(text)
	var out strings.Builder
	for _, l := range lines {
		said := strings.TrimPrefix(l.text, "o")
		if said == l.text || strings.TrimLeft(said, blanks) == said {
			said = l.text
		}
		out.WriteString(said + "\n")
	}
	return out.String()
}

// FuzzRead holds what everybody who reads a text relies on: no letter of it is
// lost, none invented, and what comes back is well formed.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"- one\n- two\nthree", "1. a\n\n2. b", "| a | b |\n|---|---|\n| 1 | 2 |", "**b** `c` [d](https://e.org) https://f.org.",
		"# h\ntext", "```\ncode\n```", "• a\no b\n▪ c", "a\tb\nc\td", "[[[[", "****a**", "x\\\ny  \nz", "\u2028\u2029", "   - a\n - b\n- c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, from string) {
		blocks := Read(from)
		held(t, blocks, 0)
		var words strings.Builder
		for _, b := range blocks {
			words.WriteString(strings.Join(wordsOf(b), " ") + " ")
		}
		valid := strings.ToValidUTF8(from, "")
		if got, want := letters(withoutBullets(words.String())), letters(withoutBullets(valid)); got != want && strings.ReplaceAll(got, "o", "") != strings.ReplaceAll(want, "o", "") {
			t.Errorf("%q\nsays %q\n%s", from, words.String(), shown(blocks))
		}
	})
}

// wordsOf are the words of a block as they were typed.
func wordsOf(b Block) []string { return b.Words() }

// held says what is not as Read promises.
func held(t *testing.T, blocks []Block, deep int) {
	t.Helper()
	if deep > Deepest {
		t.Errorf("lists are %d deep", deep)
	}
	for _, b := range blocks {
		runsHeld(t, b.Runs)
		if (b.Kind == Paragraph || b.Kind == Heading) && len(b.Runs) == 0 || b.Kind == List && len(b.Items) == 0 || b.Kind == Table && (len(b.Rows) == 0 || len(b.Rows[0]) < 2) {
			t.Errorf("an empty block: %+v", b)
		}
		for _, item := range b.Items {
			if len(item.Blocks) == 0 || b.Ordered != (item.Label != "") {
				t.Errorf("an item without a block, or of another kind: %+v", b)
			}
			held(t, item.Blocks, deep+1)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				runsHeld(t, cell)
			}
		}
	}
}

func runsHeld(t *testing.T, runs []Run) {
	t.Helper()
	for i, r := range runs {
		if r.Break && (i == 0 || i == len(runs)-1 || runs[i-1].Break) {
			t.Errorf("an empty line: %#v", runs)
		}
		if r.Break != (r.Text == "") || strings.ContainsAny(r.Text, "\n"+guard+cellGuard) || r.Link != "" && Address(r.Link) != r.Link {
			t.Errorf("a run that is not one: %#v", r)
		}
	}
}
