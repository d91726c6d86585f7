package cmd

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// tree is the whole command tree, as for a person without a terminal.
func tree(t *testing.T) *cobra.Command {
	t.Helper()
	return newRoot(&env{ctx: context.Background(), in: strings.NewReader(""), out: io.Discard, err: io.Discard,
		getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(0, 0) }, dir: t.TempDir()})
}

func eachCommand(c *cobra.Command, visit func(*cobra.Command)) {
	visit(c)
	for _, child := range c.Commands() {
		eachCommand(child, visit)
	}
}

// TestTree wants of every command what its help is made of.
func TestTree(t *testing.T) {
	eachCommand(tree(t), func(c *cobra.Command) {
		path := c.CommandPath()
		switch {
		case c.Short == "" || strings.HasSuffix(c.Short, ".") || len(c.Short) > 79:
			t.Errorf("%s: Short %q should be one phrase without a full stop", path, c.Short)
		case c.Short[:1] != strings.ToUpper(c.Short[:1]):
			t.Errorf("%s: Short %q should begin with a capital", path, c.Short)
		}
		if c.Example == "" && c.HasParent() {
			t.Errorf("%s has no Example", path)
		}
		for line := range strings.Lines(c.Example) {
			if line = strings.TrimSpace(line); !strings.HasPrefix(line, c.CommandPath()) && !strings.HasPrefix(line, "-") {
				t.Errorf("%s: the example %q is about another command", path, line)
			}
		}
		for line := range strings.Lines(c.Long) {
			if len([]rune(strings.TrimSuffix(line, "\n"))) > 80 {
				t.Errorf("%s: a line of its help is wider than 80: %q", path, line)
			}
		}
		if c.Args == nil {
			t.Errorf("%s has no Args", path)
		}
		if c.Run != nil {
			t.Errorf("%s has Run, whose errors nobody would see", path)
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" || strings.HasSuffix(f.Usage, ".") {
				t.Errorf("%s --%s: usage %q should be one phrase without a full stop", path, f.Name, f.Usage)
			}
			if f.Value.Type() != "bool" && !strings.Contains(f.Usage, "`") {
				t.Errorf("%s --%s: its usage %q names no `value`", path, f.Name, f.Usage)
			}
		})
	})
}

// TestCalledWrongly wants status 2 and a next step for whatever is too much or
// not known, of every command.
func TestCalledWrongly(t *testing.T) {
	eachCommand(tree(t), func(c *cobra.Command) {
		words := strings.Fields(c.CommandPath())[1:]
		wrongs := [][]string{{"--no-such-flag"}, {"a", "b", "c", "d", "e", "f"}}
		if strings.HasSuffix(c.Use, "...]") || strings.HasSuffix(c.Use, "...") { // takes any number of words
			wrongs = wrongs[:1]
		}
		for _, wrong := range wrongs {
			var said strings.Builder
			e := &env{ctx: context.Background(), in: strings.NewReader(""), out: io.Discard, err: &said,
				getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(0, 0) }, dir: t.TempDir()}
			if code := run(e, append(append([]string{}, words...), wrong...)); code != exitUsage {
				t.Errorf("%s %q: exit status %d, want %d\n%s", c.CommandPath(), wrong, code, exitUsage, &said)
			}
			if !strings.Contains(said.String(), "\n  ") {
				t.Errorf("%s %q: no next step in %q", c.CommandPath(), wrong, &said)
			}
		}
	})
}
