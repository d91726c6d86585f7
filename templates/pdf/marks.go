package pdf

import (
	"standpoint/templates"
	"standpoint/templates/pdf/file"
)

// hued is the colour of a rating's mark: that of its scale, or the accent.
func (k *look) hued(hue string) file.Colour {
	_, c := templates.Hue(hue)
	if c == nil {
		return k.accent
	}
	return file.Colour{int(c[0]), int(c[1]), int(c[2])}
}

// mark draws a rating's mark left of a word that stands on the base line y. Its
// shape says what its colour does, so that a grey print says it too.
func mark(p file.Pen, shape string, x, y, size float64, in file.Colour) {
	r := size * 0.36
	cx, cy := x+r, y-size*0.32
	p.Fill(in)
	p.Stroke(in)
	p.Thick(size * 0.09)
	line := size * 0.045 // half the pen, so that rings are no wider than discs
	switch shape {
	case "full":
		p.Disc(cx, cy, r)
	case "half":
		p.Ring(cx, cy, r-line)
		p.From(cx, cy-r+line)
		p.Quarter(cx, cy, r-line, 0, -1, -1, 0)
		p.Quarter(cx, cy, r-line, -1, 0, 0, 1)
		p.Shape()
	case "quarter":
		p.Ring(cx, cy, r-line)
		p.From(cx, cy)
		p.To(cx, cy-r+line)
		p.Quarter(cx, cy, r-line, 0, -1, 1, 0)
		p.Shape()
	case "ring": // heavy: what is worst never looks like the emptiest
		p.Thick(size * 0.15)
		p.Ring(cx, cy, r-size*0.075)
	case "box": // to tick
		side := size * 1.1
		p.Stroke(ink)
		p.Thick(0.9)
		p.Frame(file.Box{X: x, Y: y - side*0.85, W: side, H: side})
	case "dash":
		p.Area(file.Box{X: cx - r, Y: cy - size*0.06, W: 2 * r, H: size * 0.12})
	default: // "dot": not looked at
		p.Disc(cx, cy, size*0.11)
	}
}
