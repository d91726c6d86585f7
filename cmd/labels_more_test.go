package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standpoint/standards"
)

// looksFurther runs what begins with files beside the assessment: a review and the
// answers to it, a form, a text that a merge kept twice, and a standard of one's own.
func (w *labels) looksFurther(first, other string) {
	w.t.Helper()
	w.writes("recs.csv", "point,what,kind,due\n"+first+",Name who owns the list,must,2027-01-31\n"+other+",Close the old page,should,\n")
	w.looks("review", "it.yaml", "--from-panel", "--csv", "recs.csv", "--role", "Lead assessor", "--interest", "none")
	w.looks("respond", "it-review.yaml", "--point", first, "--fact", "It was four days.")
	w.looks("respond", "it-review.yaml", "--point", "no such", "--fact", "It was four days.")
	w.reads("2\nno such\n"+strings.ToLower(other)+"\nIt was five.\n.\n3\n1\n:back\n2\n3\nIt costs too much.\n.\n:quit\n", "respond", "it-review.yaml", "--accessible")
	w.holds("it-review-response.yaml", fmt.Sprintf("- point: %d", w.s.PointNamed(first).Number), fmt.Sprintf("- point: %d", w.s.PointNamed(other).Number))
	w.looks("report", "it-review.yaml", "--for", "follow-up", "--format", "md")

	w.looks("report", "it.yaml", "--for", "team", "--format", "md", "-o", "form.md")
	w.writes("form.md", strings.Replace(w.holds("form.md", ". "+w.s.Points[0].Title), "It is there since spring.", "It is there since summer.", 1)+"\nA line that nobody asked for.\n")
	w.looks("collect", "form.md", "--file", "it.yaml", "--dry-run")

	readers := []string{"board"}
	if w.s.Unit == "service" {
		readers = []string{"panel", "summary", "supplier", "workbook"}
	}
	for _, reader := range readers {
		w.looks("report", "it.yaml", "--for", reader, "--format", "md", "-o", "-")
	}
	w.reads("y\ny\ny\ny\ny\n", "report", "it.yaml", "--for", "public", "--reviewed-by", "Service owner", "--format", "md", "-o", "public.md")
	w.looks("actions", "it.yaml", "--format", "ics")
	w.looks("actions", "it.yaml", "--format", "azure-csv")
	w.writes("torn.yaml", strings.Replace(w.holds("it.yaml", "    done: |\n      It is there since spring.\n"), "    done: |\n      It is there since spring.\n",
		"    done: |\n      It is there since spring.\n\n    conflict:\n      - {field: done, ours: One., theirs: Two.}\n", 1))
	w.looks("check", "torn.yaml")
	w.reads("3\n:quit\n", "assess", "--accessible", "torn.yaml")

	w.looks("standards", "show", w.s.FullID())
	own := "kind: standard\nstandpoint: 1\nid: own\nedition: \"1\"\nname: Ours\nextends: " + w.s.FullID() + "\npoints:\n"
	p := w.s.PointNamed(first)
	own += fmt.Sprintf("  - number: %d\n    title: In our words\n    questions:\n      - {id: ours, ask: \"Who decides?\"}\n      - {id: %s, ask: \"Who says so?\"}\n", p.Number, p.Questions[0].ID)
	if w.s.Unit == "service" { // there is a map, and no commitment is of a point
		w.looks("standards", "map", "govuk@2019", w.s.FullID())
		own += fmt.Sprintf("drop:\n  - {point: %d, why: It is done elsewhere}\n", w.s.PointNamed(other).Number)
	}
	if err := os.Mkdir("standards", 0o777); err != nil {
		w.t.Fatal(err)
	}
	w.writes("standards/own@1.yaml", own)
	w.looks("standards", "check", "standards/own@1.yaml")
	w.looks("standards", "show", "own@1")
	w.completes(first)
}

// looksTogether runs what shows several assessments, and reads the pages of a site.
func (w *labels) looksTogether() {
	w.t.Helper()
	// Counts stand beside points only where ten services have them.
	for i := range 10 {
		other := strings.NewReplacer("bulky-waste", fmt.Sprintf("one-%d", i), "Example Borough Council", fmt.Sprintf("Council %d", i), "  supplier:\n", "  supplier: Leafround\n")
		w.writes(fmt.Sprintf("one%d.yaml", i), other.Replace(w.holds("it.yaml")))
	}
	for _, command := range [][]string{{}, {"--accessible"}, {"--min-group", "2"}, {"--through", "govuk@2019"}, {"--format", "svg", "-o", "map.svg"}, {"--format", "html", "-o", "site"}} {
		if w.s.Unit == "service" || len(command) == 0 || command[0] != "--through" {
			w.looks(append([]string{"portfolio", "."}, command...)...)
		}
	}
	for _, under := range [][]string{{"match", "one-1"}, {"spread"}, {"product", "Leafround"}} {
		if under[0] == "product" && w.s.Unit != "service" { // it has no supplier
			continue
		}
		w.looks(slices.Concat([]string{"portfolio"}, under, []string{"."})...)
	}
	for _, name := range append(files(w.t, "site"), "map.svg") {
		if strings.HasSuffix(name, ".js") || strings.HasSuffix(name, ".css") {
			continue
		}
		for _, wrong := range byNumber(w.s, unmarked.ReplaceAllString(w.holds(name), "")) {
			w.t.Errorf("%s calls a point by its number: %s", name, wrong)
		}
	}
}

var unmarked = regexp.MustCompile(`<[^>]*>`)

func files(t *testing.T, folder string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// completes wants points offered by label, where a shell takes that for one word.
func (w *labels) completes(first string) {
	w.t.Helper()
	p := w.s.PointNamed(first)
	want := fmt.Sprintf("%d\t%s, %s", p.Number, p.Label, p.Title)
	if !strings.Contains(p.Label, " ") {
		want = p.Label + "\t" + p.Title
	}
	for _, typed := range [][]string{{"answer", "it.yaml", ""}, {"assess", "it.yaml", "--points", ""}} {
		if said, _ := w.run("", append([]string{"__complete"}, typed...)...); !slices.Contains(strings.Split(said, "\n"), want) {
			w.t.Errorf("%q offers no %q:\n%s", typed, want, said)
		}
	}
}

func (w *labels) writes(name, text string) {
	w.t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

// holds wants texts in a file, and gives the whole of it.
func (w *labels) holds(name string, texts ...string) string {
	w.t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, text := range texts {
		if !strings.Contains(string(data), text) {
			w.t.Fatalf("%s does not hold %q:\n%s", name, text, data)
		}
	}
	return string(data)
}

// Numbers alone are found, and labels are not.
func TestByNumber(t *testing.T) {
	s, err := standards.Lookup("wcag@2-2-aa")
	if err != nil {
		t.Fatal(err)
	}
	for line, wrong := range map[string]bool{
		"Point 14: passed": true, "14 Contrast (Minimum): passed": true, "How does point 3 stand?": true, "| 14 | Contrast (Minimum) |": true,
		"Criterion 1.4.3: passed": false, "1.4.3 Contrast (Minimum): passed": false, "1.4.3. Contrast (Minimum) (in a file, point: 14)": false,
		"2 of 55 points": false,
	} {
		if got := byNumber(s, line); (len(got) > 0) != wrong {
			t.Errorf("%q: %q", line, got)
		}
	}
}
