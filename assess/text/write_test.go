package text

import (
	"slices"
	"strings"
	"testing"
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

// FuzzWrite wants no word lost and none invented on the way there and back, but
// for marks of code and of bold that stand among others as words.
func FuzzWrite(f *testing.F) {
	for _, seed := range []string{"a\n- b\n  1. **c** `d`\n\n| x | y |\n| - | - |\n| [z](https://e.org) | w |", "**a**b `", "# #\n```\n- \n```\n1. a)\n2. b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if strings.Contains(typed, "``") || strings.Contains(typed, "***") {
			return
		}
		blocks := Read(typed)
		want, got := unmarked(blocks), unmarked(Read(Write(blocks)))
		if !slices.Equal(want, got) {
			t.Errorf("%q is written as %q: %q, not %q", typed, Write(blocks), got, want)
		}
	})
}

// unmarked are the words of blocks without the marks of code and of bold in them.
func unmarked(blocks []Block) []string {
	marks := strings.NewReplacer("`", "", "*", "")
	return strings.Fields(marks.Replace(strings.Join(wordsIn(blocks), " ")))
}
