// Package splice writes what changed into a YAML file, and leaves every other
// byte of it as it was. It knows bytes, nodes and structs as strict.Decode fills
// them, and nothing of what they are about.
package splice

import (
	"bytes"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// Change gives the bytes of a file after a change, with every line as it was
// that the change is not about. Root is what strict.Parse made of the data, old
// what strict.Decode made of that, and wanted a changed copy of it; both are
// pointers to one type of struct. In every list, At says which item of the file
// one is, from 1, and 0 that it is new. The error is a *problem.Error about a
// way of writing that it cannot place. It does not look whether the result says
// what is wanted: whoever calls it reads it again.
func Change(data []byte, root *yaml.Node, old, wanted any, layout Layout) ([]byte, error) {
	from, to := reflect.ValueOf(old).Elem(), reflect.ValueOf(wanted).Elem()
	if same(from, to) {
		return data, nil
	}
	s := newSource(data)
	whole, err := s.measure(root, -1, s.starts[0])
	if err != nil {
		return nil, err
	}
	sp := &splicer{source: s, newline: s.ending(), style: printer{layout: layout, flat: flat(whole)}}
	switch {
	case whole.form == mapping:
		sp.keys(from, to, whole)
	case whole.form == flow && sp.inFlow(from, to, root):
	default:
		if whole.start > s.starts[s.line(whole.start)] { // after "--- "
			sp.edit(whole.start, whole.start, sp.newline)
		}
		sp.inPlace(whole, 0, sp.printer(s.line(whole.end)).keys(0, to, root))
	}
	return sp.apply(), nil
}

type splicer struct {
	*source
	newline string
	style   printer // as the file is laid out
	cutTo   int     // where the last lines taken away ended
	edits   []edit
}

// flat says whether the first list of the file has its dashes under its key.
func flat(r *region) bool {
	for _, e := range r.entries {
		if e.value.form == list {
			return e.value.column == r.column
		}
	}
	return false
}

// printer writes what will stand before the line after this one. Comments and
// spaces there that reach as far in as a text under | would become part of it.
func (sp *splicer) printer(line int) printer {
	p := sp.style
	for next := line + 1; next < len(sp.starts); next++ {
		row := sp.text(next)
		if !blank(row) && !comment(row) {
			break
		}
		depth := indent(row)
		if bytes.IndexByte(row[:depth], '\t') >= 0 {
			p.quoted = true
		}
		if comment(row) {
			depth++
		}
		p.deep = max(p.deep, depth)
	}
	return p
}

// keys carries over what changed in a set of keys.
func (sp *splicer) keys(old, wanted reflect.Value, r *region) {
	var anchor *entry // the nearest earlier key that the file has
	for _, f := range strict.Fields(wanted.Type()) {
		from, to := old.Field(f.Index), wanted.Field(f.Index)
		at := slices.IndexFunc(r.entries, func(e entry) bool { return e.key == f.Key })
		if at >= 0 {
			anchor = &r.entries[at]
			if !same(from, to) {
				sp.change(from, to, f.Text, r.column, anchor)
			}
			continue
		}
		if !same(from, to) {
			sp.newKey(f, to, r, anchor, sp.style.layout[wanted.Type()].spaced(f.Key) && sp.airy(r))
		}
	}
}

// newKey adds a key after another, or before all.
func (sp *splicer) newKey(f strict.Field, v reflect.Value, r *region, after *entry, space bool) {
	if after == nil {
		lines := sp.style.entry(r.column, f.Key, v, f.Text, nil)
		lines[0] = strings.TrimLeft(lines[0], " ")
		sp.edit(r.start, r.start, strings.Join(lines, sp.newline)+sp.newline+pad(r.column))
		return
	}
	line := sp.line(after.value.end)
	lines := sp.printer(line).entry(r.column, f.Key, v, f.Text, nil)
	if space {
		lines = append([]string{""}, lines...)
	}
	sp.below(line, lines)
}

// airy says whether the keys have blank lines between them.
func (sp *splicer) airy(r *region) bool {
	for _, e := range r.entries[1:] {
		if line := sp.line(e.start); line > 0 && blank(sp.text(line-1)) {
			return true
		}
	}
	return false
}
