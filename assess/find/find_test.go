package find

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"standpoint/standards"
)

// long is a text of this many words that begins with another.
func long(text string, words int) string { return text + strings.Repeat(" word", words) }

// mit is the program's own licence.
func mit(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

type sample struct{ rule, name, text string }

// positives has what each rule knows, and negatives the nearest thing that is
// not it.
func positives(t *testing.T) []sample {
	adr := long("# 1. Use Postgres\n## Status\nAccepted\n## Decision\nWe use it.", 30)
	return []sample{
		{"licence", "LICENCE.txt", mit(t)},
		{"readme", "README.md", long("# Bins\nTo run it, ...", 60)},
		{"contributing", ".github/CONTRIBUTING.md", long("Open an issue, then a pull request.", 40)},
		{"security", "SECURITY.md", "Please report a vulnerability to security@example.org."},
		{"security", "public/.well-known/security.txt", "Contact: mailto:security@example.org"},
		{"publiccode", "publiccode.yml", "publiccodeYmlVersion: \"0.4\"\nname: Bins\n"},
		{"accessibility", "app/views/accessibility.html", long("<h1>Accessibility statement</h1> partially compliant with WCAG 2.2", 80)},
		{"tests", "server/bins_test.go", "func TestBins(t *testing.T) {}"},
		{"tests", "tests/test_bins.py", "def test_bins():\n  pass"},
		{"end-to-end", "cypress/e2e/join.cy.js", "it('joins', () => {})"},
		{"ci", ".github/workflows/check.yml", "jobs:\n  test:\n    steps:\n    - run: make test"},
		{"ci", ".gitlab-ci.yml", "test:\n  script: [make test]"},
		{"dependencies", ".github/dependabot.yml", "updates:\n- package-ecosystem: npm"},
		{"dependencies", "renovate.json", `{"extends": ["config:base"]}`},
		{"decisions", "docs/adr/0001-postgres.md", adr},
		{"research", "research/round-3.md", long("We met 12 participants. Findings: 9 finished alone.", 40)},
		{"runbook", "docs/runbook.md", long("1. Call the supplier. 2. Restart the queue.", 40)},
		{"data-protection", "docs/dpia.md", long("Personal data we hold, and how long we keep it: retention is 2 years.", 60)},
		{"data-protection-file", "docs/DPIA 2026.pdf", "%PDF-1.7\x00"},
		{"api", "api/openapi.yaml", "openapi: 3.1.0\npaths: {}"},
		{"infrastructure", "infra/main.tf", "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"b\"\n}"},
	}
}

func negatives(t *testing.T) []sample {
	return []sample{
		{"licence", "LICENSE", "All rights reserved. Ask us before you use any of this."},
		{"licence", "LICENSE", mit(t)[:200]},
		{"licence", "docs/licence.md", mit(t)}, // that of something else
		{"readme", "README.md", "# bins\n\nTODO: say how to run it"},
		{"readme", "docs/README.md", long("run", 100)},
		{"contributing", "CONTRIBUTING.md", "Coming soon."},
		{"security", "docs/security.md", "We lock the doors and report nothing."},
		{"security", "security.py", "report vulnerability contact:"},
		{"publiccode", "publiccode.yml", "name: Bins"},
		{"accessibility", "docs/accessibility.md", long("How we test for WCAG 2.2 and become compliant", 100)},
		{"accessibility", "test/accessibility.js", long("accessibility statement wcag compliant", 100)},
		{"tests", "server/latest.test.js", "export const latest = 1"},
		{"tests", "contest.py", "def test_x(): pass"},
		{"tests", "vendor/x/x_test.go", "func TestX(t *testing.T) {}"},
		{"tests", "node_modules/x/x.test.js", "it('x')"},
		{"end-to-end", "e2e/support/index.js", "import './commands'"},
		{"ci", ".github/workflows/stale.yml", "jobs:\n  stale:\n    steps:\n    - uses: actions/stale"},
		{"ci", "docs/.gitlab-ci.yml", "script: test"},
		{"dependencies", "renovate.json", `{"extends": ["config:base"], "enabled": false}`},
		{"dependencies", ".github/dependabot.yml", "version: 2\nupdates: []"},
		{"decisions", "docs/adr/template.md", long("Status Decision Context", 40)},
		{"decisions", "docs/decisions/README.md", "How we write down a decision and its status."},
		{"research", "research/reading-list.md", long("Papers to read about bins", 100)},
		{"research", "research/round-4.md", "Findings from participants: to come."},
		{"runbook", "docs/runbook.md", "# Run book\n\nTo be written"},
		{"runbook", "docs/runbook-template.md", long("Call somebody. Restart the queue.", 40)},
		{"data-protection", "docs/data-protection.md", long("We take this seriously.", 100)},
		{"data-protection", "src/privacy.ts", long("personal data retention", 100)},
		{"data-protection-file", "docs/DPIA template.docx", "PK\x00"},
		{"api", "openapitools.json", `{"openapi": 1, "paths": 1}`},
		{"api", "api/openapi.yaml", "openapi: 3.1.0\ninfo: {}"},
		{"infrastructure", "infra/variables.tf", "variable \"x\" {\n  type = string\n}"},
	}
}

func look(t *testing.T, folder string, files map[string]string) []Proposal {
	t.Helper()
	root := fstest.MapFS{}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	found, err := Look(root, folder)
	if err != nil || !found.Whole {
		t.Fatalf("%v, whole %v", err, found.Whole)
	}
	return found.Proposals
}

func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range positives(t) {
		got := look(t, ".", map[string]string{s.name: s.text})
		if len(got) != 1 || got[0].ID != s.rule || got[0].Link != s.name || got[0].Reason == "" {
			t.Errorf("%s in %s: %+v", s.rule, s.name, got)
		}
		seen[s.rule] = true
	}
	denied := map[string]bool{}
	for _, s := range negatives(t) {
		for _, p := range look(t, ".", map[string]string{s.name: s.text}) {
			if p.ID == s.rule {
				t.Errorf("%s is no %s: %+v", s.name, s.rule, p)
			}
		}
		denied[s.rule] = true
	}
	for _, r := range Rules() {
		if !seen[r.ID] || !denied[r.ID] {
			t.Errorf("%s wants an example of what it knows and one of what it does not", r.ID)
		}
		if strings.ToLower(strings.Join(r.Paths, "")) != strings.Join(r.Paths, "") {
			t.Errorf("%s: patterns are in lower case", r.ID)
		}
	}
}

