package report

import (
	"slices"

	"standpoint/assess"
)

// few is how many actions and asks a page for people with little time has.
const few = 3

func (b builder) summary(r *Report) Summary {
	s := Summary{
		Aim: b.a.Service.Outcome.Aim, Baseline: b.a.Service.Outcome.Baseline, Current: b.a.Service.Outcome.Current,
		Looked: b.progress.Looked, Begun: b.progress.Begun, Of: len(b.progress.Points), Overall: b.progress.Overall.Sentence(b.s),
		Counts: b.counts(), Next: b.next(r.Actions),
		NextHow: "Lowest ratings first, then overdue, then by date.",
	}
	for _, p := range r.Points {
		s.Strip = append(s.Strip, Strip{Number: p.Number, Label: b.s.PointCalled(p.Number).Label, Title: p.Title, Mark: p.Mark})
	}
	for i := range b.a.Points {
		for j := range b.a.Points[i].Asks {
			if h := &b.a.Points[i].Asks[j]; !h.Answered() && len(s.Asks) < few {
				s.Asks = append(s.Asks, b.askInShort(b.a.Points[i].Number, h))
			}
		}
	}
	s.Groups = b.groups()
	s.Before, s.Moved = b.moved()
	b.beside(&s)
	return s
}

// counts are every value of the scale, best first, then the others that occur.
func (b builder) counts() []Count {
	var counts []Count
	for _, value := range b.s.Scale.Values {
		counts = append(counts, Count{Mark: b.mark(value.ID)})
	}
	var others []Count
	for _, p := range b.progress.Points {
		mark := b.markOf(p)
		if i := slices.IndexFunc(counts, func(c Count) bool { return c.Mark == mark }); i >= 0 {
			counts[i].Points++
		} else {
			addTo(&others, mark)
		}
	}
	b.inOrder(others)
	return append(counts, others...)
}

// next are the actions that matter most, by the rule that stands beside them:
// the plan has them by date already.
func (b builder) next(plan []Action) []Action {
	open := slices.DeleteFunc(slices.Clone(plan), func(a Action) bool { return a.State != assess.Open && !a.Overdue })
	slices.SortStableFunc(open, func(x, y Action) int { return b.low(x.Point) - b.low(y.Point) })
	return open[:min(few, len(open))]
}

// low is the place of a point's rating from the worst up; a point without a
// rating from the scale comes after all of them, since nothing is known of it.
func (b builder) low(point int) int {
	rating := ""
	if p := b.a.Point(point); p != nil {
		rating = p.Rating
	}
	_, place := b.s.Value(rating)
	if place < 0 {
		return len(b.s.Scale.Values)
	}
	return len(b.s.Scale.Values) - 1 - place
}

// askInShort is what is wanted and by when, for the summary.
func (b builder) askInShort(point int, h *assess.Ask) Shared {
	short := b.shared(point, h)
	short.Details = Filled(Pair{"In return", h.Conditions}, Pair{"Wanted by", b.english(h.By.Long())}, Pair{"Contact", h.Contact}, Pair{"Get in touch", h.PublicContact})
	return short
}
