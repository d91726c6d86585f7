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

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// TestReadmeCommands wants every command of the README's table, and every flag
// beside it, to be there, and every command to be in the table.
func TestReadmeCommands(t *testing.T) {
	root := tree(t)
	_, table, found := strings.Cut(readme(t), "## Commands\n")
	if !found {
		t.Fatal("there is no table of commands")
	}
	table, _, _ = strings.Cut(table, "\n## ")
	row := regexp.MustCompile("(?m)^\\| `([^|]+)` \\| (.+) \\|$")
	quoted, flag := regexp.MustCompile("`([^`]+)`"), regexp.MustCompile(`--([a-z-]+)`)
	named := map[string]bool{}
	for _, m := range row.FindAllStringSubmatch(table, -1) {
		var first string // `standards list`, `show`, `map` are three of one
		for i, words := range quoted.FindAllStringSubmatch("`"+m[1]+"`", -1) {
			path := strings.Fields(words[1])
			if first != "" && i > 0 && !isCommand(t, path[0]) {
				path = append([]string{first}, path...)
			}
			c, _, err := root.Find(path)
			if err != nil || c == root && path[0] != "standpoint" {
				t.Errorf("the README tells of %q, which is no command", strings.Join(path, " "))
				continue
			}
			first = path[0]
			named[strings.Fields(c.CommandPath() + " standpoint")[1]] = true
			for _, f := range flag.FindAllStringSubmatch(m[1]+" "+m[2], -1) {
				if i == 0 && c.Flags().Lookup(f[1]) == nil && c.InheritedFlags().Lookup(f[1]) == nil {
					t.Errorf("the README tells of --%s of %s, which is not there", f[1], c.CommandPath())
				}
			}
		}
	}
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() && c.Name() != "help" && !named[c.Name()] {
			t.Errorf("the README's table has no %q", c.Name())
		}
	}
}

func isCommand(t *testing.T, name string) bool {
	for _, c := range tree(t).Commands() {
		if c.Name() == name {
			return true
		}
	}
	return false
}

// TestReadmeFirst does what the README says first, without a terminal, and runs
// commands on the file it shows.
func TestReadmeFirst(t *testing.T) {
	text := readme(t)
	for _, line := range []string{"go run . demo\n", "go run . assess\n", "./standpoint demo ", "go test ./...", "go install ."} {
		if !strings.Contains(text, line) {
			t.Errorf("the README no longer says %q: look at this test", line)
		}
	}
	names, err := standards.Embedded.Names()
	if err != nil || !strings.Contains(text, fmt.Sprintf("`standpoint standards list` names %d more", len(names)-3)) {
		t.Errorf("the README counts standards otherwise: there are %d, %v", len(names), err)
	}
	_, block, _ := strings.Cut(text, "```yaml\n")
	block, _, _ = strings.Cut(block, "```\n")
	t.Chdir(t.TempDir())
	if _, said, status := runHere(t, "demo"); status != exitDone || !strings.Contains(said, "standpoint-demo") {
		t.Errorf("demo: exit status %d, says %s", status, said)
	}
	if _, said, status := runHere(t, "assess"); status != exitUsage || !strings.Contains(said, "terminal") {
		t.Errorf("assess without a terminal: exit status %d, says %s", status, said)
	}
	if err := os.MkdirAll("assessments", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("assessments/lgdss-beta.yaml", []byte(block), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		args string
		want int
	}{
		{"status", exitDone}, {"check", exitToDo}, {"evidence", exitDone}, {"actions", exitDone}, {"report -o a.pdf", exitDone}, {"portfolio .", exitDone}, {"standards list", exitDone},
	} {
		if _, said, status := runHere(t, strings.Fields(one.args)...); status != one.want {
			t.Errorf("%s: exit status %d, says %s", one.args, status, said)
		}
	}
}

// TestReadmeList wants the list of points in the README to be what the walk shows.
func TestReadmeList(t *testing.T) {
	golden, err := os.ReadFile(filepath.Join("testdata", "screen", "list-80x24.txt"))
	if err != nil {
		t.Fatal(err)
	}
	shown := strings.Split(strings.ReplaceAll(string(golden), "\r\n", "\n"), "\n")
	_, block, _ := strings.Cut(readme(t), "```\n Garden waste")
	block, _, found := strings.Cut(" Garden waste"+block, "```\n")
	for _, line := range strings.Split(block, "\n") {
		if strings.TrimSpace(line) != "…" && !slices.Contains(shown, line) || !found {
			t.Errorf("the walk does not show %q", line)
		}
	}
}
