package splice

import (
	"reflect"

	"standpoint/standards/strict"
)

// Same compares what a file would hold of two values of one type of struct, by
// pointers to them: places in lists do not count, and a list without items is
// one that is not there.
func Same(a, b any) bool { return same(reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()) }

func same(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(a.Type()) {
			if !same(a.Field(f.Index), b.Field(f.Index)) {
				return false
			}
		}
		return true
	case reflect.Slice:
		if a.Len() != b.Len() {
			return false
		}
		for i := range a.Len() {
			if !same(a.Index(i), b.Index(i)) {
				return false
			}
		}
		return true
	default:
		return a.Equal(b)
	}
}

// zero says whether there is nothing to write for a value.
func zero(v reflect.Value) bool {
	return same(v, reflect.Zero(v.Type()))
}
