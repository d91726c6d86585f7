package reviewing

import (
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// finish asks whether the writer is finished, or what is to be done with a finished
// review.
func (w *sitting) finish() error {
	w.refresh()
	w.Asker.Page(ask.Page{Title: w.Title})
	choice := ask.Choice{Before: w.left(), Ask: "Are you finished with this review?", Default: "yes", Aside: true, Options: []ask.Option{
		{ID: "yes", Label: "I am finished", More: "The lead assessor can join it. You can undo this."},
		{ID: "no", Label: "not yet"},
	}}
	if w.ofPanel() {
		choice.Options[0].More = "You can send it to the team. You can undo this."
	}
	if !w.r.Draft() {
		choice.Before = "You said on " + w.r.Finished.Long() + " that you are finished."
		choice.Ask, choice.Default = "What do you want to do with it?", "no"
		choice.Options = w.finishedOptions()
	}
	reply, err := w.Asker.Choose(choice)
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case reply.Go != "" || reply.Value == "no":
		return nil
	case reply.Value == factsDone:
		return w.checked()
	case reply.Value == agreement:
		return w.agree()
	case reply.Value == openAgain:
		return w.finishedOn("", outcome{w.r.Result, w.r.ResultReason}, "Saved: it is a draft again.")
	}
	result, reply, err := w.askOutcome()
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	case reply.Go != "":
		return nil
	}
	return w.finishedOn(w.Day, result, "Saved: you are finished.")
}

// finishedOn writes since when the review is finished, and with which result.
func (w *sitting) finishedOn(day assess.Date, o outcome, said string) error {
	err := w.save("the day you finished", func(r *assess.Review) error {
		r.Finished, r.Result, r.ResultReason = day, o.result, o.reason
		return nil
	})
	if err == nil {
		w.Asker.Saved(said)
	}
	return err
}

// left says which points have no decision yet.
func (w *sitting) left() string {
	var open []int
	for i := range w.Standard.Points {
		if n := w.Standard.Points[i].Number; w.among(n) && w.r.Said(n).Decision == "" {
			open = append(open, n)
		}
	}
	if len(open) == 0 {
		return "Every point you look at has a decision."
	}
	return "Not decided: " + w.Standard.PointNames(open) + ". You can still finish."
}

// bring asks what the team should bring on the day.
func (w *sitting) bring() error {
	again := false
	for {
		w.refresh()
		q := ask.Items{Ask: "What should the team bring, or be ready to say?", Kinds: []ask.Kind{{ID: "Q", Label: "something to bring", Add: "Add something"}}, Again: again,
			Spoken: "Type one thing, or Enter for nothing.", Note: "If it is about a point, begin with its number and a colon: 4: the change log."}
		for i, one := range w.r.Questions {
			row := ask.Row{ID: strconv.Itoa(i + 1), Title: one.What}
			if one.Point > 0 {
				row.Facts = []string{w.Standard.PointName(one.Point)}
			}
			q.Rows = append(q.Rows, row)
		}
		reply, err := w.Asker.Items(q)
		switch {
		case err != nil:
			return err
		case reply.Go == ask.Quit:
			return ErrLeft
		case reply.Go != "" || reply.Do == "":
			return nil
		}
		if err := w.changeBring(reply); err != nil {
			return err
		}
		again = true
	}
}

// changeBring adds, changes or removes one thing to bring.
func (w *sitting) changeBring(reply ask.Reply) error {
	at, _ := strconv.Atoi(reply.Value)
	at--
	there := reply.Do != ask.Add && at >= 0 && at < len(w.r.Questions)
	typed := reply.Value
	if reply.Do == ask.Change && there || reply.Do == ask.Add && typed == "" {
		now := ""
		if there {
			now = w.numbered(w.r.Questions[at])
		}
		line, err := w.Asker.Line(ask.Line{Ask: "What should the team bring?", Note: "4: the change log", Now: now, Aside: true})
		if err != nil || line.Go != "" || line.Kept || line.Value == "" {
			return err
		}
		typed = line.Value
	}
	err := w.save("what the team should bring", func(r *assess.Review) error {
		switch {
		case reply.Do == ask.Remove && at < len(r.Questions):
			r.Questions = append(r.Questions[:at], r.Questions[at+1:]...)
		case there && at < len(r.Questions):
			one := w.toBring(typed)
			r.Questions[at].Point, r.Questions[at].What = one.Point, one.What
		case reply.Do == ask.Add:
			r.Questions = append(r.Questions, w.toBring(typed))
		}
		return nil
	})
	if err == nil {
		w.Asker.Saved("Saved.")
	}
	return err
}

func (w *sitting) numbered(one assess.ToBring) string {
	if one.Point == 0 {
		return one.What
	}
	return w.Standard.PointTag(one.Point) + ": " + one.What
}

// toBring reads "4: the change log" as something about point 4.
func (w *sitting) toBring(typed string) assess.ToBring {
	number, what, found := strings.Cut(typed, ":")
	if p := w.Standard.PointNamed(strings.TrimSpace(number)); found && p != nil {
		return assess.ToBring{Point: p.Number, What: assess.NormaliseLine(what)}
	}
	return assess.ToBring{What: assess.NormaliseLine(typed)}
}

// cameTo says in lines what the sitting covered.
func (w *sitting) cameTo() (all []string) {
	var lines []string
	switch {
	case w.r.Draft() || w.File == "" || w.Typed:
	case w.ofPanel():
		defer func() {
			all = append(all, "You have finished the review. To print it for the team: standpoint report "+words.Argument(w.File))
		}()
	default:
		defer func() { all = append(all, "You have finished your review. Send "+w.File+" to the lead assessor.") }()
	}
	if len(w.covered) == 0 {
		return nil
	}
	for _, n := range w.covered {
		label := "not decided"
		if d := w.r.Said(n).Decision; d != "" {
			label = assess.RatingLabel(w.Standard, d)
		}
		lines = append(lines, w.Standard.PointHead(n)+": "+label)
	}
	return append([]string{"Reviewed in " + w.File + ":"}, lines...)
}

// kept says what is not finished or not saved, and where it is.
func (w *sitting) kept() []string {
	var lines []string
	if w.State == nil {
		return nil
	}
	if w.unsaved != "" {
		lines = append(lines, "Not saved: "+w.unsaved+".")
	}
	if drafts := w.State.Drafts(); len(drafts) > 0 {
		lines = append(lines, words.Say(len(drafts), "%d text is half typed and kept: you will see it again.", "%d texts are half typed and kept: you will see them again."))
	}
	return lines
}
