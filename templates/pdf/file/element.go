package file

// Element is an element of the structure tree: what a screen reader reads. It is
// of one Document.
type Element struct {
	Tag   string // what it is, as PDF names it: P, H1, LI
	Attrs string // its attribute dictionary, such as a table head's scope
	Alt   string // what is said instead of a figure
	Lang  string // the language's tag where it differs from what is around

	parent   *Element
	kids     []kid
	attached bool // stands among its parent's kids
	object   ref
}

// kid is what an element holds: another element, a piece of marked content on
// a page, or a link's annotation.
type kid struct {
	elem *Element
	page int
	mcid int       // of the piece, where it is one
	area *linkArea // where it is one of a link
}

// The attributes of elements.
const (
	ColumnHead = "/O /Table /Scope /Column"
	RowHead    = "/O /Table /Scope /Row"
	Unnumbered = "/O /List /ListNumbering /None"
	Bulleted   = "/O /List /ListNumbering /Disc"
)

// Add puts a new element at the end of e.
func (e *Element) Add(tag string) *Element {
	child := &Element{Tag: tag, parent: e, attached: true}
	e.kids = append(e.kids, kid{elem: child})
	return child
}

// With is Add for elements that carry attributes.
func (e *Element) With(tag, attrs string) *Element {
	child := e.Add(tag)
	child.Attrs = attrs
	return child
}

// Inside makes an element that joins e when something is drawn in it. Links
// stand so among the words of a paragraph, and sections in a document: what
// was laid out but not drawn leaves no trace.
func (e *Element) Inside(tag string) *Element { return &Element{Tag: tag, parent: e} }

// marked notes that a piece of page content belongs to e.
func (e *Element) marked(page, mcid int) {
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
func (e *Element) prune() bool {
	kept := e.kids[:0]
	for _, k := range e.kids {
		if k.elem == nil || k.elem.prune() {
			kept = append(kept, k)
		}
	}
	e.kids = kept
	return len(kept) > 0 || e.Tag == "TD" || e.Tag == "TH"
}

// Walk calls with for e and everything below it, parents first.
func (e *Element) Walk(with func(*Element)) {
	with(e)
	for _, k := range e.kids {
		if k.elem != nil {
			k.elem.Walk(with)
		}
	}
}
