package splice

import (
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// A set of keys in braces, or a list in brackets, is changed where it stands: a
// whole file may be one, in JSON's style. What is written unusually there is left
// to be written anew.

// inFlow carries over what changed in braces or brackets, if it can. If not, it
// leaves nothing behind.
func (sp *splicer) inFlow(old, wanted reflect.Value, n *yaml.Node) bool {
	before := len(sp.edits)
	f := flowing{sp, false}
	ok := n != nil && len(n.Content) > 0 && f.change(old, wanted, n)
	if !ok {
		sp.edits = sp.edits[:before]
	}
	return ok
}

// flowing edits what stands in braces and brackets.
type flowing struct {
	*splicer
	json bool // keys and texts stand in double quotes
}

// change carries over a changed value.
func (f flowing) change(old, wanted reflect.Value, n *yaml.Node) bool {
	from, to, ok := f.extent(n)
	switch {
	case !ok:
		return false
	case wanted.Kind() == reflect.Struct && n.Kind == yaml.MappingNode && len(n.Content) > 0:
		return f.keys(old, wanted, n)
	case wanted.Kind() == reflect.Slice && n.Kind == yaml.SequenceNode && len(n.Content) > 0 && wanted.Len() > 0:
		return f.list(old, wanted, n)
	case n.Kind == yaml.MappingNode && len(n.Content) > 0:
		return false
	}
	f.edit(from, to, f.value(wanted))
	return true
}

// extent is where a value begins and ends.
func (f flowing) extent(n *yaml.Node) (from, to int, ok bool) {
	from = f.offset(n.Line, n.Column)
	if from >= len(f.data) {
		return 0, 0, false
	}
	switch first := f.data[from]; {
	case n.Kind == yaml.MappingNode && first == '{', n.Kind == yaml.SequenceNode && first == '[':
		to, _ = f.flowEnd(from)
	case n.Kind != yaml.ScalarNode || n.Value == "" && n.Style == 0:
		return 0, 0, false
	case first == '"' || first == '\'':
		to = f.quotedEnd(from)
	default:
		to = from + len(n.Value)
		if to > len(f.data) || string(f.data[from:to]) != n.Value {
			return 0, 0, false
		}
	}
	return from, to, true
}

// keys carries over what changed in a set of keys.
func (f flowing) keys(old, wanted reflect.Value, n *yaml.Node) bool {
	f.json = n.Content[0].Style&yaml.DoubleQuotedStyle != 0
	var after, value *yaml.Node // the nearest earlier key that the file has
	for _, field := range strict.Fields(wanted.Type()) {
		from, to := old.Field(field.Index), wanted.Field(field.Index)
		key, there := pairOf(n, field.Key)
		if key != nil {
			after, value = key, there
		}
		switch {
		case same(from, to):
		case key != nil:
			if !f.change(from, to, there) {
				return false
			}
		case !f.add(f.entry(field.Key, to), after, value, n.Content[0]):
			return false
		}
	}
	return true
}

// pairOf is a key of a set and its value.
func pairOf(n *yaml.Node, name string) (key, value *yaml.Node) {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i], n.Content[i+1]
		}
	}
	return nil, nil
}

// add puts a text after what begins with one node and ends with another, or
// else before the first; on a line of its own where that has one.
func (f flowing) add(text string, begins, ends, first *yaml.Node) bool {
	beside := begins
	if begins == nil {
		beside = first
	}
	from := f.offset(beside.Line, beside.Column)
	gap := " "
	line := f.starts[f.line(from)]
	if row := f.data[line:from]; blank(row) {
		gap = f.newline + string(row)
	}
	if begins == nil {
		f.edit(from, from, text+","+gap)
		return true
	}
	_, to, ok := f.extent(ends)
	f.edit(to, to, ","+gap+text)
	return ok
}

// list carries over what changed in a list: items that went, changed or came.
func (f flowing) list(old, wanted reflect.Value, n *yaml.Node) bool {
	if first := n.Content[0]; first.Kind == yaml.MappingNode && len(first.Content) > 0 {
		f.json = first.Content[0].Style&yaml.DoubleQuotedStyle != 0
	}
	if noneKept(wanted) || !inOrder(wanted) {
		return f.anew(old, wanted, n)
	}
	kept := make([]bool, len(n.Content))
	var last *yaml.Node
	for i := range wanted.Len() {
		item := wanted.Index(i)
		at := int(item.FieldByName("At").Int()) - 1
		if at < 0 {
			if !f.add(f.value(item), last, last, n.Content[0]) {
				return false
			}
			continue
		}
		kept[at], last = true, n.Content[at]
		if !same(old.Index(at), item) && !f.change(old.Index(at), item, last) {
			return false
		}
	}
	return f.drop(n, kept)
}

// anew writes a list whose items are all new or in another order. Those that did
// not change are taken over as they stand.
func (f flowing) anew(old, wanted reflect.Value, n *yaml.Node) bool {
	var parts []string
	for i := range wanted.Len() {
		item := wanted.Index(i)
		at := int(item.FieldByName("At").Int()) - 1
		if at < 0 {
			parts = append(parts, f.value(item))
			continue
		}
		from, to, ok := f.extent(n.Content[at])
		switch {
		case !ok:
			return false
		case same(old.Index(at), item):
			parts = append(parts, string(f.data[from:to]))
		case len(ownKeys(0, n.Content[at])) > 0:
			return false
		default:
			parts = append(parts, f.value(item))
		}
	}
	from, to, ok := f.extent(n)
	f.edit(from, to, "["+strings.Join(parts, ", ")+"]")
	return ok
}

// noneKept says whether all items of a list are new.
func noneKept(list reflect.Value) bool {
	for i := range list.Len() {
		if list.Index(i).FieldByName("At").Int() > 0 {
			return false
		}
	}
	return true
}

// drop takes away the items that are not kept, each with the comma before it, or
// after it where none before it is kept.
func (f flowing) drop(n *yaml.Node, kept []bool) bool {
	begun := false // one before is kept
	for i, keep := range kept {
		from, to, ok := f.extent(n.Content[i])
		if !ok {
			return false
		}
		switch {
		case keep:
			begun = true
		case begun:
			_, before, _ := f.extent(n.Content[i-1])
			f.edit(before, to, "")
		default:
			f.edit(from, f.offset(n.Content[i+1].Line, n.Content[i+1].Column), "")
		}
	}
	return true
}

// entry writes a key and its value.
func (f flowing) entry(key string, v reflect.Value) string {
	if f.json {
		key = quote(key)
	}
	return key + ": " + f.value(v)
}

// value writes a value on one line.
func (f flowing) value(v reflect.Value) string {
	var parts []string
	switch {
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, f.value(v.Index(i)))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case v.Kind() == reflect.Struct:
		for _, field := range strict.Fields(v.Type()) {
			if one := v.Field(field.Index); !zero(one) {
				parts = append(parts, f.entry(field.Key, one))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case zero(v):
		return "null"
	case v.Kind() == reflect.Int:
		head, _ := printer{}.value(0, v, false, nil)
		return head
	}
	text := v.String()
	if readsItself(v.Type()) && (text == "true" || text == "false") {
		return text
	}
	if f.json || strings.ContainsAny(text, ",[]{}") || !plain(text) && !readsItself(v.Type()) {
		return quote(text)
	}
	head, _ := printer{}.text(0, v, false)
	return head
}
