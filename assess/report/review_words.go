package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// whoseReview is what a review is called in a title.
func whoseReview(r *assess.Review) string {
	switch r.By {
	case "peers":
		return "peer review"
	case "assessor":
		return "one assessor's notes"
	}
	return "review by a panel"
}

// reviewersIn are the reviewers by role and, where that is said, organisation.
func reviewersIn(r *assess.Review) []string {
	var all []string
	for _, one := range r.Reviewers {
		all = append(all, named(one.Role, one.Organisation))
	}
	if len(all) == 0 && r.By == "assessor" && r.Role != "" {
		all = append(all, r.Role)
	}
	return all
}

func named(role, organisation string) string {
	if organisation == "" || role == "" {
		return cmp.Or(role, organisation)
	}
	return role + " (" + organisation + ")"
}

// notOfficial is said of every review that is not one by a government body, so
// that nobody takes it for what it is not.
const notOfficial = "not an assessment by GDS or any government body"

// notice says by whom the review is, and what it is not.
func (v reviewing) notice() string {
	by := map[string]string{"peers": "Peer review", "assessor": "Notes by one assessor"}[v.r.By]
	by = cmp.Or(by, "Review by a panel")
	said := by
	if all := reviewersIn(v.r); len(all) > 0 {
		join := ": "
		if v.r.By == "peers" {
			join = " by "
		}
		said += join + words.List(all)
	}
	if !official(v.r) {
		said += "; " + notOfficial
	}
	sentences := []string{said + "."}
	if v.r.Draft() {
		sentences = append([]string{"This is a draft: it is not finished."}, sentences...)
	}
	if v.r.Version > 1 {
		sentences = append(sentences, fmt.Sprintf("Version %d, after the team checked the facts.", v.r.Version))
	}
	return strings.Join(sentences, " ")
}

// bodies begin the names of those who may assess for central government.
var bodies = []string{"government digital service", "gds", "central digital and data office", "cddo", "department for ", "department of ", "ministry of ", "hm ", "home office", "cabinet office"}

// official says whether all reviewers are from a government body, as they say.
func official(r *assess.Review) bool {
	return len(r.Reviewers) > 0 && !slices.ContainsFunc(r.Reviewers, func(one assess.Reviewer) bool {
		return !slices.ContainsFunc(bodies, func(body string) bool {
			name := words.Fold(one.Organisation)
			return strings.HasPrefix(name, body) && (name == body || strings.HasSuffix(body, " "))
		})
	})
}

// result is that of the review as a whole: by the standard's rule, or another with
// the reason for it.
func (v reviewing) result() ReviewResult {
	byRule := v.r.Overall(v.s)
	chosen, _ := v.s.Value(v.r.Result)
	switch {
	case byRule.Every != "":
		return ReviewResult{Says: byRule.Every}
	case v.s.Rules.Overall != standards.OverallWorst:
		return ReviewResult{Says: "There is no overall result, because the standard has no rule for one."}
	case chosen == nil || v.r.Result == byRule.Value:
		return v.byRule(byRule)
	}
	mark := v.mark(v.r.Result)
	out := ReviewResult{Mark: &mark, Reason: v.r.ResultReason, Says: fmt.Sprintf("Overall: %s.", mark.Label)}
	if value, _ := v.s.Value(byRule.Value); value != nil {
		out.Says += fmt.Sprintf(" By the standard's rule it would be %s.", value.Label)
	}
	if out.Reason == "" {
		out.Reason = v.english("No reason is given for the difference.")
	}
	return out
}

// byRule is the result as the rule gives it, or how far it has come.
func (v reviewing) byRule(o assess.Overall) ReviewResult {
	mark := v.mark(o.Value)
	switch {
	case o.Value == "":
		return ReviewResult{Says: "There is no result yet: no point has a decision."}
	case !o.Final:
		return ReviewResult{Says: fmt.Sprintf("Worst so far: %s. %s.", mark.Label, words.Say(o.Left, "%d point has no decision yet", "%d points have no decision yet"))}
	}
	return ReviewResult{Mark: &mark, Says: o.Sentence(v.s)}
}

// front is the cover of a review's report.
func (v reviewing) front(t *Reviewed) Cover {
	c := v.cover()
	c.Round, c.Due, c.People = t.Round, "", nil
	round := ""
	if t.Round > 1 {
		round = fmt.Sprintf("round %d", t.Round)
	}
	c.View = strings.Join(words.NonEmpty(words.UpperFirst(whoseReview(v.r)), strings.ToLower(v.s.PhaseName(v.r.Phase)), round, v.r.Day().Long()), ", ")
	c.AsOf = "A draft, as of " + v.o.AsOf.Long()
	if !t.Draft {
		c.AsOf = "Finished on " + v.r.Finished.Long()
	}
	c.Facts = Filled(Pair{"What it is", v.a.Service.Description}, Pair{"In scope", v.a.Service.InScope}, Pair{"Out of scope", v.a.Service.OutOfScope},
		Pair{"The team met the reviewers on", v.english(v.r.Session.Long())}, Pair{"Agreed for publishing by", strings.Join(t.AgreedBy, "; ")})
	for _, one := range v.r.Reviewers {
		c.People = append(c.People, Pair{one.Role, one.Organisation})
	}
	return c
}

// reviewSources are those of a review: how decisions and results come about, and
// what was read.
func (v reviewing) reviewSources() Sources {
	s := v.sources()
	s.Rules = slices.DeleteFunc(s.Rules, func(p Pair) bool { return p.Name == suggestedRule })
	read := ""
	if v.r.ReadAt != "" {
		read = "The team's file as it stood at commit " + v.r.ReadAt
	}
	s.Made = Filled(Pair{"File", v.o.File}, Pair{"Version", fmt.Sprint(max(v.r.Version, 1))}, Pair{"What was read", read}, Pair{"Made with", v.o.Tool}, Pair{"As of", v.o.AsOf.Long()})
	return s
}
