package assess

import (
	"reflect"
	"strings"
)

// Merge writes what another version of the point says into this one: its texts
// and values where it has some, its items into those of the same id or at the
// end. What the other leaves empty stays. Texts are normalised.
func (p *Point) Merge(other *Point) {
	number, title := p.Number, p.Title
	overlay(reflect.ValueOf(p).Elem(), reflect.ValueOf(other).Elem())
	p.Number, p.Title = number, title
}

// overlay copies the fields of from that say something into those of into.
func overlay(into, from reflect.Value) {
	for i := range into.NumField() {
		tag := into.Type().Field(i).Tag
		target, source := into.Field(i), from.Field(i)
		switch {
		case tag.Get("yaml") == "-" || source.IsZero():
		case source.Kind() == reflect.String && tag.Get("text") == "block":
			target.SetString(Normalise(source.String()))
		case source.Kind() == reflect.String:
			target.SetString(NormaliseLine(source.String()))
		case source.Kind() == reflect.Slice:
			overlayItems(target, source)
		}
	}
}

// overlayItems puts each item of from over the one with its id, or at the end
// as a new one.
func overlayItems(into, from reflect.Value) {
	for i := range from.Len() {
		item := from.Index(i)
		place := -1
		for j := range into.Len() {
			if name := itemID(item); name != "" && strings.EqualFold(name, itemID(into.Index(j))) {
				place = j
			}
		}
		if place < 0 {
			into.Set(reflect.Append(into, reflect.Zero(into.Type().Elem())))
			place = into.Len() - 1
		}
		overlay(into.Index(place), item)
	}
}

// itemID is what an item of a list is known by; empty for those known by nothing.
func itemID(item reflect.Value) string {
	r := RecordOf(item.Type())
	if r.Known == "" {
		return ""
	}
	return r.NameOf(item.Addr().Interface())
}
