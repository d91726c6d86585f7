package cmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// toStart answers a walk that starts the file, by names, by Enter and with items;
// inFile one of an assessment that is there.
const (
	toStart = `2
beta
Bins
Council
bought
Example Ltd



2

We release.
Twice.
.
Weekly.
.
Findings | research/1.md | 2 October 2026 | It works
Findings again

2 October 2026


1
good
Do more | Service owner | 1 February 2027

reused
Codes




One
.
.


2

:back
:back
3

:list
:service
Bins and bags
:list
9
`
	inFile = `
Done.
.
.
Shown | research/2.md

1

remove A1.1
Ask | Researcher


.
Soon.
.

3


`
)

// piped runs the walk on what comes through a pipe, in a world of its own, and
// gives what it said.
func piped(t *testing.T, home string, in io.Reader, args ...string) string {
	t.Helper()
	t.Setenv("STANDPOINT_STATE", filepath.Join(home, "state"))
	t.Chdir(home)
	var said bytes.Buffer
	e := &env{ctx: context.Background(), in: in, out: io.Discard, err: &said, getenv: func(string) string { return "" },
		now: func() time.Time { return time.Unix(1795435200, 0) }, dir: home}
	run(e, append([]string{"assess", "--accessible"}, args...))
	return said.String()
}

// assessed is the only assessment of a folder, or nothing.
func assessed(t *testing.T, home string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(home, "assessments", "*.yaml"))
	if err != nil || len(found) == 0 {
		return ""
	}
	data, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestCutOff cuts off walks that a pipe answers behind every line, and inside
// each, and gives the same answers again: the file is that of a walk which was not
// cut off. Given again as far as they went, they change nothing.
func TestCutOff(t *testing.T) {
	begun := t.TempDir()
	piped(t, begun, strings.NewReader(toStart+":quit\n"))
	world := func(begins bool) string {
		home := filepath.Join(t.TempDir(), "home")
		if err := os.Mkdir(home, 0o777); err != nil {
			t.Fatal(err)
		}
		if !begins {
			if err := os.CopyFS(filepath.Join(home, "assessments"), os.DirFS(filepath.Join(begun, "assessments"))); err != nil {
				t.Fatal(err)
			}
		}
		return home
	}
	for name, test := range map[string]struct {
		answers string
		args    []string
		each    int // which of the places to cut are tried
	}{
		"starting":        {toStart, nil, 1},
		"in the file":     {inFile, []string{"--points", "1-3"}, 5},
		"by what is open": {inFile, []string{"--open", "--depth", "quick"}, 7},
		"in full":         {"4\n\n\n.\n\nWe do.\n\n.\n1\n", []string{"--depth", "full"}, 4},
	} {
		home := world(name == "starting")
		piped(t, home, strings.NewReader(test.answers), test.args...)
		whole := assessed(t, home)
		if !strings.Contains(whole, "Done") && !strings.Contains(whole, "We do") && !strings.Contains(whole, "Findings") {
			t.Fatalf("%s: the walk came to nothing: %s", name, whole)
		}
		for i, end := range ends(test.answers) {
			if i%test.each != 0 {
				continue
			}
			home := world(name == "starting")
			piped(t, home, strings.NewReader(test.answers[:end]), test.args...)
			cut := assessed(t, home)
			if i%6 == 0 {
				half := strings.LastIndex(test.answers[:end/2], "\n") + 1
				piped(t, home, strings.NewReader(test.answers[:half]), test.args...)
				piped(t, home, strings.NewReader(test.answers[:end]), test.args...)
				if got := assessed(t, home); got != cut {
					t.Errorf("%s, cut off at %q, and again: %s", name, test.answers[max(0, end-20):end], differ(cut, got))
				}
			}
			if i%6 == 1 && test.answers[end-1] == '\n' {
				killed(t, home, test.answers[end:])
			}
			piped(t, home, strings.NewReader(test.answers), test.args...)
			if got := assessed(t, home); got != whole {
				t.Errorf("%s, cut off at %q, then whole: %s", name, test.answers[max(0, end-20):end], differ(whole, got))
			}
		}
	}
}

// killed is a walk that was killed when it had taken one more line, and saved
// nothing for it.
func killed(t *testing.T, home, rest string) {
	t.Helper()
	tapes, _ := filepath.Glob(filepath.Join(home, "state", "files", "*", "tape.txt"))
	line, _, _ := strings.Cut(rest, "\n")
	for _, tape := range tapes {
		data, err := os.ReadFile(tape)
		if err != nil {
			t.Fatal(err)
		}
		mustWrite(t, tape, string(data)+line+"\n")
	}
}

// ends are the places behind each line and, of those with words, inside it.
func ends(answers string) (all []int) {
	at := 0
	for line := range strings.Lines(answers) {
		if len(line) > 20 {
			all = append(all, at+len(line)/2)
		}
		at += len(line)
		all = append(all, at)
	}
	return all
}

// differ is the first line in which two files differ.
func differ(a, b string) string {
	left, right := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range left {
		if i >= len(right) || left[i] != right[i] {
			return fmt.Sprintf("line %d: %q, not %q", i+1, strings.Join(right[i:min(i+1, len(right))], ""), left[i])
		}
	}
	return fmt.Sprintf("%d more lines", len(right)-len(left))
}
