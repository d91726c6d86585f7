package store

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// leftAfter is how old something of ours is that nobody is still writing.
const leftAfter = 24 * time.Hour

// What a run that is killed leaves beside the file it was about to write.
const (
	tempMark   = ".standpoint-"
	tempEnding = ".tmp"
)

// tempName is a name beside a file for something that is there for a moment.
func tempName(target, mark string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+tempMark+process()+"-"+mark+tempEnding)
}

func mark() string { return rand.Text()[:13] }

// sweep takes away what runs that were killed left beside a file or folder: at
// once where they ran on this machine, else when it is a day old.
func sweep(target string) {
	folder, begins := filepath.Dir(target), "."+filepath.Base(target)
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), begins)
		rest = strings.TrimPrefix(rest, ".lock")
		rest, marked := strings.CutPrefix(rest, tempMark)
		rest, ends := strings.CutSuffix(rest, tempEnding)
		if ours && marked && ends && (gone(rest) || old(e)) {
			os.RemoveAll(filepath.Join(folder, e.Name()))
		}
	}
}

func old(e os.DirEntry) bool {
	info, err := e.Info()
	return err == nil && time.Since(info.ModTime()) > leftAfter
}

// Temporary makes a file for a while among the temporary files of the system:
// a name that begins with this, what tells it apart, and an ending. Those of
// runs that were killed go when they are a day old.
func Temporary(begins, ending string) (*os.File, error) {
	folder := os.TempDir()
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), begins) && strings.HasSuffix(e.Name(), ending) && e.Type().IsRegular() && old(e) {
			os.Remove(filepath.Join(folder, e.Name()))
		}
	}
	return os.CreateTemp(folder, begins+"*"+ending)
}
