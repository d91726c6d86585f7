package store

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
)

var reviews = &Kind[assess.Review]{
	Head: strict.Head{
		Kind: "review", Newest: assess.ReviewFormat, Most: Most,
		Empty:  "restore it from a copy, or delete it",
		Newer:  "install a newer standpoint",
		Older:  fmt.Sprintf("write standpoint: %d; nothing was changed", assess.ReviewFormat),
		Unsaid: problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: review\""},
		Other:  problem.Error{What: "kind %q is not \"review\"", Hint: "give a file that begins with kind: review"},
	},
	Check: func(d *Doc[assess.Review]) error { return ValidateReview(d, nil) },
	Fill: func(r *assess.Review) {
		r.FillIDs()
		r.RaiseFormat()
	},
	Order: func(r *assess.Review) {
		r.Points = inPlace(r.Points, func(p *assess.ReviewPoint) (at, number int) { return p.At, p.Number })
	},
	Layout: reviewLayout,
	Mend:   func(name string) string { return "merge the two: standpoint merge " + words.Argument(name) },
}

func reviewLayout() splice.Layout {
	t := reflect.TypeFor[assess.ReviewPoint]()
	return splice.Layout{t: {Always: assess.RecordOf(t).Begins(), Airy: true, Tight: []string{"point", "seen"}}}
}

// LoadReview reads the review at a path. The error is problem.Errors, or a
// *problem.Error when there is nothing to read.
func LoadReview(path string) (*Doc[assess.Review], error) { return reviews.Load(path) }

// ReadReview does the same from bytes, which must not change afterwards, under
// the name they have in messages.
func ReadReview(data []byte, name string) (*Doc[assess.Review], error) {
	return reviews.Read(data, name)
}

// CreateReview writes a new review. It never writes over anything.
func CreateReview(path string, r *assess.Review) error {
	wanted := clone(r)
	wanted.Kind, wanted.Format, wanted.Round = "review", assess.ReviewFormat, max(wanted.Round, 1)
	wanted.FillIDs()
	settle(&assess.Review{}, wanted)
	reviews.Order(wanted)
	t, layout := reflect.TypeFor[assess.Review](), reviewLayout()
	layout[t] = splice.Keys{Always: assess.RecordOf(t).Begins()}
	return reviews.Create(path, wanted, splice.Print(wanted, layout), reviews.Check)
}

// ValidateReview checks that a review says only what its standard and the format
// know; nil is any standard. The error is problem.Errors, in the order of the
// file.
func ValidateReview(d *Doc[assess.Review], s *standards.Standard) error {
	r := d.Value
	c := &judge{at: d.at, standard: s, numberAt: func(i int) int { return r.Points[i].Number }}
	c.phase(r.Phase)
	c.round(d.root, "round", r.Round)
	c.round(d.root, "version", r.Version)
	c.rating(r.Result, "result")
	assess.Each(r, c.value)
	for i, one := range r.Questions {
		c.about(one.Point, "questions", i, "point")
	}
	points, ids := map[int]int{}, map[string]int{}
	for i, p := range r.Points {
		c.number(p.Number, i, points)
		c.rating(p.Decision, "points", i, "decision")
		for j, one := range p.Recommendations {
			c.once("recommendation", one.ID, ids, "points", i, "recommendations", j, "id")
		}
	}
	c.found.Sort()
	return problem.In(c.found.Err(), d.Path)
}

// once checks that no other item before has an id: others speak of it by that.
func (c *judge) once(what, id string, seen map[string]int, path ...any) {
	name := strings.ToUpper(id)
	if name == "" {
		return
	}
	at := c.at("", "", path...)
	if first := seen[name]; first > 0 {
		c.say(fmt.Sprintf("%s %q appears twice, first on line %d", what, words.Short(id), first),
			"give one of the two another number, or leave its id empty and the next save fills it in; nothing was changed", path...)
		return
	}
	seen[name] = cmp.Or(at.Line, 1)
}
