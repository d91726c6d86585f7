package cmd

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// runner is a machine of a CI system: a clone of a project, a home of its own,
// and no standpoint on the PATH until a script puts it there.
type runner struct {
	t    *testing.T
	dir  string
	path string
	env  []string
}

func newRunner(t *testing.T, env ...string) *runner {
	t.Helper()
	for _, tool := range []string{"bash", "git", "curl", "sha256sum"} {
		if there, err := found(tool); err != nil || !there {
			t.Skip(tool, "is missing", err)
		}
	}
	if runtime.GOOS == "windows" {
		t.Skip("these scripts run on Linux")
	}
	r := &runner{t: t, dir: t.TempDir()}
	home := t.TempDir()
	program, err := exec.LookPath("standpoint")
	if err != nil {
		t.Fatal(err)
	}
	r.path = strings.Join(slices.DeleteFunc(filepath.SplitList(os.Getenv("PATH")), func(dir string) bool { return dir == filepath.Dir(program) }), ":")
	r.env = append([]string{"HOME=" + home, "STANDPOINT_STATE=" + filepath.Join(home, "state"), "SOURCE_DATE_EPOCH=" + noon, "RUNNER_TEMP=" + t.TempDir(),
		"AGENT_TEMPDIRECTORY=" + t.TempDir(), "GITHUB_PATH=" + filepath.Join(home, "github-path"), "GIT_CONFIG_GLOBAL=" + os.DevNull, "GIT_CONFIG_NOSYSTEM=1",
		"GOCACHE=" + os.Getenv("GOCACHE"), "GOPATH=" + os.Getenv("GOPATH"), "GOFLAGS=-mod=mod"}, env...)
	demo, err := os.ReadFile("demo/lgdss-beta.yaml")
	if err != nil {
		t.Fatal(err)
	}
	r.write(demo)
	r.must("git init -q . && git add . && git -c user.name=CI -c user.email=ci@example.org commit -qm Start")
	return r
}

// release is the program as a release file with its checksum.
func release(t *testing.T) []string {
	t.Helper()
	program, err := exec.LookPath("standpoint")
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(program)
	if err != nil {
		t.Fatal(err)
	}
	return []string{"STANDPOINT_FILE=file://" + program, fmt.Sprintf("STANDPOINT_SHA256=%x", sha256.Sum256(data))}
}

func (r *runner) write(data []byte) {
	r.t.Helper()
	path := filepath.Join(r.dir, "assessments", "lgdss-beta.yaml")
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		r.t.Fatal(err)
	}
}

// sh runs a script as a step of its own and gives its status.
func (r *runner) sh(script string, shell ...string) (out string, status int) {
	r.t.Helper()
	file := filepath.Join(r.t.TempDir(), "step.sh")
	if err := os.WriteFile(file, []byte(script), 0o700); err != nil {
		r.t.Fatal(err)
	}
	c := exec.Command(shell[0], append(slices.Clone(shell[1:]), file)...)
	c.Dir, c.Env = r.dir, append(slices.Clone(r.env), "PATH="+r.path)
	data, err := c.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		r.t.Fatal(err)
	}
	return string(data), c.ProcessState.ExitCode()
}

func (r *runner) must(script string) {
	r.t.Helper()
	if out, status := r.sh(script, "sh", "-e"); status != 0 {
		r.t.Fatalf("%s: %s", script, out)
	}
}

// all runs a pipeline's steps in order, as its system does: what a step puts on
// the PATH is there for the next. It ends at the first step that fails.
func (r *runner) all(p *pipeline, doc map[string]any) (out string, status int) {
	r.t.Helper()
	for _, script := range p.scripts(doc) {
		said, code := r.sh(script, p.shell...)
		out += said
		if code != 0 {
			return out, code
		}
		for line := range strings.Lines(said) {
			if dir, ok := strings.CutPrefix(line, "##vso[task.prependpath]"); ok {
				r.path = strings.TrimSpace(dir) + ":" + r.path
			}
		}
		if added, err := os.ReadFile(filepath.Join(strings.TrimPrefix(r.env[0], "HOME="), "github-path")); err == nil {
			r.path = strings.TrimSpace(string(added)) + ":" + r.path
		}
	}
	return out, status
}

// TestCIRuns runs each pipeline over the example, where much is to do and
// nothing is broken, and over one that does not read.
func TestCIRuns(t *testing.T) {
	for _, p := range pipelines {
		t.Run(p.file, func(t *testing.T) {
			_, doc := readCI(t, p.file)
			r := newRunner(t, release(t)...)
			out, status := r.all(&p, doc)
			want := 0
			if p.file == "gitlab-ci.yml" {
				want = under(doc, "standpoint", "allow_failure", "exit_codes").([]any)[0].(int)
			}
			if status != want || !strings.Contains(out, "to do") {
				t.Fatalf("exit status %d, want %d\n%s", status, want, out)
			}
			p.outcome(t, r, out)

			r.write([]byte("kind: assessment\nstandard: lgdss@2016\npoints: none\n"))
			if out, status := r.all(&p, doc); status != exitCould {
				t.Errorf("a file that does not read: exit status %d\n%s", status, out)
			}
		})
	}
}

