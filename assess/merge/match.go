package merge

import (
	"fmt"
	"reflect"
	"strings"

	"standpoint/assess"
)

// kind is how the items of a list are told from each other.
type kind struct {
	record   *assess.Record
	wordsKey string // what one is, in words
	lasting  bool   // one may be empty and stay, as a point and an answer may: what is missing is an empty one
	goes     bool   // one that was removed goes, where the other version says nothing new in it
}

func kindOf(t reflect.Type) kind {
	k := kind{record: assess.RecordOf(t)}
	switch t {
	case reflect.TypeFor[assess.Point](), reflect.TypeFor[assess.Answer](), reflect.TypeFor[assess.ReviewPoint](), reflect.TypeFor[assess.ResponseTo](),
		reflect.TypeFor[assess.SheetPoint](), reflect.TypeFor[assess.SheetAnswer]():
		k.lasting = true
		k.goes = t == reflect.TypeFor[assess.ResponseTo]()
	case reflect.TypeFor[assess.Channel]():
		k.wordsKey = "name"
	case reflect.TypeFor[assess.Person]():
		k.wordsKey = "role"
	default:
		k.wordsKey = k.record.Words
	}
	return k
}

// name is what an item is known by; empty where it has no id yet.
func (k kind) name(item reflect.Value) string {
	switch v := item.Addr().Interface().(type) {
	case *assess.Point:
		return fmt.Sprint(v.Number)
	case *assess.ReviewPoint:
		return fmt.Sprint(v.Number)
	case *assess.SheetPoint:
		return fmt.Sprint(v.Number)
	case *assess.Conflict:
		return v.Field + "\x00" + v.Ours + "\x00" + v.Theirs
	}
	if k.record.Known == "" {
		return k.words(item)
	}
	return strings.ToUpper(k.record.NameOf(item.Addr().Interface()))
}

func (k kind) words(item reflect.Value) string {
	if k.wordsKey == "" {
		return ""
	}
	return *k.record.Field(k.wordsKey).TextIn(item.Addr().Interface())
}

// blank is an item of the same name that says nothing: what one that is new was
// before.
func (k kind) blank(item reflect.Value) reflect.Value {
	blank := reflect.New(item.Type())
	switch v := blank.Interface().(type) {
	case *assess.Point:
		of := item.Addr().Interface().(*assess.Point)
		v.Number, v.Title = of.Number, of.Title
	case *assess.Answer:
		v.Question = item.Addr().Interface().(*assess.Answer).Question
	case *assess.ReviewPoint:
		v.Number = item.Addr().Interface().(*assess.ReviewPoint).Number
	case *assess.SheetPoint:
		of := item.Addr().Interface().(*assess.SheetPoint)
		v.Number, v.Title = of.Number, of.Title
	case *assess.SheetAnswer:
		v.Question = item.Addr().Interface().(*assess.SheetAnswer).Question
	case *assess.ResponseTo:
		v.To = item.Addr().Interface().(*assess.ResponseTo).To
	}
	return blank.Elem()
}

// lettered says whether items have ids that are given by number.
func (k kind) lettered() bool { return k.record.Letter != 0 }

// match says for each item of one list which of another it is, or -1: the one
// of its name, else, where one has no id yet, of its words, else, where items
// have no ids and as many are left on both sides, the one in its place.
func match(base, other reflect.Value) []int {
	k := kindOf(base.Type().Elem())
	to, taken := make([]int, base.Len()), make([]bool, other.Len())
	for i := range to {
		to[i] = -1
	}
	pair := func(is func(a, b reflect.Value) bool) {
		for i := range to {
			for j := 0; j < len(taken) && to[i] < 0; j++ {
				if !taken[j] && is(base.Index(i), other.Index(j)) {
					to[i], taken[j] = j, true
				}
			}
		}
	}
	pair(func(a, b reflect.Value) bool { return k.name(a) != "" && k.name(a) == k.name(b) })
	switch {
	case k.lettered():
		pair(func(a, b reflect.Value) bool {
			return (k.name(a) == "" || k.name(b) == "") && k.words(a) != "" && strings.EqualFold(k.words(a), k.words(b))
		})
	case !k.lasting && k.wordsKey != "" && left(to) == leftOf(taken):
		pair(func(_, _ reflect.Value) bool { return true })
	}
	return to
}

func left(to []int) (n int) {
	for _, at := range to {
		if at < 0 {
			n++
		}
	}
	return n
}

func leftOf(taken []bool) (n int) {
	for _, is := range taken {
		if !is {
			n++
		}
	}
	return n
}

// matchNew says for each item that is new in ours which one that is new in
// theirs it is, or -1: one of the same name and, where names are ids given by
// number, of the same words. Two people may give one id to two things.
func matchNew(ours reflect.Value, inOurs []int, theirs reflect.Value, inTheirs []int) []int {
	k := kindOf(ours.Type().Elem())
	both, taken := make([]int, ours.Len()), map[int]bool{}
	for i := range both {
		both[i] = -1
		if contains(inOurs, i) {
			continue
		}
		for j := 0; j < theirs.Len() && both[i] < 0; j++ {
			if !taken[j] && !contains(inTheirs, j) && k.sameNew(ours.Index(i), theirs.Index(j)) {
				both[i], taken[j] = j, true
			}
		}
	}
	return both
}

func (k kind) sameNew(a, b reflect.Value) bool {
	if !k.lettered() {
		return k.name(a) == k.name(b) && (k.name(a) != "" || same(a, b))
	}
	alike := strings.EqualFold(k.words(a), k.words(b))
	return k.name(a) == k.name(b) && alike && (k.words(a) != "" || same(a, b))
}

// Pairs says for each item of one list, given by a pointer to it, which of another
// it is, or -1.
func Pairs(base, other any) []int {
	return match(reflect.ValueOf(base).Elem(), reflect.ValueOf(other).Elem())
}

// Blank is a pointer to an item of the same name as one, given by a pointer to it,
// that says nothing else.
func Blank(item any) any {
	of := reflect.ValueOf(item).Elem()
	return kindOf(of.Type()).blank(of).Addr().Interface()
}

// Words are what an item is in words, given by a pointer to it.
func Words(item any) string {
	of := reflect.ValueOf(item).Elem()
	return kindOf(of.Type()).words(of)
}
