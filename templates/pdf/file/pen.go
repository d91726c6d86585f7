package file

import (
	"fmt"
	"slices"

	"github.com/jung-kurt/gofpdf"
)

// Colour is red, green and blue, 0 to 255.
type Colour [3]int

// Pen draws within a figure or an artifact. Its places are in points from the
// page's top left corner; what it fills and strokes with stays set.
type Pen struct{ page *Page }

func (p Pen) canvas() *gofpdf.Fpdf { return p.page.doc.canvas }

// Fill sets what areas are filled with.
func (p Pen) Fill(c Colour) { p.canvas().SetFillColor(c[0], c[1], c[2]) }

// Stroke sets what lines are drawn with.
func (p Pen) Stroke(c Colour) { p.canvas().SetDrawColor(c[0], c[1], c[2]) }

// Thick sets how thick lines are.
func (p Pen) Thick(points float64) { p.canvas().SetLineWidth(points) }

// Text draws text that belongs to no element, from x on the base line y.
func (p Pen) Text(x, y float64, text string, f Font) { p.page.show(x, y, text, f) }

// Area fills a box.
func (p Pen) Area(b Box) { p.canvas().Rect(b.X, b.Y, b.W, b.H, "F") }

// Frame strokes a box.
func (p Pen) Frame(b Box) { p.canvas().Rect(b.X, b.Y, b.W, b.H, "D") }

// Disc fills a circle around x, y.
func (p Pen) Disc(x, y, r float64) { p.canvas().Circle(x, y, r, "F") }

// Ring strokes a circle around x, y.
func (p Pen) Ring(x, y, r float64) { p.canvas().Circle(x, y, r, "D") }

// Line strokes a line from a place to another.
func (p Pen) Line(x, y, toX, toY float64) { p.canvas().Line(x, y, toX, toY) }

// From begins a shape at a place; To and Quarter go on with it, Shape fills it.
func (p Pen) From(x, y float64) { p.canvas().MoveTo(x, y) }

// To goes on with a shape in a straight line.
func (p Pen) To(x, y float64) { p.canvas().LineTo(x, y) }

// round is how far a curve's handles stand off for a quarter of a circle.
const round = 0.5523

// Quarter goes on with a shape along a quarter of a circle around x, y, from one
// of its four ends, given as a direction from the centre, to the next.
func (p Pen) Quarter(x, y, r, fromX, fromY, toX, toY float64) {
	p.canvas().CurveBezierCubicTo(
		x+r*(fromX+round*toX), y+r*(fromY+round*toY),
		x+r*(toX+round*fromX), y+r*(toY+round*fromY),
		x+r*toX, y+r*toY)
}

// Shape closes a shape and fills it.
func (p Pen) Shape() {
	p.canvas().ClosePath()
	p.canvas().DrawPath("F")
}

// Picture draws a picture over a box.
func (p Pen) Picture(pic *Picture, at Box) {
	d := p.page.doc
	n := slices.Index(d.pictures, pic)
	if n < 0 {
		n = len(d.pictures)
		d.pictures = append(d.pictures, pic)
	}
	p.canvas().RawWriteStr(fmt.Sprintf("q %.2f 0 0 %.2f %.2f %.2f cm /%s Do Q",
		at.W, at.H, at.X, d.paper.High-at.Y-at.H, pictureName(n)))
}
