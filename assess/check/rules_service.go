package check

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"standpoint/assess"
)

func serviceRules() []Rule {
	return []Rule{{
		Code: "SP028", Name: "due-passed", Says: "an assessment whose due date has passed", Usual: Advice, first: 31,
		Why:    "The panel has met, or the date has moved. Either way the date in the file is wrong.",
		Remedy: "Write the new date under due, or begin the next round.",
		find:   duePassed,
	}, {
		Code: "SP029", Name: "contract-end", Says: "a contract that ends within a year, and no text says what happens then", Usual: ToDo, Gentle: Advice, first: 12,
		Why:    "It takes longer than you think to move people and data to something else, and you may have to give notice sooner.",
		Remedy: "Say under one of the points what happens then: renew, tender or move, and how you get the data out.",
		More:   "Only in English. Any answer, text or action that mentions notice, leaving, renewing, tendering, exporting or taking data out is enough.",
		find:   contractEnd,
	}, {
		Code: "SP033", Name: "superseded", Says: "a standard that a newer one has replaced", Usual: Note, first: 40,
		Why:    "You can go on using it, but readers should know.",
		Remedy: "You do not have to do anything. \"standpoint upgrade\" moves answers to another standard, into a new file.",
		More:   "A policy can turn this off, but cannot make it more than a note.",
		find:   superseded,
	}, {
		Code: "SP044", Name: "amended-since", Says: "a point rated before the standard's text changed", Usual: Note, first: 41,
		Why:    "The panel reads the standard as it is today.",
		Remedy: "Read the point again. If the rating is still right, write the day you checked under rated_on.",
		More:   "Only if the standard's file says when it was amended, and the point has a rated_on.",
		find:   amended,
	}, {
		Code: "SP072", Name: "promised-project", Says: "a project that was promised on signing, without a name, an owner, a date or a result in time", Usual: ToDo, first: 42,
		Why:    "Everyone who signs is asked for one project that makes a difference, within a year. Without an owner and a date it is easy to put off.",
		Remedy: "Under \"project\", fill in whatever is missing: what was promised, who owns it, by when, and what came of it.",
		More:   "Only if the organisation has signed and the standard asks for a project. A result is late once the project's own date has passed. If it has no date, it is late after the months that the standard allows from signing.",
		find:   promised,
	}}
}

func duePassed(v *view) {
	if v.pastDay(v.a.Due) {
		v.say(0, "due", path{"due"}, fmt.Sprintf("The assessment was due on %s.", v.a.Due.Long()))
	}
}

// wayOut matches the words people use when they say how they would leave a
// supplier. It is generous: one of them anywhere is enough.
var wayOut = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:exit|way out|leav(?:e|ing) the (?:supplier|product|contract|system)|notice\b|export\w*|` +
		`tak(?:e|en|ing)[^.\n]{0,40} out\b|renew(?:al|ing)? (?:of )?(?:the |our |this )?(?:contract|licence|agreement)|(?:contract|licence|agreement) (?:is |will be |to be )?(?:renew|extend)\w*|` +
		`re-?tender\w*|tender\w*|re-?procur\w*|procurement|migrat\w*|replac\w+ the (?:product|system|supplier)|hand ?over|hand(?:ed|ing)? over|switch(?:ing)? supplier|extension|off-?board\w*)`)
})

func contractEnd(v *view) {
	end := v.a.Service.ContractEnd
	if end == "" || end > v.Day.AddMonths(12) || !v.english() || v.saysWayOut() {
		return
	}
	what := fmt.Sprintf("The contract ends on %s, and no text says what happens then.", end.Long())
	if end < v.Day {
		what = fmt.Sprintf("The contract ended on %s, and no text says what happened then.", end.Long())
	}
	v.say(0, "contract_end", path{"service", "contract_end"}, what)
}

func (v *view) saysWayOut() bool {
	var texts []string
	for i := range v.a.Points {
		p := &v.a.Points[i]
		texts = append(texts, p.Done, p.Planned, p.RatingReason)
		for j := range p.Answers {
			texts = append(texts, p.Answers[j].Text)
		}
		for j := range p.Evidence {
			texts = append(texts, p.Evidence[j].Title, p.Evidence[j].Shows)
		}
		for j := range p.Actions {
			if p.Actions[j].State != assess.Dropped {
				texts = append(texts, p.Actions[j].What)
			}
		}
	}
	return wayOut().MatchString(strings.Join(texts, "\n"))
}

// amended finds the points that were rated before the standard's text changed.
func amended(v *view) {
	v.points(func(i int, p *assess.Point) {
		if p.Rating == "" || p.RatedOn == "" {
			return
		}
		if a := v.Standard.AmendedSince(p.Number, string(p.RatedOn)); a != nil {
			v.say(p.Number, a.Date, path{"points", i, "rated_on"}, fmt.Sprintf("The standard has changed since you rated %s. %s", v.Standard.PointName(p.Number), v.Standard.AmendmentSays(a)))
		}
	})
}

// promised finds what is missing of the project that was promised on signing.
func promised(v *view) {
	if v.Standard.Promise.Says == "" || v.a.Signed != assess.Yes {
		return
	}
	p := v.a.Project
	due := p.Due
	if due == "" && v.a.SignedOn != "" && v.Standard.Promise.Within > 0 {
		due = v.a.SignedOn.AddMonths(v.Standard.Promise.Within)
	}
	missing := func(key, says string, is bool) {
		if is {
			v.say(0, "project "+key, path{"project", key}, says)
		}
	}
	if p.What == "" {
		missing("what", "The organisation has signed, and no project is named. "+v.Standard.Promise.Says, true)
		return
	}
	missing("owner", "The project promised on signing has no owner.", p.Owner == "")
	missing("due", "The project promised on signing has no date.", p.Due == "")
	missing("result", fmt.Sprintf("The project promised on signing was due on %s, and no result is recorded.", due.Long()), p.Result == "" && v.pastDay(due))
}

func superseded(v *view) {
	if v.Standard.Status.State == "superseded" {
		v.say(0, "standard", path{"standard"}, fmt.Sprintf("%s has been superseded. %s", v.Standard.FullID(), strings.TrimSpace(v.Standard.Status.Note)))
	}
}
