package reviewing

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// The blanks of the sheet about whoever writes.
const (
	blankRole = iota
	blankInterest
	blankSession
	blankPoints
)

// begin asks what has to be known before the points, where nobody said it yet.
func (w *sitting) begin() error {
	lead := "What you write is yours: it goes into a file of your own, and never into the team's."
	switch {
	case w.Typed:
		lead = "What you type goes into the panel's file beside the assessment."
	case w.ofPanel():
		lead = "What you decide goes into the panel's file, and never into the team's."
	}
	w.Asker.Page(ask.Page{Title: w.Title, Lead: lead})
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
	if changed := w.changed(); len(changed) > 0 {
		w.Asker.Say("The team changed " + words.Choose(len(changed), "point ", "points ") + words.Runs(changed) + " since you read it.")
	}
	return nil
}

// settle finds out where the review is, once it is there, and where one stopped.
func (w *sitting) settle() (err error) {
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

// about asks about whoever writes, and which points they look at.
func (w *sitting) about() error {
	for {
		sheet := w.aboutSheet()
		reply, err := w.Asker.Sheet(sheet)
		switch {
		case errors.Is(err, errAgain):
			continue
		case err != nil:
			return err
		case reply.Go == ask.Quit:
			return ErrLeft
		case reply.Go != "" || reply.Kept:
			return nil
		}
		if err := w.putAbout(sheet); !errors.Is(err, errAgain) {
			return err
		}
	}
}

func (w *sitting) aboutSheet() *ask.Sheet {
	day := func(typed string) (assess.Date, error) { return assess.MeantDate(typed, w.Day, assess.Ahead) }
	q := &ask.Sheet{Topic: "About you and this review", Guide: aboutGuide, Blanks: []*ask.Blank{
		{Ask: w.asks("What is your role, such as lead assessor or user researcher?", "Who wrote it? A role, such as lead assessor."), Value: w.r.Role, Suggest: w.roles, Take: assess.NormaliseLine},
		{Ask: "Is there anything that could bias you, such as work with the team or the supplier? Write none if there is not.", Value: w.r.Interest, Take: assess.NormaliseLine},
		{Ask: w.asks("When do you meet the team? Leave it empty if you do not know.", "When did the panel meet the team?"), Value: string(w.r.Session), Take: func(typed string) string {
			date, _ := day(typed)
			return string(date)
		}, Show: func(date string) string { return assess.Date(date).Long() }, Check: func(typed string) string {
			if _, err := day(typed); err != nil {
				return words.UpperFirst(err.Error()) + ". Write a date such as 1 December."
			}
			return ""
		}},
	}}
	q.Blanks[blankInterest].When = func(ask.Said) bool { return !w.Typed && w.r.By != "panel" && w.r.By != "peers" } // it is never in what is agreed
	if leads := w.leads(); len(leads) > 0 && len(w.Only) == 0 && !w.Typed {
		q.Blanks = append(q.Blanks, &ask.Blank{Name: "Points", Ask: "Which points do you look at?", Options: func(ask.Said) ([]ask.Option, string) { return leads, "" }})
	}
	return q
}

// asks is a question to whoever reviews, or to whoever types what others wrote.
func (w *sitting) asks(yours, theirs string) string {
	if w.Typed {
		return theirs
	}
	return yours
}

const aboutGuide = `Your role is printed with the panel's report, and no name is needed.
What could bias you is for the lead assessor. It never goes into the report the panel agrees on.
You can open any point later, whatever you choose here.`

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
				options = append(options, ask.Option{ID: lead, Label: "those that " + lead + " leads on: " + words.Runs(Led(w.Standard, lead))})
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

func (w *sitting) putAbout(q *ask.Sheet) error {
	said := func(i int) string { return q.Blanks[i].Value }
	if len(q.Blanks) > blankPoints && said(blankPoints) != "" {
		w.Only = Led(w.Standard, said(blankPoints))
	}
	err := w.save("what it says about you", func(r *assess.Review) error {
		r.Role, r.Interest, r.Session = cmp.Or(said(blankRole), "Assessor"), said(blankInterest), assess.Date(said(blankSession))
		if strings.EqualFold(r.Interest, "none") {
			r.Interest = "None"
		}
		return nil
	})
	if err != nil {
		return err
	}
	first := w.State == nil
	if err := w.settle(); err != nil {
		return err
	}
	if first && len(w.Only) > 0 {
		_ = w.State.SetLooking(w.Only) // only where to begin hangs on it
	}
	w.Asker.Saved("Saved in " + w.File + ".")
	return nil
}
