package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Found is something that Walk comes by.
type Found struct {
	Path string
	Link bool  // the path is a symbolic link, to whatever it may be
	Bare bool  // the path is a repository without files of its own
	Err  error // why the path could not be looked at
}

// Walk goes through a folder and all below it and calls visit for every file
// that may be one of ours and every bare repository: first for the files of a
// folder, then for its folders, each in alphabetical order. Hidden files and
// folders are passed over, among them those of git, what others' tools install,
// and folders behind symbolic links, since they may lead anywhere. A path that
// is a file is visited whatever its name. The error is that of visit, which
// ends the walk; fs.SkipAll ends it without an error.
func Walk(path string, visit func(Found) error) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		err = visit(Found{Path: path, Err: unreadable(path, err)})
	case info.IsDir():
		err = walk(path, visit)
	default:
		err = visit(Found{Path: path})
	}
	if errors.Is(err, fs.SkipAll) {
		return nil
	}
	return err
}

func walk(folder string, visit func(Found) error) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return visit(Found{Path: folder, Err: unreadable(folder, err)})
	}
	for _, entry := range entries {
		if entry.Name() == "HEAD" && IsBare(folder) {
			return visit(Found{Path: folder, Bare: true})
		}
	}
	for _, entry := range entries {
		link := entry.Type()&fs.ModeSymlink != 0
		if !link && !entry.Type().IsRegular() || !isYAML(entry.Name()) {
			continue
		}
		if err := visit(Found{Path: filepath.Join(folder, entry.Name()), Link: link}); err != nil {
			return err
		}
	}
	for _, entry := range entries {
		if name := entry.Name(); entry.IsDir() && !strings.HasPrefix(name, ".") && name != "node_modules" {
			if err := walk(filepath.Join(folder, name), visit); err != nil {
				return err
			}
		}
	}
	return nil
}

func isYAML(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return !strings.HasPrefix(name, ".") && (ending == ".yaml" || ending == ".yml")
}

// IsBare says whether a folder is a repository without files of its own.
func IsBare(folder string) bool {
	for name, wantsDir := range map[string]bool{"HEAD": false, "objects": true, "refs": true} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil || info.IsDir() != wantsDir {
			return false
		}
	}
	return true
}
