package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Surveyed is something found on the way through a folder: a file that may be
// an assessment, a bare repository, or what could not be looked at.
type Surveyed struct {
	Path string
	Info fs.FileInfo // of a file
	Bare bool        // the path is a bare repository
	Err  error       // why it could not be looked at
}

// Survey walks folders of any depth, in alphabetical order, and calls visit
// for every YAML file and every bare repository. Hidden folders, among them
// those of git, and what others' tools install are passed over; symbolic links
// are not followed, since they may lead anywhere. A path that is a file is
// visited whatever its name is. It ends early when visit gives false.
func Survey(path string, visit func(Surveyed) bool) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		visit(Surveyed{Path: path, Err: unreadable(path, err)})
		return
	case !info.IsDir():
		visit(Surveyed{Path: path, Info: info})
		return
	}
	_ = filepath.WalkDir(path, func(at string, entry fs.DirEntry, err error) error {
		s, skip := surveyed(path, at, entry, err)
		if s != nil && !visit(*s) {
			return fs.SkipAll
		}
		return skip
	})
}

func surveyed(root, at string, entry fs.DirEntry, err error) (*Surveyed, error) {
	switch {
	case err != nil:
		return &Surveyed{Path: at, Err: unreadable(at, err)}, nil
	case entry.IsDir():
		name := entry.Name()
		if at != root && (strings.HasPrefix(name, ".") || name == "node_modules") {
			return nil, fs.SkipDir
		}
		return nil, nil
	case entry.Name() == "HEAD" && IsBare(filepath.Dir(at)): // it comes before all else in there that we could want
		return &Surveyed{Path: filepath.Dir(at), Bare: true}, fs.SkipDir
	case !entry.Type().IsRegular() || !isYAML(entry.Name()):
		return nil, nil
	}
	info, err := entry.Info()
	if err != nil {
		return &Surveyed{Path: at, Err: unreadable(at, err)}, nil
	}
	return &Surveyed{Path: at, Info: info}, nil
}
