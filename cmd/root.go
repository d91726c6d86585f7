package cmd

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"

	"standpoint/assess/gather"
)

const rootLong = `Standpoint walks a team through the points of a service standard, keeps the
answers as YAML files with the project in git, and turns them into the report
that a panel prints.

Start with "standpoint assess" in your project's folder, or look at a filled-in
example with "standpoint demo". Nothing is sent anywhere.`

// newRoot builds the whole command tree, fresh for each call.
func newRoot(e *env) *cobra.Command {
	cobra.MousetrapHelpText = ""       // a double click shows where things stand
	cobra.EnableCommandSorting = false // what one needs first stands first
	var which struct{ version, json bool }
	root := &cobra.Command{
		Use:           "standpoint",
		Short:         "Assess your service against a published service standard",
		Long:          rootLong,
		Args:          noArguments,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(c *cobra.Command, _ []string) error {
			if which.version {
				return runVersion(e, which.json)
			}
			if which.json {
				return usagef("see standpoint --help; or ask: standpoint --version --json", "--json is for --version, or for a command")
			}
			return runHome(e, c)
		},
		PersistentPreRun: func(c *cobra.Command, _ []string) {
			e.accessibleChosen = c.Flags().Changed("accessible")
		},
	}
	root.SetIn(e.in) // before completion asks where it writes
	root.SetOut(e.out)
	root.SetErr(e.err)
	root.SetFlagErrorFunc(flagError)
	root.SuggestionsMinimumDistance = 2
	root.PersistentFlags().BoolVar(&e.accessible, "accessible", false, "write plain sentences and ask questions one line at a time (also ACCESSIBLE=1)")
	root.PersistentFlags().StringVar(&e.standardsDir, "standards", "", "read your own standards from this `folder` (default: standards/ beside assessments/)")
	root.Flags().BoolVar(&which.version, "version", false, "print the version, as \"standpoint version\" does")
	root.Flags().BoolVar(&which.json, "json", false, "with --version: print the version as JSON")
	root.AddGroup(
		&cobra.Group{ID: "start", Title: "Start here:"},
		&cobra.Group{ID: "true", Title: "Keep it up to date:"},
		&cobra.Group{ID: "together", Title: "Work together:"},
		&cobra.Group{ID: "rest", Title: "Other commands:"},
	)
	addAll(root, "start", newDemo(e), newAssess(e), newStatus(e), newReport(e))
	addAll(root, "true", newCheck(e), newEvidence(e), newActions(e), newAnswer(e), newInit(e), newNewRound(e), newUpgrade(e))
	addAll(root, "rest", newStandards(e), newSchema(e))
	printHelp := root.HelpFunc()
	root.SetHelpFunc(func(c *cobra.Command, args []string) { // a template of our own would be slow to parse
		var out bytes.Buffer
		c.SetOut(&out) // what cannot be written is said once, when the command ends
		printHelp(c, args)
		c.SetOut(e.out)
		fmt.Fprintf(e.out, "%s\n%s\n", helpFolded(c, out.String()), exitTable)
	})
	addAll(root, "together", newReview(e), newCompare(e), newHistory(e), newCollect(e), newRespond(e), newMerge(e), newPortfolio(e), newProduct(e))
	root.SetCompletionCommandGroupID("rest")
	wordCompletion(root)
	addAll(root, "rest", newMan(e), newVersion(e), newLicences(e))
	help := newHelp()
	help.GroupID = "rest"
	root.SetHelpCommand(help)
	unify(e, root)
	complete(e, root)
	return root
}

func addAll(root *cobra.Command, group string, commands ...*cobra.Command) {
	for _, c := range commands {
		c.GroupID = group
		root.AddCommand(c)
	}
}

// runHome is the program without a command: on a terminal it shows where
// things stand, elsewhere it prints the help. A double click on Windows opens
// the walk, for someone who may never have typed a command.
func runHome(e *env, c *cobra.Command) error {
	if mousetrap.StartedByExplorer() {
		return runAssess(e, assessOptions{}, nil)
	}
	if !e.outTerminal {
		return c.Help()
	}
	err := runStatus(e, statusOptions{}, nil)
	if errors.Is(err, gather.ErrNone) {
		fmt.Fprintln(e.out, "There is no assessment here yet.")
		fmt.Fprintln(e.out, "Next: start one with \"standpoint assess\",")
		fmt.Fprintln(e.out, "or look at a filled-in example with \"standpoint demo\".")
		return nil
	}
	return err
}

// stay keeps a window that a double click opened until a key closes it: it
// would take what was said last with it.
func stay(e *env) {
	if !mousetrap.StartedByExplorer() || e.ctx.Err() != nil {
		return
	}
	fmt.Fprint(e.err, "\nPress Enter to close this window.")
	_, _ = e.in.Read(make([]byte, 1))
}
