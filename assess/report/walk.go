package report

import (
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess"
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
// place it stands at, in the order of the file.
func eachField[T any](a *T, tell func(where, key, text string)) {
	tellFields(reflect.ValueOf(a).Elem(), nil, "", tell)
}

func tellFields(v reflect.Value, path []string, item string, tell func(where, key, text string)) {
	if v.Kind() == reflect.Slice {
		for i := range v.Len() {
			tellItem(v.Index(i), path, i, tell)
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
			tell(placeOf(under, item), key, v.Field(i).String())
		case reflect.Struct, reflect.Slice:
			tellFields(v.Field(i), under, item, tell)
		}
	}
}

// tellItem names an item of a list by its number or id, or by its place.
func tellItem(v reflect.Value, path []string, i int, tell func(where, key, text string)) {
	switch item := v.Addr().Interface().(type) {
	case *assess.Point:
		tellFields(v, append(path[:len(path):len(path)], strconv.Itoa(item.Number)), "", tell)
		return
	case *assess.ReviewPoint:
		tellFields(v, append(path[:len(path):len(path)], strconv.Itoa(item.Number)), "", tell)
		return
	case *assess.Answer:
		tellFields(v, path, "question "+item.Question, tell)
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
	tellFields(v, path, name, tell)
}
