package followup

import (
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/standards"
	"standpoint/standards/holidays"
)

func standard(t *testing.T, name string) *standards.Standard {
	t.Helper()
	s, err := standards.Embedded.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// subject is a review of 1 point with 1 recommendation, on a day.
func subject(t *testing.T) Subject {
	return Subject{
		Review: &assess.Review{ID: "beta-1-panel", Session: "2026-12-01", Finished: "2026-12-08", Points: []assess.ReviewPoint{{Number: 4, Decision: "amber",
			Recommendations: []assess.Recommendation{{ID: "R4.1", What: "Agree who may change the form", Kind: "must", Due: "2027-02-03"}}}}},
		Assessment: &assess.Assessment{Points: []assess.Point{{Number: 4, Evidence: []assess.Evidence{{ID: "E4.1", Date: "2027-02-09"}},
			Actions: []assess.Action{{ID: "A4.1", What: "Ask", State: assess.Open}, {ID: "A4.2", What: "Write", State: assess.Done, Evidence: "E4.1"}, {ID: "A4.3", State: assess.Dropped}}}}},
		Standard: standard(t, "govuk@2019"), Day: "2027-02-15",
	}
}

// TestStates goes through what the team can say, and what its action and the lead
// make of it.
func TestStates(t *testing.T) {
	for name, c := range map[string]struct {
		said   *assess.ResponseTo
		closed assess.Date
		state  State
		says   string
		since  assess.Date
	}{
		"nothing":         {nil, "", Unanswered, "not answered yet, overdue by 12 days", ""},
		"accepted":        {&assess.ResponseTo{Answer: "accepted", On: "2026-12-08"}, "", NoAction, "no action yet, overdue by 12 days", "2026-12-08"},
		"dropped":         {&assess.ResponseTo{Answer: "accepted", Action: "A4.3"}, "", NoAction, "no action yet, overdue by 12 days", ""},
		"in hand":         {&assess.ResponseTo{Answer: "accepted", Action: "A4.1"}, "", InHand, "in hand, overdue by 12 days", ""},
		"done":            {&assess.ResponseTo{Answer: "accepted", Action: "A4.2"}, "", SaidDone, "done, says the team", "2027-02-09"},
		"closed":          {&assess.ResponseTo{Answer: "accepted", Action: "A4.2"}, "2027-02-11", Closed, "done and agreed", "2027-02-11"},
		"closed, no word": {nil, "2027-02-11", Closed, "done and agreed", "2027-02-11"},
		"another way":     {&assess.ResponseTo{Answer: "another-way"}, "", OtherWay, "another way", ""},
		"another, done":   {&assess.ResponseTo{Answer: "another-way", Action: "a4.2"}, "", SaidDone, "done, says the team", "2027-02-09"},
		"declined":        {&assess.ResponseTo{Answer: "declined"}, "", Declined, "declined", ""},
		"not any more":    {&assess.ResponseTo{Answer: "no-longer-applies"}, "", NoLongerApplies, "no longer applies", ""},
		"challenged":      {&assess.ResponseTo{Answer: "challenged"}, "", Challenged, "challenged", ""},
		"no such action":  {&assess.ResponseTo{Answer: "accepted", Action: "A9.9"}, "", NoAction, "no action yet, overdue by 12 days", ""},
		"later":           {&assess.ResponseTo{Answer: "accepted", Action: "A4.1", Later: assess.Later{Due: "2027-03-20"}}, "", InHand, "in hand", ""},
		"on the day":      {&assess.ResponseTo{Answer: "accepted", Action: "A4.1", Later: assess.Later{Due: "2027-02-15"}}, "", InHand, "in hand", ""},
		"a day late":      {&assess.ResponseTo{Answer: "accepted", Action: "A4.1", Later: assess.Later{Due: "2027-02-14"}}, "", InHand, "in hand, overdue by 1 day", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := subject(t)
			s.Review.Points[0].Recommendations[0].Closed = c.closed
			if c.said != nil {
				c.said.To = "r4.1"
				s.Response = &assess.Response{Responses: []assess.ResponseTo{*c.said}}
			}
			it := Of(s).Item("R4.1")
			if it.State != c.state || it.Says() != c.says || (it.Since != c.since && c.state != NoAction) {
				t.Errorf("state %s, says %q, since %q", it.State, it.Says(), it.Since)
			}
			if it.State.Means() == "" || it.State.Shape() == "" {
				t.Error("the state says nothing of itself")
			}
		})
	}
}

// TestFrom finds an action that says where it is from, where no response names one.
func TestFrom(t *testing.T) {
	s := subject(t)
	s.Assessment.Points[0].Actions[0].From = "beta-1-panel R4.1"
	if it := Of(s).Item("R4.1"); it.Action == nil || it.Action.ID != "A4.1" {
		t.Errorf("the action is %+v", it.Action)
	}
}

