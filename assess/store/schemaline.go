package store

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"standpoint/assess/problem"
)

// schemaLine names the schema by which an editor completes and checks a file.
var schemaLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^# *yaml-language-server: *\$schema=(\S+)`)
})

// schemaLost says of a file that names the schema for editors by a path, as those
// that init writes do, that nothing is there: the file has been moved.
func (f *File) schemaLost() *problem.Error {
	at := schemaLine().FindSubmatchIndex(f.data[:min(len(f.data), glanced)])
	if at == nil {
		return nil
	}
	named := string(f.data[at[2]:at[3]])
	if strings.Contains(named, ":") || filepath.IsAbs(filepath.FromSlash(named)) || strings.HasPrefix(named, "/") {
		return nil
	}
	folder := filepath.Dir(f.Path)
	if exists(filepath.Join(folder, filepath.FromSlash(named))) {
		return nil
	}
	hint := fmt.Sprintf("write it there: standpoint schema assessment --standard %s", f.Assessment.Standard)
	if full, err := filepath.Abs(f.Path); err == nil {
		if now := schemaNear(full, filepath.Base(filepath.FromSlash(named))); now != "" {
			hint = "the file seems to have been moved: write $schema=" + now + " in that line"
		}
	}
	line := 1 + strings.Count(string(f.data[:at[2]]), "\n")
	begin := strings.LastIndexByte(string(f.data[:at[2]]), '\n') + 1
	return &problem.Error{File: f.Path, Line: line, Column: at[2] - begin + 1, What: fmt.Sprintf("the schema for editors, %q, is not there", named), Hint: hint}
}

// schemaNear is where a schema lies in .schema of a folder above a file, as a
// path from the file's folder; empty where there is none.
func schemaNear(file, name string) string {
	project := ProjectOf(file)
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		at := filepath.Join(dir, ".schema", name)
		if info, err := os.Stat(at); err == nil && info.Mode().IsRegular() {
			below, err := filepath.Rel(filepath.Dir(file), at)
			if err != nil {
				return ""
			}
			return filepath.ToSlash(below)
		}
		if dir == project || dir == filepath.Dir(dir) {
			return ""
		}
	}
}
