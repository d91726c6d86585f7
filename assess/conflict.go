package assess

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Torn is a text of which two versions wait for somebody to decide, after a
// merge.
type Torn struct {
	Conflict
	Number int    // the point's; 0 outside the points
	Called string // the point within a sentence: "point 7", "criterion 1.4.3"
	Item   string // what it is a text of: the question, an id, the words; empty for the point or the whole
	Of     *Field // nil where the file names a key that is not there
	Gone   bool   // one version is that the item was removed
	At     []any  // keys, and places in lists from 0, that lead to the entry

	in    any // the file's value, by a pointer
	thing any // what holds the entry, by a pointer
}

// TornIn lists all of them in an assessment, a review, a response or a product sheet,
// given by a pointer, in the order of the file. Points are called as the standard calls
// them, or by their numbers where there is none.
func TornIn(file any, by *standards.Standard) []Torn {
	var all []Torn
	Each(file, func(s Spot) {
		list, is := s.Value.(*[]Conflict)
		if !is {
			return
		}
		for i, c := range *list {
			t := Torn{Conflict: c, At: append(slices.Clone(s.At), i), in: file, thing: s.Of, Item: named(s)}
			t.Number = pointAt(file, t.At)
			t.Called = fmt.Sprintf("point %d", t.Number)
			if by != nil {
				t.Called = by.PointName(t.Number)
			}
			_, t.Of = reach(s.Of, c.Field)
			t.Gone = s.listed() && c.Field == s.words() && (c.Ours == "") != (c.Theirs == "")
			all = append(all, t)
		}
	})
	return all
}

// pointAt is the number of the point that a place is in; 0 outside the points.
func pointAt(file any, at []any) int {
	if len(at) < 2 || at[0] != "points" {
		return 0
	}
	point := placed(file, at[:2])
	return *RecordOf(point.Type().Elem()).Field("point").In(point.Interface()).(*int)
}

// placed is what stands at a place, by a pointer.
func placed(thing any, at []any) reflect.Value {
	v := reflect.ValueOf(thing)
	for _, step := range at {
		if i, is := step.(int); is {
			v = v.Elem().Index(i).Addr()
			continue
		}
		v = reflect.ValueOf(RecordOf(v.Type().Elem()).Field(step.(string)).In(v.Interface()))
	}
	return v
}

// listed says whether the thing that holds an entry is one of a list from which a
// version may have removed it. Points and answers stay, and are emptied.
func (s Spot) listed() bool {
	_, is := s.At[max(0, len(s.At)-2)].(int)
	return is && (s.Record.List != "" || s.Record.Known == "")
}

// words is the key that says what such a thing is.
func (s Spot) words() string {
	if s.Record.Words != "" {
		return s.Record.Words
	}
	for _, key := range []string{"role", "name"} {
		if s.Record.Field(key) != nil {
			return key
		}
	}
	return ""
}

// named is what the thing that holds an entry is called.
func named(s Spot) string {
	if s.Record.Known != "" {
		return s.Record.NameOf(s.Of)
	}
	if key := s.words(); s.Record.Letter == 0 && len(s.At) > 2 && s.listed() && (key == "role" || key == "name") {
		return *s.Record.Field(key).TextIn(s.Of)
	}
	return ""
}

// reach gives the thing with keys, and the row in its table, that a path such
// as service.description leads to.
func reach(thing any, path string) (any, *Field) {
	for {
		key, rest, further := strings.Cut(path, ".")
		f := RecordOf(reflect.TypeOf(thing).Elem()).Field(key)
		switch {
		case f == nil || f.kind == KindList || further != (f.kind == KindKeys):
			return thing, nil
		case !further:
			return thing, f
		}
		thing, path = f.In(thing), rest
	}
}

// What is what the two versions are of, as people would say it.
func (t Torn) What() string {
	switch _, listed := t.At[max(0, len(t.At)-3)].(int); {
	case t.Item != "":
		return fmt.Sprintf("%s of %q", t.Field, t.Item)
	case t.Number > 0:
		return t.Field + " of " + t.Called
	case listed:
		return fmt.Sprintf("%s under %s", t.Field, t.At[0])
	}
	return t.Field
}

// Says is that there are two versions, in a sentence.
func (t Torn) Says() string {
	switch {
	case t.Of == nil:
		return fmt.Sprintf("There are two versions of %q here, which is not a key I know.", t.Field)
	case t.Gone:
		return fmt.Sprintf("One version changed %q, and the other removed it.", cmp.Or(t.Item, words.Short(t.Ours+t.Theirs)))
	}
	return fmt.Sprintf("A merge kept both versions of %s.", t.What())
}

