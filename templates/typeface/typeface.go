// Package typeface has the typeface of our reports, and cuts it down to what a
// page of HTML uses.
package typeface

import (
	_ "embed"
	"encoding/binary"
)

//go:embed fonts/SourceSans3-Regular.ttf
var regular []byte

//go:embed fonts/SourceSans3-Bold.ttf
var bold []byte

// Regular and Bold are the 2 cuts, as TrueType. Nobody writes into them.
func Regular() []byte { return regular }

// Bold is the bold cut.
func Bold() []byte { return bold }

// Tables are where the tables of a font begin, by their names.
func Tables(ttf []byte) map[string]int {
	all := map[string]int{}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		at := 12 + 16*i
		all[string(ttf[at:at+4])] = int(binary.BigEndian.Uint32(ttf[at+8:]))
	}
	return all
}

// EachGlyph calls with every character of the first format 4 table of a
// character map, and its glyph.
func EachGlyph(ttf []byte, cmap int, with func(r, glyph int)) {
	u16 := func(at int) int { return int(binary.BigEndian.Uint16(ttf[at:])) }
	table := 0
	for i := range u16(cmap + 2) {
		at := cmap + int(binary.BigEndian.Uint32(ttf[cmap+4+8*i+4:]))
		if u16(at) == 4 {
			table = at
			break
		}
	}
	twice := u16(table + 6)
	ends, starts := table+14, table+16+twice
	deltas, offsets := starts+twice, starts+2*twice
	for s := 0; s < twice; s += 2 {
		for r := u16(starts + s); r <= u16(ends+s) && r < 0xFFFF; r++ {
			glyph := r
			if off := u16(offsets + s); off != 0 {
				if glyph = u16(offsets + s + off + 2*(r-u16(starts+s))); glyph == 0 {
					continue
				}
			}
			if glyph = (glyph + u16(deltas+s)) & 0xFFFF; glyph != 0 && r >= ' ' {
				with(r, glyph)
			}
		}
	}
}
