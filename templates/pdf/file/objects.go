package file

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"sync"
)

// ref is an object's number. It prints as a reference to it.
type ref int

func (r ref) String() string { return string(r.append(nil)) }

func (r ref) append(b []byte) []byte { return append(strconv.AppendInt(b, int64(r), 10), " 0 R"...) }

// objects collects objects and writes them as PDF 1.7: streams by themselves, all
// other objects packed into object streams, which halves a tagged file.
type objects struct {
	next    ref // the next free number
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
	number ref
	text   []byte
}

// number gives out an object number.
func (w *objects) number() ref {
	w.next++
	return w.next - 1
}

// plain adds an object that is no stream.
func (w *objects) plain(number ref, format string, args ...any) ref {
	return w.raw(number, fmt.Appendf(nil, format, args...))
}

func (w *objects) raw(number ref, text []byte) ref {
	w.packed = append(w.packed, packedObject{number, text})
	return number
}

// stream adds a stream with its data as it is.
func (w *objects) stream(number ref, dict string, data []byte) ref {
	w.begin()
	w.set(number, entry{1, w.body.Len(), 0})
	fmt.Fprintf(&w.body, "%d 0 obj\n<<%s /Length %d>>\nstream\n", int(number), dict, len(data))
	w.body.Write(data)
	w.body.WriteString("\nendstream\nendobj\n")
	return number
}

// deflated adds a stream and compresses it.
func (w *objects) deflated(number ref, dict string, data []byte) ref {
	return w.stream(number, dict+" /Filter /FlateDecode", deflate(data))
}

func deflate(data []byte) []byte {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write(data) // a bytes.Buffer takes everything
	_ = z.Close()
	return out.Bytes()
}

func (w *objects) begin() {
	if w.body.Len() == 0 {
		w.body.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	}
}

func (w *objects) set(number ref, e entry) {
	for len(w.entries) <= int(number) {
		w.entries = append(w.entries, entry{})
	}
	w.entries[number] = e
}

// write packs the plain objects, and ends the file with its table.
func (w *objects) write(root, info ref) []byte {
	w.pack()
	number := w.number()
	start := w.body.Len()
	w.set(number, entry{1, start, 0})
	id := fmt.Sprintf("%X", sha256.Sum256(w.body.Bytes()))[:32]
	table := make([]byte, 0, 7*len(w.entries))
	for _, e := range w.entries {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(e.offset))
		table = binary.BigEndian.AppendUint16(table, uint16(e.index))
	}
	w.deflated(number, fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %v /Info %v /ID [<%s> <%s>]",
		len(w.entries), root, info, id, id), table)
	fmt.Fprintf(&w.body, "startxref\n%d\n%%%%EOF\n", start)
	return w.body.Bytes()
}

// pack writes the plain objects into object streams: numbers and offsets, then
// the objects.
func (w *objects) pack() {
	const perStream = 200
	var dicts []string
	var streams [][]byte
	first := w.next
	for objects := range slices.Chunk(w.packed, perStream) {
		number := w.number()
		var head, text []byte
		for i, o := range objects {
			w.set(o.number, entry{2, int(number), i})
			head = fmt.Appendf(head, "%d %d ", int(o.number), len(text))
			text = append(append(text, o.text...), '\n')
		}
		dicts = append(dicts, fmt.Sprintf("/Type /ObjStm /N %d /First %d /Filter /FlateDecode", len(objects), len(head)))
		streams = append(streams, append(head, text...))
	}
	deflateAll(streams)
	for i, data := range streams {
		w.stream(first+ref(i), dicts[i], data)
	}
}

// deflateAll compresses each of all in place, with one writer for each core.
func deflateAll(all [][]byte) {
	var next sync.Mutex
	at := 0
	take := func() int {
		next.Lock()
		defer next.Unlock()
		at++
		return at - 1
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(all)) {
		wg.Go(func() {
			z := zlib.NewWriter(nil)
			for i := take(); i < len(all); i = take() {
				var out bytes.Buffer
				z.Reset(&out)
				_, _ = z.Write(all[i]) // a bytes.Buffer takes everything
				_ = z.Close()
				all[i] = out.Bytes()
			}
		})
	}
	wg.Wait()
}
