package report

import (
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// eachText replaces every string inside what a pointer leads to by what change
// makes of it. Dates and the like, which have types of their own, stay.
func eachText(pointer any, change func(string) string) {
	changeTexts(reflect.ValueOf(pointer).Elem(), change)
}

func changeTexts(v reflect.Value, change func(string) string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			v.SetString(change(v.String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			changeTexts(v.Field(i), change)
		}
	case reflect.Slice:
		for i := range v.Len() {
			changeTexts(v.Index(i), change)
		}
	}
}

// clone is a copy that shares no list with what it was made from.
func clone[T any](a *T) *T {
	copied := *a
	copyLists(reflect.ValueOf(&copied).Elem())
	return &copied
}

func copyLists(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			copyLists(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		list := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(list, v)
		v.Set(list)
		for i := range v.Len() {
			copyLists(v.Index(i))
		}
	}
}

// eachField tells every text of an assessment or a review with its key and the
// place it stands at, in the order of the file. Without a standard the places are not whole.
func eachField[T any](s *standards.Standard, a *T, tell func(where, key, text string)) {
	teller{s, tell}.fields(reflect.ValueOf(a).Elem(), nil, "")
}

// teller tells texts, with points as their standard calls them.
type teller struct {
	s    *standards.Standard
	tell func(where, key, text string)
}

func (t teller) fields(v reflect.Value, path []string, item string) {
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			t.item(v.Index(i), path, i)
		}
		return
	}
	for i := range v.NumField() {
		field := v.Type().Field(i)
		key := field.Tag.Get("yaml")
		switch under := append(path[:len(path):len(path)], key); v.Field(i).Kind() {
		case reflect.String:
			if field.Type != reflect.TypeFor[string]() {
				continue // a date, a yes or no
			}
			if v.Type() == reflect.TypeFor[assess.Point]() && key == "title" {
				key = "title of point"
			}
			t.tell(placeOf(under, item), key, v.Field(i).String())
		case reflect.Struct, reflect.Slice:
			t.fields(v.Field(i), under, item)
		}
	}
}

func (t teller) head(point int) string {
	if t.s == nil { // nobody reads it
		return ""
	}
	return t.s.PointHead(point)
}

// item names an item of a list by its number or id, or by its place.
func (t teller) item(v reflect.Value, path []string, i int) {
	switch item := v.Addr().Interface().(type) {
	case *assess.Point:
		t.fields(v, append(path[:len(path):len(path)], t.head(item.Number)), "")
		return
	case *assess.ReviewPoint:
		t.fields(v, append(path[:len(path):len(path)], t.head(item.Number)), "")
		return
	case *assess.Answer:
		t.fields(v, path, "question "+item.Question)
		return
	}
	name := strings.TrimSuffix(path[len(path)-1], "s")
	if name == "people" {
		name = "person"
	}
	name += " " + strconv.Itoa(i+1)
	if id := v.FieldByName("ID"); id.IsValid() && id.String() != "" {
		name = id.String()
	}
	t.fields(v, path, name)
}
