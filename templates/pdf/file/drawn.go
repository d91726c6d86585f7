package file

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// drawn is what gofpdf made, as this package takes it over: what stands on the
// pages, and the subsets of the two fonts. Of all else in its file only the
// numbers of the objects stay, since the resources name the fonts by them.
type drawn struct {
	contents  [][]byte // of each page
	resources []byte   // of all pages
	fonts     [2]subset
}

// subset is a font's glyphs that are used.
type subset struct {
	desc    gofpdf.FontDescType
	glyphs  []byte // deflated: the glyph of each character
	program []byte // deflated
	length  int    // of the program before
}

// The order of objects in what gofpdf writes: the tree of pages, the resources,
// each page and its contents, then the fonts: a Type0, a CIDFont, ToUnicode,
// CIDSystemInfo, descriptor, glyph map and program each.
const (
	pageTree       = ref(1)
	resourcesOfAll = ref(2)
	perFont        = 7
	toUnicodeOf    = 2 // from the font's first object
	descriptorOf   = 4
	glyphsOf       = 5
	programOf      = 6
)

func pageRef(i int) ref { return ref(3 + 2*i) }

func (d *drawn) font(i int) ref { return pageRef(len(d.contents)) + ref(perFont*i) }
func (d *drawn) info() ref      { return d.font(len(d.fonts)) }
func (d *drawn) catalog() ref   { return d.info() + 1 }
func (d *drawn) next() ref      { return d.catalog() + 1 }

// drawnBy ends gofpdf's file and takes it apart.
func drawnBy(canvas *gofpdf.Fpdf, pages int) (*drawn, error) {
	var raw bytes.Buffer
	if err := canvas.Output(&raw); err != nil {
		return nil, err
	}
	all, err := apart(raw.Bytes())
	if err != nil {
		return nil, err
	}
	d := &drawn{contents: make([][]byte, pages)}
	if got, want := len(all), int(d.next()); got != want {
		return nil, fmt.Errorf("gofpdf wrote %d objects, not %d", got-1, want-1)
	}
	for i := range d.contents {
		if d.contents[i], _, err = streamIn(all[pageRef(i)+1]); err != nil {
			return nil, err
		}
	}
	d.resources = plainIn(all[resourcesOfAll])
	for i, f := range []*face{regular(), bold()} {
		s := &d.fonts[i]
		s.desc = canvas.GetFontDesc(family, f.style)
		if s.glyphs, _, err = streamIn(all[d.font(i)+glyphsOf]); err != nil {
			return nil, err
		}
		if s.program, s.length, err = streamIn(all[d.font(i)+programOf]); err != nil {
			return nil, err
		}
	}
	return d, nil
}

// apart divides the file that gofpdf wrote into its objects, by its own table of
// offsets. Index 0 is empty.
func apart(raw []byte) ([][]byte, error) {
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

// streamIn is the data of a stream object that gofpdf wrote, and how long it says
// that this was before it was deflated, 0 where it does not say.
func streamIn(object []byte) (data []byte, length1 int, err error) {
	_, rest, ok := bytes.Cut(object, []byte(" obj\n"))
	dict, data, found := bytes.Cut(rest, []byte("\nstream\n"))
	length := numberAfter(dict, "/Length ")
	if !ok || !found || length < 0 {
		return nil, 0, fmt.Errorf("%.40q is no stream", object)
	}
	if length > len(data) {
		return nil, 0, fmt.Errorf("a stream of %d bytes ends after %d", length, len(data))
	}
	return data[:length], max(0, numberAfter(dict, "/Length1 ")), nil
}

// numberAfter is the number that follows a key, -1 without one.
func numberAfter(dict []byte, key string) int {
	_, rest, found := bytes.Cut(dict, []byte(key))
	if !found {
		return -1
	}
	n := 0
	for _, c := range rest {
		if c < '0' || c > '9' {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// plainIn is what stands between obj and endobj.
func plainIn(object []byte) []byte {
	_, rest, _ := bytes.Cut(object, []byte(" obj\n"))
	body, _, _ := bytes.Cut(rest, []byte("\nendobj"))
	return body
}
