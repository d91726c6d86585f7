package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
)

// decided is a finished review of the assessment that marked gives.
func decided() *assess.Review {
	return &assess.Review{
		Of: "a.yaml", Standard: "small@2026", Phase: "beta", Round: 1, Version: 2, By: "panel", Interest: "sister", Role: "Lead assessor",
		Session: "2026-12-01", Finished: "2026-12-03", Share: "public",
		Reviewers: []assess.Reviewer{{Role: "Design", Organisation: "Sample Council"}, {Role: "Technology"}},
		AgreedBy:  []assess.Agreement{{Role: "Lead assessor", Body: "panel"}, {Role: "Service owner", Body: "team"}},
		Points: []assess.ReviewPoint{
			{Number: 1, Decision: "amber", DoneWell: "Zofia Nowak showed us", ToExplore: "explore", Notes: "notes-nobody",
				Recommendations: []assess.Recommendation{{ID: "R1.1", What: "recruit", Kind: "must", Due: "2027-03-03", See: "E1.1", Joined: "abc"}, {ID: "R1.2", What: "print", Kind: "advice", See: "E1.3"}}},
			{Number: 2, Decision: "amber"},
		},
	}
}

func reviewedFor(reader string, team *assess.Assessment, change func(*assess.Review)) (*Report, *Reviewed, string) {
	r := decided()
	if change != nil {
		change(r)
	}
	made := OfReview(small(), r, ReviewOptions{Options: Options{AsOf: today, For: reader, File: "a-review.yaml", Pages: map[string]int{"E1.1": 7}}, Team: team})
	data, _ := json.Marshal(made.Data)
	return made, made.Data.(*Reviewed), string(data)
}

// A published review says by whom, and what it is not; what both sides say stands
// side by side; what is the reviewers' own is nowhere.
func TestOfReview(t *testing.T) {
	made, told, data := reviewedFor(ForPanel, marked(), nil)
	if made.Notice != "Review by a panel: Design (Sample Council) and Technology; not an assessment by GDS or any government body. Version 2, after the team checked the facts." {
		t.Errorf("notice: %q", made.Notice)
	}
	one, two := told.Points[0], told.Points[1]
	if one.Decision.Label != "amber" || one.Team.Label != "green" || !one.Differs || two.Differs || told.Points[2].Said {
		t.Errorf("points: %+v, %+v", one, two)
	}
	if one.Recommendations[0].Seen != "evidence-panel, page 7 of the team's report" || one.Recommendations[1].Seen != "" {
		t.Errorf("evidence is cited as %q and %q", one.Recommendations[0].Seen, one.Recommendations[1].Seen)
	}
	if !slices.Equal(told.Undecided, []int{3}) || told.Result.Mark != nil || told.Result.Says != "Worst so far: amber. 1 point has no decision yet." {
		t.Errorf("result: %+v, undecided %v", told.Result, told.Undecided)
	}
	for _, own := range []string{"notes-nobody", "sister", "abc"} {
		if strings.Contains(data, own) {
			t.Errorf("the report has %q", own)
		}
	}
}

// The public edition is masked, and every text in it is there to be looked at.
func TestOfReviewPublic(t *testing.T) {
	made, told, data := reviewedFor(ForPublic, marked(), nil)
	if strings.Contains(data, "Zofia") || told.For != ForReviewPublic || len(told.LeftOut) == 0 || strings.Contains(data, "evidence-panel") {
		t.Errorf("the public reads %s", data)
	}
	var looked []string
	for _, one := range made.ToReview {
		looked = append(looked, one.Text)
	}
	for _, text := range []string{"explore", "recruit", "Sample Council"} {
		if !strings.Contains(strings.Join(looked, "\n"), text) {
			t.Errorf("%q goes out and nobody is shown it: %q", text, looked)
		}
	}
	if told.Points[2].Team != nil {
		t.Error("a point that is restricted shows its rating")
	}
}

