package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// TestMain keeps the state of tests out of the user's folder.
func TestMain(m *testing.M) {
	if os.Getenv("STORE_TEST_WRITER") != "" {
		writer()
		return
	}
	if os.Getenv("STORE_TEST_KILLED") != "" {
		killedWriting(os.Getenv("STORE_TEST_KILLED"))
		return
	}
	if os.Getenv("STORE_TEST_SAVES") != "" {
		saves(os.Getenv("STORE_TEST_SAVES"), os.Getenv("STORE_TEST_POINT"))
		return
	}
	folder, err := os.MkdirTemp("", "standpoint-store-")
	if err != nil {
		panic(err)
	}
	os.Setenv("STANDPOINT_STATE", folder)
	status := m.Run()
	os.RemoveAll(folder)
	os.Exit(status)
}

// standard is small where wording is concerned and whole in its structure.
func standard() *standards.Standard {
	s := &standards.Standard{
		ID: "test", Edition: "2016", Name: "Test Standard",
		Phases: []standards.Phase{{ID: "alpha"}, {ID: "beta"}},
		Scale:  standards.Scale{Values: []standards.Value{{ID: "met"}, {ID: "partly-met"}, {ID: "not-met"}}},
	}
	for n := 1; n <= 15; n++ {
		s.Points = append(s.Points, standards.Point{
			Number: n, Title: fmt.Sprintf("Title of point %d", n),
			Questions: []standards.Question{
				{ID: "who-and-where", Ask: "Which people depend on this, and in which places, at home or at a desk, most of all?"},
				{ID: "what-next", Ask: "What comes next?", Phases: []string{"beta"}},
				{ID: "long-ago", Ask: "What was asked once?", Retired: "2020-01-01"},
			},
		})
	}
	return s
}

// rendered is a new assessment as Create writes it.
func rendered(a *assess.Assessment, s *standards.Standard) []byte { return render(complete(a, s), s) }

func started() *assess.Assessment {
	return &assess.Assessment{Phase: "beta", Service: assess.Service{ID: "garden-waste", Name: "Garden waste collection"}}
}

// fresh makes a new assessment in a folder of the test's own.
func fresh(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "assessments", "test-beta.yaml")
	if err := Create(path, started(), standard()); err != nil {
		t.Fatal(err)
	}
	return path
}

func testRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

// put writes a file for a test.
func put(t testing.TB, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.yaml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func get(t testing.TB, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// update changes an assessment that is read for it.
func update(path string, do func(*assess.Assessment) error) (*File, bool, error) {
	f, err := Load(path)
	if err != nil {
		return nil, false, err
	}
	return f.Update(do)
}

// ended is the number of a process that ran on this machine and does no more.
func ended(t *testing.T) int {
	t.Helper()
	command := exec.Command(os.Args[0], "-test.run=^$")
	if err := command.Run(); err != nil {
		t.Fatal(err)
	}
	return command.Process.Pid
}

func hintOf(err error) string { return problem.HintOf(err) }

// hidden are the hidden files beside a file.
func hidden(t *testing.T, path string) []string {
	t.Helper()
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".*"))
	if err != nil {
		t.Fatal(err)
	}
	return left
}
