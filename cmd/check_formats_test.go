package cmd

import (
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/check"
)

// oddName is a file name that every format has to escape in its own way, as far
// as the system has such names.
func oddName() string {
	if runtime.GOOS == "windows" {
		return "100% b, über uns.yaml"
	}
	return "100% <b>, über: uns.yaml"
}

// oddProject is the example, a damaged file, one with an odd name and odd
// texts, one with nothing to do, and a policy that excuses something.
func oddProject(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	odd := "kind: assessment\nstandpoint: 1\nstandard: govuk@2019\nphase: discovery\nlang: en\npoints:\n  - point: 1\n    actions:\n      - id: A1.1\n" +
		"        what: \"Ring 50%, then: ]]> <x> \\e[31m::error::\"\n        owner: Service owner\n        due: 2026-01-01\n"
	for file, text := range map[string]string{
		"standpoint.yaml":              "kind: policy\nstandpoint: 1\nexceptions:\n  - code: SP026\n    point: 4\n    reason: The account manager is away\n    granted_by: Head & Co\n    until: 2026-12-31\n",
		"assessments/example.yaml":     string(demoAssessment),
		"assessments/damaged.yaml":     "kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\nphase: betta\n",
		"assessments/" + oddName():     odd,
		"elsewhere/assessments/a.yaml": "kind: assessment\nstandpoint: 1\nstandard: govuk@2019\nphase: discovery\npoints:\n" + strings.Join(numbered(14, "  - point: %\n    rating: not-applicable\n    why: Nobody uses it.\n"), ""),
	} {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.FromSlash(file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func numbered(n int, text string) []string {
	var all []string
	for i := 1; i <= n; i++ {
		number, _ := json.Marshal(i)
		all = append(all, strings.ReplaceAll(text, "%", string(number)))
	}
	return all
}

type checkedReport struct {
	Files   []checkedJSON `json:"files"`
	Summary checkSumJSON  `json:"summary"`
}

func checkAs(t *testing.T, format string) string {
	t.Helper()
	out, said, status := runHere(t, "check", ".", "--as-of", "2026-11-23", "--format", format)
	if status != exitCould || said != "" {
		t.Errorf("%s: exit status %d, and says %q", format, status, said)
	}
	return out
}

// TestCheckFormatsAgree wants every format to have each finding of the JSON,
// with its severity and place.
func TestCheckFormatsAgree(t *testing.T) {
	oddProject(t)
	var report checkedReport
	if err := json.Unmarshal([]byte(checkAs(t, "json")), &report); err != nil {
		t.Fatal(err)
	}
	all, excepted := 0, 0
	for _, f := range report.Files {
		all, excepted = all+len(f.Findings), excepted+len(f.Excepted)
	}
	if len(report.Files) != 4 || all < 10 || excepted != 1 || report.Summary.Content != 2 || report.Summary.Unread != 1 {
		t.Fatalf("%d files, %d findings, %d excepted, %+v", len(report.Files), all, excepted, report.Summary)
	}
	t.Run("sarif", func(t *testing.T) { agreesSARIF(t, report) })
	t.Run("junit", func(t *testing.T) { agreesJUnit(t, report) })
	t.Run("github", func(t *testing.T) { agreesGitHub(t, report, all) })
}

func agreesSARIF(t *testing.T, report checkedReport) {
	var log struct {
		Schema  string `json:"$schema"`
		Version string `json:"version"`
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name, Version string
					Rules         []sarifRule
				}
			}
			ColumnKind string
			Results    []sarifResult
		}
	}
	decoder := json.NewDecoder(strings.NewReader(checkAs(t, "sarif")))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.HasPrefix(log.Schema, "https://") || len(log.Runs) != 1 || log.Runs[0].Tool.Driver.Name != "Standpoint" || log.Runs[0].ColumnKind != "unicodeCodePoints" {
		t.Fatalf("%+v", log)
	}
	levels, kinds := []string{"none", "note", "warning", "error"}, []string{"inSource", "external"}
	known := map[string]bool{}
	for _, r := range log.Runs[0].Tool.Driver.Rules {
		known[r.ID] = true
		if r.Short.Text == "" || r.Full.Text == "" || r.Help.Text == "" || !slices.Contains(levels, r.Defaults.Level) {
			t.Errorf("the rule %+v lacks a part", r)
		}
	}
	results := log.Runs[0].Results
	uri := regexp.MustCompile(`^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$`)
	for _, f := range report.Files {
		for _, want := range slices.Concat(f.Findings, f.Excepted) {
			got := results[0]
			results = results[1:]
			place := got.Locations[0].Physical
			if got.RuleID != want.Code || got.Properties.Severity != want.Severity || place.Region.Line != want.Line || place.Region.Column != want.Column || !strings.HasPrefix(got.Message.Text, want.What) {
				t.Fatalf("%+v is not %+v", got, want)
			}
			if !known[got.RuleID] || !slices.Contains(levels, got.Level) || place.Region.Line < 1 || place.Region.Column < 1 || !uri.MatchString(place.Artifact.URI) {
				t.Errorf("not as SARIF wants it: %+v", got)
			}
			if (want.Excuse != "") != (len(got.Suppressions) == 1 && slices.Contains(kinds, got.Suppressions[0].Kind)) {
				t.Errorf("suppressions of %+v", got)
			}
		}
	}
	if len(results) > 0 {
		t.Errorf("%d results too many", len(results))
	}
}

