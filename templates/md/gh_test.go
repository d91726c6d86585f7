package md

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/templates"
	"standpoint/templates/sample"
)

// fakeGH is a gh that keeps issues in a folder, one a file: a title, and a body below
// it. It knows the two calls that the script may make, and stops at a title with STOP.
const fakeGH = `#!/bin/sh
set -eu
case "$1 $2" in
"issue list") for one in "$ISSUES"/*; do [ ! -e "$one" ] || sed -n '/^<!-- standpoint action/p' "$one"; done ;;
"issue create")
  [ $# -eq 4 ] && [ "$4" = --body-file=- ] || { echo "called with $# words: $*" >&2; exit 1; }
  case $3 in *STOP*) echo "HTTP 403" >&2; exit 1 ;; --title=*) ;; *) exit 1 ;; esac
  n=$(ls "$ISSUES" | wc -l)
  { printf '%s\n' "${3#--title=}"; cat; } >"$ISSUES/$((n + 10))" ;;
*) echo "gh $*" >&2; exit 1 ;;
esac
`

// github is a shell with such a gh, and nothing else on its PATH that could harm.
type github struct {
	t               *testing.T
	shell           []string
	bin, at, issues string
}

func newGitHub(t *testing.T, shell ...string) *github {
	g := &github{t, shell, t.TempDir(), t.TempDir(), t.TempDir()}
	if _, err := exec.LookPath(shell[0]); err != nil {
		t.Skip(err)
	}
	if err := os.WriteFile(filepath.Join(g.bin, "gh"), []byte(fakeGH), 0o700); err != nil {
		t.Fatal(err)
	}
	return g
}

func (g *github) run(script string) (out string, err error) {
	c := exec.Command(g.shell[0], append(g.shell[1:], "-s")...)
	c.Stdin, c.Dir = strings.NewReader(script), g.at
	c.Env = []string{"PATH=" + g.bin + ":" + os.Getenv("PATH"), "ISSUES=" + g.issues, "HOME=" + g.at}
	data, err := c.CombinedOutput()
	return string(data), err
}

func (g *github) made() (titles, bodies []string) {
	files, _ := filepath.Glob(filepath.Join(g.issues, "*"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			g.t.Fatal(err)
		}
		title, body, _ := strings.Cut(string(data), "\n")
		titles, bodies = append(titles, title), append(bodies, body)
	}
	return titles, bodies
}

func script(t *testing.T, list *templates.Actions) string {
	t.Helper()
	var out bytes.Buffer
	if err := GH(&out, list); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var hostileTitles = []string{"$(touch pwned) `touch pwned`", "' ; touch pwned ; '", "'\\''; touch pwned; echo '", "--repo=x/y", "-h \\n %s \\", "\"; touch pwned; \"", "!! !1 ${HOME} ~ *", "END\nEOF\n'\ntouch pwned",
	"<!-- standpoint action 0 --> @everyone #12", "```\n$(touch pwned)\n```", "é – “quoted” & <b>"}

// TestGH runs the script in each shell there is: each action becomes one issue, a second
// run makes none, nothing of a team's words is acted on and nobody is called.
func TestGH(t *testing.T) {
	list := &templates.Actions{}
	for i, what := range hostileTitles {
		list.Rows = append(list.Rows, templates.Action{ID: "A1." + string(rune('a'+i)), What: what, Owner: what, From: what, Title: what, File: "a'b.yaml", State: "open"})
	}
	text := script(t, list)
	for _, shell := range [][]string{{"sh"}, {"dash"}, {"bash"}, {"bash", "--posix"}, {"busybox", "sh"}, {"zsh"}} {
		t.Run(strings.Join(shell, " "), func(t *testing.T) {
			g := newGitHub(t, shell...)
			if out, err := g.run(text); err != nil {
				t.Fatal(err, out)
			}
			titles, bodies := g.made()
			if len(titles) != len(hostileTitles) {
				t.Fatalf("%d issues of %d actions", len(titles), len(hostileTitles))
			}
			for i, ticket := range list.Tickets() {
				if titles[i] != ticket.Title || !strings.HasSuffix(bodies[i], "\n\n<!-- standpoint action "+ticket.Mark+" -->\n") {
					t.Errorf("%q became %q: %s", ticket.Title, titles[i], bodies[i])
				}
				if calling.MatchString(shown(t, bodies[i])) {
					t.Errorf("somebody is called: %s", bodies[i])
				}
			}
			out, err := g.run(text)
			if again, _ := g.made(); err != nil || len(again) != len(titles) || strings.Count(out, "There already: ") != len(titles) {
				t.Errorf("a second run: %v, %d issues: %s", err, len(again), out)
			}
			if left, _ := os.ReadDir(g.at); len(left) > 0 {
				t.Errorf("something was acted on: %v", left)
			}
		})
	}
}

// TestGHStops wants the script to stop at what could not be made, and to go on from there.
func TestGHStops(t *testing.T) {
	g := newGitHub(t, "sh")
	list := &templates.Actions{Rows: []templates.Action{{ID: "A1.1", What: "One"}, {ID: "A1.2", What: "STOP"}, {ID: "A1.3", What: "Three"}}}
	if out, err := g.run(script(t, list)); err == nil {
		t.Errorf("it goes on: %s", out)
	}
	list.Rows[1].What = "Two"
	if out, err := g.run(script(t, list)); err != nil || strings.Count(out, "There already: ") != 1 {
		t.Errorf("%v: %s", err, out)
	}
	if titles, _ := g.made(); strings.Join(titles, ",") != "A1.1 One,A1.2 Two,A1.3 Three" {
		t.Errorf("%q", titles)
	}
	g.bin = g.at // no gh at all
	if out, err := g.run("PATH=/nowhere\n" + script(t, list)); err == nil {
		t.Errorf("without gh: %s", out)
	}
}

// TestGHScript wants what can be read, and shellcheck content with it.
func TestGHScript(t *testing.T) {
	list := sample.Actions()
	list.ForTrackers()
	text := script(t, list)
	sample.Golden(t, "actions.sh", []byte(text))
	if _, err := exec.LookPath("shellcheck"); err != nil {
		t.Skip(err)
	}
	c := exec.Command("shellcheck", "--shell=sh", "--exclude=SC2016", "-") // words in quotes are meant as they stand
	c.Stdin = strings.NewReader(text)
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
