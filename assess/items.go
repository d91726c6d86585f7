package assess

import (
	"reflect"
	"strings"
)

// Item gives a pointer to the item of a kind that is known by a name, such as
// an id, or nil.
func (p *Point) Item(r *Record, name string) any {
	list := p.list(r)
	for i := range list.Len() {
		if item := list.Index(i).Addr().Interface(); r.nameOf(item) == name || r.Letter != 0 && strings.EqualFold(r.nameOf(item), name) {
			return item
		}
	}
	return nil
}

// AddItem puts a new item at the end of its list, with the next id where it has
// one, and gives a pointer to it.
func (p *Point) AddItem(r *Record, words string) any {
	list := p.list(r)
	id := ""
	if r.Letter != 0 {
		id = NextID(p, r.Letter)
	}
	list.Set(reflect.Append(list, reflect.Zero(list.Type().Elem())))
	item := list.Index(list.Len() - 1).Addr().Interface()
	*r.Field(r.Known).In(item).(*string) = id
	*r.Field(r.Words).In(item).(*string) = words
	return item
}

// Remove takes out the item with this id, the answer to this question, or
// what was reused in these words, and says whether there was one.
func (p *Point) Remove(name string) bool {
	removed := false
	for _, r := range Items() {
		list := p.list(r)
		kept := reflect.MakeSlice(list.Type(), 0, list.Len())
		for i := range list.Len() {
			if name != "" && strings.EqualFold(r.nameOf(list.Index(i).Addr().Interface()), name) {
				removed = true
			} else {
				kept = reflect.Append(kept, list.Index(i))
			}
		}
		if kept.Len() < list.Len() {
			list.Set(kept)
		}
	}
	return removed
}

// list are the items of a kind that a point has.
func (p *Point) list(r *Record) reflect.Value {
	return reflect.ValueOf(pointRecord.Field(r.List).In(p)).Elem()
}

func (r *Record) nameOf(item any) string { return *r.Field(r.Known).In(item).(*string) }
