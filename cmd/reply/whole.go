package reply

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// whole asks what the team says to the report as a whole, until it is accepted.
func (s *sitting) whole() error {
	for {
		f := s.Now()
		if f.Response != nil && f.Response.Accepted != "" {
			return nil
		}
		choice := ask.Choice{Ask: "What is your response to the report as a whole?", Default: "accept", Aside: true, Options: []ask.Option{
			{ID: "accept", Label: "we accept it", More: "The recommendations come next."},
			{ID: "fact", Label: "something in it is wrong", More: "A point of fact goes to the panel, which answers with a dated second version."},
			{ID: "later", Label: "decide later", More: "You can start on the recommendations now."},
		}}
		if f.Response != nil && len(f.Response.Facts) > 0 {
			choice.Before = fmt.Sprintf("%d sent to the panel so far. Accept the report once they are settled.", len(f.Response.Facts))
			choice.Default = "later"
		}
		reply, err := s.Asker.Choose(choice)
		if err != nil || reply.Go == ask.Quit {
			return stopped(reply, err)
		}
		switch {
		case reply.Go != "" || reply.Value == "later":
			return nil
		case reply.Value == "fact":
			err = s.fact()
		default:
			err = s.put(func(r *assess.Response) { r.Accepted = s.Day })
			if err == nil {
				s.Asker.Saved("Saved: the report is accepted.")
			}
		}
		for errors.Is(err, errAgain) {
			err = s.fact()
		}
		if to := (elsewhere{}); errors.As(err, &to) {
			err = s.one(to.id)
		}
		if err != nil && !errors.Is(err, errList) && !errors.Is(err, errWhole) {
			return err
		}
	}
}

// fact asks for a point of fact: which point it is about, and what is not right.
func (s *sitting) fact() error {
	of := s.Now().Standard
	such := "a number"
	if label := of.SuchLabel(); label != "" {
		such = "such as " + label
	}
	reply, err := s.Asker.Line(ask.Line{Ask: "Which point is it about?", Spoken: " Enter if it is about the whole.", Note: such + "; empty if it is about the whole", Aside: true,
		Check: func(typed string) string {
			if strings.TrimSpace(typed) == "" || of.PointNamed(typed) != nil {
				return ""
			}
			return fmt.Sprintf("%q is not a point of this standard.", strings.TrimSpace(typed))
		}})
	if err != nil || reply.Go != "" {
		return stopped(reply, err)
	}
	point := 0
	if p := of.PointNamed(reply.Value); p != nil {
		point = p.Number
	}
	draft := s.State.Draft("fact", "")
	reply, err = s.Asker.Text(ask.Text{Ask: "What is wrong, and what is right?", Draft: draft})
	if err != nil || reply.Go != "" || reply.Value == "" {
		return stopped(reply, err)
	}
	err = s.put(func(r *assess.Response) {
		r.Facts = append(r.Facts, assess.Fact{Point: point, Text: assess.Normalise(reply.Value), On: s.Day})
	})
	if err != nil {
		return err
	}
	s.Asker.Saved("Saved. Send the response to the panel. To make a copy with your corrections: standpoint report --for follow-up")
	return draft.Remove()
}

// put changes what is said to the report as a whole.
func (s *sitting) put(change func(*assess.Response)) error {
	return s.save(ofWhole, func(files Files) error {
		return files.Respond(func(r *assess.Response) error {
			change(r)
			return nil
		})
	})
}
