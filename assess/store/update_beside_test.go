package store

import (
	"errors"
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
	stale := tempName(path, "123")
	others := filepath.Join(filepath.Dir(path), ".other.yaml.standpoint-1.tmp")
	for _, name := range []string{stale, others} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if exists(stale) || !exists(others) {
		t.Errorf("stale there: %v, another file's there: %v", exists(stale), exists(others))
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

func TestTheLockIsWaitedFor(t *testing.T) {
	path := fresh(t)
	defer func(p time.Duration) { patience = p }(patience)
	patience = 50 * time.Millisecond
	unlock, err := lock(path)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = update(path, func(*assess.Assessment) error { return nil })
	if !errors.Is(err, ErrLocked) || err.Error() != path+": another standpoint is writing this file" {
		t.Errorf("got %v", err)
	}
	unlock()
	if _, _, err := update(path, func(*assess.Assessment) error { return nil }); err != nil {
		t.Error(err)
	}
}
