package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"standpoint/assess/problem"
)

// Under calls visit with every assessment in a folder and below it, such as a
// folder with many repositories in it, folder by folder and in alphabetical
// order. Hidden folders and node_modules are passed over, and so is a file that
// another names as its previous. The error is that of visit, or of the folder.
func Under(folder string, visit func(path string) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return unreadable(folder, err)
	}
	if filepath.Base(folder) == "assessments" {
		return each(assessments(folder), visit)
	}
	if err := each(assessmentsIn(folder, entries), visit); err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if !entry.IsDir() || strings.HasPrefix(name, ".") || name == "node_modules" {
			continue
		}
		below := filepath.Join(folder, name)
		var barred *problem.Error // a folder we may not look into
		if err := Under(below, visit); errors.As(err, &barred) && barred.File == below {
			continue
		} else if err != nil {
			return err
		}
	}
	return nil
}

func each(paths []string, visit func(path string) error) error {
	for _, path := range paths {
		if err := visit(path); err != nil {
			return err
		}
	}
	return nil
}

// assessmentsIn are the assessments among the files of one folder.
func assessmentsIn(folder string, entries []fs.DirEntry) []string {
	var found []string
	previous := map[string]bool{}
	for _, entry := range entries {
		if entry.IsDir() || !isYAML(entry.Name()) {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		is, before := glance(path)
		if is {
			found = append(found, path)
		}
		if before != "" {
			previous[filepath.Join(folder, filepath.FromSlash(before))] = true
		}
	}
	return slices.DeleteFunc(found, func(path string) bool { return previous[path] })
}

var (
	pointsLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?m)^\s*- point:|^points:|^standard:`) })
	otherKind  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^kind:\s*["']?(?:policy|standard|review|response|portfolio|map)\b`)
	})
)

// laidOut says whether a file under assessments/ that does not say what it is
// is laid out as one of ours: the reader should be told of a line that was lost.
func laidOut(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 1<<20 {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && pointsLine().Match(data) && !otherKind().Match(data)
}
