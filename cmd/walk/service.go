package walk

import (
	"errors"
	"fmt"

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
	due := func(i int) bool { return !questions[i].later && questions[i].due(s.a) }
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

// askAbout asks one question about the service and saves what was said.
func (s *aboutService) askAbout(q serviceQuestion) (ask.Reply, error) {
	now := *q.field(s.a)
	about := slot{form: q.form, of: q.field, tidy: func(a *assess.Assessment) {
		if names := q.key == "name" || q.key == s.standard.Unit; names && a.Service.ID == "" {
			a.Service.ID = assess.Slug(*q.field(a))
		}
	}}
	return s.write("service/"+q.key, now, about, func(draft *store.Draft) (ask.Reply, error) {
		switch {
		case q.options != nil:
			return s.Asker.Choose(ask.Choice{Ask: q.ask, Options: q.options, Now: now, None: "leave it for later"})
		case q.long:
			return s.Asker.Text(ask.Text{Ask: q.ask, Now: now, Draft: draft})
		case q.date:
			return s.Asker.Line(ask.Line{Ask: q.ask, Now: assess.Date(now).Long(), Draft: draft, Check: s.checkDate(q.form), Read: s.readDate(q.form)})
		}
		return s.Asker.Line(ask.Line{Ask: q.ask, Note: q.note, Now: now, Draft: draft})
	})
}
