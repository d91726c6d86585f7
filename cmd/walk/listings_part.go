package walk

import (
	"cmp"
	"strings"

	"standpoint/assess"
)

// part is one thing that is asked about an item of a list, in a line.
type part struct {
	key, ask string
	form          // of options, the first when nothing is said
	later    bool // asked when the item is changed, not when it is new
	only     bool // asked where a page shows all of an item at once

	suggest string // what may be proposed while it is typed
	when    func(*assess.Assessment) bool

	field, or *assess.Field // or takes what is no address; nil for most
}

func partOf(r *assess.Record, f *assess.Field) part {
	p := part{key: keyOf(f), ask: f.Asked.Ask, form: formOf(f), later: f.Asked.Later, only: f.Asked.Only, suggest: f.Asked.Suggest, when: f.Asked.When, field: f, or: r.Field(f.Asked.Or)}
	p.long = false
	return p
}

// keyOf is what a half typed answer is kept under.
func keyOf(f *assess.Field) string { return cmp.Or(f.Asked.Draft, f.Key) }

// in is what an item says to it.
func (p part) in(item any) string {
	said := *p.field.TextIn(item)
	if p.or != nil && said == "" {
		said = *p.or.TextIn(item)
	}
	return said
}

// put writes it. An address goes where nothing is said any more.
func (p part) put(item any, value string) {
	into := p.field.TextIn(item)
	if p.or != nil && !strings.Contains(value, "/") && (*into == "" || value != "") {
		into = p.or.TextIn(item)
	}
	*into = value
}
