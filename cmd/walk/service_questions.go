package walk

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// serviceQuestion is one thing about what is assessed; every one can wait.
type serviceQuestion struct {
	key, ask, note, spoken string
	name                   string // in a list of what is known
	later                  bool   // asked when somebody wants to change it, not at the beginning
	form
	field func(*assess.Assessment) *string
	when  func(*assess.Assessment) bool
	// bar is where in lines goes what is typed behind a bar, and barred its name.
	bar    func(*assess.Assessment) *string
	barred string
	behind bool // in lines it is typed behind the bar of another
	types  bool // it is one of a list of types, or said in own words
}

// serviceQuestions are those for what the standard assesses: a service, an
// organisation or a codebase; and of the whole assessment, whether and when it
// was signed, where the standard is something organisations sign.
func serviceQuestions(s *standards.Standard) []serviceQuestion {
	questions := questionsOf(s, func(a *assess.Assessment) any { return &a.Service })
	questions = append(questions, questionsOf(s, func(a *assess.Assessment) any { return &a.Service.Outcome })...)
	for _, q := range questionsOf(s, func(a *assess.Assessment) any { return a }) {
		if q.ask = cmp.Or(q.ask, s.Signing); q.later || s.Signing != "" {
			questions = append(questions, q)
		}
	}
	if s.Promise.Says != "" {
		for _, q := range questionsOf(s, func(a *assess.Assessment) any { return &a.Project }) {
			q.key, q.name, q.ask = "project-"+q.key, "Project, "+strings.ToLower(q.name), cmp.Or(q.ask, s.Promise.Ask)
			if q.key == "project-what" {
				q.name = "Project promised"
			}
			questions = append(questions, q)
		}
	}
	slices.SortStableFunc(questions, func(a, b serviceQuestion) int { return cmp.Compare(lastKeys[a.key], lastKeys[b.key]) })
	questions[0].note = "All of these can wait: press Enter."
	return questions
}

// lastKeys come after all others.
var lastKeys = map[string]int{"share": 1}

// questionsOf are those that the table of fields has for a part of an assessment.
func questionsOf(s *standards.Standard, thing func(*assess.Assessment) any) []serviceQuestion {
	var questions []serviceQuestion
	table := assess.RecordOf(reflect.TypeOf(thing(&assess.Assessment{})).Elem())
	for _, f := range table.Asked() {
		question, asked := f.Asked.For(s.Unit)
		if !asked {
			continue
		}
		q := serviceQuestion{key: keyOf(f), name: nameOf(f), later: f.Asked.Later, ask: question, form: formOf(f), when: f.Asked.When, types: f.Asked.Suggest == assess.Types,
			field: func(a *assess.Assessment) *string { return f.TextIn(thing(a)) }}
		if other := table.Field(f.Asked.Bar); other != nil {
			q.barred, q.bar = strings.ToLower(nameOf(other)), func(a *assess.Assessment) *string { return other.TextIn(thing(a)) }
		}
		q.behind = slices.ContainsFunc(table.Asked(), func(other *assess.Field) bool { return other.Asked.Bar == f.Key })
		questions = append(questions, q)
	}
	return questions
}

// nameOf is a key in words: "out of scope".
func nameOf(f *assess.Field) string {
	switch f.Key {
	case "uses_ai":
		return "Uses AI"
	case "share":
		return "Shared with"
	}
	return words.UpperFirst(strings.ReplaceAll(f.Key, "_", " "))
}
