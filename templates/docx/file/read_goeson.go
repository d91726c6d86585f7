package file

import "strings"

// slack is how much further out than an item something may stand that goes on
// under it, in twentieths of a point.
const slack = 100

// setIn takes down how far in the paragraph at hand stands: by itself, by its list or
// by its style.
func (r *reader) setIn(style string, own int) {
	by := 0
	if l := r.inherited(style, func(l *look) bool { return l.in > 0 }); l != nil {
		by = l.in
	}
	if r.p.List == NoList {
		if r.in = own; own < 0 {
			r.in = by
		}
		return
	}
	level := min(r.p.Level, levels-1)
	in := 360 * (level + 1)
	for _, said := range []int{by, r.lists[r.number].marks[level].in, own} {
		if said > 0 {
			in = said
		}
	}
	for len(r.items) <= level {
		r.items = append(r.items, in)
	}
	r.items = append(r.items[:level], in)
}

// under says of a paragraph that is no item, and stands so far in, how many items it
// stands in: those whose words are no further in. What stands further out ends the list.
func (r *reader) under(p *Paragraph, in int) {
	n := len(r.items)
	for n > 0 && r.items[n-1]-slack > in {
		n--
	}
	if n == 0 || !goesOn(p.Style) {
		r.level, r.items = 0, nil
		return
	}
	p.Style, p.Level, r.items = Plain, min(n, Deepest+1), r.items[:n]
}

// goesOn says whether a style is one of text, or of what goes on in a list.
func goesOn(s Style) bool { return s == Plain || strings.HasPrefix(string(s), "list") }

// left is how far in <w:ind> sets a paragraph.
func (e *element) left() int {
	for _, name := range []string{"left", "start"} {
		if e.attr(name) != "" {
			return max(0, e.int(name))
		}
	}
	return -1
}
