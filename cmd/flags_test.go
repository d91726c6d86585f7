package cmd

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// free are values of flags that anybody may write as they like, or that a shell
// completes as files: every other value comes from a list, and completion offers it.
var free = []string{"text", "file", "folder", "date", "title", "sentence", "link", "address", "name", "host", "revision", "number", "numbers", "version", "what", "when", "where", "why", "how", "notes", "conditions", "anything"}

// lists are words of a call behind which there is a list.
var lists = []string{"POINT", "ID", "STANDARD", "KIND", "A", "B", "SERVICE", "COMMAND"}

// called otherwise are names that say the same as another one: nobody uses them.
var otherwise = map[string]string{
	"into": "file", "on": "as-of", "today": "as-of", "now": "as-of", "out": "output", "output-file": "output", "destination": "output", "csv-output": "output",
	"type": "format", "from-date": "since", "after": "since", "audience": "for", "reader": "for", "group-by": "by", "sort": "by", "order": "by", "role-name": "role",
}

// anyDay are the commands that say and do the same on every day.
var anyDay = []string{
	"demo", "history", "upgrade", "merge", "evidence find", "review join", "product", "product use", "standards", "standards list", "standards show", "standards map",
	"standards new", "standards check", "schema", "man", "version", "licences", "help", "completion", "completion bash", "completion zsh", "completion fish", "completion powershell",
}

// TestFlags holds every command to one way of calling.
func TestFlags(t *testing.T) {
	eachCommand(tree(t), func(c *cobra.Command) {
		path := c.CommandPath()
		flag := c.Flag
		if format := flag("format"); format != nil {
			offered := offers(t, c, "format")
			switch {
			case path == "standpoint report": // writes a document
			case !slices.Contains(offered, "text") || !slices.Contains(offered, "json"):
				t.Errorf("%s --format offers %q: text and json are wanted wherever something is printed", path, offered)
			}
			for _, value := range offered {
				if !strings.Contains(format.Usage, value) {
					t.Errorf("%s --format: its usage %q does not name %s", path, format.Usage, value)
				}
			}
			if flag("json") == nil {
				t.Errorf("%s has --format and not its short form --json", path)
			}
			if output := flag("output"); output == nil || output.Shorthand != "o" {
				t.Errorf("%s prints and has no --output, -o", path)
			}
		} else if flag("json") != nil && c.HasParent() {
			t.Errorf("%s has --json and not --format", path)
		}
		if name := called(c); c.RunE != nil && c.HasParent() && flag("as-of") == nil && !slices.Contains(anyDay, name) {
			t.Errorf("%s has no --as-of, and is not among those for which no day matters", path)
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			value, _ := pflag.UnquoteUsage(f)
			switch now := otherwise[f.Name]; {
			case f.Hidden: // an old name
			case now != "":
				t.Errorf("%s --%s: that is called --%s everywhere", path, f.Name, now)
			case f.Name == "as-of" && value != "date", f.Name == "since" && value != "when", f.Name == "output" && value != "file" && value != "sheet":
				t.Errorf("%s --%s takes a %s", path, f.Name, value)
			case f.Value.Type() != "bool" && !slices.Contains(free, value) && !completes(c, f.Name):
				t.Errorf("%s --%s: a %q comes from a list, and completion does not offer it", path, f.Name, value)
			}
		})
		for _, word := range strings.Fields(c.Use)[1:] {
			if word = strings.Trim(word, "[]."); slices.Contains(lists, word) && c.ValidArgsFunction == nil {
				t.Errorf("%s: completion does not offer what %s may be", path, word)
			}
		}
	})
}

// completes says whether something is known to stand in a flag.
func completes(c *cobra.Command, flag string) bool {
	_, known := c.GetFlagCompletionFunc(flag)
	return known
}

func offers(t *testing.T, c *cobra.Command, flag string) []string {
	t.Helper()
	known, is := c.GetFlagCompletionFunc(flag)
	if !is {
		return nil
	}
	values, _ := known(c, nil, "")
	return values
}
