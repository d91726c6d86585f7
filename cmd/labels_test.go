package cmd

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/standards"
)

// labelled are standards whose points have labels of their own, with two points that
// are rated in them, and what their owner calls these.
var labelled = []struct {
	id, first, other string
	numbers          [2]string
	rated            [2]string // the best and the worst
}{
	{"wcag@2-2-aa", "1.4.3", "2.1.1", [2]string{"14", "21"}, [2]string{"passed", "failed"}},
	{"secure-by-design@10-principles", "Principle 3", "Principle 7", [2]string{"3", "7"}, [2]string{"in-place", "not-yet"}},
	{"local-digital-declaration@2018", "Ambition 1", "Ambition 3", [2]string{"6", "8"}, [2]string{"usual-practice", "not-started"}},
}

// TestLabels runs the commands that print text over assessments whose points have
// labels, and wants each point called by its label wherever it is named.
func TestLabels(t *testing.T) {
	for _, one := range labelled {
		t.Run(one.id, func(t *testing.T) {
			s, err := standards.Lookup(one.id)
			if err != nil {
				t.Fatal(err)
			}
			w := labelledWorld(t, s)
			w.begin(one.first, one.other, one.rated)
			for _, command := range textCommands(one.first, one.other) {
				w.looks(command...)
			}
			for _, walk := range walks(one.first, one.other) {
				w.reads(walk.in, append([]string{"assess", "--accessible", "it.yaml"}, walk.args...)...)
			}
			w.looksFurther(one.first, one.other)
			w.looksTogether()
		})
	}
}

// textCommands are command lines that name points in what they print.
func textCommands(first, other string) [][]string {
	all := [][]string{
		{"status", "it.yaml"}, {"check", "it.yaml"}, {"check", "--format", "github", "it.yaml"}, {"check", "--format", "junit", "it.yaml"},
		{"check", "--format", "md", "it.yaml"}, {"answer", "it.yaml", first, "--done", "Again, and better."},
		{"answer", "it.yaml", first, "--done", "Again, and better."}, {"answer", "it.yaml", first, "--question", "nobody", "--text", "x"},
		{"answer", "it.yaml", first, "--remove", "E77.1"}, {"answer", "it.yaml", "99", "--done", "x"},
		{"compare", "was.yaml", "it.yaml"}, {"history", "it.yaml"}, {"actions", "it.yaml"}, {"actions", "--by", "owner", "it.yaml"},
		{"actions", "--format", "md", "it.yaml"}, {"evidence", "it.yaml"},
	}
	for _, command := range all {
		if command[0] != "answer" {
			all = append(all, append([]string{"--accessible"}, command...))
		}
	}
	return all
}

// walks are sittings in lines that go to points by their labels: to one and through
// it, to the next and back, from what was found, among some of them, and with a room.
func walks(first, other string) []struct {
	in   string
	args []string
} {
	skips := strings.Repeat(":skip\n", 9)
	return []struct {
		in   string
		args []string
	}{
		{first + "\nIt works.\n.\n" + skips + other + "\n:point\n:list\nc\n:search spring\n1\n:quit\n", []string{"--depth", "quick"}},
		{"\n" + skips + "\n:quit\n", []string{"--depth", "full"}},
		{other + "\n:list\n99\n:quit\n", []string{"--points", first + "," + other, "--depth", "first-look"}},
		{"\n" + first + " 1\n" + first + "\n0\n2\n1\n0\n0\n:point\n\n0\n4\nWho pays?\n:list\n0\n2\n\n:quit\n\n", []string{"--present", "--depth", "quick"}},
	}
}

// labels is a folder with an assessment of a standard whose points have labels.
type labels struct {
	t   *testing.T
	s   *standards.Standard
	dir string
}

func labelledWorld(t *testing.T, s *standards.Standard) *labels {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("STANDPOINT_STATE", filepath.Join(dir, ".state"))
	return &labels{t, s, dir}
}

