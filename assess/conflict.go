package assess

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Torn is a text of which two versions wait for somebody to decide, after a
// merge.
type Torn struct {
	Conflict
	Point *Point // nil outside the points
	Item  string // what it is a text of: the question, an id, the words; empty for the point or the whole
	Of    *Field // nil where the file names a key that is not there
	Gone  bool   // one version is that the item was removed
	At    []any  // keys, and places in lists from 0, that lead to the entry

	thing any // what holds the entry, by a pointer
}

// Torn lists all of them, in the order of the file.
func (a *Assessment) Torn() []Torn {
	var all []Torn
	Each(a, func(s Spot) {
		list, is := s.Value.(*[]Conflict)
		if !is {
			return
		}
		for i, c := range *list {
			t := Torn{Conflict: c, At: append(slices.Clone(s.At), i), thing: s.Of, Item: named(s)}
			if s.At[0] == "points" {
				t.Point = &a.Points[s.At[1].(int)]
			}
			_, t.Of = reach(s.Of, c.Field)
			t.Gone = s.Record.List != "" && c.Field == s.Record.Words && (c.Ours == "") != (c.Theirs == "")
			all = append(all, t)
		}
	})
	return all
}

// named is what the thing that holds an entry is called.
func named(s Spot) string {
	if s.Record.Known != "" {
		return s.Record.NameOf(s.Of)
	}
	for _, key := range []string{"role", "name"} {
		if f := s.Record.Field(key); f != nil && s.Record.Letter == 0 && len(s.At) > 2 && s.At[0] != "points" {
			return *f.TextIn(s.Of)
		}
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
	switch {
	case t.Item != "":
		return fmt.Sprintf("%s of %q", t.Field, t.Item)
	case t.Point != nil:
		return fmt.Sprintf("%s of point %d", t.Field, t.Point.Number)
	}
	return t.Field
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

// Settle writes what was decided and takes the entry away. It looks for the
// entry by what it says: the file may have changed since it was listed. It
// says whether it was still there.
func (a *Assessment) Settle(t Torn, value string) bool {
	for _, now := range a.Torn() {
		if !now.is(t) {
			continue
		}
		now.drop()
		if t.Gone && value == "" {
			return now.Point.Remove(now.Item)
		}
		now.write(value)
		return true
	}
	return false
}

// is says whether two are the same, in two versions of an assessment.
func (t Torn) is(other Torn) bool {
	return t.Field == other.Field && t.Ours == other.Ours && t.Theirs == other.Theirs && t.Item == other.Item &&
		(t.Point == nil) == (other.Point == nil) && (t.Point == nil || t.Point.Number == other.Point.Number)
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
// wrote a text has decided. Before is the assessment as it was.
func (a *Assessment) Untear(before *Assessment) {
	for _, t := range before.Torn() {
		for _, now := range a.Torn() {
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
