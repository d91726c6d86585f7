package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// hostile is a folder of clones whose owner wants a program of theirs to run on
// the computer of whoever looks at them.
type hostile struct {
	dir, trap, mark string // mark is written by the trap, when it is started
	started         string // what git says it started, one event a line
}

// plantedAssessment has evidence of every kind that git is asked about.
const plantedAssessment = `kind: assessment
standpoint: 1
standard: lgdss@2016
phase: beta
previous: old.yaml
service: {id: bins, name: Bins, organisation: Example Borough Council}
points:
  - point: 1
    rating: partly-met
    rated_on: 2026-01-01
    evidence:
      - {id: E1.1, title: A, link: docs/a.md, date: 2026-01-01}
      - {id: E1.2, title: B, link: lib/sub/x.md, date: 2026-01-01}
      - {id: E1.3, title: C, link: docs, date: 2026-01-01}
      - {id: E1.4, title: D, link: docs/gone.md, date: 2026-01-01}
      - {id: E1.5, title: E, link: --output=x, date: 2026-01-01}
`

// trapSettings are what a repository can say that makes git start a program;
// %[1]s is one.
const trapSettings = `
[core]
	fsmonitor = %[1]s
	hooksPath = %[2]s
	sshCommand = %[1]s
	pager = %[1]s
	askPass = %[1]s
	gitProxy = %[1]s
	alternateRefsCommand = %[1]s
	worktree = %[3]s
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
[gpg]
	program = %[1]s
[log]
	showSignature = true
[credential]
	helper = !%[1]s
[alias]
	log = !%[1]s
	ls-tree = !%[1]s
	rev-parse = !%[1]s
[uploadpack]
	packObjectsHook = %[1]s
[remote "origin"]
	uploadpack = %[1]s
	promisor = true
	partialclonefilter = blob:none
[extensions]
	partialClone = origin
	worktreeConfig = true
`

// newHostile makes a clone with settings of every kind, in its config, an
// include, those of its work tree and of a submodule, with a folder in it that is
// laid out as a bare repository and holds an assessment; and a partial clone that
// has no blob of its own. A git on the path tells of every program that git starts.
func newHostile(t *testing.T) *hostile {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the trap is a script for sh")
	}
	if is, err := found("git"); err != nil || !is {
		t.Skip("git is not installed", err)
	}
	bin := t.TempDir()
	h := &hostile{dir: t.TempDir(), trap: filepath.Join(bin, "trap"), mark: filepath.Join(bin, "mark"), started: filepath.Join(bin, "started")}
	put := func(path, text string, mode os.FileMode) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }
	put(h.trap, fmt.Sprintf("#!/bin/sh\necho \"$0 $*\" >>'%s'\ncat\n", h.mark), 0o755)
	put(at("sub/x.md"), "x", 0o644)
	put(at("clone/docs/a.md"), "a", 0o644)
	put(at("clone/SECURITY.md"), "Report a vulnerability to security@example.org.", 0o644)
	for _, name := range []string{"a.yaml", "old.yaml"} {
		put(at("clone/assessments/"+name), strings.Replace(plantedAssessment, "previous: old.yaml", "previous: "+map[string]string{"a.yaml": "old.yaml"}[name], 1), 0o644)
	}
	h.git(t, "init", "-q", "-b", "main", "sub")
	h.git(t, "-C", "sub", "add", "-A")
	h.git(t, "-C", "sub", "commit", "-q", "-m", "sub")
	h.git(t, "init", "-q", "-b", "main", "clone")
	h.git(t, "-C", "clone", "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", at("sub"), "lib/sub")
	h.git(t, "-C", "clone", "add", "-A")
	h.git(t, "-C", "clone", "commit", "-q", "-m", "one")
	put(at("clone/docs/a.md"), "b", 0o644)
	h.git(t, "-C", "clone", "commit", "-q", "-a", "-m", "two")
	h.git(t, "clone", "-q", "--bare", "clone", "bare.git")
	h.git(t, "clone", "-q", "--bare", "clone", "clone/planted")
	h.git(t, "-C", "clone", "config", "uploadpack.allowFilter", "true")
	h.git(t, "-c", "protocol.file.allow=always", "clone", "-q", "--no-checkout", "--filter=blob:none", "file://"+filepath.ToSlash(at("clone")), "partial")
	put(at("clone/planted/assessments/p.yaml"), strings.Replace(plantedAssessment, "old.yaml", "", 1), 0o644)
	put(at("partial/assessments/a.yaml"), strings.Replace(plantedAssessment, "old.yaml", "", 1), 0o644)
	put(at("partial/docs/a.md"), "c", 0o644)
	put(at("clone/docs/a.md"), "c", 0o644)
	put(at("list.yaml"), "kind: portfolio\nstandpoint: 1\nservices:\n  - {service: bins, repository: clone, revision: main}\n  - {service: parks, repository: partial, revision: HEAD}\n", 0o644)
	h.conflict(t, put)
	h.plant(t, bin, put)
	h.watch(t, bin, put)
	return h
}

