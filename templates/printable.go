// Package templates is what the formats have in common: the theme and its
// colours, the signs of ratings, and texts that are safe to show. Each format
// has a folder of its own.
package templates

import (
	"reflect"
	"regexp"
	"strings"
	"sync"

	"standpoint/assess/words"
)

// Printable drops what could act on a screen or hide text instead of being
// read: control characters, and marks that turn the direction of writing. It hides
// who signs in at an address, and by what password.
func Printable(text string) string {
	return words.WithoutSignIn(words.Screen.Apply(strings.ToValidUTF8(text, "")))
}

// OnUse is a pattern that is compiled when it is first used: most commands
// need none of ours.
func OnUse(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// Clean is a copy of a value in which every text is Printable. It shares no
// list with the value; of maps it knows those of texts that are so.
func Clean[T any](from *T) *T {
	var copied T
	copyPrintable(reflect.ValueOf(&copied).Elem(), reflect.ValueOf(from).Elem())
	return &copied
}

func copyPrintable(to, from reflect.Value) {
	switch from.Kind() {
	case reflect.String:
		to.SetString(Printable(from.String()))
	case reflect.Struct:
		for i := range from.NumField() {
			copyPrintable(to.Field(i), from.Field(i))
		}
	case reflect.Pointer:
		if from.IsNil() || from.Elem().Kind() != reflect.Struct {
			to.Set(from)
			return
		}
		to.Set(reflect.New(from.Type().Elem()))
		copyPrintable(to.Elem(), from.Elem())
	case reflect.Slice:
		if from.IsNil() {
			return
		}
		to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			copyPrintable(to.Index(i), from.Index(i))
		}
	case reflect.Interface:
		if from.IsNil() {
			return
		}
		value := from.Elem()
		if value.Kind() == reflect.Pointer && !value.IsNil() {
			copied := reflect.New(value.Type().Elem())
			copyPrintable(copied.Elem(), value.Elem())
			to.Set(copied)
			return
		}
		to.Set(from)
	case reflect.Map:
		if texts, known := from.Interface().(map[string]bool); known {
			to.Set(reflect.ValueOf(printableKeys(texts)))
			return
		}
		to.Set(from)
	default:
		to.Set(from)
	}
}

// printableKeys are texts by which others are known.
func printableKeys(texts map[string]bool) map[string]bool {
	clean := make(map[string]bool, len(texts))
	for text, is := range texts {
		clean[Printable(text)] = is
	}
	return clean
}
