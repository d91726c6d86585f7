// Package conform reads a finished PDF back and says what keeps it from being
// PDF/UA-1 and PDF/A-3a, as far as package file can get that wrong. It is for
// tests: it shares no code with what it judges, and panics on what no reader
// could read.
package conform

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
)

// The values of a PDF, beside string, float64 and []any.
type (
	// Name is a name, without its slash.
	Name string
	// Ref is the number of an object.
	Ref int
	// Dict is a dictionary.
	Dict map[Name]any
	// Operator is a keyword, as among a page's content.
	Operator string
)

// File is a finished file, read back.
type File struct {
	Objects map[Ref]any
	Streams map[Ref][]byte // inflated
	Trailer Dict

	contents map[Ref]*Content // of the pages, once read
	tree     *Node            // once read
}

// Read reads a file that package file wrote.
func Read(raw []byte) *File {
	f := &File{Objects: map[Ref]any{}, Streams: map[Ref][]byte{}, contents: map[Ref]*Content{}}
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	start, _ := strconv.Atoi(string(bytes.SplitN(raw[at:], []byte("\n"), 3)[1]))
	xref := f.readIndirect(raw, start)
	f.Trailer = f.Objects[xref].(Dict)
	table := f.Streams[xref]
	packed := map[Ref]bool{}
	for i := 0; i+7 <= len(table); i += 7 {
		offset := int(binary.BigEndian.Uint32(table[i+1:]))
		switch table[i] {
		case 1:
			if got := f.readIndirect(raw, offset); got != Ref(i/7) {
				panic(fmt.Sprintf("object %d stands where %d should be", got, i/7))
			}
		case 2:
			packed[Ref(offset)] = true
		}
	}
	for number := range packed {
		f.unpack(number)
	}
	return f
}

func (f *File) readIndirect(raw []byte, at int) Ref {
	p := &lexer{raw: raw, at: at}
	number := Ref(p.value().(float64))
	p.value()
	p.word() // obj
	v := p.value()
	f.Objects[number] = v
	if bytes.HasPrefix(raw[p.at:], []byte("\nstream\n")) {
		p.at += len("\nstream\n")
		dic := v.(Dict)
		data := raw[p.at : p.at+int(dic["Length"].(float64))]
		if dic["Filter"] == Name("FlateDecode") {
			r, err := zlib.NewReader(bytes.NewReader(data))
			if err != nil {
				panic(err)
			}
			data, err = io.ReadAll(r)
			if err != nil {
				panic(err)
			}
		}
		f.Streams[number] = data
	}
	return number
}

func (f *File) unpack(number Ref) {
	dic, data := f.Objects[number].(Dict), f.Streams[number]
	head := &lexer{raw: data}
	for range int(dic["N"].(float64)) {
		n, offset := Ref(head.value().(float64)), int(head.value().(float64))
		body := &lexer{raw: data, at: int(dic["First"].(float64)) + offset}
		f.Objects[n] = body.value()
	}
}

// Get follows references.
func (f *File) Get(v any) any {
	for {
		r, ok := v.(Ref)
		if !ok {
			return v
		}
		v = f.Objects[r]
	}
}

// Dict is a value as a dictionary, nil where it is none.
func (f *File) Dict(v any) Dict {
	out, _ := f.Get(v).(Dict)
	return out
}

// List is a value as an array, nil where it is none.
func (f *File) List(v any) []any {
	out, _ := f.Get(v).([]any)
	return out
}

// Catalog is the file's root.
func (f *File) Catalog() Dict { return f.Dict(f.Trailer["Root"]) }

// Pages are references to the pages, in order.
func (f *File) Pages() []any { return f.List(f.Dict(f.Catalog()["Pages"])["Kids"]) }
