package pdf

import (
	"fmt"
	"strconv"
	"strings"
)

// writeTree writes the structure tree and the parent tree that leads from
// pieces of content back to it, and returns the root's number.
func (d *document) writeTree(f *file) int {
	d.root.prune()
	root, parents := f.number(), f.number()
	d.root.walk(func(e *elem) { e.object = f.number() })
	d.root.walk(func(e *elem) { f.raw(e.object, d.element(e, root)) })
	var b strings.Builder
	b.WriteString("<</Nums [")
	for i, pg := range d.pages {
		fmt.Fprintf(&b, "%d [", i)
		for _, owner := range pg.owners {
			b.WriteString(strconv.Itoa(owner.object))
			b.WriteString(" 0 R ")
		}
		b.WriteString("] ")
	}
	next := len(d.pages)
	for _, pg := range d.pages {
		for _, n := range pg.notes {
			fmt.Fprintf(&b, "%d %d 0 R ", n.key, n.link.el.object)
			next = n.key + 1
		}
	}
	b.WriteString("]>>")
	f.raw(parents, []byte(b.String()))
	return f.plain(root, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>",
		d.root.object, parents, next)
}

// element is one element's dictionary.
func (d *document) element(e *elem, root int) []byte {
	up := root
	if e.parent != nil {
		up = e.parent.object
	}
	b := fmt.Appendf(nil, "<</Type /StructElem /S /%s /P %d 0 R", e.tag, up)
	if e.attrs != "" {
		b = fmt.Appendf(b, " /A <<%s>>", e.attrs)
	}
	if e.alt != "" {
		b = fmt.Appendf(b, " /Alt %s", textString(e.alt))
	}
	if e.lang != "" {
		b = fmt.Appendf(b, " /Lang %s", textString(e.lang))
	}
	home := -1
	for _, k := range e.kids {
		if k.elem == nil && k.annot == nil {
			home = k.page
			b = fmt.Appendf(b, " /Pg %d 0 R", d.pageObject(home))
			break
		}
	}
	b = append(b, " /K ["...)
	for _, k := range e.kids {
		b = d.appendKid(b, k, home)
	}
	return append(b, "]>>"...)
}

func (d *document) appendKid(b []byte, k kid, home int) []byte {
	switch {
	case k.elem != nil:
		return fmt.Appendf(b, "%d 0 R ", k.elem.object)
	case k.annot != nil:
		return fmt.Appendf(b, "<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>> ", k.annot.object, d.pageObject(k.page))
	case k.page == home:
		return fmt.Appendf(b, "%d ", k.mcid)
	}
	return fmt.Appendf(b, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", d.pageObject(k.page), k.mcid)
}

// numberNotes gives the link annotations their objects and their keys in the
// parent tree, after those of the pages.
func (d *document) numberNotes(f *file) {
	key := len(d.pages)
	for _, pg := range d.pages {
		for _, n := range pg.notes {
			n.object, n.key = f.number(), key
			key++
		}
	}
}

// writeNotes writes the link annotations.
func (d *document) writeNotes(f *file) {
	for _, pg := range d.pages {
		for _, n := range pg.notes {
			to := "/Dest " + d.destination(n.link.anchor)
			if n.link.url != "" {
				to = fmt.Sprintf("/A %d 0 R", n.link.action(f))
			}
			top := d.high - n.y
			f.plain(n.object, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
				n.x, top-n.h, n.x+n.w, top, n.key, textString(d.says(n.link)), to)
		}
	}
}

// action writes what following the link does, once for all of its lines.
func (l *link) action(f *file) int {
	if l.object == 0 {
		l.object = f.plain(f.number(), "<</S /URI /URI %s>>", byteString(uri(l.url)))
	}
	return l.object
}

// says is where a link leads, in words.
func (d *document) says(l *link) string {
	if l.url != "" {
		return shortened(d.line(l.url), 200)
	}
	for _, s := range d.sections {
		if s.anchor == l.anchor {
			return fmt.Sprintf("%s, page %d", s.title, d.pageOf(l.anchor))
		}
	}
	if id, ok := strings.CutPrefix(l.anchor, evidenceAnchor("")); ok {
		return fmt.Sprintf("%s, page %d", id, d.pageOf(l.anchor))
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

// destination is the place on a page that an anchor is at.
func (d *document) destination(anchor string) string {
	s := d.spots[anchor]
	return fmt.Sprintf("[%d 0 R /XYZ 0 %.2f null]", d.pageObject(s.page), min(d.high, d.high-s.y+12))
}
