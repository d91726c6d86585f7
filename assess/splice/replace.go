package splice

import "reflect"

// change carries over a changed value under a key.
func (sp *splicer) change(old, wanted reflect.Value, prose bool, column int, e *entry) {
	switch {
	case wanted.Kind() == reflect.Struct && e.value.form == mapping:
		sp.keys(old, wanted, e.value)
	case wanted.Kind() == reflect.Slice && e.value.form == list && inOrder(wanted):
		sp.list(old, wanted, e)
	case e.value.form == flow && !zero(wanted) && sp.inFlow(old, wanted, e.value.node):
	default:
		sp.replace(wanted, prose, column, e)
	}
}

// replace writes a value anew, under the same key.
func (sp *splicer) replace(wanted reflect.Value, prose bool, column int, e *entry) {
	v := e.value
	last := sp.line(v.end)
	p := sp.printer(last)
	if v.form == text && prose {
		p.deep = max(p.deep, v.block.indent)
	}
	head, below := "", []string(nil)
	if !zero(wanted) {
		head, below = p.value(column, wanted, prose, v.node)
	}
	for _, c := range v.comments {
		below = append(below, pad(column+2)+c)
	}
	switch v.form {
	case absent:
		if head != "" {
			sp.edit(e.colon, e.colon, " "+head)
		}
	case word, flow:
		sp.swap(e.colon, v.start, v.end, head)
	case text:
		sp.swap(e.colon, v.start, v.block.markEnd, head)
		sp.cut(v.block.first, v.block.last)
	default:
		sp.cut(sp.line(v.start), last)
	}
	sp.below(last, below)
}

// swap puts a word in the place of a value on its line, or takes the value
// away with the line when nothing else is on it.
func (sp *splicer) swap(colon, start, end int, word string) {
	first, last := sp.line(start), sp.line(end)
	switch {
	case word != "":
		sp.edit(start, end, word)
	case sp.line(colon) == first:
		sp.edit(colon, end, "")
	case blank(sp.data[end:sp.lineEnd(last)]):
		sp.cut(first, last)
	default:
		sp.edit(start, end, "")
	}
}