// TestDates are by when something is due: as agreed, as asked, by the rule, or as
// the team set out.
func TestDates(t *testing.T) {
	s := subject(t)
	r := &s.Review.Points[0].Recommendations[0]
	if r.Due = ""; Of(s).Items[0].Due != "2027-03-01" || !strings.Contains(Of(s).Items[0].When(), "by the standard's rule") {
		t.Errorf("by the rule it is %s", Of(s).Items[0].When())
	}
	if r.Kind = "should"; Of(s).Items[0].Due != "" {
		t.Errorf("what is no must has no date, and has %s", Of(s).Items[0].Due)
	}
	s.Assessment.Points[0].Actions[0].Due = "2027-05-01"
	s.Response = &assess.Response{Responses: []assess.ResponseTo{{To: "R4.1", Answer: "accepted", Action: "A4.1"}}}
	if it := Of(s).Items[0]; it.When() != "due 1 May 2027, the team's own date" {
		t.Errorf("by the action it is %s", it.When())
	}
	s.Response.Responses[0].Later = assess.Later{Due: "2027-06-01", AgreedBy: "Lead assessor", On: "2027-02-01"}
	r.Due = "2027-02-03"
	if it := Of(s).Items[0]; it.First != "2027-02-03" || it.Due != "2027-06-01" ||
		it.Moved() != "first due 3 February 2027; the later date was agreed by Lead assessor on 1 February 2027" {
		t.Errorf("first %s, now %s: %s", it.First, it.Due, it.Moved())
	}
}

// TestClocks counts working days by the nation's bank holidays, and months from
// the session.
func TestClocks(t *testing.T) {
	s := subject(t)
	s.Review.Finished = "2026-12-21"
	for nation, want := range map[string]assess.Date{"": "2027-01-07", "england": "2027-01-07", "scotland": "2027-01-08"} {
		s.Nation = nation
		if c := Of(s).Clocks[0]; c.ID != Answer || c.First != "2026-12-21" || c.Last != want || c.Gap != "" || !c.Passed(s.Day) {
			t.Errorf("%s: %+v", nation, c)
		}
	}
	if c := Of(s).Clocks[1]; c.ID != Mend || c.First != "2026-12-01" || c.Last != "2027-03-01" || c.Passed(s.Day) {
		t.Errorf("mending: %+v", c)
	}
	s.Nation, s.Assessment.Service.Nation = "", "scotland"
	if c := Of(s).Clocks[0]; c.Last != "2027-01-08" || !strings.Contains(c.Rule, "Scotland") {
		t.Errorf("by the nation of the service: %+v", c)
	}
	s.Nation = "wales"
	if c := Of(s).Clocks[0]; c.Last != "2027-01-07" || !strings.Contains(c.Rule, "Wales") {
		t.Errorf("what is said on the day counts before it: %+v", c)
	}
	s.Review.Finished = "2027-12-22"
	if c := Of(s).Clocks[0]; c.Gap == "" || !strings.Contains(c.Says(s.Day), c.Gap) {
		t.Errorf("what is not covered is not said: %+v", c)
	}
	s.Review.Finished, s.Response = "2026-12-08", &assess.Response{Accepted: "2026-12-20", Facts: []assess.Fact{{On: "2026-12-10"}}}
	if c := Of(s).Clocks[0]; c.Met != "2026-12-10" || c.Passed(s.Day) || !strings.Contains(c.Says(s.Day), "in time") {
		t.Errorf("answered: %+v, %s", c, c.Says(s.Day))
	}
	s.Response.Facts, s.Response.Accepted = nil, "2027-01-30"
	if said := Of(s).Clocks[0].Says(s.Day); !strings.Contains(said, "days late") {
		t.Errorf("answered late: %s", said)
	}
	s.Review.Finished, s.Review.Session = "", ""
	for _, c := range Of(s).Clocks {
		if c.Last != "" || !strings.Contains(c.Says(s.Day), "there is no date yet") {
			t.Errorf("without a first day: %+v", c)
		}
	}
	s.Standard = standard(t, "lgdss@2016")
	if clocks := Of(s).Clocks; len(clocks) > 0 {
		t.Errorf("no rule, no clock: %+v", clocks)
	}
}

// TestNations are those whose bank holidays are known, and no other.
func TestNations(t *testing.T) {
	if known := holidays.Known().IDs(); !slices.Equal(known, assess.Nations) {
		t.Errorf("the file takes %v, and bank holidays are known of %v", assess.Nations, known)
	}
}
