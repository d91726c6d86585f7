package sample

import (
	"fmt"
	"strings"

	"standpoint/assess/text"
)

// Typed is a text as people write or paste it, and what it means in every format:
// the outline of its blocks.
type Typed struct{ Name, Text, Means string }

// long is an address of 500 characters.
var long = "https://example.org/" + strings.Repeat("abcdefghi/", 48)

// Texts are what each format has to make the same thing of.
var Texts = []Typed{
	{"paragraphs", "One.\n\nTwo.", "p One.\np Two."},
	{"line breaks kept", "Town Hall\nHigh Street\n\nEX1 1AA", "p Town Hall / High Street\np EX1 1AA"},
	{"lines an editor filled", "We met 8 people in the library at Hillside, and 7 of them showed us\ntheir gardens. Then we met 16 more in 3 community centres. Each had a\nvoucher.",
		"p We met 8 people in the library at Hillside, and 7 of them showed us their gardens. Then we met 16 more in 3 community centres. Each had a voucher."},
	{"bullets -", "- one\n- two", "* one\n* two"},
	{"bullets *", "* one\n* two", "* one\n* two"},
	{"bullets •", "• one\n• two", "* one\n* two"},
	{"bullets ●", "● one\n● two", "* one\n* two"},
	{"bullets ▪", "▪ one\n▪ two", "* one\n* two"},
	{"bullets –", "– one\n– two", "* one\n* two"},
	{"bullets o", "o one\no two", "* one\n* two"},
	{"bullets of several kinds", "- one\n* two\n• three\n● four\n– five", "* one\n* two\n* three\n* four\n* five"},
	{"bullets without a space", "•one\n•two", "* one\n* two"},
	{"numbers 1.", "1. one\n2. two", "1. one\n2. two"},
	{"numbers 1)", "1) one\n2) two", "1) one\n2) two"},
	{"numbers a)", "a) one\nb) two", "a) one\nb) two"},
	{"numbers from 4", "4. one\n5. two", "4. one\n5. two"},
	{"numbers as typed", "1. one\n3. two\n7. three", "1. one\n3. two\n7. three"},
	{"counting again", "1. one\n2. two\n\n1. three\n2. four", "1. one\n2. two\n-\n1. three\n2. four"},
	{"three levels, set in by 2", "- one\n  - two\n    - three\n  - two again\n- one again", "* one\n  * two\n    * three\n  * two again\n* one again"},
	{"three levels, set in by 4", "1. one\n    a) two\n        - three\n2. one again", "1. one\n  a) two\n    * three\n2. one again"},
	{"three levels, as Word pastes them", "•    one\no    two\n▪    three\no    two again\n•    one again", "* one\n  * two\n    * three\n  * two again\n* one again"},
	{"three levels, as Google Docs pastes them", "● one\n   ○ two\n      ■ three\n● one again", "* one\n  * two\n    * three\n* one again"},
	{"bullets under numbers", "1. one\n- two\n- three\n2. four", "1. one\n  * two\n  * three\n2. four"},
	{"a paragraph after a list", "- one\n- two\nthree", "* one\n* two\np three"},
	{"a list after a line", "We need:\n- one\n- two", "p We need:\n* one\n* two"},
	{"an item that goes on", "- one\n  and more\n\n  and more again\n- two", "* one / and more\n  p and more again\n* two"},
	{"a heading line", "# What we did\nWe met people.\n\n## Who\nResidents", "h What we did\np We met people.\nh Who\np Residents"},
	{"marks", "This is **bold** and `code`, **`both`** too", "p This is **bold** and `code`, **`both`** too"},
	{"links", "See [the findings](https://example.org/f) and <https://example.org/a>.", "p See <the findings|https://example.org/f> and <https://example.org/a>."},
	{"bare addresses", "See https://example.org/a_b_c?d=1&e=2, http://example.com/x_(y) (www.example.org).",
		"p See <https://example.org/a_b_c?d=1&e=2>, <http://example.com/x_(y)> (<www.example.org>)."},
	{"links in a list", "- [one](https://example.org/1)\n- https://example.org/2", "* <one|https://example.org/1>\n* <https://example.org/2>"},
	{"a table of 3 columns", "| Round | People | Finished |\n|---|---:|---|\n| 1 | 8 | **3** |\n| 2 | 11 | [5](https://example.org) |",
		"|| Round | People | Finished\n| 1 | 8 | **3**\n| 2 | 11 | <5|https://example.org>"},
	{"a table without a head", "| 1 | 8 |\n| 2 | 11 |", "| 1 | 8\n| 2 | 11"},
	{"code", "Run:\n```\nif a * b {\n    c\n\n}\n```", "p Run:\n= if a * b {\n=     c\n= \n= }"},
	{"an address of 500 characters", "See " + long + " there", "p See <" + long + "> there"},
	{"as typed", "#1 supplier\n2 * 3 * 4\nsnake_case and __init__\n<b>\na | b\n|\n1.5 million\n> 50 users\n---\n5*6*7\n~ 3\n+ 4\nC:\\temp\\*.* & &amp; $5",
		"p #1 supplier / 2 * 3 * 4 / snake_case and __init__ / <b> / a | b / | / 1.5 million / > 50 users / --- / 5*6*7 / ~ 3 / + 4 / C:\\temp\\*.* & &amp; $5"},
	{"typed at the start", "1.5 million", "p 1.5 million"},
	{"no links", "[x](javascript:alert(1)) [y](https://user:secret@example.org) ![z](/pic.png) [here](docs/a.md)",
		"p [x](javascript:alert(1)) [y](https://…@example.org) ![z](/pic.png) [here](docs/a.md)"},
	{"120 items", many(120, "- item %d\n"), strings.TrimSpace(many(120, "* item %d\n"))},
}

