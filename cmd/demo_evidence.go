package cmd

import (
	"embed"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"standpoint/templates/text"
)

// demoEvidence is what the example's assessment names as evidence. Pictures and
// papers as PDF or spreadsheet are left out, so that some is missing, as it is
// in real assessments.
//
//go:embed demo/evidence
var demoEvidence embed.FS

// writeDemoEvidence writes the example's evidence beside its assessment. A file
// that differs is somebody's work and stays; that is said.
func writeDemoEvidence(e *env, dir string) error {
	return fs.WalkDir(demoEvidence, "demo/evidence", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := demoEvidence.ReadFile(name)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(name, "demo/evidence/")))
		differs, err := e.writeNew(path, data)
		if differs {
			fmt.Fprintf(e.err, "I left %s as it is: it differs from the example.\n", text.Plain(path))
		}
		return err
	})
}