// begin writes an assessment with two points that are rated and one that is begun,
// and a copy of how it was before.
func (w *labels) begin(first, other string, rated [2]string) {
	w.t.Helper()
	start := []string{"init", "--standard", w.s.FullID(), "--service", "Bulky waste", "--organisation", "Example Borough Council", "--file", "it.yaml"}
	if w.s.Unit == "service" {
		start = append(start, "--delivery", "built")
	}
	if len(w.s.Phases) > 0 {
		start = append(start, "--phase", w.s.Phases[0].ID)
	}
	w.run("", start...)
	w.run("", "answer", "it.yaml", other, "--rating", rated[0], "--done", "It is there since spring.")
	text, err := os.ReadFile("it.yaml")
	if err == nil {
		err = os.WriteFile("was.yaml", text, 0o600)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	w.run("", "answer", "it.yaml", first, "--rating", rated[0], "--done", "It is there since spring.", "--evidence", "Findings", "--date", "2026-11-02")
	w.run("", "answer", "it.yaml", other, "--rating", rated[1], "--action", "Ask the library", "--owner", "Service owner", "--due", "2026-01-01",
		"--offer", "A page to copy", "--ask", "Somebody who tests with us")
	w.run("", "answer", "it.yaml", w.s.PointTag(w.s.Points[1].Number), "--planned", "In summer.")
}

func (w *labels) run(in string, args ...string) (string, int) {
	w.t.Helper()
	var out bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(in), out: &out, err: &out, dir: w.dir,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }}
	code := run(e, args)
	if code == 1 {
		w.t.Fatalf("standpoint %s: exit status %d\n%s", strings.Join(args, " "), code, out.String())
	}
	return out.String(), code
}

// looks runs a command and wants no point of a label called by its number.
func (w *labels) looks(args ...string) { w.reads("", args...) }

func (w *labels) reads(in string, args ...string) {
	w.t.Helper()
	said, code := w.run(in, args...)
	if code == 2 && !slices.ContainsFunc(args, func(arg string) bool { return slices.Contains(noSuch, arg) }) {
		w.t.Errorf("standpoint %s is called wrongly: %s", strings.Join(args, " "), said)
	}
	for _, wrong := range byNumber(w.s, said) {
		w.t.Errorf("standpoint %s calls a point by its number: %s", strings.Join(args, " "), wrong)
	}
}

// noSuch are arguments that no command takes: what it says to them is looked at too.
var noSuch = []string{"nobody", "E77.1", "99", "no such"}

var pointNumber = regexp.MustCompile(`(?i)\b(?:points?|criterion|criteria|--points) \d[\d.]*\d?`)

// byNumber are the lines of a text that call a point by its number though it has a
// label: "point 14", or the number right before the title.
func byNumber(s *standards.Standard, text string) (wrong []string) {
	before := ""
	for line := range strings.Lines(strings.ReplaceAll(text, "Point 9 of the GOV.UK Service Standard", "Another")) {
		bad := slices.ContainsFunc(pointNumber.FindAllString(line, -1), func(found string) bool {
			return !strings.Contains(strings.Trim(found, "."), ".")
		})
		for i := range s.Points {
			bad = bad || numbersTitle(&s.Points[i], before, line)
		}
		if bad {
			wrong = append(wrong, strings.TrimRight(line, "\n"))
		}
		before = strings.TrimSpace(line)
	}
	return wrong
}

// numbersTitle tells whether the title of a point stands in a line behind its number
// alone, without the label. The label may have begun on the line before.
func numbersTitle(p *standards.Point, above, line string) bool {
	before, _, found := strings.Cut(line, p.Title)
	before = strings.TrimRight(before, " .,:|*[(")
	number := strconv.Itoa(p.Number)
	switch {
	case !found || p.Label == "" || strings.HasSuffix(before, p.Label):
		return false
	case before == number && strings.HasSuffix(above+" "+number, p.Label):
		return false
	}
	return strings.HasSuffix(" "+strings.TrimLeft(before, "#| "), " "+number)
}
