package git

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// trap is a program that leaves a mark when it is started.
type trap struct{ program, mark string }

func newTrap(t *testing.T) trap {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the trap is a script for sh")
	}
	dir := t.TempDir()
	trap := trap{filepath.Join(dir, "trap"), filepath.Join(dir, "mark")}
	script := fmt.Sprintf("#!/bin/sh\necho \"$0 $*\" >>'%s'\ncat\n", trap.mark)
	if err := os.WriteFile(trap.program, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return trap
}

func (p trap) sprung() string {
	data, _ := os.ReadFile(p.mark)
	return string(data)
}

// settings are what a repository can say that makes git start a program.
func (p trap) settings() string {
	return fmt.Sprintf(`
[core]
	fsmonitor = %[1]s
	hooksPath = %[2]s
	sshCommand = %[1]s
	pager = %[1]s
	editor = %[1]s
	askPass = %[1]s
	gitProxy = %[1]s
	alternateRefsCommand = %[1]s
[pager]
	log = %[1]s
[filter "trap"]
	clean = %[1]s
	smudge = %[1]s
	process = %[1]s
	required = true
[diff "trap"]
	textconv = %[1]s
	command = %[1]s
[diff]
	external = %[1]s
[merge "trap"]
	driver = %[1]s
[gpg]
	program = %[1]s
[gpg "ssh"]
	program = %[1]s
[log]
	showSignature = true
[credential]
	helper = !%[1]s
[alias]
	log = !%[1]s
	ls-tree = !%[1]s
	cat-file = !%[1]s
	rev-parse = !%[1]s
[uploadpack]
	packObjectsHook = %[1]s
[remote "origin"]
	url = ext::%[1]s
	uploadpack = %[1]s
	vcs = ext
	promisor = true
	partialclonefilter = blob:none
[trace2]
	normalTarget = %[3]s
	eventTarget = %[3]s
[submodule]
	recurse = true
[extensions]
	partialClone = origin
	worktreeConfig = true
`, p.program, filepath.Dir(p.program), p.mark)
}

