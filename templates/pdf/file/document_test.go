package file_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"standpoint/templates/pdf/file"
	"standpoint/templates/pdf/file/conform"
)

var (
	plain = file.Font{Size: 11}
	day   = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
)

// begun is a file with a heading and a word in each cut on its first page, ready
// for more.
func begun() (*file.Document, *file.Element, *file.Page) {
	root := &file.Element{Tag: "Document"}
	d := file.New(file.Paper{Wide: 300, High: 400}, root)
	d.About = file.About{Title: "A title", Lang: "en-GB", Tool: "a test", Made: day}
	d.Bookmarks = []*file.Bookmark{{Title: "Start"}}
	p := d.Page()
	h := root.Add("H1")
	p.Text(h, 20, 40, "A ", file.Font{Bold: true, Size: 20})
	p.Text(h, 40, 40, "title", plain)
	return d, root, p
}

// ended is a file's bytes, read back, once it is known to keep the rules.
func ended(t *testing.T, d *file.Document) *conform.File {
	t.Helper()
	raw, err := d.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	f := conform.Read(raw)
	for _, wrong := range conform.Broken(f) {
		t.Error(wrong)
	}
	return f
}

func TestSameDrawingSameBytes(t *testing.T) {
	var before []byte
	for range 2 {
		d, _, _ := begun()
		raw, err := d.Bytes()
		if err != nil || before != nil && !bytes.Equal(before, raw) {
			t.Fatal("other bytes", err)
		}
		before = raw
	}
}

// TestParagraphOverPages: an element goes on over a page, and what was laid out
// but not drawn leaves no trace.
func TestParagraphOverPages(t *testing.T) {
	d, root, p := begun()
	para := root.Add("P")
	root.Add("P") // nothing is drawn in it
	root.Inside("Sect").Add("P")
	p.Text(para, 20, 80, "first ", plain)
	p.Text(para, 60, 80, "and ", file.Font{Size: 11, Ink: file.Colour{90, 0, 0}})
	p.Artifact(file.Layout, func(pen file.Pen) { pen.Text(0, 10, "seen only", plain) })
	p.Text(para, 20, 100, "second ", plain)
	d.Page().Text(para, 20, 40, "third", plain)
	f := ended(t, d)
	if got := f.Tree().All(); got != "A titlefirst and second third" {
		t.Errorf("%q", got)
	}
	if n := len(f.Tree().Kids); n != 2 {
		t.Errorf("%d elements", n)
	}
	if box := f.List(f.Dict(f.Catalog()["Pages"])["MediaBox"]); !slices.Equal(box, []any{0.0, 0.0, 300.0, 400.0}) {
		t.Errorf("the paper is %v", box)
	}
}

// TestLinks: a link has one area for each line it stands on, however many texts
// that takes, and its address is written once.
func TestLinks(t *testing.T) {
	d, root, p := begun()
	para := root.Add("P")
	out := &file.Link{URL: "https://example.org/a b|ü", Words: "an address (ü)"}
	el := para.Inside("Link")
	for _, at := range []struct{ x, y float64 }{{20, 80}, {60, 80}, {20, 95}} {
		p.Text(el, at.x, at.y, "word ", plain)
		p.Link(el, out, at.x, at.y, 30, plain)
	}
	home := &file.Link{To: file.Place{Page: 0, Y: 2}, Words: "the start"}
	el = para.Inside("Link")
	p.Text(el, 100, 95, "home", plain)
	p.Link(el, home, 100, 95, 30, plain)
	f := ended(t, d)
	areas := f.List(f.Dict(f.Pages()[0])["Annots"])
	if len(areas) != 3 {
		t.Fatalf("%d areas", len(areas))
	}
	first, second, third := f.Dict(areas[0]), f.Dict(areas[1]), f.Dict(areas[2])
	if first["A"] != second["A"] || f.Dict(first["A"])["URI"] != "https://example.org/a%20b%7C%C3%BC" {
		t.Errorf("leads to %v", f.Dict(first["A"]))
	}
	if got := conform.TextOf(first["Contents"]); got != out.Words {
		t.Errorf("says %q", got)
	}
	if got := fmt.Sprint(first["Rect"], f.List(third["Dest"])[3]); got != "[20 316.7 90 328.8] 400" {
		t.Error(got)
	}
}

