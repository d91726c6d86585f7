package file

import (
	"fmt"
	"strconv"
)

// writeTree writes the structure tree and the parent tree that leads from
// pieces of content back to it, and returns the root's number.
func (d *Document) writeTree(w *objects) ref {
	d.root.prune()
	root, parents := w.number(), w.number()
	d.root.Walk(func(e *Element) { e.object = w.number() })
	d.root.Walk(func(e *Element) { w.raw(e.object, e.dict(root)) })
	b := []byte("<</Nums [")
	for i, p := range d.pages {
		b = fmt.Appendf(b, "%d [", i)
		for _, owner := range p.owners {
			b = append(owner.object.append(b), ' ')
		}
		b = append(b, "] "...)
	}
	next := len(d.pages)
	d.areas(func(a *linkArea) {
		b = fmt.Appendf(b, "%d %v ", a.key, a.el.object)
		next = a.key + 1
	})
	w.raw(parents, append(b, "]>>"...))
	return w.plain(root, "<</Type /StructTreeRoot /K %v /ParentTree %v /ParentTreeNextKey %d>>", d.root.object, parents, next)
}

// dict is the element's dictionary.
func (e *Element) dict(root ref) []byte {
	up := root
	if e.parent != nil {
		up = e.parent.object
	}
	b := fmt.Appendf(nil, "<</Type /StructElem /S /%s /P %v", e.Tag, up)
	if e.Attrs != "" {
		b = fmt.Appendf(b, " /A <<%s>>", e.Attrs)
	}
	if e.Alt != "" {
		b = fmt.Appendf(b, " /Alt %s", textString(e.Alt))
	}
	if e.Lang != "" {
		b = fmt.Appendf(b, " /Lang %s", textString(e.Lang))
	}
	home := -1
	for _, k := range e.kids {
		if k.elem == nil && k.area == nil {
			home = k.page
			b = fmt.Appendf(b, " /Pg %v", pageRef(home))
			break
		}
	}
	b = append(b, " /K ["...)
	for _, k := range e.kids {
		b = k.append(b, home)
	}
	return append(b, "]>>"...)
}

// append writes the kid into the list of an element whose pieces stand on the
// page home where they say nothing else.
func (k kid) append(b []byte, home int) []byte {
	switch {
	case k.elem != nil:
		return append(k.elem.object.append(b), ' ')
	case k.area != nil:
		return fmt.Appendf(b, "<</Type /OBJR /Obj %v /Pg %v>> ", k.area.object, pageRef(k.page))
	case k.page == home:
		return append(strconv.AppendInt(b, int64(k.mcid), 10), ' ')
	}
	return fmt.Appendf(b, "<</Type /MCR /Pg %v /MCID %d>> ", pageRef(k.page), k.mcid)
}
