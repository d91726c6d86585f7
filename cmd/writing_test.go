package cmd

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// world is a fresh folder and a way to run the program in it.
func world(t *testing.T) func(args ...string) string {
	t.Helper()
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("STANDPOINT_STATE", filepath.Join(dir, ".state"))
	return func(args ...string) string {
		t.Helper()
		var out bytes.Buffer
		e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &out, err: &out, dir: dir,
			getenv: func(string) string { return "" }, now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }}
		if code := run(e, args); code != 0 {
			t.Fatalf("standpoint %s: exit status %d\n%s", strings.Join(args, " "), code, out.String())
		}
		return out.String()
	}
}

var fence = regexp.MustCompile("(?ms)^(?:<!-- (file|in): (\\S+) -->\n)?```(yaml|sh|text)\n(.*?)^```$")

// TestWriting does what docs/writing-a-standard.md says, file by file and
// command by command, and wants what the page shows.
func TestWriting(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "docs", "writing-a-standard.md"))
	if err != nil {
		t.Fatal(err)
	}
	standpoint := world(t)
	said, ran := "", 0
	for _, block := range fence.FindAllStringSubmatch(strings.ReplaceAll(string(page), "\r\n", "\n"), -1) {
		kind, name, language, text := block[1], block[2], block[3], block[4]
		switch {
		case language == "yaml" && kind == "file":
			writeFile(t, name, text)
		case language == "sh":
			said = ""
			for line := range strings.Lines(text) {
				said += standpoint(wordsOf(strings.TrimPrefix(strings.TrimSpace(line), "standpoint "))...)
				ran++
			}
		case language == "text" && kind == "in":
			wants(t, name, readFile(t, name), text)
		case language == "text":
			wants(t, "what is printed", strings.Join(strings.Fields(said), " "), text)
		default:
			t.Errorf("nothing is done with this:\n%s", text)
		}
	}
	if ran < 10 {
		t.Errorf("the page has %d commands", ran)
	}
	for _, name := range []string{"report.pdf", "later.pdf"} {
		if !strings.HasPrefix(readFile(t, name), "%PDF-") {
			t.Errorf("%s is no PDF", name)
		}
	}
}

// wants each line of a text in another.
func wants(t *testing.T, where, got, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); !strings.Contains(got, line) {
			t.Errorf("%s lacks %q", where, line)
		}
	}
}

// wordsOf are the words of a command line, quoted ones in one piece.
func wordsOf(line string) []string {
	var all []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			all = append(all, part)
		} else {
			all = append(all, strings.Fields(part)...)
		}
	}
	return all
}

func writeFile(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestNewStandard wants the file that standards new writes to hold together as
// it is, and with its last comment taken for what it says.
func TestNewStandard(t *testing.T) {
	standpoint := world(t)
	standpoint("standards", "new", "standards/my-council@2026.yaml")
	wants(t, "as written", standpoint("standards", "check", "standards/my-council@2026.yaml"), "my-council@2026 fits together: 14 points,")
	before, profiles, found := strings.Cut(newStandard, "# profiles:")
	if !found {
		t.Fatal("the file offers no profiles")
	}
	writeFile(t, "standards/my-council@2026.yaml", before+"profiles:"+strings.ReplaceAll(profiles, "\n# ", "\n"))
	wants(t, "with profiles", standpoint("standards", "check", "standards/my-council@2026.yaml"), "my-council@2026 fits together: 14 points,")
	wants(t, "with profiles", standpoint("standards", "show", "my-council"), "- library-staff is asked as: What did library staff say when they tried the")
}
