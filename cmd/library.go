package cmd

import (
	"os"
	"path/filepath"

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
			project = projectOf(full)
		}
	}
	return standards.With(os.DirFS(filepath.Join(project, "standards")))
}

// projectOf is the folder that holds assessments/ with the file somewhere
// below it, or the file's own folder.
func projectOf(file string) string {
	for dir := filepath.Dir(file); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "assessments" {
			return filepath.Dir(dir)
		}
	}
	return filepath.Dir(file)
}
