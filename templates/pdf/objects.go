package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// readObjects divides the file that gofpdf wrote into its objects, by its own
// table of offsets. Index 0 is empty.
func readObjects(raw []byte) ([][]byte, error) {
	at := bytes.LastIndex(raw, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("no startxref in gofpdf's output")
	}
	number, _, _ := bytes.Cut(raw[at+len("startxref\n"):], []byte("\n"))
	table, err := strconv.Atoi(string(number))
	if err != nil || table > at {
		return nil, fmt.Errorf("startxref %q in gofpdf's output", number)
	}
	lines := bytes.Split(raw[table:at], []byte("\n"))
	if len(lines) < 3 {
		return nil, fmt.Errorf("no table of offsets in gofpdf's output")
	}
	var count int
	if _, err := fmt.Sscanf(string(lines[1]), "0 %d", &count); err != nil || len(lines) < count+2 {
		return nil, fmt.Errorf("a table of offsets that begins %q in gofpdf's output", lines[1])
	}
	objects := make([][]byte, count)
	for i := 1; i < count; i++ {
		offset, err := strconv.Atoi(string(lines[i+2][:10]))
		if err != nil || offset >= table {
			return nil, fmt.Errorf("object %d at %q in gofpdf's output", i, lines[i+2])
		}
		objects[i] = raw[offset:table]
	}
	return objects, nil
}

// stream is the dictionary and the data of a stream object that gofpdf wrote.
func stream(object []byte) (dict, data []byte, err error) {
	_, rest, ok := bytes.Cut(object, []byte(" obj\n"))
	dict, data, found := bytes.Cut(rest, []byte("\nstream\n"))
	at := bytes.Index(dict, []byte("/Length "))
	if !ok || !found || at < 0 {
		return nil, nil, fmt.Errorf("%.40q is no stream", object)
	}
	length := 0
	for _, c := range dict[at+len("/Length "):] {
		if c < '0' || c > '9' {
			break
		}
		length = 10*length + int(c-'0')
	}
	if length > len(data) {
		return nil, nil, fmt.Errorf("a stream of %d bytes ends after %d", length, len(data))
	}
	return dict, data[:length], nil
}

// plainObject is what stands between obj and endobj.
func plainObject(object []byte) []byte {
	_, rest, _ := bytes.Cut(object, []byte(" obj\n"))
	body, _, _ := bytes.Cut(rest, []byte("\nendobj"))
	return body
}
