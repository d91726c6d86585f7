package store

import (
	"cmp"
	"reflect"
	"slices"

	"standpoint/assess"
	"standpoint/standards/strict"
)

// clone copies what a file says so that nothing is shared with the first.
func clone[T any](value *T) *T {
	into := new(T)
	copyInto(reflect.ValueOf(into).Elem(), reflect.ValueOf(value).Elem())
	return into
}

func copyInto(into, from reflect.Value) {
	switch from.Kind() {
	case reflect.Struct:
		for i := range from.NumField() {
			copyInto(into.Field(i), from.Field(i))
		}
	case reflect.Slice:
		if from.Len() == 0 {
			return
		}
		into.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			copyInto(into.Index(i), from.Index(i))
		}
	default:
		into.Set(from)
	}
}

// settle makes of what a change left behind what the file can hold: places in
// lists that are true, and texts that changed normalised. Texts that did not
// change are left alone.
func settle[T any](old, changed *T) {
	settleValue(reflect.ValueOf(old).Elem(), reflect.ValueOf(changed).Elem(), false)
}

func settleValue(old, changed reflect.Value, prose bool) {
	switch changed.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(changed.Type()) {
			settleValue(old.Field(f.Index), changed.Field(f.Index), f.Text)
		}
	case reflect.Slice:
		settleList(old, changed)
	case reflect.String:
		if changed.Type().Name() != "string" || changed.Equal(old) {
			return
		}
		if prose {
			changed.SetString(assess.Normalise(changed.String()))
		} else {
			changed.SetString(assess.NormaliseLine(changed.String()))
		}
	}
}

func settleList(old, changed reflect.Value) {
	taken := map[int64]bool{}
	for i := range changed.Len() {
		item := changed.Index(i)
		at := item.FieldByName("At")
		if at.Int() < 1 || at.Int() > int64(old.Len()) || taken[at.Int()] {
			at.SetInt(0) // a copy of an item is a new one
			settleValue(reflect.Zero(item.Type()), item, false)
			continue
		}
		taken[at.Int()] = true
		settleValue(old.Index(int(at.Int())-1), item, false)
	}
}

// order puts points that are new in their place by number, wherever they were
// added. Points of the file keep the order of the file.
func order(a *assess.Assessment) {
	a.Points = inPlace(a.Points, func(p *assess.Point) (at, number int) { return p.At, p.Number })
}

// inPlace does so for the points of any file; of says where in the file one
// stands, and its number.
func inPlace[P any](points []P, of func(*P) (at, number int)) []P {
	known := make([]P, 0, len(points))
	var added []P
	for _, p := range points {
		if at, _ := of(&p); at > 0 {
			known = append(known, p)
		} else {
			added = append(added, p)
		}
	}
	number := func(p P) int {
		_, n := of(&p)
		return n
	}
	slices.SortStableFunc(added, func(x, y P) int { return cmp.Compare(number(x), number(y)) })
	for _, p := range added {
		at := slices.IndexFunc(known, func(k P) bool { return number(k) > number(p) })
		if at < 0 {
			at = len(known)
		}
		known = slices.Insert(known, at, p)
	}
	if len(points) == 0 {
		return points
	}
	return known
}
