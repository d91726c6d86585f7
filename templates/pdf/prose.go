package pdf

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates/pdf/file"
)

// prose sets a text in the text column, block by block.
func (b *builder) prose(el *file.Element, before float64, st *style, typed string) {
	f := flow{builder: b, st: st, x: b.gutter, w: b.measure, hang: b.hang, gap: b.unit, tight: 0.4 * b.unit,
		put: b.put, lang: b.langOf(typed)}
	f.blocks(el, before, text.Read(typed))
}

// parts writes an answer's texts below its question, those after the first under a name.
func (b *builder) parts(el *file.Element, a *report.Answer) {
	before := 0.0
	for _, part := range a.Parts() {
		if part.Name != "" {
			b.set(before, b.column(), b.ours(el.Add("P")), run{text: part.Name, st: b.strong}).next = true
			before = b.unit
		}
		b.prose(el, before, b.body, part.Text)
		before = b.unit
	}
}

// stack puts a text into a cell, one block under the other.
func (b *builder) stack(c *cell, el *file.Element, st *style, typed string) {
	f := flow{builder: b, st: st, x: c.x, w: c.w, hang: b.tuck, gap: st.lead / 2, lang: b.langOf(typed),
		put: func(before float64, cells ...*cell) *block {
			if before > 0 {
				c.gap(before)
			}
			c.lines = append(c.lines, beside(cells)...)
			return &block{}
		}}
	f.blocks(el, 0, text.Read(typed))
}

// flow sets blocks one under the other: where they stand, how far apart, and what
// puts them there.
type flow struct {
	*builder
	st         *style
	x, w       float64
	hang       float64 // how far items stand off from their bullets
	gap, tight float64 // between blocks, and between items
	lang       string  // where it is not the report's
	put        func(before float64, cells ...*cell) *block
}

// runs are those of the builder, in the language of the text or of the paragraph.
func (f flow) runs(said []text.Run, st *style) []run {
	return in(cmp.Or(f.lang, f.langOf(text.PlainLine(said))), f.builder.runs(said, st))
}

func (f flow) cell() *cell { return &cell{x: f.x, w: f.w} }

// blocks sets blocks, the first of them so far below what stands before it.
func (f flow) blocks(el *file.Element, before float64, all []text.Block) {
	for i, one := range all {
		if i > 0 && all[i-1].Kind == text.Heading {
			before = f.gap / 3
		} else if i > 0 {
			before = f.gap
		}
		switch one.Kind {
		case text.List:
			f.list(el, before, one)
		case text.Table:
			f.table(el, before, one)
		case text.Code:
			f.set(before, el.Add("P"), f.code(one.Lines))
		case text.Heading:
			f.set(before, el.Add("P"), f.runs(one.Runs, f.bolder(f.st))).next = true
		default:
			f.set(before, el.Add("P"), f.runs(one.Runs, f.st))
		}
	}
}

func (f flow) set(before float64, el *file.Element, runs []run) *block {
	c := f.cell()
	c.set(el, runs...)
	return f.put(before, c)
}

// list sets a list, its items hung on bullets or on the numbers that were typed.
func (f flow) list(el *file.Element, before float64, b text.Block) {
	kind, hang := file.Bulleted, f.hang
	if b.Ordered {
		kind = file.Unnumbered // by us: the numbers are labels, as typed
	}
	for _, item := range b.Items {
		hang = max(hang, f.st.Width(f.line(item.Label))+0.4*f.st.Size)
	}
	hang = min(hang, f.w/2)
	list := el.With("L", kind)
	for i, item := range b.Items {
		if i > 0 {
			before = f.tight
		}
		f.item(list, before, hang, item)
	}
}

// item sets an item: its own words beside its label, and the rest under them.
func (f flow) item(list *file.Element, before, hang float64, item text.Item) {
	label := "•"
	if item.Label != "" {
		label = f.line(item.Label)
	}
	in := f
	in.x, in.w = f.x+hang, f.w-hang
	mark, c := &cell{x: f.x, w: hang}, in.cell()
	body := mark.labels(list, label, f.st)
	first, rest := item.Blocks[0], item.Blocks[1:]
	own := body
	if len(rest) > 0 { // elements are read after words that stand beside them
		own = body.Add("P")
	}
	c.set(own, f.runs(first.Runs, f.st)...)
	f.put(before, mark, c)
	in.blocks(body, f.tight, rest)
}

