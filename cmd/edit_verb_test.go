package cmd

import (
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// editFile changes a file as somebody with an editor would: the first place that
// says one thing says another. \n in what is written is a new line.
//
//	edit ur.yaml 'phase: beta' 'phase: alpha'
func editFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	if !strings.Contains(string(data), args[1]) {
		ts.Fatalf("%s does not say %q", args[0], args[1])
	}
	changed := strings.Replace(string(data), args[1], strings.ReplaceAll(args[2], `\n`, "\n"), 1)
	ts.Check(os.WriteFile(path, []byte(changed), 0o666))
}
