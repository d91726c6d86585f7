package report

import (
	"encoding/json"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
)

// small is a standard of three points in two groups.
func small() *standards.Standard {
	question := func(id string) standards.Question {
		return standards.Question{ID: id, Ask: "What about " + id + "?", Bought: "What of the supplier's " + id + "?"}
	}
	return &standards.Standard{
		Kind: "standard", Format: 1, ID: "small", Edition: "2026", Name: "Small Standard", Short: "Small", Publisher: "Us", Unit: "service",
		Address: "https://example.org/small", Licence: standards.Licence{Sure: "not found"}, Status: standards.Status{State: "current"},
		Phases: []standards.Phase{{ID: "beta", Name: "Beta"}},
		Scale: standards.Scale{Values: []standards.Value{{ID: "green", Label: "green", Mark: "full", Meaning: "good"},
			{ID: "amber", Label: "amber", Mark: "half", Meaning: "fair"}, {ID: "red", Label: "red", Mark: "ring", Meaning: "poor"}}},
		Rules:  standards.Rules{Overall: "worst point", OverallCredit: "the manual"},
		Groups: []standards.Group{{ID: "a", Name: "Needs"}, {ID: "b", Name: "Running"}},
		Points: []standards.Point{
			{Number: 1, Title: "First", Group: "a", Questions: []standards.Question{question("one"), question("two")}},
			{Number: 2, Title: "Second", Group: "a", Questions: []standards.Question{question("three"), question("four")}},
			{Number: 3, Title: "Third", Group: "b", Questions: []standards.Question{question("five"), question("six"),
				{ID: "old", Ask: "What was?", Retired: "2026-01-01"}}},
		},
	}
}

// marked is an assessment in which every text says who may see it.
func marked() *assess.Assessment {
	return &assess.Assessment{
		Kind: "assessment", Format: 1, Standard: "small@2026", Phase: "beta", Round: 1, Lang: "en",
		Service: assess.Service{Name: "Bins", Organisation: "Example Council", InScope: "Ring 01632 960147 or bins@example.org"},
		People:  []assess.Person{{Role: "Service owner", Name: "Zofia Nowak"}},
		Points: []assess.Point{
			{Number: 1, Rating: "green", RatingReason: "reason-panel", Done: "done-panel", Planned: "planned-panel", Notes: "notes-nobody", RatedOn: "2026-11-01",
				Answers: []assess.Answer{
					{Question: "one", Text: "answer-public by Zofia Nowak", State: assess.Answered, Visibility: assess.Public},
					{Question: "two", Text: "answer-restricted", State: assess.Answered, Visibility: assess.Restricted},
				},
				Evidence: []assess.Evidence{
					{ID: "E1.1", Title: "evidence-panel", Date: "2026-10-01"},
					{ID: "E1.2", Title: "evidence-public", Date: "2024-10-01", Visibility: assess.Public, Link: "https://example.org/e"},
					{ID: "E1.3", Title: "evidence-restricted", Shows: "shows-restricted", Link: "link-restricted", Date: "2026-10-02", Visibility: assess.Restricted},
				},
				Actions: []assess.Action{
					{ID: "A1.1", What: "action-public", Due: "2026-12-24", Visibility: assess.Public},
					{ID: "A1.2", What: "action-restricted", Due: "2026-01-01", Visibility: assess.Restricted},
					{ID: "A1.3", What: "action-panel", Due: "2026-11-01", Evidence: "E1.3"},
					{ID: "A1.4", What: "action-done", State: assess.Done},
				}},
			{Number: 2, Rating: "amber", Visibility: assess.Public, Done: "done-public", RatingReason: "reason-public",
				Evidence: []assess.Evidence{{ID: "E2.1", See: "E1.3", Visibility: assess.Public}, {ID: "E2.2", See: "E1.1"}}},
			{Number: 3, Visibility: assess.Restricted, Done: "done-restricted", Planned: "planned-restricted",
				Answers: []assess.Answer{{Question: "old", Text: "answer-retired", State: assess.Answered}, {Question: "five", State: assess.DontKnow, HeldBy: "supplier"}}},
		},
	}
}

func made(t *testing.T, reader string) (*Report, string) {
	t.Helper()
	r := New(small(), marked(), Options{AsOf: today, For: reader, File: "a.yaml", Tool: "standpoint test"})
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return r, string(data)
}
