// Package file writes PDF files that can be read aloud and archived: pages drawn
// with gofpdf, the structure tree that says what everything on them is, links,
// bookmarks, fonts, pictures, metadata and files within the file. PDF/UA-1 and
// PDF/A-3a, without a file inside PDF/A-2a, are what it aims for. It knows no
// report and breaks no line: whoever draws says what stands where, in points
// from the top left corner, and which Element it belongs to.
//
// The way through it: a Document hands out Pages (page.go), on which Text, Figure
// and Link belong to an Element (element.go) and all else is an Artifact drawn
// with a Pen (pen.go). Bytes takes what gofpdf drew and embedded (drawn.go), adds
// what gofpdf cannot write, and puts all of it into one file (objects.go).
package file

import (
	"bytes"
	"regexp"
	"sync"
	"time"

	"github.com/jung-kurt/gofpdf"
)

// Paper is the size of every page of a file, in points.
type Paper struct{ Wide, High float64 }

// About is what a file says of itself, beside what is on its pages.
type About struct {
	Title string    // what a reader's window and a search show
	Lang  string    // the language's tag; what is none is taken for British English
	Tool  string    // what made the file
	Made  time.Time // the day it is said to be made on
	// Outline shows the bookmarks at once where the file is opened.
	Outline bool
}

// Document is a file while it is drawn, page by page. About, Bookmarks, of which
// there has to be one, and Attached may be set until Bytes is called.
type Document struct {
	About     About
	Bookmarks []*Bookmark
	Attached  *Attachment // nil for none

	paper    Paper
	root     *Element
	canvas   *gofpdf.Fpdf
	pages    []*Page
	used     [2]runeSet // the characters shown, regular and bold
	pictures []*Picture // in the order of their first showing
}

// New begins a file whose structure tree has root at its top. What is drawn later
// joins the elements under it.
func New(paper Paper, root *Element) *Document {
	c := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: paper.Wide, Ht: paper.High}})
	c.SetAutoPageBreak(false, 0)
	c.SetMargins(0, 0, 0)
	c.SetCompression(false) // done here, on all cores
	c.SetCatalogSort(true)
	for _, f := range []*face{regular(), bold()} {
		c.AddUTF8FontFromBytes(family, f.style, bytes.Clone(f.ttf)) // gofpdf writes into it
	}
	return &Document{paper: paper, root: root, canvas: c}
}

// Bytes ends the file and returns it; nothing can be drawn afterwards. The same
// drawing gives the same bytes.
func (d *Document) Bytes() ([]byte, error) {
	if len(d.pages) > 0 {
		d.pages[len(d.pages)-1].close()
	}
	from, err := drawnBy(d.canvas, len(d.pages))
	if err != nil {
		return nil, err
	}
	w := &objects{next: from.next()}
	d.numberLinks(w)
	pictures := d.writePictures(w)
	d.writePages(w, from, pictures)
	d.writeFonts(w, from)
	structure := d.writeTree(w)
	d.writeLinks(w)
	outlines := d.writeBookmarks(w)
	attached := d.attach(w)
	metadata := w.stream(w.number(), "/Type /Metadata /Subtype /XML", d.xmp())
	intent := w.deflated(w.number(), "/N 3", sRGB())
	date := textString(d.date())
	w.plain(from.info(), "<</Title %s /Producer %s /CreationDate %s /ModDate %s>>",
		textString(d.About.Title), textString(d.About.Tool), date, date)
	w.plain(from.catalog(), "<</Type /Catalog /Pages %v /Lang %s /MarkInfo <</Marked true>>"+
		" /StructTreeRoot %v /ViewerPreferences <</DisplayDocTitle true>> /Metadata %v /Outlines %v"+
		" /PageMode %s /PageLabels <</Nums [0 <</S /D>>]>> /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1"+
		" /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %v>>]%s>>",
		pageTree, textString(d.lang()), structure, metadata, outlines, d.pageMode(), intent, attached)
	return w.write(from.catalog(), from.info()), nil
}

func (d *Document) pageMode() string {
	if d.About.Outline {
		return "/UseOutlines"
	}
	return "/UseNone"
}

func (d *Document) date() string { return d.About.Made.UTC().Format("D:20060102150405+00'00'") }

// langTag is compiled when first used: programs that write no file do not pay for it.
var langTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`) })

func (d *Document) lang() string {
	if langTag().MatchString(d.About.Lang) {
		return d.About.Lang
	}
	return "en-GB"
}
