package md

import (
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/text"
	"standpoint/templates"
)

// blocks writes a text again: its paragraphs, lists, tables and code, with bold,
// code and links to the web. All else in it is written out.
func blocks(typed string) string {
	var w prose
	w.blocks(text.Read(templates.Printable(typed)), "")
	return w.String()
}

// inline is a text within a line, with its links.
func inline(typed string) string { return inCell(text.Line(templates.Printable(typed)), line) }

// inCell writes what may stand in a cell of a table, where no | is part of code.
func inCell(said []text.Run, first func(string) string) string {
	all := slices.Clone(said)
	for i, r := range all {
		all[i].Code = r.Code && !strings.Contains(r.Text, "|")
	}
	return runs(all, first, " ")
}

// prose writes blocks, each line after what stands before it in a list.
type prose struct{ strings.Builder }

func (w *prose) blocks(all []text.Block, in string) {
	for i, b := range all {
		if b.Kind == text.List && i > 0 && all[i-1].Kind == text.List {
			w.WriteString(in + apart + "\n\n") // or they were one list
		}
		w.block(b, in)
		if in == "" || i+1 < len(all) && !(i == 0 && all[1].Kind == text.List) {
			w.WriteString("\n")
		}
	}
}

func (w *prose) block(b text.Block, in string) {
	switch b.Kind {
	case text.List:
		w.list(b, in)
	case text.Table:
		w.table(b, in)
	case text.Code:
		mark := strings.Repeat("`", max(3, 1+longest(strings.Join(b.Lines, " "), '`')))
		w.WriteString(in + mark + "\n")
		for _, line := range b.Lines {
			w.WriteString(strings.TrimRight(in+line, " ") + "\n")
		}
		w.WriteString(in + mark + "\n")
	case text.Heading: // the page's own headings are ours
		w.WriteString(in + "**" + unbold(b.Runs) + "**\n")
	default:
		w.WriteString(in + paragraph(b.Runs, in) + "\n")
	}
}

// paragraph is what stands in a paragraph, its lines kept.
func paragraph(said []text.Run, in string) string { return runs(said, start, "\\\n"+in) }

func unbold(said []text.Run) string {
	all := slices.Clone(said)
	for i := range all {
		all[i].Bold = false
	}
	return runs(all, line, " ")
}

// list writes a list with the numbers that were typed: as Markdown's own where it
// counts like that, and as part of the items otherwise.
func (w *prose) list(b text.Block, in string) {
	counted := counts(b.Items) && (in == "" || strings.TrimRight(b.Items[0].Label, ".)") == "1") // below a text no other number begins a list
	for _, item := range b.Items {
		mark, label := "- ", ""
		if counted {
			mark = item.Label + " "
		} else if item.Label != "" {
			label = start(item.Label) + " "
		}
		var inner prose
		deeper := in + strings.Repeat(" ", len(mark))
		inner.blocks(item.Blocks, deeper)
		w.WriteString(in + mark + label + strings.TrimPrefix(inner.String(), deeper))
	}
}

// counts says whether Markdown gives items the numbers that were typed.
func counts(items []text.Item) bool {
	end := items[0].Label
	first, err := strconv.Atoi(strings.TrimRight(end, ".)"))
	if err != nil {
		return false
	}
	for i, item := range items {
		if item.Label != strconv.Itoa(first+i)+end[len(end)-1:] {
			return false
		}
	}
	return true
}

// table writes a table, whose first row names the columns or is empty.
func (w *prose) table(b text.Block, in string) {
	rows := b.Rows
	if !b.Head {
		rows = append([][][]text.Run{make([][]text.Run, len(b.Rows[0]))}, rows...)
	}
	for i, row := range rows {
		w.WriteString(in + "|")
		for _, cell := range row {
			w.WriteString(" " + inCell(cell, line) + " |")
		}
		w.WriteString("\n")
		if i == 0 {
			w.WriteString(in + "|" + strings.Repeat(" --- |", len(row)) + "\n")
		}
	}
}

// runs writes what stands within a line; first writes what stands at its start.
func runs(all []text.Run, first func(string) string, end string) string {
	var out strings.Builder
	begins := true
	for _, r := range all {
		if r.Break {
			if strings.HasSuffix(out.String(), `\`) {
				out.WriteString(apart) // a backslash that was typed ends no line
			}
			out.WriteString(end)
			begins = true
			continue
		}
		said := one(r)
		if begins && !r.Code && !r.Bold && r.Link == "" {
			said = spaced(r.Text, first)
		}
		if strings.HasPrefix(said, "[") && strings.HasSuffix(out.String(), "!") {
			out.WriteString(apart) // or it were a picture
		}
		out.WriteString(said)
		begins = false
	}
	return out.String()
}

func one(r text.Run) string {
	said := spaced(r.Text, line)
	switch {
	case r.Code:
		said = code(r.Text)
	case r.Link != "" && r.Link == r.Text:
		said = "<" + address(r.Link) + ">"
	}
	if r.Link != "" && r.Link != r.Text {
		said = "[" + said + "](<" + address(r.Link) + ">)"
	}
	if r.Bold {
		said = "**" + said + "**"
	}
	return said
}

// spaced writes a text out and keeps the blanks around it.
func spaced(said string, write func(string) string) string {
	trimmed := strings.TrimSpace(said)
	if trimmed == "" {
		return " "
	}
	before, after := said[:strings.Index(said, trimmed)], said[strings.Index(said, trimmed)+len(trimmed):]
	return strings.Repeat(" ", min(1, len(before))) + write(trimmed) + strings.Repeat(" ", min(1, len(after)))
}

// code is a text between as many ` as it takes.
func code(said string) string {
	mark := strings.Repeat("`", 1+longest(said, '`'))
	if strings.HasPrefix(said, "`") || strings.HasSuffix(said, "`") || strings.TrimSpace(said) != said {
		said = " " + said + " "
	}
	return mark + said + mark
}

// longest is the length of the longest run of a mark.
func longest(said string, mark byte) int {
	most, now := 0, 0
	for i := range len(said) {
		if now++; said[i] != mark {
			now = 0
		}
		most = max(most, now)
	}
	return most
}
