package cmd

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets this test binary be the program as well: scripts and
// benchmarks run it as "standpoint".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"standpoint": func() { os.Exit(Main()) }})
}

// noon is 23 November 2026, 12:00 UTC: what every script takes for today.
const noon = "1795435200"

// TestScript runs every script in the folder. They are the specification:
// each says at its top what it shows. UPDATE=1 writes what is printed now
// into the files that scripts compare with.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE") != "",
		Setup:               setUp,
		Condition:           condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":       exits,
			"refused":     refused,
			"unchanged":   unchanged,
			"bytes":       writeBytes,
			"count-lines": countLines,
			"harmless":    harmless,
			"kept":        kept,
			"on-branch":   onBranch,
			"merge-all":   mergeAll,
			"site":        serveSite,
			"tty":         tty,
			"type-in":     typeIn,
			"edit":        editFile,
		},
	})
}

// setUp gives a script a world of its own. Its home is its work folder, so
// that no search for assessments leads out of it.
func setUp(e *testscript.Env) error {
	for key, value := range map[string]string{
		"HOME": e.WorkDir, "USERPROFILE": e.WorkDir, "STANDPOINT_STATE": filepath.Join(e.WorkDir, ".state"),
		"SOURCE_DATE_EPOCH": noon, "TERM": "dumb", "ACCESSIBLE": "", "NO_COLOR": "", "EDITOR": "false", "VISUAL": "", "ESC": "\x1b",
		"GORACE":            "atexit_sleep_ms=0", // under the race detector every program waits a second at its end otherwise
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_SYSTEM": os.DevNull, "GIT_CONFIG_NOSYSTEM": "1",
		"GIT_AUTHOR_NAME": "Script", "GIT_AUTHOR_EMAIL": "script@example.org", "GIT_AUTHOR_DATE": "2026-11-23T12:00:00Z",
		"GIT_COMMITTER_NAME": "Script", "GIT_COMMITTER_EMAIL": "script@example.org", "GIT_COMMITTER_DATE": "2026-11-23T12:00:00Z",
	} {
		e.Setenv(key, value)
	}
	return nil
}

// condition answers [root], for whom no file is read-only, and [tool:NAME]:
// whether an outside program is there. On a laptop a script that wants one is
// passed over; with CI=true it fails.
func condition(name string) (bool, error) {
	if name == "root" {
		return os.Getuid() == 0, nil
	}
	tool, asked := strings.CutPrefix(name, "tool:")
	if !asked {
		return false, fmt.Errorf("%q is not a condition", name)
	}
	return found(tool)
}

func found(tool string) (bool, error) {
	if _, err := exec.LookPath(tool); err != nil {
		if os.Getenv("CI") == "true" {
			return false, fmt.Errorf("%s is missing, and CI wants every test to run", tool)
		}
		return false, nil
	}
	return true, nil
}

// exits runs a program and wants one exit status of it:
//
//	exits 2 standpoint status a.yaml
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits STATUS PROGRAM [ARGUMENT...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	wantExit(ts, want, ts.Exec(args[1], args[2:]...))
}

func wantExit(ts *testscript.TestScript, want int, err error) {
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// refused wants of every command that reads an assessment that it gives up
// with status 1, says the same, and leaves the file as it is:
//
//	refused a.yaml what-it-says
func refused(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: refused FILE SAID")
	}
	file, before := args[0], ts.ReadFile(args[0])
	for _, command := range [][]string{{"answer", file, "1", "--rating", "met"}, {"report", file, "-o", "refused.md"}, {"assess", "--accessible", file}, {"status", file}} {
		wantExit(ts, 1, ts.Exec("standpoint", command...))
		said := ts.ReadFile("stderr")
		if _, err := os.Stat(ts.MkAbs("refused.md")); err == nil || ts.ReadFile("stdout") != "" {
			ts.Fatalf("%s says more than an error", command[0])
		}
		if ts.ReadFile(file) != before {
			ts.Fatalf("%s changed %s", command[0], file)
		}
		if want := ts.ReadFile(args[1]); said != want && os.Getenv("UPDATE") == "" {
			ts.Fatalf("%s says\n%swant\n%s", command[0], said, want)
		}
	}
}

