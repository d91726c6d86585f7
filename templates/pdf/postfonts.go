package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// writeFonts writes the fonts: gofpdf's subsets and glyph maps, with widths,
// names and a Unicode map of our own.
func (d *document) writeFonts(f *file, objects [][]byte) error {
	for i, fc := range []*face{regular(), bold()} {
		first := d.fontObject(i)
		used := runesIn(&d.canvas.used[i])
		name := subsetTag(used) + "+" + fc.name
		f.plain(first, "<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>",
			name, first+1, first+2)
		f.plain(first+1, "<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"+
			" /FontDescriptor %d 0 R /DW 500 /W [%s] /CIDToGIDMap %d 0 R>>", name, first+4, widths(fc, used), first+5)
		f.deflated(first+2, "", []byte(toUnicode(used)))
		f.plain(first+4, "%s", renamed(plainObject(objects[first+4]), name))
		for _, number := range []int{first + 5, first + 6} {
			dict, data, err := stream(objects[number])
			if err != nil {
				return err
			}
			f.stream(number, "/Filter /FlateDecode"+length1(dict), data)
		}
	}
	return nil
}

func runesIn(set *[0x10000 / 64]uint64) []rune {
	var out []rune
	for i, bits := range set {
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

// renamed gives a font descriptor the subset's name.
func renamed(descriptor []byte, name string) []byte {
	const key = "/FontName /"
	start := bytes.Index(descriptor, []byte(key))
	if start < 0 {
		return descriptor
	}
	start += len(key)
	end := start + bytes.IndexAny(descriptor[start:], " \n/>")
	return append(append(bytes.Clone(descriptor[:start]), name...), descriptor[end:]...)
}

// length1 keeps the entry that says how long a font file is before compression.
func length1(dict []byte) string {
	at := bytes.Index(dict, []byte("/Length1 "))
	if at < 0 {
		return ""
	}
	value, _, _ := bytes.Cut(dict[at:], []byte("\n"))
	return " " + strings.TrimRight(string(value), " >")
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
