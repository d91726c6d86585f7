package git

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository makes one and gives a function that runs git in it on a day.
func repository(t *testing.T) (string, func(day string, args ...string)) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	do := func(day string, args ...string) {
		t.Helper()
		command := exec.Command("git", args...)
		command.Dir = dir
		at := day + "T12:00:00Z"
		command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org",
			"GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE="+at, "GIT_COMMITTER_DATE="+at)
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %s", strings.Join(args, " "), out)
		}
	}
	do("2026-01-01", "init", "-q", "-b", "main")
	return dir, do
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// filesOf opens a repository, asks it and closes it.
func filesOf(t *testing.T, dir string, paths ...string) (map[string]File, error) {
	t.Helper()
	r, err := Open(dir)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.Files(t.Context(), paths)
}

func TestFiles(t *testing.T) {
	dir, do := repository(t)
	commit := func(day string) {
		do(day, "add", "-A")
		do(day, "commit", "-q", "--allow-empty", "-m", day)
	}
	write(t, dir, "docs/a.md", "1")
	write(t, dir, "docs/über b.md", "1")
	write(t, dir, "same.md", "1")
	write(t, dir, "gone.md", "1")
	write(t, dir, "edited.md", "1")
	write(t, dir, ".gitignore", "ignored.md\n")
	commit("2026-01-02")
	write(t, dir, "docs/a.md", "2")
	if err := os.Remove(filepath.Join(dir, "gone.md")); err != nil {
		t.Fatal(err)
	}
	commit("2026-02-03")
	do("2026-02-04", "checkout", "-q", "-b", "side")
	write(t, dir, "side.md", "1")
	commit("2026-02-05")
	do("2026-02-06", "checkout", "-q", "main")
	commit("2026-02-07")
	do("2026-02-08", "merge", "-q", "--no-ff", "-m", "merge", "side")
	write(t, dir, "edited.md", "2")
	write(t, dir, "new.md", "1")
	write(t, dir, "gone.md", "again")
	write(t, dir, "ignored.md", "1")
	write(t, dir, "staged.md", "1")
	do("2026-02-09", "add", "staged.md")

	want := map[string]File{
		"docs/a.md":      {Committed: true, Date: "2026-02-03"},
		"docs/über b.md": {Committed: true, Date: "2026-01-02", New: true},
		"docs":           {Committed: true, Date: "2026-02-03"},
		"same.md":        {Committed: true, Date: "2026-01-02", New: true},
		"side.md":        {Committed: true, Date: "2026-02-05", New: true},
		"edited.md":      {Committed: true, Modified: true, Date: "2026-01-02", New: true},
		".":              {Committed: true, Modified: true, Date: "2026-02-05"},
		"new.md":         {}, "gone.md": {}, "ignored.md": {}, "staged.md": {}, "never.md": {}, "*.md": {}, "-x": {},
	}
	var paths []string
	for p := range want {
		paths = append(paths, p)
	}
	got, err := filesOf(t, dir, paths...)
	if err != nil {
		t.Fatal(err)
	}
	for p, w := range want {
		g := got[p]
		if (len(g.Commit) == 12) != w.Committed {
			t.Errorf("%s: commit %q", p, g.Commit)
		}
		g.Commit = ""
		if g != w {
			t.Errorf("%s: %+v, want %+v", p, g, w)
		}
	}
}

// A shallow clone seems to have brought every file with its oldest commit: the
// day is not known then.
func TestFilesShallow(t *testing.T) {
	dir, do := repository(t)
	write(t, dir, "a.md", "1")
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	do("2026-02-02", "commit", "-q", "--allow-empty", "-m", "second")
	clone := filepath.Join(t.TempDir(), "clone")
	do("2026-03-03", "clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(dir), clone)
	got, err := filesOf(t, clone, "a.md")
	if want := (File{Committed: true, Cut: "2026-02-02"}); err != nil || got["a.md"] != want {
		t.Errorf("%+v, %v", got["a.md"], err)
	}
}

func TestFilesWithoutRepository(t *testing.T) {
	if _, err := filesOf(t, t.TempDir(), "a.md"); err == nil {
		t.Error("a folder outside git gave no error")
	}
}

// Many paths take several calls, and each has its answer.
func TestFilesMany(t *testing.T) {
	dir, do := repository(t)
	var paths []string
	for i := range 300 {
		paths = append(paths, strings.Repeat("long/", 30)+string(rune('a'+i%26))+strings.Repeat("x", i/26)+".md")
		write(t, dir, paths[i], "1")
	}
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "all")
	got, err := filesOf(t, dir, paths...)
	if err != nil || len(got) != len(paths) {
		t.Fatalf("%d of %d, %v", len(got), len(paths), err)
	}
	for _, p := range paths {
		if !got[p].Committed || got[p].Date != "2026-01-02" {
			t.Errorf("%s: %+v", p, got[p])
		}
	}
}
