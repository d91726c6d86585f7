package pdf

import "standpoint/templates/pdf/file"

// builder fills a section with blocks.
type builder struct {
	kit
	s    *section
	name *cell // stands in the narrow column beside what is put next
}

// put adds a block of cells standing side by side.
func (b *builder) put(before float64, cells ...*cell) *block {
	if b.name != nil {
		before, cells, b.name = 1.4*b.unit, append([]*cell{b.name}, cells...), nil
	}
	return &b.s.blocks[b.add(before, rows(cells)...)]
}

// part puts a heading of the third level in the narrow column, beside what is put
// next. Large print has no room there: it stands above.
func (b *builder) part(name string) {
	if b.large {
		b.sub(name)
		return
	}
	b.partOf("H3", name)
}

// partOf is part with a heading of another level.
func (b *builder) partOf(level, name string) {
	b.name = b.beside()
	b.name.set(b.ours(b.s.el.Add(level)), run{text: b.line(name), st: b.smallLabel})
	b.name.spaced()
}

// parted ends a part: its heading stands alone where nothing could be put beside it.
func (b *builder) parted() {
	if b.name != nil {
		b.put(0)
	}
}

// set fills a cell and adds it as a block by itself.
func (b *builder) set(before float64, c *cell, el *file.Element, runs ...run) *block {
	c.set(el, runs...)
	return b.put(before, c)
}

// head sets a heading of the second level over the whole section.
func (b *builder) head(text string) {
	b.set(0, b.across(), b.ours(b.s.el.Add("H2")), run{text: b.line(text), st: b.chapter}).next = true
}

// sub sets a heading of the third level, which stays with what follows.
func (b *builder) sub(text string) {
	b.set(3*b.unit, b.column(), b.ours(b.s.el.Add("H3")), run{text: b.line(text), st: b.subheading}).next = true
}

// para sets one paragraph in the text column, unless it is empty.
func (b *builder) para(before float64, st *style, text string) {
	c := b.column()
	if text = b.line(text); text != "" {
		c.set(b.s.el.Add("P"), b.linkify(text, st)...)
	}
	if len(c.lines) > 0 {
		b.put(before, c)
	}
}

// ourPara is para for words of this program's.
func (b *builder) ourPara(before float64, st *style, text string) *block {
	if text = b.line(text); text == "" {
		return &block{}
	}
	return b.set(before, b.column(), b.ours(b.s.el.Add("P")), b.linkify(text, st)...)
}

// item sets one item of a list, hung on its bullet.
func (b *builder) item(list *file.Element, before float64, st *style, runs ...run) {
	mark, c := &cell{x: b.gutter, w: b.hang}, &cell{x: b.gutter + b.hang, w: b.measure - b.hang}
	c.set(mark.labels(list, "•", st), runs...)
	b.put(before, mark, c)
}

// labels begins an item of a list with its label in the cell, and gives the
// element for what belongs to it.
func (c *cell) labels(list *file.Element, text string, st *style) *file.Element {
	li := list.Add("LI")
	c.set(li.Add("Lbl"), run{text: text, st: st})
	c.spaced()
	return li.Add("LBody")
}

// hung is an item of a list in the text column, hung on its label.
func (b *builder) hung(list *file.Element, label string) (num, c *cell, body *file.Element) {
	if b.large {
		return b.entry(list, label, b.label)
	}
	num, c = &cell{x: b.gutter, w: b.number - 4}, &cell{x: b.gutter + b.number, w: b.measure - b.number}
	return num, c, num.labels(list, label, b.smallLabel)
}

// entry is an item of a list with its label in the narrow column: both cells,
// and the element for the second.
func (b *builder) entry(list *file.Element, label string, st *style) (num, c *cell, body *file.Element) {
	num, c = b.beside(), b.column()
	return num, c, num.labels(list, label, st)
}

// ourPart is an element for paragraphs of this program's or the standard's words.
func (b *builder) ourPart() *file.Element {
	if b.english() {
		return b.s.el
	}
	return b.ours(b.s.el.Add("Div"))
}

// wide sets a paragraph over the page's width.
func (b *builder) wide(before float64, st *style, tag, text string) {
	if text = b.line(text); text == "" {
		return
	}
	b.set(before, &cell{w: b.full - b.gutter/2}, b.s.el.Add(tag), run{text: text, st: st})
}

// ourWide sets a paragraph of this program's words over the page's width.
func (b *builder) ourWide(before float64, st *style, tag, text string) {
	if text = b.line(text); text == "" {
		return
	}
	b.set(before, &cell{w: b.full - b.gutter/2}, b.ours(b.s.el.Add(tag)), run{text: text, st: st})
}
