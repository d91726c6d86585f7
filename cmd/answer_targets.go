package cmd

import "standpoint/assess"

// The functions below say which flag of answer fills which field. Each gives
// nil for a flag that does not belong there.

func (w *answerWriter) pointTarget(flag string) any {
	p := w.p
	switch flag {
	case "reason":
		return prose{&p.RatingReason}
	case "done":
		return prose{&p.Done}
	case "planned":
		return prose{&p.Planned}
	case "owner":
		return line{&p.Owner}
	case "notes":
		return prose{&p.Notes}
	case "why":
		return prose{&p.Why}
	case "visibility":
		return choice{&p.Visibility, assess.Visibilities}
	case "open-to-contact":
		return &p.OpenToContact
	case "rated-on":
		w.dated = true
		return &p.RatedOn
	}
	return nil
}

// pointFlags may stand anywhere: they are of the point even after an item.
var pointFlags = map[string]bool{"reason": true, "done": true, "planned": true, "owner": true, "notes": true,
	"rated-on": true, "open-to-contact": true}

func questionTarget(a *assess.Answer, flag string) any {
	switch flag {
	case "text":
		return prose{&a.Text}
	case "state":
		return choice{&a.State, assess.AnswerStates}
	case "held-by":
		return choice{&a.HeldBy, assess.Holders}
	case "why":
		return prose{&a.Why}
	case "visibility":
		return choice{&a.Visibility, assess.Visibilities}
	}
	return nil
}

func evidenceTarget(e *assess.Evidence, flag string) any {
	switch flag {
	case "kind":
		return line{&e.Kind}
	case "shows":
		return line{&e.Shows}
	case "link":
		return line{&e.Link}
	case "date":
		return &e.Date
	case "visibility":
		return choice{&e.Visibility, assess.Visibilities}
	case "see":
		return line{&e.See}
	case "text":
		return line{&e.Title}
	}
	return nil
}

func actionTarget(a *assess.Action, flag string) any {
	switch flag {
	case "action-owner":
		return line{&a.Owner}
	case "due":
		return &a.Due
	case "action-state":
		return choice{&a.State, assess.ActionStates}
	case "action-from":
		return line{&a.From}
	case "action-evidence":
		return line{&a.Evidence}
	case "issue":
		return line{&a.Issue}
	case "visibility":
		return choice{&a.Visibility, assess.Visibilities}
	case "text":
		return line{&a.What}
	}
	return nil
}

func offerTarget(o *assess.Offer, flag string) any {
	switch flag {
	case "kind":
		return line{&o.Kind}
	case "link":
		return line{&o.Link}
	case "licence":
		return line{&o.Licence}
	case "conditions":
		return line{&o.Conditions}
	case "state":
		return line{&o.State}
	case "contact":
		return line{&o.Contact}
	case "until":
		return &o.Until
	case "text":
		return line{&o.What}
	}
	return nil
}

func askTarget(h *assess.Ask, flag string) any {
	switch flag {
	case "kind":
		return line{&h.Kind}
	case "link":
		return line{&h.Link}
	case "licence":
		return line{&h.Licence}
	case "conditions":
		return line{&h.Conditions}
	case "state":
		return line{&h.State}
	case "contact":
		return line{&h.Contact}
	case "until":
		return &h.Until
	case "by":
		return &h.By
	case "tried":
		return prose{&h.Tried}
	case "answered-by":
		return line{&h.AnsweredBy}
	case "text":
		return line{&h.What}
	}
	return nil
}

func reusedTarget(r *assess.Reused, flag string) any {
	switch flag {
	case "reused-from":
		return line{&r.From}
	case "link":
		return line{&r.Link}
	}
	return nil
}
