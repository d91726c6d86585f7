package git

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The answers are those of plain git, in every kind of repository.
func TestKinds(t *testing.T) {
	dir, do := pair(t)
	at := func(name string) string { return filepath.Join(t.TempDir(), name) }
	shared, packed, shallow, bare, tree, long := at("shared"), at("packed"), at("shallow"), at("bare"), at("tree"), at("long")
	from := "file://" + filepath.ToSlash(dir)
	do("2026-03-03", "clone", "-q", "--shared", dir, shared)
	do("2026-03-03", "clone", "-q", from, packed)
	do("2026-03-03", "-C", packed, "pack-refs", "--all")
	do("2026-03-03", "-C", packed, "gc", "-q")
	do("2026-03-03", "clone", "-q", "--depth", "1", from, shallow)
	do("2026-03-03", "clone", "-q", "--bare", dir, bare)
	do("2026-03-03", "worktree", "add", "-q", "-b", "side", tree)
	do("2026-03-03", "init", "-q", "--object-format=sha256", "-b", "main", long)
	write(t, long, "a.md", "1")
	do("2026-03-03", "-C", long, "add", "-A")
	do("2026-03-03", "-C", long, "commit", "-q", "-m", "first")
	kinds := map[string]string{"plain": dir, "shared": shared, "packed": packed, "shallow": shallow, "bare": bare, "work tree": tree, "sha256": long}
	if reftable := at("reftable"); exec.Command("git", "init", "-q", "--ref-format=reftable", reftable).Run() == nil {
		do("2026-03-03", "-C", reftable, "pull", "-q", from, "main")
		kinds["reftable"] = reftable
	}
	for kind, folder := range kinds {
		t.Run(kind, func(t *testing.T) {
			r, err := Open(folder)
			if kind == "bare" {
				r, err = OpenBare(folder)
			}
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			if r.cut != (kind == "shallow") {
				t.Errorf("the history is cut: %v", r.cut)
			}
			compare(t, r, folder)
		})
	}
}

// compare wants the answers of plain git.
func compare(t *testing.T, r *Repository, folder string) {
	t.Helper()
	plain := func(args ...string) string {
		t.Helper()
		command := exec.Command("git", append([]string{"-c", "safe.bareRepository=all"}, args...)...)
		command.Dir = folder
		out, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(out))
	}
	head, err := r.Resolve(t.Context(), "HEAD")
	if want := plain("rev-parse", "HEAD"); err != nil || head != want {
		t.Errorf("HEAD is %q, %v, want %s", head, err, want)
	}
	if got, want := strings.Fields(plain("log", "-1", "--abbrev=12", "--format=%h", "--", "a.md")), "a.md"; r.root != "" && !r.cut {
		files, err := r.Files(t.Context(), []string{want})
		if err != nil || files[want].Commit != got[0] || !files[want].Committed || files[want].Modified {
			t.Errorf("a.md: %+v, %v, want commit %s", files[want], err, got[0])
		}
	}
	data, there := r.Show(t.Context(), head, "a.md")
	if want := plain("show", "HEAD:a.md"); !there || string(data) != want {
		t.Errorf("a.md holds %q, want %q", data, want)
	}
	tree, err := r.Tree(t.Context(), head)
	if want := strings.Split(plain("ls-tree", "-r", "--name-only", "HEAD"), "\n"); err != nil || len(tree) != len(want) {
		t.Errorf("%v, %v, want %v", tree, err, want)
	}
}

// Files in a submodule are known to its own repository.
func TestSubmodule(t *testing.T) {
	dir, _ := pair(t)
	write(t, dir, "lib/sub/new.md", "1")
	write(t, dir, "clone/x.md", "1")
	if err := exec.Command("git", "init", "-q", filepath.Join(dir, "clone")).Run(); err != nil {
		t.Fatal(err)
	}
	got, err := filesOf(t, dir, "lib/sub/x.md", "lib/sub/new.md", "lib/sub", "a.md", "clone/x.md")
	if err != nil {
		t.Fatal(err)
	}
	for p, want := range map[string]File{
		"lib/sub/x.md": {Committed: true, Date: "2026-01-01", New: true}, "lib/sub": {Committed: true, Modified: true, Date: "2026-01-01"},
		"a.md": {Committed: true, Date: "2026-02-02"}, "lib/sub/new.md": {}, "clone/x.md": {},
	} {
		one := got[p]
		one.Commit = ""
		if one != want {
			t.Errorf("%s: %+v, want %+v", p, one, want)
		}
	}
}

// What a hook or an alias says about another repository changes no answer.
func TestElsewhere(t *testing.T) {
	dir, _ := pair(t)
	other, _ := pair(t)
	want, err := filesOf(t, dir, "a.md", "docs")
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{
		"GIT_DIR": filepath.Join(other, ".git"), "GIT_WORK_TREE": other, "GIT_INDEX_FILE": filepath.Join(other, ".git", "index"), "GIT_COMMON_DIR": filepath.Join(other, ".git"),
		"GIT_OBJECT_DIRECTORY": filepath.Join(other, ".git", "objects"), "GIT_NAMESPACE": "x", "GIT_PREFIX": "docs/", "GIT_CEILING_DIRECTORIES": dir,
	} {
		t.Setenv(name, value)
	}
	got, err := filesOf(t, dir, "a.md", "docs")
	if err != nil {
		t.Fatal(err)
	}
	for p := range want {
		if got[p] != want[p] {
			t.Errorf("%s: %+v, want %+v", p, got[p], want[p])
		}
	}
}

// Line ends as Windows writes them are no change, and neither is a symbolic
// link that leads where it did.
func TestUnchanged(t *testing.T) {
	dir, do := repository(t)
	write(t, dir, "crlf.md", "one\ntwo\n")
	write(t, dir, "mixed.md", "one\ntwo\n")
	if err := os.Symlink("crlf.md", filepath.Join(dir, "link.md")); err != nil {
		t.Skip("no symbolic links here")
	}
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	write(t, dir, "crlf.md", "one\r\ntwo\r\n")
	write(t, dir, "mixed.md", "one\r\nthree\r\n")
	got, err := filesOf(t, dir, "crlf.md", "mixed.md", "link.md")
	if err != nil || got["crlf.md"].Modified || got["link.md"].Modified || !got["mixed.md"].Modified {
		t.Errorf("%+v, %v", got, err)
	}
}

// A repository without a commit is one in which nothing is committed.
func TestUnborn(t *testing.T) {
	dir, _ := repository(t)
	write(t, dir, "a.md", "1")
	got, err := filesOf(t, dir, "a.md", ".")
	if err != nil || got["a.md"] != (File{}) || got["."] != (File{}) {
		t.Errorf("%+v, %v", got, err)
	}
}

// Nothing stays behind in the folder for temporary files.
func TestClose(t *testing.T) {
	dir, _ := repository(t)
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("TMP", temporary)
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(temporary); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}
