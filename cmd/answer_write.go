package cmd

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/standards"
)

// answerWriter puts the flags of one call into a point, one after another. Of
// the pointers to items, at most one is set: the item that is open.
type answerWriter struct {
	s     *standards.Standard
	a     *assess.Assessment
	p     *assess.Point
	today assess.Date
	dated bool // --rated-on was given

	question, evidence, action, offer, ask, reused int // 1-based; 0 for not open
}

// apply writes one flag: to the item that is open when it takes such a flag,
// and otherwise to the point.
func (w *answerWriter) apply(g given) error {
	if opened, err := w.open(g); opened || err != nil {
		return err
	}
	if target := w.target(g.flag); target != nil {
		if err := w.refers(g); err != nil {
			return err
		}
		return assign(target, g)
	}
	if w.anyOpen() {
		return usagef("put it before the item, or see standpoint answer --help", "--%s does not belong to the item before it", g.flag)
	}
	return usagef("name one first, such as --evidence TITLE; see standpoint answer --help", "--%s belongs to an item", g.flag)
}

// refers checks a flag that names a piece of evidence.
func (w *answerWriter) refers(g given) error {
	if names := g.flag == "see" || g.flag == "action-evidence"; !names || g.value == "" || w.a.Evidence(g.value) != nil {
		return nil
	}
	return usagef("use the id of evidence that is in the file, such as E5.1", "--%s: there is no evidence %q", g.flag, g.value)
}

func (w *answerWriter) anyOpen() bool {
	return w.question+w.evidence+w.action+w.offer+w.ask+w.reused > 0
}

func (w *answerWriter) close() {
	w.question, w.evidence, w.action, w.offer, w.ask, w.reused = 0, 0, 0, 0, 0, 0
}

// open handles the flags that open, add or remove an item, and says whether g
// was one of them.
func (w *answerWriter) open(g given) (bool, error) {
	switch g.flag {
	case "question", "evidence", "action", "offer", "ask", "reused", "remove":
		w.close()
	}
	var err error
	switch g.flag {
	case "question":
		w.question, err = w.openQuestion(g.value)
	case "evidence":
		w.evidence, err = openItem(w.p, &w.p.Evidence, 'E', g.value, func(e *assess.Evidence) (*string, *string) { return &e.ID, &e.Title })
	case "action":
		w.action, err = openItem(w.p, &w.p.Actions, 'A', g.value, func(a *assess.Action) (*string, *string) { return &a.ID, &a.What })
	case "offer":
		w.offer, err = openItem(w.p, &w.p.Offers, 'O', g.value, func(o *assess.Offer) (*string, *string) { return &o.ID, &o.What })
	case "ask":
		w.ask, err = openItem(w.p, &w.p.Asks, 'H', g.value, func(h *assess.Ask) (*string, *string) { return &h.ID, &h.What })
	case "reused":
		w.reused, err = openReused(w.p, assess.NormaliseLine(g.value))
	case "remove":
		err = remove(w.p, g.value)
	case "from":
		err = w.fragment(g)
	case "rating":
		err = w.rate(g.value)
	default:
		return false, nil
	}
	return true, err
}

func (w *answerWriter) openQuestion(id string) (int, error) {
	point := w.s.Point(w.p.Number)
	if point.Question(id) == nil {
		var known []string
		for _, q := range w.a.Asked(w.s, point) {
			known = append(known, q.ID)
		}
		return 0, usagef("use one of "+strings.Join(known, ", "), "question %q is not one of point %d", id, w.p.Number)
	}
	for i := range w.p.Answers {
		if w.p.Answers[i].Question == id {
			return i + 1, nil
		}
	}
	w.p.Answers = append(w.p.Answers, assess.Answer{Question: id})
	return len(w.p.Answers), nil
}

var errNoWords = usagef("say what it is in a few words", "an item without words cannot be added")

