package cmd

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// step is one question about a point.
type step struct {
	key     string
	follows bool        // only makes sense after the step before it
	when    func() bool // whether it is asked; nil for always
	ask     func() (ask.Reply, error)
}

func (s step) due() bool { return s.when == nil || s.when() }

// page is what a point is about.
func (w *walk) page(number int) ask.Page {
	sp := w.o.standard.Point(number)
	page := ask.Page{Place: fmt.Sprintf("Point %d of %d", number, len(w.o.standard.Points)), Title: sp.Title, Lead: sp.Summary}
	if phase := w.o.standard.Phase(w.o.a.Phase); phase != nil {
		page.Phase = phase.Name
	}
	if sp.Why != "" {
		page.More = append(page.More, "Why it matters: "+sp.Why)
	}
	if looks := w.looksFor(sp); looks != "" {
		page.More = append(page.More, "What a panel looks for: "+looks)
	}
	page.More = append(page.More, "The standard's own words: "+address(w.o.standard, sp))
	if w.depth == quick {
		for _, q := range w.o.standard.Asked(sp, w.o.a.Phase, w.o.a.FirstRound()) {
			page.Think = append(page.Think, q.Wording(w.o.a.Service.Delivery))
		}
	}
	return page
}

// summary is how a point stands at its end.
func (w *walk) summary(number int) ask.Summary {
	p, next := w.point(number), w.nextPoint(number)
	s := ask.Summary{
		Number: number, Rating: assess.RatingLabel(w.o.standard, p.Rating), Mark: marks[assess.RatingShape(w.o.standard, p.Rating)],
		Next: next, Check: w.checkPoint,
	}
	if next > 0 {
		s.NextTitle = w.o.standard.Point(next).Title
	}
	fact := func(name, text string) {
		if text != "" {
			s.Facts = append(s.Facts, ask.Block{Name: name, Text: text})
		}
	}
	one := assess.ProgressOf(w.o.standard, w.o.a, w.day).Points[w.indexOf(number)]
	if one.Answered > 0 {
		fact("Answered", fmt.Sprintf("%d of %s", one.Answered, plural(one.Asked, "question", "questions")))
	}
	fact("Done", p.Done)
	fact("Planned", p.Planned)
	fact("Why", strings.TrimSpace(p.RatingReason+" "+p.Why))
	fact("Evidence", strings.Join(evidenceListing.titles(p), "; "))
	fact("Actions", strings.Join(actionListing.titles(p), "; "))
	fact("Shared", strings.Join(slices.Concat(reusedListing.titles(p), offerListing.titles(p), askListing.titles(p)), "; "))
	fact("Owner", p.Owner)
	if one.Started() {
		s.Missing = strings.Join(one.Missing, ", ")
	}
	return s
}

func (w *walk) indexOf(number int) int {
	return slices.IndexFunc(w.o.standard.Points, func(p standards.Point) bool { return p.Number == number })
}

func (w *walk) looksFor(sp *standards.Point) string {
	if looks := sp.LooksFor[w.o.a.Phase]; looks != "" {
		return looks
	}
	return sp.LooksFor["any"]
}

func address(s *standards.Standard, sp *standards.Point) string {
	if sp.Address != "" {
		return sp.Address
	}
	return s.Address
}

// guide is the help for a point: what shows it, and the usual failings.
func (w *walk) guide(number int) string {
	sp := w.o.standard.Point(number)
	var lines []string
	if len(sp.Evidence) > 0 {
		lines = append(lines, "What shows it: "+strings.Join(sp.Evidence, "; ")+".")
	}
	if sp.WeakWhen != "" {
		lines = append(lines, sp.WeakWhen)
	}
	if sp.Bought != "" && w.o.a.Service.Delivery != "built" {
		lines = append(lines, "For a bought product: "+sp.Bought)
	}
	return strings.Join(lines, "\n")
}

// plan lists the steps of a point at the chosen depth.
func (w *walk) plan(n int) []step {
	rating := []step{w.ratingStep(n), w.reasonStep(n), w.whyStep(n)}
	if w.depth == firstLook {
		return append(rating[:1:1],
			w.lineStep(n, "sentence", "In one sentence: why?", func(p *assess.Point) *string { return &p.RatingReason }),
			w.whyStep(n),
			w.lineStep(n, "owner", "Who would one ask about this? A role is enough.", func(p *assess.Point) *string { return &p.Owner }))
	}
	var steps []step
	if w.depth == full {
		for i, asked := 0, w.asked(n); i < len(asked); i++ {
			steps = append(steps, w.questionStep(n, i, asked), w.stateStep(n, asked[i]), w.setAsideStep(n, asked[i]))
		}
		steps = append(steps, w.lineStep(n, "owner", "Which role looks after this point?", func(p *assess.Point) *string { return &p.Owner }))
	}
	steps = append(steps,
		w.textStep(n, "done", "What is in place? Only what is a result already.", func(p *assess.Point) *string { return &p.Done }),
		w.textStep(n, "planned", "What is planned? Plans are kept apart from results.", func(p *assess.Point) *string { return &p.Planned }),
		w.evidenceStep(n))
	steps = append(steps, rating...)
	return append(steps, w.actionStep(n), w.sharingStep(n))
}

