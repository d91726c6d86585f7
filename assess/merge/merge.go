// Package merge makes one file's value of several versions of it, field by field
// and item by item, as two people who each changed a copy would want it. It
// knows values and nothing of files.
package merge

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/splice"
)

// Merged is what two versions became, and what came of it.
type Merged struct {
	Assessment *assess.Assessment // its items have the places of ours; 0 for those of theirs
	Outcome
}

// Outcome is what came of a merge.
type Outcome struct {
	Conflicts  int // texts of which both versions are kept
	Renumbered []Renumbered
}

// Renumbered is an item of theirs whose id one of ours has as well.
type Renumbered struct {
	Title    string // what it is, in its words
	From, To string
}

// Three puts what theirs changed since base into ours. What both changed stays
// as ours has it, with both versions under conflict; an item that one removed
// and the other changed stays, and says so there. None of the three is changed.
func Three(base, ours, theirs *assess.Assessment) Merged {
	return merged(Copy(base), Copy(ours), Copy(theirs))
}

// Two makes one of two versions where nobody knows what they were made from:
// each has what it says, and what they say differently is kept twice.
func Two(ours, theirs *assess.Assessment) Merged {
	return merged(&assess.Assessment{}, Copy(ours), Copy(theirs))
}

func merged(base, ours, theirs *assess.Assessment) Merged {
	m := &merger{}
	m.renumber(base, ours, theirs)
	m.whole(reflect.ValueOf(base), reflect.ValueOf(ours), reflect.ValueOf(theirs))
	return Merged{ours, m.out}
}

// Reviews does for reviews what Three does for assessments.
func Reviews(base, ours, theirs *assess.Review) (*assess.Review, Outcome) {
	base, ours, theirs = copied(base), copied(ours), copied(theirs)
	m := &merger{}
	m.renumberReview(base, ours, theirs)
	m.whole(reflect.ValueOf(base), reflect.ValueOf(ours), reflect.ValueOf(theirs))
	return ours, m.out
}

// Responses does the same for responses.
func Responses(base, ours, theirs *assess.Response) (*assess.Response, Outcome) {
	base, ours, theirs = copied(base), copied(ours), copied(theirs)
	m := &merger{}
	m.whole(reflect.ValueOf(base), reflect.ValueOf(ours), reflect.ValueOf(theirs))
	return ours, m.out
}

// Sheets does the same for product sheets.
func Sheets(base, ours, theirs *assess.Sheet) (*assess.Sheet, Outcome) {
	base, ours, theirs = copied(base), copied(ours), copied(theirs)
	m := &merger{}
	m.whole(reflect.ValueOf(base), reflect.ValueOf(ours), reflect.ValueOf(theirs))
	return ours, m.out
}

// whole merges three versions, given by pointers, into ours.
func (m *merger) whole(base, ours, theirs reflect.Value) {
	forget(theirs.Elem())
	m.thing(base, ours, theirs, nil)
}

type merger struct{ out Outcome }

// holder is where both versions of a text go, and how a text is called there.
type holder struct {
	list   *[]assess.Conflict
	prefix string
}

func (m *merger) hold(h holder, key, ours, theirs string) {
	m.out.Conflicts++
	*h.list = append(*h.list, assess.Conflict{Field: h.prefix + key, Ours: ours, Theirs: theirs})
}

// thing merges something with keys, given by pointers to its three versions,
// into ours. What has no place for conflicts of its own uses that of what it is
// in.
func (m *merger) thing(base, ours, theirs reflect.Value, in *holder) {
	if p, is := ours.Interface().(*assess.Point); is {
		was := *p
		defer func() { p.JoinReasons(&was, theirs.Interface().(*assess.Point)) }()
	}
	r := assess.RecordOf(ours.Type().Elem())
	if f := r.Field("conflict"); f != nil {
		m.list(inside(f, base), inside(f, ours), inside(f, theirs))
		in = &holder{list: f.In(ours.Interface()).(*[]assess.Conflict)}
	}
	for i := range r.Fields {
		f := &r.Fields[i]
		b, o, t := inside(f, base), inside(f, ours), inside(f, theirs)
		switch {
		case f.Key == "conflict":
		case f.Kind() == assess.KindKeys:
			m.thing(b.Addr(), o.Addr(), t.Addr(), &holder{in.list, in.prefix + f.Key + "."})
		case f.Kind() == assess.KindList:
			m.list(b, o, t)
		default:
			m.value(f, b, o, t, in)
		}
	}
}

// inside is the value that something, given by a pointer to it, has for a key.
func inside(f *assess.Field, thing reflect.Value) reflect.Value {
	return reflect.ValueOf(f.In(thing.Interface())).Elem()
}

func (m *merger) value(f *assess.Field, base, ours, theirs reflect.Value, in *holder) {
	switch {
	case ours.Equal(theirs), theirs.Equal(base):
	case ours.Equal(base):
		ours.Set(theirs)
	case base.IsZero() && theirs.IsZero():
	case base.IsZero() && ours.IsZero():
		ours.Set(theirs)
	case f.Key == "standpoint":
		ours.SetInt(max(ours.Int(), theirs.Int()))
	case f.Key == "seen": // of a review: what each has read; what changed is shown again
	case f.Key == "joined":
		ours.SetString(union(ours.String(), theirs.String()))
	case f.Key == "title" && in.prefix == "" && base.Kind() == reflect.String && f.Public == 0: // of a point: the standard's file decides
	default:
		m.hold(*in, f.Key, textOf(ours), textOf(theirs))
	}
}

func textOf(v reflect.Value) string {
	switch {
	case v.Kind() == reflect.Int && v.Int() != 0:
		return strconv.FormatInt(v.Int(), 10)
	case v.Kind() == reflect.Int:
		return ""
	}
	return v.String()
}

// union are the words of two lists with blanks between, each once.
func union(ours, theirs string) string {
	all := strings.Fields(ours)
	for _, word := range strings.Fields(theirs) {
		if !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return strings.Join(all, " ")
}

// Copy gives an assessment that shares nothing with the first.
func Copy(a *assess.Assessment) *assess.Assessment { return copied(a) }

func copied[T any](value *T) *T {
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
		if from.Len() > 0 {
			into.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		}
		for i := range from.Len() {
			copyInto(into.Index(i), from.Index(i))
		}
	default:
		into.Set(from)
	}
}

// forget takes from all items their places: in another file they are new.
func forget(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if at := v.FieldByName("At"); at.IsValid() {
			at.SetInt(0)
		}
		for i := range v.NumField() {
			forget(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			forget(v.Index(i))
		}
	}
}

func same(a, b reflect.Value) bool {
	return splice.Same(a.Addr().Interface(), b.Addr().Interface())
}
