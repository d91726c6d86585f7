package merge

import (
	"fmt"
	"reflect"
	"strings"

	"standpoint/assess"
)

// renumber gives an item that is new in theirs, and whose id another one has in
// ours, the next id that nobody has used. What mentions it in theirs follows.
func (m *merger) renumber(base, ours, theirs *assess.Assessment) {
	ids := map[string]string{}
	for i := range theirs.Points {
		p := &theirs.Points[i]
		b, o := pointOf(base, p.Number), pointOf(ours, p.Number)
		for _, r := range assess.Lettered() {
			m.renumberList(r, itemsOf(r, b), itemsOf(r, o), itemsOf(r, p), next(r, p.Number, b, o, p), ids)
		}
	}
	if len(ids) > 0 {
		theirs.Follow(ids)
		base.Follow(ids) // what theirs left alone is the same in both
	}
}

// renumberReview does so for the recommendations of a review. Nothing else in it
// mentions them.
func (m *merger) renumberReview(base, ours, theirs *assess.Review) {
	r := assess.RecordOf(reflect.TypeFor[assess.Recommendation]())
	for i := range theirs.Points {
		p := &theirs.Points[i]
		b, o := base.Said(p.Number), ours.Said(p.Number)
		free := 1 + max(b.Highest(), o.Highest(), p.Highest())
		of := func(p *assess.ReviewPoint) reflect.Value { return reflect.ValueOf(&p.Recommendations).Elem() }
		m.renumberList(r, of(&b), of(&o), of(p), free, map[string]string{})
	}
}

func (m *merger) renumberList(r *assess.Record, base, ours, theirs reflect.Value, free int, ids map[string]string) {
	k := kindOf(theirs.Type().Elem())
	inTheirs := match(base, theirs)
	both := matchNew(ours, match(base, ours), theirs, inTheirs)
	taken, seen := map[string]bool{}, map[string]bool{}
	for i := range ours.Len() {
		taken[k.name(ours.Index(i))] = true
	}
	for j := range theirs.Len() {
		item := theirs.Index(j)
		name := k.name(item)
		twin := seen[name] // what mentions the id means the first of two
		seen[name] = true
		if name == "" || !taken[name] || contains(inTheirs, j) || contains(both, j) {
			continue
		}
		_, point, _, err := assess.ParseID(name)
		if err != nil {
			continue
		}
		to := fmt.Sprintf("%c%d.%d", r.Letter, point, free)
		free++
		if !twin {
			ids[name] = to
		}
		m.out.Renumbered = append(m.out.Renumbered, Renumbered{Title: k.words(item), From: name, To: to})
		*r.Field(r.Known).TextIn(item.Addr().Interface()) = to
	}
}

// next is the number after the highest that an item of a kind has at a point in
// any version.
func next(r *assess.Record, number int, points ...*assess.Point) int {
	highest := 0
	for _, p := range points {
		for _, item := range p.Items(r) {
			k, point, n, err := assess.ParseID(strings.ToUpper(r.NameOf(item)))
			if err == nil && k == r.Letter && point == number {
				highest = max(highest, n)
			}
		}
	}
	return highest + 1
}

func pointOf(a *assess.Assessment, number int) *assess.Point {
	if p := a.Point(number); p != nil {
		return p
	}
	return &assess.Point{Number: number}
}

func itemsOf(r *assess.Record, p *assess.Point) reflect.Value {
	return inside(assess.RecordOf(reflect.TypeFor[assess.Point]()).Field(r.List), reflect.ValueOf(p))
}
