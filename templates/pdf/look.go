package pdf

import "standpoint/templates/pdf/file"

// look is how one document looks: its paper, its columns, its colours and its
// type. Everything is measured in points.
type look struct {
	wide, high    float64 // of the paper
	margin, inner float64 // inner: as much more at the inner margin of a sheet printed on both sides
	full          float64 // from margin to margin

	// gutter is the narrow left column for numbers and marks; text starts at it.
	gutter  float64
	measure float64 // the text column: at most 80 characters of body text

	frame

	unit   float64 // half a line of body text; vertical space comes in these
	ruling float64 // from line to line where people write by hand
	pen    float64 // where those lines begin

	// how far text stands off: from a bullet, from a bullet in a row, from a
	// rating's mark in the sizes of subheadings and of small type, from a number
	hang, tuck, sign, smallSign, number float64

	accent, tint, thread file.Colour
	large                bool

	coverTitle, coverLine, chapter, heading, numeral, subheading, lede *style
	body, strong, quiet, linkInk, label                                *style
	small, smallInk, smallBold, smallLink, smallLabel                  *style
}

var (
	ink  = file.Colour{23, 32, 38}
	soft = file.Colour{82, 93, 99}    // ink, for what is said in passing: 6.7 to 1 on white
	teal = file.Colour{11, 94, 92}    // ours, where a theme names no accent: 7.5 to 1 on white
	mist = file.Colour{234, 242, 240} // ours, where a theme names no tint
	grey = file.Colour{138, 148, 152} // what is ruled and drawn to be written on: 3 to 1 on white
)

// papers are width and height of the sheets that can be asked for.
var papers = map[string][2]float64{"": {595.28, 841.89}, "a4": {595.28, 841.89}, "letter": {612, 792}}

// newLook is the look that the options ask for. Letter is wider and lower than
// A4: the columns stay, the margins take up the difference.
func newLook(o Options, onePage bool) *look {
	size, known := papers[o.Paper]
	if !known {
		size = papers[""]
	}
	k := &look{wide: size[0], high: size[1], inner: 14.17, gutter: 76, measure: 405, unit: 7.5, ruling: 22.7,
		accent: teal, tint: mist, large: o.LargePrint}
	k.pen, k.hang, k.tuck, k.sign, k.smallSign, k.number = k.gutter, 14, 10, 18, 13, 36
	k.full = 595.28 - 2*56.69 // 20 mm on A4
	k.frame = frame{bodyTop: 74, bodyBottom: k.high - 66}
	if k.large {
		k.full, k.gutter, k.unit, k.ruling = 495, 62, 11, 34
		k.measure = k.full - k.gutter
		k.pen, k.hang, k.tuck, k.sign, k.smallSign, k.number = 0, 22, 20, 28, 25, 58
		k.frame = frame{bodyTop: 84, bodyBottom: k.high - 100}
	}
	if onePage { // which carries no header and footer
		k.frame = frame{bodyTop: 56, bodyBottom: k.high - 50}
	}
	k.margin = (k.wide - k.full) / 2
	k.inner = min(k.inner, k.margin-28)
	k.bodyHigh = k.bodyBottom - k.bodyTop
	if c := o.Theme.Accent; c != nil {
		k.accent = file.Colour{int(c[0]), int(c[1]), int(c[2])}
	}
	if c := o.Theme.Tint; c != nil {
		k.tint = file.Colour{int(c[0]), int(c[1]), int(c[2])}
	}
	for i := range k.thread {
		k.thread[i] = (k.accent[i] + 2*255) / 3
	}
	k.setType()
	return k
}

// style is how a run of text looks.
type style struct {
	file.Font
	lead float64 // from line to line
}

func styled(bold bool, size, lead float64, ink file.Colour) *style {
	return &style{file.Font{Bold: bold, Size: size, Ink: ink}, lead}
}

// base is how far below the top of its line a text stands.
func (s *style) base() float64 { return (s.lead + 0.66*s.Size) / 2 }

// setType settles the sizes. In large print the smallest is 18 points, and what
// differs in size elsewhere differs in weight and place.
func (k *look) setType() {
	sizes := [...][2]float64{{36, 42}, {18, 24}, {26, 32}, {18, 23}, {13, 18}, {11, 15}, {9, 12}}
	if k.large {
		sizes = [...][2]float64{{36, 43}, {22, 29}, {30, 37}, {25, 32}, {21, 28}, {18, 25}, {18, 24}}
	}
	st := func(bold bool, size int, c file.Colour) *style {
		return styled(bold, sizes[size][0], sizes[size][1], c)
	}
	k.coverTitle, k.coverLine, k.chapter = st(true, 0, ink), st(false, 1, ink), st(true, 2, ink)
	k.heading, k.numeral = st(true, 3, ink), st(true, 3, k.accent)
	k.subheading, k.lede = st(true, 4, ink), st(false, 4, ink)
	k.body, k.strong, k.quiet = st(false, 5, ink), st(true, 5, ink), st(false, 5, soft)
	k.linkInk, k.label = st(false, 5, k.accent), st(true, 5, k.accent)
	k.small, k.smallInk, k.smallBold, k.smallLink = st(false, 6, soft), st(false, 6, ink), st(true, 6, ink), st(false, 6, k.accent)
	k.smallLabel = st(true, 6, k.accent)
}

// column is the text column, beside is the narrow one left of it, across both.
func (k *look) column() *cell { return &cell{x: k.gutter, w: k.measure} }
func (k *look) across() *cell { return &cell{w: k.full} }

// beside may be as wide as the page in large print: words that the narrow column
// cannot hold stand on lines of their own then.
func (k *look) beside() *cell {
	if k.large {
		return &cell{w: k.full, above: k.gutter - 8}
	}
	return &cell{w: k.gutter - 8}
}

// inLinkInk is a style in the file.Colour of links.
func (k *look) inLinkInk(st *style) *style {
	switch *st {
	case *k.small, *k.smallInk:
		return k.smallLink
	case *k.body, *k.quiet:
		return k.linkInk
	}
	in := *st
	in.Ink = k.accent
	return &in
}

// bolder is a style in bold type.
func (k *look) bolder(st *style) *style {
	in := *st
	in.Bold = true
	return &in
}

func (k *look) subheadingIn(c file.Colour) *style {
	st := *k.subheading
	st.Ink = c
	return &st
}
