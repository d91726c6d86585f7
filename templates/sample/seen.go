package sample

import (
	"testing"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/find"
	"standpoint/assess/git"
	"standpoint/standards"
	"standpoint/templates"
)

// asOf is the day everything here is judged by.
const asOf assess.Date = "2026-11-23"

const file, headline = "assessments/bins.yaml", "Bin days · beta · LGDSS 2016"

// assessment is one point of each kind: rated with something to do, begun, and
// one that its standard does not have any more of.
func assessment(t testing.TB) (*assess.Assessment, *standards.Standard) {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	return &assess.Assessment{
		Kind: "assessment", Format: 1, Standard: "lgdss@2016", Phase: "beta", Round: 1, Lang: "en",
		Service: assess.Service{ID: "bins", Name: "Bin days", Organisation: "Sample Borough Council"},
		Points: []assess.Point{{
			Number: 1, Rating: "partly-met", Owner: "User researcher", Done: "We met 31 people.\x1b[31m",
			Answers: []assess.Answer{{Question: "who-and-where", State: assess.Answered, Text: "Both wards."}, {Question: "asked-once", State: assess.Answered, Text: "Yes."}},
			Evidence: []assess.Evidence{
				{ID: "E1.1", Title: "Findings", Kind: "research", Shows: "9 of 12 finished", Date: "2026-10-02", Link: "research/3.md", Visibility: assess.Public},
				{ID: "E1.2", Shows: "Why people ring", Link: "https://example.org/calls"},
				{ID: "E1.3", See: "E1.1"},
			},
			Actions: []assess.Action{{ID: "A1.1", What: "Meet screen reader users", Due: "2026-10-30"}},
		}, {Number: 2, Done: "Four people."}},
	}, s
}

// Status is where a small assessment stands.
func Status(t testing.TB) *templates.Status {
	a, s := assessment(t)
	return &templates.Status{File: file, Headline: headline, Assessment: a, Standard: s, Progress: assess.ProgressOf(s, a, asOf), AsOf: asOf}
}

// Against is the same assessment through another standard, and that standard's
// short name.
func Against(t testing.TB) (*templates.Against, string) {
	a, s := assessment(t)
	m, err := Mapping()
	if err != nil {
		t.Fatal(err)
	}
	return &templates.Against{File: file, Named: assess.Named{Service: "bin-days", ServiceName: "Bin days"}, Title: "Bin days", Standard: s.FullID(), Other: m.To.FullID(), Mapping: "The mapping is ours.", AsOf: asOf,
		Against: assess.AgainstOf(a, m, assess.ProgressOf(s, a, asOf), asOf)}, m.To.ShortTitled()
}

// Mapping leads from one standard of ours to another.
func Mapping() (*standards.Mapping, error) {
	s, err := lgdss()
	if err != nil {
		return nil, err
	}
	other, err := standards.Lookup("govuk@2019")
	if err != nil {
		return nil, err
	}
	return standards.MapBetween(s, other), nil
}

// Evidence is that of the assessment, in several states.
func Evidence(t testing.TB) []templates.Evidence {
	a, s := assessment(t)
	pieces := evidence.Of(a)
	pieces[0].Notes, pieces[0].Commit, pieces[0].Date = []evidence.Note{{State: evidence.Fine}}, "0123456789ab", "2026-10-02"
	pieces[1].Notes = []evidence.Note{{State: evidence.Unreachable, Why: "the address says that it is not there"}, {State: evidence.Undated, Why: "it has no date"}}
	pieces[2].Notes = []evidence.Note{{State: evidence.Refers}}
	return []templates.Evidence{{File: file, Headline: headline, Assessment: a, Standard: s, Pieces: pieces}}
}

// Proposals are what may serve the assessment as evidence.
func Proposals(t testing.TB) *find.Proposals {
	a, s := assessment(t)
	one := func(id string, point int, file git.File) find.Placed {
		return find.Placed{Proposal: find.Proposal{ID: id, Topic: id, Kind: "document", Title: "The " + id, Link: id + ".md", Reason: "it is called so"}, Point: point, File: file}
	}
	return &find.Proposals{Path: file, Headline: headline, Assessment: a, Standard: s, There: 1,
		New: []find.Placed{one("licence", 7, git.File{Committed: true, Date: "2026-10-02", Commit: "0123456789ab"}), one("tests", 8, git.File{Committed: true, Modified: true, Date: "2026-10-02"}),
			one("guide", 8, git.File{Committed: true}), one("plan", 9, git.File{})},
		Lost: []find.Placed{one("poster", 0, git.File{})},
	}
}