// table sets a table, its columns as wide as what they say asks for.
func (f flow) table(el *file.Element, before float64, b text.Block) {
	wide := f.columns(b.Rows)
	table := el.Add("Table")
	part := table
	for i, row := range b.Rows {
		st, head := f.st, b.Head && i == 0
		switch {
		case head:
			part, st = table.Add("THead"), f.bolder(f.st)
		case i == 0 || i == 1 && b.Head:
			part = table.Add("TBody")
		}
		tr, cells, x := part.Add("TR"), []*cell{}, f.x
		for j, said := range row {
			c := &cell{x: x, w: wide[j] - f.hang}
			var td *file.Element
			if head {
				td = tr.With("TH", file.ColumnHead)
			} else {
				td = tr.Add("TD")
			}
			c.set(td, f.runs(said, st)...)
			cells = append(cells, c.spaced())
			x += wide[j]
		}
		if i > 0 {
			before = f.tight
		}
		f.put(before, cells...).next = head
	}
}

// columns divides the width among columns: each gets room for its longest word, as
// far as there is, and of the rest what its longest cell asks for.
func (f flow) columns(rows [][][]text.Run) []float64 {
	st, n := f.bolder(f.st), len(rows[0])
	least, wide := make([]float64, n), make([]float64, n)
	for _, row := range rows {
		for i, said := range row {
			cell := f.line(text.PlainLine(said))
			wide[i] = max(wide[i], st.Width(cell)+f.hang)
			for _, word := range strings.Fields(cell) {
				least[i] = max(least[i], min(st.Width(word), f.w/float64(n)-f.hang)+f.hang)
			}
		}
	}
	spare, asked := f.w, 0.0
	for i := range least {
		least[i] = max(least[i], 2*f.hang)
		wide[i] = max(wide[i], least[i])
		spare, asked = spare-least[i], asked+wide[i]-least[i]
	}
	for i := range wide {
		if asked > 0 {
			wide[i] = least[i] + (wide[i]-least[i])*min(1, max(0, spare)/asked)
		}
	}
	return wide
}

// code is lines as they stand, with their blanks before them.
func (f flow) code(lines []string) []run {
	var out []run
	for _, line := range lines {
		said := strings.TrimLeft(line, " ")
		said = strings.Repeat("\u00a0", max(len(line)-len(said), 1-len(said))) + f.line(said)
		out = append(out, run{text: said, st: f.st, end: true})
	}
	return out
}

// linkify is what stands within a line: each address a link, and every number of
// evidence that is in the report one too, with its page.
func (b *builder) linkify(typed string, st *style) []run {
	return in(b.langOf(typed), b.runs(text.Line(typed), st))
}

// said is a text on one line, without its marks.
func (b *builder) said(typed string) string { return b.line(text.PlainLine(text.Line(typed))) }

// runs sets what stands within lines. Paper has nothing to click: where words lead
// stands after them.
func (b *builder) runs(said []text.Run, st *style) []run {
	var out []run
	for _, r := range said {
		in := st
		if r.Bold {
			in = b.bolder(st)
		}
		clean := b.line(r.Text)
		if clean == "" && r.Text != "" {
			clean = " "
		}
		switch {
		case r.Break && len(out) > 0:
			out[len(out)-1].end = true
		case r.Link == "":
			out = b.cite(out, clean, in)
		case r.Bare():
			out = append(out, run{text: clean, st: b.inLinkInk(in), link: &link{url: r.Link}})
		default:
			out = append(out, run{text: clean + " (" + b.line(r.Link) + ")", st: b.inLinkInk(in), link: &link{url: r.Link}})
		}
	}
	return out
}

// beside are the lines of cells that stand side by side, as those of one.
func beside(cells []*cell) []line {
	var out []line
	for _, c := range cells {
		for i, l := range c.lines {
			if i == len(out) {
				out = append(out, line{})
			}
			out[i].lead, out[i].base = max(out[i].lead, l.lead), max(out[i].base, l.base)
			out[i].items = slices.Concat(out[i].items, l.items)
		}
	}
	return out
}
