package store

import (
	"bytes"
	"cmp"
	"reflect"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/standards/strict"
)

// splice gives the bytes of a file after a change, with every line as it was
// that the change is not about. It does not look whether the result says what
// is wanted: whoever calls it reads it again.
func splice(data []byte, root *yaml.Node, old, wanted *assess.Assessment) ([]byte, error) {
	if sameAssessment(old, wanted) {
		return data, nil
	}
	s := newSource(data)
	whole, err := s.measure(root, -1, s.starts[0])
	if err != nil {
		return nil, err
	}
	sp := &splicer{source: s, newline: s.ending(), flat: flat(whole)}
	from, to := reflect.ValueOf(old).Elem(), reflect.ValueOf(wanted).Elem()
	if whole.form == mapping {
		sp.keys(from, to, whole)
	} else {
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
	flat    bool
	cutTo   int // where the last lines taken away ended
	edits   []edit
}

// edit puts a text in the place of some bytes, or of none.
type edit struct {
	from, to int
	text     string
}

func (sp *splicer) edit(from, to int, text string) {
	sp.edits = append(sp.edits, edit{from, to, text})
}

// apply makes the edits. Of two at one place the one that only adds comes
// first, and otherwise the one that was asked for first.
func (sp *splicer) apply() []byte {
	slices.SortStableFunc(sp.edits, func(a, b edit) int {
		if a.from != b.from {
			return cmp.Compare(a.from, b.from)
		}
		return cmp.Compare(min(a.to-a.from, 1), min(b.to-b.from, 1))
	})
	var b bytes.Buffer
	done := 0
	for _, e := range sp.edits {
		b.Write(sp.data[done:max(done, e.from)])
		b.WriteString(e.text)
		done = max(done, e.to)
	}
	b.Write(sp.data[done:])
	return b.Bytes()
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
	p := printer{flat: sp.flat}
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
			sp.newKey(f, to, r, anchor, spaced(wanted.Type(), f.Key) && sp.airy(r))
		}
	}
}

// newKey adds a key after another, or before all.
func (sp *splicer) newKey(f strict.Field, v reflect.Value, r *region, after *entry, space bool) {
	if after == nil {
		lines := printer{flat: sp.flat}.entry(r.column, f.Key, v, f.Text, nil)
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

// below adds lines after a line.
func (sp *splicer) below(line int, lines []string) {
	if len(lines) == 0 {
		return
	}
	at := sp.nextLine(line)
	text := strings.Join(lines, sp.newline)
	if sp.lineEnd(line) == at && at != sp.cutTo { // the last line, and it has no end
		sp.edit(at, at, sp.newline+text)
		return
	}
	sp.edit(at, at, text+sp.newline)
}
