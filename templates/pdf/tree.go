package pdf

// elem is an element of the structure tree: what a screen reader reads.
type elem struct {
	tag      string
	parent   *elem
	kids     []kid
	attached bool   // stands among its parent's kids
	attrs    string // attribute dictionary, such as a table head's scope
	alt      string
	lang     string // where it differs from the document's
	object   int    // its object number in the file
}

// kid is what an element holds: another element, a piece of marked content on
// a page, or an annotation.
type kid struct {
	elem  *elem
	page  int
	mcid  int   // -1 where it is an annotation
	annot *note // a link's annotation
}

const (
	columnHead = "/O /Table /Scope /Column"
	rowHead    = "/O /Table /Scope /Row"
	unnumbered = "/O /List /ListNumbering /None"
	bulleted   = "/O /List /ListNumbering /Disc"
)

// add puts a new element at the end of e.
func (e *elem) add(tag string) *elem {
	child := &elem{tag: tag, parent: e, attached: true}
	e.kids = append(e.kids, kid{elem: child})
	return child
}

// with is add for elements that carry attributes.
func (e *elem) with(tag, attrs string) *elem {
	child := e.add(tag)
	child.attrs = attrs
	return child
}

// ours marks words of this program's in a report whose language is another.
func (d *document) ours(e *elem) *elem {
	e.lang = d.ourLang()
	return e
}

// saying is a run of this program's words, among those of the team.
func (d *document) saying(text string, st *style) run {
	return run{text: text, st: st, lang: d.ourLang()}
}

// ourPart is an element for paragraphs of this program's or the standard's words.
func (b *builder) ourPart() *elem {
	if b.english() {
		return b.s.el
	}
	return b.ours(b.s.el.add("Div"))
}

// ourLang is the language of this program's words where the report's is another,
// else empty.
func (d *document) ourLang() string {
	if d.english() {
		return ""
	}
	return "en-GB"
}

// inside makes an element that joins e when something is drawn in it. Links
// stand so among the words of a paragraph, and sections in the report: what
// was laid out but not drawn leaves no trace.
func (e *elem) inside(tag string) *elem { return &elem{tag: tag, parent: e} }

// marked notes that a piece of page content belongs to e.
func (e *elem) marked(page, mcid int) {
	for up := e; up.parent != nil; up = up.parent {
		if !up.attached {
			up.attached = true
			up.parent.kids = append(up.parent.kids, kid{elem: up})
		}
	}
	e.kids = append(e.kids, kid{page: page, mcid: mcid})
}

// prune takes out elements in which nothing was drawn, but for empty cells,
// without which a table's rows would differ. It says whether e stays.
func (e *elem) prune() bool {
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.elem == nil || k.elem.prune() {
			kept = append(kept, k)
		}
	}
	e.kids = kept
	return len(kept) > 0 || e.tag == "TD" || e.tag == "TH"
}

// walk calls with for e and everything below it, parents first.
func (e *elem) walk(with func(*elem)) {
	with(e)
	for _, k := range e.kids {
		if k.elem != nil {
			k.elem.walk(with)
		}
	}
}
