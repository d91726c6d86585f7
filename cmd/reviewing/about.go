package reviewing

import (
	"cmp"
	"errors"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// blank is one thing that is asked about the review as a whole, and where it goes.
type blank struct {
	*ask.Blank
	put func(r *assess.Review, said string)
}

// about asks about whoever writes, and which points they look at.
func (w *sitting) about() error {
	for {
		blanks := w.aboutBlanks()
		q := &ask.Sheet{Topic: w.aboutTopic(), Guide: w.aboutGuide()}
		for _, b := range blanks {
			q.Blanks = append(q.Blanks, b.Blank)
		}
		reply, err := w.Asker.Sheet(q)
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
		if err := w.putAbout(blanks); !errors.Is(err, errAgain) {
			return err
		}
	}
}

// agreed says whether it is the file that several people agree on, which asks about
// them and not about one assessor.
func (w *sitting) agreed() bool { return w.Typed || w.ofPanel() }

func (w *sitting) aboutTopic() string {
	if w.agreed() {
		return "About this review"
	}
	return "About you and this review"
}

func (w *sitting) aboutBlanks() []blank {
	if w.agreed() {
		role := "What is your role? The lead is often called lead assessor."
		if w.Typed {
			role = "Who wrote it? A role, such as lead assessor."
		}
		return []blank{w.askRole(role), w.askSession("When was the meeting with the team? Leave it empty if you do not know."), w.askBy()}
	}
	blanks := []blank{w.askRole("What is your role, such as lead assessor or user researcher?"), w.askOrganisation(), w.askInterest(),
		w.askSession("When do you meet the team? Leave it empty if you do not know.")}
	if leads := w.leads(); len(leads) > 0 && len(w.Only) == 0 {
		blanks = append(blanks, w.askPoints(leads))
	}
	return blanks
}

func (w *sitting) askRole(question string) blank {
	return blank{&ask.Blank{Ask: question, Value: w.r.Role, Suggest: w.roles, Take: assess.NormaliseLine}, func(r *assess.Review, said string) {
		was := r.Role
		r.Role = cmp.Or(said, "Assessor")
		if len(r.Reviewers) == 1 && r.Reviewers[0].Role == was && !w.agreed() {
			r.Reviewers[0].Role = r.Role
		}
	}}
}

// askOrganisation asks where an assessor comes from, which is printed with the role.
func (w *sitting) askOrganisation() blank {
	now := ""
	if len(w.r.Reviewers) > 0 {
		now = w.r.Reviewers[0].Organisation
	}
	b := &ask.Blank{Ask: "Where do you work? Leave it empty if you do not want it printed.", Value: now, Take: assess.NormaliseLine}
	return blank{b, func(r *assess.Review, said string) {
		switch {
		case len(r.Reviewers) > 0:
			r.Reviewers[0].Organisation = said
		case said != "":
			r.Reviewers = []assess.Reviewer{{Role: r.Role, Organisation: said}}
		}
	}}
}

func (w *sitting) askInterest() blank {
	b := &ask.Blank{Ask: "Is there anything that could bias you, such as work with the team or the supplier? Write none if there is nothing.",
		Value: w.r.Interest, Take: assess.NormaliseLine}
	return blank{b, func(r *assess.Review, said string) {
		if r.Interest = said; strings.EqualFold(said, "none") {
			r.Interest = "None"
		}
	}}
}

func (w *sitting) askSession(question string) blank {
	b := w.day(question, w.r.Session)
	return blank{b, func(r *assess.Review, said string) { r.Session = assess.Date(said) }}
}

// askBy asks whether a panel or peers agreed on the review: its first page says so.
func (w *sitting) askBy() blank {
	b := &ask.Blank{Name: "Whose", Ask: "Whose review is it?", Value: w.r.By, Options: func(ask.Said) ([]ask.Option, string) {
		return []ask.Option{{ID: "panel", Label: "a panel's"}, {ID: "peers", Label: "peers', from other councils"}}, "panel"
	}}
	return blank{b, func(r *assess.Review, said string) { r.By = cmp.Or(said, r.By) }}
}

func (w *sitting) askPoints(leads []ask.Option) blank {
	b := &ask.Blank{Name: "Points", Ask: "Which points do you look at?", Options: func(ask.Said) ([]ask.Option, string) { return leads, "" }}
	return blank{b, func(_ *assess.Review, said string) {
		if said != "" {
			w.Only = Led(w.Standard, said)
		}
	}}
}

// day is a blank for a date that may be left empty.
func (w *sitting) day(question string, now assess.Date) *ask.Blank {
	read := func(typed string) (assess.Date, error) { return assess.MeantDate(typed, w.Day, assess.Ahead) }
	return &ask.Blank{Ask: question, Value: string(now),
		Take: func(typed string) string { day, _ := read(typed); return string(day) },
		Show: func(day string) string { return assess.Date(day).Long() },
		Check: func(typed string) string {
			if _, err := read(typed); err != nil {
				return words.UpperFirst(err.Error()) + ". " + words.UpperFirst(problem.HintOf(err)) + "."
			}
			return ""
		},
		Read: func(typed string) string {
			if day, err := read(typed); err == nil && day != "" {
				return "Understood: " + day.Long() + "."
			}
			return ""
		}}
}

func (w *sitting) aboutGuide() string {
	if w.agreed() {
		return `Your role is printed with the report, and no name is needed.
The first page says whose review it is: a panel's, or one by peers from other councils.`
	}
	return `Your role is printed with the panel's report, and no name is needed.
What could bias you is for the lead assessor. It never goes into the report the panel agrees on.
You can open any point later, whatever you choose here.`
}

func (w *sitting) putAbout(blanks []blank) error {
	err := w.save("what it says about you", func(r *assess.Review) error {
		for _, b := range blanks {
			b.put(r, b.Value)
		}
		return nil
	})
	if err != nil {
		return err
	}
	first := w.State == nil
	if err := w.locate(); err != nil {
		return err
	}
	if first && len(w.Only) > 0 {
		_ = w.State.SetLooking(w.Only) // only where to begin hangs on it
	}
	w.Asker.Saved("Saved in " + w.File + ".")
	return nil
}

// sayReviewers says who took part in what is agreed on, and how to see what each of
// them says.
func (w *sitting) sayReviewers() {
	if w.Typed || !w.ofPanel() || !w.r.Draft() || len(w.r.Reviewers) == 0 {
		return
	}
	var who []string
	for _, one := range w.r.Reviewers {
		who = append(who, strings.Join(words.NonEmpty(one.Role, one.Organisation), ", "))
	}
	said := "Joined from " + strings.Join(who, "; ") + "."
	if w.Others == nil {
		said += " To see what each of them says, name their files too: standpoint review " + words.Argument(w.File) + " A B C."
	}
	w.Asker.Say(said)
}
