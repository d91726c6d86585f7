package pdf

// Everything is measured in points; a page is A4.
const (
	pageWide, pageHigh = 595.28, 841.89
	margin             = 56.69 // 20 mm
	inner              = 14.17 // 5 mm more at the inner margin, when printed on both sides
	full               = pageWide - 2*margin

	// gutter is the narrow left column for numbers and marks; text starts at it.
	gutter  = 76.0
	measure = 374.0 // the text column: at most 80 characters of body text

	bodyTop    = 74.0 // where text may stand on a page
	bodyBottom = pageHigh - 66
	bodyHigh   = bodyBottom - bodyTop

	unit = 7.5 // half a line of body text; vertical space comes in these
)

// colour is red, green and blue, 0 to 255.
type colour [3]int

var (
	ink    = colour{23, 32, 38}
	soft   = colour{82, 93, 99}    // ink, for what is said in passing: 6.7 to 1 on white
	teal   = colour{11, 94, 92}    // the organisation's: 7.5 to 1 on white
	thread = colour{176, 200, 196} // quiet, for thin lines
)

// style is how a run of text looks.
type style struct {
	bold bool
	size float64
	lead float64 // from line to line
	ink  colour
}

func (s *style) face() *face {
	if s.bold {
		return bold()
	}
	return regular()
}

// base is how far below the top of its line a text stands.
func (s *style) base() float64 { return (s.lead + 0.66*s.size) / 2 }

var (
	coverTitle = &style{true, 36, 42, ink}
	coverLine  = &style{false, 18, 24, ink}
	title      = &style{true, 26, 32, ink}
	heading    = &style{true, 18, 23, ink}
	numeral    = &style{true, 18, 23, teal}
	subheading = &style{true, 13, 18, ink}
	lede       = &style{false, 13, 18, ink}
	body       = &style{false, 11, 15, ink}
	strong     = &style{true, 11, 15, ink}
	quiet      = &style{false, 11, 15, soft}
	linked     = &style{false, 11, 15, teal}
	label      = &style{true, 11, 15, teal}
	small      = &style{false, 9, 12, soft}
	smallInk   = &style{false, 9, 12, ink}
	smallBold  = &style{true, 9, 12, ink}
	smallLink  = &style{false, 9, 12, teal}
)