// conflict makes a clone in which a merge of two ratings was left undone.
func (h *hostile) conflict(t *testing.T, put func(path, text string, mode os.FileMode)) {
	t.Helper()
	file := filepath.Join(h.dir, "conflict", "assessments", "a.yaml")
	h.git(t, "clone", "-q", "clone", "conflict")
	h.git(t, "-C", "conflict", "checkout", "-q", "-b", "side")
	for _, rating := range []string{"met", "not-met"} {
		put(file, strings.Replace(plantedAssessment, "rating: partly-met", "rating: "+rating, 1), 0o644)
		h.git(t, "-C", "conflict", "commit", "-q", "-a", "-m", rating)
		h.git(t, "-C", "conflict", "checkout", "-q", "main")
	}
	c := exec.Command("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "merge", "-q", "side")
	c.Dir = filepath.Join(h.dir, "conflict")
	if c.Run() == nil {
		t.Fatal("there is no conflict")
	}
}

// plant writes the settings into each repository, and what makes git look for
// them.
func (h *hostile) plant(t *testing.T, bin string, put func(path, text string, mode os.FileMode)) {
	t.Helper()
	at := func(name string) string { return filepath.Join(h.dir, filepath.FromSlash(name)) }
	for _, r := range [][2]string{{"clone/.git", "clone"}, {"clone/.git/modules/lib/sub", "clone/lib/sub"}, {"clone/planted", "clone/planted"}, {"bare.git", "bare.git"}, {"partial/.git", "partial"}, {"conflict/.git", "conflict"}} {
		settings := fmt.Sprintf(trapSettings, h.trap, bin, at(r[1]))
		config, err := os.ReadFile(at(r[0] + "/config"))
		if err != nil {
			t.Fatal(err)
		}
		put(at(r[0]+"/included"), settings, 0o644)
		put(at(r[0]+"/config.worktree"), settings, 0o644)
		put(at(r[0]+"/config"), string(config)+settings+"[include]\n\tpath = included\n[includeIf \"gitdir:/\"]\n\tpath = included\n", 0o644)
		put(at(r[0]+"/info/attributes"), "* filter=trap diff=trap\n", 0o644)
		put(at(r[1]+"/.gitattributes"), "* filter=trap diff=trap\n", 0o644)
		for _, hook := range []string{"fsmonitor-watchman", "post-index-change", "reference-transaction", "pre-auto-gc"} {
			put(at(r[0]+"/hooks/"+hook), "#!/bin/sh\nexec "+h.trap+"\n", 0o755)
		}
	}
}

// git runs git itself, to make what is looked at.
func (h *hostile) git(t *testing.T, args ...string) {
	t.Helper()
	c := exec.Command("git", args...)
	c.Dir = h.dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=x", "GIT_AUTHOR_EMAIL=x@example.org", "GIT_COMMITTER_NAME=x",
		"GIT_COMMITTER_EMAIL=x@example.org", "GIT_AUTHOR_DATE=2026-02-02T12:00:00Z", "GIT_COMMITTER_DATE=2026-02-02T12:00:00Z")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// watch puts a git before the other on the path that notes what that one starts,
// and, in its stead, whatever could reach another computer.
func (h *hostile) watch(t *testing.T, bin string, put func(path, text string, mode os.FileMode)) {
	t.Helper()
	real, err := exec.LookPath("git")
	if err != nil {
		t.Fatal(err)
	}
	put(filepath.Join(bin, "git"), fmt.Sprintf("#!/bin/sh\nGIT_TRACE2_EVENT='%s' exec '%s' \"$@\"\n", h.started, real), 0o755)
	for _, name := range []string{"ssh", "git-upload-pack", "git-remote-ext", "git-remote-https", "git-remote-file"} {
		put(filepath.Join(bin, name), "#!/bin/sh\nexec '"+h.trap+"'\n", 0o755)
	}
	t.Setenv("PATH", bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	for _, name := range []string{"GIT_EXTERNAL_DIFF", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PAGER", "PAGER", "GIT_ASKPASS", "GIT_PROXY_COMMAND"} {
		t.Setenv(name, h.trap)
	}
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "core.fsmonitor")
	t.Setenv("GIT_CONFIG_VALUE_0", h.trap)
	t.Setenv("STANDPOINT_STATE", t.TempDir())
}

// readers are the commands that look at what others wrote, with what they are
// told; a command that does not look at repositories has nothing here.
var readers = map[string][][]string{
	"check": {{"clone"}, {"--since", "HEAD~1", "clone"}, {"--since", "main", "clone"}, {"clone/planted/assessments/p.yaml"}, {"--since", "HEAD", "clone/planted/assessments/p.yaml"},
		{"partial/assessments/a.yaml"}, {"--since", "HEAD~1", "partial/assessments/a.yaml"}, {"--since", "ext::x", "clone"}},
	"evidence":      {{"clone"}, {"--json", "clone/planted/assessments/p.yaml"}, {"partial"}},
	"evidence find": {{"clone/assessments/a.yaml"}, {"clone/planted/assessments/p.yaml"}, {"partial/assessments/a.yaml"}},
	"report": {{"clone/assessments/a.yaml", "-o", "r.pdf"}, {"clone/assessments/a.yaml", "-o", "r.html", "--for", "summary"}, {"clone/planted/assessments/p.yaml", "-o", "-", "--format", "md"},
		{"partial/assessments/a.yaml", "-o", "r.json"}},
	"status": {{"clone/assessments/a.yaml"}, {"clone/planted/assessments/p.yaml"}, {"--json", "partial/assessments/a.yaml"}},
	"compare": {{"--since", "HEAD~1", "clone/assessments/a.yaml"}, {"--since", "2026-02-03", "clone/assessments/a.yaml"}, {"--since", "ext::x", "partial/assessments/a.yaml"},
		{"HEAD~1:clone/assessments/a.yaml", "clone/assessments/a.yaml"}, {"main:partial/assessments/a.yaml", "partial/assessments/a.yaml"}, {"--", "--upload-pack=x:clone/assessments/a.yaml", "clone/assessments/a.yaml"}},
	"history":      {{"clone/assessments/a.yaml"}, {"clone/planted/assessments/p.yaml"}, {"partial/assessments/a.yaml"}},
	"actions":      {{"clone"}, {"clone/planted/assessments"}},
	"actions done": {{"A1.1", "clone/assessments/a.yaml", "--evidence", "docs/a.md"}},
	"review":       {{"clone/assessments/a.yaml", "--role", "Designer", "--finished"}, {"partial/assessments/a.yaml", "--role", "Lead", "--draft"}},
	"answer":       {{"partial/assessments/a.yaml", "2", "--rating", "met"}},
	"merge":        {{"conflict/assessments/a.yaml"}, {"--setup"}},
	"upgrade":      {{"clone/assessments/a.yaml", "--to", "govuk@2019", "-o", "moved.yaml"}},
	"portfolio": {{"."}, {"clone"}, {"bare.git"}, {"clone/planted"}, {"list.yaml"}, {"--since", "2026-02-03", "clone", "partial"}, {"--since", "2026-02-03", "bare.git"},
		{"--since", "2026-02-03", "list.yaml", "--format", "jsonl"}},
	"portfolio publish":     {{"clone", "--reviewed-by", "Lead", "-o", "out.jsonl"}, {"bare.git", "--reviewed-by", "Lead", "-o", "-"}},
	"product check":         {{"clone/assessments/a.yaml"}},
	"portfolio match":       {{"bins", "clone", "bare.git"}},
	"portfolio product":     {{"example", "clone", "bare.git"}},
	"portfolio spread":      {{"clone", "bare.git"}},
	"portfolio declaration": {{"Example Borough Council", "clone"}},
}

// apart are commands that look at no repository.
var apart = []string{"", "assess", "collect", "completion", "completion bash", "completion fish", "completion powershell", "completion zsh", "demo", "help", "init", "man", "respond", "review join", "new-round", "schema", "product", "product new", "product show", "product use",
	"standards", "standards check", "standards list", "standards map", "standards new", "standards show", "version", "licences"}

// Nothing in a repository that is looked at starts a program or reaches the
// network, whichever command looks: git is asked, and starts nothing at all.
func TestPlanted(t *testing.T) {
	h := newHostile(t)
	t.Chdir(h.dir)
	for command, calls := range readers {
		for _, args := range calls {
			out, said, status := runHere(t, append(strings.Fields(command), args...)...)
			if mark, _ := os.ReadFile(h.mark); len(mark) > 0 {
				t.Fatalf("%s %q made this run:\n%s", command, args, mark)
			}
			events, _ := os.ReadFile(h.started)
			if strings.Contains(string(events), `"event":"child_start"`) || strings.Contains(string(events), `"event":"exec"`) {
				t.Fatalf("%s %q made git start something:\n%s", command, args, events)
			}
			if strings.Contains(out+said, "panic") || status > 3 || strings.Contains(said, "unknown flag") {
				t.Errorf("%s %q: exit status %d\n%s", command, args, status, said)
			}
		}
	}
	if events, _ := os.ReadFile(h.started); !strings.Contains(string(events), `"event":"start"`) {
		t.Error("git was never asked, so nothing was shown")
	}
	c := exec.Command("git", "-c", "safe.directory=*", "status") // in the clone itself
	c.Dir = filepath.Join(h.dir, "clone")
	_ = c.Run()
	if mark, _ := os.ReadFile(h.mark); len(mark) == 0 {
		t.Error("the trap does not work, so nothing was shown")
	}
}

// Every command is among those that are tried on planted repositories, or
// known to look at none.
func TestPlantedEverywhere(t *testing.T) {
	eachCommand(tree(t), func(c *cobra.Command) {
		name := strings.TrimSpace(strings.TrimPrefix(c.CommandPath(), "standpoint"))
		if readers[name] == nil && !slices.Contains(apart, name) {
			t.Errorf("%q is a new command: say in readers how it looks at repositories, or in apart that it looks at none", name)
		}
	})
}
