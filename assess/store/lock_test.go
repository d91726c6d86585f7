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

// clock is a waiter's clock that goes on by so much each time it waits.
func clock(t *testing.T, by time.Duration) {
	t.Helper()
	at := time.Now()
	now, pause = func() time.Time { return at }, func() { at = at.Add(by) }
	t.Cleanup(func() { now, pause = time.Now, func() { time.Sleep(2 * time.Millisecond) } })
}

// during does something once, at a step of the next save.
func during(t *testing.T, step string, do func()) {
	t.Helper()
	reached = func(s string) {
		if s == step {
			reached = func(string) {}
			do()
		}
	}
	t.Cleanup(func() { reached = func(string) {} })
}

func locked(t *testing.T, path, token string) string {
	t.Helper()
	name := lockName(path)
	if err := os.WriteFile(name, []byte(token), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTheLockStandsBesideTheFile(t *testing.T) {
	path := fresh(t)
	name := filepath.Join(filepath.Dir(path), ".test-beta.yaml.lock")
	during(t, "written beside", func() {
		if data, err := os.ReadFile(name); err != nil || !strings.HasPrefix(string(data), process()+"-") {
			t.Errorf("%q %v", data, err)
		}
	})
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if exists(name) {
		t.Error("the lock stays")
	}
	link := filepath.Join(t.TempDir(), "link.yaml")
	if os.Symlink(path, link) == nil {
		h, err := lock(link)
		if err != nil || h.name != name {
			t.Errorf("through a link: %+v %v", h, err)
		}
		h.release()
	}
}

func TestALockThatIsLeftBehindIsTakenAway(t *testing.T) {
	clock(t, time.Second)
	path := fresh(t)
	for _, token := range []string{"elsewhere-7-ABC", "", fmt.Sprintf("%s-%d-ABC", machine(), os.Getpid())} {
		locked(t, path, token)
		began := now()
		change(t, path, func(a *assess.Assessment) { a.Points[0].Done += "x\n" })
		if waited := now().Sub(began); waited != 11*time.Second {
			t.Errorf("%q: taken away after %v", token, waited)
		}
	}
	locked(t, path, fmt.Sprintf("%s-%d-ABC", machine(), ended(t)))
	began := now()
	change(t, path, func(a *assess.Assessment) { a.Points[0].Done += "x\n" })
	if waited := now().Sub(began); waited > time.Second {
		t.Errorf("of a program that was killed here: after %v", waited)
	}
	if left := hidden(t, path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestALockThatChangesHandsIsNotTakenAway(t *testing.T) {
	clock(t, time.Second)
	path := fresh(t)
	name, turns := locked(t, path, "elsewhere-7-0"), 0
	reached = func(step string) {
		if turns++; step == "waiting" {
			if err := os.WriteFile(name, fmt.Appendf(nil, "elsewhere-7-%d", turns), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Cleanup(func() { reached = func(string) {} })
	_, _, err := update(path, func(*assess.Assessment) error { return nil })
	if !errors.Is(err, ErrLocked) || err.Error() != path+": another standpoint is writing this file" || turns < 60 {
		t.Errorf("after %d turns: %v", turns, err)
	}
}

// A waiter who was slower than another one puts back the lock that this one
// took meanwhile.
func TestClearingTheLockOfAnother(t *testing.T) {
	path := fresh(t)
	name := locked(t, path, "elsewhere-7-new")
	(&hold{name: name}).clear("elsewhere-7-old")
	if tokenIn(name) != "elsewhere-7-new" {
		t.Errorf("%q", tokenIn(name))
	}
}

// Whoever lost the lock starts over with what the other one wrote.
func TestTheLockIsLost(t *testing.T) {
	for _, step := range []string{"written beside", "asked", "exchanged"} {
		path := fresh(t)
		before := get(t, path)
		theirs := strings.Replace(before, "owner:\n", "owner: Theirs\n", 1)
		during(t, step, func() {
			if step == "exchanged" {
				return
			}
			locked(t, path, "elsewhere-7-ABC")
			if err := os.WriteFile(path+".new", []byte(theirs), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.Rename(path+".new", path); err != nil {
				t.Fatal(err)
			}
			os.Remove(lockName(path))
		})
		f := change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
		if p := f.Assessment.Points[0]; step != "exchanged" && p.Owner != "Theirs" || p.Rating != "met" {
			t.Errorf("%s: %+v", step, p)
		}
	}
}

// Where a drive cannot exchange files, a save that lost the lock at the very
// last moment says that it is not sure, and keeps the words.
func TestNotSure(t *testing.T) {
	path := fresh(t)
	h, err := lock(path)
	if err != nil {
		t.Fatal(err)
	}
	temp := tempName(path, "ABC")
	if err := os.WriteFile(temp, []byte("words"), 0o644); err != nil {
		t.Fatal(err)
	}
	during(t, "renamed", func() { locked(t, path, "elsewhere-7-ABC") })
	err = (&saving{path: path, is: []byte("words"), hold: h}).renamed(temp, path)
	checkUnsure(t, err, "words")

	// The same where it can: somebody else's save took our place, and another one went on from ours.
	path = fresh(t)
	temp = tempName(path, "ABC")
	for name, text := range map[string]string{temp: "ours", path: "theirs"} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if exchange(temp, path) != nil {
		t.Skip("this drive cannot exchange files")
	}
	if err := exchange(temp, path); err != nil {
		t.Fatal(err)
	}
	during(t, "exchanged", func() {
		if err := os.WriteFile(path, []byte("ours and more"), 0o644); err != nil {
			t.Fatal(err)
		}
	})
	err = (&saving{path: path, was: []byte("before"), is: []byte("ours"), hold: h}).swap(temp, path)
	checkUnsure(t, err, "ours", "theirs")
	if got := get(t, path); got != "ours and more" {
		t.Errorf("%q", got)
	}
}

func checkUnsure(t *testing.T, err error, kept ...string) {
	t.Helper()
	if !errors.Is(err, ErrUnsure) || !strings.Contains(err.Error(), "I cannot be sure that this is saved") {
		t.Fatalf("%v", err)
	}
	var found []string
	for word := range strings.FieldsSeq(hintOf(err)) {
		if data, err := os.ReadFile(strings.TrimRight(word, ",")); err == nil {
			found = append(found, string(data))
		}
	}
	if strings.Join(found, "|") != strings.Join(kept, "|") {
		t.Errorf("kept %q, the hint is %q", found, hintOf(err))
	}
}
