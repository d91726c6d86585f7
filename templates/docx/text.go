package docx

import (
	"strconv"
	"strings"

	"standpoint/assess/text"
	"standpoint/templates/docx/file"
)

// textOf are the blocks of a document as those of a text, without what was deleted.
func textOf(body []file.Block) []text.Block {
	var out []text.Block
	for i := 0; i < len(body); i++ {
		switch block := body[i].(type) {
		case *file.Table:
			out = append(out, tableText(block))
		case *file.Paragraph:
			if block.List == file.NoList { // whatever it stands in is not here
				out = append(out, paragraphText(block)...)
				continue
			}
			end := i + 1
			for end < len(body) && isItem(body[end]) {
				end++
			}
			out = append(out, listText(body[i:end])...)
			i = end - 1
		}
	}
	return out
}

// isItem says whether a block is an item of a list, or goes on under one.
func isItem(b file.Block) bool {
	p, is := b.(*file.Paragraph)
	return is && (p.List != file.NoList || p.Level > 0)
}

func paragraphText(p *file.Paragraph) []text.Block {
	runs := textRuns(p.Runs)
	if len(runs) == 0 {
		return nil
	}
	switch {
	case p.Style.Heading() > 0 || p.Style == file.Label:
		return []text.Block{{Kind: text.Heading, Level: max(1, p.Style.Heading()-2), Runs: runs}}
	case allCode(runs):
		return []text.Block{{Kind: text.Code, Lines: strings.Split(text.PlainLine(runs), "\n")}}
	}
	return []text.Block{{Kind: text.Paragraph, Runs: runs}}
}

// allCode says whether several lines are all code.
func allCode(runs []text.Run) bool {
	broken := false
	for _, r := range runs {
		if broken = broken || r.Break; !r.Break && !r.Code {
			return false
		}
	}
	return broken
}

// textRuns are the runs of a paragraph, less what was deleted and blanks around.
func textRuns(all []file.Run) []text.Run {
	var runs []text.Run
	for _, r := range all {
		if r.Change == file.Deleted {
			continue
		}
		for i, said := range strings.Split(strings.ReplaceAll(r.Text, "\t", " "), "\n") {
			if i > 0 {
				runs = append(runs, text.Run{Break: true, Code: false})
			}
			if said == "" {
				continue
			}
			one := text.Run{Text: said, Bold: r.Bold, Code: r.Code, Link: text.Address(r.Link)}
			if n := len(runs); n > 0 && !runs[n-1].Break && runs[n-1].Bold == one.Bold && runs[n-1].Code == one.Code && runs[n-1].Link == one.Link {
				runs[n-1].Text += said
				continue
			}
			runs = append(runs, one)
		}
	}
	for len(runs) > 0 && (runs[0].Break || strings.TrimSpace(runs[0].Text) == "") {
		runs = runs[1:]
	}
	for n := len(runs); n > 0 && (runs[n-1].Break || strings.TrimSpace(runs[n-1].Text) == ""); n = len(runs) {
		runs = runs[:n-1]
	}
	return runs
}

// listText makes lists of items in a row, each in the one above it that stands
// less far in.
func listText(items []file.Block) []text.Block {
	var out []text.Block
	for i := 0; i < len(items); {
		p := items[i].(*file.Paragraph)
		end := i
		for end < len(items) && (items[end].(*file.Paragraph).Level > p.Level || items[end].(*file.Paragraph).List == p.List && items[end].(*file.Paragraph).Level == p.Level) {
			end++
		}
		out = append(out, oneList(items[i:end], p.Level, p.List == file.Numbers))
		i = end
	}
	return out
}

// oneList is a list of the items of a level, with those that stand further in.
func oneList(items []file.Block, level int, ordered bool) text.Block {
	list := text.Block{Kind: text.List, Ordered: ordered}
	number, form := 0, items[0].(*file.Paragraph).Form
	for i := 0; i < len(items); {
		p := items[i].(*file.Paragraph)
		if number++; p.Start > 0 {
			number = p.Start
		}
		item := text.Item{Blocks: paragraphText(p)}
		if ordered {
			item.Label = itemLabel(form, number)
		}
		if item.Blocks == nil {
			item.Blocks = []text.Block{{Kind: text.Paragraph}}
		}
		end := i + 1
		for end < len(items) && items[end].(*file.Paragraph).Level > level {
			end++
		}
		item.Blocks = append(item.Blocks, under(items[i+1:end], level)...)
		list.Items = append(list.Items, item)
		i = end
	}
	return list
}

// under is what stands under an item of a level: what goes on there, and lists.
func under(items []file.Block, level int) []text.Block {
	var out []text.Block
	for i := 0; i < len(items); {
		if p := items[i].(*file.Paragraph); p.List == file.NoList {
			out = append(out, paragraphText(p)...)
			i++
			continue
		}
		end := i + 1
		for end < len(items) && (items[end].(*file.Paragraph).List != file.NoList || items[end].(*file.Paragraph).Level > level+1) {
			end++
		}
		out = append(out, listText(items[i:end])...)
		i = end
	}
	return out
}

// itemLabel is a number of a list in a form that texts have: "2.", "2)", "b)".
func itemLabel(form string, n int) string {
	if core := strings.Trim(form, "()."); core == "a" && n <= 26 {
		return string(rune('a'+n-1)) + ")"
	}
	if strings.HasSuffix(form, ")") {
		return strconv.Itoa(n) + ")"
	}
	return strconv.Itoa(n) + "."
}

func tableText(t *file.Table) text.Block {
	out := text.Block{Kind: text.Table, Head: t.Head > 0}
	for _, row := range t.Rows {
		var cells [][]text.Run
		for _, cell := range row.Cells {
			var runs []text.Run
			for i, block := range cell.Body {
				if p, is := block.(*file.Paragraph); is {
					if i > 0 && len(runs) > 0 {
						runs = append(runs, text.Run{Text: " "})
					}
					runs = append(runs, textRuns(p.Runs)...)
				}
			}
			cells = append(cells, runs)
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}
