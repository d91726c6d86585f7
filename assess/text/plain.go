package text

import "strings"

// Plain is a text without its marks: lists with • and their numbers, a line for
// each, and the address of a link in brackets after its words.
func Plain(blocks []Block) string {
	var w plain
	w.blocks(blocks, "")
	return strings.TrimSpace(w.out.String())
}

// PlainLine is the same of what stands within a line.
func PlainLine(runs []Run) string {
	var out strings.Builder
	for _, r := range runs {
		switch {
		case r.Break:
			out.WriteByte('\n')
		case r.Link != "" && !r.Bare():
			out.WriteString(r.Text + " (" + r.Link + ")")
		default:
			out.WriteString(r.Text)
		}
	}
	return out.String()
}

// Bare says whether the words of a link are its address already.
func (r Run) Bare() bool { return r.Link == target(r.Text) }

// Words are the words of a block in their order, with numbers as typed, and
// without bullets.
func (b Block) Words() []string {
	said := strings.Fields(PlainLine(b.Runs))
	for _, item := range b.Items {
		if item.Label != "" {
			said = append(said, item.Label)
		}
		for _, inner := range item.Blocks {
			said = append(said, inner.Words()...)
		}
	}
	for _, row := range b.Rows {
		for _, cell := range row {
			said = append(said, strings.Fields(PlainLine(cell))...)
		}
	}
	for _, line := range b.Lines {
		said = append(said, strings.Fields(line)...)
	}
	return said
}

type plain struct{ out strings.Builder }

func (w *plain) blocks(blocks []Block, indent string) {
	for i, b := range blocks {
		if i > 0 && (indent == "" || b.Kind != List) {
			w.out.WriteByte('\n')
		}
		w.block(b, indent)
	}
}

func (w *plain) block(b Block, indent string) {
	switch b.Kind {
	case List:
		for _, item := range b.Items {
			w.item(item, indent)
		}
	case Table:
		for _, row := range b.Rows {
			cells := make([]string, len(row))
			for i := range row {
				cells[i] = PlainLine(row[i])
			}
			w.line(strings.Join(cells, " | "), indent)
		}
	case Code:
		w.line(strings.Join(b.Lines, "\n"), indent)
	default:
		w.line(PlainLine(b.Runs), indent)
	}
}

func (w *plain) item(item Item, indent string) {
	label := item.Label
	if label == "" {
		label = "•"
	}
	in := indent + strings.Repeat(" ", len([]rune(label))+1)
	var inner plain
	inner.blocks(item.Blocks, in)
	w.out.WriteString(indent + label + " " + strings.TrimPrefix(inner.out.String(), in))
}

func (w *plain) line(text, indent string) {
	for line := range strings.SplitSeq(text, "\n") {
		w.out.WriteString(strings.TrimRight(indent+line, " ") + "\n")
	}
}
