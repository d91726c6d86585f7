package cmd

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// heard are the walks of one point in lines that are kept as transcripts: what
// somebody hears who uses a screen reader, and what they type. Before is how many
// words the program said to the same answers before each was made shorter.
var heard = []struct {
	depth  string
	before int
}{{"first-look", 178}, {"quick", 473}, {"full", 689}}

// TestTranscripts walks through a point at each depth, which takes at most 2 words of
// 3, and through a second one: by then nothing is explained again, and it takes at
// most 3 words of 5.
func TestTranscripts(t *testing.T) {
	for _, h := range heard {
		said := walkInLines(t, h.depth, 1)
		golden := filepath.Join("testdata", "lines", h.depth+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(said), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil || said != strings.ReplaceAll(string(want), "\r\n", "\n") {
			t.Errorf("%s: %v; it says\n%s\nand not what is in %s: see CONTRIBUTING.md on golden files", h.depth, err, said, golden)
		}
		heardAsText(t, said)
		first := spoken(said)
		if first*3 > h.before*2 {
			t.Errorf("%s: a first point takes %d words, want at most 2 of 3 of the %d before", h.depth, first, h.before)
		}
		second := spoken(walkInLines(t, h.depth, 2)) - first
		if second*5 > h.before*3 {
			t.Errorf("%s: a second point takes %d words, want at most 3 of 5 of the %d before", h.depth, second, h.before)
		}
		t.Logf("%s: %d words in a first point, %d in a second; before, %d", h.depth, first, second, h.before)
	}
}

// walkInLines gives what is said, and typed, in a walk through the first points of
// a new assessment, with the same answers for each.
func walkInLines(t *testing.T, depth string, points int) string {
	t.Helper()
	answers, err := os.ReadFile(filepath.Join("testdata", "lines", depth+".in"))
	if err != nil {
		t.Fatal(err)
	}
	typed := strings.ReplaceAll(string(answers), "\r\n", "\n")
	dir := t.TempDir()
	inLines(t, dir, "", "init", "--standard", "lgdss@2016", "--phase", "beta", "--service", "Garden waste", "--delivery", "bought", "--file", "a.yaml")
	only := "1"
	if points == 2 {
		only, typed = "1,9", typed+"\n"+typed // two that ask as many questions
	}
	return inLines(t, dir, typed, "assess", "a.yaml", "--accessible", "--depth", depth, "--points", only)
}

// inLines runs the program in a folder, and gives what it says to the person.
func inLines(t *testing.T, dir, typed string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath("standpoint")
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(program, args...)
	c.Dir = dir
	c.Env = append(os.Environ(), "SOURCE_DATE_EPOCH="+noon, "STANDPOINT_STATE="+filepath.Join(dir, ".state"), "ACCESSIBLE=", "TERM=dumb")
	c.Stdin = strings.NewReader(typed)
	var said bytes.Buffer
	c.Stderr = &said
	if err := c.Run(); err != nil {
		t.Fatalf("%v: %v\n%s", args, err, said.String())
	}
	return said.String()
}

// spoken counts the words that the program said.
func spoken(transcript string) (words int) {
	for line := range strings.Lines(transcript) {
		if !strings.HasPrefix(line, "> ") {
			words += len(strings.Fields(line))
		}
	}
	return words
}

// heardAsText wants what is said to be whole without what only eyes see: signs,
// and blanks that set something apart.
func heardAsText(t *testing.T, transcript string) {
	t.Helper()
	for line := range strings.Lines(transcript) {
		line = strings.TrimSuffix(line, "\n")
		if !strings.HasPrefix(line, "> ") && (strings.TrimSpace(line) != line || strings.ContainsAny(line, "·●◐○┃│›→–—|…*\t") || strings.Contains(line, "  ") || strings.HasPrefix(line, "- ")) {
			t.Errorf("somebody who hears it does not get %q", line)
		}
	}
}
