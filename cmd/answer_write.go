package cmd

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
)

// answerWriter puts the flags of one call into a point, one after another.
type answerWriter struct {
	s     *standards.Standard
	a     *assess.Assessment
	p     *assess.Point
	today assess.Date
	dated bool             // --rated-on was given
	notes []*problem.Error // on what --from read

	kind *assess.Record // of the item that is open; nil for none
	item any            // a pointer to it
}

// apply writes one flag: to the item that is open when it takes such a flag,
// and otherwise to the point.
func (w *answerWriter) apply(g given) error {
	if opened, err := w.open(g); opened || err != nil {
		return err
	}
	if field, of := w.target(g.flag); field != nil {
		if err := w.refers(field, g); err != nil {
			return err
		}
		w.dated = w.dated || g.flag == "rated-on"
		return w.assign(field, of, g)
	}
	if ofReview(g.flag) {
		return usagef("give the review's file; for an assessment, use --rating, --done and --action", "--%s is about a review, and this file is an assessment", g.flag)
	}
	if w.kind != nil {
		return usagef("put it before the item, or see standpoint answer --help", "--%s does not belong to the item before it", g.flag)
	}
	return usagef("name one first, such as --evidence TITLE; see standpoint answer --help", "--%s belongs to an item", g.flag)
}

// ofReview says whether a flag writes what only a review has.
func ofReview(flag string) bool {
	for _, r := range assess.ReviewRecords() {
		if r.Flag == flag || r.Flagged(flag) != nil && r.Flagged(flag).Use != "" {
			return true
		}
	}
	return false
}

// target is the field that a flag fills, and what it is a field of: the open
// item, or the point, whose own flags may stand anywhere. It is nil when the
// flag fits neither.
func (w *answerWriter) target(flag string) (*assess.Field, any) {
	of := func(r *assess.Record) bool { return r.Flagged(flag) != nil }
	if f := pointTable().Flagged(flag); w.kind == nil || f != nil && !slices.ContainsFunc(assess.Items(), of) {
		return f, w.p
	}
	return w.kind.Flagged(flag), w.item
}

// refers checks a flag that names a piece of evidence.
func (w *answerWriter) refers(f *assess.Field, g given) error {
	if f.Names == 0 || g.value == "" || w.a.Evidence(g.value) != nil {
		return nil
	}
	return usagef("use the id of evidence that is in the file, such as E5.1", "--%s: there is no evidence %q", g.flag, g.value)
}

// open handles the flags that open, add or remove an item, and says whether g
// was one of them.
func (w *answerWriter) open(g given) (bool, error) {
	for _, r := range assess.Items() {
		if g.flag == r.Flag {
			item, err := w.openItem(r, g.value)
			w.kind, w.item = r, item
			return true, err
		}
	}
	switch g.flag {
	case "remove":
		return true, w.remove(g.value)
	case "keep":
		return true, w.keep(g.value)
	case "from":
		return true, w.fragment(g)
	case "rating":
		return true, w.rate(g.value)
	}
	return false, nil
}

// openItem finds the item that a value names, or adds one in these words.
func (w *answerWriter) openItem(r *assess.Record, value string) (any, error) {
	if r.Words == "" {
		return w.openQuestion(value)
	}
	if k, _, _, err := assess.ParseID(value); r.Letter != 0 && err == nil && k == r.Letter {
		if item := w.p.Item(r, value); item != nil {
			return item, nil
		}
		return nil, usagef("leave the id out to add one: it is given the next number", "there is no %s under %s", strings.ToUpper(value), w.s.PointName(w.p.Number))
	}
	said := assess.NormaliseLine(value)
	if said == "" {
		return nil, usagef("say what it is in a few words", "an item needs some text")
	}
	if item := w.p.ItemInWords(r, said); item != nil {
		return item, nil // said again, as by a script that runs twice
	}
	return w.p.AddItem(r, said), nil
}

