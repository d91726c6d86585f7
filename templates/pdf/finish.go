package pdf

import (
	"fmt"
	"regexp"
	"sync"
)

// The order of objects in what gofpdf writes with two embedded fonts. Each font
// is a Type0, a CIDFont, ToUnicode, CIDSystemInfo, descriptor, glyph map, file.
const (
	pagesObject     = 1
	resourcesObject = 2
	objectsPerFont  = 7
)

func (d *document) pageObject(i int) int { return 3 + 2*i }
func (d *document) fontObject(i int) int { return 3 + 2*len(d.pages) + objectsPerFont*i }
func (d *document) infoObject() int      { return d.fontObject(2) }
func (d *document) catalogObject() int   { return d.infoObject() + 1 }

// finish rewrites the file that gofpdf wrote: its pages and fonts stay, and the
// structure, links, bookmarks and metadata that it cannot write join them.
func (d *document) finish(raw []byte) ([]byte, error) {
	objects, err := readObjects(raw)
	if err != nil {
		return nil, err
	}
	if got, want := len(objects)-1, d.catalogObject(); got != want {
		return nil, fmt.Errorf("gofpdf wrote %d objects, not %d", got, want)
	}
	f := &file{next: d.catalogObject() + 1}
	d.numberNotes(f)
	if err := d.writePages(f, objects, d.writePictures(f)); err != nil {
		return nil, err
	}
	if err := d.writeFonts(f, objects); err != nil {
		return nil, err
	}
	structure := d.writeTree(f)
	d.writeNotes(f)
	outlines := d.writeOutlines(f)
	data := d.attach(f)
	metadata := f.stream(f.number(), "/Type /Metadata /Subtype /XML", d.xmp())
	intent := f.deflated(f.number(), "/N 3", sRGB())
	f.plain(d.infoObject(), "<</Title %s /Producer %s /CreationDate %s /ModDate %s>>",
		textString(d.title()), textString(d.tool()), textString(d.pdfDate()), textString(d.pdfDate()))
	f.plain(d.catalogObject(), "<</Type /Catalog /Pages %d 0 R /Lang %s /MarkInfo <</Marked true>>"+
		" /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true>> /Metadata %d 0 R /Outlines %d 0 R"+
		" /PageMode %s /PageLabels <</Nums [0 <</S /D>>]>> /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1"+
		" /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]%s>>",
		pagesObject, textString(d.lang()), structure, metadata, outlines, d.pageMode(), intent, data)
	return f.write(d.catalogObject(), d.infoObject()), nil
}

// pageMode shows the bookmarks at once in reports that are longer than a few pages.
func (d *document) pageMode() string {
	if len(d.pages) >= contentsFrom {
		return "/UseOutlines"
	}
	return "/UseNone"
}

func (d *document) tool() string {
	if t := d.line(d.o.Tool); t != "" {
		return t
	}
	return "Standpoint"
}

func (d *document) pdfDate() string { return d.o.AsOf.UTC().Format("D:20060102150405+00'00'") }

// langTag is compiled when first used: other commands do not pay for it.
var langTag = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`) })

// lang is the report's language as a tag, English where it is not one.
func (d *document) lang() string {
	if langTag().MatchString(d.r.Lang) {
		return d.r.Lang
	}
	return "en-GB"
}