func (w *walk) asked(n int) []standards.Question {
	return w.o.standard.Asked(w.o.standard.Point(n), w.o.a.Phase, w.o.a.FirstRound())
}

// textStep asks for a longer text of the point.
func (w *walk) textStep(n int, key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) { return w.askText(n, key, question, field) }}
}

// askText asks for a longer text and saves it; its draft goes once it is safe.
func (w *walk) askText(n int, key, question string, field func(*assess.Point) *string) (ask.Reply, error) {
	draft := w.state.Draft(fmt.Sprintf("%d/%s", n, key))
	reply, err := w.asker.Text(ask.Text{Ask: question, Now: *field(w.point(n)), Guide: w.guide(n), Draft: draft})
	if err != nil || reply.Go != "" || reply.Kept {
		return reply, err
	}
	if err := w.put(w.textIn(n, field), assess.Normalise(reply.Value), nil); err != nil {
		return reply, err
	}
	w.asker.Saved("Saved.")
	return reply, draft.Remove()
}

// lineStep asks for a short text of the point.
func (w *walk) lineStep(n int, key, question string, field func(*assess.Point) *string) step {
	return step{key: key, ask: func() (ask.Reply, error) {
		draft := w.state.Draft(fmt.Sprintf("%d/%s", n, key))
		reply, err := w.asker.Line(ask.Line{Ask: question, Now: *field(w.point(n)), Guide: w.guide(n), Draft: draft})
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		if err := w.put(w.inPoint(n, field), assess.NormaliseLine(reply.Value), nil); err != nil {
			return reply, err
		}
		return reply, draft.Remove()
	}}
}

// ratingStep asks how the point stands, with the ceiling and its reason.
func (w *walk) ratingStep(n int) step {
	return step{key: "rating", ask: func() (ask.Reply, error) {
		reply, err := w.asker.Choose(w.ratingChoice(n))
		if err != nil || reply.Go != "" || reply.Kept {
			return reply, err
		}
		rating := w.inPoint(n, func(p *assess.Point) *string { return &p.Rating })
		rating.word = func(id string) string { return assess.RatingLabel(w.o.standard, id) }
		err = w.put(rating, reply.Value, func(a *assess.Assessment) {
			p := a.EnsurePoint(w.o.standard, n)
			if p.RatedOn = w.day; p.Rating == "" {
				p.RatedOn = ""
			}
		})
		if err == nil {
			w.asker.Saved("Saved: " + rating.word(w.point(n).Rating) + ".")
		}
		return reply, err
	}}
}

func (w *walk) ratingChoice(n int) ask.Choice {
	p := w.point(n)
	choice := ask.Choice{Ask: fmt.Sprintf("How does point %d stand?", n), Now: p.Rating, Guide: assess.TheRule + "\n" + w.guide(n),
		None: assess.RatingLabel(w.o.standard, "")}
	if p.Done != "" {
		choice.About = append(choice.About, ask.Block{Name: "Done", Text: p.Done})
	}
	if p.Planned != "" {
		choice.About = append(choice.About, ask.Block{Name: "Planned", Text: p.Planned})
	}
	if w.depth != firstLook {
		choice.Before = assess.Suggest(w.o.standard, w.o.a, p, w.day).Reason
	}
	for _, v := range w.o.standard.Scale.Values {
		choice.Options = append(choice.Options, ask.Option{ID: v.ID, Label: v.Label, More: v.Meaning, Mark: marks[v.Mark]})
	}
	dash := marks[assess.RatingShape(w.o.standard, assess.NotApplicable)]
	choice.Options = append(choice.Options,
		ask.Option{ID: assess.NotApplicable, Label: "not applicable", More: "The point does not apply to this service, and you can say why.", Mark: dash},
		ask.Option{ID: assess.CarriedOver, Label: "carried over", More: "An earlier round looked at it, and nothing changed.", Mark: dash})
	return choice
}

// reasonStep asks for a reason when the rating is above the suggestion.
func (w *walk) reasonStep(n int) step {
	s := w.lineStep(n, "reason", "That is above the suggestion. Why? It is printed beside the rating.", func(p *assess.Point) *string { return &p.RatingReason })
	s.follows = true
	s.when = func() bool {
		p := w.point(n)
		return assess.Above(w.o.standard, p, assess.Suggest(w.o.standard, w.o.a, p, w.day))
	}
	return s
}

// whyStep asks why a point does not apply or is carried over.
func (w *walk) whyStep(n int) step {
	s := w.lineStep(n, "why", "Why is that?", func(p *assess.Point) *string { return &p.Why })
	s.follows = true
	s.when = func() bool {
		rating := w.point(n).Rating
		return rating == assess.NotApplicable || rating == assess.CarriedOver
	}
	return s
}
