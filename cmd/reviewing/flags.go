package reviewing

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Flag is one flag of a call as it was typed, with the text that it stands for.
type Flag struct{ Name, Value string }

// Writer puts flags into a point of a review, one after another.
type Writer struct {
	Standard *standards.Standard
	Source   *Source // what is reviewed; nil where it is not at hand
	Number   int
	Day      assess.Date

	r    *assess.Review
	p    *assess.ReviewPoint
	item int // the recommendation that is open, from 1; 0 for none
}

// Write applies the flags in their order. The error has a hint, and whatever was
// changed before it is not to be kept.
func (w *Writer) Write(r *assess.Review, all []Flag) error {
	before := copyOf(r)
	w.r, w.p, w.item = r, r.Point(w.Number), 0
	for _, f := range all {
		if err := w.apply(f); err != nil {
			return err
		}
	}
	assess.Untear(r, before)
	if w.Source != nil && w.p.Seen == "" && r.By == "assessor" {
		w.p.Seen = w.team().Seen()
	}
	return nil
}

func (w *Writer) team() *assess.Point {
	if p := w.Source.Team.Point(w.Number); p != nil {
		return p
	}
	return &assess.Point{Number: w.Number}
}

func (w *Writer) apply(f Flag) error {
	switch f.Name {
	case "decision":
		return w.decide(f.Value)
	case "recommendation":
		return w.open(f.Value)
	case "remove":
		return w.remove(f.Value)
	case "keep":
		return w.keep(f.Value)
	}
	if field := reviewPointTable().Flagged(f.Name); field != nil {
		return w.assign(field, w.p, f)
	}
	field := recommendationTable().Flagged(f.Name)
	switch {
	case field == nil:
		return problem.New(fmt.Sprintf("--%s is about an assessment, and this file is a review", f.Name), "use --decision, --done-well, --to-explore, --recommendation or --notes")
	case w.item == 0:
		return problem.New(fmt.Sprintf("--%s belongs to a recommendation", f.Name), "name one first: --recommendation \"what the team should do\", or its id")
	}
	return w.assign(field, &w.p.Recommendations[w.item-1], f)
}

func reviewPointTable() *assess.Record {
	return assess.RecordOf(reflect.TypeFor[assess.ReviewPoint]())
}
func recommendationTable() *assess.Record {
	return assess.RecordOf(reflect.TypeFor[assess.Recommendation]())
}

func (w *Writer) decide(typed string) error {
	if assess.MeansUnrated(w.Standard, typed) {
		typed = ""
	}
	decision, fits := assess.MeantRating(w.Standard, typed), assess.RatingIDsOf(w.Standard, w.p.Number)
	switch hint := "use one of " + strings.Join(assess.RatingChoices(w.Standard, fits), ", "); {
	case typed != "" && decision == "":
		return problem.New(fmt.Sprintf("--decision: %q is not one of this standard's values", words.Short(typed)), hint)
	case decision != "" && !slices.Contains(fits, decision):
		return problem.New(fmt.Sprintf("--decision: %q is not one that %s can get", words.Short(typed), w.Standard.PointName(w.p.Number)), hint)
	}
	w.p.Decision = decision
	return nil
}

// open finds the recommendation that a value names by its id or in its words, or
// adds one.
func (w *Writer) open(typed string) error {
	what := assess.NormaliseLine(typed)
	letter, point, _, err := assess.ParseID(what)
	named := err == nil && letter == 'R'
	for i, one := range w.p.Recommendations {
		if named && strings.EqualFold(one.ID, what) || !named && words.Fold(one.What) == words.Fold(what) {
			w.item = i + 1
			return nil
		}
	}
	switch {
	case named && point != w.Number:
		return problem.New(fmt.Sprintf("%s is not of %s", strings.ToUpper(what), w.Standard.PointName(w.Number)), fmt.Sprintf("name %s, or leave the id out to add one", w.Standard.PointName(point)))
	case named:
		return problem.New(fmt.Sprintf("there is no %s under %s", strings.ToUpper(what), w.Standard.PointName(w.Number)), "leave the id out to add one: it is given the next number")
	case what == "":
		return problem.New("a recommendation needs some text", "say in a few words what the team should do")
	}
	w.p.Recommendations = append(w.p.Recommendations, assess.Recommendation{What: what})
	w.item = len(w.p.Recommendations)
	return nil
}

func (w *Writer) remove(id string) error {
	at := slices.IndexFunc(w.p.Recommendations, func(one assess.Recommendation) bool { return strings.EqualFold(one.ID, strings.TrimSpace(id)) })
	if at < 0 {
		return problem.New(fmt.Sprintf("there is no %q under %s", words.Short(id), w.Standard.PointName(w.Number)), "use the id of a recommendation, such as R4.1")
	}
	w.p.Recommendations, w.item = slices.Delete(w.p.Recommendations, at, at+1), 0
	return nil
}

// keep settles what a merge left under conflict: in the recommendation that is open,
// or else in the whole point.
func (w *Writer) keep(which string) error {
	if !slices.Contains(assess.Versions, which) {
		return problem.New(fmt.Sprintf("--keep: %q is not one of the values you can use", words.Short(which)), "use "+words.Either(assess.Versions))
	}
	id := ""
	if w.item > 0 {
		id = w.p.Recommendations[w.item-1].ID
	}
	if !assess.SettleAll(w.r, which, func(t assess.Torn) bool { return t.Number == w.Number && (id == "" || t.Item == id) }) {
		return problem.New("--keep: there is nothing under conflict there", "name the point that has an entry under conflict, and put the recommendation before --keep where it is of one")
	}
	w.p, w.item = w.r.Point(w.Number), 0
	return nil
}

// assign writes a value into a field, normalised; an empty one clears.
func (w *Writer) assign(f *assess.Field, of any, given Flag) error {
	switch into := f.In(of).(type) {
	case *assess.Date:
		day, err := assess.MeantDate(given.Value, w.Day, f.Tense())
		if err != nil {
			return problem.New(fmt.Sprintf("--%s: %s", given.Name, err), problem.HintOf(err))
		}
		*into = day
	case *string:
		value := assess.NormaliseLine(given.Value)
		if f.Kind() == assess.KindText {
			value = assess.Normalise(given.Value)
		}
		if f.Values != nil && value != "" {
			known := assess.Meant(value, f.Values)
			if known == "" {
				return problem.New(fmt.Sprintf("--%s: %q is not one of the values you can use", given.Name, words.Short(value)), "use one of "+strings.Join(f.Values, ", "))
			}
			value = known
		}
		if f.Names != 0 && value != "" {
			var err error
			if value, err = w.evidence(given.Name, value); err != nil {
				return err
			}
		}
		*into = value
	default:
		return fmt.Errorf("no way to write --%s", given.Name)
	}
	return nil
}

// evidence is the id of a piece of the team's evidence, which has to be there where
// the team's file is at hand.
func (w *Writer) evidence(flag, typed string) (string, error) {
	id := strings.ToUpper(typed)
	letter, _, _, err := assess.ParseID(id)
	if err != nil || letter != 'E' || w.Source != nil && w.Source.Team.Evidence(id) == nil {
		return "", problem.New(fmt.Sprintf("--%s: the team has no evidence %q", flag, words.Short(typed)), "use an id of the team's evidence, such as E4.1")
	}
	return id, nil
}
