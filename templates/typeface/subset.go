package typeface

import (
	"encoding/binary"
	"maps"
	"slices"
	"unicode/utf16"
)

// Family is what a cut-down font calls itself: it is not the whole typeface, the
// name of which is reserved for that.
const Family = "Report Sans"

// subset is a font with some of the glyphs of another.
type subset struct {
	ttf    []byte
	at     map[string]int
	runes  map[rune]int // the glyph of each character, as the whole font counts
	glyphs []int        // those that are kept, in order
	as     map[int]int  // their new numbers
}

func newSubset(ttf []byte, used []rune) *subset {
	s := &subset{ttf: ttf, at: Tables(ttf), runes: map[rune]int{}, as: map[int]int{}}
	wanted := map[rune]bool{}
	for _, r := range used {
		wanted[r] = true
	}
	kept := map[int]bool{0: true}
	EachGlyph(ttf, s.at["cmap"], func(r, glyph int) {
		if wanted[rune(r)] {
			s.runes[rune(r)] = glyph
			s.keep(kept, glyph)
		}
	})
	s.glyphs = slices.Sorted(maps.Keys(kept))
	for i, glyph := range s.glyphs {
		s.as[glyph] = i
	}
	return s
}

// keep keeps a glyph and those that it is put together from.
func (s *subset) keep(kept map[int]bool, glyph int) {
	kept[glyph] = true
	s.parts(s.outline(glyph), func(part []byte) {
		if of := int(binary.BigEndian.Uint16(part)); !kept[of] {
			s.keep(kept, of)
		}
	})
}

func (s *subset) u16(at int) int { return int(binary.BigEndian.Uint16(s.ttf[at:])) }
func (s *subset) u32(at int) int { return int(binary.BigEndian.Uint32(s.ttf[at:])) }

// outline is what draws a glyph.
func (s *subset) outline(glyph int) []byte {
	loca, glyf := s.at["loca"], s.at["glyf"]
	from, to := 2*s.u16(loca+2*glyph), 2*s.u16(loca+2*glyph+2)
	if s.u16(s.at["head"]+50) == 1 {
		from, to = s.u32(loca+4*glyph), s.u32(loca+4*glyph+4)
	}
	return s.ttf[glyf+from : glyf+to]
}

// parts calls with the number of each glyph that an outline is put together from.
func (s *subset) parts(outline []byte, with func(number []byte)) {
	const wordArguments, scale, more, scales, matrix = 1, 8, 0x20, 0x40, 0x80
	if len(outline) == 0 || int16(binary.BigEndian.Uint16(outline)) >= 0 {
		return
	}
	for at := 10; ; {
		flags := binary.BigEndian.Uint16(outline[at:])
		with(outline[at+2 : at+4])
		at += 6
		for flag, size := range map[uint16]int{wordArguments: 2, scale: 2, scales: 4, matrix: 8} {
			if flags&flag != 0 {
				at += size
			}
		}
		if flags&more == 0 {
			return
		}
	}
}

// tables are those of the smaller font.
func (s *subset) tables(style string) map[string][]byte {
	all := map[string][]byte{}
	for _, name := range []string{"OS/2", "cvt ", "fpgm", "prep", "gasp"} {
		if data := s.whole(name); data != nil {
			all[name] = data
		}
	}
	head, hhea, maxp, post := s.whole("head"), s.whole("hhea"), s.whole("maxp"), s.whole("post")[:32]
	binary.BigEndian.PutUint32(head[8:], 0)
	binary.BigEndian.PutUint16(head[50:], 1) // long places
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(s.glyphs)))
	binary.BigEndian.PutUint16(maxp[4:], uint16(len(s.glyphs)))
	binary.BigEndian.PutUint32(post, 0x00030000) // glyphs have no names
	all["head"], all["hhea"], all["maxp"], all["post"] = head, hhea, maxp, post
	all["glyf"], all["loca"] = s.outlines()
	all["hmtx"], all["cmap"], all["name"] = s.widths(), s.characters(), names(style)
	return all
}

// whole is a copy of a table, nil where the font has none.
func (s *subset) whole(name string) []byte {
	for i := range s.u16(4) {
		if at := 12 + 16*i; string(s.ttf[at:at+4]) == name {
			from := s.u32(at + 8)
			return slices.Clone(s.ttf[from : from+s.u32(at+12)])
		}
	}
	return nil
}

func (s *subset) outlines() (glyf, loca []byte) {
	for _, glyph := range s.glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline := slices.Clone(s.outline(glyph))
		s.parts(outline, func(number []byte) {
			binary.BigEndian.PutUint16(number, uint16(s.as[int(binary.BigEndian.Uint16(number))]))
		})
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
}

func (s *subset) widths() []byte {
	var out []byte
	hmtx, full := s.at["hmtx"], s.u16(s.at["hhea"]+34)
	for _, glyph := range s.glyphs {
		side := hmtx + 4*glyph + 2
		if glyph >= full {
			side = hmtx + 4*full + 2*(glyph-full)
		}
		out = binary.BigEndian.AppendUint16(out, uint16(s.u16(hmtx+4*min(glyph, full-1))))
		out = binary.BigEndian.AppendUint16(out, uint16(s.u16(side)))
	}
	return out
}

// characters is the map from characters to glyphs, in format 4, one after another.
func (s *subset) characters() []byte {
	runes := append(slices.Sorted(maps.Keys(s.runes)), 0xFFFF)
	n := len(runes)
	var ends, starts, deltas, offsets []byte
	put := binary.BigEndian.AppendUint16
	for _, r := range runes {
		delta := uint16(1)
		if r != 0xFFFF {
			delta = uint16(s.as[s.runes[r]] - int(r))
		}
		ends, starts, deltas, offsets = put(ends, uint16(r)), put(starts, uint16(r)), put(deltas, delta), put(offsets, 0)
	}
	power, log := 1, 0
	for power*2 <= n {
		power, log = power*2, log+1
	}
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4}
	for _, v := range []int{16 + 8*n, 0, 2 * n, 2 * power, log, 2 * (n - power)} {
		out = put(out, uint16(v))
	}
	return slices.Concat(out, ends, []byte{0, 0}, starts, deltas, offsets)
}

// names says what the font is, whose, and under which licence.
func names(style string) []byte {
	texts := map[int]string{
		0: "Cut down from Source Sans 3, © 2010-2020 Adobe (http://www.adobe.com/)", 1: Family, 2: style, 3: Family + " " + style, 4: Family + " " + style,
		6: "ReportSans-" + style, 13: "SIL Open Font License, Version 1.1", 14: "https://openfontlicense.org",
	}
	put := binary.BigEndian.AppendUint16
	out := put(put(put(nil, 0), uint16(len(texts))), uint16(6+12*len(texts)))
	var all []byte
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		from := len(all)
		for _, unit := range utf16.Encode([]rune(texts[id])) {
			all = put(all, unit)
		}
		for _, v := range []int{3, 1, 0x409, id, len(all) - from, from} {
			out = put(out, uint16(v))
		}
	}
	return append(out, all...)
}
