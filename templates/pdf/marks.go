package pdf

import "github.com/jung-kurt/gofpdf"

// round is how far a curve's handles stand off for a quarter of a circle.
const round = 0.5523

// drawMark draws a rating's mark left of a word that stands on the base line y.
// Its shape says what its colour does, so that a grey print says it too.
func drawMark(p *gofpdf.Fpdf, shape string, x, y float64, st *style, in colour) {
	r := st.size * 0.36
	cx, cy := x+r, y-st.size*0.32
	p.SetFillColor(in[0], in[1], in[2])
	p.SetDrawColor(in[0], in[1], in[2])
	p.SetLineWidth(st.size * 0.09)
	line := st.size * 0.045 // half the pen, so that rings are no wider than discs
	switch shape {
	case "full":
		p.Circle(cx, cy, r, "F")
	case "half":
		p.Circle(cx, cy, r-line, "D")
		p.MoveTo(cx, cy-r+line)
		arc(p, cx, cy, r-line, 0, -1, -1, 0)
		arc(p, cx, cy, r-line, -1, 0, 0, 1)
		p.ClosePath()
		p.DrawPath("F")
	case "quarter":
		p.Circle(cx, cy, r-line, "D")
		p.MoveTo(cx, cy)
		p.LineTo(cx, cy-r+line)
		arc(p, cx, cy, r-line, 0, -1, 1, 0)
		p.ClosePath()
		p.DrawPath("F")
	case "ring":
		p.Circle(cx, cy, r-line, "D")
	case "box": // to tick
		side := st.size * 1.1
		p.SetDrawColor(ink[0], ink[1], ink[2])
		p.SetLineWidth(0.9)
		p.Rect(x, y-side*0.85, side, side, "D")
	case "dash":
		p.Rect(cx-r, cy-st.size*0.06, 2*r, st.size*0.12, "F")
	default: // "dot": not looked at
		p.Circle(cx, cy, st.size*0.11, "F")
	}
}

// arc draws a quarter of a circle from one of its four ends, given as a
// direction from the centre, to the next.
func arc(p *gofpdf.Fpdf, cx, cy, r, fromX, fromY, toX, toY float64) {
	p.CurveBezierCubicTo(
		cx+r*(fromX+round*toX), cy+r*(fromY+round*toY),
		cx+r*(toX+round*fromX), cy+r*(toY+round*fromY),
		cx+r*toX, cy+r*toY)
}