// Key names it in one word, as a finding does.
func (t Torn) Key() string {
	if t.Item != "" {
		return t.Item
	}
	return t.Field
}

// Long says whether the versions are texts of any length, which can both stay.
func (t Torn) Long() bool {
	return t.Of != nil && t.Of.kind == KindText && t.Ours != "" && t.Theirs != ""
}

// Kept is what to write to keep one version, or both where they are texts: "ours",
// "theirs" or "both". Where both cannot stay, ours does.
func (t Torn) Kept(which string) string {
	switch {
	case which == "theirs":
		return t.Theirs
	case which == "both" && t.Long():
		return t.Ours + "\n\n" + t.Theirs
	case which == "both" && t.Ours == "":
		return t.Theirs
	}
	return t.Ours
}

// Settle writes what was decided into a file's value and takes the entry away. It
// looks for the entry by what it says: the file may have changed since it was listed.
// It says whether it was still there.
func Settle(file any, t Torn, value string) bool {
	for _, now := range TornIn(file, nil) {
		if !now.is(t) {
			continue
		}
		now.drop()
		if t.Gone && value == "" {
			now.remove()
		} else {
			now.write(value)
		}
		return true
	}
	return false
}

// Versions are those that can be kept: one of the two, or both.
var Versions = []string{"ours", "theirs", "both"}

// SettleAll keeps a version of every text that is chosen, and says whether there was
// one.
func SettleAll(file any, version string, chosen func(Torn) bool) (settled bool) {
	for _, t := range TornIn(file, nil) {
		if chosen(t) && Settle(file, t, t.Kept(version)) {
			settled = true
		}
	}
	return settled
}

// is says whether two are the same, in two versions of a file.
func (t Torn) is(other Torn) bool {
	return t.Field == other.Field && t.Ours == other.Ours && t.Theirs == other.Theirs && t.Item == other.Item && t.Number == other.Number
}

// remove takes what holds the entry out of its list.
func (t Torn) remove() {
	at := t.At[:len(t.At)-2]
	list, i := placed(t.in, at[:len(at)-1]).Elem(), at[len(at)-1].(int)
	kept := reflect.AppendSlice(reflect.MakeSlice(list.Type(), 0, list.Len()), list.Slice(0, i))
	list.Set(reflect.AppendSlice(kept, list.Slice(i+1, list.Len())))
}

// drop takes the entry out of its list.
func (t Torn) drop() {
	list := RecordOf(reflect.TypeOf(t.thing).Elem()).Field("conflict").In(t.thing).(*[]Conflict)
	*list = slices.Delete(*list, t.At[len(t.At)-1].(int), t.At[len(t.At)-1].(int)+1)
}

func (t Torn) write(value string) {
	thing, f := reach(t.thing, t.Field)
	switch {
	case f == nil:
	case f.kind == KindNumber:
		*f.In(thing).(*int), _ = strconv.Atoi(value)
	default:
		*f.TextIn(thing) = value
	}
}

// Untear takes away the entries about texts that were changed since: whoever
// wrote a text has decided. Before is the file's value as it was.
func Untear(file, before any) {
	for _, t := range TornIn(before, nil) {
		for _, now := range TornIn(file, nil) {
			if t.Of != nil && now.is(t) && t.now() != now.now() {
				now.drop()
				break
			}
		}
	}
}

// now is what stands under the key.
func (t Torn) now() string {
	thing, f := reach(t.thing, t.Field)
	if f.kind == KindNumber {
		return strconv.Itoa(*f.In(thing).(*int))
	}
	return *f.TextIn(thing)
}

// RaiseFormat says the version of the format that what is in the assessment
// needs, where it says an older one.
func (a *Assessment) RaiseFormat() { a.Format = max(a.Format, needed(a)) }

// needed is the version of the format that brought the newest of the keys that
// something, given by a pointer to it, has values for; 0 for the first.
func needed(thing any) int {
	newest := 0
	Each(thing, func(s Spot) {
		value := reflect.ValueOf(s.Value).Elem()
		if s.Field.Since > max(newest, 1) && !value.IsZero() && (s.Field.kind != KindList || value.Len() > 0) {
			newest = s.Field.Since
		}
	})
	return newest
}
