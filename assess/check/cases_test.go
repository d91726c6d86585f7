package check_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
)

// TestCases looks at the two cases of each code: one where the finding appears,
// at exactly these places, and the nearest innocent one where it does not.
// testdata/CODE.txtar has both, as a project each.
func TestCases(t *testing.T) {
	for _, r := range check.Rules() {
		t.Run(r.Code, func(t *testing.T) {
			archive, err := txtar.ParseFile(filepath.Join("testdata", r.Code+".txtar"))
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
	if _, err := exec.LookPath("git"); err != nil && os.Getenv("CI") != "true" {
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

// places checks a project and gives where it found a code, a line each.
func places(t *testing.T, project, code string) string {
	t.Helper()
	var b strings.Builder
	sheets, _ := filepath.Glob(filepath.Join(project, "products", "*.yaml")) // rules look at those that are named
	for _, f := range checked(t, "2026-11-23", append([]string{project}, sheets...)...) {
		name := strings.TrimPrefix(filepath.ToSlash(f.Path), project+"/")
		for _, one := range f.Findings {
			if one.What == "" || one.Why == "" || one.Remedy == "" || one.Line < 1 || one.Column < 1 {
				t.Errorf("%s lacks a part: %+v", code, one)
			}
			if one.Code == code {
				fmt.Fprintf(&b, "%s:%d:%d\n", name, one.Line, one.Column)
			}
			if (one.Code == "SP001") != f.Unread {
				t.Errorf("%s: unread is %v", f.Path, f.Unread)
			}
		}
	}
	return b.String()
}

// checked gathers files and gives what came of each.
func checked(t *testing.T, day assess.Date, args ...string) []*check.File {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	c := gather.Checker{Shelf: gather.NewShelf(here, ""), Day: day, Ask: answer}
	var all []*check.File
	err = c.Each(t.Context(), args, func(f *check.File) error {
		all = append(all, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// answer stands for the sites that evidence is at.
func answer(pieces []*evidence.Piece) error {
	for _, p := range pieces {
		switch p.Link.Address {
		case "https://example.org/gone":
			p.Add(evidence.Unreachable, "the site says that the page is gone (410)")
		case "https://example.org/members":
			p.Add(evidence.NeedsAccess, "it asks to sign in")
		}
	}
	return nil
}

// TestCasesAreOfCodes wants no case of a code that is not there.
func TestCasesAreOfCodes(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.txtar"))
	if err != nil || len(files) == 0 {
		t.Fatal(err, len(files))
	}
	for _, file := range files {
		if _, known := check.Lookup(strings.TrimSuffix(filepath.Base(file), ".txtar")); !known {
			t.Errorf("%s is of no code", file)
		}
	}
}
