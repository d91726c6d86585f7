package check

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Policy is what the check is judged by. Its zero value is the default.
type Policy struct {
	file       assess.Policy
	places     Places
	severities map[string]Severity
	phases     map[string]phasePolicy
	months     int // how long around the due date a check is thorough, less 1; -1 for never
}

type phasePolicy struct {
	mood       mood
	moodGiven  bool
	severities map[string]Severity
	lookedAt   string // "all", figures or empty
	notRated   []string
}

// Moods are how strict a policy may ask a check to be.
var Moods = []string{"gentle", "usual", "thorough"}

// NewPolicy checks that a policy speaks of codes and severities there are, and
// that its exceptions say why, by whom and until when. The error is
// problem.Errors, in the order of the file.
func NewPolicy(file *assess.Policy, places Places) (*Policy, error) {
	r := &policyReader{places: places}
	p := &Policy{file: *file, places: places, phases: map[string]phasePolicy{}}
	p.severities = r.severities(file.Severities, "severities")
	if given := file.ThoroughMonths; given != "" {
		months, err := strconv.Atoi(given)
		if err != nil || months < 0 || months > 24 {
			r.fail(fmt.Sprintf("thorough_within_months %q is not a number of months from 0 to 24", given), "write 0 for never", "thorough_within_months")
		}
		p.months = months - 1
	}
	for i, one := range file.Phases {
		if one.Phase == "" {
			r.fail("this does not say which phase it is for", "write phase: and the phase's id, such as beta", "phases", i, "phase")
		}
		if _, twice := p.phases[one.Phase]; twice {
			r.fail(fmt.Sprintf("phase %q appears twice", one.Phase), "keep one of the two, and put what both say into it", "phases", i, "phase")
		}
		p.phases[one.Phase] = r.phase(one, i)
	}
	for i, x := range file.Exceptions {
		r.exception(x, i)
	}
	if err := r.found.Err(); err != nil {
		return nil, err
	}
	return p, nil
}

type policyReader struct {
	places Places
	found  problem.Errors
}

func (r *policyReader) fail(what, hint string, path ...any) {
	line, column := r.places.Position(path...)
	r.found = append(r.found, problem.At(line, column, what, hint))
}

// code wants the code of a rule that a policy may change.
func (r *policyReader) code(code string, path ...any) {
	rule, known := Lookup(code)
	switch {
	case !known || rule.Code != code:
		r.fail(fmt.Sprintf("%q is not the code of a finding", code), "codes look like SP004; \"standpoint check --explain all\" lists them", path...)
	case code == BrokenFile:
		r.fail("a file that cannot be read cannot be excused", "remove this line, and fix the file", path...)
	}
}

// exception wants an exception to say what, why, by whom and until when.
func (r *policyReader) exception(x assess.Exception, i int) {
	for _, key := range []struct{ key, value, hint string }{
		{"code", x.Code, "write the code of the finding, such as code: SP018"},
		{"reason", x.Reason, "say in a sentence why it is excused"},
		{"granted_by", x.GrantedBy, "give the role that decided it"},
		{"until", string(x.Until), "give the last day it applies, such as until: 2027-03-31"},
	} {
		if key.value == "" {
			r.fail(fmt.Sprintf("this exception has no %s", key.key), key.hint, "exceptions", i, key.key)
		}
	}
	if x.Code != "" {
		r.code(x.Code, "exceptions", i, "code")
	}
}

func (r *policyReader) severities(given map[string]string, path ...any) map[string]Severity {
	severities := map[string]Severity{}
	for _, code := range slices.Sorted(maps.Keys(given)) {
		at := append(slices.Clone(path), code)
		r.code(code, at...)
		severity := Severity(given[code])
		switch {
		case !slices.Contains(Severities, severity):
			r.fail(fmt.Sprintf("%q is not a severity", given[code]), "use error, to-do, advice, note or off", at...)
		case !slices.Contains(SeveritiesOf(code), severity):
			r.fail("a superseded standard is never more than a note", "use note or off", at...)
		}
		severities[code] = severity
	}
	return severities
}

func (r *policyReader) phase(given assess.PolicyPhase, i int) phasePolicy {
	p := phasePolicy{moodGiven: given.Mood != "", lookedAt: given.LookedAt, notRated: given.NotRated}
	if m := slices.Index(Moods, given.Mood); m >= 0 {
		p.mood = []mood{gentle, usual, thorough}[m]
	} else if given.Mood != "" {
		r.fail(fmt.Sprintf("mood %q is not one I know", given.Mood), "use gentle, usual or thorough", "phases", i, "mood")
	}
	if n, err := strconv.Atoi(given.LookedAt); given.LookedAt != "" && given.LookedAt != "all" && (err != nil || n < 1) {
		r.fail(fmt.Sprintf("looked_at %q is neither all nor a number of points", given.LookedAt), "write all, or a number such as 5", "phases", i, "looked_at")
	}
	p.severities = r.severities(given.Severities, "phases", i, "severities")
	return p
}

