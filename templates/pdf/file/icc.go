package file

import (
	"bytes"
	"encoding/binary"
	"math"
)

// sRGB is a small colour profile (ICC version 2.1) that says what the numbers
// of our colours mean, as an archived file has to.
func sRGB() []byte {
	curve := curveTag()
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", descTag("sRGB IEC61966-2.1")},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", xyzTag(0.9642, 1, 0.8249)}, // D50, to which the primaries are adapted
		{"rXYZ", xyzTag(0.4361, 0.2225, 0.0139)},
		{"gXYZ", xyzTag(0.3851, 0.7169, 0.0971)},
		{"bXYZ", xyzTag(0.1431, 0.0606, 0.7139)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	var table, data bytes.Buffer
	u32 := func(b *bytes.Buffer, n int) { b.Write(binary.BigEndian.AppendUint32(nil, uint32(n))) }
	u32(&table, len(tags))
	start, last := 128+4+12*len(tags), 0
	for _, t := range tags {
		if t.name != "gTRC" && t.name != "bTRC" { // the three share one curve
			last = start + data.Len()
			data.Write(t.data)
			data.Write(make([]byte, (4-len(t.data)%4)%4))
		}
		table.WriteString(t.name)
		u32(&table, last)
		u32(&table, len(t.data))
	}
	head := make([]byte, 128)
	binary.BigEndian.PutUint32(head, uint32(start+data.Len()))
	copy(head[8:], "\x02\x10\x00\x00mntrRGB XYZ ")
	copy(head[24:], "\x07\xEA\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00acsp") // 1 January 2026
	copy(head[68:], xyzTag(0.9642, 1, 0.8249)[8:])
	return append(append(head, table.Bytes()...), data.Bytes()...)
}

func xyzTag(x, y, z float64) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range []float64{x, y, z} {
		b = binary.BigEndian.AppendUint32(b, uint32(math.Round(v*65536)))
	}
	return b
}

// curveTag is sRGB's own curve: a straight line near black, then a power.
func curveTag() []byte {
	const steps = 1024
	b := []byte("curv\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}

func descTag(name string) []byte {
	b := []byte("desc\x00\x00\x00\x00")
	b = binary.BigEndian.AppendUint32(b, uint32(len(name)+1))
	b = append(append(b, name...), 0)
	return append(b, make([]byte, 4+4+2+1+67)...) // no Unicode, no script code
}
