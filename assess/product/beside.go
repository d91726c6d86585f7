// Package product is what a product sheet means for an assessment that builds on it:
// what it says beside a question, what is taken from it, and what goes into a new one.
package product

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Known is a sheet that an assessment names, as far as it can be used.
type Known struct {
	Built *assess.Built // of the assessment
	Sheet *assess.Sheet // nil where it cannot be used, and Err says why
	Err   error
}

// Changed says whether the sheet says something else than when it was last read.
func (k Known) Changed() bool {
	return k.Sheet != nil && k.Built.Seen != "" && k.Built.Seen != k.Sheet.Digest()
}

// OtherVersion says whether the service has another version of the product than the
// sheet is about.
func (k Known) OtherVersion() bool {
	return k.Sheet != nil && k.Built.Version != "" && k.Sheet.Version != "" && words.Fold(k.Built.Version) != words.Fold(k.Sheet.Version)
}

// Old says whether a sheet is older than a year on a day.
func Old(s *assess.Sheet, day assess.Date) bool { return s.On != "" && s.On < day.AddMonths(-12) }

// Says is what one sheet says to a question.
type Says struct {
	Known
	Answer *assess.SheetAnswer
}

// Beside are what the sheets say to a question of a point, in the order in which the
// assessment names them.
func Beside(sheets []Known, point int, question string) []Says {
	var all []Says
	for _, k := range sheets {
		if k.Sheet == nil {
			continue
		}
		if a := k.Sheet.Answer(point, question); a != nil && a.Saw+a.Comment+a.Limits+a.Duty != "" {
			all = append(all, Says{k, a})
		}
	}
	return all
}

// Asked are the questions of a point that a service is asked, and of those put aside
// the ones that a sheet has something to take for: that costs the team nothing.
func Asked(s *standards.Standard, a *assess.Assessment, sp *standards.Point, sheets []Known) []standards.Question {
	asked := a.Asked(s, sp)
	as := len(asked)
	for _, away := range a.Aside(s, sp) {
		if slices.ContainsFunc(Beside(sheets, sp.Number, away.Question.ID), Says.Takes) {
			asked = append(asked, away.Question)
		}
	}
	if len(asked) > as {
		at := func(q standards.Question) int {
			return slices.IndexFunc(sp.Questions, func(one standards.Question) bool { return one.ID == q.ID })
		}
		slices.SortStableFunc(asked, func(q, other standards.Question) int { return at(q) - at(other) })
	}
	return asked
}

// Takes says whether there is something to take: what a council saw, or the supplier
// says.
func (s Says) Takes() bool { return s.Answer.Saw+s.Answer.Comment != "" }

// SeenInAnother says whether this was seen in another version than the service has.
func (s Says) SeenInAnother() bool {
	seen := s.Answer.SeenIn(s.Sheet)
	return s.Built.Version != "" && seen != "" && words.Fold(s.Built.Version) != words.Fold(seen)
}

// Head says whose word it is, of which version, and how old: what stands above it.
func (s Says) Head(day assess.Date) string {
	seen := s.Answer.SeenOn(s.Sheet)
	head := strings.TrimSpace(s.Sheet.Product + " " + s.Answer.SeenIn(s.Sheet))
	if from := s.Sheet.From(); from != "" {
		head += ", as seen by " + from
	}
	if seen != "" {
		head += ", " + seen.Long() + " (" + strings.Join(words.NonEmpty(seen.Age(day)), "") + ")"
	}
	return strings.TrimSuffix(head, " ()")
}

// Passages are what it says, each under a name of its own.
func (s Says) Passages() []Passage {
	a := s.Answer
	var all []Passage
	for _, p := range []Passage{{"What they found", a.Saw}, {"The supplier says", a.Comment}, {"Limits", a.Limits},
		{"How it is set up there", setup(s.Sheet, a)}, {"Left to each council", a.Duty}} {
		if p.Text != "" {
			all = append(all, p)
		}
	}
	return all
}

// Passage is one of the texts of a sheet, and what it is.
type Passage struct{ Name, Text string }

func setup(s *assess.Sheet, a *assess.SheetAnswer) string {
	if a.Setup != "" {
		return a.Setup
	}
	return s.Setup
}

// Text is what is taken into an answer: what the council saw, the supplier's comment
// and the limits, each named where it is not the first.
func (s Says) Text() string {
	a := s.Answer
	parts := words.NonEmpty(a.Saw)
	if a.Comment != "" {
		parts = append(parts, assess.SupplierSays+a.Comment)
	}
	if a.Limits != "" {
		parts = append(parts, assess.WhereItStops+a.Limits)
	}
	return assess.Normalise(withoutIDs(strings.Join(parts, "\n\n"), func(string) string { return "" }))
}

// Take puts into an answer what the sheet says. It is marked as the sheet's: the
// supplier's word, which goes no further than the supplier lets it.
func (s Says) Take(into *assess.Answer) {
	into.Text, into.State, into.HeldBy, into.Why = s.Text(), assess.Answered, "supplier", ""
	into.Sheet, into.Taken = s.Built.Sheet, assess.TextDigest(into.Text)
	into.SaidBy, into.SaidOn = assess.NormaliseLine(s.Sheet.From()), s.Answer.SeenOn(s.Sheet)
	into.Duty = assess.Normalise(s.Answer.Duty)
	if into.Share = s.Sheet.Share; into.Share == "" {
		into.Share = "council"
	}
	if into.Duty == "" {
		into.Own = ""
	}
}

// Same says whether an answer that was taken is still what the sheet says.
func (s Says) Same(a *assess.Answer) bool {
	return a.Sheet == s.Built.Sheet && a.Text == s.Text() && a.Duty == assess.Normalise(s.Answer.Duty)
}

// Taken are the answers of an assessment that are from sheets, with their points.
func Taken(a *assess.Assessment) []Answered {
	var all []Answered
	for i := range a.Points {
		for j := range a.Points[i].Answers {
			if one := &a.Points[i].Answers[j]; one.FromSheet() {
				all = append(all, Answered{a.Points[i].Number, one, j})
			}
		}
	}
	return all
}

// Answered is an answer, the number of its point and its place there.
type Answered struct {
	Point  int
	Answer *assess.Answer
	At     int
}

// Stale are those answers that the sheets say otherwise now, or no longer.
func Stale(a *assess.Assessment, sheets []Known) []Answered {
	var all []Answered
	for _, one := range Taken(a) {
		for _, k := range sheets {
			if k.Sheet == nil || k.Built.Sheet != one.Answer.Sheet {
				continue
			}
			says := Beside([]Known{k}, one.Point, one.Answer.Question)
			if len(says) == 0 || !says[0].Same(one.Answer) {
				all = append(all, one)
			}
		}
	}
	return all
}
