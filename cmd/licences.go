package cmd

import (
	"io"

	"github.com/spf13/cobra"

	"standpoint/cmd/licences"
)

func newLicences(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "licences",
		Aliases: []string{"licenses"},
		Short:   "Print the licences of everything in this program",
		Long: `Prints the licences of Standpoint, of the typeface in its reports, of Go and of
every library in the program, each in full and with its version.`,
		Example: "  standpoint licences\n  standpoint licences > LICENCES.txt",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runLicences(e) },
	}
}

func runLicences(e *env) error {
	_, err := io.WriteString(e.out, licences.Text)
	return err
}
