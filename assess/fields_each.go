package assess

import "reflect"

// Spot is one value of an assessment: what it is a value of, and where.
type Spot struct {
	Record *Record
	Field  *Field
	Of     any   // a pointer to the thing that has it
	Value  any   // a pointer to it, as Field.In gives
	At     []any // keys, and places in lists from 0, that lead there: good until visit returns
}

// Each visits every value of something, given by a pointer to it, and of what is
// inside, in the order of the file. A list and a thing with keys are visited
// before what they hold.
func Each(thing any, visit func(Spot)) {
	each(RecordOf(reflect.TypeOf(thing).Elem()), thing, make([]any, 0, 8), visit)
}

func each(r *Record, thing any, at []any, visit func(Spot)) {
	for i := range r.Fields {
		f := &r.Fields[i]
		v := Spot{Record: r, Field: f, Of: thing, Value: f.In(thing), At: append(at, f.step)}
		visit(v)
		switch f.kind {
		case KindKeys:
			each(f.of, v.Value, v.At, visit)
		case KindList:
			list := reflect.ValueOf(v.Value).Elem()
			for j := range list.Len() {
				each(f.of, list.Index(j).Addr().Interface(), append(v.At, j), visit)
			}
		}
	}
}

// Public says whether a public report shows the value, and the team wrote it.
func (s Spot) Public() bool {
	switch s.Field.Public {
	case Anyway:
		return true
	case Marked:
		if answer, is := s.Of.(*Answer); is {
			return answer.Seen() == Public
		}
		return *s.Record.Field("visibility").TextIn(s.Of) == Public
	}
	return false
}
