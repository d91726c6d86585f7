package standards

import (
	"cmp"
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// extend makes the whole standard of an extension and the one it extends: what
// the extension says counts, and what it leaves out is the base's. The error
// is problem.Errors with places in the extension's file.
func extend(root *yaml.Node, own, base *Standard) (*Standard, error) {
	e := &extension{checker: checker{root: root, s: own}, whole: *base}
	e.head(own, base)
	e.whole.Points = clonePoints(base.Points, base.FullID())
	e.whole.Dropped = slices.Clone(base.Dropped)
	e.whole.Differs = slices.Clone(base.Differs)
	for i := range own.Points {
		e.point(&own.Points[i])
	}
	for i, drop := range own.Drop {
		e.drop(i, drop)
	}
	e.sum()
	slices.SortStableFunc(e.whole.Points, func(a, b Point) int { return a.Number - b.Number })
	if len(e.found) > 0 {
		return nil, e.found
	}
	if err := check(root, &e.whole); err != nil {
		return nil, err
	}
	return &e.whole, nil
}

type extension struct {
	checker
	whole                 Standard
	added, reworded, left int // questions
}

func (e *extension) differ(format string, args ...any) {
	e.whole.Differs = append(e.whole.Differs, fmt.Sprintf(format, args...))
}

// differOne says how one question or title differs, where an organisation
// bends a standard. Of an adapted one the sum is told instead.
func (e *extension) differOne(format string, args ...any) {
	if !e.whole.Adapted {
		e.differ(format, args...)
	}
}

func (e *extension) sum() {
	if e.whole.Adapted && e.added+e.reworded+e.left > 0 {
		e.differ("Of the questions under the points they share, %d are worded differently, %d are added and %d are left out.", e.reworded, e.added, e.left)
	}
}

// head takes over what the extension says about itself.
func (e *extension) head(own, base *Standard) {
	w := &e.whole
	w.Kind, w.Format, w.ID, w.Edition, w.Extends, w.Drop = own.Kind, own.Format, own.ID, own.Edition, own.Extends, own.Drop
	w.Adapted = own.Adapted
	w.Bases = append([]string{own.Extends}, w.Bases...)
	if own.Name != "" { // the base's short name belongs to the base's name
		w.Short = ""
	}
	w.Maps = append(slices.Clone(own.Maps), w.Maps...)
	w.Topics = topicsOver(own.Topics, w.Topics)
	w.Publisher, w.Published, w.Address, w.About, w.For, w.InForce = own.Publisher, own.Published, own.Address, own.About, own.For, own.InForce // the base's are not true of it
	w.Status.Note = buildsOn(own, base)
	over([][2]*string{{&w.Name, &own.Name}, {&w.Short, &own.Short}, {&w.Unit, &own.Unit}, {&w.Status.State, &own.Status.State},
		{&w.Licence.Name, &own.Licence.Name}, {&w.Licence.Address, &own.Licence.Address}, {&w.Licence.Sure, &own.Licence.Sure}})
	if own.Adapted {
		w.Ours, w.Doubts, w.Signing, w.Rules, w.Amended = nil, nil, "", Rules{}, nil
		w.Promise, w.Commitments = Promise{}, nil
	}
	w.Amended = append(slices.Clone(w.Amended), own.Amended...)
	w.Ours = append(slices.Clone(w.Ours), own.Ours...)
	w.Doubts = append(slices.Clone(w.Doubts), own.Doubts...)
	if len(own.Scale.Values) > 0 {
		e.scale(own)
	}
	if own.Rules.Overall != "" {
		w.Rules = own.Rules
	}
	if own.Promise.Says != "" {
		w.Promise = own.Promise
	}
	w.Commitments = given(own.Commitments, w.Commitments)
	w.Phases = given(own.Phases, w.Phases)
	w.Groups = append(slices.Clone(w.Groups), own.Groups...)
	e.profiles(own)
}

// scale takes over a scale of the extension's own. What the base says of its
// ratings is not true of others: what follows from them, and what they become
// in another standard.
func (e *extension) scale(own *Standard) {
	w := &e.whole
	w.Scale = own.Scale
	e.differ("The scale is not that of %s.", own.Extends)
	if value, _ := w.Value(w.Rules.Mend); value == nil && w.Rules.Mend != "" && own.Rules.Overall == "" {
		w.Rules.Mend, w.Rules.MendWithin, w.Rules.MendCredit = "", 0, ""
		e.differ("What %s says of its own ratings and their actions does not count here.", own.Extends)
	}
	for i := len(own.Maps); i < len(w.Maps); i++ {
		w.Maps[i].Ratings = nil
	}
	for i := range w.Points {
		w.Points[i].Values = nil
	}
}

// buildsOn is the note on a standard's status: its own, or what it builds on
// and how that stands.
func buildsOn(own, base *Standard) string {
	if own.Status.Note != "" {
		return own.Status.Note
	}
	note := "It builds on the " + base.Titled()
	if base.Status.Note != "" {
		return note + ". Of that one: " + base.Status.Note
	}
	return note + "."
}

// profiles puts its own before those of the base, so that they win. One with
// the id of one of the base adds to it.
func (e *extension) profiles(own *Standard) {
	base := slices.Clone(e.whole.Profiles)
	for i := range base {
		base[i].At = 0
	}
	for i := range own.Profiles {
		p := &own.Profiles[i]
		if at := slices.IndexFunc(base, func(b Profile) bool { return b.ID == p.ID }); at >= 0 {
			p.Name = cmp.Or(p.Name, base[at].Name)
			if !p.When.said() {
				p.When = base[at].When
			}
		}
	}
	e.whole.Profiles = append(slices.Clone(own.Profiles), base...)
}

// clonePoints copies points of the standard called from, to be changed.
func clonePoints(points []Point, from string) []Point {
	clone := slices.Clone(points)
	for i := range clone {
		clone[i].At = 0
		clone[i].From = cmp.Or(clone[i].From, from)
		clone[i].Questions = slices.Clone(clone[i].Questions)
		for j := range clone[i].Questions {
			clone[i].Questions[j].At = 0
		}
	}
	return clone
}

// point adds a point of the organisation's own, or says something else about
// one of the base.
func (e *extension) point(own *Point) {
	known := e.whole.Point(own.Number)
	if known == nil {
		if own.Number < firstOwn && !(e.whole.Adapted && own.Number == e.last()+1) {
			e.fail(fmt.Sprintf("use a number of %s, or %d and up for a point of your own", e.whole.Extends, firstOwn),
				fmt.Sprintf("point %d is not in %s", own.Number, e.whole.Extends), own.in("number")...)
			return
		}
		e.whole.Points = append(e.whole.Points, *own)
		e.differ("%s, %s, is added.", e.whole.PointHead(own.Number), own.Title)
		return
	}
	known.At = own.At
	if own.Title != "" && own.Title != known.Title {
		e.differOne("%s is called %q here; in %s it is %q.", e.whole.PointHead(own.Number), own.Title, e.whole.Extends, known.Title)
	}
	over([][2]*string{{&known.Title, &own.Title}, {&known.Summary, &own.Summary}, {&known.Why, &own.Why}, {&known.Address, &own.Address},
		{&known.WeakWhen, &own.WeakWhen}, {&known.Bought, &own.Bought}, {&known.Group, &own.Group}, {&known.Sure, &own.Sure}})
	if len(own.LooksFor) > 0 {
		known.LooksFor = own.LooksFor
	}
	if len(own.Titles) > 0 {
		known.Titles = own.Titles
	}
	known.Leads, known.Evidence, known.Values = given(own.Leads, known.Leads), given(own.Evidence, known.Evidence), given(own.Values, known.Values)
	for _, q := range own.Questions {
		e.question(known, q)
	}
}

// last is the highest number below those of an organisation's own points.
func (e *extension) last() int {
	last := 0
	for _, p := range e.whole.Points {
		if p.Number < firstOwn {
			last = max(last, p.Number)
		}
	}
	return last
}

func (e *extension) question(p *Point, own Question) {
	known := p.Question(own.ID)
	if known == nil {
		p.Questions = append(p.Questions, own)
		e.added++
		e.differOne("%s asks one more: %s (%s)", e.whole.PointHead(p.Number), own.Ask, own.ID)
		return
	}
	e.reworded++
	e.differOne("%s words the question %s in its own way.", e.whole.PointHead(p.Number), own.ID)
	known.At = own.At
	over([][2]*string{{&known.Ask, &own.Ask}, {&known.Bought, &own.Bought}, {&known.Supplier, &own.Supplier}, {&known.Retired, &own.Retired},
		{&known.Instead, &own.Instead}, {&known.Topic, &own.Topic}, {&known.Sourced, &own.Sourced}})
	known.Phases, known.Formerly = phasesOver(known, &own)
	known.Leads = given(own.Leads, known.Leads)
}

// over puts the second of each pair of texts in place of the first, where it
// says something.
func over(pairs [][2]*string) {
	for _, pair := range pairs {
		*pair[0] = cmp.Or(*pair[1], *pair[0])
	}
}

// given is a list of the extension's own, or the base's where it has none.
func given[T any](own, base []T) []T {
	if len(own) > 0 {
		return own
	}
	return base
}

// drop takes a point or a question away. A question stays readable as one that
// is no longer asked, and so does a point.
func (e *extension) drop(i int, drop Drop) {
	if drop.Why == "" {
		e.fail("add why: with the reason; it is printed", "there is no reason for dropping this", "drop", i)
	}
	if drop.Question != "" {
		for j := range e.whole.Points {
			if q := e.whole.Points[j].Question(drop.Question); q != nil {
				q.Retired = "dropped"
				e.left++
				e.differOne("%s no longer asks %s: %s", e.whole.PointHead(e.whole.Points[j].Number), drop.Question, drop.Why)
				return
			}
		}
		e.fail("use the id of a question of "+e.whole.Extends, fmt.Sprintf("question %q is not there to drop", drop.Question), "drop", i, "question")
		return
	}
	at := slices.IndexFunc(e.whole.Points, func(p Point) bool { return p.Number == drop.Point })
	if at < 0 {
		e.fail("use the number of a point of "+e.whole.Extends, fmt.Sprintf("point %d is not there to drop", drop.Point), "drop", i, "point")
		return
	}
	e.differ("%s, %s, is dropped: %s", e.whole.PointHead(drop.Point), e.whole.Points[at].Title, drop.Why)
	e.whole.Dropped = append(e.whole.Dropped, e.whole.Points[at])
	e.whole.Points = slices.Delete(e.whole.Points, at, at+1)
}

// lacking says that the base of an extension cannot be had.
func lacking(root *yaml.Node, what, hint string) error {
	return problem.Errors{strict.At(root, what, hint, "extends")}
}
