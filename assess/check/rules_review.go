package check

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/words"
)

// Review is a review, or the response to one, and what is known around it.
type Review struct {
	*followup.FollowUp
	Kind   string // the file that is checked: "review" or "response"
	Places Places // of that file
	Name   string // its path as a policy names it
	Policy *Policy
	Alone  bool // an assessor's own, or not beside what it is about: what became of it is not asked
}

func reviewRules() []Rule {
	return []Rule{{
		Code: "SP046", Name: "must-unanswered", Says: "a \"must\" in a review that nobody has answered in time", Usual: ToDo, first: 3,
		Why:    "The panel said that it must be done, and cannot tell whether anybody has read it.",
		Remedy: "Say what you do about it: standpoint respond.",
		More:   "This is reported once the recommendation's own date, or the standard's time to answer (answer_within_working_days), has passed. If there is neither, or if the review is a draft, there is no finding.",
		aside:  "review", follow: mustUnanswered,
	}, {
		Code: "SP047", Name: "response-no-action", Says: "a recommendation that is accepted, with no action for it", Usual: ToDo, first: 8,
		Why:    "Nothing changes unless somebody is going to do it.",
		Remedy: "Add an action with an owner and a date, for example with standpoint respond, or name an existing one under action.",
		More:   "A dropped action does not count. \"another-way\" only needs an action if it has no text.",
		aside:  "response", follow: responseNoAction,
	}, {
		Code: "SP048", Name: "response-unshown", Says: "a recommendation that is said to be done, with nothing that shows it", Usual: ToDo, first: 13,
		Why:    "The lead of the review can only agree to what they can see.",
		Remedy: "Name the evidence under the action, as in evidence: E4.2, or with standpoint actions done.",
		aside:  "response", follow: responseUnshown,
	}, {
		Code: "SP049", Name: "review-of-older", Says: "a review of an older version of a point", Usual: Note, first: 43,
		Why:    "What the review says is about what the panel read then.",
		Remedy: "You do not have to do anything. \"standpoint compare\" shows what has changed since.",
		More:   "This compares what the review keeps under seen, a digest of the point as it was read.",
		aside:  "review", follow: reviewOfOlder,
	}, {
		Code: "SP050", Name: "recommendation-overdue", Says: "a recommendation that is open after its date", Usual: ToDo, first: 4,
		Why:    "Either it is done and nobody wrote it down, or the date is no longer right.",
		Remedy: "Close its action and name the evidence, or agree a later date and say who agreed: standpoint respond --later.",
		More:   "If a later date was agreed, that date counts. A recommendation that is declined, challenged or no longer applies is not overdue.",
		aside:  "review", follow: recommendationOverdue,
	}, {
		Code: "SP073", Name: "review-two-versions", Says: "a text in a review or a response that a merge kept in two versions", Usual: ToDo, first: 2,
		Why:    "Two people changed the same text. The report cannot show both.",
		Remedy: "\"standpoint review\" and \"standpoint respond\" show both and ask which to keep. By hand: write what you want under the key, and remove the entry from conflict.",
		More:   "Drafts are checked too.",
		aside:  "review response", drafts: true, follow: reviewTwoVersions,
	}}
}

// Aside applies the rules about reviews to a review or to the response to one. A
// draft asks nothing yet.
func Aside(r Review) Result {
	if r.Kind == "response" && r.Response == nil {
		return Result{} // it is not the response that stands beside the review
	}
	if r.Policy == nil {
		r.Policy = &Policy{}
	}
	v := &view{Subject: Subject{Places: r.Places, Day: r.Day, Standard: r.Standard}, a: r.Assessment, kind: r.Kind}
	for _, one := range rules() {
		asked := one.drafts || !r.Alone && !(r.Review.Draft() && one.Usual.Weighs())
		if !slices.Contains(strings.Fields(one.aside), r.Kind) || !asked {
			continue
		}
		v.rule, v.severity = one, r.Policy.severity(one, r.Assessment.Phase, usual)
		if v.severity != Off {
			one.follow(v, r.FollowUp)
		}
	}
	return r.Policy.except(v.found, r.Name, r.Day)
}

