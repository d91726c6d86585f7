package cmd

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// narrowed takes so many bytes and then no more.
type narrowed struct {
	room int
	err  error
}

func (n *narrowed) Write(data []byte) (int, error) {
	if len(data) <= n.room {
		n.room -= len(data)
		return len(data), nil
	}
	return n.room, n.err
}

// writesOut says of every command how it is called so that it writes to
// standard output; empty of those that only write files or only help.
var writesOut = map[string][]string{
	"standpoint":                       {"", "--accessible"},
	"standpoint demo":                  {},
	"standpoint assess":                {},
	"standpoint init":                  {},
	"standpoint man":                   {},
	"standpoint answer":                {},
	"standpoint actions done":          {},
	"standpoint merge":                 {"merge --setup"},
	"standpoint respond":               {},
	"standpoint compare":               {"compare demo/assessments/lgdss-beta.yaml before.yaml", "compare demo/assessments/lgdss-beta.yaml before.yaml --format json", "compare demo/assessments/lgdss-beta.yaml before.yaml --format md", "compare demo/assessments/lgdss-beta.yaml before.yaml --format html"},
	"standpoint history":               {"history demo/assessments/lgdss-beta.yaml", "history demo/assessments/lgdss-beta.yaml --format csv", "history demo/assessments/lgdss-beta.yaml --format jsonl"},
	"standpoint new-round":             {"new-round demo/assessments/lgdss-beta.yaml --phase live --file OUT"},
	"standpoint review join":           {"review join ur.yaml -o OUT"},
	"standpoint review":                {},
	"standpoint collect":               {"collect form.md --file demo/assessments/lgdss-beta.yaml", "collect form.md --file demo/assessments/lgdss-beta.yaml --json"},
	"standpoint standards new":         {},
	"standpoint status":                {"status demo/assessments/lgdss-beta.yaml", "status demo/assessments/lgdss-beta.yaml --json"},
	"standpoint report":                {"report demo/assessments/lgdss-beta.yaml -o - --format md", "report demo/assessments/lgdss-beta.yaml -o - --format html", "report demo/assessments/lgdss-beta.yaml -o - --format csv", "report demo/assessments/lgdss-beta.yaml -o - --format json", "report demo/assessments/lgdss-beta.yaml -o - --format pdf"},
	"standpoint check":                 {"check demo", "check demo --format json", "check demo --format sarif", "check demo --format junit", "check demo --format github", "check demo --format codequality", "check demo --format md", "check --explain all", "check --explain SP001", "check bad.yaml"},
	"standpoint evidence":              {"evidence demo", "evidence demo --json"},
	"standpoint evidence find":         {"evidence find demo/assessments/lgdss-beta.yaml", "evidence find demo/assessments/lgdss-beta.yaml --json"},
	"standpoint actions":               {"actions demo", "actions demo --format json", "actions demo --format csv", "actions demo --format ics", "actions demo --format md"},
	"standpoint upgrade":               {"upgrade demo/assessments/lgdss-beta.yaml --to govuk@2019 -o OUT"},
	"standpoint standards":             {"standards"},
	"standpoint standards list":        {"standards list", "standards list --json"},
	"standpoint standards show":        {"standards show govuk@2019"},
	"standpoint standards map":         {"standards map lgdss@2016 govuk@2019"},
	"standpoint standards check":       {"standards check standards/own@1.yaml"},
	"standpoint schema":                {"schema assessment", "schema assessment --standard lgdss@2016", "schema report", "schema policy", "schema portfolio", "schema standard", "schema review", "schema response", "schema product"},
	"standpoint portfolio":             {"portfolio demo", "portfolio demo --format csv", "portfolio demo --format jsonl", "portfolio demo --format svg", "portfolio demo bad.yaml", "portfolio demo --for public"},
	"standpoint portfolio publish":     {"portfolio publish open.yaml --reviewed-by Editor -o -"},
	"standpoint portfolio match":       {"portfolio match garden-waste demo", "portfolio match garden-waste demo --json"},
	"standpoint portfolio product":     {"portfolio product example demo", "portfolio product example demo --format json"},
	"standpoint portfolio spread":      {"portfolio spread demo", "portfolio spread demo --json"},
	"standpoint portfolio declaration": {"portfolio declaration Example_Borough_Council demo"},
	"standpoint product":               {"product"},
	"standpoint product new":           {},
	"standpoint product use":           {},
	"standpoint product check":         {"product check sheet.yaml", "product check sheet.yaml --format json"},
	"standpoint product show":          {"product show sheet.yaml"},
	"standpoint completion":            {},
	"standpoint completion bash":       {"completion bash"},
	"standpoint completion zsh":        {"completion zsh"},
	"standpoint completion fish":       {"completion fish"},
	"standpoint completion powershell": {"completion powershell"},
	"standpoint version":               {"version"},
	"standpoint licences":              {"licences"},
	"standpoint help":                  {"help", "help check"},
}

