package check_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/gather"
	"standpoint/assess/report"
	"standpoint/assess/store"
	"standpoint/standards"
)

// exampleDay is the day the example is of.
const exampleDay = "2026-11-23"

// TestMutated damages the example in 2,000 ways, always the same ones, and
// checks all of them in one run. None may end the program, and none of which the
// report would lack a point may pass. A policy makes notes of all that is not
// about that, and point 15 has a rating, so that what is whole does pass.
func TestMutated(t *testing.T) {
	mutated := 2000
	if testing.Short() {
		mutated = 200
	}
	files := writeMutated(t, mutated)
	found := checked(t, exampleDay, files...)
	if len(found) != mutated {
		t.Fatalf("%d files were checked, want %d", len(found), mutated)
	}
	standard, err := standards.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	unread, passed := 0, 0
	for i, f := range found {
		if f.Path != files[i] {
			t.Fatalf("file %d is %s, want %s", i, f.Path, files[i])
		}
		if f.Unread {
			unread++
		}
		if !f.Weighs() {
			passed++
			if lacks(standard, f.Assessment) || passed%10 == 0 && reportLacks(t, files[i]) {
				t.Errorf("%s passes, and its report lacks a point", files[i])
			}
		}
	}
	t.Logf("of %d files %d do not read and %d pass", mutated, unread, passed)
	if unread == 0 || passed < mutated/20 {
		t.Errorf("of %d files %d do not read and %d pass: this test looks at nothing", mutated, unread, passed)
	}
}

// writeMutated goes to a folder of its own and writes the example there so many
// times, each time changed in some way, with a policy that asks for points only.
func writeMutated(t *testing.T, mutated int) []string {
	t.Helper()
	example, err := os.ReadFile(filepath.Join("..", "..", "cmd", "demo", "lgdss-beta.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	random := rand.New(rand.NewPCG(1, 2))
	rated := bytes.Replace(example, []byte("    owner:\n\n    rating:\n"), []byte("    owner:\n\n    rating: not-met\n"), 1)
	if bytes.Equal(rated, example) {
		t.Fatal("the example has changed: rate its point 15 here")
	}
	files := make([]string, mutated)
	for i := range files {
		files[i] = filepath.Join("assessments", string(rune('a'+i%26)), name(i)+".yaml")
		if err := os.MkdirAll(filepath.Dir(files[i]), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(files[i], mutate(random, rated), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(store.PolicyName, []byte(onlyPoints()), 0o666); err != nil {
		t.Fatal(err)
	}
	return files
}

// onlyPoints is a policy by which nothing weighs but points not looked at.
func onlyPoints() string {
	policy := "kind: policy\nstandpoint: 1\nseverities:\n"
	for _, r := range check.Rules() {
		if r.Code != "SP001" && r.Code != "SP002" && r.Code != "SP036" {
			policy += "  " + r.Code + ": note\n"
		}
	}
	return policy
}

func name(i int) string {
	return string([]byte{'a' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)})
}

// mutate flips a bit, or deletes a line, or swaps two, up to 3 times.
func mutate(random *rand.Rand, data []byte) []byte {
	data = bytes.Clone(data)
	for range 1 + random.IntN(3) {
		lines := bytes.SplitAfter(data, []byte("\n"))
		switch a, b := random.IntN(len(lines)), random.IntN(len(lines)); random.IntN(3) {
		case 0:
			data[random.IntN(len(data))] ^= 1 << random.IntN(8)
		case 1:
			lines[a] = nil
			data = bytes.Join(lines, nil)
		default:
			lines[a], lines[b] = lines[b], lines[a]
			data = bytes.Join(lines, nil)
		}
	}
	return data
}

// lacks says whether a point of the standard has no rating in what a report of
// the file would be made of.
func lacks(s *standards.Standard, a *assess.Assessment) bool {
	return a.Standard != s.FullID() || slices.ContainsFunc(s.Points, func(p standards.Point) bool {
		there := a.Point(p.Number)
		return there == nil || there.Rating == ""
	})
}

// reportLacks says the same of a real report: one that cannot be made, or in
// which a point has no rating.
func reportLacks(t *testing.T, path string) bool {
	t.Helper()
	o, err := gather.NewShelf(".", "").Open(path)
	if err != nil {
		t.Log(err)
		return true
	}
	r := report.New(o.Standard, o.Assessment, report.Options{AsOf: exampleDay})
	return len(r.Points) != len(o.Standard.Points) || slices.ContainsFunc(r.Points, func(p report.Point) bool {
		return o.Standard.Point(p.Number) == nil || p.Mark.Value == ""
	})
}
