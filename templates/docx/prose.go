package docx

import (
	"strconv"
	"strings"

	"standpoint/assess/text"
	"standpoint/templates/docx/file"
)

// line is a text of the team as one line, or of ours that stands in its place.
func (b *builder) line(from string) []file.Run {
	runs := runsOf(text.Line(from))
	for i := range runs {
		runs[i].Lang = b.langOf(from)
	}
	return runs
}

// told is a text that is only words, such as a title.
func (b *builder) told(from string) file.Run { return file.Run{Text: from, Lang: b.langOf(from)} }

// langOf is the language of a text, empty where it is the document's.
func (b *builder) langOf(from string) string {
	if b.r.Ours(from) {
		return b.ourLang
	}
	return ""
}

// runsOf are runs of a text as those of a document.
func runsOf(all []text.Run) []file.Run {
	var runs []file.Run
	for _, r := range all {
		one := file.Run{Text: r.Text, Bold: r.Bold, Code: r.Code, Link: r.Link}
		if r.Break {
			one = file.Run{Text: "\n"}
		}
		runs = append(runs, one)
	}
	return runs
}

// prose adds a text of the team. A heading in it stands below that of a level; 0
// for a text under no heading.
func (b *builder) prose(from string, level int) {
	at := len(b.body)
	if b.add(blocksOf(text.Read(from), level)...); b.langOf(from) != "" {
		b.inOurs(b.body[at:])
	}
}

// blocksOf are the blocks of a text as those of a document.
func blocksOf(all []text.Block, level int) []file.Block {
	var out []file.Block
	for _, block := range all {
		switch block.Kind {
		case text.Heading:
			style := file.Label
			if level > 0 {
				style = file.Style("Heading" + strconv.Itoa(min(level+1, 5)))
			}
			out = append(out, &file.Paragraph{Style: style, Runs: runsOf(block.Runs)})
		case text.List:
			out = append(out, listOf(block, 0)...)
		case text.Table:
			out = append(out, tableOf(block))
		case text.Code:
			out = append(out, &file.Paragraph{Runs: []file.Run{{Text: strings.Join(block.Lines, "\n"), Code: true}}})
		default:
			out = append(out, &file.Paragraph{Runs: runsOf(block.Runs)})
		}
	}
	return out
}

// mostNumbered is as far as word processors count; beyond, a number is text.
const mostNumbered = 30_000

// listOf are the items of a list, and of the lists in it. Where a number is not
// the one after that before it, the list begins anew there: numbers are as typed.
func listOf(list text.Block, level int) []file.Block {
	var out []file.Block
	form, last := "", 0
	for _, item := range list.Items {
		p := &file.Paragraph{List: file.Bullets, Level: min(level, file.Deepest)}
		if list.Ordered {
			how, n := labelled(item.Label)
			if p.List = file.Numbers; n != last+1 || how != form || last == 0 {
				p.Start, p.Form = n, how
			}
			if form, last = how, n; n < 1 || n > mostNumbered {
				p.List, p.Start, p.Form = file.NoList, 0, ""
			}
		}
		for i, block := range item.Blocks {
			switch {
			case i == 0 && block.Kind == text.Paragraph:
				if p.Runs = runsOf(block.Runs); list.Ordered && p.List == file.NoList {
					p.Runs = append([]file.Run{{Text: item.Label + " "}}, p.Runs...)
				}
				out = append(out, p)
			case block.Kind == text.List:
				out = append(out, listOf(block, level+1)...)
			default:
				out = append(out, setIn(blocksOf([]text.Block{block}, 0), level+1)...)
			}
		}
	}
	return out
}

// setIn sets what goes on under an item as far in as it.
func setIn(blocks []file.Block, level int) []file.Block {
	for _, block := range blocks {
		if p, is := block.(*file.Paragraph); is {
			p.Level = level
		}
	}
	return blocks
}

// labelled is how a list writes its numbers, and which one this is: "b)" is the
// second of those that begin with "a)".
func labelled(label string) (form string, n int) {
	core := strings.Trim(label, "().")
	if n, err := strconv.Atoi(core); err == nil {
		return strings.Replace(label, core, "1", 1), n
	}
	if len(core) == 1 {
		switch c := core[0]; {
		case c >= 'a' && c <= 'z':
			return strings.Replace(label, core, "a", 1), int(c-'a') + 1
		case c >= 'A' && c <= 'Z':
			return strings.Replace(label, core, "A", 1), int(c-'A') + 1
		}
	}
	return "", 1
}

func tableOf(t text.Block) *file.Table {
	table := &file.Table{}
	if t.Head {
		table.Head = 1
	}
	for _, cells := range t.Rows {
		var row file.Row
		for _, runs := range cells {
			row.Cells = append(row.Cells, file.Cell{Body: []file.Block{&file.Paragraph{Runs: runsOf(runs)}}})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