// outcome wants what a system shows to people.
func (p *pipeline) outcome(t *testing.T, r *runner, out string) {
	t.Helper()
	switch p.file {
	case "github-actions.yml":
		if !regexp.MustCompile(`(?m)^::warning file=assessments/lgdss-beta\.yaml,line=\d+,`).MatchString(out) {
			t.Errorf("no annotation in\n%s", out)
		}
		if data, err := os.ReadFile(filepath.Join(r.dir, "standpoint.sarif")); err != nil || !json.Valid(data) || !bytes.Contains(data, []byte(`"2.1.0"`)) {
			t.Errorf("no SARIF: %v %.200s", err, data)
		}
	default:
		data, err := os.ReadFile(filepath.Join(r.dir, "standpoint.xml"))
		var suites struct {
			Suites []struct {
				Failures int `xml:"failures,attr"`
			} `xml:"testsuite"`
		}
		if err == nil {
			err = xml.Unmarshal(data, &suites)
		}
		if err != nil || len(suites.Suites) != 1 || suites.Suites[0].Failures == 0 {
			t.Errorf("no JUnit: %v %.200s", err, data)
		}
	}
}

// TestCIWrongFile wants a release file with another checksum refused.
func TestCIWrongFile(t *testing.T) {
	for _, p := range pipelines {
		_, doc := readCI(t, p.file)
		r := newRunner(t, release(t)[0], "STANDPOINT_SHA256="+strings.Repeat("0", 64))
		if out, status := r.all(&p, doc); status == 0 || status == exitToDo || strings.Contains(out, "to do") {
			t.Errorf("%s: exit status %d\n%s", p.file, status, out)
		}
	}
}

// TestCIClone installs from a clone of this repository, built with Go.
func TestCIClone(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	root, _ := filepath.Abs("..")
	if _, err := os.Stat(filepath.Join(root, ".git")); err != nil {
		t.Skip("this is no clone")
	}
	setGoFolders(t)
	p := pipelines[0]
	_, doc := readCI(t, p.file)
	r := newRunner(t, "STANDPOINT_FILE=", "STANDPOINT_CLONE="+root)
	if out, status := r.sh(p.scripts(doc)[0], p.shell...); status != 0 {
		t.Fatalf("exit status %d\n%s", status, out)
	}
	if out, status := r.sh(`"$HOME/.local/bin/standpoint" version`, "bash"); status != 0 || !strings.Contains(out, "standpoint") {
		t.Errorf("exit status %d\n%s", status, out)
	}
}

// setGoFolders names where Go keeps what it has built and fetched, for a runner with a home
// of its own.
func setGoFolders(t *testing.T) {
	t.Helper()
	for key, of := range map[string]string{"GOCACHE": "", "GOPATH": ""} {
		if os.Getenv(key) == of {
			value, err := exec.Command("go", "env", key).Output()
			if err != nil {
				t.Skip(err)
			}
			t.Setenv(key, strings.TrimSpace(string(value)))
		}
	}
}

// TestPreCommit wants the hook to let pass what is still to do, and to stop a
// file that does not read.
func TestPreCommit(t *testing.T) {
	_, doc := readCI(t, "pre-commit-config.yaml")
	hook := hookOf(doc)
	files := regexp.MustCompile(hook["files"].(string))
	for path, want := range map[string]bool{"assessments/lgdss-beta.yaml": true, "services/bins/assessments/a.yml": true, "README.md": false,
		"assessments/.schema/lgdss@2016.json": false, "myassessments/a.yaml": false, "standpoint.yaml": true, "services/bins/standpoint.yaml": true, "mystandpoint.yaml": false,
		"portfolio.yaml": true, "a/portfolio.yaml": true, "standards/mine@1.yaml": true, "services/bins/standards/mine@1.yaml": true, "standards/README.md": false, "standards/deeper/x.yaml": false} {
		if files.MatchString(path) != want {
			t.Errorf("%s: want %v", path, want)
		}
	}
	r := newRunner(t)
	program, _ := exec.LookPath("standpoint")
	r.path = filepath.Dir(program) + ":" + r.path
	entry := hook["entry"].(string) + " assessments/lgdss-beta.yaml"
	if out, status := r.sh(entry, "sh"); status != 0 || !strings.Contains(out, "to do") {
		t.Errorf("what is to do: exit status %d\n%s", status, out)
	}
	r.must("mkdir standards && standpoint standards new standards/mine@2026.yaml 2>/dev/null; printf 'kind: policy\\nstandpoint: 1\\n' >standpoint.yaml; printf 'kind: portfolio\\n' >portfolio.yaml")
	settings := hook["entry"].(string) + " standards/mine@2026.yaml standpoint.yaml portfolio.yaml"
	if out, status := r.sh(settings, "sh"); status != 0 {
		t.Errorf("what says how things are done: exit status %d\n%s", status, out)
	}
	for _, name := range []string{"standards/mine@2026.yaml", "standpoint.yaml", "portfolio.yaml"} {
		r.must("cp " + name + " kept; echo 'nobody: knows' >>" + name)
		if out, status := r.sh(settings, "sh"); status == 0 {
			t.Errorf("%s does not read: exit status %d\n%s", name, status, out)
		}
		r.must("mv kept " + name)
	}
	r.write([]byte("kind: assessment\npoints: none\n"))
	if out, status := r.sh(entry, "sh"); status == 0 {
		t.Errorf("a file that does not read: exit status %d\n%s", status, out)
	}
}
