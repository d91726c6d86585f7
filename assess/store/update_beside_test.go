package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"standpoint/assess"
)

func TestModeAndLinkAreKept(t *testing.T) {
	if os.Getenv("OS") == "Windows_NT" {
		t.Skip("modes and links of another kind")
	}
	path := fresh(t)
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link.yaml")
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	change(t, link, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if info, _ := os.Lstat(link); info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link is a file now")
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
	if f, err := Load(path); err != nil || f.Assessment.Points[0].Rating != "met" {
		t.Error("the target was not written")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestStaleTemporariesAreSwept(t *testing.T) {
	path := fresh(t)
	folder := filepath.Dir(path)
	killed := fmt.Sprintf("%s-%d", machine(), ended(t))
	long := time.Now().Add(-25 * time.Hour)
	names := []struct {
		name string
		aged bool
		goes bool
	}{
		{".test-beta.yaml.standpoint-" + killed + "-ABC.tmp", false, true},
		{".test-beta.yaml.lock.standpoint-" + killed + "-ABC.tmp", false, true},
		{".test-beta.yaml.standpoint-elsewhere-7-ABC.tmp", false, false},
		{".test-beta.yaml.standpoint-elsewhere-8-ABC.tmp", true, true},
		{filepath.Base(tempName(path, "ABC")), false, false}, // this process still runs
		{".other.yaml.standpoint-" + killed + "-ABC.tmp", true, false},
		{".test-beta.yaml.standpoint-old", true, false},
	}
	for _, n := range names {
		name := filepath.Join(folder, n.name)
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if n.aged {
			if err := os.Chtimes(name, long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	for _, n := range names {
		if exists(filepath.Join(folder, n.name)) == n.goes {
			t.Errorf("%s: swept %v", n.name, !n.goes)
		}
	}
}

// What a save was about to put, and what it replaced, go when it was killed; what
// somebody else wrote in that very moment stays, and the next save says where.
func TestCaughtVersionIsKept(t *testing.T) {
	path := fresh(t)
	killed := fmt.Sprintf("%s-%d-", machine(), ended(t))
	was, is := []byte("what was read\n"), []byte("what was to be saved\n")
	for _, text := range [][]byte{was, is, []byte("theirs\n"), nil} {
		name := "." + filepath.Base(path) + tempMark + killed + versionsMark(was, is) + tempEnding
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f := change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if left := hidden(t, path); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	kept, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "test-beta-kept-*.yaml"))
	texts := map[string]bool{}
	for _, name := range kept {
		texts[get(t, name)] = true
	}
	if len(kept) != 2 || !texts["theirs\n"] || !texts[""] { // an editor that empties a file writes into it later
		t.Errorf("kept: %v", texts)
	}
	if len(f.Remarks) != 2 || !strings.Contains(f.Remarks[0].Hint, kept[0]) && !strings.Contains(f.Remarks[0].Hint, kept[1]) {
		t.Errorf("%v", f.Remarks)
	}
}

func TestAnEditorSavesMeanwhile(t *testing.T) {
	path := fresh(t)
	calls := 0
	f := change(t, path, func(a *assess.Assessment) {
		if calls++; calls == 1 {
			text := strings.Replace(get(t, path), "owner:\n", "owner: Editor\n", 1)
			if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		a.Points[0].Rating = "met"
	})
	if p := f.Assessment.Points[0]; calls != 2 || p.Owner != "Editor" || p.Rating != "met" {
		t.Errorf("%d calls, %+v", calls, p)
	}
	_, changed, err := update(path, func(a *assess.Assessment) error {
		a.Points[0].Rating = "not-met"
		return os.WriteFile(path, []byte(get(t, path)+"# again\n"), 0o644)
	})
	if changed || !errors.Is(err, errMoved) || err.Error() != path+": something else keeps writing this file" {
		t.Errorf("%v, %v", changed, err)
	}
}
