package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// suit cuts a whole report to what its reader wants.
func (b builder) suit(r *Report) {
	r.Points = b.selected(r.Points)
	switch b.o.For {
	case ForPublic:
		r.LeftOut = b.leftOut()
	case ForWorkbook:
		b.workbook(r)
	case ForTeam:
		b.worksheets(r)
	case ForSupplier:
		b.supplier(r)
	case ForSummary:
		r.Points, r.Actions, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil, nil
	}
}

// selected are the points asked for, by profession where that is wanted: each
// point under the first profession that leads on it.
func (b builder) selected(points []Point) []Point {
	if len(b.o.Points) > 0 {
		points = slices.DeleteFunc(points, func(p Point) bool { return !slices.Contains(b.o.Points, p.Number) })
	}
	points = slices.DeleteFunc(points, func(p Point) bool { return !b.leads(p.Leads) })
	if b.o.ByProfession {
		for i := range points {
			points[i].Group = b.english("Led by " + cmp.Or(append(slices.Clone(points[i].Leads), nobodySpecial)...))
		}
		slices.SortStableFunc(points, func(x, y Point) int { return strings.Compare(x.Group, y.Group) })
	}
	return points
}

// leads says whether the profession that was asked for leads on a point.
func (b builder) leads(all []string) bool {
	return b.o.Profession == "" || slices.ContainsFunc(all, func(one string) bool { return words.Fold(one) == words.Fold(b.o.Profession) })
}

// workbook is what an assessor needs of a point: rating, reason, what shows it,
// and what is worth asking since nobody has answered it, or only a product sheet; and
// the ratings to tick.
// What is done and planned stays whole: a format that has no room for all of it
// leaves it to the report. The team's rating stays what it is: the team's.
func (b builder) workbook(r *Report) {
	for i := range r.Points {
		p := &r.Points[i]
		for _, answer := range p.Answers {
			if why := worthAsking(&answer); why != "" {
				p.WorthAsking = append(p.WorthAsking, fmt.Sprintf("%s (%s)", answer.Question, why))
			}
		}
		p.Answers, p.Reused, p.Offers, p.Asks = nil, nil, nil, nil
		p.Choices = b.choices(p.Number)
	}
	r.Actions, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil
}

// worthAsking says why a question is worth asking: how its answer stands, and which
// product sheet it is from, since the team has not seen that itself. Empty where it is not.
func worthAsking(a *Answer) string {
	switch {
	case a.Aside || a.State == "does not apply":
		return ""
	case a.State == isAnswered:
		return a.Source
	}
	return strings.Join(words.NonEmpty(a.State, a.Source), ", ")
}

// choices are the values to tick for a point, and that it does not apply where the scale
// has a word of its own for that.
func (b builder) choices(point int) []Mark {
	var marks []Mark
	for _, v := range b.s.ValuesOf(point) {
		marks = append(marks, b.mark(v.ID))
	}
	if b.s.Scale.NotApplicable != "" {
		marks = append(marks, b.mark(assess.NotApplicable))
	}
	return marks
}

// worksheets are blank pages for a workshop, or the team's words when filled.
func (b builder) worksheets(r *Report) {
	for i := range r.Points {
		p := &r.Points[i]
		p.Choices = b.choices(p.Number)
		if b.o.Filled {
			continue
		}
		blank := Point{Number: p.Number, Label: p.Label, Title: p.Title, Group: p.Group, Summary: p.Summary, Address: p.Address,
			Leads: p.Leads, LooksFor: p.LooksFor, Choices: p.Choices}
		for _, answer := range p.Answers {
			if !answer.Retired && !answer.Aside {
				blank.Answers = append(blank.Answers, Answer{ID: answer.ID, Question: answer.Question})
			}
		}
		*p = blank
	}
	if !b.o.Filled {
		r.Summary, r.Cover.Facts = Summary{}, nil
	}
	r.Actions, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil
}

// supplier is what the supplier holds or nobody knows, as questions and
// without a word of the team's.
func (b builder) supplier(r *Report) {
	for _, progress := range b.progress.Points {
		if len(b.o.Points) > 0 && !slices.Contains(b.o.Points, progress.Point.Number) || !b.leads(progress.Standard.Leads) {
			continue
		}
		for _, q := range b.a.Asked(b.s, progress.Standard) {
			answer := progress.Point.Answer(q.ID)
			if answer != nil && (answer.HeldBy == "supplier" || answer.HeldBy == "shared" || answer.State == assess.DontKnow) {
				r.ToAsk = append(r.ToAsk, ToAsk{Point: progress.Point.Number, Label: progress.Standard.Label, Title: progress.Standard.TitleIn(b.a.Lang), Question: cmp.Or(q.Supplier, q.Ask), ID: q.ID})
			}
		}
	}
	r.Summary, r.Points, r.Actions, r.Reused, r.Offers, r.Asks = Summary{}, nil, nil, nil, nil, nil
	r.Cover.Facts, r.Cover.People = nil, nil
}

// groups counts ratings by group, for a picture.
func (b builder) groups() []GroupCounts {
	var groups []GroupCounts
	at := map[string]int{}
	for _, p := range b.progress.Points {
		name := b.s.GroupName(p.Standard.Group, b.a.Lang)
		if _, known := at[name]; !known {
			at[name] = len(groups)
			groups = append(groups, GroupCounts{Name: name})
		}
		addTo(&groups[at[name]].Counts, b.markOf(p))
	}
	for i := range groups {
		b.inOrder(groups[i].Counts)
	}
	return groups
}

// inOrder puts counts in the order of the scale, those without a rating last.
func (b builder) inOrder(counts []Count) {
	order := append(assess.RatingIDs(b.s), "")
	slices.SortStableFunc(counts, func(x, y Count) int {
		return cmp.Or(slices.Index(order, x.Mark.Value)-slices.Index(order, y.Mark.Value), strings.Compare(y.Mark.Label, x.Mark.Label))
	})
}

func addTo(counts *[]Count, mark Mark) {
	for i := range *counts {
		if (*counts)[i].Mark == mark {
			(*counts)[i].Points++
			return
		}
	}
	*counts = append(*counts, Count{Mark: mark, Points: 1})
}

// moved compares with the assessment before, point by point.
func (b builder) moved() (string, []Moved) {
	before := b.o.Before
	if before == nil || before.Standard != b.a.Standard {
		return "", nil
	}
	round := ""
	if before.Round > 0 {
		round = fmt.Sprintf("round %d", before.Round)
	}
	which := words.NonEmpty(strings.ToLower(b.s.PhaseName(before.Phase)), round)
	var moved []Moved
	for _, p := range b.progress.Points {
		old := before.Point(p.Point.Number)
		if old != nil && old.Rating != p.Point.Rating {
			moved = append(moved, Moved{Number: p.Point.Number, Label: p.Standard.Label, Title: p.Standard.TitleIn(b.a.Lang), From: b.mark(old.Rating), To: b.markOf(p)})
		}
	}
	return "Compared with " + cmp.Or(strings.Join(which, ", "), "the one before"), moved
}
