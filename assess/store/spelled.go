package store

import (
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// spelled is a path that differs from one that is not there only in how accents
// are written, as one letter or as two; empty where there is not just one.
func spelled(path string) string {
	if norm.NFC.IsNormalString(path) && norm.NFD.IsNormalString(path) {
		return ""
	}
	found := filepath.VolumeName(path)
	names := strings.Split(filepath.ToSlash(path[len(found):]), "/")
	for i, name := range names {
		next := filepath.Join(found, name)
		if i == 0 && name == "" {
			next = found + string(filepath.Separator)
		}
		if _, err := os.Lstat(next); err != nil {
			if next = sibling(found, name); next == "" {
				return ""
			}
		}
		found = next
	}
	return found
}

// sibling is the only thing in a folder whose name is the same in other letters.
func sibling(folder, name string) (found string) {
	if folder == "" {
		folder = "."
	}
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if norm.NFC.String(e.Name()) != norm.NFC.String(name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = filepath.Join(folder, e.Name())
	}
	return found
}

// otherAccents says what to do about a file that is there in another spelling;
// empty where there is none.
func otherAccents(path string) string {
	found := spelled(path)
	if found == "" {
		return ""
	}
	how := "each as one character with its letter"
	if !norm.NFC.IsNormalString(found) {
		how = "each as a character after its letter, as some Macs do"
	}
	return "there is one whose name has its accents written " + how + ", and here they are written otherwise; rename the file so that everybody finds it"
}
