package cmd

import (
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newHelp is "help COMMAND", the same as --help after it.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND...]",
		Short: "Explain what a command does and how to use it",
		Long: `Explains what a command does and which flags it has, just as --help after the
command does. If you leave out COMMAND, it lists all the commands.`,
		Example: "  standpoint help check\n  standpoint help evidence find",
		Args:    anything,
		RunE:    func(c *cobra.Command, args []string) error { return runHelp(c.Root(), args) },
		ValidArgsFunction: func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
			return commandNames(c.Root(), args, typed), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

func runHelp(root *cobra.Command, args []string) error {
	c, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return usagef("all of them: standpoint --help", "%q is not a command", strings.Join(args, " "))
	}
	c.InitDefaultHelpFlag()
	return c.Help()
}

// helpWidth is how many columns help may take.
const helpWidth = 80

// flagsSaid are flags as the help lists them, folded so that no terminal breaks a
// word.
func flagsSaid(flags *pflag.FlagSet) string {
	defaults := regexp.MustCompile(`\(default(\s+)"([^"]*)"\)`) // as cobra says them
	return defaults.ReplaceAllString(plainly(flags).FlagUsagesWrapped(helpWidth), "(default:$1$2)")
}

// plainly are the same flags, of which switches are listed by their name alone, not
// as --json[=true|false].
func plainly(flags *pflag.FlagSet) *pflag.FlagSet {
	var plain pflag.FlagSet
	plain.SortFlags = flags.SortFlags
	flags.VisitAll(func(f *pflag.Flag) {
		one := *f
		if one.Value.Type() == "bool" {
			one.Value = turned{one.Value}
		}
		plain.AddFlag(&one)
	})
	return &plain
}

// turned is a switch as a flag of a kind that is listed without its values.
type turned struct{ pflag.Value }

func (turned) Type() string { return "boolfunc" }

// helpFolded is a help text with its flags as flagsSaid lists them: cobra writes each on
// one line, however long.
func helpFolded(c *cobra.Command, help string) string {
	help = strings.Replace(help, `--help" for more information about a command.`, `--help" to read about a command.`, 1)
	for _, flags := range []*pflag.FlagSet{c.LocalFlags(), c.InheritedFlags()} {
		if wide := strings.TrimRight(flags.FlagUsages(), " \n"); wide != "" {
			help = strings.Replace(help, wide, strings.TrimRight(flagsSaid(flags), " \n"), 1)
		}
	}
	return help
}

// commandNames are the commands under one that begin with what was typed.
func commandNames(root *cobra.Command, args []string, typed string) []string {
	under, rest, err := root.Find(args)
	if err != nil || len(rest) > 0 {
		return nil
	}
	var names []string
	for _, c := range under.Commands() {
		if c.IsAvailableCommand() && strings.HasPrefix(c.Name(), typed) {
			names = append(names, c.Name()+"\t"+c.Short)
		}
	}
	return names
}

// shells are those that completion knows, with how a window reads the script now
// and every new one by itself.
var shells = []struct{ name, say, now, always string }{
	{"bash", "Bash", "source <(standpoint completion bash)",
		"standpoint completion bash >> ~/.bash_completion"},
	{"zsh", "Zsh", "source <(standpoint completion zsh)",
		"standpoint completion zsh > \"${fpath[1]}/_standpoint\""},
	{"fish", "Fish", "standpoint completion fish | source",
		"standpoint completion fish > ~/.config/fish/completions/standpoint.fish"},
	{"powershell", "PowerShell", "standpoint completion powershell | Out-String | Invoke-Expression",
		"standpoint completion powershell >> $PROFILE"},
}

// wordCompletion says what cobra's command completion does in our words.
func wordCompletion(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil || c == root {
		return
	}
	c.Short = "Write a script so that your shell can complete commands"
	c.Long = `Writes a script to standard output. Once your shell has read it, you can press
the tab key to complete commands, flags and their values.`
	c.Example = "  standpoint completion bash\n  standpoint completion powershell"
	c.Args = arguments(1, 1, "the name of your shell: bash, zsh, fish, powershell")
	c.RunE = func(_ *cobra.Command, args []string) error {
		return usagef("use bash, zsh, fish or powershell", "%q is not a shell I know", args[0])
	}
	for _, shell := range shells {
		one, _, err := c.Find([]string{shell.name})
		if err != nil || one == c {
			continue
		}
		one.Short = "Write the script for " + shell.say
		one.Long = "Writes the script for " + shell.say + ". To use it in the window you have open:\n\n  " + shell.now + "\n\nTo use it in every new window:\n\n  " + shell.always
		one.Args = noArguments
		one.Example = "  standpoint completion " + shell.name
		if f := one.Flags().Lookup("no-descriptions"); f != nil {
			f.Usage = "suggest names without saying what they mean"
		}
	}
}
