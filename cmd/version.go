package cmd

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/templates/json"
)

func newVersion(e *env) *cobra.Command {
	asJSON := false
	c := &cobra.Command{
		Use:     "version",
		Short:   "Print the version, its commit and the version of Go that built it",
		Long:    "Prints the version of Standpoint, its commit and the version of Go that built\nit.",
		Example: "  standpoint version\n  standpoint version --json",
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return runVersion(e, asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print it as JSON")
	return c
}

func runVersion(e *env, asJSON bool) error {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		info = &debug.BuildInfo{}
	}
	commit := setting(info, "vcs.revision")
	if asJSON {
		return json.OfProgram(e.out, json.Program{Version: version(info), Commit: commit, Modified: setting(info, "vcs.modified") == "true", Go: info.GoVersion, Format: assess.Format})
	}
	if commit == "" {
		commit = "not recorded"
	} else if setting(info, "vcs.modified") == "true" {
		commit += ", with changes since"
	}
	_, err := fmt.Fprintf(e.out, "standpoint %s\ncommit %s\n%s\n", version(info), commit, info.GoVersion)
	return err
}

// released is the version that a release was built as; its build sets it.
var released string

// version is the version of a release, or else the module's from the build,
// "development" where the build has none.
func version(info *debug.BuildInfo) string {
	if released != "" {
		return released
	}
	if info == nil || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "development"
	}
	return info.Main.Version
}

func setting(info *debug.BuildInfo, key string) string {
	for _, s := range info.Settings {
		if s.Key == key {
			return s.Value
		}
	}
	return ""
}

// tool names the program in reports.
func tool() string { return "standpoint " + ownVersion() }

// ownVersion is the version of the program that runs.
func ownVersion() string {
	info, _ := debug.ReadBuildInfo()
	return version(info)
}
