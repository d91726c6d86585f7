package file

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// body is the text of a document while it is written.
type body struct {
	bytes.Buffer
	d        *Document
	err      error
	marks    map[string]bool // the bookmarks so far
	headings int             // likewise; 0 for ever where there are no contents
	counted  bool            // whether there are contents
	links    map[string]int  // addresses, by their place in targets
	targets  []string        // addresses and pictures, by relationship
	lists    []list          // those with numbers, in order
	forms    []string        // how numbers are written in them
	last     [Deepest + 1]int
	wide     int        // of the column at hand, in twentieths of a point
	item     *Paragraph // the one right before, where it is an item of a list
	pictures []part
	depth    int // of tables
}

// list is a list with numbers: where it begins, in which level, and which of the
// forms it has.
type list struct{ level, start, form int }

func newBody(d *Document) *body {
	counted := slices.ContainsFunc(d.Body, func(b Block) bool { _, is := b.(*Contents); return is })
	return &body{d: d, marks: map[string]bool{}, links: map[string]int{}, counted: counted, wide: d.Look.wide()}
}

func (b *body) printf(format string, a ...any) { fmt.Fprintf(b, format, a...) }

// fail keeps the first thing that is wrong with a document: a mistake of whoever
// made it, not of those whose texts are in it.
func (b *body) fail(format string, a ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("the document could not be put together: "+format, a...)
	}
}

// document is the part that holds the text.
func (b *body) document() []byte {
	var out bytes.Buffer
	out.WriteString(declaration + `<w:document ` + spaces + `><w:body>`)
	out.Write(b.Bytes())
	wide, high := b.d.Look.paper()
	fmt.Fprintf(&out, `<w:sectPr><w:footerReference w:type="default" r:id="rId%d"/><w:pgSz w:w="%d" w:h="%d"/>`+
		`<w:pgMar w:top="%[4]d" w:right="%[4]d" w:bottom="%[4]d" w:left="%[4]d" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
		footerRel, wide, high, b.d.Look.margin())
	out.WriteString(`</w:body></w:document>`)
	return out.Bytes()
}

// blocks writes what stands one under the other. Two tables are kept apart, and a
// cell, like the whole, ends with a paragraph: else word processors join or
// refuse them.
func (b *body) blocks(all []Block) {
	table := false
	for _, block := range all {
		switch block := block.(type) {
		case *Paragraph:
			b.paragraph(block)
		case *Table:
			if table {
				b.WriteString(apart)
			}
			b.table(block)
		case *Contents:
			b.contents(block)
		}
		_, table = block.(*Table)
	}
	if table || len(all) == 0 {
		b.WriteString(apart)
	}
}

const apart = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>`

func (b *body) paragraph(p *Paragraph) {
	b.WriteString(`<w:p>`)
	b.properties(p)
	ends := b.begin(p)
	b.runs(p.Runs)
	for _, id := range ends {
		b.printf(`<w:bookmarkEnd w:id="%d"/>`, id)
	}
	b.WriteString(`</w:p>`)
	if b.item = nil; p.List != NoList {
		b.item = p
	}
}

// begin writes where the paragraph's bookmarks begin, and gives their numbers.
func (b *body) begin(p *Paragraph) []int {
	names := slices.Clone(p.Bookmarks)
	if b.counted && b.depth == 0 && p.Style.Heading() > 0 {
		b.headings++
		names = append(names, contentsMark(b.headings))
	}
	var ids []int
	for _, name := range names {
		if b.marks[name] {
			b.fail("two bookmarks are called %q", name)
		}
		if !bookmark(strings.TrimPrefix(name, "_")) {
			b.fail("%q is not a name for a bookmark", name)
		}
		b.marks[name] = true
		ids = append(ids, len(b.marks))
		b.printf(`<w:bookmarkStart w:id="%d" w:name="%s"/>`, len(b.marks), attribute(name))
	}
	return ids
}

// contentsMark is the bookmark of a heading, for the contents to lead to.
func contentsMark(heading int) string { return fmt.Sprintf("_Toc%d", heading) }

func (b *body) properties(p *Paragraph) {
	turned := rightToLeft(p.Runs)
	if p.Style == Plain && p.List == NoList && p.Level == 0 && !p.Next && !turned {
		return
	}
	b.WriteString(`<w:pPr>`)
	switch {
	case p.Style != Plain:
		b.printf(`<w:pStyle w:val="%s"/>`, attribute(string(p.Style)))
	case p.List != NoList:
		b.WriteString(`<w:pStyle w:val="ListParagraph"/>`)
	}
	if p.Next {
		b.WriteString(`<w:keepNext/>`)
	}
	if p.List != NoList {
		level := min(max(p.Level, 0), Deepest)
		b.printf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, level, b.listOf(p, level))
	}
	if turned {
		b.WriteString(`<w:bidi/>`)
	}
	if p.List == NoList && p.Level > 0 { // as far in as what items of the level above say
		b.printf(`<w:ind w:left="%d"/>`, 425+360*(min(p.Level, Deepest+1)-1))
	}
	b.WriteString(`</w:pPr>`)
}

// listOf is the number of the list that an item belongs to: that of bullets, or
// one with numbers, of which each begins anew. A list right under an item with a
// number is part of that one's, as word processors have it.
func (b *body) listOf(p *Paragraph, level int) int {
	if p.List == Bullets {
		return bulletList
	}
	form := b.form(p.Form)
	switch above := b.above(level); {
	case p.Start == 1 && above > 0 && b.lists[above-bulletList-1].form == form:
		b.last[level] = above
	case p.Start > 0 || b.last[level] == 0:
		b.lists = append(b.lists, list{level, max(p.Start, 1), form})
		b.last[level] = bulletList + len(b.lists)
	}
	return b.last[level]
}

// form is the place of a way to write numbers among those of the document.
func (b *body) form(form string) int {
	if _, _, known := numberForm(form); !known {
		form = ""
	}
	if at := slices.Index(b.forms, form); at >= 0 {
		return at
	}
	b.forms = append(b.forms, form)
	return len(b.forms) - 1
}

// above is the list of the item right before, where that has a number and stands
// less deep.
func (b *body) above(level int) int {
	if b.item == nil || b.item.List != Numbers || b.item.Level >= level {
		return 0
	}
	return b.last[min(max(b.item.Level, 0), Deepest)]
}

// contents are written with their entries, so that they are right at once, and
// without numbers of pages, which only a word processor knows.
func (b *body) contents(c *Contents) {
	if b.depth > 0 {
		b.fail("contents stand in a table")
	}
	type entry struct {
		p  *Paragraph
		to int
	}
	var entries []entry
	heading := 0
	for _, block := range b.d.Body {
		if p, is := block.(*Paragraph); is && p.Style.Heading() > 0 {
			if heading++; p.Style.Heading() <= c.Levels {
				entries = append(entries, entry{p, heading})
			}
		}
	}
	for i, e := range entries {
		b.printf(`<w:p><w:pPr><w:pStyle w:val="TOC%d"/></w:pPr>`, e.p.Style.Heading())
		if i == 0 {
			b.printf(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-%d" \n \h \z \u </w:instrText></w:r>`+
				`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, c.Levels)
		}
		b.printf(`<w:hyperlink w:anchor="%s" w:history="1">`, contentsMark(e.to))
		for _, r := range e.p.Runs {
			b.run(&Run{Text: r.Text, Lang: r.Lang})
		}
		b.WriteString(`</w:hyperlink>`)
		if i == len(entries)-1 {
			b.WriteString(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
		}
		b.WriteString(`</w:p>`)
	}
}
