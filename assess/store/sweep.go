package store

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
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

// versionsMark is that of a file that is about to change places with another: it
// tells by its digests what was read and what is to be saved. What holds neither,
// once the run was killed, somebody else saved in the very moment.
func versionsMark(was, is []byte) string {
	return strings.Join([]string{mark(), digest(was), digest(is)}, "-")
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}

// ofOthers says whether a file with such a mark holds what somebody else saved.
func ofOthers(path string) bool {
	parts := strings.Split(strings.TrimSuffix(filepath.Base(path), tempEnding), "-")
	if len(parts) < 3 || len(parts[len(parts)-1]) != len(digest(nil)) {
		return false
	}
	data, err := os.ReadFile(path)
	return err == nil && !slices.Contains(parts[len(parts)-2:], digest(data))
}

// sweep takes away what runs that were killed left beside a file or folder: at
// once where they ran on this machine, else when it is a day old. What somebody
// else saved is kept, and the names of that are given.
func sweep(target string) (kept []string) {
	folder, begins := filepath.Dir(target), "."+filepath.Base(target)
	entries, _ := os.ReadDir(folder)
	for _, e := range entries {
		rest, ours := strings.CutPrefix(e.Name(), begins)
		rest = strings.TrimPrefix(rest, ".lock")
		rest, marked := strings.CutPrefix(rest, tempMark)
		rest, ends := strings.CutSuffix(rest, tempEnding)
		if ours && marked && ends && (gone(rest) || old(e)) {
			left := filepath.Join(folder, e.Name())
			if ofOthers(left) {
				if name := keepBeside(left, target); name != "" {
					kept = append(kept, name)
				}
				continue
			}
			os.RemoveAll(left)
		}
	}
	return kept
}

// keepBeside gives a version of a file a name that people see: the very file,
// since an editor may have it open and go on writing. It says which, and nothing
// where that cannot be.
func keepBeside(version, target string) string {
	name := filepath.Base(target)
	kept := filepath.Join(filepath.Dir(version), stem(name)+"-kept-"+mark()+filepath.Ext(name))
	if rename(version, kept) != nil {
		return ""
	}
	return kept
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