// The licence is named by its text.
func TestLicence(t *testing.T) {
	got := look(t, ".", map[string]string{"COPYING": mit(t)})
	if len(got) != 1 || got[0].Reason != "COPYING holds the text of the licence MIT" {
		t.Errorf("%+v", got)
	}
}

// Several of a kind in one folder are one proposal: the folder.
func TestFolders(t *testing.T) {
	files := map[string]string{}
	for i := range 4 {
		files[fmt.Sprintf("docs/adr/000%d.md", i)] = long("Status Decision", 40)
		files[fmt.Sprintf("a/b%d_test.go", i)] = "func TestB(t *testing.T) {}"
	}
	files["c/d_test.go"] = "func TestD(t *testing.T) {}"
	got := look(t, ".", files)
	if len(got) != 2 || got[0].Link != "a" || got[1].Link != "docs/adr" || got[1].Reason != "docs/adr holds 4 files of this kind" {
		t.Errorf("%+v", got)
	}
}

// In a repository with several services, a service has its own files and those
// at the root that are about all of them, and none of another service.
func TestServices(t *testing.T) {
	got := look(t, "services/bins", map[string]string{
		"LICENSE": mit(t), ".github/workflows/check.yml": "steps:\n- run: make test", "services/bins/docs/runbook.md": long("Call. Restart.", 40),
		"services/bins/README.md": long("run", 60), "README.md": long("run", 60), "services/halls/docs/runbook.md": long("Call. Restart.", 40),
	})
	var links []string
	for _, p := range got {
		links = append(links, p.Link)
	}
	if want := "LICENSE services/bins/README.md .github/workflows/check.yml services/bins/docs/runbook.md"; strings.Join(links, " ") != want {
		t.Errorf("%s, want %s", strings.Join(links, " "), want)
	}
}

// Large files and those that are no text are not read, and a repository beyond
// the limits is said not to be looked at whole.
func TestLimits(t *testing.T) {
	root := fstest.MapFS{"README.md": &fstest.MapFile{Data: []byte(long("run", largest))}, "SECURITY.md": &fstest.MapFile{Data: []byte("report a vulnerability\x00")}}
	found, err := Look(root, ".")
	if err != nil || len(found.Proposals) != 0 {
		t.Errorf("%+v, %v", found, err)
	}
	root[strings.Repeat("a/", mostDepth+1)+"b"] = &fstest.MapFile{}
	if found, err = Look(root, "."); err != nil || found.Whole {
		t.Errorf("%+v, %v", found, err)
	}
}

// Every topic of a rule is one that standards know, and the other way round.
func TestTopics(t *testing.T) {
	var ruled []string
	for _, r := range Rules() {
		if !slices.Contains(ruled, r.Topic) {
			ruled = append(ruled, r.Topic)
		}
	}
	if known := slices.Sorted(slices.Values(standards.Topics)); !slices.Equal(slices.Sorted(slices.Values(ruled)), known) {
		t.Errorf("rules are about %v, and standards know %v", ruled, known)
	}
}

func TestMatches(t *testing.T) {
	for _, one := range []struct {
		pattern, name string
		want          bool
	}{
		{"**/adr/*.md", "adr/1.md", true}, {"**/adr/*.md", "docs/x/adr/1.md", true}, {"**/adr/*.md", "docs/adr/x/1.md", false},
		{"**/e2e/**", "e2e/a/b", true}, {"readme.md", "docs/readme.md", false}, {"*.md", "a.md", true}, {"**", "a", true}, {"a/**/b", "a/b", true},
	} {
		if got := matches(one.pattern, one.name); got != one.want {
			t.Errorf("%s, %s: %v", one.pattern, one.name, got)
		}
	}
}
