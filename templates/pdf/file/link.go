package file

import (
	"fmt"
	"strings"
)

// Place is where on the pages something is.
type Place struct {
	Page int     // from 0
	Y    float64 // from the top
}

// Link is where a text leads: to an address, or to a place in the file.
type Link struct {
	URL   string
	To    Place  // where there is no URL
	Words string // where it leads, for those who do not see it

	object ref // of the action, once it is written
}

// linkArea is a link's annotation: one for each line the link stands on.
type linkArea struct {
	Box
	link   *Link
	el     *Element
	object ref
	key    int // in the parent tree
}

// Link makes a text of el, wide from x on along the base line y, one that can be
// followed: with one area for each line the link stands on, however many texts in
// a row it takes there.
func (p *Page) Link(el *Element, l *Link, x, y, wide float64, f Font) {
	top := y - f.Size*0.8
	if n := len(p.areas); n > 0 {
		last := p.areas[n-1]
		if last.link == l && x > last.X && top < last.Y+last.H && last.Y < top+f.Size {
			last.W = x + wide - last.X
			return
		}
	}
	a := &linkArea{Box: Box{x, top, wide, f.Size * 1.1}, link: l, el: el}
	p.areas = append(p.areas, a)
	el.kids = append(el.kids, kid{page: p.number, area: a})
}

// annotations are the page's links as its dictionary lists them.
func (p *Page) annotations() string {
	if len(p.areas) == 0 {
		return ""
	}
	var b strings.Builder
	for _, a := range p.areas {
		fmt.Fprintf(&b, "%v ", a.object)
	}
	return " /Annots [" + b.String() + "]"
}

// areas calls with for every area of a link, in the order of the pages.
func (d *Document) areas(with func(*linkArea)) {
	for _, p := range d.pages {
		for _, a := range p.areas {
			with(a)
		}
	}
}

// numberLinks gives the areas their objects and their keys in the parent tree,
// after those of the pages.
func (d *Document) numberLinks(w *objects) {
	key := len(d.pages)
	d.areas(func(a *linkArea) {
		a.object, a.key = w.number(), key
		key++
	})
}

// writeLinks writes the areas of links.
func (d *Document) writeLinks(w *objects) {
	d.areas(func(a *linkArea) {
		to := "/Dest " + d.destination(a.link.To)
		if a.link.URL != "" {
			to = fmt.Sprintf("/A %v", a.link.action(w))
		}
		top := d.paper.High - a.Y
		w.plain(a.object, "<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
			a.X, top-a.H, a.X+a.W, top, a.key, textString(a.link.Words), to)
	})
}

// action writes what following the link does, once for all of its lines.
func (l *Link) action(w *objects) ref {
	if l.object == 0 {
		l.object = w.plain(w.number(), "<</S /URI /URI %s>>", byteString(uri(l.URL)))
	}
	return l.object
}

// destination is a place as links and bookmarks write it, a line above what is
// there.
func (d *Document) destination(to Place) string {
	const above = 12
	return fmt.Sprintf("[%v /XYZ 0 %.2f null]", pageRef(to.Page), min(d.paper.High, d.paper.High-to.Y+above))
}
