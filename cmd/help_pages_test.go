package cmd

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
)

// TestHelpPages wants each page that the help names in docs/. It names them without
// an ending: an archive has them as HTML, a clone as Markdown.
func TestHelpPages(t *testing.T) {
	page := regexp.MustCompile(`docs/[a-z-]+(\.[a-z]+)?`)
	named := 0
	for _, c := range withChildren(newRoot(&env{})) {
		for _, found := range page.FindAllStringSubmatch(c.Long+c.LocalFlags().FlagUsages(), -1) {
			named++
			if found[1] != "" {
				t.Errorf("the help of %q names %s: leave the ending out", c.CommandPath(), found[0])
			} else if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(found[0])+".md")); err != nil {
				t.Errorf("the help of %q names %s, and there is no such page", c.CommandPath(), found[0])
			}
		}
	}
	if named == 0 {
		t.Error("no help names a page: this test looks in the wrong place")
	}
}

// TestHelpWidth wants the help of every command to fit into 80 columns, so that no
// terminal breaks a word.
func TestHelpWidth(t *testing.T) {
	eachCommand(tree(t), func(c *cobra.Command) {
		var out bytes.Buffer
		e := &env{ctx: context.Background(), in: strings.NewReader(""), out: &out, err: io.Discard,
			getenv: func(string) string { return "" }, now: func() time.Time { return time.Unix(0, 0) }, dir: t.TempDir()}
		words := append(strings.Fields(c.CommandPath())[1:], "--help")
		if code := run(e, words); code != exitDone || out.Len() == 0 {
			t.Fatalf("%q: exit status %d, %d bytes", words, code, out.Len())
		}
		for line := range strings.Lines(out.String()) {
			if len([]rune(strings.TrimSuffix(line, "\n"))) > 80 {
				t.Errorf("%s: a line of its help is wider than 80: %q", c.CommandPath(), line)
			}
			if strings.Contains(line, "true|false") {
				t.Errorf("%s: a switch is listed by its name alone: %q", c.CommandPath(), line)
			}
			if strings.Contains(line, "if left out") || strings.Contains(line, `(default "`) {
				t.Errorf("%s: say a default as (default: ...): %q", c.CommandPath(), line)
			}
		}
	})
}
