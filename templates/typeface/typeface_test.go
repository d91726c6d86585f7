package typeface

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
	"testing"
)

// unpacked are the tables of a WOFF file.
func unpacked(t *testing.T, woff []byte) map[string][]byte {
	t.Helper()
	u32 := func(at int) int { return int(binary.BigEndian.Uint32(woff[at:])) }
	if string(woff[:4]) != "wOFF" || u32(8) != len(woff) {
		t.Fatalf("not a WOFF file of %d bytes: %q", len(woff), woff[:12])
	}
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(woff[12:])) {
		at := 44 + 20*i
		data := woff[u32(at+4) : u32(at+4)+u32(at+8)]
		if u32(at+8) < u32(at+12) {
			r, err := zlib.NewReader(bytes.NewReader(data))
			if err == nil {
				data, err = io.ReadAll(r)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if len(data) != u32(at+12) || checksum(data) != uint32(u32(at+16)) {
			t.Errorf("table %s is damaged", woff[at:at+4])
		}
		tables[string(woff[at:at+4])] = data
	}
	return tables
}

// TestWOFF: a smaller font has the characters that are used, as wide and as drawn
// as in the whole one, and no others.
func TestWOFF(t *testing.T) {
	used := []rune("Ŵyn-Jones: ½ of 12 — “é” ✓ 😀")
	for _, heavy := range []bool{false, true} {
		woff := WOFF(heavy, used)
		if !bytes.Equal(woff, WOFF(heavy, used)) {
			t.Error("the same characters gave other bytes")
		}
		if len(woff) > 12_000 {
			t.Errorf("%d bytes for %d characters", len(woff), len(used))
		}
		tables, whole := unpacked(t, woff), Regular()
		if heavy {
			whole = Bold()
		}
		at, small := Tables(whole), map[rune]int{}
		EachGlyph(append(make([]byte, 0), tables["cmap"]...), 0, func(r, glyph int) { small[rune(r)] = glyph })
		EachGlyph(whole, at["cmap"], func(r, glyph int) {
			i, is := small[rune(r)]
			if want := bytes.ContainsRune([]byte(string(used)), rune(r)); is != want {
				t.Errorf("%q: in the smaller font %v, used %v", rune(r), is, want)
			}
			if !is {
				return
			}
			full := int(binary.BigEndian.Uint16(whole[at["hhea"]+34:]))
			wide := binary.BigEndian.Uint16(whole[at["hmtx"]+4*min(glyph, full-1):])
			if got := binary.BigEndian.Uint16(tables["hmtx"][4*i:]); got != wide {
				t.Errorf("%q is %d wide, and was %d", rune(r), got, wide)
			}
		})
		if len(small) < 19 {
			t.Errorf("only %d characters", len(small))
		}
	}
}
