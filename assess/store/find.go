package store

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// Find lists the assessments a command is about when none is named: those
// under assessments/, in this folder or the nearest above it that has some,
// up to the root of the repository, without those another one names as the
// previous. Files that cannot be read are listed too: the reader should say so.
func Find(folder string) ([]string, error) {
	here, err := filepath.Abs(folder)
	if err != nil {
		return nil, unreadable(folder, err)
	}
	home, _ := os.UserHomeDir()
	for at := here; ; at = filepath.Dir(at) {
		found := assessments(filepath.Join(at, "assessments"))
		last := at == home || at == filepath.Dir(at) || exists(filepath.Join(at, ".git"))
		if len(found) > 0 || last {
			return named(found, folder, here), nil
		}
	}
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
	return paths
}

// assessments are the files under a folder that say they are assessments and
// that no other names as its previous. A file that is laid out as one and has
// lost the line that says so is listed too.
func assessments(folder string) []string {
	var found []string
	previous := map[string]bool{}
	_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // a folder we may not look into
		case entry.IsDir() && path != folder && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir() || !isYAML(entry.Name()):
			return nil
		}
		is, before := glance(path)
		if is || laidOut(path) {
			found = append(found, path)
		}
		if before != "" {
			previous[filepath.Join(filepath.Dir(path), filepath.FromSlash(before))] = true
		}
		return nil
	})
	return slices.DeleteFunc(found, func(path string) bool { return previous[path] })
}

func isYAML(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return !strings.HasPrefix(name, ".") && (ending == ".yaml" || ending == ".yml")
}

// glanced is how much of a file is looked at; kind and previous stand at the
// top of those we write.
const glanced = 16 << 10

// Compiled when first needed: most commands are told which file to read.
var (
	kindLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^\s*\{?\s*["']?kind["']?\s*:\s*["']?assessment\b`)
	})
	kindWord = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^\s*\{?\s*["']?kind["']?\s*:\s*["']?(assessment|portfolio)\b`)
	})
	previousLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?m)^["']?previous["']?\s*:[ \t]*\S.*$`)
	})
)

// glance says whether a file is an assessment and what it names as previous,
// without reading all of it.
func glance(path string) (is bool, previous string) {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false, ""
	}
	f, err := os.Open(path)
	if err != nil {
		return true, ""
	}
	defer f.Close()
	top, err := io.ReadAll(io.LimitReader(f, glanced))
	if err != nil {
		return true, ""
	}
	top = []byte(strings.TrimPrefix(string(top), byteOrderMark))
	if !kindLine().Match(top) {
		return false, ""
	}
	return true, previousOf(top)
}

// previousOf is what the first line that names a previous file says. Most files
// have no such line, and the pattern is dear to look for in all of them.
func previousOf(top []byte) string {
	for rest := top; ; {
		at := bytes.Index(rest, []byte("previous"))
		if at < 0 {
			return ""
		}
		begin := bytes.LastIndexByte(rest[:at], '\n') + 1
		line, after, _ := bytes.Cut(rest[begin:], []byte("\n"))
		if previousLine().Match(line) {
			var named struct{ Previous string }
			_ = yaml.Unmarshal(line, &named)
			return named.Previous
		}
		rest = after
	}
}