// mood is how strict the check is by default: gentle in a phase at whose end no
// panel meets, thorough around the day one does. A phase with both is as usual.
func (p *Policy) mood(s *standards.Standard, a *assess.Assessment, day assess.Date) mood {
	if given := p.phases[a.Phase]; given.moodGiven {
		return given.mood
	}
	phase := s.Phase(a.Phase)
	noPanel := phase != nil && !phase.Assessed
	months := p.months + 1
	near := months > 0 && a.Due != "" && a.Due.AddMonths(-months) <= day && day <= a.Due.AddMonths(months)
	switch {
	case noPanel && !near:
		return gentle
	case near && !noPanel:
		return thorough
	}
	return usual
}

// severity is what a finding of the rule has: what the policy says for the
// phase, or for all, or what the rule has in this mood.
func (p *Policy) severity(r Rule, phase string, m mood) Severity {
	if severity, given := p.phases[phase].severities[r.Code]; given {
		return severity
	}
	if severity, given := p.severities[r.Code]; given {
		return severity
	}
	return r.by(m)
}

// except takes out what the policy excuses on this day.
func (p *Policy) except(found []Finding, name string, day assess.Date) Result {
	var r Result
	for _, f := range found {
		if x := p.excuse(f, name, day); x != nil {
			f.Excuse = fmt.Sprintf("Granted by %s until %s. %s", x.GrantedBy, x.Until.Long(), words.Sentence(x.Reason))
			r.Excepted = append(r.Excepted, f)
		} else {
			r.Findings = append(r.Findings, f)
		}
	}
	return r
}

// excuse is the exception that excuses a finding, or nil.
func (p *Policy) excuse(f Finding, name string, day assess.Date) *assess.Exception {
	all := p.file.Exceptions
	i := slices.IndexFunc(all, func(x assess.Exception) bool {
		return x.Code == f.Code && x.Until >= day && (x.Point == 0 || x.Point == f.Point) &&
			(x.ID == "" || strings.EqualFold(x.ID, f.ID)) && (x.File == "" || x.File == name)
	})
	if i < 0 {
		return nil
	}
	return &all[i]
}

// Lost are the findings about words of the policy that YAML took for comments.
func (p *Policy) Lost(lost []*problem.Error) (found []Finding) {
	rule, _ := Lookup("SP041")
	severity := p.severity(rule, "", usual)
	for _, l := range lost {
		if severity == Off {
			break
		}
		f := rule.finding(severity, words.Sentence(l.What))
		f.Line, f.Column, f.Remedy = l.Line, l.Column, words.Sentence(l.Hint)
		found = append(found, f)
	}
	return found
}

// Own are the findings about the policy itself: exceptions that have run out.
func (p *Policy) Own(day assess.Date) []Finding {
	rule, _ := Lookup("SP036")
	var found []Finding
	for i, x := range p.file.Exceptions {
		if x.Until >= day {
			continue
		}
		severity := p.severity(rule, "", usual)
		if severity == Off {
			continue
		}
		f := rule.finding(severity, fmt.Sprintf("The exception for %s, granted by %s, ran out on %s.", x.Code, x.GrantedBy, x.Until.Long()))
		f.Point, f.ID = x.Point, x.Code
		f.Line, f.Column = p.places.Position("exceptions", i, "until")
		found = append(found, f)
	}
	return found
}

func policyRules() []Rule {
	return []Rule{{
		Code: "SP036", Name: "exception-expired", Says: "an exception in the policy that has run out", Usual: ToDo, first: 14,
		Why:    "It was granted for a limited time, which has now run out. The findings that it excused count again.",
		Remedy: "Fix what it was for and remove it, or have it granted again.",
	}, {
		Code: "SP037", Name: "phase-rule", Says: "something missing that your policy requires in this phase", Usual: ToDo, first: 3,
		Why:    "Your organisation has said what it expects in this phase.",
		Remedy: "Add what is missing, or have an exception granted in standpoint.yaml.",
		More:   "Only if the policy has looked_at or not_rated under phases.",
		find:   phaseRule,
	}}
}

func phaseRule(v *view) {
	wants, given := v.Policy.phases[v.a.Phase]
	if !given {
		return
	}
	all := len(v.progress.Points)
	least, err := strconv.Atoi(wants.lookedAt)
	if err != nil || least > all {
		least = all
	}
	if wants.lookedAt != "" && v.progress.Looked < least {
		v.say(0, "phase", path{"phase"}, fmt.Sprintf("In this phase your policy expects %s of %d points to be rated, and %d are.", countOrAll(least, all), all, v.progress.Looked))
	}
	v.points(func(i int, p *assess.Point) {
		if p.Rating != "" && slices.Contains(wants.notRated, p.Rating) {
			v.say(p.Number, "rating", path{"points", i, "rating"},
				fmt.Sprintf("In this phase your policy does not allow any point to be rated %q.", assess.RatingLabel(v.Standard, p.Rating)))
		}
	})
}

func countOrAll(n, all int) string {
	if n == all {
		return "all"
	}
	return fmt.Sprint(n)
}
