package file

import (
	"encoding/binary"
	"sync"

	"standpoint/templates/typeface"
)

// noGlyph marks a character that a face cannot show.
const noGlyph = 0xFFFF

// face is one cut of the typeface: which characters it has, and how wide they are.
type face struct {
	name    string // as the file will name it
	style   string // as gofpdf names it
	ttf     []byte
	advance [0x10000]uint16 // in thousandths of the size; noGlyph where there is none
}

// family is what gofpdf knows the typeface by.
const family = "sourcesans"

var regular = sync.OnceValue(func() *face { return parseFace("SourceSans3-Regular", "", typeface.Regular()) })
var bold = sync.OnceValue(func() *face { return parseFace("SourceSans3-Bold", "B", typeface.Bold()) })

// covered says whether both cuts can show a character.
func covered(r rune) bool {
	return r < 0xFFFE && regular().advance[r] != noGlyph && bold().advance[r] != noGlyph
}

// Font is how text is set: the typeface's regular or bold cut at a size in
// points, in a colour.
type Font struct {
	Bold bool
	Size float64
	Ink  Colour
}

func (f Font) face() *face {
	if f.Bold {
		return bold()
	}
	return regular()
}

// Width is how wide a text is, in points.
func (f Font) Width(text string) float64 {
	face, sum := f.face(), 0
	for _, r := range text {
		if r < 0x10000 && face.advance[r] != noGlyph {
			sum += int(face.advance[r])
		}
	}
	return float64(sum) * f.Size / 1000
}

// Advance is how wide a character is that the typeface has, in points.
func (f Font) Advance(r rune) float64 { return float64(f.face().advance[r]) * f.Size / 1000 }

// parseFace reads the character map (format 4, the one gofpdf reads too) and
// the widths. The fonts are ours, so what does not fit panics in the first test.
func parseFace(name, style string, ttf []byte) *face {
	f := &face{name: name, style: style, ttf: ttf}
	for i := range f.advance {
		f.advance[i] = noGlyph
	}
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	tables := typeface.Tables(ttf)
	perEm, metrics := u16(tables["head"]+18), u16(tables["hhea"]+34)
	typeface.EachGlyph(ttf, tables["cmap"], func(r, glyph int) {
		wide := u16(tables["hmtx"] + 4*min(glyph, metrics-1))
		f.advance[r] = uint16((wide*1000 + perEm/2) / perEm)
	})
	return f
}
