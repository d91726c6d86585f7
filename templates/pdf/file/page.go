package file

import "fmt"

// Page is one page while it is drawn. Everything on it is marked: text and
// figures as part of an element, all else as an artifact that no reader reads out.
type Page struct {
	doc    *Document
	number int         // from 0
	el     *Element    // whose content is open, if any
	font   *Font       // what is set on this page
	owners []*Element  // of each piece of marked content, in order
	areas  []*linkArea // in the order they were drawn
}

// Box is a place on a page: its top left corner and its size.
type Box struct{ X, Y, W, H float64 }

// Artifact says what kind of thing is drawn that is not part of the text.
type Artifact string

// The artifacts: what is for the eye only, and what stands at the head and the
// foot of a page.
const (
	Layout Artifact = "/Type /Layout"
	Header Artifact = "/Type /Pagination /Subtype /Header /Attached [/Top]"
	Footer Artifact = "/Type /Pagination /Subtype /Footer /Attached [/Bottom]"
)

// Page begins the next page.
func (d *Document) Page() *Page {
	if n := len(d.pages); n > 0 {
		d.pages[n-1].close()
	}
	d.canvas.AddPage()
	p := &Page{doc: d, number: len(d.pages)}
	d.pages = append(d.pages, p)
	return p
}

// Text draws text, which a Cleaner has been over, from x on the base line y, as
// content of el.
func (p *Page) Text(el *Element, x, y float64, text string, f Font) {
	p.open(el)
	p.show(x, y, text, f)
}

// Figure draws what is seen instead of read, as content of el, and notes in el
// that it is at at.
func (p *Page) Figure(el *Element, at Box, draw func(Pen)) {
	p.open(el)
	draw(Pen{p})
	bottom := p.doc.paper.High - at.Y - at.H
	el.Attrs = fmt.Sprintf("/O /Layout /Placement /Block /BBox [%.2f %.2f %.2f %.2f]", at.X, bottom, at.X+at.W, bottom+at.H)
}

// Artifact draws what no reader reads out.
func (p *Page) Artifact(kind Artifact, draw func(Pen)) {
	p.close()
	p.doc.canvas.RawWriteStr("/Artifact <<" + string(kind) + ">> BDC")
	draw(Pen{p})
	p.doc.canvas.RawWriteStr("EMC")
}

// show draws text inside whatever is open.
func (p *Page) show(x, y float64, text string, f Font) {
	c := p.doc.canvas
	if p.font == nil || p.font.Bold != f.Bold || p.font.Size != f.Size {
		c.SetFont(family, f.face().style, f.Size)
	}
	if p.font == nil || p.font.Ink != f.Ink {
		c.SetTextColor(f.Ink[0], f.Ink[1], f.Ink[2])
	}
	p.font = &f
	used := &p.doc.used[0]
	if f.Bold {
		used = &p.doc.used[1]
	}
	used.add(text)
	c.Text(x, y, text)
}

// open begins content of el, unless it is what is open.
func (p *Page) open(el *Element) {
	if p.el == el {
		return
	}
	p.close()
	mcid := len(p.owners)
	p.doc.canvas.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", el.Tag, mcid))
	el.marked(p.number, mcid)
	p.owners = append(p.owners, el)
	p.el = el
}

func (p *Page) close() {
	if p.el != nil {
		p.doc.canvas.RawWriteStr("EMC")
		p.el = nil
	}
}
