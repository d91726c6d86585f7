package file

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/jung-kurt/gofpdf"
)

// writeFonts writes the fonts: gofpdf's subsets and glyph maps, with widths,
// names and a Unicode map of our own.
func (d *Document) writeFonts(w *objects, from *drawn) {
	for i, f := range []*face{regular(), bold()} {
		first, sub := from.font(i), &from.fonts[i]
		used := d.used[i].runes()
		name := subsetTag(used) + "+" + f.name
		w.plain(first, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v>>",
			name, first+1, first+toUnicodeOf)
		w.plain(first+1, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"+
			" /FontDescriptor %v /DW 500 /W [%s] /CIDToGIDMap %v>>", name, first+descriptorOf, widths(f, used), first+glyphsOf)
		w.deflated(first+toUnicodeOf, "", []byte(toUnicode(used)))
		w.plain(first+descriptorOf, "%s", descriptor(name, sub.desc, first+programOf))
		w.stream(first+glyphsOf, "/Filter /FlateDecode", sub.glyphs)
		w.stream(first+programOf, fmt.Sprintf("/Filter /FlateDecode /Length1 %d", sub.length), sub.program)
	}
}

// descriptor says what the font looks like as a whole.
func descriptor(name string, desc gofpdf.FontDescType, program ref) string {
	const symbolic, nonsymbolic = 4, 32 // its codes are no standard ones
	box := desc.FontBBox
	return fmt.Sprintf("<</Type /FontDescriptor /FontName /%s\n /Ascent %d /Descent %d /CapHeight %d /Flags %d/FontBBox [%d %d %d %d]"+
		"  /ItalicAngle %d /StemV %d /MissingWidth %d/FontFile2 %v>>",
		name, desc.Ascent, desc.Descent, desc.CapHeight, (desc.Flags|symbolic)&^nonsymbolic, box.Xmin, box.Ymin, box.Xmax, box.Ymax,
		desc.ItalicAngle, desc.StemV, desc.MissingWidth, program)
}

// runeSet are characters of the first 65,536.
type runeSet [0x10000 / 64]uint64

func (s *runeSet) add(text string) {
	for _, r := range text {
		s[r>>6] |= 1 << (r & 63)
	}
}

// runes are the set in order.
func (s *runeSet) runes() []rune {
	var out []rune
	for i, bits := range s {
		for j := 0; bits != 0; j, bits = j+1, bits>>1 {
			if bits&1 != 0 {
				out = append(out, rune(i*64+j))
			}
		}
	}
	return out
}

// subsetTag names a subset by what is in it, in six capitals.
func subsetTag(used []rune) string {
	sum := sha256.Sum256([]byte(string(used)))
	n := binary.BigEndian.Uint64(sum[:])
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = byte('A' + n%26)
		n /= 26
	}
	return string(tag)
}

// widths lists the characters' widths, runs of neighbours together.
func widths(fc *face, used []rune) string {
	var b strings.Builder
	for i, r := range used {
		if i == 0 || r != used[i-1]+1 {
			if i > 0 {
				b.WriteString("] ")
			}
			fmt.Fprintf(&b, "%d [", r)
		}
		fmt.Fprintf(&b, "%d ", fc.advance[r])
	}
	if len(used) > 0 {
		b.WriteString("]")
	}
	return b.String()
}

// toUnicode maps the codes, which are UTF-16 already, to themselves, in ranges
// that share a high byte, as the format asks.
func toUnicode(used []rune) string {
	type span struct{ from, to rune }
	var spans []span
	for _, r := range used {
		if n := len(spans); n > 0 && spans[n-1].to+1 == r && r&0xFF != 0 {
			spans[n-1].to = r
		} else {
			spans = append(spans, span{r, r})
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(spans) > 0 {
		n := min(100, len(spans))
		fmt.Fprintf(&b, "%d beginbfrange\n", n)
		for _, s := range spans[:n] {
			fmt.Fprintf(&b, "<%04X> <%04X> <%04X>\n", s.from, s.to, s.from)
		}
		b.WriteString("endbfrange\n")
		spans = spans[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.String()
}
