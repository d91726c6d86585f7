package gather

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Paths complete from the root of the repository, and what is not there is said.
func TestPaths(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".git/HEAD", "research/round-3.md", "research/Report.pdf", "readme.md", ".github/ci.yml", "assessments/a.yaml"} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	l := NewLooking()
	defer l.Close()
	file := filepath.Join(dir, "assessments", "a.yaml")
	for typed, want := range map[string][]string{
		"":             {"assessments/", "readme.md", "research/"},
		"re":           {"readme.md", "research/"},
		"research/r":   {"research/Report.pdf", "research/round-3.md"},
		`research\ro`:  {"research/round-3.md"},
		".gith":        {".github/"},
		"../":          nil,
		"https://exam": nil,
		"/etc":         nil,
	} {
		if got := l.Beginning(file, typed); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	for link, want := range map[string]string{
		"research/round-3.md": "", "research/round-3.md#two": "", "a.yaml": "There is no \"a.yaml\"", "": "", "https://example.org/x": "",
		"research/round-4.md": "There is no \"research/round-4.md\" here yet.", "www.example.org": "https:// is missing", "../up": "leads out",
	} {
		if got := l.Missing(file, link); (want == "") != (got == "") || !strings.Contains(got, want) {
			t.Errorf("%q: %q, want %q", link, got, want)
		}
	}
}
