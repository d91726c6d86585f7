package walk

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/cmd/ask"
)

// aboutService asks about what is assessed.
type aboutService struct{ *course }

// ask asks about the service, back and forth, each answer saved before
// the next is asked. Leaving it by :skip or :list goes on to the points. It
// says whether one went back from the first question.
func (s *aboutService) ask(from int) (back bool, err error) {
	questions := serviceQuestions(s.standard)
	due := func(i int) bool { return s.atStart(&questions[i]) && questions[i].due(s.a) }
	i := min(from, len(questions)-1)
	for i > 0 && !due(i) {
		i--
	}
	for i < len(questions) {
		if !due(i) {
			i++
			continue
		}
		s.refresh()
		s.Asker.Page(ask.Page{Title: "The " + s.standard.Unit, Phase: countOf(len(questions), i, due)})
		reply, err := s.askAbout(questions[i])
		for errors.Is(err, errAgain) {
			reply, err = s.askAbout(questions[i])
		}
		if err != nil {
			return false, err
		}
		switch reply.Go {
		case ask.Quit:
			return false, ErrLeft
		case ask.List:
			return false, nil
		case ask.Depth:
			err = s.chooseDepth()
		case ask.Back:
			for i--; i >= 0 && !due(i); i-- {
			}
			if i < 0 {
				return true, nil
			}
		default:
			i++
		}
		if err != nil {
			return false, err
		}
	}
	return false, nil
}

// countOf says which of the questions that are due one of them is.
func countOf(all, at int, due func(int) bool) string {
	number, of := 0, 0
	for i := range all {
		if due(i) {
			of++
			if i <= at {
				number++
			}
		}
	}
	return fmt.Sprintf("%d of %d", number, of)
}

// atStart says of a question whether it is asked in a new assessment. In lines some
// are typed behind a bar of the one before.
func (s *aboutService) atStart(q *serviceQuestion) bool {
	return !q.later && (!q.behind || s.Asker.Together())
}

// askAbout asks one question about the service and saves what was said.
func (s *aboutService) askAbout(q serviceQuestion) (ask.Reply, error) {
	now, barred := *q.field(s.a), ""
	about := slot{form: q.form, of: q.field, tidy: func(a *assess.Assessment) {
		if names := q.key == "name" || q.key == s.standard.Unit; names && a.Service.ID == "" {
			a.Service.ID = assess.Slug(*q.field(a))
		}
		if barred != "" {
			*q.bar(a) = barred
		}
	}}
	return s.write("service/"+q.key, now, about, func(draft *store.Draft) (reply ask.Reply, err error) {
		switch {
		case q.options != nil:
			return s.Asker.Choose(ask.Choice{Ask: q.ask, Note: q.note, Spoken: q.spoken, Options: q.options, Now: now, None: "leave it for later"})
		case q.long:
			return s.Asker.Text(ask.Text{Ask: q.ask, Now: now, Draft: draft})
		case q.date:
			return s.Asker.Line(ask.Line{Ask: q.ask, Now: assess.Date(now).Long(), Draft: draft, Check: s.checkDate(q.form), Read: s.readDate(q.form)})
		case q.types:
			return s.askType(q, now, draft)
		}
		if q.bar != nil && !s.Asker.Together() {
			q.note = fmt.Sprintf("If the %s has a name, write it after a bar: %s.", q.barred, "Example Ltd | Bin Manager")
		}
		reply, err = s.Asker.Line(ask.Line{Ask: q.ask, Note: q.note, Now: now, Draft: draft})
		if q.bar != nil && err == nil && reply.Go == "" {
			reply.Value, barred = split(reply.Value)
		}
		return reply, err
	})
}

// split gives what stands before the first bar and behind it.
func split(typed string) (before, behind string) {
	before, behind, _ = strings.Cut(typed, "|")
	return strings.TrimSpace(before), assess.NormaliseLine(behind)
}

// askType asks what kind of service it is. What was typed and is like some types of
// the list may be one of them.
func (s *aboutService) askType(q serviceQuestion, now string, draft *store.Draft) (ask.Reply, error) {
	reply, err := s.Asker.Line(ask.Line{Ask: q.ask, Now: now, Draft: draft,
		Note: "Some words, such as garden waste, or a number from the Local Government Service List. This helps others with the same kind of service to find you."})
	if err != nil || reply.Go != "" || reply.Kept || s.Types == nil {
		return reply, err
	}
	like := s.Types(reply.Value)
	if len(like) == 0 {
		return reply, nil
	}
	choice := ask.Choice{Ask: "Is it one of these?", Default: like[0], Aside: true}
	for _, one := range like {
		choice.Options = append(choice.Options, ask.Option{ID: one, Label: one})
	}
	choice.Options = append(choice.Options, ask.Option{ID: ownWords, Label: fmt.Sprintf("none of them: %q", reply.Value)})
	chosen, err := s.Asker.Choose(choice)
	if err == nil && chosen.Go == "" && chosen.Value != ownWords {
		reply.Value = chosen.Value
	}
	reply.Go = chosen.Go
	return reply, err
}
