package text

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// narrow are those whose lines all fit on a screen; the others have titles or
// lines to paste that may be longer.
var narrow = []string{"status", "evidence", "offers", "actions", "actions-by-owner", "check", "mapping", "declaration"}

// printed holds what is written against what was looked at once, and wants
// nothing in it that acts on a terminal.
func printed(t *testing.T, name string, spoken bool, write func(io.Writer)) {
	t.Helper()
	var out bytes.Buffer
	write(&out)
	if spoken {
		name += "-spoken"
	}
	sample.Golden(t, name+".txt", out.Bytes())
	for line := range strings.Lines(out.String()) {
		line = strings.TrimSuffix(line, "\n")
		if strings.ContainsFunc(line, unicode.IsControl) {
			t.Errorf("%s: a control character in %q", name, line)
		}
		if slices.Contains(narrow, name) && words.Width(line) > wide+1 {
			t.Errorf("%s: %d columns in %q", name, words.Width(line), line)
		}
	}
}

// both calls a test for a screen and for the ear.
func both(t *testing.T, name string, write func(w io.Writer, spoken bool)) {
	for _, spoken := range []bool{false, true} {
		printed(t, name, spoken, func(w io.Writer) { write(w, spoken) })
	}
}

func TestStatus(t *testing.T) {
	s := sample.Status(t)
	both(t, "status", func(w io.Writer, spoken bool) { Status(w, s, spoken) })
	against, short := sample.Against(t)
	both(t, "against", func(w io.Writer, spoken bool) { Against(w, against, short, spoken) })
}

func TestEvidence(t *testing.T) {
	all, offers := sample.Evidence(t), sample.Proposals(t)
	both(t, "evidence", func(w io.Writer, spoken bool) { Evidence(w, all, "2026-11-23", spoken) })
	both(t, "offers", func(w io.Writer, spoken bool) { Proposals(w, offers, spoken) })
}

func TestActions(t *testing.T) {
	both(t, "actions", func(w io.Writer, spoken bool) { Actions(w, sample.Actions(), How{Many: true, Spoken: spoken}) })
	both(t, "actions-by-owner", func(w io.Writer, spoken bool) { Actions(w, sample.Actions(), How{ByOwner: true, Spoken: spoken}) })
	var out bytes.Buffer
	Actions(&out, &templates.Actions{AsOf: "2026-11-23"}, How{Owner: "Designer"})
	if !strings.HasPrefix(out.String(), "Nothing of Designer is open.") {
		t.Errorf("it says %q", out.String())
	}
}

func TestPortfolio(t *testing.T) {
	through, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]portfolio.Options{
		"portfolio": {}, "portfolio-through": {Through: through, By: "phase"}, "portfolio-counts": {MinGroup: 2, By: "phase", For: "public"},
	} {
		p := sample.Portfolio(t, o)
		both(t, name, func(w io.Writer, spoken bool) { Portfolio(w, p, spoken) })
	}
	p := sample.Portfolio(t, portfolio.Options{})
	for _, service := range []string{"bins", "parks"} {
		m := p.MatchOf(p.Named(service)[0])
		both(t, "match-"+service, func(w io.Writer, spoken bool) { Match(w, m, p.AsOf, spoken) })
	}
	printed(t, "declaration", false, func(w io.Writer) { Declaration(w, sample.Declaration(t), p.AsOf) })
}

func TestStandard(t *testing.T) {
	m, err := sample.Mapping()
	if err != nil {
		t.Fatal(err)
	}
	printed(t, "mapping", false, func(w io.Writer) { Mapping(w, m) })
	up := assess.Upgraded{New: []int{2}, Homeless: []int{9}, Unrated: []int{1}, Partly: []int{3}, Kept: []assess.Kept{{Point: 1}, {Point: 1}, {Point: 4}}}
	printed(t, "upgraded", false, func(w io.Writer) { Upgraded(w, m, up) })
	all, wrong := standards.Embedded.All()
	if len(wrong) > 0 {
		t.Fatal(wrong)
	}
	printed(t, "standards", false, func(w io.Writer) { Standards(w, all) })
	for _, s := range all {
		var out bytes.Buffer
		Standard(&out, s)
		for i := range s.Points {
			if p := &s.Points[i]; !strings.Contains(strings.Join(strings.Fields(out.String()), " "), Plain(p.Title)) {
				t.Errorf("%s: point %d is lost", s.FullID(), p.Number)
			}
		}
	}
}

func TestCheck(t *testing.T) {
	var files []*check.File
	var sum *check.Summary
	t.Run("look", func(t *testing.T) { files, sum = sample.Checked(t) })
	both(t, "check", func(w io.Writer, spoken bool) {
		c := NewCheck(w, "2026-11-23", spoken)
		for _, f := range files {
			if err := c.File(f); err != nil {
				t.Error(err)
			}
		}
		if err := c.End(sum); err != nil {
			t.Error(err)
		}
	})
}

func TestSummary(t *testing.T) {
	for want, sum := range map[string]check.Summary{
		"Nothing is still to do. As of 23 November 2026.":                                                                                   {Files: 1, Content: 1},
		"Nothing got worse since main. As of 23 November 2026.":                                                                             {Since: "main", Files: 2},
		"New since main: 1 still to do and 2 worth a look. As of 23 November 2026.":                                                         {Since: "main", Counts: map[check.Severity]int{check.ToDo: 1, check.Advice: 2}},
		"3 to fix first. Of 2 assessments, 1 have nothing still to do. 1 finding is excused by the policy for now. As of 23 November 2026.": {Files: 2, Content: 1, Excepted: 1, Counts: map[check.Severity]int{check.Error: 3}},
	} {
		if got := Summary(&sum, "2026-11-23"); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

func TestRule(t *testing.T) {
	for _, r := range check.Rules() {
		var whole, short bytes.Buffer
		Rule(&whole, r)
		RuleInShort(&short, r)
		if !strings.HasPrefix(whole.String(), r.Code+", "+r.Name) || !strings.HasPrefix(short.String(), r.Code+", ") {
			t.Errorf("%s is told as %q and %q", r.Code, whole.String(), short.String())
		}
	}
}
