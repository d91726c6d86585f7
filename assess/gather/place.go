package gather

import (
	"os"
	"path/filepath"
)

// Place says where an assessment's evidence is looked for: the root of the
// repository that holds the file, and the folder of its project below that,
// with slashes. The project is the folder that holds assessments/, or the
// file's own; without a repository it is the root as well.
func Place(file string) (root, folder string, err error) {
	full, err := filepath.Abs(file)
	if err != nil {
		return "", "", err
	}
	project := ProjectOf(full)
	for dir := filepath.Dir(full); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			below, err := filepath.Rel(dir, project)
			if err != nil || !filepath.IsLocal(below) { // the repository is inside assessments/
				return dir, ".", nil
			}
			return dir, filepath.ToSlash(below), nil
		}
		if dir == filepath.Dir(dir) {
			return project, ".", nil
		}
	}
}

// ProjectOf is the folder that holds assessments/ with the file somewhere below
// it, or the file's own folder.
func ProjectOf(file string) string {
	for dir := filepath.Dir(file); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "assessments" {
			return filepath.Dir(dir)
		}
	}
	return filepath.Dir(file)
}
