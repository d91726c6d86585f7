package file

import (
	"bytes"
	"encoding/json"
	"image"
	"image/png"
	"reflect"
	"strings"
	"testing"

	"standpoint/templates/sample"
	"time"
)

func said(text string) []Run { return []Run{{Text: text}} }

func para(text string) *Paragraph { return &Paragraph{Runs: said(text)} }

func cell(blocks ...Block) Cell { return Cell{Body: blocks} }

// everything is a document with one of each.
func everything() *Document {
	return &Document{
		Title: "A form", Lang: "cy", Made: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Data: []byte("{\"a\": \"b < c & d\"\n}\n"),
		Body: []Block{
			&Paragraph{Style: Title, Runs: said("A form")},
			&Paragraph{Style: Heading1, Runs: []Run{{Text: "One", Lang: "en-GB"}}},
			&Paragraph{Bookmarks: []string{"sp_1"}, Runs: []Run{{Text: " Plain, "}, {Text: "bold", Bold: true}, {Text: ", "}, {Text: "code", Code: true}, {Text: "\nand\ta "},
				{Text: "link", Link: "https://example.org/a?b=1&c=%20d"}, {Text: " in", Bold: true, Link: "https://example.org/a?b=1&c=%20d"}, {Text: " here", Link: "#sp_1"}}},
			&Paragraph{List: Bullets, Runs: said("a")},
			&Paragraph{List: Bullets, Level: 1, Runs: said("a in a")},
			&Paragraph{List: Bullets, Level: 2, Runs: said("a in that")},
			&Paragraph{Level: 3, Runs: said("goes on in that")},
			&Paragraph{Level: 1, Runs: said("goes on in the first")},
			&Paragraph{List: Numbers, Start: 1, Runs: said("one")},
			&Paragraph{List: Numbers, Level: 1, Start: 1, Runs: said("one a")},
			&Paragraph{List: Numbers, Runs: said("two")},
			&Paragraph{List: Numbers, Level: 1, Start: 1, Runs: said("two a")},
			para("between"),
			&Paragraph{List: Numbers, Start: 4, Runs: said("four")},
			&Paragraph{List: Numbers, Level: 1, Start: 2, Form: "a)", Runs: said("four b)")},
			&Paragraph{List: Numbers, Start: 1, Form: "A.", Runs: said("A.")},
			&Paragraph{Style: Aside, Runs: said("4 · change-owner")},
			&Table{Says: "A place to write", Boxed: true, Rows: []Row{{High: 60, Cells: []Cell{cell(&Paragraph{Bookmarks: []string{"sp_4_change_owner"}})}}}},
			&Paragraph{},
			&Table{Says: "Two columns", Head: 1, Rows: []Row{
				{Cells: []Cell{cell(para("A")), cell(para("B"))}},
				{Cells: []Cell{cell(para("1"), para("2")), cell(&Paragraph{List: Bullets, Runs: said("x")})}},
			}},
			para("the end"),
		},
	}
}

func written(t testing.TB, d *Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func opened(t testing.TB, raw []byte) *Document {
	t.Helper()
	d, err := Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		g, _ := json.MarshalIndent(got, "", " ")
		w, _ := json.MarshalIndent(want, "", " ")
		t.Errorf("got %s\nwant %s", g, w)
	}
}

// What is written comes back as it was.
func TestBack(t *testing.T) {
	d := everything()
	got := opened(t, written(t, d))
	same(t, got.Title, d.Title)
	same(t, got.Lang, d.Lang)
	same(t, string(got.Data), string(d.Data))
	same(t, len(got.Unread), 0)
	for i := range max(len(got.Body), len(d.Body)) {
		same(t, got.Body[i], d.Body[i])
	}
}

// The same document is the same bytes.
func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, everything()), written(t, everything())) {
		t.Error("the bytes differ")
	}
}

// plainer is a block without what LibreOffice does not keep: what a table holds,
// that its head is bold by its style, and languages that are none but the usual.
func plainer(block Block) Block {
	switch block := block.(type) {
	case *Paragraph:
		for i := range block.Runs {
			if block.Runs[i].Lang == "cy-GB" {
				block.Runs[i].Lang = ""
			}
		}
		block.Runs = joined(block.Runs)
	case *Table:
		block.Says, block.Boxed = "", false
		for _, row := range block.Rows {
			for _, c := range row.Cells {
				for _, b := range c.Body {
					p := plainer(b).(*Paragraph)
					for i := range p.Runs {
						p.Runs[i].Bold = false
					}
				}
			}
		}
	}
	return block
}

// A document that a word processor saved again says the same.
func TestThroughLibreOffice(t *testing.T) {
	for _, through := range [][]string{{"docx"}, {"odt", "docx"}} {
		got := opened(t, sample.Converted(t, written(t, everything()), through...))
		want := everything()
		i := 0
		for _, block := range got.Body {
			if p, is := block.(*Paragraph); is && len(p.Runs)+len(p.Bookmarks) == 0 {
				continue // what keeps tables apart
			}
			for _, is := want.Body[i].(*Paragraph); is && len(want.Body[i].(*Paragraph).Runs) == 0; _, is = want.Body[i].(*Paragraph) {
				i++
			}
			same(t, plainer(block), plainer(want.Body[i]))
			i++
		}
	}
}

// pixel is the smallest picture.
func pixel(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 2, 1))); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What cannot be a document is said, and nothing is written.
func TestFaults(t *testing.T) {
	for name, body := range map[string][]Block{
		"two bookmarks": {&Paragraph{Bookmarks: []string{"a", "a"}}},
		"not a name":    {&Paragraph{Bookmarks: []string{"4 change"}}},
		"PNG or JPEG":   {&Paragraph{Runs: []Run{{Picture: &Picture{Data: []byte("x"), Alt: "x"}}}}},
		"in a table":    {&Table{Rows: []Row{{Cells: []Cell{cell(&Contents{Levels: 1})}}}}},
	} {
		var out bytes.Buffer
		if err := Write(&out, &Document{Body: body}); err == nil || !strings.Contains(err.Error(), name) || out.Len() > 0 {
			t.Errorf("%s: %v, and %d bytes", name, err, out.Len())
		}
	}
}
