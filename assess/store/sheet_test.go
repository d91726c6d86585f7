package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// A product sheet is begun with a place for everything, changed where it is, and read
// back as it was meant.
func TestSheet(t *testing.T) {
	path := filepath.Join(t.TempDir(), "products", "leafround.yaml")
	begun := &assess.Sheet{Product: "Leafround", Version: "4.2", Standard: "lgdss@2016", Points: []assess.SheetPoint{{
		Number: 7, Title: "Use open standards", Answers: []assess.SheetAnswer{{Ask: "In what open format can you take everything out?", Question: "open-format-out", Saw: "As CSV."}}}}}
	if err := CreateSheet(path, begun); err != nil {
		t.Fatal(err)
	}
	if err := CreateSheet(path, begun); err == nil {
		t.Error("it writes over a sheet")
	}
	d, err := LoadSheet(path)
	if err != nil {
		t.Fatal(err)
	}
	was := d.Value.Digest()
	next, _, err := d.Update(func(s *assess.Sheet) error {
		s.On = "2026-10-02"
		s.Answer(7, "open-format-out").Limits = "No photos."
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if next.Value.Digest() == was {
		t.Error("what changed has the same digest")
	}
	want := `kind: product
standpoint: 2
product: Leafround
version: "4.2"
supplier:
standard: lgdss@2016
organisation:
said_by:
on: 2026-10-02
setup:
share:
points:

  - point: 7
    title: Use open standards

    answers:
      # In what open format can you take everything out?
      - question: open-format-out
        saw: |
          As CSV.
        comment:
        limits: |
          No photos.
        duty:
`
	if got := get(t, path); got != want {
		t.Errorf("got\n%s", got)
	}
}

// The digest is of what is said, not of how the file is laid out.
func TestSheetDigest(t *testing.T) {
	digest := func(text string) string {
		d, err := ReadSheet([]byte(text), "a.yaml")
		if err != nil {
			t.Fatal(err)
		}
		return d.Value.Digest()
	}
	one := digest("kind: product\nstandpoint: 2\nstandard: lgdss@2016\npoints:\n- point: 1\n  answers:\n  - {question: people-met, saw: Nine}\n")
	if other := digest("# Said at last\nkind: product\nstandard: lgdss@2016\nx-own: 1\npoints:\n- point: 1\n  title: Else\n  answers:\n  - question: people-met\n    duty:\n    saw: |\n      Nine\n"); other != one {
		t.Errorf("%s and %s", one, other)
	}
	if other := digest("kind: product\nstandard: lgdss@2016\npoints:\n- point: 1\n  answers:\n  - {question: people-met, duty: Nine}\n"); other == one {
		t.Error("another key has the same digest")
	}
}

// What a product sheet may not say is named with its place and remedy.
func TestSheetRefused(t *testing.T) {
	head := "kind: product\nstandpoint: 2\nstandard: lgdss@2016\n"
	for text, want := range map[string]string{
		"kind: review\n":                                                  `a.yaml:1:7: kind "review" is not "product" / give a product sheet: a file that begins with kind: product`,
		"kind: product\nstandpoint: 3\n":                                  "a.yaml:2:13: this file is of format 3, and this program reads 2 / install a newer standpoint",
		"kind: product\nproduct: x\n":                                     "a.yaml:1:1: this sheet does not say which standard it is for / write it, such as standard: lgdss@2016; nothing was changed",
		head + "on: soon\n":                                               `a.yaml:4:5: on "soon" is not a date that exists / write year, month and day, such as 2027-02-01`,
		head + "share: everyone\n":                                        `a.yaml:4:8: share "everyone" is not one of the values known here / use council, group or public; nothing was changed`,
		head + "price: 4000\n":                                            `a.yaml:4:1: "price" is not a key I know here`,
		head + "points:\n- point: 70\n":                                   `a.yaml:5:10: point 70 is not one of this standard's / it has the points`,
		head + "points:\n- point: 7\n  answers:\n  - saw: x\n":            `a.yaml:7:5: this answer does not say which question it is about / add a line "question:"`,
		head + "points:\n- point: 7\n  answers:\n  - question: perhaps\n": `a.yaml:7:15: question "perhaps" is not one of point 7 / use who-and-where or what-next`,
		head + "points:\n- point: 7\n  answers:\n  - question: what-next\n  - question: what-next": `a.yaml:8:15: question "what-next" has a second answer here, the first is on line 7 / keep one`,
	} {
		d, err := ReadSheet([]byte(text), "a.yaml")
		if err == nil {
			err = ValidateSheet(d, standard())
		}
		if err == nil || !strings.HasPrefix(err.Error()+" / "+problem.HintOf(err), want) {
			t.Errorf("%q: %v / %s", text, err, problem.HintOf(err))
		}
	}
}

// The name of a sheet leads to products/ of the project or of the repository it is
// in, and nowhere else.
func TestSheetOf(t *testing.T) {
	outside := t.TempDir()
	root := filepath.Join(outside, "repository")
	sheet := "kind: product\nstandard: lgdss@2016\nproduct: "
	for name, data := range map[string]string{
		"secret.yaml":                                     sheet + "Secret\n",
		"products/above.yaml":                             sheet + "Above\n",
		"repository/.git/HEAD":                            "ref: refs/heads/main\n",
		"repository/products/shared.yaml":                 sheet + "Shared\n",
		"repository/products/both.yaml":                   sheet + "Far\n",
		"repository/products/large.yaml":                  sheet + "x\n" + strings.Repeat("#", mostSheet),
		"repository/other.yaml":                           sheet + "Other\n",
		"repository/services/waste/products/both.yaml":    sheet + "Near\n",
		"repository/services/waste/assessments/beta.yaml": "kind: assessment\n",
	} {
		place(t, filepath.Join(outside, filepath.FromSlash(name)), data)
	}
	if err := os.Symlink(filepath.Join(outside, "secret.yaml"), filepath.Join(root, "products", "link.yaml")); err != nil {
		t.Skip(err)
	}
	file := filepath.Join(root, "services", "waste", "assessments", "beta.yaml")
	for named, want := range map[string]string{
		"products/shared.yaml":       "Shared",
		"products/both.yaml":         "Near",
		"products/above.yaml":        "is not there",
		"products/link.yaml":         "leads out of the repository",
		"products/large.yaml":        "is larger than 1 MB",
		"other.yaml":                 "is not the name of a product sheet",
		"products/../other.yaml":     "is not the name of a product sheet",
		"products/../../secret.yaml": "is not the name of a product sheet",
		"/etc/passwd":                "is not the name of a product sheet",
		`products\shared.yaml`:       "is not the name of a product sheet",
		"https://example.org/x.yaml": "is not the name of a product sheet",
		"products/shared.txt":        "is not the name of a product sheet",
		"products/":                  "is not the name of a product sheet",
		"products":                   "is not the name of a product sheet",
		"":                           "is not the name of a product sheet",
	} {
		d, err := SheetOf(file, named)
		if err == nil && d.Value.Product != want || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, %v", named, d, err)
		}
	}
}

func place(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}
