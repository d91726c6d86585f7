package check

import (
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/followup"
)

// Rule is one thing the check looks for.
type Rule struct {
	Code string // SP002, stable and never used again for something else
	Name string // the same in words, for programs: not-looked-at
	Says string // what it finds, one phrase
	// Usual is the severity a finding has by default. In a phase at whose end
	// no panel meets it is Gentle, and within a month of the day the panel
	// meets Thorough; each is as Usual when empty.
	Usual, Gentle, Thorough Severity
	Why                     string // why it matters, in sentences
	Remedy                  string // what to do, a sentence
	// More is said by --explain: what counts, and what does not.
	More string

	first int // where it stands among the things to do first, from 1
	find  func(*view)
	// aside is the kind of file the rule is about, where that is no assessment.
	aside  string // of two kinds, with a blank between
	drafts bool   // about a review that is a draft as well
	follow func(*view, *followup.FollowUp)
	sheet  func(*view, *assess.Sheet)
}

// Rules lists all of them, by code.
func Rules() []Rule { return slices.Clone(rules()) }

// rules are put together when first needed: most commands need none.
var rules = sync.OnceValue(func() []Rule {
	all := slices.Concat(wholeRules(), pointRules(), textRules(), evidenceRules(), linkRules(), actionRules(), serviceRules(), reviewRules(), productRules(), sheetRules(), policyRules())
	slices.SortFunc(all, func(a, b Rule) int { return strings.Compare(a.Code, b.Code) })
	return all
})

// Lookup finds a rule by its code or its name, in capitals or not.
func Lookup(word string) (Rule, bool) {
	for _, r := range rules() {
		if strings.EqualFold(r.Code, word) || strings.EqualFold(r.Name, word) {
			return r, true
		}
	}
	return Rule{}, false
}

// finding is one of this rule's.
func (r Rule) finding(severity Severity, what string) Finding {
	return Finding{Code: r.Code, Name: r.Name, Severity: severity, Line: 1, Column: 1, What: what, Why: r.Why, Remedy: r.Remedy}
}

// mood is how strict a check is by default.
type mood int

const (
	usual mood = iota
	gentle
	thorough
)

// by is the severity in a mood.
func (r Rule) by(m mood) Severity {
	switch {
	case m == gentle && r.Gentle != "":
		return r.Gentle
	case m == thorough && r.Thorough != "":
		return r.Thorough
	}
	return r.Usual
}

// Severities says how much a finding matters, and when it is otherwise.
func (r Rule) Severities() string {
	words := []string{r.Usual.Word()}
	if r.Gentle != "" && r.Gentle != r.Usual {
		words = append(words, r.Gentle.Word()+" if no panel meets in this phase")
	}
	if r.Thorough != "" && r.Thorough != r.Usual {
		words = append(words, r.Thorough.Word()+" if the due date is less than a month away")
	}
	return strings.Join(words, "; ")
}
