package cmd

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"standpoint/assess/check"
)

// byLinks are the codes that need somebody to answer at an address; the script
// check-links has their cases.
var byLinks = []string{"SP019", "SP020"}

// TestCheckCases runs the program on the two cases of each code: one where the
// finding appears, at exactly these places, and the nearest innocent one where
// it does not. testdata/check/CODE.txtar has both, as a project each.
func TestCheckCases(t *testing.T) {
	for _, r := range check.Rules() {
		if slices.Contains(byLinks, r.Code) {
			script, err := os.ReadFile(filepath.Join("testdata", "script", "check-links.txtar"))
			if err != nil || !strings.Contains(string(script), "stdout '^::") || strings.Count(string(script), r.Code) < 4 {
				t.Errorf("the script check-links has no cases of %s: %v", r.Code, err)
			}
			continue
		}
		t.Run(r.Code, func(t *testing.T) {
			archive, err := txtar.ParseFile(filepath.Join("testdata", "check", r.Code+".txtar"))
			if err != nil {
				t.Fatalf("this code has no cases: %v", err)
			}
			want := unpack(t, archive)
			if want == "" {
				t.Fatal("nothing is wanted")
			}
			prepare(t, string(archive.Comment))
			if got := places(t, "found", r.Code); got != want {
				t.Errorf("found at\n%swant\n%s", got, want)
			}
			if got := places(t, "innocent", r.Code); got != "" {
				t.Errorf("the innocent case has it at\n%s", got)
			}
		})
	}
}

// unpack writes the files of an archive into a folder of their own, goes there
// and gives the text of the one called want.
func unpack(t *testing.T, archive *txtar.Archive) (want string) {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		if f.Name == "want" {
			want = string(f.Data)
			continue
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return want
}

// prepare makes both projects repositories where a line "git: FOLDER... DATE"
// asks for it, with these folders committed on that day. A line "then: FILE DATE"
// below has a file changed and committed again, and a line "edit: PROJECT FILE"
// has one changed in one of the two and not committed.
func prepare(t *testing.T, comment string) {
	t.Helper()
	_, asked, given := strings.Cut(comment, "\ngit: ")
	if !given {
		return
	}
	if there, err := found("git"); err != nil {
		t.Fatal(err)
	} else if !there {
		t.Skip("there is no git")
	}
	line, rest, _ := strings.Cut(asked, "\n")
	words := strings.Fields(line)
	last, _, _ := strings.Cut(strings.TrimPrefix(rest, "then: "), "\n")
	defer func() {
		_, edit, _ := strings.Cut(comment, "\nedit: ")
		if words := strings.Fields(edit); len(words) > 1 {
			if err := os.WriteFile(filepath.Join(words[0], filepath.FromSlash(words[1])), []byte("Edited.\n"), 0o666); err != nil {
				t.Error(err)
			}
		}
	}()
	for _, dir := range []string{"found", "innocent"} {
		gitCase(t, dir, "", "init", "-q")
		commitCase(t, dir, words)
		if again := strings.Fields(last); len(again) == 2 { // a file changed later
			if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(again[0])), []byte("Changed.\n"), 0o666); err != nil {
				t.Fatal(err)
			}
			commitCase(t, dir, again)
		}
	}
}

// commitCase commits paths on the day that stands last.
func commitCase(t *testing.T, dir string, words []string) {
	t.Helper()
	day := words[len(words)-1]
	gitCase(t, dir, day, append([]string{"add"}, words[:len(words)-1]...)...)
	gitCase(t, dir, day, "commit", "-q", "-m", "One")
}

func gitCase(t *testing.T, dir, day string, args ...string) {
	t.Helper()
	c := exec.Command("git", args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=Case", "GIT_AUTHOR_EMAIL=case@example.org",
		"GIT_COMMITTER_NAME=Case", "GIT_COMMITTER_EMAIL=case@example.org", "GIT_AUTHOR_DATE="+day+"T12:00:00Z", "GIT_COMMITTER_DATE="+day+"T12:00:00Z")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", args[0], err, out)
	}
}

// places runs check on a project and gives where it found a code, a line each.
func places(t *testing.T, project, code string) string {
	t.Helper()
	report, status := checkJSONOf(t, project, "--as-of", "2026-11-23")
	var b strings.Builder
	for _, f := range report.Files {
		name := strings.TrimPrefix(f.File, project+"/")
		if f.Read != !strings.Contains(fmt.Sprint(f.Findings), "SP001") {
			t.Errorf("%s: read is %v", f.File, f.Read)
		}
		for _, one := range f.Findings {
			if one.What == "" || one.Why == "" || one.Remedy == "" || one.Line < 1 || one.Column < 1 {
				t.Errorf("%s lacks a part: %+v", code, one)
			}
			if one.Code == code {
				fmt.Fprintf(&b, "%s:%d:%d\n", name, one.Line, one.Column)
			}
			if one.Code == "SP001" && status != exitCould {
				t.Errorf("exit status %d for a file that does not read", status)
			}
		}
	}
	return b.String()
}

type checkedReport struct {
	Files   []checkedJSON `json:"files"`
	Summary checkSumJSON  `json:"summary"`
}

// checkJSONOf runs the program and reads what it prints.
func checkJSONOf(t *testing.T, args ...string) (checkedReport, int) {
	t.Helper()
	out, said, status := runHere(t, append([]string{"check", "--format", "json"}, args...)...)
	var r checkedReport
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatalf("%v in %q\n%s", err, out, said)
	}
	return r, status
}

// runHere runs the program in the current folder, without a terminal.
func runHere(t *testing.T, args ...string) (out, said string, status int) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &stdout, err: &stderr,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(1795435200, 0) }, dir: dir}
	status = run(e, args)
	return stdout.String(), stderr.String(), status
}

// TestCheckCasesAreOfCodes wants no case of a code that is not there.
func TestCheckCasesAreOfCodes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "check", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, file := range files {
		if _, known := check.Lookup(strings.TrimSuffix(filepath.Base(file), ".txtar")); !known {
			t.Errorf("%s is of no code", file)
		}
	}
}
