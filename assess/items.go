package assess

import (
	"reflect"
	"strings"
)

// Items are pointers to the items of a kind.
func (p *Point) Items(r *Record) []any {
	list := p.list(r)
	items := make([]any, list.Len())
	for i := range items {
		items[i] = list.Index(i).Addr().Interface()
	}
	return items
}

// Item gives a pointer to the item of a kind that is known by a name, such as
// an id, or nil. Ids may be written in small letters.
func (p *Point) Item(r *Record, name string) any {
	var like any
	for _, item := range p.Items(r) {
		switch known := r.NameOf(item); {
		case known == name:
			return item
		case like == nil && r.Letter != 0 && strings.EqualFold(known, name):
			like = item
		}
	}
	return like
}

// ItemInWords gives a pointer to the first item of a kind that says the same of
// what it is, or nil.
func (p *Point) ItemInWords(r *Record, words string) any {
	for _, item := range p.Items(r) {
		if words != "" && *r.Field(r.Words).TextIn(item) == words {
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
	*r.known(item) = id
	*r.Field(r.Words).TextIn(item) = words
	return item
}

// Remove takes out the item with this id, or what was reused in these words,
// and empties the answer to this question. It says whether there was one.
func (p *Point) Remove(name string) bool {
	removed := false
	for _, r := range Items() {
		list := p.list(r)
		kept := reflect.MakeSlice(list.Type(), 0, list.Len())
		for i, item := range p.Items(r) {
			found := name != "" && strings.EqualFold(r.NameOf(item), name)
			removed = removed || found
			if answer, is := item.(*Answer); is && found && answer.At > 0 {
				*answer = Answer{At: answer.At, Question: answer.Question}
			} else if found {
				continue
			}
			kept = reflect.Append(kept, list.Index(i))
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

// NameOf is what an item is known by in its list: its id, the question that it
// answers, the words for what was reused.
func (r *Record) NameOf(item any) string { return *r.known(item) }

func (r *Record) known(item any) *string { return r.Field(r.Known).TextIn(item) }
