package store

import "path/filepath"

// PlaceOf says where an assessment's evidence is looked for: the root of the
// repository that holds the file, and the folder of its project below that,
// with slashes. The project is the folder that holds assessments/, or the
// file's own; without a repository it is the root as well.
func PlaceOf(file string) (root, folder string, err error) {
	full, err := filepath.Abs(file)
	if err != nil {
		return "", "", err
	}
	project, root := ProjectOf(full), repositoryOf(full)
	if root == "" {
		return project, ".", nil
	}
	below, err := filepath.Rel(root, project)
	if err != nil || !filepath.IsLocal(below) { // the repository is inside assessments/
		return root, ".", nil
	}
	return root, filepath.ToSlash(below), nil
}

// Repository is the root of the repository that a folder is in; empty where it is
// in none.
func Repository(folder string) string {
	full, err := filepath.Abs(folder)
	if err != nil {
		return ""
	}
	return repositoryOf(filepath.Join(full, "file"))
}

// repositoryOf is the nearest folder above a file that has a .git; empty where
// there is none.
func repositoryOf(file string) string {
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		if exists(filepath.Join(dir, ".git")) {
			return dir
		}
		if dir == filepath.Dir(dir) {
			return ""
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
