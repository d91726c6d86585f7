package portfolio

import (
	"cmp"
	"reflect"
	"slices"
	"sync"

	"standpoint/assess"
)

// columns says where in a record each column is.
var columns = sync.OnceValue(func() map[string]int {
	at := map[string]int{}
	for i, name := range Columns() {
		at[name] = i
	}
	return at
})

// columnsOf are the fields that have a column, of something given by a pointer
// to it.
func columnsOf(thing any) []*assess.Field {
	return carried()[reflect.TypeOf(thing).Elem()]
}

// carried are the rows of the table of fields with a column that is no list.
var carried = sync.OnceValue(func() map[reflect.Type][]*assess.Field {
	all := map[reflect.Type][]*assess.Field{}
	for _, r := range assess.Records() {
		t := reflect.TypeOf(r.Of).Elem()
		for i := range r.Fields {
			if f := &r.Fields[i]; f.Column != "" && f.Kind() != assess.KindList {
				all[t] = append(all[t], f)
			}
		}
	}
	return all
})

// lists are the lists of a point that have records of their own, in the order
// of Kinds.
var lists = sync.OnceValue(func() []*assess.Field {
	var all []*assess.Field
	point := assess.RecordOf(reflect.TypeFor[assess.Point]())
	for i := range point.Fields {
		if f := &point.Fields[i]; f.Column != "" && f.Kind() == assess.KindList {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b *assess.Field) int {
		return cmp.Compare(slices.Index(Kinds, a.Column), slices.Index(Kinds, b.Column))
	})
	return all
})

// eachItem calls visit for all that belongs to a point, in the order of Kinds,
// with its kind and a pointer to it.
func eachItem(p *assess.Point, visit func(kind string, item any)) {
	for _, f := range lists() {
		list := reflect.ValueOf(f.In(p)).Elem()
		for i := range list.Len() {
			visit(f.Column, list.Index(i).Addr().Interface())
		}
	}
}

// newItem adds an item of a kind to a point and gives a pointer to it; nil for
// a kind that is no item's.
func newItem(p *assess.Point, kind string) any {
	for _, f := range lists() {
		if f.Column == kind {
			list := reflect.ValueOf(f.In(p)).Elem()
			list.Set(reflect.Append(list, reflect.Zero(list.Type().Elem())))
			return list.Index(list.Len() - 1).Addr().Interface()
		}
	}
	return nil
}

// take fills the columns of a record from something, given by a pointer to it.
func (r *Record) take(thing any) {
	record := reflect.ValueOf(r).Elem()
	for _, f := range columnsOf(thing) {
		to := record.Field(columns()[f.Column])
		switch from := reflect.ValueOf(f.In(thing)).Elem(); {
		case to.Kind() == reflect.Bool:
			to.SetBool(from.String() == string(assess.Yes))
		case to.Kind() == reflect.Int:
			to.SetInt(from.Int())
		default:
			to.SetString(from.String())
		}
	}
}

// give is the other way round.
func (r *Record) give(thing any) {
	record := reflect.ValueOf(r).Elem()
	for _, f := range columnsOf(thing) {
		from := record.Field(columns()[f.Column])
		switch to := reflect.ValueOf(f.In(thing)).Elem(); {
		case from.Kind() == reflect.Bool && from.Bool():
			to.SetString(string(assess.Yes))
		case from.Kind() == reflect.Int:
			to.SetInt(from.Int())
		case from.Kind() == reflect.String:
			to.SetString(from.String())
		}
	}
}