// openItem finds the item with an id, or adds one in these words.
func openItem[T any](p *assess.Point, items *[]T, kind byte, value string, parts func(*T) (id, words *string)) (int, error) {
	if k, _, _, err := assess.ParseID(value); err == nil && k == kind {
		for i := range *items {
			if id, _ := parts(&(*items)[i]); strings.EqualFold(*id, value) {
				return i + 1, nil
			}
		}
		return 0, usagef("leave the id out to add one: it is given the next number", "there is no %s under point %d", strings.ToUpper(value), p.Number)
	}
	words := assess.NormaliseLine(value)
	if words == "" {
		return 0, errNoWords
	}
	id := assess.NextID(p, kind)
	*items = append(*items, *new(T))
	itemID, itemWords := parts(&(*items)[len(*items)-1])
	*itemID, *itemWords = id, words
	return len(*items), nil
}

func openReused(p *assess.Point, what string) (int, error) {
	if what == "" {
		return 0, errNoWords
	}
	for i := range p.Reused {
		if p.Reused[i].What == what {
			return i + 1, nil
		}
	}
	p.Reused = append(p.Reused, assess.Reused{What: what})
	return len(p.Reused), nil
}

// remove takes out the item with this id, the answer to this question, or what
// was reused in these words.
func remove(p *assess.Point, name string) error {
	if !p.Remove(name) {
		return usagef("use an id such as E4.2, a question's id, or the words of what was reused", "there is no %q under point %d", name, p.Number)
	}
	return nil
}

func (w *answerWriter) rate(value string) error {
	if ids := assess.RatingIDs(w.s); value != "" && !slices.Contains(ids, value) {
		return usagef("use one of "+strings.Join(ids, ", "), "--rating: %q is not one of this standard's values", value)
	}
	w.p.Rating = value
	return nil
}

func (w *answerWriter) fragment(g given) error {
	point, err := store.ReadPoint(strings.NewReader(g.value), g.source, w.s, w.p.Number)
	if err != nil {
		return err
	}
	w.close()
	w.dated = w.dated || point.RatedOn != ""
	w.p.Merge(point)
	return nil
}

// target is where a flag's value goes: a *text, a *line, a *choice or a *Date
// of the open item, or of the point. It is nil when the flag fits neither.
func (w *answerWriter) target(flag string) any {
	switch {
	case pointFlags[flag]:
		return w.pointTarget(flag)
	case w.question > 0:
		return questionTarget(&w.p.Answers[w.question-1], flag)
	case w.evidence > 0:
		return evidenceTarget(&w.p.Evidence[w.evidence-1], flag)
	case w.action > 0:
		return actionTarget(&w.p.Actions[w.action-1], flag)
	case w.offer > 0:
		return offerTarget(&w.p.Offers[w.offer-1], flag)
	case w.ask > 0:
		return askTarget(&w.p.Asks[w.ask-1], flag)
	case w.reused > 0:
		return reusedTarget(&w.p.Reused[w.reused-1], flag)
	}
	return w.pointTarget(flag)
}

// prose, line and choice say what kind of text a flag fills.
type (
	prose  struct{ into *string }
	line   struct{ into *string }
	choice struct {
		into    *string
		allowed []string
	}
)

// assign writes a flag's value into its target, normalised; an empty value
// clears.
func assign(target any, g given) error {
	switch t := target.(type) {
	case prose:
		*t.into = assess.Normalise(g.value)
	case line:
		*t.into = assess.NormaliseLine(g.value)
	case choice:
		if g.value != "" && !slices.Contains(t.allowed, g.value) {
			return usagef("use one of "+strings.Join(t.allowed, ", "), "--%s: %q is not one of the values it knows", g.flag, g.value)
		}
		*t.into = g.value
	case *assess.Date:
		date, err := assess.ParseDate(g.value)
		if err != nil {
			return usagef("write it as 2027-02-01, 1/2/2027 or 1 February 2027", "--%s: %s", g.flag, err)
		}
		*t = date
	case *assess.YesNo:
		*t = ""
		if g.value != "" && t.UnmarshalText([]byte(g.value)) != nil {
			return usagef("use yes or no", "--%s: %q is neither yes nor no", g.flag, g.value)
		}
	default:
		return fmt.Errorf("no way to write --%s", g.flag)
	}
	return nil
}
