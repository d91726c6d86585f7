package pdf

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
)

// file collects objects and writes them as PDF 1.7: streams by themselves, all
// other objects packed into object streams, which halves a tagged file.
type file struct {
	next    int // the next free object number
	body    bytes.Buffer
	entries []entry // by object number
	packed  []packedObject
}

// entry is an object's line in the cross-reference stream.
type entry struct {
	kind   byte // 0 free, 1 at an offset, 2 in an object stream
	offset int  // or the object stream's number
	index  int  // in the object stream
}

type packedObject struct {
	number int
	text   []byte
}

// number gives out an object number.
func (f *file) number() int {
	f.next++
	return f.next - 1
}

// plain adds an object that is no stream.
func (f *file) plain(number int, format string, args ...any) int {
	return f.raw(number, fmt.Appendf(nil, format, args...))
}

func (f *file) raw(number int, text []byte) int {
	f.packed = append(f.packed, packedObject{number, text})
	return number
}

// stream adds a stream with its data as it is.
func (f *file) stream(number int, dict string, data []byte) int {
	f.begin()
	f.set(number, entry{1, f.body.Len(), 0})
	fmt.Fprintf(&f.body, "%d 0 obj\n<<%s /Length %d>>\nstream\n", number, dict, len(data))
	f.body.Write(data)
	f.body.WriteString("\nendstream\nendobj\n")
	return number
}

// deflated adds a stream and compresses it.
func (f *file) deflated(number int, dict string, data []byte) int {
	return f.stream(number, dict+" /Filter /FlateDecode", deflate(data))
}

func deflate(data []byte) []byte {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(data) // a bytes.Buffer takes everything
	_ = w.Close()
	return out.Bytes()
}

func (f *file) begin() {
	if f.body.Len() == 0 {
		f.body.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	}
}

func (f *file) set(number int, e entry) {
	for len(f.entries) <= number {
		f.entries = append(f.entries, entry{})
	}
	f.entries[number] = e
}

// write packs the plain objects, and ends the file with its table.
func (f *file) write(root, info int) []byte {
	f.pack()
	number := f.number()
	start := f.body.Len()
	f.set(number, entry{1, start, 0})
	id := fmt.Sprintf("%X", sha256.Sum256(f.body.Bytes()))[:32]
	table := make([]byte, 0, 7*len(f.entries))
	for _, e := range f.entries {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(e.offset))
		table = binary.BigEndian.AppendUint16(table, uint16(e.index))
	}
	f.deflated(number, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]",
		len(f.entries), root, info, id, id), table)
	fmt.Fprintf(&f.body, "startxref\n%d\n%%%%EOF\n", start)
	return f.body.Bytes()
}

// pack writes the plain objects into object streams: numbers and offsets, then
// the objects.
func (f *file) pack() {
	const perStream = 200
	var dicts []string
	var streams [][]byte
	first := f.next
	for objects := range slices.Chunk(f.packed, perStream) {
		number := f.number()
		var head, text []byte
		for i, o := range objects {
			f.set(o.number, entry{2, number, i})
			head = fmt.Appendf(head, "%d %d ", o.number, len(text))
			text = append(append(text, o.text...), '\n')
		}
		dicts = append(dicts, fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", len(objects), len(head)))
		streams = append(streams, append(head, text...))
	}
	deflateAll(streams)
	for i, data := range streams {
		f.stream(first+i, dicts[i], data)
	}
}
