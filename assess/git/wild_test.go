package git

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

// In a sparse checkout a file is committed and not gone; one that was deleted is.
func TestSparse(t *testing.T) {
	for _, index := range []string{"--no-split-index", "--split-index"} {
		t.Run(index, func(t *testing.T) { sparse(t, index) })
	}
}

func sparse(t *testing.T, index string) {
	dir, do := repository(t)
	for _, name := range []string{"docs/a.md", "research/b.md", "research/c.md", "gone.md"} {
		write(t, dir, name, "1")
	}
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	do("2026-01-02", "sparse-checkout", "set", "docs")
	do("2026-01-02", "update-index", index)
	if err := os.Remove(filepath.Join(dir, "gone.md")); err != nil {
		t.Fatal(err)
	}
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	paths := []string{"docs/a.md", "research/b.md", "research", "gone.md", "never.md"}
	why := r.Absent(t.Context(), paths)
	if len(why) != 2 || !strings.HasSuffix(why["research/b.md"], "git sparse-checkout add research") || why["research"] == "" {
		t.Errorf("%v", why)
	}
	got, err := r.Files(t.Context(), paths)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{"research/b.md", "research"} {
		if f := got[p]; !f.Absent || f.Modified || f.Date != "2026-01-02" {
			t.Errorf("%s: %+v", p, f)
		}
	}
	if f := got["gone.md"]; f.Absent || !f.Modified {
		t.Errorf("gone: %+v", f)
	}
}

// What lies in a submodule that is not checked out is there, and not here.
func TestSubmoduleAbsent(t *testing.T) {
	dir, do := pair(t)
	clone := filepath.Join(t.TempDir(), "clone")
	do("2026-03-03", "clone", "-q", dir, clone)
	r, err := Open(clone)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	why := r.Absent(t.Context(), []string{"lib/sub/x.md", "lib/other.md"})
	if len(why) != 1 || !strings.HasSuffix(why["lib/sub/x.md"], "git submodule update --init lib/sub") {
		t.Errorf("%v", why)
	}
}

// A pointer of git-lfs in the commit stands for the file on disk.
func TestPointer(t *testing.T) {
	dir, do := repository(t)
	content := strings.Repeat("large ", 1000)
	pointer := fmt.Sprintf("version https://git-lfs.github.com/spec/v1\noid sha256:%x\nsize %d\n", sha256.Sum256([]byte(content)), len(content))
	for _, name := range []string{"same.bin", "other.bin", "pointer.bin"} {
		write(t, dir, name, pointer)
	}
	write(t, dir, "plain.bin", "1")
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	write(t, dir, "same.bin", content)
	write(t, dir, "other.bin", strings.Replace(content, "l", "L", 1))
	write(t, dir, "plain.bin", content)
	got, err := filesOf(t, dir, "same.bin", "other.bin", "pointer.bin", "plain.bin")
	if err != nil {
		t.Fatal(err)
	}
	for p, modified := range map[string]bool{"same.bin": false, "pointer.bin": false, "other.bin": true, "plain.bin": true} {
		if got[p].Modified != modified {
			t.Errorf("%s: modified is %v", p, got[p].Modified)
		}
	}
}

// A shallow clone says what is not in it, and how to fetch that, in place of a
// wrong answer.
func TestCut(t *testing.T) {
	dir, do := repository(t)
	commit := func(day, name string) {
		write(t, dir, name, day)
		do(day, "add", "-A")
		do(day, "commit", "-q", "-m", day)
	}
	commit("2026-01-02", "a.md")
	commit("2026-02-02", "b.md")
	do("2026-02-02", "checkout", "-q", "-b", "work")
	commit("2026-03-03", "c.md")
	do("2026-03-03", "checkout", "-q", "main")
	commit("2026-04-04", "d.md")
	do("2026-04-04", "checkout", "-q", "work")
	from := "file://" + filepath.ToSlash(dir)
	for depth, want := range map[string]bool{"1": false, "2": true} {
		clone := filepath.Join(t.TempDir(), "clone")
		do("2026-05-05", "clone", "-q", "--depth", depth, "--no-single-branch", from, clone)
		r, err := Open(clone)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Close()
		base, err := r.Base(t.Context(), "origin/main")
		if (err == nil) != want || !want && (!errors.Is(err, ErrCut) || !strings.Contains(problem.HintOf(err), "--unshallow")) {
			t.Errorf("depth %s: %q, %v", depth, base, err)
		}
		if head, err := r.Base(t.Context(), "HEAD"); err != nil || len(head) != 40 {
			t.Errorf("depth %s: HEAD itself is %q, %v", depth, head, err)
		}
		if _, err := r.Base(t.Context(), "HEAD~2"); err == nil || !strings.Contains(problem.HintOf(err), "fetch-depth: 0") {
			t.Errorf("depth %s: a commit that is not here: %v", depth, err)
		}
		if _, err := r.ResolveAt(t.Context(), "2026-01-15"); !errors.Is(err, ErrCut) {
			t.Errorf("depth %s: a day before it: %v", depth, err)
		}
		if at, err := r.ResolveAt(t.Context(), "2026-03-15"); err != nil || at == "" {
			t.Errorf("depth %s: a day in it: %q, %v", depth, at, err)
		}
	}
}

// No program, and a repository that may not be read, are told as such.
func TestRefused(t *testing.T) {
	dir, do := repository(t)
	write(t, dir, "a.md", "1")
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	if runtime.GOOS != "windows" && os.Getuid() != 0 {
		for _, name := range []string{"HEAD", "objects", "refs"} {
			at := filepath.Join(dir, ".git", name)
			info, err := os.Stat(at)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(at, 0); err != nil {
				t.Fatal(err)
			}
			if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "you may not read") || !strings.Contains(err.Error(), name) {
				t.Errorf("%s: %v", name, err)
			}
			if err := os.Chmod(at, info.Mode()); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Open(dir); !errors.Is(err, ErrNoGit) {
		t.Errorf("without git: %v", err)
	}
	if _, err := Open(t.TempDir()); !errors.Is(err, ErrNone) {
		t.Errorf("without git and a repository: %v", err)
	}
}
