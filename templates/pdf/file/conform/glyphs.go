package conform

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strconv"
)

// checkGlyphs looks at every character that is shown: it has a glyph in the
// subset, and the width that the font's own program gives it.
func checkGlyphs(f *File) []string {
	var out []string
	for key, font := range f.fonts() {
		cid := f.Dict(f.List(font["DescendantFonts"])[0])
		glyphs := f.Streams[cid["CIDToGIDMap"].(Ref)]
		said := widthsOf(f.List(cid["W"]))
		program := f.Streams[f.Dict(cid["FontDescriptor"])["FontFile2"].(Ref)]
		for r := range f.shown(key) {
			wide, ok := said[int(r)]
			good := ok && r < 0x10000
			if good {
				glyph := int(binary.BigEndian.Uint16(glyphs[2*r:]))
				good = glyph != 0 && wide == widthIn(program, glyph)
			}
			out = append(out, unless(good, "U+%04X has no glyph or another width", r)...)
		}
	}
	return out
}

// fonts are the fonts of the pages, by what the resources call them.
func (f *File) fonts() map[Name]Dict {
	out := map[Name]Dict{}
	for key, font := range f.Dict(f.Dict(f.Dict(f.Pages()[0])["Resources"])["Font"]) {
		out[key] = f.Dict(font)
	}
	return out
}

// shown are the characters shown in a font, on any page.
func (f *File) shown(key Name) map[rune]bool {
	out, cut := map[rune]bool{}, f.faces()[key]
	for _, p := range f.Pages() {
		for _, r := range f.ContentOf(f.Dict(p)).Runes[cut] {
			out[r] = true
		}
	}
	return out
}

func widthsOf(w []any) map[int]int {
	out := map[int]int{}
	for i := 0; i+1 < len(w); i += 2 {
		for j, v := range w[i+1].([]any) {
			out[int(w[i].(float64))+j] = int(v.(float64))
		}
	}
	return out
}

// widthIn is how wide a glyph is in a TrueType program, in thousandths of its size.
func widthIn(ttf []byte, glyph int) int {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	tables := map[string]int{}
	for i := range u16(4) {
		at := 12 + 16*i
		tables[string(ttf[at:at+4])] = int(binary.BigEndian.Uint32(ttf[at+8:]))
	}
	perEm, metrics := u16(tables["head"]+18), u16(tables["hhea"]+34)
	wide := u16(tables["hmtx"] + 4*min(glyph, metrics-1))
	return (wide*1000 + perEm/2) / perEm
}

// checkUnicode looks at the maps from codes to characters.
func checkUnicode(f *File) []string {
	var out []string
	for key, font := range f.fonts() {
		cmap := f.Streams[font["ToUnicode"].(Ref)]
		have := map[int64]bool{}
		for _, m := range regexp.MustCompile(`<(\w{4})> <(\w{4})> <(\w{4})>`).FindAllSubmatch(cmap, -1) {
			from, _ := strconv.ParseInt(string(m[1]), 16, 32)
			to, _ := strconv.ParseInt(string(m[2]), 16, 32)
			text, _ := strconv.ParseInt(string(m[3]), 16, 32)
			out = append(out, unless(from>>8 == to>>8 && from <= to && text > 0 && text < 0xFFFE && text != 0xFEFF, "a range %s", m[0])...)
			for r := from; r <= to; r++ {
				have[r] = true
			}
		}
		for r := range f.shown(key) {
			out = append(out, unless(have[int64(r)], "U+%04X has no Unicode", r)...)
		}
		out = append(out, unless(bytes.Count(cmap, []byte("beginbfrange")) > 0, "no ranges")...)
	}
	return out
}
