package cmd

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

func newMan(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "man DIR", Short: "Write the manual pages into a folder",
		Long:    `Writes a manual page for each command into DIR, with the same words as --help.`,
		Example: "  standpoint man /usr/local/share/man/man1",
		Args:    arguments(1, 1, "DIR"),
		RunE:    func(c *cobra.Command, args []string) error { return runMan(e, c.Root(), args[0]) },
	}
}

func runMan(e *env, root *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return problem.With(fmt.Errorf("could not make the folder %q: %s", dir, problem.Cause(err)), "name another folder")
	}
	pages := 0
	for _, c := range withChildren(root) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-")
		if err := e.write(filepath.Join(dir, name+".1"), []byte(manPage(c, name))); err != nil {
			return problem.With(fmt.Errorf("could not write the page of %q: %s", name, problem.Cause(err)), "name another folder")
		}
		pages++
	}
	fmt.Fprintf(e.err, "Wrote %s into %s\n", words.Count(pages, "page", "pages"), text.Plain(dir))
	return nil
}

// withChildren lists a command and all below it that people can call.
func withChildren(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, child := range c.Commands() {
		if child.IsAvailableCommand() {
			all = append(all, withChildren(child)...)
		}
	}
	return all
}

// manPage writes a command's help as a manual page in roff. The library that
// does this for cobra brings a Markdown and a YAML reader with it, which every
// start of the program would pay for.
func manPage(c *cobra.Command, name string) string {
	var out strings.Builder
	p := func(format string, args ...any) { fmt.Fprintf(&out, format+"\n", args...) }
	p(".TH %q 1 %q Standpoint %q", strings.ToUpper(name), "", "Standpoint manual")
	p(".SH NAME\n%s \\- %s", name, roff(c.Short))
	p(".SH SYNOPSIS\n%s", roff(c.UseLine()))
	p(".SH DESCRIPTION\n.nf\n%s\n.fi", roff(cmp.Or(c.Long, c.Short+".")))
	if c.HasAvailableFlags() {
		p(".SH OPTIONS\n.nf\n%s\n.fi", roff(flagsSaid(c.LocalFlags())+flagsSaid(c.InheritedFlags())))
	}
	if c.Example != "" {
		p(".SH EXAMPLES\n.nf\n%s\n.fi", roff(c.Example))
	}
	p(".SH EXIT STATUS\n.nf\n%s\n.fi", roff(strings.TrimPrefix(exitTable, "Exit status:\n")))
	if others := c.Commands(); len(others) > 0 {
		var names []string
		for _, other := range others {
			if other.IsAvailableCommand() {
				names = append(names, strings.ReplaceAll(other.CommandPath(), " ", "-")+"(1)")
			}
		}
		p(".SH SEE ALSO\n%s", roff(strings.Join(names, ", ")))
	}
	return out.String()
}

// roff keeps a text's characters from being read as commands.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