// recommended visits the recommendations, with their place in the review.
func recommended(f *followup.FollowUp, visit func(it *followup.Item, at path)) {
	n := 0
	for i := range f.Review.Points {
		for j := range f.Review.Points[i].Recommendations {
			visit(&f.Items[n], path{"points", i, "recommendations", j})
			n++
		}
	}
}

// responded visits what is said to recommendations, with its place in the response.
func responded(f *followup.FollowUp, visit func(it *followup.Item, at path)) {
	for i := range f.Response.Responses {
		if it := f.Item(f.Response.Responses[i].To); it != nil {
			visit(it, path{"responses", i})
		}
	}
}

func reviewTwoVersions(v *view, f *followup.FollowUp) {
	var file any = f.Review
	if v.kind == "response" {
		file = f.Response
	}
	for _, t := range assess.TornIn(file, v.Standard) {
		v.say(t.Number, t.Key(), t.At, t.Says())
	}
}

func mustUnanswered(v *view, f *followup.FollowUp) {
	recommended(f, func(it *followup.Item, at path) {
		r := it.Recommendation
		if it.State != followup.Unanswered || r.Kind != "must" {
			return
		}
		limit := it.Due
		for i := range f.Clocks {
			if c := &f.Clocks[i]; c.ID == followup.Answer && c.Last != "" && (limit == "" || c.Last < limit) {
				limit = c.Last
			}
		}
		if limit != "" && limit < v.Day {
			v.say(it.Point, r.ID, at.to("id"), fmt.Sprintf("%s needed an answer by %s, and has none: %s.", r.ID, limit.Long(), strings.TrimSuffix(r.What, ".")))
		}
	})
}

func responseNoAction(v *view, f *followup.FollowUp) {
	responded(f, func(it *followup.Item, at path) {
		silent := it.State == followup.OtherWay && it.Response.Text == ""
		if it.State != followup.NoAction && !silent {
			return
		}
		what := it.Recommendation.ID + " is accepted, but has no open action."
		switch {
		case silent:
			what = it.Recommendation.ID + " is to be done another way, and neither a text nor an action says how."
		case it.Action != nil:
			what = fmt.Sprintf("%s is accepted, but its action %s was dropped.", it.Recommendation.ID, it.Action.ID)
		case it.Response.Action != "":
			what = fmt.Sprintf("%s names the action %s, which is not in the assessment.", it.Recommendation.ID, words.Short(it.Response.Action))
		}
		v.say(it.Point, it.Recommendation.ID, at.to("action"), what)
	})
}

func responseUnshown(v *view, f *followup.FollowUp) {
	responded(f, func(it *followup.Item, at path) {
		if it.State == followup.SaidDone && len(it.Evidence) == 0 {
			v.say(it.Point, it.Recommendation.ID, at.to("action"), fmt.Sprintf("%s is said to be done by %s, but that action has no evidence.", it.Recommendation.ID, it.Action.ID))
		}
	})
}

func reviewOfOlder(v *view, f *followup.FollowUp) {
	for i := range f.Review.Points {
		p := &f.Review.Points[i]
		if p.Seen != "" && p.Seen != f.Assessment.Point(p.Number).Seen() {
			v.say(p.Number, "seen", path{"points", i, "seen"}, v.Standard.PointHead(p.Number)+" has changed since it was read for this review.")
		}
	}
}

func recommendationOverdue(v *view, f *followup.FollowUp) {
	recommended(f, func(it *followup.Item, at path) {
		r := it.Recommendation
		if it.Late == 0 || it.State == followup.Unanswered && r.Kind == "must" {
			return
		}
		key := "due"
		if r.Due == assess.Date("") {
			key = "id"
		}
		v.say(it.Point, r.ID, at.to(key), fmt.Sprintf("%s was due on %s, %s ago, and is %s: %s.", r.ID, it.Due.Long(), words.Count(it.Late, "day", "days"), it.State.Says(), strings.TrimSuffix(r.What, ".")))
	})
}
