package walk

import (
	"standpoint/assess"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// serviceQuestion is one thing about what is assessed; every one can wait.
type serviceQuestion struct {
	key, ask, note string
	form
	field func(*assess.Assessment) *string
	when  func(*assess.Assessment) bool
}

const canWait = "Every one of these can wait: press Enter."

// serviceQuestions are those for what the standard assesses: a service, an
// organisation or a codebase.
func serviceQuestions(s *standards.Standard) []serviceQuestion {
	var questions []serviceQuestion
	switch s.Unit {
	case "organisation":
		questions = []serviceQuestion{organisationQuestion("What is your organisation called?"), scopeQuestion("What is in scope: all of the organisation, or a part of it?")}
		questions[0].note = canWait
	case "codebase":
		questions = []serviceQuestion{nameQuestion("What is the codebase called?"), organisationQuestion("Which organisation looks after it?"),
			scopeQuestion("What is in scope: which repositories or parts?"), usersQuestion()}
	default:
		questions = []serviceQuestion{nameQuestion("What is the service called?"), organisationQuestion("Which organisation runs it?"),
			deliveryQuestion(), supplierQuestion(), scopeQuestion("What is in scope: where does it begin and end?"), usersQuestion()}
	}
	questions = append(questions, outcomeQuestions()...)
	if s.Signing != "" {
		questions = append(questions, signingQuestions(s.Signing)...)
	}
	return questions
}

func nameQuestion(words string) serviceQuestion {
	return serviceQuestion{key: "name", ask: words, note: canWait, field: func(a *assess.Assessment) *string { return &a.Service.Name }}
}

func organisationQuestion(words string) serviceQuestion {
	return serviceQuestion{key: "organisation", ask: words, field: func(a *assess.Assessment) *string { return &a.Service.Organisation }}
}

func scopeQuestion(words string) serviceQuestion {
	return serviceQuestion{key: "scope", ask: words, form: aText, field: func(a *assess.Assessment) *string { return &a.Service.InScope }}
}

func usersQuestion() serviceQuestion {
	return serviceQuestion{key: "users", ask: "Who uses it, and about how many?", form: aText, field: func(a *assess.Assessment) *string { return &a.Service.Users }}
}

func deliveryQuestion() serviceQuestion {
	return serviceQuestion{key: "delivery", ask: "Is it built or bought?", form: form{options: []ask.Option{
		{ID: "built", Label: "built", More: "by you or for you"},
		{ID: "bought", Label: "bought", More: "a product that others use too"},
		{ID: "shared", Label: "shared", More: "run together with others"},
		{ID: "mixed", Label: "mixed", More: "partly built, partly bought"},
	}}, field: func(a *assess.Assessment) *string { return &a.Service.Delivery }}
}

func supplierQuestion() serviceQuestion {
	return serviceQuestion{key: "supplier", ask: "Who supplies it?", field: func(a *assess.Assessment) *string { return &a.Service.Supplier },
		when: func(a *assess.Assessment) bool {
			return a.Service.Delivery == "bought" || a.Service.Delivery == "mixed"
		}}
}

func outcomeQuestions() []serviceQuestion {
	aimed := func(a *assess.Assessment) bool { return a.Service.Outcome.Aim != "" }
	return []serviceQuestion{
		{key: "aim", ask: "What should get better, and for whom?", form: aText, field: func(a *assess.Assessment) *string { return &a.Service.Outcome.Aim }},
		{key: "baseline", ask: "What was the figure at the start?", when: aimed, field: func(a *assess.Assessment) *string { return &a.Service.Outcome.Baseline }},
		{key: "current", ask: "What is the figure now?", when: aimed, field: func(a *assess.Assessment) *string { return &a.Service.Outcome.Current }},
	}
}

// signingQuestions ask whether and when the organisation signed, for a
// standard that is something one signs.
func signingQuestions(words string) []serviceQuestion {
	return []serviceQuestion{
		{key: "signed", ask: words, form: form{options: []ask.Option{{ID: string(assess.Yes), Label: "yes"}, {ID: string(assess.No), Label: "not yet"}}},
			field: func(a *assess.Assessment) *string { return (*string)(&a.Signed) }},
		{key: "signed_on", ask: "When was it signed?", form: aDate,
			field: func(a *assess.Assessment) *string { return (*string)(&a.SignedOn) },
			when:  func(a *assess.Assessment) bool { return a.Signed == assess.Yes }},
	}
}
