package gather

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"standpoint/assess/check"
)

// folder writes files, by their paths with slashes, into a folder of its own and
// goes there.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		write(t, filepath.Join(dir, filepath.FromSlash(name)), text)
	}
	t.Chdir(dir)
	return dir
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

const (
	head = "kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\nphase: beta\nlang: en\nservice:\n  name: Bins\n"
	good = head + "points:\n  - point: 1\n    title: Understand user needs\n"
	late = good + "    actions:\n      - id: A1.1\n        what: Ask\n        owner: Researcher\n        due: 2026-10-01\n"
)

// commit makes the current folder a repository, or adds to it, with all that is
// in it committed.
func commit(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil && os.Getenv("CI") != "true" {
		t.Skip("there is no git")
	}
	runGit(t, "init", "-q", "-b", "main")
	runGit(t, "add", ".")
	runGit(t, "commit", "-q", "-m", "one")
}

func runGit(t *testing.T, args ...string) {
	t.Helper()
	c := exec.Command("git", args...)
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=One", "GIT_AUTHOR_EMAIL=one@example.org",
		"GIT_COMMITTER_NAME=One", "GIT_COMMITTER_EMAIL=one@example.org", "GIT_AUTHOR_DATE=2026-10-01T12:00:00Z", "GIT_COMMITTER_DATE=2026-10-01T12:00:00Z")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", args[0], err, out)
	}
}

// check gathers what the arguments mean and gives what came of each file.
func (c *Checker) check(t *testing.T, args ...string) ([]*check.File, error) {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	c.Shelf, c.Day = NewShelf(here, ""), "2026-11-23"
	var all []*check.File
	err = c.Each(t.Context(), args, func(f *check.File) error {
		all = append(all, f)
		return nil
	})
	return all, err
}

// has says whether a code is among the findings of a file.
func has(f *check.File, code string) bool {
	for _, one := range f.Findings {
		if one.Code == code {
			return true
		}
	}
	return false
}
