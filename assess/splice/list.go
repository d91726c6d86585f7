package splice

import (
	"reflect"
	"strings"
)

// inOrder says whether the items that were in the file follow each other as
// they did there.
func inOrder(wanted reflect.Value) bool {
	last := int64(0)
	for i := range wanted.Len() {
		at := wanted.Index(i).FieldByName("At").Int()
		if at > 0 && at < last {
			return false
		}
		last = max(last, at)
	}
	return true
}

// list carries over what changed in a list: items that went, changed or came.
func (sp *splicer) list(old, wanted reflect.Value, e *entry) {
	r := e.value
	kept := map[int]bool{}
	line := sp.line(e.colon) // new items go after this one
	for i := range wanted.Len() {
		item := wanted.Index(i)
		at := int(item.FieldByName("At").Int()) - 1
		if at < 0 {
			sp.newItem(item, r.column, line)
			continue
		}
		kept[at] = true
		line = sp.line(r.items[at].value.end)
		if !same(old.Index(at), item) {
			sp.changeItem(old.Index(at), item, r, at)
		}
	}
	for at := range r.items {
		if !kept[at] {
			sp.cutItem(r, at)
		}
	}
}

func (sp *splicer) newItem(item reflect.Value, column, line int) {
	lines := sp.printer(line).item(column, item, nil)
	if sp.style.layout[item.Type()].Airy {
		lines = append([]string{""}, lines...)
	}
	sp.below(line, lines)
}

func (sp *splicer) changeItem(old, wanted reflect.Value, r *region, at int) {
	v := r.items[at].value
	if v.form == mapping {
		sp.keys(old, wanted, v)
		return
	}
	if v.form == flow && sp.inFlow(old, wanted, v.node) {
		return
	}
	column := r.column + 2
	if v.form != absent {
		column = v.start - sp.starts[sp.line(v.start)]
	}
	lines := sp.printer(sp.line(v.end)).keys(column, wanted, v.node)
	if v.form == absent {
		sp.edit(v.start, v.start, " ")
	}
	sp.inPlace(v, column, lines)
}

// inPlace writes lines where a flow or nothing stood; the first goes on its
// line and takes over the comment there.
func (sp *splicer) inPlace(v *region, column int, lines []string) {
	sp.edit(v.start, v.end, strings.TrimLeft(lines[0], " "))
	below := lines[1:]
	for _, c := range v.comments {
		below = append(below, pad(column)+c)
	}
	sp.below(sp.line(v.end), below)
}

// cutItem takes away an item, with the comments and spaces inside it that
// stand further in than its dash. Those before it stay.
func (sp *splicer) cutItem(r *region, at int) {
	first := sp.line(r.items[at].dash)
	last := sp.line(r.items[at].value.end)
	for next := last + 1; next < len(sp.starts); next++ {
		row := sp.text(next)
		if !blank(row) && !comment(row) {
			break
		}
		if comment(row) && indent(row) <= r.column {
			break
		}
		if indent(row) > r.column {
			last = next
		}
	}
	sp.cut(first, last)
}
