package html

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// TestFragment: what goes into somebody else's page has nothing that belongs to
// a page, no place of theirs, and its headings go on from theirs.
func TestFragment(t *testing.T) {
	for _, reader := range report.Readers {
		for level := 1; level <= 6; level++ {
			var out bytes.Buffer
			r := sample.For(reader)
			if len(r.Points) > 0 {
				r.Points[0].Done = `It says "id="x"" <h2>so</h2> and href="#y".`
			}
			if err := Fragment(&out, r, templates.Theme{}, level); err != nil {
				t.Fatal(err)
			}
			root, err := parsePage("<!DOCTYPE html>\n" + out.String())
			if err != nil {
				t.Fatalf("%s: %v", reader, err)
			}
			if len(root.children) != 1 || root.children[0].attrs["class"] != "report for-"+reader {
				t.Errorf("%s: it is not one element: %v", reader, root.children)
			}
			if found := root.named("html", "head", "body", "style", "script", "main", "header", "footer", "link"); len(found) > 0 {
				t.Errorf("%s: <%s> belongs to a page", reader, found[0].name)
			}
			checkPlaces(t, reader, root)
			checkReferences(t, root)
			levels := levelsOf(root)
			for i, n := range levels {
				if n < level || i == 0 && n != level || i > 0 && n > levels[i-1]+1 {
					t.Errorf("%s from %d: headings are %v", reader, level, levels)
					break
				}
			}
		}
	}
}

func checkPlaces(t *testing.T, reader string, root *element) {
	t.Helper()
	for _, e := range root.all() {
		for _, name := range []string{"id", "aria-labelledby"} {
			for id := range strings.FieldsSeq(e.attrs[name]) {
				if !strings.HasPrefix(id, "report-") {
					t.Errorf("%s: the place %q may be one of the page's", reader, id)
				}
			}
		}
	}
}

// levelsOf are the levels of the headings, in the order of the page.
func levelsOf(root *element) []int {
	var levels []int
	for _, e := range root.all() {
		n := 0
		if regexp.MustCompile(`^h[1-6]$`).MatchString(e.name) {
			n = int(e.name[1] - '0')
		} else if e.attrs["role"] == "heading" {
			_, _ = fmt.Sscan(e.attrs["aria-level"], &n)
		}
		if n > 0 {
			levels = append(levels, n)
		}
	}
	return levels
}

// TestFragmentSaysTheSame: it says what the page says.
func TestFragmentSaysTheSame(t *testing.T) {
	var out bytes.Buffer
	if err := Fragment(&out, sample.Report(), templates.Theme{}, 2); err != nil {
		t.Fatal(err)
	}
	root, err := parsePage("<!DOCTYPE html>\n" + out.String())
	if err != nil {
		t.Fatal(err)
	}
	_, page := page1(t, sample.Report(), templates.Theme{})
	whole := strings.Fields(page.named("body")[0].text)
	for _, word := range strings.Fields(root.text) {
		i := slices.Index(whole, word)
		if i < 0 {
			t.Fatalf("the page does not say %q", word)
		}
		whole = whole[i+1:]
	}
	if len(whole) > 0 {
		t.Errorf("the page says %q as well", whole)
	}
}