// unchanged compares two files byte for byte, and never updates one of them:
//
//	unchanged a.yaml before.yaml
func unchanged(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: unchanged FILE COPY")
	}
	a, b := ts.ReadFile(args[0]), ts.ReadFile(args[1])
	switch {
	case neg && a == b:
		ts.Fatalf("%s and %s are the same", args[0], args[1])
	case !neg && a != b:
		have, want := strings.Split(a, "\n"), strings.Split(b, "\n")
		for i := 0; ; i++ {
			if i == len(have) || i == len(want) || have[i] != want[i] {
				ts.Fatalf("%s and %s differ from line %d:\n%q\n%q", args[0], args[1], i+1, have[i:min(i+3, len(have))], want[i:min(i+3, len(want))])
			}
		}
	}
}

// writeBytes writes what no text file of a script can hold, with the escapes
// of Go; the text may be repeated:
//
//	bytes a.yaml 'kind: a\x00\n'
//	bytes long.txt x 1000000
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 || len(args) > 3 {
		ts.Fatalf("usage: bytes FILE TEXT [TIMES]")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	times := 1
	if len(args) == 3 {
		times, err = strconv.Atoi(args[2])
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(text), times), 0o666))
}

// countLines says how many lines a file has, such as typed answers:
//
//	count-lines 93 answers
func countLines(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: count-lines NUMBER FILE")
	}
	if got := strconv.Itoa(strings.Count(ts.ReadFile(args[1]), "\n")); got != args[0] {
		ts.Fatalf("%s has %s lines, want %s", args[1], got, args[0])
	}
}

// kept writes into a file all that the program remembers beside the assessments,
// with the name of each:
//
//	kept what-is-there
func kept(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: kept FILE")
	}
	var all strings.Builder
	state := ts.Getenv("STANDPOINT_STATE")
	ts.Check(filepath.WalkDir(state, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(&all, "-- %s --\n%s\n", strings.TrimPrefix(path, state), data)
		return err
	}))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(all.String()), 0o666))
}

// harmless wants nothing in a file, stdout or stderr that acts on a terminal
// or turns the direction of writing.
func harmless(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: harmless FILE")
	}
	for number, line := range strings.Split(ts.ReadFile(args[0]), "\n") {
		for _, r := range line {
			if r < 0x20 && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
				ts.Fatalf("%s:%d: %U in %q", args[0], number+1, r, line)
			}
		}
	}
}

// onBranch runs a program on a new branch off main and commits what it did:
//
//	on-branch seven standpoint answer a.yaml 7 --rating met
func onBranch(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: on-branch NAME PROGRAM [ARGUMENT...]")
	}
	ts.Check(ts.Exec("git", "checkout", "-q", "-b", args[0], "main"))
	ts.Check(ts.Exec(args[1], args[2:]...))
	ts.Check(ts.Exec("git", "commit", "-q", "-a", "-m", args[0]))
}

// mergeAll merges branches one after another into a fresh branch off main
// and wants no conflict:
//
//	merge-all result seven three nine
func mergeAll(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: merge-all RESULT BRANCH...")
	}
	ts.Check(ts.Exec("git", "checkout", "-q", "-B", args[0], "main"))
	for _, branch := range args[1:] {
		ts.Check(ts.Exec("git", "merge", "-q", "--no-edit", branch))
	}
}

// runHere runs the program in the current folder, without a terminal.
func runHere(t testing.TB, args ...string) (out, said string, status int) {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &stdout, err: &stderr,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(1795435200, 0) }, dir: dir}
	status = run(e, args)
	return stdout.String(), stderr.String(), status
}