// The result is that of the printed rule, or another with its reason; without a
// rule there is none.
func TestReviewResult(t *testing.T) {
	whole := func(r *assess.Review) { r.Point(3).Decision = "green" }
	for name, test := range map[string]struct {
		change func(*assess.Review)
		says   string
		mark   string
		reason string
	}{
		"by the rule":      {whole, "Overall: amber. The worst point decides.", "amber", ""},
		"written the same": {func(r *assess.Review) { whole(r); r.Result = "amber" }, "Overall: amber. The worst point decides.", "amber", ""},
		"another":          {func(r *assess.Review) { whole(r); r.Result, r.ResultReason = "red", "Harm." }, "Overall: red. By the standard's rule it would be amber.", "red", "Harm."},
		"another, unsaid":  {func(r *assess.Review) { whole(r); r.Result = "green" }, "Overall: green. By the standard's rule it would be amber.", "green", "No reason is given for the difference."},
		"nothing decided":  {func(r *assess.Review) { r.Points = nil }, "There is no result yet: no point has a decision.", "", ""},
	} {
		_, told, _ := reviewedFor(ForPanel, nil, test.change)
		mark := ""
		if told.Result.Mark != nil {
			mark = told.Result.Mark.Value
		}
		if told.Result.Says != test.says || mark != test.mark || told.Result.Reason != test.reason {
			t.Errorf("%s: %+v", name, told.Result)
		}
	}
	s := small()
	s.Rules.Overall = "none"
	r := decided()
	r.Result = "red"
	told := OfReview(s, r, ReviewOptions{Options: Options{AsOf: today}}).Data.(*Reviewed)
	if told.Result.Mark != nil || !strings.HasPrefix(told.Result.Says, "There is no overall result") {
		t.Errorf("without a rule: %+v", told.Result)
	}
}

// Nobody is told that it is no government body's who only says that all are of one.
func TestOfficial(t *testing.T) {
	for organisation, want := range map[string]bool{"Government Digital Service": true, "GDS": true, "Department for Education": true, "HM Revenue & Customs": true,
		"GDS Friends Ltd": false, "Departmental Stores": false, "": false, "Sample Council": false} {
		if got := official(&assess.Review{Reviewers: []assess.Reviewer{{Role: "Lead", Organisation: organisation}}}); got != want {
			t.Errorf("%q: %v", organisation, got)
		}
	}
	mixed := &assess.Review{Reviewers: []assess.Reviewer{{Organisation: "GDS"}, {Organisation: "Sample Council"}}}
	if official(mixed) || official(&assess.Review{}) {
		t.Error("a panel of several is taken for a government body's")
	}
}

// What was decided stands beside the team's ratings by the review's share, and not
// on sheets to fill in.
func TestDecided(t *testing.T) {
	for _, test := range []struct {
		reader string
		change func(*assess.Review)
		want   bool
	}{
		{ForPanel, nil, true}, {ForSummary, nil, true}, {ForPublic, nil, true}, {ForWorkbook, nil, false}, {ForTeam, nil, false}, {ForSupplier, nil, false},
		{ForPanel, func(r *assess.Review) { r.Share = "team" }, true}, {ForPublic, func(r *assess.Review) { r.Share = "group" }, false},
		{ForPublic, func(r *assess.Review) { r.Version = 1 }, false},
		{ForPublic, func(r *assess.Review) { r.AgreedBy = r.AgreedBy[:1] }, false}, {ForPanel, func(r *assess.Review) { r.Finished = "" }, false},
	} {
		r := decided()
		if test.change != nil {
			test.change(r)
		}
		made := New(small(), marked(), Options{AsOf: today, For: test.reader, Decisions: r})
		got := made.Summary.Review != nil || slices.ContainsFunc(made.Points, func(p Point) bool { return p.Decided != nil })
		if got != test.want {
			t.Errorf("for %s: shown %v", test.reader, got)
		}
	}
	made := New(small(), marked(), Options{AsOf: today, Decisions: decided()})
	if want := "The panel, 1 December 2026: 2 points amber and 1 point without a decision. The team rates point 1 differently now."; made.Summary.Review.Says != want {
		t.Errorf("it says %q", made.Summary.Review.Says)
	}
	if d := made.Points[0].Decided; d.Mark.Value != "amber" || d.Since() != "1 December 2026; the team rates it differently now" || made.Points[2].Decided != nil {
		t.Errorf("point 1: %+v", d)
	}
}
