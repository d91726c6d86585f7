package pdf

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/templates/pdf/file"
)

// describe says in the file what it is, and what is in it where.
func (d painting) describe(doc *file.Document) {
	doc.About = file.About{Title: d.named(), Lang: d.r.Lang, Tool: cmp.Or(d.line(d.o.Tool), "Standpoint"), Made: d.o.AsOf, Outline: len(d.pages) >= contentsFrom}
	doc.Bookmarks = d.bookmarks()
	if d.o.Data != nil {
		doc.Attached = &file.Attachment{Name: "report.json", Type: "application/json", About: "This report as data: " + d.title(), Data: d.o.Data}
	}
}

// bookmarks are the sections, the points under a heading of their own.
func (d painting) bookmarks() []*file.Bookmark {
	var top []*file.Bookmark
	var points *file.Bookmark
	for _, s := range d.sections {
		b := &file.Bookmark{Title: s.title, To: d.place(s.anchor)}
		switch s.level {
		case 1:
			top = append(top, b)
		case 2:
			if points == nil && len(d.r.Sections) > 0 && len(top) > 0 {
				top[len(top)-1].Kids = append(top[len(top)-1].Kids, b)
				continue
			}
			if points == nil {
				points = &file.Bookmark{Title: "Points", To: b.To}
				top = append(top, points)
			}
			points.Kids = append(points.Kids, b)
		}
	}
	return top
}

// linkTo is a link for the file: the same for all the lines that it stands on.
func (d painting) linkTo(l *link) *file.Link {
	if l.out == nil {
		l.out = &file.Link{URL: l.url, To: d.place(l.anchor), Words: d.says(l)}
	}
	return l.out
}

// says is where a link leads, in words.
func (d painting) says(l *link) string {
	if l.url != "" {
		return shortened(d.line(l.url), 200)
	}
	for _, s := range d.sections {
		if s.anchor == l.anchor {
			return fmt.Sprintf("%s, page %d", s.title, d.pageOf(l.anchor))
		}
	}
	for _, kind := range []string{"evidence ", "action ", "shared ", "entry "} {
		if id, ok := strings.CutPrefix(l.anchor, kind); ok {
			return fmt.Sprintf("%s, page %d", id, d.pageOf(l.anchor))
		}
	}
	return fmt.Sprintf("page %d", max(1, d.pageOf(l.anchor)))
}

// shortened is a text for the ear: as much of it as anybody listens to.
func shortened(text string, n int) string {
	if cut := head(text, n); cut != text {
		return cut + "…"
	}
	return text
}
