package walk

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// listing is a list of a point as the walk asks about it. What is asked about
// an item is in the table of fields.
type listing struct {
	of     any                // a nil pointer to the type of its items
	label  string             // as an answer to what there is
	add    string             // the words for adding one
	fresh  string             // what one is called that is being added
	spoken string             // the same where one types it
	facts  func(any) []string // what is said of one beside its words
	settle func(any)          // what holds of one where nothing was said
}

func (l *listing) table() *assess.Record { return assess.RecordOf(reflect.TypeOf(l.of).Elem()) }

// name is the key of the list: "evidence".
func (l *listing) name() string { return l.table().List }

// kind is the letter of its ids; 0 where what an item is says which.
func (l *listing) kind() byte { return l.table().Letter }

// parts are what is asked about an item; the first says what it is.
func (l *listing) parts() []part {
	var parts []part
	for _, f := range l.table().Asked() {
		parts = append(parts, partOf(l.table(), f))
	}
	return parts
}

// barred are the parts that are typed in a line with bars between.
func (l *listing) barred() []part {
	return slices.DeleteFunc(l.parts(), func(p part) bool { return p.later || p.only || p.when != nil })
}

// titles are the items in a word each.
func (l *listing) titles(p *assess.Point) (titles []string) {
	for _, row := range l.rows(p) {
		titles = append(titles, strings.TrimSpace(row.Name+" "+row.Title))
	}
	return titles
}

// rows are the items as they are shown.
func (l *listing) rows(p *assess.Point) (rows []ask.Row) {
	r := l.table()
	for _, item := range p.Items(r) {
		row := ask.Row{ID: r.NameOf(item), Title: *r.Field(r.Words).TextIn(item), Facts: l.facts(item)}
		if r.Letter != 0 {
			row.Name = row.ID
		}
		rows = append(rows, row)
	}
	return rows
}

// read gives what an item says, part by part; nil where it is not there.
func (l *listing) read(p *assess.Point, id string) []string {
	item := p.Item(l.table(), id)
	if item == nil {
		return nil
	}
	var values []string
	for _, part := range l.parts() {
		values = append(values, part.in(item))
	}
	return values
}

// write puts values into an item, or into a new one where it is not there.
func (l *listing) write(p *assess.Point, id string, values []string) {
	r := l.table()
	item := p.Item(r, id)
	if item == nil || id == "" && r.Letter == 0 {
		item = p.AddItem(r, values[0])
		if r.Letter != 0 {
			*r.Field(r.Known).TextIn(item) = id
		}
	}
	for i, part := range l.parts() {
		part.put(item, values[i])
	}
	if l.settle != nil {
		l.settle(item)
	}
}

// said finds an item that is there in the same words, and says nothing else than
// these values in any part of both: who answers again after a walk that was cut
// off adds nothing twice. It gives its parts, with those that were empty filled.
func (l *listing) said(p *assess.Point, values []string) (id string, parts []string) {
	for _, row := range l.rows(p) {
		there := l.read(p, row.ID)
		fits := there[0] == values[0]
		for i := range there {
			fits = fits && (there[i] == values[i] || there[i] == "" || values[i] == "")
			there[i] = cmp.Or(there[i], values[i])
		}
		if fits {
			return row.ID, there
		}
	}
	return "", nil
}

// known finds the list that has an item of this id.
func known(lists []*listing, p *assess.Point, id string) *listing {
	i := slices.IndexFunc(lists, func(l *listing) bool { return l.read(p, id) != nil })
	if i < 0 {
		return nil
	}
	return lists[i]
}
