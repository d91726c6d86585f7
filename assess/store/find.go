package store

import (
	"os"
	"path/filepath"
	"slices"
)

// Find lists the assessments a command is about when none is named: those
// under assessments/, in this folder or the nearest above it that has some,
// up to the root of the repository, without those another one names as the
// previous. Where a folder holds several services, in services/*/assessments/
// or the like, theirs belong to it too, unless one stands inside a service.
// Files that cannot be read are listed too: the reader should say so.
func Find(folder string) ([]string, error) { return FindWith(folder, nil) }

// FindWith lists files of other kinds there too, and product sheets in products/ beside
// it or above.
func FindWith(folder string, kinds []string) ([]string, error) {
	here, err := filepath.Abs(folder)
	if err != nil {
		return nil, unreadable(folder, err)
	}
	home := homeOf()
	inside := false // a folder of one of several services
	for at := here; ; at = filepath.Dir(at) {
		var found []string
		for _, place := range places(at, inside) {
			_ = Under(place, kinds, func(path string) error {
				found = append(found, path)
				return nil
			})
		}
		last := at == home || at == filepath.Dir(at) || exists(filepath.Join(at, ".git"))
		if len(found) > 0 || last {
			if slices.Contains(kinds, "product") {
				found = append(found, Sheets(at)...)
				for _, place := range places(at, inside) {
					found = append(found, sheetsIn(filepath.Dir(place))...)
				}
			}
			return named(found, folder, here), nil
		}
		inside = inside || slices.Contains(manyServices, filepath.Base(filepath.Dir(at)))
	}
}

// manyServices are the folders in which a repository of many keeps a folder for
// each service.
var manyServices = []string{"services", "apps", "packages", "projects"}

// places are where the assessments of a folder are: in its own assessments/, and
// from outside in that of each service that it holds.
func places(folder string, inside bool) []string {
	all := []string{filepath.Join(folder, assessmentsFolder)}
	if inside {
		return all
	}
	for _, name := range manyServices {
		all = append(all, servicesIn(filepath.Join(folder, name))...)
	}
	if slices.Contains(manyServices, filepath.Base(folder)) {
		all = append(all, servicesIn(folder)...)
	}
	return all
}

func servicesIn(folder string) (all []string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		if at := filepath.Join(folder, entry.Name(), assessmentsFolder); entry.IsDir() && exists(at) {
			all = append(all, at)
		}
	}
	return all
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// named gives the paths as one would type them from the folder.
func named(paths []string, folder, here string) []string {
	for i, path := range paths {
		if short, err := filepath.Rel(here, path); err == nil {
			paths[i] = filepath.Join(folder, short)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// assessmentsFolder is where a project keeps its assessments.
const assessmentsFolder = "assessments"

// Under calls visit with every assessment that Walk comes by, such as in a
// folder with many repositories in it, less those that another one in the same
// folder, of the same service, names as its previous. What is anywhere below
// assessments/ counts as one folder; a file there that is empty, or laid out as an
// assessment and has lost the line that says so, is one too. The error is that of
// visit, or of the folder. Files of the kinds named are visited too.
func Under(folder string, kinds []string, visit func(path string) error) error {
	top, met := filepath.Clean(folder), group{kinds: kinds}
	err := Walk(folder, func(f Found) error {
		switch {
		case f.Err != nil && f.Path == folder:
			return f.Err
		case f.Err != nil, f.Bare: // a folder we may not look into, or where none of ours can be
			return nil
		}
		if within := groupOf(top, f.Path); within != met.folder {
			if err := met.give(visit); err != nil {
				return err
			}
			met = group{folder: within, kinds: kinds}
		}
		met.add(f.Path)
		return nil
	})
	if err != nil {
		return err
	}
	return met.give(visit)
}

// group are assessments of one folder.
type group struct {
	folder   string
	kinds    []string // that are wanted beside assessments
	paths    []string
	previous []string // those that others name as theirs
}

// groupOf is the folder that a file counts as in: the assessments/ it is
// below, or its own.
func groupOf(top, path string) string {
	folder := filepath.Dir(path)
	for at := folder; ; at = filepath.Dir(at) {
		if filepath.Base(at) == assessmentsFolder {
			folder = at
		}
		if len(at) <= len(top) || at == filepath.Dir(at) {
			return folder
		}
	}
}

func (g *group) add(path string) {
	kind, previous := glance(path)
	if kind == "assessment" || slices.Contains(g.kinds, kind) || filepath.Base(g.folder) == assessmentsFolder && remnant(path) {
		g.paths = append(g.paths, path)
	}
	if previous == "" {
		return
	}
	if before, err := Follow(path, previous); err == nil { // whoever reads it says why it is not
		g.previous = append(g.previous, before)
	}
}

func (g *group) give(visit func(path string) error) error {
	slices.Sort(g.paths)
	for _, path := range g.paths {
		if slices.Contains(g.previous, path) {
			continue
		}
		if err := visit(path); err != nil {
			return err
		}
	}
	return nil
}

// Sheets are the product sheets in products/ of a folder, and of those above it up to
// the root of its repository.
func Sheets(folder string) []string {
	var found []string
	root, home := repositoryOf(filepath.Join(folder, "file")), homeOf()
	for at := folder; ; at = filepath.Dir(at) {
		found = append(found, sheetsIn(at)...)
		if root == "" || at == root || at == home || at == filepath.Dir(at) {
			return found
		}
	}
}

// sheetsIn are the product sheets in products/ of one folder.
func sheetsIn(folder string) (found []string) {
	_ = Walk(filepath.Join(folder, SheetsFolder), func(f Found) error {
		if kind, _ := glance(f.Path); f.Err == nil && !f.Bare && kind == "product" {
			found = append(found, f.Path)
		}
		return nil
	})
	return found
}

func homeOf() string {
	home, _ := os.UserHomeDir()
	return home
}
