package sample

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess/check"
	"standpoint/assess/gather"
)

// Checked is what check finds in a folder with everything that a format may trip
// over, as it comes out on 23 November 2026, and what it comes to. From here on
// the test is in that folder.
func Checked(t testing.TB) ([]*check.File, *check.Summary) {
	t.Helper()
	oddProject(t)
	folder, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var files []*check.File
	sum := &check.Summary{}
	checker := gather.Checker{Shelf: gather.NewShelf(folder, ""), Day: "2026-11-23"}
	err = checker.Each(t.Context(), []string{"."}, func(f *check.File) error {
		files = append(files, f)
		sum.Add(f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, sum
}

// oddName is a file name that every format has to escape in its own way, as far
// as the system has such names.
func oddName() string {
	if runtime.GOOS == "windows" {
		return "100% b, über uns.yaml"
	}
	return "100% <b>, über: uns.yaml"
}

// oddProject is the example, a damaged file, one with an odd name and odd
// texts, one with nothing to do, and a policy that excuses something.
func oddProject(t testing.TB) {
	t.Helper()
	demo, err := os.ReadFile(filepath.Join("..", "..", "cmd", "demo", "lgdss-beta.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	odd := "kind: assessment\nstandpoint: 1\nstandard: govuk@2019\nphase: discovery\nlang: en\npoints:\n  - point: 1\n    actions:\n      - id: A1.1\n" +
		"        what: \"Ring 50%, then: ]]> <x> \\e[31m::error::\"\n        owner: Service owner\n        due: 2026-01-01\n"
	for file, text := range map[string]string{
		"standpoint.yaml":              "kind: policy\nstandpoint: 1\nexceptions:\n  - code: SP026\n    point: 4\n    reason: The account manager is away\n    granted_by: Head & Co\n    until: 2026-12-31\n",
		"assessments/example.yaml":     string(demo),
		"assessments/damaged.yaml":     "kind: assessment\nstandpoint: 1\nstandard: lgdss@2016\nphase: betta\n",
		"assessments/" + oddName():     odd,
		"elsewhere/assessments/a.yaml": "kind: assessment\nstandpoint: 1\nstandard: govuk@2019\nphase: discovery\npoints:\n" + strings.Join(numbered(14, "  - point: %\n    rating: not-applicable\n    why: Nobody uses it.\n"), ""),
	} {
		if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.FromSlash(file), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func numbered(n int, text string) []string {
	var all []string
	for i := 1; i <= n; i++ {
		all = append(all, strings.ReplaceAll(text, "%", strconv.Itoa(i)))
	}
	return all
}