func many(n int, line string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, line, i+1)
	}
	return out.String()
}

// Outline is what blocks mean, a line for each thing: p, h and = for code before
// what they say, | between cells, the marks of items. Lists one after the other
// are divided by a line.
func Outline(blocks []text.Block) string {
	var o outline
	o.blocks(blocks, "")
	return strings.TrimSuffix(o.String(), "\n")
}

type outline struct{ strings.Builder }

func (o *outline) blocks(blocks []text.Block, in string) {
	for i, b := range blocks {
		if i > 0 && b.Kind == text.List && blocks[i-1].Kind == text.List {
			o.WriteString(in + "-\n")
		}
		o.block(b, in)
	}
}

func (o *outline) block(b text.Block, in string) {
	switch b.Kind {
	case text.List:
		for _, item := range b.Items {
			o.item(item, in)
		}
	case text.Table:
		for i, row := range b.Rows {
			o.WriteString(in)
			if i == 0 && b.Head {
				o.WriteString("|")
			}
			for j, cell := range row {
				o.WriteString([]string{"", " "}[min(j, 1)] + "| " + Said(cell))
			}
			o.WriteString("\n")
		}
	case text.Code:
		for _, line := range b.Lines {
			o.WriteString(in + "= " + line + "\n")
		}
	case text.Heading:
		o.WriteString(in + "h " + Said(b.Runs) + "\n")
	default:
		o.WriteString(in + "p " + Said(b.Runs) + "\n")
	}
}

func (o *outline) item(item text.Item, in string) {
	label := item.Label
	if label == "" {
		label = "*"
	}
	first, rest := "", item.Blocks
	if len(rest) > 0 && rest[0].Kind == text.Paragraph {
		first, rest = " "+Said(rest[0].Runs), rest[1:]
	}
	o.WriteString(in + label + first + "\n")
	o.blocks(rest, in+"  ")
}

// Said is what runs say, with marks for what is bold, code, a link and the end of
// a line.
func Said(runs []text.Run) string {
	var out strings.Builder
	for _, r := range runs {
		said := r.Text
		switch {
		case r.Break:
			said = " / "
		case r.Link != "" && r.Bare():
			said = "<" + said + ">"
		case r.Link != "":
			said = "<" + said + "|" + r.Link + ">"
		}
		if r.Code {
			said = "`" + said + "`"
		}
		if r.Bold {
			said = "**" + said + "**"
		}
		out.WriteString(said)
	}
	return out.String()
}
