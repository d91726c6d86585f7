package cmd

import (
	"errors"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// serviceQuestion is one thing about the service; every one of them can wait.
type serviceQuestion struct {
	key, ask, note string
	long           bool
	choices        []ask.Option
	field          func(*assess.Service) *string
	when           func(*assess.Service) bool
}

var serviceQuestions = []serviceQuestion{
	{key: "name", ask: "What is the service called?", note: "Every one of these can wait: press Enter.",
		field: func(s *assess.Service) *string { return &s.Name }},
	{key: "organisation", ask: "Which organisation runs it?", field: func(s *assess.Service) *string { return &s.Organisation }},
	{key: "delivery", ask: "Is it built or bought?", choices: []ask.Option{
		{ID: "built", Label: "built", More: "by you or for you"},
		{ID: "bought", Label: "bought", More: "a product that others use too"},
		{ID: "shared", Label: "shared", More: "run together with others"},
		{ID: "mixed", Label: "mixed", More: "partly built, partly bought"},
	}, field: func(s *assess.Service) *string { return &s.Delivery }},
	{key: "supplier", ask: "Who supplies it?", field: func(s *assess.Service) *string { return &s.Supplier },
		when: func(s *assess.Service) bool { return s.Delivery == "bought" || s.Delivery == "mixed" }},
	{key: "scope", ask: "What is in scope: where does it begin and end?", long: true, field: func(s *assess.Service) *string { return &s.InScope }},
	{key: "users", ask: "Who uses it, and about how many?", long: true, field: func(s *assess.Service) *string { return &s.Users }},
	{key: "aim", ask: "What should get better, and for whom?", long: true, field: func(s *assess.Service) *string { return &s.Outcome.Aim }},
	{key: "baseline", ask: "What was the figure at the start?", field: func(s *assess.Service) *string { return &s.Outcome.Baseline },
		when: func(s *assess.Service) bool { return s.Outcome.Aim != "" }},
	{key: "current", ask: "What is the figure now?", field: func(s *assess.Service) *string { return &s.Outcome.Current },
		when: func(s *assess.Service) bool { return s.Outcome.Aim != "" }},
}

// askService asks about the service, back and forth, each answer saved before
// the next is asked. Leaving it by :skip or :list goes on to the points.
func (w *walk) askService() error {
	w.asker.Page(ask.Page{Title: "The " + w.o.standard.Unit})
	for i := 0; i < len(serviceQuestions); {
		q := serviceQuestions[i]
		if q.when != nil && !q.when(&w.o.a.Service) {
			i++
			continue
		}
		w.refresh()
		reply, err := w.askAbout(q)
		for errors.Is(err, errAgain) {
			reply, err = w.askAbout(q)
		}
		if err != nil {
			return err
		}
		switch reply.Go {
		case ask.Quit:
			return errLeave
		case ask.List:
			return nil
		case ask.Back:
			for i = max(0, i-1); i > 0 && serviceQuestions[i].when != nil && !serviceQuestions[i].when(&w.o.a.Service); {
				i--
			}
		default:
			i++
		}
	}
	if w.o.standard.Signing != "" {
		return w.askSigning()
	}
	return nil
}

func (w *walk) askAbout(q serviceQuestion) (ask.Reply, error) {
	now := *q.field(&w.o.a.Service)
	var reply ask.Reply
	var err error
	draft := w.state.Draft("service/" + q.key)
	switch {
	case q.choices != nil:
		reply, err = w.asker.Choose(ask.Choice{Ask: q.ask, Options: q.choices, Now: now, None: "leave it for later"})
	case q.long:
		reply, err = w.asker.Text(ask.Text{Ask: q.ask, Now: now, Draft: draft})
	default:
		reply, err = w.asker.Line(ask.Line{Ask: q.ask, Note: q.note, Now: now, Draft: draft})
	}
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	value := assess.NormaliseLine(reply.Value)
	if q.long {
		value = assess.Normalise(reply.Value)
	}
	about := slot{long: q.long, of: func(a *assess.Assessment) *string { return q.field(&a.Service) }}
	err = w.put(about, value, func(a *assess.Assessment) {
		if q.key == "name" && a.Service.ID == "" {
			a.Service.ID = assess.Slug(value)
		}
	})
	if err == nil && q.choices == nil {
		err = draft.Remove()
	}
	return reply, err
}

// askSigning asks whether and when the organisation signed, for a standard
// that is something one signs.
func (w *walk) askSigning() error {
	reply, err := w.asker.Choose(ask.Choice{Ask: w.o.standard.Signing, Now: string(w.o.a.Signed), None: "leave it for later",
		Options: []ask.Option{{ID: string(assess.Yes), Label: "yes"}, {ID: string(assess.No), Label: "not yet"}}})
	if err != nil || reply.Go != "" {
		return leaving(reply, err)
	}
	if !reply.Kept {
		if err := w.save(func(a *assess.Assessment) error { a.Signed = assess.YesNo(reply.Value); return nil }); err != nil {
			return err
		}
	}
	if w.o.a.Signed != assess.Yes {
		return nil
	}
	values, reply, err := w.askParts(sheet{parts: []part{{ask: "When was it signed?", date: true}}}, []string{string(w.o.a.SignedOn)}, 0)
	if err != nil || reply.Go != "" {
		return leaving(reply, err)
	}
	return w.save(func(a *assess.Assessment) error { a.SignedOn = assess.Date(values[0]); return nil })
}

func leaving(reply ask.Reply, err error) error {
	if err == nil && reply.Go == ask.Quit {
		return errLeave
	}
	return err
}
