package assess

import (
	"reflect"
	"strings"
)

// Merge writes what another version of the point says into this one: its texts
// and values where it has some, its items into those of the same id or the same
// words, or at the end. What the other leaves empty stays. Texts are normalised.
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

// overlayItems puts each item of from over the one with its id or, where it has
// none, with its words, and else at the end as a new one. Of several with the
// same words the first goes over the first.
func overlayItems(into, from reflect.Value) {
	ids, words := map[string]int{}, map[string][]int{}
	for i := range into.Len() {
		item := into.Index(i)
		ids[strings.ToUpper(itemID(item))] = i
		words[itemWords(item)] = append(words[itemWords(item)], i)
	}
	for i := range from.Len() {
		item := from.Index(i)
		place, known := ids[strings.ToUpper(itemID(item))]
		if itemID(item) == "" {
			same := words[itemWords(item)]
			if known = len(same) > 0; known {
				place, words[itemWords(item)] = same[0], same[1:]
			}
		}
		if !known {
			place = into.Len()
			into.Set(reflect.Append(into, reflect.Zero(into.Type().Elem())))
			ids[strings.ToUpper(itemID(item))] = place
		}
		overlay(into.Index(place), item)
	}
}

// itemWords are what an item of a list is known by where it has no id; all that
// it says where it has no words.
func itemWords(item reflect.Value) string {
	r := RecordOf(item.Type())
	if r.Words != "" {
		if said := NormaliseLine(*r.Field(r.Words).TextIn(item.Addr().Interface())); said != "" {
			return said
		}
	}
	var all []string
	for _, f := range r.Fields {
		if text, ok := f.In(item.Addr().Interface()).(*string); ok && f.Key != r.Known {
			all = append(all, NormaliseLine(*text))
		}
	}
	return "\x00" + strings.Join(all, "\x00")
}

// itemID is what an item of a list is known by; empty for those known by nothing.
func itemID(item reflect.Value) string {
	r := RecordOf(item.Type())
	if r.Known == "" {
		return ""
	}
	return r.NameOf(item.Addr().Interface())
}
