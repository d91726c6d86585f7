package text

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestWrite wants what was read to be written so that it reads the same.
func TestWrite(t *testing.T) {
	for _, typed := range []string{
		"One.\nTwo.\n\nThree, **bold** and `code` with [words](https://e.org) and https://e.org/x.",
		"- one\n- two\n  - in\n    1. further\n    2. in\n- three\n\nAfter.",
		"1) one\n2) two\n   - a\n   - b\n\n   more of two\n3) three",
		"| a | b |\n| --- | --- |\n| 1 | 2 \\| 3 |",
		"# Head\ntext\n## Further\n```\ncode - x\n  y\n```",
		"• a\no b\n▪ c", "2 * 3 * 4 and snake_case, #1 supplier, <b>, 1.5 million | x",
	} {
		blocks := Read(typed)
		again := Write(blocks)
		if got := Read(again); shown(unlabelled(got)) != shown(unlabelled(blocks)) {
			t.Errorf("%q is written as %q:\n%s\nnot\n%s", typed, again, shown(got), shown(blocks))
		}
	}
}

// unlabelled are blocks without what a list's numbers look like.
func unlabelled(blocks []Block) []Block {
	for i := range blocks {
		for j := range blocks[i].Items {
			blocks[i].Items[j].Label = ""
			unlabelled(blocks[i].Items[j].Blocks)
		}
	}
	return blocks
}

// TestWriteAsTyped wants marks that somebody typed into a paragraph of a document to
// stand as they were typed: no fence, no word gone.
func TestWriteAsTyped(t *testing.T) {
	for _, typed := range []string{"- one", "• one\n• two", "| a | b |\n| 1 | 2 |", "# 1", "1) one", "o one\no two"} {
		var runs []Run
		for i, said := range strings.Split(typed, "\n") {
			if i > 0 {
				runs = append(runs, Run{Break: true})
			}
			runs = append(runs, Run{Text: said})
		}
		if got := Write([]Block{{Kind: Paragraph, Runs: runs}}); got != typed {
			t.Errorf("%q is written as %q", typed, got)
		}
	}
}

// FuzzWrite wants no word lost and none invented on the way there and back. Where
// the words of a block would be marks, they stand in the text as they are.
func FuzzWrite(f *testing.F) {
	for _, seed := range []string{"a\n- b\n  1. **c** `d`\n\n| x | y |\n| - | - |\n| [z](https://e.org) | w |", "**a**b `", "# #\n```\n- \n```\n1. a)\n2. b", "`0\n`# 1", "0`0\n`|||\n|0|0|"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if strings.Contains(typed, "``") || strings.Contains(typed, "***") {
			return
		}
		blocks, marks := Read(typed), false
		for _, b := range blocks {
			said := Write([]Block{b})
			if b.reads(said) {
				continue
			}
			marks = true
			if got, want := unmarked(said), unmarked(strings.Join(b.Words(), " ")); !slices.Equal(got, want) {
				t.Errorf("%q is written as %q: %q, not %q", typed, said, got, want)
			}
		}
		if again := Read(Write(blocks)); !marks && !slices.Equal(wordsIn(blocks), wordsIn(again)) {
			t.Errorf("%q is written as %q: %q, not %q", typed, Write(blocks), wordsIn(again), wordsIn(blocks))
		}
	})
}

// unmarked are the words of a text without the marks in them and without bullets.
func unmarked(said string) []string {
	words := strings.Fields(strings.NewReplacer("`", "", "*", "").Replace(said))
	return slices.DeleteFunc(words, func(word string) bool {
		return !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	})
}
