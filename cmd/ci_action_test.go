package cmd

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// action is a runner of GitHub's on which the project's own action is called, with a
// gh that keeps comments in a folder, one a file.
type action struct {
	*runner
	script, temp, comments string
}

func newAction(t *testing.T) *action {
	t.Helper()
	script, err := filepath.Abs(filepath.Join("..", ".github", "actions", "check", "run"))
	if err != nil {
		t.Fatal(err)
	}
	a := &action{newRunner(t, release(t)...), script, t.TempDir(), t.TempDir()}
	bin := t.TempDir()
	a.path = bin + ":" + a.path
	a.env = append(a.env, "RUNNER_TEMP="+a.temp, "GITHUB_OUTPUT="+filepath.Join(a.temp, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(a.temp, "summary"),
		"GITHUB_REPOSITORY=council/bins", "STANDPOINT_PULL=7", "STANDPOINT_COMMENT="+filepath.Join(a.temp, "standpoint.md"), "COMMENTS="+a.comments)
	gh := `#!/usr/bin/env bash
set -eu
case "$*" in
*"--method PATCH repos/council/bins/issues/comments/"*) id=$4; cp "${6#body=@}" "$COMMENTS/${id##*/}" ;;
*"--method POST repos/council/bins/issues/7/comments"*) cp "${6#body=@}" "$COMMENTS/$(($(ls "$COMMENTS" | wc -l) + 11))" ;;
*"--paginate repos/council/bins/issues/7/comments"*) grep -l -- '^<!-- standpoint check -->' "$COMMENTS"/* | xargs -n1 basename || true ;;
*) echo "gh $*: HTTP 403" >&2; exit 1 ;;
esac
`
	if err := os.WriteFile(filepath.Join(bin, "gh"), []byte(gh), 0o700); err != nil {
		t.Fatal(err)
	}
	if out, status := a.do("install"); status != 0 {
		t.Fatal(out)
	}
	a.path = filepath.Join(a.temp, "standpoint-bin") + ":" + a.path
	return a
}

// do runs a step of the action.
func (a *action) do(step string, env ...string) (out string, status int) {
	a.t.Helper()
	before := a.env
	defer func() { a.env = before }()
	a.env = append(append([]string{}, a.env...), env...)
	return a.sh("bash '"+a.script+"' "+step, "sh", "-e")
}

func (a *action) read(path string) string {
	a.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		a.t.Fatal(err)
	}
	return string(data)
}

// TestCIAction runs the steps of the action over the example: something to do passes,
// one comment is written and updated, and other people's comments stay.
func TestCIAction(t *testing.T) {
	a := newAction(t)
	if err := os.WriteFile(filepath.Join(a.comments, "10"), []byte("Somebody's words"), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		out, status := a.do("check", "STANDPOINT_AS_OF=2026-11-23")
		if status != 0 || !strings.Contains(out, "::warning file=assessments/lgdss-beta.yaml,line=") {
			t.Fatalf("status %d: %s", status, out)
		}
		if out, status := a.do("comment"); status != 0 {
			t.Fatal(out)
		}
	}
	if all, _ := filepath.Glob(filepath.Join(a.comments, "*")); len(all) != 2 {
		t.Errorf("%d comments, and not somebody's and ours", len(all))
	}
	if said := a.read(filepath.Join(a.comments, "12")); !strings.HasPrefix(said, "<!-- standpoint check -->\n") || !strings.Contains(said, "still to do") || said != a.read(filepath.Join(a.temp, "standpoint.md")) {
		t.Errorf("the comment is %.200q", said)
	}
	if said := a.read(filepath.Join(a.comments, "10")); said != "Somebody's words" {
		t.Errorf("somebody's comment is now %q", said)
	}
	for _, name := range []string{"standpoint.sarif", "summary", "output"} {
		if a.read(filepath.Join(a.temp, name)) == "" {
			t.Errorf("%s is empty", name)
		}
	}
	if out, status := a.do("check", "STANDPOINT_AS_OF=2026-11-23", "STANDPOINT_STRICT=true"); status != 3 {
		t.Errorf("asked to fail where something is to do: status %d: %s", status, out)
	}
	if out, status := a.do("check", "STANDPOINT_PATHS=assessments\nno such folder"); status != 1 {
		t.Errorf("a folder that is not there: status %d: %s", status, out)
	}
	if out, status := a.do("comment", "GITHUB_REPOSITORY=somebody/fork"); status != 0 || !strings.Contains(out, "::notice::The comment could not be written") {
		t.Errorf("without leave to write: status %d: %s", status, out)
	}
}

// TestCIActionCompares wants what a branch changed below what is to do.
func TestCIActionCompares(t *testing.T) {
	a := newAction(t)
	base, _ := a.sh("git rev-parse HEAD", "sh", "-e")
	file := filepath.Join(a.dir, "assessments", "lgdss-beta.yaml")
	text := a.read(file)
	changed := strings.Replace(text, "rating: partly-met", "rating: not-met", 1)
	if changed == text {
		t.Fatal("the example has nothing that is partly met")
	}
	a.write([]byte(changed))
	if out, status := a.do("check", "STANDPOINT_AS_OF=2026-11-23", "STANDPOINT_BASE="+strings.TrimSpace(base)); status != 0 {
		t.Fatal(out)
	}
	if said := a.read(filepath.Join(a.temp, "standpoint.md")); !strings.Contains(said, "What changed") || !strings.Contains(said, "not met") {
		t.Errorf("the comment says nothing of the change: %s", said)
	}
}

// TestCIActionWrongFile wants a file refused that is not the one meant.
func TestCIActionWrongFile(t *testing.T) {
	a := newAction(t)
	for _, sum := range []string{"", strings.Repeat("0", 64)} {
		if out, status := a.do("install", "STANDPOINT_SHA256="+sum); status == 0 {
			t.Errorf("the checksum %q is taken: %s", sum, out)
		}
	}
}

// TestCIPinned wants every action of others named by its commit, with the version.
func TestCIPinned(t *testing.T) {
	used := regexp.MustCompile(`(?m)^\s*(?:- )?uses: (.*)$`)
	pinned := regexp.MustCompile(`^[\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$`)
	for _, path := range []string{"../.github/actions/check/action.yml", "../docs/ci/github-actions.yml", "../docs/template/.github/workflows/standpoint.yml"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all := used.FindAllStringSubmatch(string(data), -1)
		if len(all) == 0 {
			t.Errorf("%s uses no action: this test looks in the wrong place", path)
		}
		for _, found := range all {
			if own := "YOUR-ORGANISATION/standpoint/.github/actions/check@COMMIT"; found[1] != own && !pinned.MatchString(found[1]) {
				t.Errorf("%s: %q is not pinned by its commit", path, found[1])
			}
		}
	}
}
