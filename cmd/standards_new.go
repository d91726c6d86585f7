package cmd

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
	"standpoint/templates/text"
)

//go:embed standards_new.yaml
var newStandard string

func newStandardsNew(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "new FILE", Short: "Write a commented file to start your own standard from",
		Long: `Writes a small standard that extends the GOV.UK Service Standard, with comments
that explain what each part is for. It never overwrites a file.`,
		Example: "  standpoint standards new standards/my-council@2026.yaml",
		Args:    arguments(1, 1, "FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsNew(e, args[0]) },
	}
}

func runStandardsNew(e *env, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return problem.With(fmt.Errorf("%q already exists", path), "name another file")
	}
	err := os.MkdirAll(filepath.Dir(path), 0o777)
	if err == nil {
		err = e.write(path, []byte(newStandard))
	}
	if err != nil {
		return problem.With(fmt.Errorf("could not write %q: %s", path, problem.Cause(err)), "check the folder, or name another file")
	}
	fmt.Fprintf(e.err, "Wrote %s\nNext: change it in an editor, then: standpoint standards check %s\n", text.Plain(path), text.Plain(path))
	return nil
}

func newStandardsCheck(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "check FILE", Short: "Check a standard's file",
		Long: `Checks that everything in a standard fits together: numbers, ids, phases, the
scale, rules, questions and addresses, and whether people can read its
sentences. It reports each mistake with its line and column, and then the exit
status is 1. If there is only advice, the exit status is 0.`,
		Example: "  standpoint standards check standards/my-council@2026.yaml",
		Args:    arguments(1, 1, "FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStandardsCheck(e, args[0]) },
	}
}

func runStandardsCheck(e *env, path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return problem.With(fmt.Errorf("could not read %q: %s", path, problem.Cause(err)), "check its name")
	}
	s, err := e.library("").Parse(data)
	if err != nil {
		return problem.In(err, path)
	}
	for _, advice := range standards.Advice(s) {
		fmt.Fprintln(e.out, text.Fold(text.Plain(advice)))
	}
	for _, lost := range strict.LostIn(data) {
		lost.File = path
		say(e.out, lost.Error(), lost.Hint)
	}
	asked := 0
	for i := range s.Points {
		asked += len(s.Points[i].Questions)
	}
	fmt.Fprintf(e.out, "%s fits together: %s, %s.\n", s.FullID(), words.Count(len(s.Points), "point", "points"), words.Count(asked, "question", "questions"))
	if !strings.HasSuffix(path, s.FullID()+".yaml") {
		fmt.Fprintf(e.out, "It would be easier to find as %s.yaml.\n", s.FullID())
	}
	return nil
}
