package pdf

import (
	"strings"

	"standpoint/templates/pdf/file"
)

// table sets rows under a head that is drawn again where the table goes on
// over a page. Every row has as many cells as the head.
type table struct {
	b     *builder
	body  *file.Element
	cols  []*cell
	head  []slab
	first bool
}

// newTable begins a table. The columns give places and widths.
func (b *builder) newTable(before float64, cols []*cell, names ...string) *table {
	el := b.s.el.Add("Table")
	tr := el.Add("THead").Add("TR")
	cells := make([]*cell, len(cols))
	for i, name := range names {
		cells[i] = &cell{x: cols[i].x, w: cols[i].w}
		cells[i].set(b.ours(tr.With("TH", file.ColumnHead)), run{text: name, st: b.smallBold})
		cells[i].spaced()
	}
	thread := item{y: 4, w: b.full, h: 0.6, paint: &b.thread}
	cells[0].lines[len(cells[0].lines)-1].items = append(cells[0].lines[len(cells[0].lines)-1].items, thread)
	blk := b.put(before, cells...)
	blk.next = true
	t := &table{b: b, body: el.Add("TBody"), cols: cols, first: true}
	for _, s := range blk.slabs {
		again := slab{high: s.high, items: append([]item{}, s.items...)}
		for i := range again.items {
			again.items[i].el = nil
		}
		t.head = append(t.head, again)
	}
	t.head[len(t.head)-1].high += b.unit // where rows go on, they stand as far off as the first
	return t
}

// continued says, for the eye only, which row goes on at the top of a page: by
// what stands in its first cell.
func (b *builder) continued(cells []*cell) []slab {
	name := ""
	if len(cells[0].lines) > 0 {
		for _, it := range cells[0].lines[0].items {
			name += it.text
		}
	}
	c := b.across()
	c.set(nil, run{text: strings.TrimSpace(name + " continued"), st: b.small})
	return row(c)
}

// row begins a row: its cells, ready to be filled, and their elements, the
// first of them the row's head.
func (t *table) row() ([]*cell, []*file.Element) {
	tr := t.body.Add("TR")
	cells, els := make([]*cell, len(t.cols)), make([]*file.Element, len(t.cols))
	for i, c := range t.cols {
		cells[i] = &cell{x: c.x, w: c.w}
		if i == 0 {
			els[i] = tr.With("TH", file.RowHead)
		} else {
			els[i] = tr.Add("TD")
		}
	}
	return cells, els
}

// end puts the filled row below the others. Short rows are not divided.
func (t *table) end(cells []*cell) *block {
	for _, c := range cells {
		c.spaced()
	}
	blk := t.b.put(t.b.gap(t.first, 1, 1.2), cells...)
	blk.head, blk.whole, blk.keep = t.head, len(blk.slabs) <= 14, 3
	blk.goesOn = t.b.continued(cells)
	t.first = false
	return blk
}
