package typeface

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"maps"
	"slices"
)

// WOFF is a cut of the typeface with those of the characters that it has, as a
// web font. The same characters give the same bytes.
func WOFF(heavy bool, used []rune) []byte {
	ttf, style := regular, "Regular"
	if heavy {
		ttf, style = bold, "Bold"
	}
	return packed(newSubset(ttf, used).tables(style))
}

// packed puts tables into a WOFF file, version 1.0: each deflated by itself.
func packed(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	at, sfnt := 44+20*len(names), 12+16*len(names)
	var directory, data []byte
	put := binary.BigEndian.AppendUint32
	for _, name := range names {
		table := tables[name]
		small := deflated(table)
		directory = append(directory, name...)
		for _, v := range []int{at + len(data), len(small), len(table)} {
			directory = put(directory, uint32(v))
		}
		directory = put(directory, checksum(table))
		data = append(data, small...)
		for len(data)%4 != 0 {
			data = append(data, 0)
		}
		sfnt += (len(table) + 3) &^ 3
	}
	out := append([]byte("wOFF"), 0, 1, 0, 0)
	out = put(out, uint32(at+len(data)))
	out = binary.BigEndian.AppendUint16(out, uint16(len(names)))
	out = binary.BigEndian.AppendUint16(out, 0)
	out = put(out, uint32(sfnt))
	out = append(out, 0, 1, 0, 0)
	out = append(out, make([]byte, 20)...) // no metadata, nothing private
	return slices.Concat(out, directory, data)
}

// deflated is a table made smaller, or as it is where that does not help.
func deflated(table []byte) []byte {
	var out bytes.Buffer
	w, _ := zlib.NewWriterLevel(&out, zlib.BestCompression)
	_, _ = w.Write(table) // a buffer takes all
	_ = w.Close()
	if out.Len() < len(table) {
		return out.Bytes()
	}
	return table
}

func checksum(table []byte) uint32 {
	sum := uint32(0)
	for i := 0; i < len(table); i += 4 {
		var word [4]byte
		copy(word[:], table[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
