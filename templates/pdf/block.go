package pdf

import "standpoint/templates/pdf/file"

// item is one thing drawn on a page, placed within its slab.
type item struct {
	cell  int     // things of one cell are drawn together, cell by cell
	x, y  float64 // from the left margin; from the top of the slab (text: the base line)
	w, h  float64 // of rules and grounds
	text  string
	st    *style
	el    *file.Element
	link  *link
	page  bool         // text is the number of the page that link leads to
	shape string       // a mark, when set
	hue   string       // of the mark
	paint *file.Colour // a rule or a ground, when set
	pic   *file.Picture
	chart *chart
}

// slab is as much as is never divided: a line of a paragraph, or the lines that
// stand side by side in a row.
type slab struct {
	high  float64
	items []item
	stays bool // with the slab above it, where a page can hold both
}

// block is a run of slabs: a heading, a paragraph, a row of a table.
type block struct {
	before float64 // white space above; dropped at the top of a page
	slabs  []slab
	anchor string // a name that links lead to
	next   bool   // stays with the block that follows
	whole  bool   // stays in one piece where a page can hold it
	low    float64
	head   []slab // drawn again, for the eye only, where a table goes on over the page
	goesOn []slab // drawn below the head where a row goes on over the page
	keep   int    // slabs that stay together at the start, 2 when 0
}

func (b *block) high() float64 {
	sum := 0.0
	for i := range b.slabs {
		sum += b.slabs[i].high
	}
	return sum
}

// section is a part of the report that may begin a new page.
type section struct {
	el     *file.Element
	label  string // in the footer: "Point 7"
	title  string // in the bookmarks: "7. Use open standards"
	number string // in the contents: "7"
	name   string // in the contents: "Use open standards"
	anchor string
	level  int // of the bookmark: 1 or 2; 0 for none
	blocks []block
	flows  bool           // may begin below the section before it
	alone  bool           // nothing follows it on its page
	before float64        // white space above when it flows
	give   float64        // the share of its white space that it gets; all of it when 0
	bare   bool           // its pages carry no header and footer
	band   float64        // how far down its first page has a quiet ground
	leads  bool           // it has the page of every section, as contents do
	ahead  float64        // room it wants below it: for what it is a heading over
	cutOff bool           // not all of it fits where it has to
	cites  map[string]int // the anchors whose page it prints, with the digits there is room for
}

// tall is how high the section's blocks are, one after the other.
func (s *section) tall() float64 {
	solid, white := s.extents()
	return solid + white
}

// extents are how high the blocks are, and the white space between them.
func (s *section) extents() (solid, white float64) {
	for i := range s.blocks {
		b := &s.blocks[i]
		solid += b.high()
		if i > 0 {
			white += b.before
		}
	}
	return solid, white
}

// cell is a column of a row while it is being filled: lines under each other.
type cell struct {
	x, w  float64
	lines []line
	above float64 // stands above the other cells when it is wider than this, unless 0
}

// line is one line of a cell. Its items stand on the base line at y 0.
type line struct {
	lead, base float64
	items      []item
}

// row puts cells side by side: their first lines on one base line, their second
// ones too, and so on. It may be divided after any of them.
func row(cells ...*cell) []slab {
	n := 0
	for _, c := range cells {
		n = max(n, len(c.lines))
	}
	slabs := make([]slab, n)
	for i := range slabs {
		s := &slabs[i]
		base := 0.0
		for _, c := range cells {
			if i < len(c.lines) {
				base = max(base, c.lines[i].base)
				s.high = max(s.high, c.lines[i].lead)
			}
		}
		for at, c := range cells {
			if i >= len(c.lines) {
				continue
			}
			for _, it := range c.lines[i].items {
				it.cell, it.y = at, it.y+base
				s.items = append(s.items, it)
			}
		}
	}
	return slabs
}

// rows puts cells side by side, or the first above the others where it is too
// wide to stand beside them.
func rows(cells []*cell) []slab {
	if len(cells) > 1 && cells[0].above > 0 && cells[0].used() > cells[0].above {
		above, rest := row(cells[0]), row(cells[1:]...)
		for i := range rest { // is read after it
			for j := range rest[i].items {
				rest[i].items[j].cell++
			}
		}
		return append(above, rest...)
	}
	return row(cells...)
}