func agreesJUnit(t *testing.T, report checkedReport) {
	text := checkAs(t, "junit")
	var suites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &suites); err != nil {
		t.Fatal(err)
	}
	if len(suites.Suites) != len(report.Files) {
		t.Fatalf("%d suites", len(suites.Suites))
	}
	for i, s := range suites.Suites {
		f := report.Files[i]
		failures, errors := 0, 0
		for j, want := range f.Findings {
			c := s.Cases[j]
			if (c.Failure != nil) != (want.Severity == check.ToDo) || (c.Error != nil) != (want.Severity == check.Error) || !strings.HasPrefix(c.Name, want.Code+" ") || c.Line != want.Line {
				t.Errorf("%+v is not %+v", c, want)
			}
			failures, errors = failures+count(c.Failure), errors+count(c.Error)
		}
		wantTests := max(1, len(f.Findings)+len(f.Excepted))
		if s.Name != f.File || s.Failures != failures || s.Errors != errors || s.Skipped != len(f.Excepted) || s.Tests != wantTests || len(s.Cases) != wantTests {
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

func agreesGitHub(t *testing.T, report checkedReport, all int) {
	lines := strings.Split(strings.TrimSuffix(checkAs(t, "github"), "\n"), "\n")
	if len(lines) != all+1 {
		t.Fatalf("%d lines, want %d", len(lines), all+1)
	}
	command := regexp.MustCompile(`^::(error|warning|notice) file=([^:,]*),line=(\d+),col=(\d+),title=([^:,]*)::(.*)$`)
	for _, f := range report.Files {
		for _, want := range f.Findings {
			m := command.FindStringSubmatch(lines[0])
			lines = lines[1:]
			if m == nil || strings.NewReplacer("%2C", ",", "%3A", ":", "%25", "%").Replace(m[2]) != f.File || !strings.HasPrefix(m[5], want.Code+" ") || m[1] != githubLevel(want.Severity) {
				t.Fatalf("%q is not %+v", m, want)
			}
			if strings.ContainsAny(m[6], "\x1b\r") || strings.Contains(want.What, "50%") && !strings.Contains(m[6], "50%25") {
				t.Errorf("not escaped: %q", m[6])
			}
		}
	}
	if strings.HasPrefix(lines[0], "::") {
		t.Errorf("the last line is %q", lines[0])
	}
}
