package site

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/templates/html"
)

// Measures of the picture, in its own units; letters of 12 are some 6.4 wide.
const (
	edge       = 24
	nameWide   = 250
	phaseWide  = 80
	cellWide   = 82
	partsWide  = 112 // of a cell that holds several marks
	titleWide  = 430 // of a column of points' titles
	lineHigh   = 14
	nameLetter = 36 // letters of a name on a line
	cellLetter = 10
	partLetter = 16
)

// Colours of the picture: one hue and its tints, so that it reads in grey.
const (
	inkColour    = "#172026"
	softColour   = "#525d63"
	accentColour = "#0b5e5c"
	lineColour   = "#c3d3d1"
)

// grounds are what stands behind a mark, by its shape or by its hue.
var grounds = map[string]string{"full": "#b6cfce", "half": "#dae7e7", "quarter": "#ecf3f2", "green": "#c2dfd8", "amber": "#f2e3c7", "red": "#d4acb5"}

// picture is an SVG that grows downwards.
type picture struct {
	out    bytes.Buffer
	y      int
	wide   int
	shapes map[string]string
}

// HeatMap writes every heat map, one below the other, as one SVG: words and
// marks in cells, which a screen reader gets as tables. It uses nothing but
// plain shapes and text, so that it can go into a document.
func HeatMap(w io.Writer, p *portfolio.Portfolio) error {
	shapes, err := html.Shapes()
	if err != nil {
		return err
	}
	d := &picture{y: edge, wide: 2*edge + nameWide + phaseWide, shapes: shapes}
	for mark, shape := range shapes {
		shapes[mark] = strings.ReplaceAll(shape, `class="solid" fill="currentColor"`, `fill="`+inkColour+`"`)
	}
	for i := range p.Maps {
		d.wide = max(d.wide, 2*edge+nameWide+phaseWide+len(p.Maps[i].Points)*wideOf(&p.Maps[i]))
	}
	title := cmp.Or(p.Name, "Services together")
	d.text(24, inkColour, "bold", words.Clip(title, 80))
	d.y += 14
	said := fmt.Sprintf("%s. As of %s.", p.Holds(), p.AsOf.Long())
	if p.For != "" {
		said = strings.TrimSpace(said + " For: " + p.For + ". " + p.KeptBack())
	}
	d.text(13, softColour, "normal", said)
	for _, line := range wrapped(p.Why, d.wide*10/66, 4) {
		d.text(12, softColour, "normal", line)
	}
	for i := range p.Maps {
		d.heat(p, &p.Maps[i])
	}
	if len(p.Maps) == 0 {
		d.text(13, inkColour, "normal", "No assessment was found that may be shown here.")
	}
	head := fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" lang="en-GB" xml:lang="en-GB" width="%d" height="%d" viewBox="0 0 %d %d" role="group" aria-labelledby="title desc" font-family="'Source Sans 3', Arial, Helvetica, sans-serif" fill="none" stroke-width="2">
<title id="title">%s</title>
<desc id="desc">%s</desc>
<rect width="100%%" height="100%%" fill="#ffffff"/>
`, d.wide, d.y+edge, d.wide, d.y+edge, xmlText(words.Clip(title, longestShown)), xmlText(said+" Services by points, as tables. "+p.Why))
	for _, part := range []string{head, d.out.String(), "</svg>\n"} {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}

func wideOf(m *portfolio.Map) int {
	if m.Through {
		return partsWide
	}
	return cellWide
}

func (d *picture) heat(p *portfolio.Portfolio, m *portfolio.Map) {
	d.y += 26
	name := m.Name + " (" + m.Short + ")"
	d.text(18, inkColour, "bold", words.Clip(name, 90))
	if m.Through {
		for _, line := range wrapped("Services assessed against other standards are shown under the matching points. Each mark is a point of the service's own standard, with the rating it has there. "+strings.Join(m.Credits, " "), d.wide*10/66, 4) {
			d.text(12, softColour, "normal", line)
		}
	}
	d.legend(m)
	d.titles(m)
	d.open("table", name+", services by points")
	if p.MinGroup > 0 {
		d.counts(m)
	} else {
		d.services(p, m)
	}
	d.close()
	if m.Small > 0 {
		d.text(12, softColour, "normal", words.Say(m.Small, "%d group is too small to be counted here.", "%d groups are too small to be counted here."))
	}
}

// legend says what each mark means, in a row.
func (d *picture) legend(m *portfolio.Map) {
	x := edge
	d.y += 8
	for _, l := range m.Legend {
		label := words.Clip(l.Label, 30)
		wide := 34 + widthOf(label)*7
		if x+wide > d.wide-edge {
			x, d.y = edge, d.y+26
		}
		d.ground(x, d.y, wide, 22, l.Mark, l.Hue)
		d.mark(x+6, d.y+5, l.Mark)
		d.at(x+24, d.y+15, 12, inkColour, "normal", label)
		x += wide + 8
	}
	d.y += 30
}

// titles are what the numbers above the columns stand for.
func (d *picture) titles(m *portfolio.Map) {
	columns := max(1, (d.wide-2*edge)/titleWide)
	rows := (len(m.Points) + columns - 1) / columns
	for i, head := range m.Points {
		d.at(edge+i/rows*titleWide, d.y+12+i%rows*16, 12, inkColour, "normal", fmt.Sprintf("%s  %s", head.Called.Tag(head.Number), words.Clip(head.Title, 62)))
	}
	d.y += rows*16 + 12
}

func (d *picture) heads(m *portfolio.Map, first, second string) {
	wide := wideOf(m)
	d.open("row", "")
	d.cellOf("columnheader", first)
	d.at(edge, d.y+14, 12, inkColour, "bold", first)
	d.close()
	d.cellOf("columnheader", second)
	d.at(edge+nameWide, d.y+14, 12, inkColour, "bold", second)
	d.close()
	for i, head := range m.Points {
		d.cellOf("columnheader", words.UpperFirst(head.Called.Of(head.Number))+", "+head.Title)
		d.at(edge+nameWide+phaseWide+i*wide+6, d.y+14, 12, accentColour, "bold", head.Called.Tag(head.Number))
		d.close()
	}
	d.close()
	d.y += 20
}

func (d *picture) services(p *portfolio.Portfolio, m *portfolio.Map) {
	d.heads(m, "Service", "Phase")
	for i := range m.Groups {
		g := &m.Groups[i]
		d.group(g.Name)
		for j := range g.Rows {
			name := g.Rows[j].Name
			if p.By != "organisation" && g.Rows[j].Organisation != "" {
				name += ", " + g.Rows[j].Organisation
			}
			d.row(m, &g.Rows[j], name)
		}
	}
}

func (d *picture) group(name string) {
	d.y += 8
	d.open("row", "")
	d.cellOf("rowheader", name)
	d.at(edge, d.y+14, 13, inkColour, "bold", words.Clip(oneLine(name), 90))
	d.close()
	d.close()
	d.y += 20
	fmt.Fprintf(&d.out, `<path d="M%d %dH%d" stroke="%s" stroke-width="1"/>`+"\n", edge, d.y, d.wide-edge, accentColour)
}

// row is one service: as high as its cells need.
func (d *picture) row(m *portfolio.Map, row *portfolio.Row, name string) {
	names := wrapped(name, nameLetter, 2)
	lines := len(names)
	cells := make([][]written, len(row.Cells))
	for i := range row.Cells {
		cells[i] = writtenIn(row.Cells[i])
		high := 0
		for _, w := range cells[i] {
			high += len(w.lines)
		}
		lines = max(lines, high)
	}
	high := lines*lineHigh + 10
	d.open("row", "")
	d.cellOf("rowheader", name)
	for i, line := range names {
		d.at(edge, d.y+15+i*lineHigh, 12, inkColour, "normal", line)
	}
	d.close()
	d.cellOf("cell", cmp.Or(row.Phase, "no phase"))
	d.at(edge+nameWide, d.y+15, 12, softColour, "normal", words.Clip(oneLine(row.Phase), 11))
	d.close()
	for i, c := range cells {
		x := edge + nameWide + phaseWide + i*wideOf(m)
		d.cell(x, high, wideOf(m), &m.Points[i], row.Cells[i], c)
	}
	d.close()
	d.y += high
}
