package assess

import "reflect"

// Kind is what a value is, by the name that the docs have for it.
type Kind string

// The kinds of value, as the type in Go and its tags say.
const (
	KindLine   Kind = "line"
	KindText   Kind = "text" // of any length
	KindDate   Kind = "date"
	KindYesNo  Kind = "yes or no"
	KindNumber Kind = "number"
	KindList   Kind = "list"
	KindKeys   Kind = "keys" // a thing with keys of its own
)

// Kind says what the value is.
func (f *Field) Kind() Kind { return f.kind }

func kindOf(field reflect.StructField) Kind {
	switch {
	case field.Type == reflect.TypeFor[Date]():
		return KindDate
	case field.Type == reflect.TypeFor[YesNo]():
		return KindYesNo
	case field.Tag.Get("text") == "block":
		return KindText
	}
	return map[reflect.Kind]Kind{reflect.String: KindLine, reflect.Int: KindNumber, reflect.Slice: KindList, reflect.Struct: KindKeys}[field.Type.Kind()]
}

// Shown says when a public report shows what the team wrote in a field, in which
// somebody may be named: never, where nothing is said.
type Shown int

// Marked is where the visibility beside it is public.
const (
	Marked Shown = iota + 1
	Anyway
)
