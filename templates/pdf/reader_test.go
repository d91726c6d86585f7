package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
)

// The values of a PDF, as the tests read them back from a finished file.
type (
	name string
	ref  int
	dict map[name]any
)

// parsed is a finished file, read back.
type parsed struct {
	objects map[ref]any
	streams map[ref][]byte // inflated
	trailer dict

	contents map[ref]*shown // of the pages, once read
}

// readBack reads a file that Render wrote. It panics on what no reader could read.
func readBack(raw []byte) *parsed {
	d := &parsed{objects: map[ref]any{}, streams: map[ref][]byte{}, contents: map[ref]*shown{}}
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	start, _ := strconv.Atoi(string(bytes.SplitN(raw[at:], []byte("\n"), 3)[1]))
	xref := d.readIndirect(raw, start)
	d.trailer = d.objects[xref].(dict)
	table := d.streams[xref]
	packed := map[ref]bool{}
	for i := 0; i+7 <= len(table); i += 7 {
		offset := int(binary.BigEndian.Uint32(table[i+1:]))
		switch table[i] {
		case 1:
			if got := d.readIndirect(raw, offset); got != ref(i/7) {
				panic(fmt.Sprintf("object %d stands where %d should be", got, i/7))
			}
		case 2:
			packed[ref(offset)] = true
		}
	}
	for number := range packed {
		d.unpack(number)
	}
	return d
}

func (d *parsed) readIndirect(raw []byte, at int) ref {
	p := &lexer{raw: raw, at: at}
	number := ref(p.value().(float64))
	p.value()
	p.word() // obj
	v := p.value()
	d.objects[number] = v
	if bytes.HasPrefix(raw[p.at:], []byte("\nstream\n")) {
		p.at += len("\nstream\n")
		dic := v.(dict)
		data := raw[p.at : p.at+int(dic["Length"].(float64))]
		if dic["Filter"] == name("FlateDecode") {
			r, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				panic(err)
			}
			data, err = io.ReadAll(r)
			if err != nil {
				panic(err)
			}
		}
		d.streams[number] = data
	}
	return number
}

func (d *parsed) unpack(number ref) {
	dic, data := d.objects[number].(dict), d.streams[number]
	head := &lexer{raw: data}
	for range int(dic["N"].(float64)) {
		n, offset := ref(head.value().(float64)), int(head.value().(float64))
		body := &lexer{raw: data, at: int(dic["First"].(float64)) + offset}
		d.objects[n] = body.value()
	}
}

// get follows references.
func (d *parsed) get(v any) any {
	for {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		v = d.objects[r]
	}
}

func (d *parsed) dict(v any) dict {
	out, _ := d.get(v).(dict)
	return out
}

func (d *parsed) list(v any) []any {
	out, _ := d.get(v).([]any)
	return out
}

func (d *parsed) catalog() dict { return d.dict(d.trailer["Root"]) }

func (d *parsed) pages() []any { return d.list(d.dict(d.catalog()["Pages"])["Kids"]) }
