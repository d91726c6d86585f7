package report

import (
	"fmt"

	"standpoint/assess"
	"standpoint/assess/words"
)

// toShow is a review as far as a reader of the team's report may see it: a draft
// is for nobody, one that is not shared with everybody not for the public, and
// sheets to fill in show nobody's decision.
func toShow(r *assess.Review, reader string) *assess.Review {
	switch {
	case r == nil, r.Draft(), reader == ForWorkbook, reader == ForTeam, reader == ForSupplier:
		return nil
	case reader == ForPublic && !r.Publishable():
		return nil
	}
	return r
}

// decidedOn is what a panel or peers decided on a point, nil where they did not.
func (b builder) decidedOn(point int, rating string) *Decided {
	r := b.o.Decisions
	if r == nil {
		return nil
	}
	decision := r.Said(point).Decision
	if decision == "" {
		return nil
	}
	return &Decided{Who: r.Whose(), Mark: b.mark(decision), On: r.Day().Long(), Differs: rating != "" && rating != decision}
}

// beside puts the decisions beside the ratings of the summary, and says whose they
// are and how many points stand where.
func (b builder) beside(s *Summary) {
	r := b.o.Decisions
	if r == nil {
		return
	}
	var counts []Count
	for _, value := range b.s.Scale.Values {
		counts = append(counts, Count{Mark: b.mark(value.ID)})
	}
	open, apart := 0, []int{}
	for i := range s.Strip {
		if d := b.decidedOn(s.Strip[i].Number, s.Strip[i].Mark.Value); d != nil {
			s.Strip[i].Decided = &d.Mark
			addTo(&counts, d.Mark)
			if d.Differs {
				apart = append(apart, s.Strip[i].Number)
			}
			continue
		}
		open++
	}
	if open > 0 {
		addTo(&counts, Mark{Label: noDecision})
		counts[len(counts)-1].Points = open
	}
	said := fmt.Sprintf("%s, %s: %s", r.Whose(), r.Day().Long(), words.LowerFirst(countsSaid(b.s, counts)))
	if result := (reviewing{builder: b, r: r}).result(); result.Mark != nil {
		said += " " + result.Says
	}
	if len(apart) > 0 {
		said += " " + words.Say(len(apart), "The team rates %[2]s differently now.", "The team rates %[2]s differently now.", words.Choose(len(apart), "point ", "points ")+words.List(words.Figures(apart)))
	}
	s.Review = &Beside{r.Whose(), said}
}

// Since says when it was decided, and whether the team rates the point differently
// now.
func (d *Decided) Since() string {
	if d.Differs {
		return d.On + "; the team rates it differently now"
	}
	return d.On
}
