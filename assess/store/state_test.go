package store

import (
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

func stateOf(t *testing.T, path string) *State {
	t.Helper()
	s, err := StateOf(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestDraft(t *testing.T) {
	s := stateOf(t, filepath.Join(t.TempDir(), "a.yaml"))
	d := s.Draft("7/answer/who-and-where", "")
	if text, err := d.Load(); text != "" || err != nil {
		t.Errorf("%q %v", text, err)
	}
	for _, line := range []string{"One", "", "# three"} {
		if err := d.Append(line); err != nil {
			t.Fatal(err)
		}
	}
	if text, _ := s.Draft("7/answer/who-and-where", "").Load(); text != "One\n\n# three" {
		t.Errorf("%q", text)
	}
	if err := s.Draft("7/done", "").Set("a\nb"); err != nil {
		t.Fatal(err)
	}
	if got := s.Drafts(); !reflect.DeepEqual(got, []string{"7/answer/who-and-where", "7/done"}) {
		t.Errorf("%q", got)
	}
	leftBehind := filepath.Join(s.folder, "drafts", ".7%2fdone.tmp")
	if err := os.WriteFile(leftBehind, []byte("7/other\ntext\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := s.Drafts(); len(got) != 2 {
		t.Errorf("%q", got)
	}
	for range 2 { // the second finds nothing, and that is fine
		if err := d.Remove(); err != nil {
			t.Error(err)
		}
	}
	if text, _ := d.Load(); text != "" || len(s.Drafts()) != 1 {
		t.Errorf("%q, %q", text, s.Drafts())
	}
}

// A draft keeps what was shown when it began, so that what others wrote since
// then is not written over unseen.
func TestDraftOver(t *testing.T) {
	s := stateOf(t, filepath.Join(t.TempDir(), "a.yaml"))
	if got := s.Draft("7/done", "Now.").Over(); got != "Now." {
		t.Errorf("without a draft: %q", got)
	}
	for _, start := range []func(*Draft) error{
		func(d *Draft) error { return d.Set("typed") },
		func(d *Draft) error { return d.Append("typed") },
	} {
		if err := start(s.Draft("7/done", "Then.")); err != nil {
			t.Fatal(err)
		}
		later := s.Draft("7/done", "Theirs.")
		if err := start(later); err != nil {
			t.Fatal(err)
		}
		if got := later.Over(); got != "Then." {
			t.Errorf("with a draft: %q", got)
		}
		if err := later.Remove(); err != nil {
			t.Fatal(err)
		}
		if got := later.Over(); got != "Theirs." {
			t.Errorf("once it is gone: %q", got)
		}
	}
}

func TestPlaceAndPreferences(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.yaml")
	if p := stateOf(t, path).Place(); p != (Place{}) {
		t.Errorf("%+v", p)
	}
	want := Place{Point: 7, Step: "done", Depth: "full"}
	if err := stateOf(t, path).SetPlace(want); err != nil {
		t.Fatal(err)
	}
	if got := stateOf(t, path).Place(); got != want {
		t.Errorf("%+v", got)
	}
	if LoadPreferences().Accessible {
		t.Error("accessible before anyone said so")
	}
	if err := (Preferences{Accessible: true}).Save(); err != nil || !LoadPreferences().Accessible {
		t.Errorf("%v %+v", err, LoadPreferences())
	}
	if err := (Preferences{}).Save(); err != nil || LoadPreferences().Accessible {
		t.Error("not forgotten")
	}
}

func TestStateIsOfOneFile(t *testing.T) {
	folder := t.TempDir()
	real := filepath.Join(folder, "a.yaml")
	if err := os.WriteFile(real, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	s := stateOf(t, real)
	link := filepath.Join(folder, "link.yaml")
	if err := os.Symlink("a.yaml", link); err == nil && stateOf(t, link).folder != s.folder {
		t.Error("a link leads to other state")
	}
	t.Chdir(folder)
	if stateOf(t, "a.yaml").folder != s.folder || stateOf(t, "./x/../a.yaml").folder != s.folder {
		t.Error("a relative path leads to other state")
	}
	if other := filepath.Join(t.TempDir(), "a.yaml"); stateOf(t, other).folder == s.folder {
		t.Error("two files share their state")
	}
	later := stateOf(t, "new/b.yaml").folder
	if err := os.Mkdir("new", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("new/b.yaml", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if stateOf(t, "new/b.yaml").folder != later {
		t.Error("the state is another once the file is there")
	}
}

func TestStateIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes of another kind")
	}
	path := fresh(t)
	s := stateOf(t, path)
	if err := s.Draft("1/done", "").Append("x"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPlace(Place{Point: 1}); err != nil {
		t.Fatal(err)
	}
	err := filepath.Walk(s.folder, func(path string, info os.FileInfo, err error) error {
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", path, info.Mode(), err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestStateFolder(t *testing.T) {
	base := t.TempDir()
	t.Setenv("STANDPOINT_STATE", "")
	t.Setenv("XDG_STATE_HOME", filepath.Join(base, "xdg"))
	if got, err := stateFolder(); got != filepath.Join(base, "xdg", "standpoint") || err != nil {
		t.Errorf("%s %v", got, err)
	}
	t.Setenv("XDG_STATE_HOME", "relative/is/not/taken")
	t.Setenv("HOME", base)
	if runtime.GOOS == "linux" {
		if got, err := stateFolder(); got != filepath.Join(base, ".local", "state", "standpoint") || err != nil {
			t.Errorf("%s %v", got, err)
		}
	}
	t.Setenv("STANDPOINT_STATE", filepath.Join(put(t, "a file"), "state"))
	t.Setenv("TMPDIR", base)
	t.Setenv("TMP", base)
	if got, err := stateFolder(); !strings.HasPrefix(got, base) || err != nil {
		t.Errorf("without a folder it may write to: %s %v", got, err)
	}
	t.Setenv("TMPDIR", filepath.Join(put(t, "a file"), "temporary"))
	t.Setenv("TMP", os.Getenv("TMPDIR"))
	if _, err := StateOf("a.yaml"); err == nil || err.(*problem.Error).Hint != "set STANDPOINT_STATE to a folder you may write to" {
		t.Errorf("got %v", err)
	}
}

func TestFileName(t *testing.T) {
	seen := map[string]string{}
	for _, key := range []string{"7/done", "7-done", "7%2fdone", ".", "..", ".x", "A", "a", "CON?", "é", strings.Repeat("x", 300), strings.Repeat("x", 301)} {
		name := fileName(key)
		if other, taken := seen[name]; taken || len(name) > 140 || strings.ContainsAny(name, `/\:*?"<>| `) || strings.HasPrefix(name, ".") {
			t.Errorf("%q becomes %q, as does %q", key, name, other)
		}
		seen[name] = key
	}
}
