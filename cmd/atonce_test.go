package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"standpoint/assess/store"
)

// TestAnswersAtOnce starts fifteen answer calls together, as when a workshop
// types at fifteen laptops on one shared folder: every answer is there after.
func TestAnswersAtOnce(t *testing.T) {
	path := started(t)
	calls := make([]*exec.Cmd, 15)
	for i := range calls {
		number := fmt.Sprint(i + 1)
		calls[i] = program(t, "answer", path, number, "--rating", "met", "--done", "Done by "+number, "--evidence", "Seen by "+number)
		if err := calls[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, call := range calls {
		if err := call.Wait(); err != nil {
			t.Errorf("the answer to point %d: %v", i+1, err)
		}
	}
	file, err := store.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range calls {
		p := file.Assessment.Point(i + 1)
		if want := fmt.Sprintf("Done by %d", i+1); p.Rating != "met" || p.Done != want || len(p.Evidence) != 1 {
			t.Errorf("point %d: rated %q, done %q, %d pieces of evidence", i+1, p.Rating, p.Done, len(p.Evidence))
		}
	}
}

// TestItemsAtOnce adds fifteen items to one point at once: each has an id of
// its own.
func TestItemsAtOnce(t *testing.T) {
	path := started(t)
	calls := make([]*exec.Cmd, 15)
	for i := range calls {
		calls[i] = program(t, "answer", path, "1", "--action", fmt.Sprintf("Action %d", i))
		if err := calls[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for _, call := range calls {
		if err := call.Wait(); err != nil {
			t.Error(err)
		}
	}
	file, err := store.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	ids, words := map[string]bool{}, map[string]bool{}
	for _, action := range file.Assessment.Point(1).Actions {
		ids[action.ID], words[action.What] = true, true
	}
	if len(ids) != 15 || len(words) != 15 {
		t.Errorf("%d ids and %d actions, want 15 of each", len(ids), len(words))
	}
}

// started is the path of a new assessment in a folder of its own.
func started(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "assessments", "lgdss-beta.yaml")
	if out, err := program(t, "init", "--standard", "lgdss@2016", "--phase", "beta", "--file", path).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return path
}

// program is a call of the program that this test binary can be.
func program(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	call := exec.Command("standpoint", args...)
	call.Env = append(os.Environ(), "SOURCE_DATE_EPOCH="+noon, "STANDPOINT_STATE="+state(t), "TERM=dumb", "ACCESSIBLE=")
	return call
}

var states = map[testing.TB]string{}

// state is one folder for what the program remembers during one test.
func state(t testing.TB) string {
	if states[t] == "" {
		states[t] = t.TempDir()
	}
	return states[t]
}