func (w *answerWriter) openQuestion(id string) (any, error) {
	point := w.s.Point(w.p.Number)
	if point.Question(id) == nil {
		var known []string
		for _, q := range w.a.Asked(w.s, point) {
			known = append(known, q.ID)
		}
		return nil, usagef("use one of "+strings.Join(known, ", "), "question %q is not one of %s", id, w.s.PointName(w.p.Number))
	}
	return w.p.EnsureAnswer(id), nil
}

func (w *answerWriter) remove(name string) error {
	w.kind = nil
	if !w.p.Remove(name) {
		return usagef("use an id such as E4.2, a question's id, or the words of what was reused", "there is no %q under %s", name, w.s.PointName(w.p.Number))
	}
	return nil
}

// keep settles what a merge left under conflict: in the item that is open, or
// else in the whole point.
func (w *answerWriter) keep(which string) error {
	if !slices.Contains(assess.Versions, which) {
		return usagef("use "+words.Either(assess.Versions), "--keep: %q is not one of the values you can use", which)
	}
	settled := assess.SettleAll(w.a, which, func(t assess.Torn) bool {
		return t.Number == w.p.Number && (w.kind == nil || t.Item == w.kind.NameOf(w.item))
	})
	if !settled {
		return usagef("standpoint check names where it is", "--keep: there is nothing under conflict there")
	}
	w.kind = nil
	return nil
}

func (w *answerWriter) rate(value string) error {
	if assess.MeansUnrated(w.s, value) {
		value = ""
	}
	rating, fits := assess.MeantRating(w.s, value), assess.RatingIDsOf(w.s, w.p.Number)
	switch hint := "use one of " + strings.Join(assess.RatingChoices(w.s, fits), ", "); {
	case value != "" && rating == "":
		return usagef(hint, "--rating: %q is not one of this standard's values", value)
	case rating != "" && !slices.Contains(fits, rating):
		return usagef(hint, "--rating: %q is not one that %s can get", value, w.s.PointName(w.p.Number))
	}
	w.p.Rating = rating
	return nil
}

func (w *answerWriter) fragment(g given) error {
	point, notes, err := store.ReadPoint(strings.NewReader(g.value), g.source, w.s, w.p.Number, w.today)
	if err != nil {
		return err
	}
	w.notes = append(w.notes, notes...)
	w.kind = nil
	w.dated = w.dated || point.RatedOn != ""
	w.p.Merge(point)
	return nil
}

// meant is the value of a list that a flag was given, which may be written a
// little differently.
func meant(flag, value string, values []string) (string, error) {
	known := assess.Meant(value, values)
	if value != "" && known == "" {
		return "", usagef("use one of "+strings.Join(values, ", "), "--%s: %q is not one of the values you can use", flag, value)
	}
	return known, nil
}

// assign writes a flag's value into a field of something, normalised; an empty
// value clears.
func (w *answerWriter) assign(f *assess.Field, of any, g given) error {
	switch into := f.In(of).(type) {
	case *string:
		switch {
		case f.Values == nil && f.Kind() == assess.KindText:
			*into = assess.Normalise(g.value)
		case f.Values == nil:
			*into = assess.NormaliseLine(g.value)
		default:
			value, err := meant(g.flag, g.value, f.Values)
			if err != nil {
				return err
			}
			*into = value
		}
	case *assess.Date:
		date, note, err := meantDate(g.flag, g.value, w.today, f.Tense())
		if err != nil {
			return err
		}
		if *into = date; note != nil {
			w.notes = append(w.notes, note)
		}
	case *assess.YesNo:
		*into = ""
		if g.value != "" && into.UnmarshalText([]byte(g.value)) != nil {
			return usagef("use yes or no", "--%s: %q is not yes or no", g.flag, g.value)
		}
	default:
		return fmt.Errorf("no way to write --%s", g.flag)
	}
	return nil
}
