package gather

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"standpoint/assess/problem"
)

func TestFiles(t *testing.T) {
	dir := folder(t, map[string]string{
		"assessments/b.yaml": good, "assessments/a.yaml": good, "one/assessments/c.yaml": good, "one/notes.yaml": "kind: else\n", "none/x.txt": "", "odd.txt": "",
	})
	a, b, c := filepath.FromSlash("assessments/a.yaml"), filepath.FromSlash("assessments/b.yaml"), filepath.FromSlash("one/assessments/c.yaml")
	for _, one := range []struct{ args, want []string }{
		{nil, []string{a, b}},
		{[]string{"."}, []string{a, b, c}},
		{[]string{dir}, []string{a, b, c}},
		{[]string{"one", "."}, []string{c, a, b}},
		{[]string{b, "./" + b, a}, []string{b, a}},
		{[]string{"odd.txt", "not-there.yaml"}, []string{"odd.txt", "not-there.yaml"}},
	} {
		var got []string
		err := Files(dir, one.args, func(path string) error {
			got = append(got, path)
			return nil
		})
		if err != nil || !slices.Equal(got, one.want) {
			t.Errorf("%v: %v, %v, want %v", one.args, got, err, one.want)
		}
		listed, err := List(dir, one.args)
		if slices.Sort(got); err != nil || !slices.Equal(listed, got) {
			t.Errorf("%v: %v, %v, want %v", one.args, listed, err, got)
		}
	}
	if err := Files(dir, []string{a, "none"}, func(string) error { return nil }); err == nil || err.Error() != "none: there is no assessment in this folder or below it" || problem.HintOf(err) == "" {
		t.Errorf("%v", err)
	}
	if _, err := List(filepath.Join(dir, "none"), nil); err != nil {
		t.Errorf("%v: those above count", err)
	}
}

func TestFilesEnd(t *testing.T) {
	dir := folder(t, map[string]string{".git/HEAD": "", "notes.txt": ""})
	if err := Files(dir, nil, nil); !errors.Is(err, ErrNone) {
		t.Errorf("%v", err)
	}
	ours := errors.New("ours")
	for _, args := range [][]string{{"notes.txt", "other"}, {"."}} {
		write(t, "assessments/a.yaml", good)
		if err := Files(dir, args, func(string) error { return ours }); err != ours {
			t.Errorf("%v: %v", args, err)
		}
	}
}

// TestFromRoot wants one path of a file for programs, wherever one stands.
func TestFromRoot(t *testing.T) {
	repo, other := t.TempDir(), t.TempDir()
	for _, folder := range []string{".git", "services/bins/assessments"} {
		if err := os.MkdirAll(filepath.Join(repo, folder), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	inside := filepath.Join(repo, "services", "bins")
	for _, c := range [][3]string{
		{repo, filepath.Join("services", "bins", "a.yaml"), "services/bins/a.yaml"}, {inside, "a.yaml", "services/bins/a.yaml"},
		{inside, filepath.Join("..", "x.yaml"), "services/x.yaml"}, {inside, filepath.Join(repo, "x.yaml"), "x.yaml"},
		{inside, filepath.Join(other, "x.yaml"), filepath.ToSlash(filepath.Join(other, "x.yaml"))}, {other, filepath.Join("b", "x.yaml"), "b/x.yaml"},
	} {
		if got := FromRoot(c[0], c[1]); got != c[2] {
			t.Errorf("%s in %s is %s, want %s", c[1], c[0], got, c[2])
		}
	}
}

func TestNear(t *testing.T) {
	here := t.TempDir()
	far := filepath.Join(t.TempDir(), "assessments", "a.yaml")
	for path, want := range map[string]string{"a.yaml": "a.yaml", filepath.Join(here, "b", "a.yaml"): filepath.Join("b", "a.yaml")} {
		if got := Near(here, path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if got := Near(filepath.Join(here, "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"), far); got != far {
		t.Errorf("%s is farther", got)
	}
}
