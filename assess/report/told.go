package report

import (
	"slices"

	"standpoint/assess/text"
	"standpoint/assess/words"
)

// Told knows what a report has in full once, in its plan and among what is shared, for
// all who cite it.
type Told struct {
	Citable func(id string) bool // whether a number can be cited in the format

	plan          []Action
	shared        []Shared
	plans, shares bool // whether the report has those parts
}

// ToldIn is what a report has in full in parts of their own.
func ToldIn(r *Report) Told {
	parts := r.Parts()
	return Told{func(id string) bool { return id != "" }, r.Actions, slices.Concat(r.Reused, r.Offers, r.Asks), slices.Contains(parts, PartPlan), slices.Contains(parts, PartSharing)}
}

// inPlan says whether an action stands in full in the plan, by its number.
func (t Told) inPlan(a Action) bool {
	return t.plans && t.Citable(a.ID) && slices.ContainsFunc(t.plan, func(b Action) bool { return a == b })
}

// isShared says whether something stands in full among what is shared.
func (t Told) isShared(s Shared) bool {
	return t.shares && t.Citable(s.ID) && slices.ContainsFunc(t.shared, func(b Shared) bool { return s.ID == b.ID && s.What == b.What })
}

// Actions are those that are cited where they belong, and those that stand there in
// full.
func (t Told) Actions(all []Action) (cited, whole []Action) {
	for _, a := range all {
		if t.inPlan(a) {
			cited = append(cited, a)
		} else {
			whole = append(whole, a)
		}
	}
	return cited, whole
}

// Shared are the same of what is shared.
func (t Told) Shared(all []Shared) (cited, whole []Shared) {
	for i := range all {
		if t.isShared(all[i]) {
			cited = append(cited, all[i])
		} else {
			whole = append(whole, all[i])
		}
	}
	return cited, whole
}

// Cited and Whole are those of either, for templates.
func (t Told) Cited(items any) any { return t.those(items, true) }

// Whole is as Cited.
func (t Told) Whole(items any) any { return t.those(items, false) }

func (t Told) those(items any, wanted bool) any {
	switch all := items.(type) {
	case []Action:
		cited, whole := t.Actions(all)
		if wanted {
			return cited
		}
		return whole
	case []Shared:
		cited, whole := t.Shared(all)
		if wanted {
			return cited
		}
		return whole
	}
	return nil
}

// Shortly is how a text begins, as far as a line takes it.
func Shortly(from string) string {
	const most = 90
	return words.Shorten(text.PlainLine(text.Line(from)), most)
}
