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
		return standards.In(filepath.ToSlash(e.standardsDir), os.DirFS(e.standardsDir))
	}
	project := e.dir
	if file != "" {
		if full, err := filepath.Abs(file); err == nil {
			project = evidence.ProjectOf(full)
		}
	}
	folder := filepath.Join(project, "standards")
	return standards.In(e.named(folder), os.DirFS(folder))
}

// named is a path as a person in the current folder would name it.
func (e *env) named(file string) string {
	if below, err := filepath.Rel(e.dir, file); err == nil {
		file = below
	}
	return filepath.ToSlash(file)
}