// plant writes the settings into a repository, and what makes git look for
// them: attributes for every file, hooks of every name, settings in an include
// and in those of the work tree.
func (p trap) plant(t *testing.T, dir, gitDir string) {
	t.Helper()
	included := filepath.Join(gitDir, "included")
	for _, file := range []string{"config.worktree", "included"} {
		if err := os.WriteFile(filepath.Join(gitDir, file), []byte(p.settings()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	config, err := os.OpenFile(filepath.Join(gitDir, "config"), os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(config, "%s\n[include]\n\tpath = %s\n[includeIf \"gitdir:/\"]\n\tpath = %s\n", p.settings(), included, included)
	if err := config.Close(); err != nil {
		t.Fatal(err)
	}
	write(t, gitDir, "info/attributes", "* filter=trap diff=trap merge=trap\n")
	write(t, dir, ".gitattributes", "* filter=trap diff=trap merge=trap\n")
	for _, hook := range []string{"fsmonitor-watchman", "post-index-change", "pre-commit", "reference-transaction", "post-checkout"} {
		write(t, gitDir, "hooks/"+hook, "#!/bin/sh\nexec "+p.program+"\n")
		if err := os.Chmod(filepath.Join(gitDir, "hooks", hook), 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

// everything asks a repository all that can be asked.
func everything(t *testing.T, r *Repository) {
	t.Helper()
	ctx := t.Context()
	if _, err := r.Files(ctx, []string{"a.md", ".", "docs", "docs/b.md", "lib/sub/x.md", "lib/sub", "gone.md"}); err != nil {
		t.Error(err)
	}
	commit, err := r.Resolve(ctx, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for _, rev := range []string{"HEAD~1", "main", "origin/main", "--output=x", "@{upstream}", "HEAD:a.md", ":/first"} {
		_, _ = r.Resolve(ctx, rev)
		_, _ = r.Base(ctx, rev)
	}
	_, _ = r.ResolveAt(ctx, "2026-06-01")
	blobs, _ := r.Blobs(ctx, commit, ".md")
	_ = r.Contents(ctx, blobs, 1<<20, func(Blob, []byte) error { return nil })
	_, _ = r.Show(ctx, commit, "a.md")
	_, _ = r.Tree(ctx, commit)
	r.Contains(ctx, commit, commit)
	if found, _, err := r.Versions(ctx, "a.md"); err != nil || len(found) != 2 {
		t.Errorf("versions: %v, %v", found, err)
	}
	_ = r.Day(ctx, commit)
	_, _ = r.Stages(ctx, "a.md", 1<<20)
}

// pair is a repository with two commits and a submodule.
func pair(t *testing.T) (string, func(day string, args ...string)) {
	t.Helper()
	inner, doInner := repository(t)
	write(t, inner, "x.md", "1")
	doInner("2026-01-01", "add", "-A")
	doInner("2026-01-01", "commit", "-q", "-m", "inner")
	dir, do := repository(t)
	write(t, dir, "a.md", "1")
	write(t, dir, "docs/b.md", "1")
	do("2026-01-02", "add", "-A")
	do("2026-01-02", "commit", "-q", "-m", "first")
	do("2026-01-02", "-c", "protocol.file.allow=always", "submodule", "add", "-q", inner, "lib/sub")
	write(t, dir, "a.md", "2")
	do("2026-02-02", "add", "-A")
	do("2026-02-02", "commit", "-q", "-m", "second")
	return dir, do
}

// Nothing that a repository says starts a program, in its settings, in what
// they include, in those of a work tree or of a submodule, or in the
// environment, whatever is asked.
func TestNothingRuns(t *testing.T) {
	dir, _ := pair(t)
	trap := newTrap(t)
	trap.plant(t, dir, filepath.Join(dir, ".git"))
	trap.plant(t, filepath.Join(dir, "lib", "sub"), filepath.Join(dir, ".git", "modules", "lib", "sub"))
	write(t, dir, "a.md", "3")
	write(t, dir, "docs/new.md", "1")
	for _, name := range []string{"GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PAGER", "PAGER", "GIT_ASKPASS", "SSH_ASKPASS", "GIT_EDITOR", "GIT_PROXY_COMMAND"} {
		t.Setenv(name, trap.program)
	}
	t.Setenv("GIT_TRACE", trap.mark)
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
	t.Setenv("GIT_CONFIG_VALUE_0", trap.program)
	t.Setenv("GIT_CONFIG_PARAMETERS", "'core.fsmonitor="+trap.program+"'")
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	everything(t, r)
	if said := trap.sprung(); said != "" {
		t.Errorf("the repository made these run:\n%s", said)
	}
	// Git, asked in the repository itself, runs the trap: it is a real one.
	command := exec.Command("git", "-c", "safe.directory=*", "status")
	command.Dir = dir
	_ = command.Run()
	if trap.sprung() == "" {
		t.Error("the trap does not work, so nothing was shown")
	}
}

// A clone that left its objects where it came from brings none of them.
func TestNothingFetched(t *testing.T) {
	dir, do := pair(t)
	do("2026-03-03", "config", "uploadpack.allowFilter", "true")
	clone := filepath.Join(t.TempDir(), "clone")
	do("2026-03-03", "-c", "protocol.file.allow=always", "clone", "-q", "--no-checkout", "--filter=blob:none", "file://"+filepath.ToSlash(dir), clone)
	trap := newTrap(t)
	trap.plant(t, clone, filepath.Join(clone, ".git"))
	r, err := Open(clone)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	everything(t, r)
	if _, there := r.Show(t.Context(), "HEAD", "a.md"); there {
		t.Error("a file was read that is not here")
	}
	if said := trap.sprung(); said != "" {
		t.Errorf("the repository made these run:\n%s", said)
	}
}

// A folder that is laid out as a bare repository is not one for a file in it:
// it may be part of a clone. Only .git makes a repository, and where a list of
// repositories is rolled up, a bare one that was named.
func TestFolderLikeARepository(t *testing.T) {
	dir, do := pair(t)
	trap := newTrap(t)
	inside := filepath.Join(dir, "planted")
	do("2026-03-03", "clone", "-q", "--bare", dir, inside)
	trap.plant(t, inside, inside)
	write(t, inside, "assessments/a.yaml", "kind: assessment\n")
	root, err := RootOf(filepath.Join(inside, "assessments"))
	if err != nil || !sameFile(t, root, dir) {
		t.Errorf("the root is %q, %v", root, err)
	}
	got, err := filesOf(t, filepath.Join(inside, "assessments"), "planted/assessments/a.yaml")
	if err != nil || got["planted/assessments/a.yaml"] != (File{}) {
		t.Errorf("%+v, %v", got, err)
	}
	t.Chdir(dir)
	r, err := OpenBare("planted")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if commit, err := r.Resolve(t.Context(), "HEAD"); err != nil || len(commit) != 40 {
		t.Errorf("%q, %v", commit, err)
	}
	if said := trap.sprung(); said != "" {
		t.Errorf("the repository made these run:\n%s", said)
	}
	if _, err := Open(t.TempDir()); err != ErrNone {
		t.Errorf("outside: %v", err)
	}
}

func sameFile(t *testing.T, a, b string) bool {
	t.Helper()
	one, err := os.Stat(a)
	if err != nil {
		t.Fatal(err)
	}
	other, err := os.Stat(b)
	if err != nil {
		t.Fatal(err)
	}
	return os.SameFile(one, other)
}

// Objects on a network, or a repository there, are refused before anybody asks
// for them.
func TestNoNetworkPath(t *testing.T) {
	dir, _ := pair(t)
	write(t, dir, ".git/objects/info/alternates", "//evil.example/share/objects\n")
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "on a network") {
		t.Errorf("alternates: %v", err)
	}
	other := t.TempDir()
	write(t, other, "objects/info/alternates", "\\\\evil.example\\share\n")
	write(t, dir, ".git/objects/info/alternates", filepath.Join(other, "objects")+"\n")
	if _, err := Open(dir); err == nil || !strings.Contains(err.Error(), "on a network") {
		t.Errorf("alternates of alternates: %v", err)
	}
	linked := t.TempDir()
	write(t, linked, ".git", "gitdir: //evil.example/share/repo\n")
	if _, err := Open(linked); err == nil || !strings.Contains(err.Error(), "on a network") {
		t.Errorf("gitdir: %v", err)
	}
}
