package compare

import (
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/merge"
	"standpoint/assess/words"
	"standpoint/standards"
)

// comparer knows what the two sides have in common.
type comparer struct {
	s        *standards.Standard
	a        *assess.Assessment // as it is now
	was, day assess.Date        // from when the two are
	later    bool               // they are of two rounds: what is not said again is not taken back
}

// point compares one point; nil where nothing differs.
func (c *comparer) point(sp *standards.Point, before, now *assess.Point) *Point {
	none := &assess.Point{Number: sp.Number}
	if before == nil {
		before = none
	}
	if now == nil {
		now = none
	}
	p := &Point{Number: sp.Number, Called: c.s.PointCalled(sp.Number), Title: sp.TitleIn(c.a.Lang), Rating: c.rating(before.Rating, now.Rating)}
	p.Differences = c.things(assess.RecordOf(typeOf(now)), before, now, "")
	answers := Differences{Values: c.answers(sp, before, now)}
	p.Values = append(answers.Values, p.Values...)
	if p.Rating == nil && p.None() {
		return nil
	}
	return p
}

func (c *comparer) rating(before, now string) *Rating {
	if before == now {
		return nil
	}
	r := &Rating{Before: c.mark(before), Now: c.mark(now), Way: "other"}
	switch way := assess.Way(c.s, before, now); {
	case before == "":
		r.Way = "given"
	case now == "":
		r.Way = "gone"
	case way > 0:
		r.Way = "higher"
	case way < 0:
		r.Way = "lower"
	}
	return r
}

func (c *comparer) mark(rating string) Mark {
	return Mark{rating, assess.RatingLabel(c.s, rating), assess.RatingShape(c.s, rating), assess.RatingHue(c.s, rating)}
}

// apart are the keys that are looked at by themselves, or that follow from
// others: which file and version it is, the date of a rating, where a text is from.
var apart = map[string]bool{
	"kind": true, "standpoint": true, "standard": true, "phase": true, "round": true, "previous": true, "points": true, "answers": true,
	"point": true, "title": true, "rating": true, "rated_on": true, "reason_for": true, "why_for": true, "was": true, "carried": true, "conflict": true, "question": true,
}

// things compares two things with keys, given by pointers to them, and what is in
// them. What they are in goes before the words for their keys.
func (c *comparer) things(r *assess.Record, before, now any, in string) Differences {
	d := Differences{Values: []Value{}, Items: []Item{}}
	for i := range r.Fields {
		f := &r.Fields[i]
		if apart[f.Key] && (f.Key != "title" || r.Known == "") {
			continue
		}
		switch was, is := f.In(before), f.In(now); f.Kind() {
		case assess.KindKeys:
			inner := c.things(assess.RecordOf(typeOf(is)), was, is, in+r.Called(f.Key)+", ")
			d.Values, d.Items = append(d.Values, inner.Values...), append(d.Items, inner.Items...)
		case assess.KindList:
			d.Items = append(d.Items, c.items(f.Key, was, is)...)
		default:
			d.Values = c.value(d.Values, f, func() string { return in + r.Called(f.Key) }, before, now)
		}
	}
	return d
}

// value adds what differs in the value of a field.
func (c *comparer) value(to []Value, f *assess.Field, what func() string, before, now any) []Value {
	if same(f, before, now) {
		return to
	}
	was, is := read(f, before), read(f, now)
	v := Value{What: words.UpperFirst(what()), Key: f.Key, Before: was, Now: is}
	if f.Kind() == assess.KindText || f.Free() {
		v.Words = words.Pieces(was, is, beside)
	}
	return append(to, v)
}

// beside is how many words that stay are shown beside those that do not.
const beside = 8

// same says whether a value is the same in both, as it stands there.
func same(f *assess.Field, before, now any) bool {
	if f.Kind() == assess.KindNumber {
		return *f.In(before).(*int) == *f.In(now).(*int)
	}
	return *f.TextIn(before) == *f.TextIn(now)
}

// read is a value as people read it.
func read(f *assess.Field, thing any) string {
	switch f.Kind() {
	case assess.KindNumber:
		return strconv.Itoa(*f.In(thing).(*int))
	case assess.KindDate:
		return assess.Date(*f.TextIn(thing)).Long()
	}
	text := *f.TextIn(thing)
	if f.Values != nil {
		return strings.ReplaceAll(strings.Replace(text, "dont", "don't", 1), "-", " ")
	}
	return text
}

// answers compares what is said to the questions of a point.
func (c *comparer) answers(sp *standards.Point, before, now *assess.Point) []Value {
	var values []Value
	r := assess.RecordOf(typeOf(&assess.Answer{}))
	for _, pair := range paired(&before.Answers, &now.Answers) {
		was, is := pair[0], pair[1]
		for i := range r.Fields {
			f := &r.Fields[i]
			if apart[f.Key] || f.Kind() == assess.KindList {
				continue
			}
			values = c.value(values, f, func() string {
				what := "the answer to: " + c.asked(sp, is.(*assess.Answer).Question)
				if f.Key != "text" {
					what = r.Called(f.Key) + " of " + what
				}
				return what
			}, was, is)
		}
	}
	return append(values, c.confirmed(before, now)...)
}

// asked is a question in words.
func (c *comparer) asked(sp *standards.Point, id string) string {
	if q := sp.Question(id); q != nil {
		return c.a.Worded(c.s, q)
	}
	return id
}

// confirmed counts what was carried over and has been confirmed since. In another
// round everything is carried over, which is nothing new.
func (c *comparer) confirmed(before, now *assess.Point) []Value {
	was, is := before.Unconfirmed(), now.Unconfirmed()
	if c.later || was <= is {
		return nil
	}
	return []Value{{What: "Carried over and not confirmed", Key: "carried", Before: strconv.Itoa(was), Now: strconv.Itoa(is)}}
}

// paired are the items of two lists, given by pointers to them, of which at least
// one is there: nothing is an item that says nothing, of the same name.
func paired[T any](before, now *[]T) [][2]any {
	var all [][2]any
	to := merge.Pairs(before, now)
	from := map[int]int{}
	for was, is := range to {
		if is >= 0 {
			from[is] = was
		}
	}
	for i := range *now {
		if was, known := from[i]; known {
			all = append(all, [2]any{&(*before)[was], &(*now)[i]})
		} else {
			all = append(all, [2]any{merge.Blank(&(*now)[i]), &(*now)[i]})
		}
	}
	for was, is := range to {
		if is < 0 {
			all = append(all, [2]any{&(*before)[was], merge.Blank(&(*before)[was])})
		}
	}
	return all
}

func typeOf(thing any) reflect.Type { return reflect.TypeOf(thing).Elem() }
