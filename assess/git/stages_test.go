package git

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// torn is a repository with a conflict in a file, in a linked work tree where
// wanted, with an index in one piece or two.
func torn(t *testing.T, linked, split bool) string {
	t.Helper()
	dir, do := repository(t)
	write(t, dir, "docs/a b.md", "base\n")
	do("2026-01-01", "add", "-A")
	do("2026-01-01", "commit", "-q", "-m", "base")
	do("2026-01-02", "checkout", "-q", "-b", "theirs")
	write(t, dir, "docs/a b.md", "theirs\n")
	do("2026-01-02", "commit", "-q", "-a", "-m", "theirs")
	do("2026-01-03", "checkout", "-q", "main")
	write(t, dir, "docs/a b.md", "ours\n")
	do("2026-01-03", "commit", "-q", "-a", "-m", "ours")
	if linked {
		other := filepath.Join(t.TempDir(), "linked")
		do("2026-01-04", "worktree", "add", "-q", "-b", "linked", other)
		dir = other
	}
	if split {
		do("2026-01-04", "-C", dir, "update-index", "--split-index")
	}
	command := exec.Command("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "merge", "theirs")
	command.Dir = dir
	command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1")
	if out, err := command.CombinedOutput(); err == nil {
		t.Fatalf("no conflict: %s", out)
	}
	return dir
}

func TestStages(t *testing.T) {
	for _, linked := range []bool{false, true} {
		for _, split := range []bool{false, true} {
			dir := torn(t, linked, split)
			index, err := os.ReadFile(indexOf(t, dir))
			if err != nil {
				t.Fatal(err)
			}
			r, err := Open(filepath.Join(dir, "docs"))
			if err != nil {
				t.Fatal(err)
			}
			s, err := r.Stages(t.Context(), "docs/a b.md", 1<<20)
			if err != nil || string(s.Base) != "base\n" || string(s.Ours) != "ours\n" || string(s.Theirs) != "theirs\n" {
				t.Errorf("linked %v, split %v: %q, %v", linked, split, s, err)
			}
			if _, err := r.Stages(t.Context(), "docs", 1<<20); !errors.Is(err, ErrSettled) {
				t.Errorf("a folder: %v", err)
			}
			if _, err := r.Stages(t.Context(), "docs/a b.md", 3); err == nil || !strings.Contains(err.Error(), "bytes") {
				t.Errorf("too large: %v", err)
			}
			if again, err := os.ReadFile(indexOf(t, dir)); err != nil || string(again) != string(index) {
				t.Error("the index was written")
			}
			r.Close()
		}
	}
}

func indexOf(t *testing.T, dir string) string {
	t.Helper()
	at, err := gitDir(filepath.Join(dir, ".git"))
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(at, "index")
}

// A setting goes into the repository's own file, and nothing that it includes is
// opened.
func TestSet(t *testing.T) {
	dir, _ := repository(t)
	trap := newTrap(t)
	trap.plant(t, dir, filepath.Join(dir, ".git"))
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for range 2 {
		if err := r.Set(t.Context(), "merge.standpoint.driver", "standpoint merge %O %A %B"); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, ".git", "config"))
	if err != nil || strings.Count(string(text), "standpoint merge %O %A %B") != 1 {
		t.Errorf("%v\n%s", err, text)
	}
	if said := trap.sprung(); said != "" {
		t.Errorf("the repository made these run:\n%s", said)
	}
}

func TestMergeText(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"base": "a\n\nb\n", "ours": "A\n\nb\n", "theirs": "a\n\nB\n", "other": "x\n\nb\n"} {
		write(t, dir, name, text)
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	if got, torn, err := MergeText(t.Context(), at("ours"), at("base"), at("theirs")); string(got) != "A\n\nB\n" || torn || err != nil {
		t.Errorf("%q, %v, %v", got, torn, err)
	}
	if got, torn, err := MergeText(t.Context(), at("ours"), at("base"), at("other")); !torn || err != nil || !strings.Contains(string(got), "<<<<<<< ours") {
		t.Errorf("%q, %v, %v", got, torn, err)
	}
	if _, _, err := MergeText(t.Context(), at("ours"), at("none"), at("other")); err == nil {
		t.Error("no error")
	}
}
