package find

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// proposals are three files found for an assessment: one that is in it already,
// as a file of a folder, one that is new and one without a point.
func proposals(t *testing.T) *Proposals {
	t.Helper()
	s, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	a := &assess.Assessment{Standard: s.FullID(), Points: []assess.Point{
		{Number: 1, Evidence: []assess.Evidence{{ID: "E1.1", Link: "research/round-3.md"}}},
		{Number: 7, Evidence: []assess.Evidence{{ID: "E7.1", Link: "https://example.org/"}}},
	}}
	p := &Proposals{Folder: "services/bins", Assessment: a, Standard: s}
	found := Found{Whole: true, Proposals: []Proposal{
		{ID: "research", Topic: "research", Link: "services/bins/research", Title: "Research notes"},
		{ID: "tests", Topic: "tests", Link: "tests", Title: "Automated tests", Kind: "test", Shows: "Changes are tested"},
		{ID: "licence", Topic: "licence", Link: "LICENSE", Title: "Licence"},
		{ID: "poster", Topic: "poster", Link: "poster.md", Title: "A poster"},
	}}
	p.Sort(found, s.TopicPoint, map[string]git.File{"tests": {Committed: true, Commit: "0123456789ab", Date: "2026-10-02"}})
	return p
}

func ids(placed []Placed) string {
	var all []string
	for _, one := range placed {
		all = append(all, one.ID)
	}
	return strings.Join(all, " ")
}

func TestSort(t *testing.T) {
	p := proposals(t)
	if ids(p.New) != "tests licence" || ids(p.Lost) != "poster" || p.There != 1 || !p.Whole {
		t.Errorf("new %s, lost %s, %d there, whole %v", ids(p.New), ids(p.Lost), p.There, p.Whole)
	}
}

func TestNamed(t *testing.T) {
	p := proposals(t)
	for names, want := range map[string]string{"tests": "tests", " Licence ,tests": "licence tests", "all": "tests licence"} {
		if got, err := p.Named(strings.Split(names, ",")); err != nil || ids(got) != want {
			t.Errorf("%q: %s, %v, want %s", names, ids(got), err, want)
		}
	}
	_, err := p.Named([]string{"poster"})
	if err == nil || err.Error() != `"poster" is not one of the proposals` || problem.HintOf(err) != "use one of tests, licence" {
		t.Errorf("%v, %q", err, problem.HintOf(err))
	}
	p.New = nil
	if _, err = p.Named([]string{"tests"}); problem.HintOf(err) != "there is nothing new to accept" {
		t.Errorf("%v, %q", err, problem.HintOf(err))
	}
}

// What is accepted says where it is, since when and at which commit, and goes
// in once.
func TestAccept(t *testing.T) {
	p := proposals(t)
	got := p.Accept(p.Assessment, p.New)
	want := assess.Evidence{ID: "E4.1", Title: "Automated tests", Kind: "test", Shows: "Changes are tested (at commit 0123456789ab)", Link: "tests", Date: "2026-10-02"}
	if len(got) != 2 || !reflect.DeepEqual(got[0], Accepted{4, want}) || got[1].Evidence.ID != "E7.2" || got[1].Evidence.Date != "" {
		t.Errorf("%+v", got)
	}
	if again := p.Accept(p.Assessment, p.New); len(again) != 0 {
		t.Errorf("a second time: %+v", again)
	}
}