func TestBookmarks(t *testing.T) {
	d, _, _ := begun()
	d.Bookmarks = []*file.Bookmark{
		{Title: "One"},
		{Title: "Two ŵ", To: file.Place{Y: 100}, Kids: []*file.Bookmark{{Title: "2.1"}, {Title: "2.2"}}},
	}
	d.About.Outline = true
	f := ended(t, d)
	root := f.Dict(f.Catalog()["Outlines"])
	last := f.Dict(root["Last"])
	if root["Count"] != 4.0 || last["Count"] != 2.0 || conform.TextOf(last["Title"]) != "Two ŵ" {
		t.Errorf("%v, %v", root, last)
	}
	if dest := f.List(last["Dest"]); dest[3] != 312.0 {
		t.Errorf("leads to %v", dest)
	}
	if f.Dict(f.Dict(last["First"])["Next"])["Title"] != "2.2" || f.Catalog()["PageMode"] != conform.Name("UseOutlines") {
		t.Errorf("%v", f.Dict(last["First"]))
	}
}

// TestAbout: what a file says of itself, and a language that is none.
func TestAbout(t *testing.T) {
	d, _, _ := begun()
	d.About.Title, d.About.Lang = `A (title) \ <b>`, "no tag"
	d.Attached = &file.Attachment{Name: "data.json", Type: "application/json", About: "all of it", Data: []byte("{}")}
	f := ended(t, d)
	info := f.Dict(f.Trailer["Info"])
	if conform.TextOf(info["Title"]) != d.About.Title || info["ModDate"] != "D:20261123120000+00'00'" || f.Catalog()["Lang"] != "en-GB" {
		t.Errorf("%v", info)
	}
	spec := f.Dict(f.List(f.Catalog()["AF"])[0])
	if got := f.Streams[f.Dict(spec["EF"])["F"].(conform.Ref)]; string(got) != "{}" || spec["Desc"] != "all of it" {
		t.Errorf("%q in %v", got, spec)
	}
}

// TestFigure: what is drawn with the pen belongs to the figure, which says where
// it is.
func TestFigure(t *testing.T) {
	d, root, p := begun()
	el := root.Add("Figure")
	el.Alt, el.Lang = "shapes", "cy"
	p.Figure(el, file.Box{X: 20, Y: 100, W: 50, H: 40}, func(pen file.Pen) {
		pen.Fill(file.Colour{255, 0, 0})
		pen.Stroke(file.Colour{0, 0, 255})
		pen.Thick(2)
		pen.Area(file.Box{X: 20, Y: 100, W: 10, H: 10})
		pen.Frame(file.Box{X: 30, Y: 100, W: 10, H: 10})
		pen.Disc(50, 110, 5)
		pen.Ring(50, 110, 6)
		pen.Line(20, 130, 70, 130)
		pen.From(50, 120)
		pen.Quarter(50, 125, 5, 0, -1, 1, 0)
		pen.To(50, 125)
		pen.Shape()
	})
	f := ended(t, d)
	figure := f.First("Figure")
	if box := f.List(f.Dict(figure.Dict["A"])["BBox"]); !slices.Equal(box, []any{20.0, 260.0, 70.0, 300.0}) {
		t.Errorf("the figure is at %v", box)
	}
	content := string(f.Streams[f.Dict(f.Pages()[0])["Contents"].(conform.Ref)])
	for _, want := range []string{"1.000 0.000 0.000 rg", "0.000 0.000 1.000 RG", "2.00 w", "20.00 300.00 10.00 -10.00 re f", "re S"} {
		if !strings.Contains(content, want) {
			t.Errorf("no %q in %s", want, content)
		}
	}
}

// TestPictureOnce: a picture that is shown twice is in the file once.
func TestPictureOnce(t *testing.T) {
	d, root, p := begun()
	pic := grey(t)
	for i := range 2 {
		el, box := root.Add("Figure"), file.Box{X: 20, Y: 100 + 50*float64(i), W: 40, H: 40}
		el.Alt = "grey"
		p.Figure(el, box, func(pen file.Pen) { pen.Picture(pic, box) })
	}
	f := ended(t, d)
	all := f.Dict(f.Dict(f.Dict(f.Pages()[0])["Resources"])["XObject"])
	if len(all) != 1 || f.Dict(all["Im1"])["ColorSpace"] != conform.Name("DeviceGray") || f.Dict(all["Im1"])["Width"] != 3.0 {
		t.Errorf("%v", all)
	}
}
