package walk

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// due says whether a question about the service makes sense as things stand.
func (q serviceQuestion) due(a *assess.Assessment) bool { return q.when == nil || q.when(a) }

// look shows what is known about the service on one page, and changes any of it.
func (s *aboutService) look() error {
	at, told := "", false
	for {
		s.refresh()
		reply, err := s.Asker.Overview(ask.Overview{Title: "The " + s.standard.Unit, Rows: s.entries(), At: at, Begins: true, Told: told, Onward: "Back to the list"})
		told = true
		switch {
		case errors.Is(err, errAgain):
			continue
		case err != nil:
			return err
		case reply.Go == ask.Quit:
			return ErrLeft
		case reply.Go != "" || reply.Value == "":
			return nil
		}
		at, told = reply.Value, false
		if err := s.change(at); err != nil {
			return err
		}
	}
}

// entries are what is known about the service, and what the assessment is of.
func (s *aboutService) entries() []ask.Entry {
	var all []ask.Entry
	add := func(id, name, text string) {
		all = append(all, ask.Entry{ID: id, Number: len(all) + 1, Name: name, Text: text})
	}
	for _, q := range serviceQuestions(s.standard) {
		if q.due(s.a) {
			add(q.key, q.name, q.read(*q.field(s.a)))
		}
	}
	for _, l := range s.lists() {
		add(l.key, l.name, strings.ReplaceAll(strings.ReplaceAll(l.of(s.a), " | ", " "), "\n", ", "))
	}
	if phase := s.standard.Phase(s.a.Phase); phase != nil {
		add("phase", "Phase", phase.Name)
	}
	add("standard", "Standard", s.standard.Titled())
	return all
}

// lists are those that fit what the standard assesses: only a service has ways in,
// and builds on products.
func (s *aboutService) lists() []serviceList {
	return slices.DeleteFunc(slices.Clone(serviceLists), func(l serviceList) bool {
		return l.key != "people" && s.standard.Unit != "service" || l.key == "products" && s.a.Service.Delivery == "built" && len(s.a.Service.Products) == 0
	})
}

// change asks for one of them.
func (s *aboutService) change(key string) error {
	switch key {
	case "phase":
		return s.phase()
	case "standard":
		return s.Asker.Show("Another standard", s.otherStandard())
	}
	for _, l := range s.lists() {
		if l.key == key {
			err := s.changeList(l)
			for errors.Is(err, errAgain) {
				err = s.changeList(l)
			}
			return err
		}
	}
	questions := serviceQuestions(s.standard)
	q := questions[slices.IndexFunc(questions, func(q serviceQuestion) bool { return q.key == key })]
	q.note = ""
	reply, err := s.askAbout(q)
	for errors.Is(err, errAgain) {
		reply, err = s.askAbout(q)
	}
	if err == nil && reply.Go == ask.Quit {
		return ErrLeft
	}
	return err
}

// phase asks for another phase, as long as no point is rated for the one that
// there is.
func (s *aboutService) phase() error {
	rated := assess.ProgressOf(s.standard, s.a, s.Day).Looked
	if rated > 0 {
		return s.Asker.Show("Another phase", s.otherPhase(rated))
	}
	phase, back, err := AskPhase(s.Asker, s.standard)
	if err != nil || back || phase == s.a.Phase {
		return err
	}
	err = s.save(func(a *assess.Assessment) error {
		a.Phase = phase
		for i := range a.Points {
			a.Tidy(s.standard, &a.Points[i])
		}
		return nil
	})
	if err == nil {
		s.Asker.Saved("Saved.")
	}
	return err
}

func (s *aboutService) otherPhase(rated int) string {
	points := "points are rated"
	if rated == 1 {
		points = "point is rated"
	}
	return fmt.Sprintf("%d %s for the phase %s, and a rating is for one phase. Another phase is the next round, in a separate file:\n"+
		"standpoint new-round %s --phase PHASE\n"+
		"What you wrote is carried over and waits until somebody confirms that it is still true; ratings are not. This file stays as it is.",
		rated, points, s.standard.PhaseName(s.a.Phase), s.File)
}

func (s *aboutService) otherStandard() string {
	return fmt.Sprintf("This assessment is against the %s. Another standard is another file, and this one stays as it is:\n"+
		"standpoint upgrade %s --to STANDARD -o NEW-FILE\n"+
		"What you wrote moves to the points that ask for the same, and says where it came from. Ratings only move where both standards have a match; you give the others again. "+
		"\"standpoint standards list\" names the standards, and \"standpoint standards map %s STANDARD\" shows which points correspond.",
		s.standard.Titled(), s.File, s.a.Standard)
}
