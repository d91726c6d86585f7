package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// canvas draws with gofpdf, and wraps everything in marked content: text as
// part of an element, all else as an artifact that no reader reads out.
type canvas struct {
	pdf  *gofpdf.Fpdf
	page int     // from 0
	left float64 // where this page's text begins
	on   *page
	el   *elem  // whose content is open
	st   *style // the font that is set on this page
	used [2][0x10000 / 64]uint64

	look   *look
	duplex bool
}

func newCanvas(k *look) *canvas {
	p := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: k.wide, Ht: k.high}})
	p.SetAutoPageBreak(false, 0)
	p.SetMargins(0, 0, 0)
	p.SetCompression(false) // the post-processor deflates
	p.SetCatalogSort(true)
	for _, f := range []*face{regular(), bold()} {
		p.AddUTF8FontFromBytes(family, f.style, bytes.Clone(f.ttf)) // gofpdf writes into it
	}
	return &canvas{pdf: p, page: -1, look: k}
}

// turn begins the next page.
func (c *canvas) turn(on *page) {
	c.pdf.AddPage()
	c.page++
	c.left = c.look.margin
	if c.duplex && c.page%2 == 0 {
		c.left += c.look.inner
	} else if c.duplex {
		c.left -= c.look.inner
	}
	c.on, c.st = on, nil
}

// text draws a line's part at x, y of the page as content of el.
func (c *canvas) text(x, y float64, text string, st *style, el *elem) {
	c.open(el)
	c.show(x, y, text, st)
}

// show draws text inside whatever is open.
func (c *canvas) show(x, y float64, text string, st *style) {
	face := 0
	if st.bold {
		face = 1
	}
	if c.st == nil || c.st.bold != st.bold || c.st.size != st.size {
		c.pdf.SetFont(family, st.face().style, st.size)
	}
	if c.st == nil || c.st.ink != st.ink {
		c.pdf.SetTextColor(st.ink[0], st.ink[1], st.ink[2])
	}
	c.st = st
	for _, r := range text {
		c.used[face][r>>6] |= 1 << (r & 63)
	}
	c.pdf.Text(x, y, text)
}

// open begins content of el, unless it is what is open.
func (c *canvas) open(el *elem) {
	if c.el == el {
		return
	}
	c.close()
	c.pdf.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", el.tag, c.on.marks))
	el.marked(c.page, c.on.marks)
	c.on.owners = append(c.on.owners, el)
	c.on.marks++
	c.el = el
}

func (c *canvas) close() {
	if c.el != nil {
		c.pdf.RawWriteStr("EMC")
		c.el = nil
	}
}

// artifact draws what no reader reads out: kind says what it is.
func (c *canvas) artifact(kind string, draw func()) {
	c.close()
	c.pdf.RawWriteStr("/Artifact <<" + kind + ">> BDC")
	draw()
	c.pdf.RawWriteStr("EMC")
}

const (
	layoutArtifact = "/Type /Layout"
	headerArtifact = "/Type /Pagination /Subtype /Header /Attached [/Top]"
	footerArtifact = "/Type /Pagination /Subtype /Footer /Attached [/Bottom]"
)
