package findings

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess/check"
	"standpoint/templates/sample"
)

// written is what a writer makes of files.
func written(t *testing.T, make func(io.Writer) writer, files []*check.File, sum *check.Summary) string {
	t.Helper()
	var out bytes.Buffer
	w := make(&out)
	for _, f := range files {
		if err := w.File(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.End(sum); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

type writer interface {
	File(*check.File) error
	End(*check.Summary) error
}

func sarif(w io.Writer) writer  { return NewSARIF(w, "1.0.0") }
func junit(w io.Writer) writer  { return NewJUnit(w) }
func github(w io.Writer) writer { return NewGitHub(w, "2026-11-23") }

// TestFormatsAgree wants every format to have each finding, with its severity
// and place.
func TestFormatsAgree(t *testing.T) {
	files, sum := sample.Checked(t)
	all, excepted := 0, 0
	for _, f := range files {
		all, excepted = all+len(f.Findings), excepted+len(f.Excepted)
	}
	if len(files) != 4 || all < 10 || excepted != 1 || sum.Content != 2 || sum.Unread != 1 {
		t.Fatalf("%d files, %d findings, %d excepted, %+v", len(files), all, excepted, sum)
	}
	t.Run("sarif", func(t *testing.T) { agreesSARIF(t, files, written(t, sarif, files, sum)) })
	t.Run("junit", func(t *testing.T) { agreesJUnit(t, files, written(t, junit, files, sum)) })
	t.Run("github", func(t *testing.T) { agreesGitHub(t, files, written(t, github, files, sum), all) })
}

func agreesJUnit(t *testing.T, files []*check.File, text string) {
	var suites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &suites); err != nil {
		t.Fatal(err)
	}
	if len(suites.Suites) != len(files) {
		t.Fatalf("%d suites", len(suites.Suites))
	}
	for i, s := range suites.Suites {
		f := files[i]
		failures, errors := 0, 0
		for j, want := range f.Findings {
			c := s.Cases[j]
			if (c.Failure != nil) != (want.Severity == check.ToDo) || (c.Error != nil) != (want.Severity == check.Error) || !strings.HasPrefix(c.Name, want.Code+" ") || c.Line != want.Line {
				t.Errorf("%+v is not %+v", c, want)
			}
			failures, errors = failures+count(c.Failure), errors+count(c.Error)
		}
		wantTests := max(1, len(f.Findings)+len(f.Excepted))
		if s.Name != f.Place || s.Failures != failures || s.Errors != errors || s.Skipped != len(f.Excepted) || s.Tests != wantTests || len(s.Cases) != wantTests {
			t.Errorf("suite %s counts otherwise than its cases", s.Name)
		}
	}
}

func count(w *junitWords) int {
	if w == nil {
		return 0
	}
	return 1
}

// agreesGitHub wants the weightiest ten of each level, and how many more there are.
func agreesGitHub(t *testing.T, files []*check.File, text string, all int) {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	command := regexp.MustCompile(`^::(error|warning|notice) file=([^:,]*),line=(\d+),col=(\d+),title=([^:,]*)::(.*)$`)
	more := regexp.MustCompile(`^::(error|warning|notice) title=(\d+) more::\d+ more are not shown here`)
	counted, shown, weight := map[string]int{}, map[string]int{}, -1
	for _, line := range lines[:len(lines)-1] {
		if m := more.FindStringSubmatch(line); m != nil {
			n, _ := strconv.Atoi(m[2])
			counted[m[1]] += n
			shown[m[1]]++
			continue
		}
		m := command.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("%q is no annotation", line)
		}
		one := finding(files, strings.NewReplacer("%2C", ",", "%3A", ":", "%25", "%").Replace(m[2]), m[3], m[4], m[5])
		if one == nil || m[1] != githubLevel(one.Severity) || slices.Index(check.Severities, one.Severity) < weight {
			t.Fatalf("%q is not what was found, or not where it belongs", line)
		}
		weight = slices.Index(check.Severities, one.Severity)
		if strings.ContainsAny(m[6], "\x1b\r") || strings.Contains(one.What, "50%") && !strings.Contains(m[6], "50%25") {
			t.Errorf("not escaped: %q", m[6])
		}
		counted[m[1]]++
		shown[m[1]]++
	}
	if shown["error"] > mostShown || shown["warning"] != mostShown || shown["notice"] > mostShown || counted["error"]+counted["warning"]+counted["notice"] != all {
		t.Errorf("%v are shown, and %v of %d counted", shown, counted, all)
	}
	if strings.HasPrefix(lines[len(lines)-1], "::") {
		t.Errorf("the last line is %q", lines[len(lines)-1])
	}
}

func finding(files []*check.File, place, line, column, title string) *check.Finding {
	for _, f := range files {
		for i, one := range f.Findings {
			if f.Place == place && fmt.Sprint(one.Line) == line && fmt.Sprint(one.Column) == column && strings.HasPrefix(title, one.Code+" ") {
				return &f.Findings[i]
			}
		}
	}
	return nil
}

// TestJUnitNames wants no two cases of one name, also where services have the same
// to do.
func TestJUnitNames(t *testing.T) {
	one := check.Finding{Code: "SP012", Name: "x", Point: 4, Severity: check.ToDo}
	result := check.Result{Findings: []check.Finding{one, one}}
	text := written(t, junit, []*check.File{{Place: "services/a/assessments/x.yaml", Result: result}, {Place: "services/b/assessments/x.yaml", Result: result}, {Place: "a.yaml"}, {Place: "b.yaml"}}, &check.Summary{})
	names := regexp.MustCompile(`<testcase classname="[^"]*" name="[^"]*"`).FindAllString(text, -1)
	slices.Sort(names)
	if all := len(names); all != 6 || len(slices.Compact(names)) != all {
		t.Errorf("the names are %q", names)
	}
}

func agreesSARIF(t *testing.T, files []*check.File, text string) {
	run := readSARIF(t, text)
	levels := []string{"none", "note", "warning", "error"}
	known := map[string]bool{}
	for _, r := range run.Tool.Driver.Rules {
		known[r.ID] = true
		if r.Short.Text == "" || r.Full.Text == "" || r.Help.Text == "" || !slices.Contains(levels, r.Defaults.Level) {
			t.Errorf("the rule %+v lacks a part", r)
		}
	}
	results := run.Results
	uri := regexp.MustCompile(`^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$`)
	for _, f := range files {
		for _, want := range f.Findings {
			got := results[0]
			results = results[1:]
			place := got.Locations[0].Physical
			if got.RuleID != want.Code || got.Properties.Severity != want.Severity || place.Region.Line != want.Line || place.Region.Column != want.Column || !strings.HasPrefix(got.Message.Text, want.What) {
				t.Fatalf("%+v is not %+v", got, want)
			}
			if !known[got.RuleID] || !slices.Contains(levels, got.Level) || place.Region.Line < 1 || place.Region.Column < 1 || !uri.MatchString(place.Artifact.URI) {
				t.Errorf("not as SARIF wants it: %+v", got)
			}
		}
	}
	if run.Properties.Excused != 1 { // code hosts take what is suppressed for alerts all the same
		t.Errorf("%d are excused", run.Properties.Excused)
	}
	if len(results) > 0 {
		t.Errorf("%d results too many", len(results))
	}
}

// wholeRun is the one run in a SARIF file of ours.
type wholeRun struct {
	Tool struct {
		Driver struct {
			Name, Version string
			Rules         []sarifRule
		}
	}
	ColumnKind string
	Results    []sarifResult
	Properties struct{ Excused int }
}

// readSARIF gives the one run of a SARIF file, which has no key that we do not
// know.
func readSARIF(t *testing.T, text string) wholeRun {
	t.Helper()
	var log struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []wholeRun
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.HasPrefix(log.Schema, "https://") || len(log.Runs) != 1 || log.Runs[0].Tool.Driver.Name != "Standpoint" || log.Runs[0].ColumnKind != "unicodeCodePoints" {
		t.Fatalf("%+v", log)
	}
	return log.Runs[0]
}
