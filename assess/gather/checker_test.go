package gather

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/check"
	"standpoint/assess/evidence"
)

const expired = "kind: policy\nstandpoint: 1\nseverities:\n  SP026: note\nexceptions:\n  - code: SP002\n    file: assessments/a.yaml\n    reason: Later\n    granted_by: Board\n    until: 2026-11-01\n"

// A project's policy counts for its files, is said once and before them, and
// one that does not read leaves the default.
func TestChecker(t *testing.T) {
	folder(t, map[string]string{
		"one/standpoint.yaml": expired, "one/assessments/a.yaml": late, "one/assessments/b.yaml": "kind: assessment\npoints: 3\n",
		"two/standpoint.yaml": "kind: policy\nstandpoint: 1\nseverities:\n  SP999: note\n", "two/assessments/a.yaml": late,
	})
	var c Checker
	all, err := c.check(t, ".")
	if err != nil || len(all) != 5 {
		t.Fatalf("%d files, %v", len(all), err)
	}
	one, a, b, two, last := all[0], all[1], all[2], all[3], all[4]
	if one.Kind != "policy" || one.Unread || !has(one, "SP036") || one.Path != filepath.FromSlash("one/standpoint.yaml") {
		t.Errorf("%+v", one)
	}
	if a.Headline == "" || a.Title(1) != "Understand user needs" || a.Title(99) != "" || severity(a, "SP026") != check.Note {
		t.Errorf("%+v", a)
	}
	if !b.Unread || !has(b, "SP001") || b.Standard != nil {
		t.Errorf("%+v", b)
	}
	if two.Kind != "policy" || !two.Unread || severity(last, "SP026") != check.ToDo {
		t.Errorf("%+v, %+v", two, last)
	}
}

func severity(f *check.File, code string) check.Severity {
	for _, one := range f.Findings {
		if one.Code == code {
			return one.Severity
		}
	}
	return ""
}

// Evidence is looked for in the repository, and its addresses are asked where
// somebody asks.
func TestCheckerLooks(t *testing.T) {
	folder(t, map[string]string{"a.yaml": good + "    evidence:\n      - {id: E1.1, title: A, link: gone.md, date: 2026-11-01}\n      - {id: E1.2, title: B, link: \"https://example.org\", date: 2026-11-01}\n"})
	asked := 0
	c := Checker{Ask: func(pieces []*evidence.Piece) error {
		asked += len(pieces)
		pieces[1].Add(evidence.Unreachable, "nothing answers")
		return nil
	}}
	all, err := c.check(t, "a.yaml")
	if err != nil || asked != 2 || !has(all[0], "SP012") || !has(all[0], "SP019") {
		t.Errorf("%d asked, %v, %+v", asked, err, all)
	}
	ours := errors.New("ours")
	c.Ask = func([]*evidence.Piece) error { return ours }
	if _, err := c.check(t, "a.yaml"); err != ours {
		t.Errorf("%v", err)
	}
}

// Many projects, of which few are remembered, and a policy that is said once all
// the same.
func TestCheckerForgets(t *testing.T) {
	files := map[string]string{"z/standpoint.yaml": expired, "z/assessments/a.yaml": good, "z/assessments/b.yaml": good}
	var between []string
	for i := range 2 * manyProjects {
		name := strings.Repeat("p", i+1) + "/assessments/a.yaml"
		files[name] = good
		between = append(between, name)
	}
	folder(t, files)
	args := append(append([]string{"z/assessments/a.yaml"}, between...), "z/assessments/b.yaml")
	var c Checker
	all, err := c.check(t, args...)
	if err != nil || len(all) != len(args)+1 || len(c.projects) > manyProjects {
		t.Errorf("%d files of %d, %d remembered, %v", len(all), len(args), len(c.projects), err)
	}
}

// Only what a branch made worse is left, also of evidence.
func TestCheckerSince(t *testing.T) {
	evidences := "    evidence:\n      - {id: E1.1, title: A, link: a.md, date: 2026-11-01}\n      - {id: E1.2, title: B, link: docs, date: 2026-11-01}\n" +
		"      - {id: E1.3, title: C, link: gone.md, date: 2026-11-01}\n      - {id: E1.4, title: D, link: \"https://example.org\", date: 2026-11-01}\n      - {id: E1.5, title: E, link: \"ftp://x\", date: 2026-11-01}\n"
	folder(t, map[string]string{"assessments/a.yaml": late + evidences, "a.md": "", "docs/b.md": ""})
	commit(t)
	runGit(t, "checkout", "-q", "-b", "work")
	write(t, "assessments/b.yaml", late)
	if err := os.Remove("a.md"); err != nil {
		t.Fatal(err)
	}
	c := Checker{Since: "main", Ask: func(pieces []*evidence.Piece) error {
		for _, p := range pieces {
			if p.Link.Address != "" {
				p.Add(evidence.Unreachable, "nothing answers")
			}
		}
		return nil
	}}
	all, err := c.check(t)
	if err != nil || len(all) != 2 {
		t.Fatalf("%d files, %v", len(all), err)
	}
	if found := all[0].Findings; len(found) != 1 || found[0].Code != "SP012" || found[0].ID != "E1.1" {
		t.Errorf("%+v", found)
	}
	if !has(all[1], "SP026") {
		t.Error("what is new is not found")
	}
	c.Since = "nowhere"
	var revision *RevisionError
	if _, err := c.check(t); !errors.As(err, &revision) || revision.Unwrap() == nil || err.Error() != `"nowhere" is not a commit` {
		t.Errorf("%v", err)
	}
}

// What had changed since its rating before the branch began is no news.
func TestCheckerSinceChanged(t *testing.T) {
	dir := folder(t, map[string]string{"assessments/a.yaml": good + "    rating: not-met\n    rated_on: 2026-09-01\n    evidence:\n      - {id: E1.1, title: A, link: a.md, date: 2026-11-01}\n", "a.md": ""})
	commit(t)
	write(t, "a.md", "more")
	runGit(t, "commit", "-q", "-a", "-m", "two")
	runGit(t, "checkout", "-q", "-b", "work")
	for since, want := range map[string]bool{"": true, "main": false, "main~1": true} {
		c := Checker{Since: since}
		if all, err := c.check(t); err != nil || has(all[0], "SP014") != want {
			t.Errorf("since %q in %s: %v, want %v", since, dir, err, want)
		}
	}
}

func TestCheckerSinceWithoutGit(t *testing.T) {
	folder(t, map[string]string{"assessments/a.yaml": good})
	c := Checker{Since: "main"}
	if _, err := c.check(t); err == nil || !strings.HasSuffix(err.Error(), ": this is not a git repository, so I cannot tell what changed") {
		t.Errorf("%v", err)
	}
}
