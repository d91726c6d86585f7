package cmd

import (
	"os"
	"path/filepath"

	"standpoint/assess/evidence"
	"standpoint/standards"
)

// library is the embedded standards and a project's own: those of --standards,
// or of the folder standards/ beside the assessments/ that holds the file. With
// no file it looks in the current folder.
func (e *env) library(file string) *standards.Library {
	if e.standardsDir != "" {
		return standards.With(os.DirFS(e.standardsDir))
	}
	project := e.dir
	if file != "" {
		if full, err := filepath.Abs(file); err == nil {
			project = evidence.ProjectOf(full)
		}
	}
	return standards.With(os.DirFS(filepath.Join(project, "standards")))
}
