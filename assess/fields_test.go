package assess

import (
	"reflect"
	"testing"
)

// TestFields holds the table of fields against the structs: each key of each
// has one row, in the same order, and no row is about anything else.
func TestFields(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var look func(of reflect.Type)
	look = func(of reflect.Type) {
		if of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] {
			return
		}
		seen[of] = true
		var keys, rows []string
		for i := range of.NumField() {
			if key := of.Field(i).Tag.Get("yaml"); key != "-" {
				keys = append(keys, key)
			}
			look(of.Field(i).Type)
		}
		record := tableOf(of)
		if record == nil {
			t.Errorf("no table for %s", of)
			return
		}
		for _, f := range record.Fields {
			rows = append(rows, f.Key)
		}
		if !reflect.DeepEqual(keys, rows) {
			t.Errorf("%s has the keys\n%q\nand its table the rows\n%q", of, keys, rows)
		}
	}
	look(reflect.TypeFor[Assessment]())
	if len(seen) != len(records) {
		t.Errorf("%d tables for %d types", len(records), len(seen))
	}
}

// tableOf looks without binding, which wants what is tested here.
func tableOf(of reflect.Type) *Record {
	for _, r := range records {
		if reflect.TypeOf(r.Of).Elem() == of {
			return r
		}
	}
	return nil
}

func TestRows(t *testing.T) {
	point := RecordOf(reflect.TypeFor[Point]())
	for _, r := range records {
		if list := point.Field(r.List); r.List != "" && (list == nil || reflect.TypeFor[Point]().Field(list.index).Type.Elem() != reflect.TypeOf(r.Of).Elem()) {
			t.Errorf("%s is no list of a point with items of %T", r.List, r.Of)
		}
		for _, f := range r.Fields {
			if f.Says == "" {
				t.Errorf("%T, %s: nothing says what it means", r.Of, f.Key)
			}
		}
	}
}
