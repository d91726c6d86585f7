package find

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Limits of a look: a repository of any size ends in a bounded time.
const (
	mostFiles = 50_000    // are looked at by name
	mostDepth = 12        // folders below each other
	largest   = 256 << 10 // of a file whose text is read
)

// passed are folders that hold others' work, what is made from the code, or
// what only looks like evidence.
var passed = map[string]bool{
	"node_modules": true, "bower_components": true, "vendor": true, "third_party": true, "target": true, "dist": true, "build": true, "out": true,
	"venv": true, "__pycache__": true, "site-packages": true, "coverage": true, "testdata": true, "fixtures": true, "examples": true, "example": true,
	"samples": true, "assessments": true, "standpoint-demo": true,
}

// hidden folders that are looked into all the same.
var hidden = map[string]bool{".github": true, ".circleci": true, ".well-known": true}

// walk visits the ordinary files of a folder in order, as paths from the root,
// and says whether it saw them all.
func walk(root fs.FS, folder string, visit func(name string)) (all bool, err error) {
	seen := 0
	all = true
	err = fs.WalkDir(root, folder, func(name string, entry fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil && name == folder:
			return err
		case err != nil:
			return nil // a folder we may not look into
		case entry.IsDir() && name != folder:
			if passed[strings.ToLower(base)] || strings.HasPrefix(base, ".") && !hidden[base] {
				return fs.SkipDir
			}
			if strings.Count(name, "/") >= mostDepth {
				all = false
				return fs.SkipDir
			}
			return nil
		case !entry.Type().IsRegular():
			return nil
		}
		if seen++; seen > mostFiles {
			all = false
			return fs.SkipAll
		}
		visit(name)
		return nil
	})
	return all, err
}

// text reads a file in lower case; false for one that is large or no text.
func text(root fs.FS, name string) ([]byte, bool) {
	f, err := root.Open(name)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil || len(data) > largest || bytes.IndexByte(data, 0) >= 0 {
		return nil, false
	}
	return data, true
}

// matches says whether a path fits a pattern: * within a name, ** for any
// number of folders.
func matches(pattern, name string) bool {
	return matchParts(strings.Split(pattern, "/"), strings.Split(name, "/"))
}

func matchParts(pattern, name []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			if len(pattern) == 1 {
				return len(name) > 0
			}
			for i := range len(name) {
				if matchParts(pattern[1:], name[i:]) {
					return true
				}
			}
			return false
		}
		if len(name) == 0 {
			return false
		}
		if ok, err := path.Match(pattern[0], name[0]); !ok || err != nil {
			return false
		}
		pattern, name = pattern[1:], name[1:]
	}
	return len(name) == 0
}
