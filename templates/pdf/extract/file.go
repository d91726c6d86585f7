package extract

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"maps"
	"slices"
)

// file is a PDF while it is searched. Its table of objects is not trusted: all
// of it is read from the start, so that a file that another program saved again
// is read like ours.
type file struct {
	raw         []byte
	objects     map[int]object
	encrypted   bool
	encryptedAt int
	left        int // how many bytes may still be unpacked
}

// object is one object of a file, and where it stands.
type object struct {
	at     int
	value  any
	stream []byte // as it stands in the file, nil without one
}

// scan reads the objects one after the other; a later one takes the place of an
// earlier one of its number.
func (f *file) scan() error {
	f.trailers()
	for at := 0; ; {
		next := bytes.Index(f.raw[at:], []byte("obj"))
		if next < 0 {
			return nil
		}
		start := at + next
		at = start + len("obj")
		number, ok := numberBefore(f.raw[:start])
		if !ok {
			continue
		}
		if len(f.objects) >= mostObjects {
			return misfit(start, "this PDF has more parts than any report", whichHaveIt)
		}
		l := &lexer{raw: f.raw, at: at}
		o := object{at: start, value: l.value(0)}
		at = max(at, l.at)
		if d, isDict := o.value.(dict); isDict {
			o.stream, at = f.stream(d, at)
			if d["Type"] == name("XRef") {
				f.trailer(d, start)
			}
		}
		f.objects[number] = o
	}
}

// trailers looks at the trailers of files without a stream for that.
func (f *file) trailers() {
	for at := 0; ; {
		next := bytes.Index(f.raw[at:], []byte("trailer"))
		if next < 0 {
			return
		}
		at += next + len("trailer")
		l := &lexer{raw: f.raw, at: at}
		f.trailer(l.value(0), at)
		at = l.at
	}
}

func (f *file) trailer(v any, at int) {
	if d, ok := v.(dict); ok && d["Encrypt"] != nil {
		f.encrypted, f.encryptedAt = true, at
	}
}

// numberBefore reads the "12 0 " before an "obj".
func numberBefore(raw []byte) (int, bool) {
	at := len(raw)
	back := func(is func(byte) bool) int {
		from := at
		for at > 0 && from-at < 12 && is(raw[at-1]) {
			at--
		}
		return from - at
	}
	if back(isSpace) == 0 || back(isDigit) == 0 || back(isSpace) == 0 {
		return 0, false
	}
	end := at
	if n := back(isDigit); n == 0 || n > 9 {
		return 0, false
	}
	number := 0
	for _, c := range raw[at:end] {
		number = 10*number + int(c-'0')
	}
	return number, true
}

// stream is what follows a dictionary at at, if that is a stream, and where it
// ends. A length that does not fit is not believed.
func (f *file) stream(d dict, at int) ([]byte, int) {
	rest := bytes.TrimLeft(f.raw[at:], " \r\n\t")
	body, ok := bytes.CutPrefix(rest, []byte("stream"))
	if !ok {
		return nil, at
	}
	body, _ = bytes.CutPrefix(body, []byte("\r"))
	body, _ = bytes.CutPrefix(body, []byte("\n"))
	start := len(f.raw) - len(body)
	if n, ok := d["Length"].(int); ok && n >= 0 && n <= len(body) && bytes.HasPrefix(bytes.TrimLeft(body[n:], "\r\n"), []byte("endstream")) {
		return body[:n:n], start + n
	}
	if n := bytes.Index(body, []byte("endstream")); n >= 0 {
		return body[:n:n], start + n
	}
	return body, len(f.raw)
}

// unpackAll reads the objects that are packed into streams. What cannot be read
// is not there.
func (f *file) unpackAll() {
	packed := map[int]object{}
	for _, n := range slices.Sorted(maps.Keys(f.objects)) {
		o := f.objects[n]
		d, ok := o.value.(dict)
		if !ok || d["Type"] != name("ObjStm") || o.stream == nil {
			continue
		}
		data, err := f.inflate(o)
		if err != nil {
			continue
		}
		f.unpack(d, data, o.at, packed)
	}
	for n, o := range packed {
		if _, there := f.objects[n]; !there {
			f.objects[n] = o
		}
	}
}

func (f *file) unpack(d dict, data []byte, at int, into map[int]object) {
	count, _ := d["N"].(int)
	first, _ := d["First"].(int)
	head := &lexer{raw: data}
	for range min(count, len(data)) {
		number, ok := head.value(0).(int)
		offset, ok2 := head.value(0).(int)
		if !ok || !ok2 || offset < 0 || first < 0 || offset > len(data)-first || len(into) >= mostObjects {
			return
		}
		body := &lexer{raw: data, at: first + offset}
		into[number] = object{at: at, value: body.value(0)}
	}
}

var errTooLarge = errors.New("it is larger than any report")

// inflate is what is in a stream, within what may still be unpacked.
func (f *file) inflate(o object) ([]byte, error) {
	d := o.value.(dict)
	filter := f.get(d["Filter"])
	if list, ok := filter.([]any); ok && len(list) == 1 {
		filter = list[0]
	}
	switch {
	case filter == nil:
		return o.stream, nil
	case filter != name("FlateDecode") || d["DecodeParms"] != nil:
		return nil, errors.New("it is packed in a way I do not know")
	}
	z, err := zlib.NewReader(bytes.NewReader(o.stream))
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(z, int64(f.left)+1))
	if len(data) > f.left {
		return nil, errTooLarge
	}
	f.left -= len(data)
	return data, err
}

// get follows a reference, once: nothing we look for is further away.
func (f *file) get(v any) any {
	if r, ok := v.(ref); ok {
		return f.objects[int(r)].value
	}
	return v
}
