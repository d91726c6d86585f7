package text

import (
	"slices"
	"strconv"
	"strings"
)

// Write gives a text that reads as these blocks, with - for bullets: what is to be
// kept of a document. Where a mark would be read as a word, the words stand alone.
// What somebody typed as a mark into a document, such as "- " at a line's start, is
// one: it stands as it was typed.
func Write(blocks []Block) string {
	return strings.Join(written(blocks), "\n\n")
}

// written are blocks one by one. A mark that does not read as one is left out.
func written(blocks []Block) []string {
	var out []string
	for _, b := range blocks {
		said := b.written()
		if !b.reads(said) {
			said = Plain([]Block{b})
		}
		// No more is cut off than goldmark cuts: "\v# 1" is not a heading, "# 1" is one.
		if said = strings.Trim(said, " \t\n"); strings.TrimSpace(said) != "" {
			out = append(out, said)
		}
	}
	return out
}

// reads says whether a text gives the words of the block.
func (b Block) reads(said string) bool { return slices.Equal(wordsIn(Read(said)), b.Words()) }

func wordsIn(blocks []Block) []string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.Words()...)
	}
	return all
}

func (b Block) written() string {
	switch b.Kind {
	case Heading:
		return strings.Repeat("#", max(1, min(b.Level, 6))) + " " + writtenLine(b.Runs)
	case List:
		return b.writtenList()
	case Table:
		return b.writtenTable()
	case Code:
		return "```\n" + strings.Join(b.Lines, "\n") + "\n```"
	}
	return writtenLine(b.Runs)
}

// writtenList is a list, with what is further in below each item's own text.
func (b Block) writtenList() string {
	var lines []string
	for i, item := range b.Items {
		label := item.Label
		switch {
		case !b.Ordered:
			label = "-"
		case label == "":
			label = strconv.Itoa(i+1) + "."
		}
		in := strings.Repeat(" ", len(label)+1)
		var inner []string
		for j, block := range item.Blocks {
			if j > 0 && block.Kind != List {
				inner = append(inner, "")
			}
			inner = append(inner, strings.Split(block.written(), "\n")...)
		}
		for j, line := range inner {
			switch {
			case j == 0:
				lines = append(lines, label+" "+line)
			case line == "":
				lines = append(lines, "")
			default:
				lines = append(lines, in+line)
			}
		}
	}
	return strings.Join(lines, "\n")
}

// writtenTable is a table with | around its cells. The line under its first row is
// needed to tell a head.
func (b Block) writtenTable() string {
	var lines []string
	if len(b.Rows) == 1 && !b.Head { // one row alone is read as words
		lines = append(lines, "|"+strings.Repeat("  |", len(b.Rows[0])), "|"+strings.Repeat(" --- |", len(b.Rows[0])))
	}
	for i, row := range b.Rows {
		cells := make([]string, len(row))
		for j := range row {
			cells[j] = strings.ReplaceAll(strings.ReplaceAll(writtenLine(row[j]), "\n", " "), "|", `\|`)
		}
		lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
		if i == 0 && b.Head {
			lines = append(lines, "|"+strings.Repeat(" --- |", len(row)))
		}
	}
	return strings.Join(lines, "\n")
}

// writtenLine is what stands within a line, with its marks.
func writtenLine(runs []Run) string {
	var out strings.Builder
	for _, r := range runs {
		out.WriteString(r.written())
	}
	return out.String()
}

func (r Run) written() string {
	said := r.Text
	switch {
	case r.Break:
		return "\n"
	case r.Code && !strings.Contains(said, "`"):
		said = "`" + said + "`"
	case r.Link != "" && !r.Bare():
		said = "[" + said + "](" + r.Link + ")"
	}
	bare := strings.TrimSpace(said)
	if !r.Bold || bare == "" {
		return said
	}
	at := strings.Index(said, bare)
	return said[:at] + "**" + bare + "**" + said[at+len(bare):]
}
