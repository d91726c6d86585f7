package file

import (
	"fmt"
	"strings"
)

// mostPieces is how many paragraphs, runs and cells are read.
const mostPieces = 500_000

// state is what was met on the way through the text and is not over yet.
type state struct {
	pieces int
	p      *Paragraph // the one at hand
	marks  []string   // bookmarks that began between paragraphs
	starts []string   // comments likewise
	boxes  []Block    // what stands in text boxes of the paragraph at hand
	change Change     // of what is read now
	link   string     // likewise
	fields []field    // that began
	active []*anchor  // comments of the paragraph at hand that go on
	open   *Paragraph // its end was deleted: the next one goes on with it

	number string          // the list of the paragraph at hand
	level  int             // of the item right before, from 1; 0 for none
	begun  map[string]bool // lists, with their level
	items  []int           // how far in the words of the items stand that are open, by level
	in     int             // how far in the paragraph at hand stands

	named map[string]*Paragraph // bookmarks, by where they begin
}

// piece counts what is read.
func (r *reader) piece() {
	if r.pieces++; r.pieces > mostPieces && r.c.err == nil {
		r.c.err = errTooMuch
	}
}

// blocks are the paragraphs and tables inside the element at hand.
func (r *reader) blocks() []Block {
	var all []Block
	r.collect(&all)
	return all
}

func (r *reader) collect(into *[]Block) {
	chosen := false
	r.c.each(func(e *element) {
		switch e.name {
		case "p":
			r.paragraph(into)
		case "tbl":
			*into = append(*into, r.table())
		case "bookmarkStart":
			r.marks = append(r.marks, Clean(e.attr("name")))
		case "commentRangeStart":
			r.starts = append(r.starts, e.attr("id"))
		case "ins", "moveTo":
			r.changed(Inserted, func() { r.collect(into) })
		case "del", "moveFrom":
			r.changed(Deleted, func() { r.collect(into) })
		case "sdt", "sdtContent", "customXml", "smartTag", "AlternateContent":
			r.collect(into)
		case "Choice", "Fallback":
			if !chosen {
				r.collect(into)
			}
			chosen = true
		case "altChunk", "subDoc":
			r.doc.Unread["a document inside this one"]++
		}
	})
}

// changed reads what somebody inserted or deleted. What is deleted stays so,
// whatever is around it or in it.
func (r *reader) changed(change Change, read func()) {
	was := r.change
	r.change = max(was, change)
	read()
	r.change = was
}

func (r *reader) paragraph(into *[]Block) {
	r.piece()
	p, before := &Paragraph{Bookmarks: r.marks}, r.open
	outer, boxes, active := r.p, r.boxes, r.active
	r.p, r.marks, r.boxes, r.active, r.open, r.number = p, nil, nil, nil, nil, ""
	for _, id := range r.starts {
		r.anchor(id)
	}
	r.starts = nil
	ended, in := true, 0
	r.c.each(func(e *element) {
		if e.name == "pPr" {
			r.in = 0
			ended, in = r.properties(), r.in
			return
		}
		r.inline(e)
	})
	r.settle(p, in)
	if before != nil {
		p = before.goOn(p)
	} else {
		*into = append(*into, p)
	}
	*into = append(*into, r.boxes...)
	if r.p, r.boxes, r.active = outer, boxes, active; !ended {
		r.open = p
	}
}

// goOn puts the next paragraph behind one whose end was deleted.
func (p *Paragraph) goOn(next *Paragraph) *Paragraph {
	if strings.TrimSpace(p.Text()) == "" {
		p.Style, p.List, p.Level, p.Start, p.Form = next.Style, next.List, next.Level, next.Start, next.Form
	}
	p.Runs = append(p.Runs, next.Runs...)
	p.Bookmarks = append(p.Bookmarks, next.Bookmarks...)
	p.Comments = append(p.Comments, next.Comments...)
	return p
}

// settle says of an item of a list whether it begins one, and of comments what
// they are about.
func (r *reader) settle(p *Paragraph, in int) {
	for _, a := range r.active {
		r.about(p, a)
	}
	p.Runs = joined(p.Runs)
	if p.List == NoList {
		r.under(p, in)
		return
	}
	if p.List == Numbers && r.begins(p.Level) {
		m := r.lists[r.number].marks[p.Level]
		p.Start, p.Form = max(1, m.start), m.form
	}
	r.level = p.Level + 1
	p.Level = min(p.Level, Deepest)
}

// listStyles are those that word processors have for items, by how deep they are.
var listStyles = map[Style]int{
	"listbullet": 0, "listbullet2": 1, "listbullet3": 2, "listbullet4": 3, "listbullet5": 4,
	"listnumber": 0, "listnumber2": 1, "listnumber3": 2, "listnumber4": 3, "listnumber5": 4,
}

// begins says whether the item at hand is the first of its list.
func (r *reader) begins(level int) bool {
	l := r.lists[r.number]
	own, kind := fmt.Sprint("list ", r.number, " ", level), fmt.Sprint("kind ", l.kind, " ", level)
	first := !r.begun[kind]
	if l.marks[level].anew {
		first = !r.begun[own]
	}
	r.begun[own], r.begun[kind] = true, true
	return first || r.level > 0 && level+1 > r.level
}

// properties are those of the paragraph, and whether it still ends where it did.
func (r *reader) properties() bool {
	ended, style, num, level, in := true, "", "", 0, -1
	r.c.each(func(e *element) {
		switch e.name {
		case "pStyle":
			style = e.attr("val")
		case "numPr":
			num, level = readNumPr(r.c)
		case "ind":
			in = e.left()
		case "rPr":
			r.c.each(func(e *element) { ended = ended && e.name != "del" && e.name != "moveFrom" })
		}
	})
	r.p.Style = r.styleOf(style)
	if num == "" {
		if l := r.inherited(style, func(l *look) bool { return l.num != "" }); l != nil {
			num, level = l.num, max(level, l.level)
		}
	}
	if l := r.lists[num]; l != nil && r.p.Style.Heading() == 0 {
		r.p.List, r.p.Level = l.marks[level].list, level
		if depth, is := listStyles[r.p.Style]; is {
			r.p.Style, r.p.Level = Plain, max(level, depth)
		}
		r.number = num
	}
	r.setIn(style, in)
	return ended
}
