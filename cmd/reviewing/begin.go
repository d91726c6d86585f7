package reviewing

import (
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/settle"
	"standpoint/standards"
)

// begin asks what has to be known before the points, where nobody said it yet.
func (w *sitting) begin() error {
	lead := "What you write is yours: it goes into a file of your own, and never into the team's."
	switch {
	case w.Typed:
		lead = "What you type goes into the panel's file beside the assessment."
	case w.ofPanel():
		lead = "What you decide goes into the review's own file, and never into the team's."
	}
	w.Asker.Page(ask.Page{Title: w.Title, Lead: lead})
	if err := w.locate(); err != nil {
		return err
	}
	if err := w.settle(); err != nil {
		return err
	}
	if w.r.Role == "" || w.State == nil {
		if err := w.about(); err != nil {
			return err
		}
	}
	if w.State == nil { // nobody said anything, and nothing is begun
		return ErrLeft
	}
	w.sayReviewers()
	if changed := w.changed(); len(changed) > 0 {
		w.Asker.Say("The team changed " + w.Standard.PointNames(changed) + " since you read it.")
	}
	return nil
}

// settle leads through what a merge left twice.
func (w *sitting) settle() error {
	list := func() []assess.Torn { return assess.TornIn(w.r, w.Standard) }
	stopped, err := settle.Each(w.Asker, list, func(t assess.Torn, value string) error {
		return w.save(t.What(), func(r *assess.Review) error {
			assess.Settle(r, t, value)
			return nil
		})
	})
	if stopped {
		return ErrLeft
	}
	return err
}

// locate finds out where the review is, once it is there, and where one stopped.
func (w *sitting) locate() (err error) {
	if w.File, w.State, err = w.Place(); err != nil || w.State == nil {
		return err
	}
	last := w.State.Place()
	w.at, w.me = place{last.Point, last.Step}, last.Me
	if len(w.Only) == 0 && !w.All {
		w.Only = w.State.Looking()
	}
	return nil
}

// roles are those that reviewers usually have.
func (w *sitting) roles(typed string) []string {
	all := []string{"Lead assessor"}
	for _, o := range w.leads() {
		if o.ID != "" {
			all = append(all, words.UpperFirst(o.ID)+" assessor")
		}
	}
	return ask.Beginning(all, typed)
}

// leads are the professions that lead on points, and all points.
func (w *sitting) leads() []ask.Option {
	var options []ask.Option
	for i := range w.Standard.Points {
		for _, lead := range w.Standard.Points[i].Leads {
			if !slices.ContainsFunc(options, func(o ask.Option) bool { return o.ID == lead }) {
				options = append(options, ask.Option{ID: lead, Label: "those that " + lead + " leads on: " + w.Standard.PointTags(Led(w.Standard, lead))})
			}
		}
	}
	if len(options) == 0 {
		return nil
	}
	return append([]ask.Option{{Label: "all of them"}}, options...)
}

// Led are the points that a profession leads on.
func Led(s *standards.Standard, profession string) []int {
	var numbers []int
	for i := range s.Points {
		if slices.ContainsFunc(s.Points[i].Leads, func(one string) bool { return words.Fold(one) == words.Fold(profession) }) {
			numbers = append(numbers, s.Points[i].Number)
		}
	}
	return numbers
}
