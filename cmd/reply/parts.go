package reply

import (
	"cmp"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// What can be said beside the answers, once there is one.
const (
	later = "later"
	done  = "done"
)

// whys ask for the text that an answer wants.
var whys = map[string]string{
	assess.AnotherWay: "How will you do it?", assess.Declined: "Why not?", assess.NoLongerApplies: "Why does it no longer apply?",
	assess.Challenged: "What do you ask the panel to look at again, and why?",
}

// answer asks what the team says.
func (s *sitting) answer(it *followup.Item) (string, error) {
	choice := ask.Choice{Ask: "How do you respond?", Aside: true, Guide: s.guide(it), About: s.asks(it), Options: []ask.Option{
		{ID: assess.Accepted, Label: "we accept it", More: "It becomes an action, with an owner and a date."},
		{ID: assess.AnotherWay, Label: "we do it another way", More: "You say how."},
		{ID: assess.Declined, Label: "we do not accept it", More: "You say why not."},
		{ID: assess.NoLongerApplies, Label: "it no longer applies", More: "You say why."},
		{ID: assess.Challenged, Label: "we challenge it", More: "The panel looks at it again."},
	}}
	if it.Response != nil && it.Response.Answer != "" {
		choice.Now = it.Response.Answer
		choice.About = append(choice.About, ask.Block{Name: "You said", Text: strings.Join(words.NonEmpty(words.Sentence(it.Says()), it.Response.Text), " ")})
		if it.State.Open() {
			choice.Options = append(choice.Options, ask.Option{ID: later, Label: "a later date was agreed", More: "The first date is kept."})
		}
		if it.State == followup.InHand {
			choice.Options = append(choice.Options, ask.Option{ID: done, Label: "it is done", More: "You say what shows it. The lead of the review then agrees, or not."})
		}
	}
	reply, err := s.Asker.Choose(choice)
	if err != nil || reply.Go != "" {
		return "", stopped(reply, err)
	}
	if reply.Kept {
		return choice.Now, nil
	}
	return reply.Value, nil
}

// asks are what the review asks, in full, and how it decides the point.
func (s *sitting) asks(it *followup.Item) []ask.Block {
	blocks := []ask.Block{{Name: it.Recommendation.ID, Text: asked(it)}}
	if decided := s.decided(it); decided != "" {
		blocks = append(blocks, ask.Block{Name: s.Now().Standard.PointHead(it.Point), Text: decided})
	}
	return blocks
}

// decided is how the review decides the point that a recommendation is of.
func (s *sitting) decided(it *followup.Item) string {
	if it.Decision == "" {
		return ""
	}
	f := s.Now()
	return strings.TrimSpace(s.Mark(assess.RatingShape(f.Standard, it.Decision)) + " " + assess.RatingLabel(f.Standard, it.Decision) + ", by the review.")
}

// guide is what the review says about the point.
func (s *sitting) guide(it *followup.Item) string {
	p := s.Now().Review.Said(it.Point)
	var said []string
	for _, part := range [][2]string{{"Done well", p.DoneWell}, {"To explore", p.ToExplore}} {
		if part[1] = strings.TrimSpace(part[1]); part[1] != "" {
			said = append(said, part[0]+"\n"+part[1])
		}
	}
	return strings.Join(said, "\n\n")
}

// text asks for the words of an answer.
func (s *sitting) text(it *followup.Item, said *followup.Said, question string) error {
	now := ""
	if it.Response != nil {
		now = it.Response.Text
	}
	reply, err := s.Asker.Text(ask.Text{Ask: question, Now: now, Guide: s.guide(it), About: s.asks(it), Draft: s.draft(it, "text", now)})
	if err != nil || reply.Go != "" {
		return stopped(reply, err)
	}
	if said.Text = now; !reply.Kept {
		said.Text = assess.Normalise(reply.Value)
	}
	return nil
}

// another asks how it is done, and whether somebody has something to do for it.
func (s *sitting) another(it *followup.Item, said *followup.Said) error {
	if err := s.text(it, said, whys[said.Answer]); err != nil {
		return err
	}
	reply, err := s.Asker.Choose(ask.Choice{Ask: "Does anybody have to do something for this?", Default: "no", Aside: true,
		Options: []ask.Option{{ID: "no", Label: "no, the text is enough"}, {ID: "yes", Label: "yes, it becomes an action"}}})
	if err != nil || reply.Go != "" {
		return stopped(reply, err)
	}
	if reply.Value == "yes" {
		return s.action(it, said)
	}
	return nil
}

// action asks for the action: what, who and by when.
func (s *sitting) action(it *followup.Item, said *followup.Said) error {
	a := it.Action
	if a == nil {
		a = &assess.Action{What: it.Recommendation.What, Due: it.Due}
	}
	q := &ask.Sheet{Topic: "The action", Blanks: []*ask.Blank{
		{Ask: "What will you do?", Value: a.What, Take: assess.NormaliseLine, Draft: s.draft(it, "what", a.What)},
		{Ask: "Who does it? A role, such as Service owner.", Value: a.Owner, Take: assess.NormaliseLine, Draft: s.draft(it, "owner", a.Owner), Suggest: s.roles},
		s.date("By when?", string(a.Due), s.draft(it, "due", string(a.Due))),
	}}
	reply, err := s.Asker.Sheet(q)
	if err != nil || reply.Go != "" {
		return stopped(reply, err)
	}
	said.What, said.Owner, said.Due = q.Blanks[0].Value, q.Blanks[1].Value, assess.Date(q.Blanks[2].Value)
	return nil
}

// roles are those that the assessment has.
func (s *sitting) roles(typed string) []string {
	var all []string
	a := s.Now().Assessment
	for _, p := range a.People {
		all = append(all, p.Role)
	}
	for i := range a.Points {
		all = append(all, a.Points[i].Owner)
	}
	return ask.Beginning(all, typed)
}

// later asks for the date that was agreed, and by whom.
func (s *sitting) later(it *followup.Item, said *followup.Said) error {
	q := &ask.Sheet{Topic: "A later date", Blanks: []*ask.Blank{
		s.date("What is the new date?", "", s.draft(it, "later", "")),
		{Ask: "Who agreed to it? A role, such as Lead assessor.", Take: assess.NormaliseLine, Draft: s.draft(it, "agreed", "")},
	}}
	reply, err := s.Asker.Sheet(q)
	if err != nil || reply.Go != "" || q.Blanks[0].Value == "" {
		return stopped(reply, err)
	}
	said.Later = assess.Later{Due: assess.Date(q.Blanks[0].Value), AgreedBy: cmp.Or(q.Blanks[1].Value), On: s.Day}
	return nil
}

// done asks what shows that the action is done, and closes it.
func (s *sitting) done(it *followup.Item) error {
	reply, err := s.Asker.Line(ask.Line{Ask: "What shows that it is done?", Spoken: " An address, a path, or the number of a piece of evidence.",
		Note: "an address, a path from the root of the repository, or a number such as E4.2; you can add it later", Aside: true})
	if err != nil || reply.Go != "" {
		return stopped(reply, err)
	}
	closing := assess.Closing{ID: it.Action.ID, Link: assess.NormaliseLine(reply.Value), Shown: assess.Evidence{Date: s.Day}}
	if err := s.saveOnce(it.Recommendation.ID, func(files Files) error { return files.Act(closing.Apply) }); err != nil {
		s.Asker.Say(s.Explain(err))
		return errList
	}
	s.Asker.Saved(it.Action.ID + " is done. It counts as agreed once the lead of the review says so.")
	return nil
}

// date is a blank for a day that is to come.
func (s *sitting) date(question, value string, draft ask.Draft) *ask.Blank {
	read := func(typed string) (assess.Date, error) { return assess.MeantDate(typed, s.Day, assess.Ahead) }
	return &ask.Blank{Ask: question, Value: value, Draft: draft,
		Show: func(day string) string { return assess.Date(day).Long() },
		Take: func(typed string) string {
			day, _ := read(typed)
			return string(day)
		},
		Check: func(typed string) string {
			if _, err := read(typed); err != nil {
				return err.Error() + ". " + words.UpperFirst(problem.HintOf(err)) + "."
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
