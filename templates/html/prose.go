package html

import (
	"html/template"
	"strconv"
	"strings"

	"standpoint/assess/text"
)

// Inline is a text within a line, with its links.
func Inline(from string) template.HTML { return (&prose{}).inline(from) }

// Prose is a text as paragraphs, lists, tables and code, where it has more than one
// paragraph has room for; empty of a text that stands in a line.
func Prose(from string) template.HTML {
	blocks := text.Read(from)
	if len(blocks) == 0 || len(blocks) == 1 && blocks[0].Kind == text.Paragraph {
		return ""
	}
	var w prose
	w.blocks(blocks, false)
	return template.HTML(w.String())
}

// prose is a text as paragraphs, lists, tables and code. What it says stays text.
func (w *prose) prose(from string) template.HTML {
	w.blocks(text.Read(from), false)
	return template.HTML(w.String())
}

func (w *prose) inline(from string) template.HTML {
	w.runs(text.Line(from), true)
	return template.HTML(w.String())
}

// Blocks is a text with its paragraphs and lists, also of one paragraph.
func Blocks(from string) template.HTML { return (&prose{}).prose(from) }

// Unlinked is the same without links: it stands in one.
func Unlinked(from string) template.HTML {
	var w prose
	w.runs(text.Line(from), false)
	return template.HTML(w.String())
}

// prose writes texts; target gives the place in the page that a number leads to.
type prose struct {
	strings.Builder
	target func(id string) string
}

// blocks writes blocks. The first paragraph of an item stands in it as it is.
func (w *prose) blocks(blocks []text.Block, item bool) {
	for i, b := range blocks {
		switch b.Kind {
		case text.List:
			w.list(b)
		case text.Table:
			w.table(b)
		case text.Code: // in one line of the page, so that Squeeze leaves its blanks
			w.WriteString("<pre><code>" + strings.ReplaceAll(template.HTMLEscapeString(strings.Join(b.Lines, "\n")), "\n", "&#10;") + "</code></pre>\n")
		case text.Heading:
			w.paragraph(`<p class="heading"><strong>`, b.Runs, "</strong></p>\n")
		default:
			switch {
			case !item || i > 0:
				w.paragraph("<p>", b.Runs, "</p>\n")
			case len(blocks) > 1:
				w.paragraph("", b.Runs, "\n")
			default:
				w.runs(b.Runs, true)
			}
		}
	}
}

func (w *prose) paragraph(before string, runs []text.Run, after string) {
	w.WriteString(before)
	w.runs(runs, true)
	w.WriteString(after)
}

// list writes a list. A browser counts where it gives the numbers that were
// typed; others stand in the items.
func (w *prose) list(b text.Block) {
	first, counted := counts(b.Items)
	open, end := "<ul>", "</ul>\n"
	switch {
	case b.Ordered && !counted:
		open, end = `<ol class="typed" role="list">`, "</ol>\n"
	case b.Ordered && first != 1:
		open, end = `<ol start="`+strconv.Itoa(first)+`">`, "</ol>\n"
	case b.Ordered:
		open, end = "<ol>", "</ol>\n"
	}
	w.WriteString(open + "\n")
	for _, item := range b.Items {
		w.WriteString("<li>")
		if b.Ordered && !counted {
			w.WriteString(`<span class="label">` + template.HTMLEscapeString(item.Label) + "</span> ")
		}
		w.blocks(item.Blocks, true)
		w.WriteString("</li>\n")
	}
	w.WriteString(end)
}

// counts says whether items are numbered 1. 2. 3., and from where.
func counts(items []text.Item) (first int, counted bool) {
	first, _ = strconv.Atoi(strings.TrimSuffix(items[0].Label, "."))
	for i, item := range items {
		if item.Label != strconv.Itoa(first+i)+"." {
			return first, false
		}
	}
	return first, true
}

func (w *prose) table(b text.Block) {
	w.WriteString(`<table class="plain">` + "\n")
	for i, row := range b.Rows {
		tag := "td"
		if b.Head && i == 0 {
			tag = `th scope="col"`
			w.WriteString("<thead>")
		}
		w.WriteString("<tr>")
		for _, cell := range row {
			w.paragraph("<"+tag+">", cell, "</"+tag[:2]+">")
		}
		w.WriteString("</tr>")
		if b.Head && i == 0 {
			w.WriteString("</thead>")
		}
		w.WriteString("\n")
	}
	w.WriteString("</table>\n")
}

func (w *prose) runs(runs []text.Run, links bool) {
	for _, r := range runs {
		if r.Break {
			w.WriteString("<br>\n")
			continue
		}
		said := template.HTMLEscapeString(r.Text)
		if links && r.Link == "" && !r.Code {
			said = citing(r.Text, w.target)
		}
		if r.Code {
			said = "<code>" + said + "</code>"
		}
		if r.Link != "" && links {
			said = linkTo(r, said)
		}
		if r.Bold {
			said = "<strong>" + said + "</strong>"
		}
		w.WriteString(said)
	}
}

func linkTo(r text.Run, said string) string {
	class := ""
	if r.Bare() {
		class = ` class="address"`
	}
	return "<a" + class + ` href="` + template.HTMLEscapeString(r.Link) + `" rel="noopener noreferrer">` + said + "</a>"
}
