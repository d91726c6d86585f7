package check

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

func actionRules() []Rule {
	return []Rule{{
		Code: "SP022", Name: "no-action", Says: "a point below the best rating without an open action", Usual: ToDo, Gentle: Advice, first: 9,
		Why:    "Nothing will change unless somebody is going to do it.",
		Remedy: "Add the next step as an action, with the role that does it and a date.",
		find:   noAction,
	}, {
		Code: "SP023", Name: "action-no-owner", Says: "an open action without an owner", Usual: ToDo, Gentle: Advice, first: 18,
		Why:    "An action without an owner tends not to get done.",
		Remedy: "Write the role that does it under \"owner\".",
		find:   onActions("owner", " has no owner yet.", func(a *assess.Action) bool { return a.IsOpen() && a.Owner == "" }),
	}, {
		Code: "SP024", Name: "action-no-date", Says: "an open action without a date", Usual: ToDo, Gentle: Advice, first: 18,
		Why:    "Without a date it is easy to put off.",
		Remedy: "Write the date under due. You can move it later.",
		find:   onActions("due", " has no date yet.", func(a *assess.Action) bool { return a.IsOpen() && a.Due == "" }),
	}, {
		Code: "SP025", Name: "action-too-late", Says: "an action due after the standard's limit", Usual: ToDo, Gentle: Advice, first: 21,
		Why:    "The standard's publisher gives you this long to put a point with this rating right.",
		Remedy: "Bring the date forward, or agree another with your panel and add an exception to the policy.",
		More:   "This only applies if the standard's file sets a limit (mend_within_months). It is counted from rated_on.",
		find:   actionTooLate,
	}, {
		Code: "SP026", Name: "action-overdue", Says: "an open action whose date has passed", Usual: ToDo, Gentle: Advice, first: 4,
		Why:    "Either it is done and nobody wrote it down, or the date is no longer right.",
		Remedy: "Check whether it is done. If not, give it a new date you can keep.",
		find:   actionOverdue,
	}, {
		Code: "SP027", Name: "action-done-unshown", Says: "an action that is done but has no evidence", Usual: Advice, Gentle: Note, first: 26,
		Why:    "A panel that asked for it will want to see what came of it.",
		Remedy: "Name the evidence that shows it, as in evidence: E4.2.",
		More:   "There is no finding for an action that gives the address of a ticket under issue: people can look there.",
		find: onActions("state", " is done, but nothing shows it.", func(a *assess.Action) bool {
			return a.State == assess.Done && a.Evidence == "" && a.Issue == ""
		}),
	}, {
		Code: "SP030", Name: "offer-past", Says: "an offer whose date has passed", Usual: Advice, Gentle: Note, first: 27,
		Why:    "Others who read it cannot tell whether they can still have it.",
		Remedy: "Give it a new date under \"until\", or remove it.",
		find:   offerPast,
	}, {
		Code: "SP031", Name: "ask-past", Says: "a request for help whose date has passed", Usual: Advice, Gentle: Note, first: 28,
		Why:    "Others who read it cannot tell whether you still want it.",
		Remedy: "Give it a new date, say who answered under answered_by, or remove it.",
		find:   askPast,
	}}
}

func noAction(v *view) {
	v.points(func(i int, p *assess.Point) {
		value, place := v.Standard.Value(p.Rating)
		if place <= 0 || v.a.Depth == assess.FirstLook || slices.ContainsFunc(p.Actions, func(a assess.Action) bool { return a.IsOpen() }) {
			return
		}
		v.say(p.Number, "", path{"points", i, "actions"}, fmt.Sprintf("Rated %q, with no open action.", value.Label))
	})
}

func actionTooLate(v *view) {
	rules := v.Standard.Rules
	v.actions(func(p *assess.Point, a *assess.Action, at path) {
		if rules.MendWithin == 0 || p.Rating != rules.Mend || p.RatedOn == "" || !a.IsOpen() {
			return
		}
		if limit := p.RatedOn.AddMonths(rules.MendWithin); a.Due > limit {
			v.say(p.Number, a.ID, at.to("due"), fmt.Sprintf("%s is due on %s. A point rated %q on %s has until %s, %s.", calledAction(a),
				a.Due.Long(), assess.RatingLabel(v.Standard, p.Rating), p.RatedOn.Long(), limit.Long(), words.Count(rules.MendWithin, "month", "months")))
		}
	})
}

func actionOverdue(v *view) {
	v.actions(func(p *assess.Point, a *assess.Action, at path) {
		if a.OverdueOn(v.Day) {
			v.say(p.Number, a.ID, at.to("due"), fmt.Sprintf("%s was due on %s and is still open: %s.", named(a.ID, "", "An action"), a.Due.Long(), strings.TrimSuffix(a.What, ".")))
		}
	})
}

func offerPast(v *view) {
	v.points(func(i int, p *assess.Point) {
		for j, o := range p.Offers {
			if v.pastDay(o.Until) && !assess.Settled(o.State) {
				v.say(p.Number, o.ID, path{"points", i, "offers", j, "until"}, fmt.Sprintf("%s was open until %s.", named(o.ID, o.What, "An offer"), o.Until.Long()))
			}
		}
	})
}

func askPast(v *view) {
	v.points(func(i int, p *assess.Point) {
		for j, ask := range p.Asks {
			if ask.Answered() {
				continue
			}
			at := path{"points", i, "asks", j}
			switch {
			case v.pastDay(ask.Until):
				v.say(p.Number, ask.ID, at.to("until"), fmt.Sprintf("%s was open until %s.", named(ask.ID, ask.What, "A request"), ask.Until.Long()))
			case v.pastDay(ask.By):
				v.say(p.Number, ask.ID, at.to("by"), fmt.Sprintf("%s was wanted by %s.", named(ask.ID, ask.What, "Some help"), ask.By.Long()))
			}
		}
	})
}