// TestOutputFails wants status 1 of every command whose output cannot be
// written, be it at once or at the very end, and a reason said once.
func TestOutputFails(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("STANDPOINT_STATE", t.TempDir())
	for _, prepared := range []string{"demo demo", "standards new standards/own@1.yaml",
		"report demo/assessments/lgdss-beta.yaml --for team --points 4 -o form.md"} {
		if _, said, status := runHere(t, strings.Fields(prepared)...); status != 0 {
			t.Fatalf("%s: %d, %s", prepared, status, said)
		}
	}
	mustWrite(t, "before.yaml", strings.ReplaceAll(readFile(t, "demo/assessments/lgdss-beta.yaml"), "rating: met", "rating: not-met"))
	mustWrite(t, "open.yaml", strings.ReplaceAll(readFile(t, "demo/assessments/lgdss-beta.yaml"), "share: council", "share: public"))
	mustWrite(t, "bad.yaml", "kind: assessment\nrating: mostly\n")
	mustWrite(t, "ur.yaml", "kind: review\nstandpoint: 2\nstandard: lgdss@2016\nphase: beta\nby: assessor\npoints:\n- point: 1\n  decision: met\n")
	mustWrite(t, "sheet.yaml", leafround)
	eachCommand(tree(t), func(c *cobra.Command) {
		calls, known := writesOut[c.CommandPath()]
		if !known && c.Runnable() {
			t.Errorf("%s is not in the table", c.CommandPath())
		}
		path := strings.TrimSpace(strings.TrimPrefix(c.CommandPath(), "standpoint"))
		for _, call := range append([]string{path + " --help"}, calls...) {
			outputFails(t, call)
		}
	})
}

func outputFails(t *testing.T, call string) {
	t.Helper()
	args := func() []string {
		all := strings.Fields(strings.ReplaceAll(call, "OUT", t.TempDir()+"/out.yaml"))
		for i, word := range all {
			all[i] = strings.ReplaceAll(word, "_", " ")
		}
		return all
	}
	whole, _, _ := runHere(t, args()...)
	if whole == "" {
		t.Errorf("%q writes nothing to standard output", call)
		return
	}
	for _, room := range []int{0, len(whole) - 1} {
		said, status := runInto(t, &narrowed{room, syscall.ENOSPC}, args()...)
		if status != exitCould || strings.Count(said, "could not write to standard output") != 1 {
			t.Errorf("%q with room for %d of %d bytes: status %d, said %q", call, room, len(whole), status, said)
		}
	}
	if said, status := runInto(t, &narrowed{0, syscall.EPIPE}, args()...); status != exitCould || strings.Contains(said, "pipe") {
		t.Errorf("%q into a closed pipe: status %d, said %q", call, status, said)
	}
}

// A writer that takes less than it is given and calls that well is none that
// took all of it.
func TestShortWrite(t *testing.T) {
	if said, status := runInto(t, &narrowed{3, nil}, "version"); status != exitCould || !strings.Contains(said, "short write") {
		t.Errorf("status %d, said %q", status, said)
	}
}

// What stops a command anyhow is not covered up by an output that fails.
func TestOutcome(t *testing.T) {
	full := &output{err: syscall.ENOSPC}
	for _, c := range []struct{ is, want error }{{errStopped, errStopped}, {errUsage, errUsage}, {io.ErrUnexpectedEOF, io.ErrUnexpectedEOF}} {
		if got := full.outcome(c.is); !errors.Is(got, c.want) {
			t.Errorf("%v became %v", c.is, got)
		}
	}
	if got := (&output{}).outcome(nil); got != nil {
		t.Error(got)
	}
}

// runInto runs the program in the current folder with an output of one's own.
func runInto(t *testing.T, out io.Writer, args ...string) (said string, status int) {
	t.Helper()
	var stderr bytes.Buffer
	e := &env{ctx: context.Background(), in: strings.NewReader(""), out: out, err: &stderr,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(1795435200, 0) }, dir: "."}
	status = run(e, args)
	return stderr.String(), status
}

func mustWrite(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
