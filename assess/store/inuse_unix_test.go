//go:build unix

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"standpoint/assess/problem"
)

// TestOpenElsewhere: a file that another program holds open is named, with what
// to do. On Windows renaming over it is refused; here the refusal is made.
func TestOpenElsewhere(t *testing.T) {
	err := unwritable(filepath.Join("reports", "panel.pdf"), &os.LinkError{Op: "rename", Err: syscall.ETXTBSY})
	var e *problem.Error
	if !errors.As(err, &e) || e.What != "another program has this file open" || e.Hint != "close panel.pdf there and try again; nothing was changed" {
		t.Errorf("%+v", err)
	}
}

// TestRefusedReplacing: when the old file cannot be replaced it stays as it is,
// and nothing is left beside it.
func TestRefusedReplacing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "panel.pdf")
	if err := os.WriteFile(path, []byte("the old report"), 0o600); err != nil {
		t.Fatal(err)
	}
	takeAway := func() error { // what was written beside it, so that renaming is refused
		for _, entry := range namesIn(t, folder) {
			if entry != "panel.pdf" {
				return os.Remove(filepath.Join(folder, entry))
			}
		}
		return errors.New("nothing was written beside it")
	}
	_, err := (&writing{path: path, fill: whole([]byte("the new report")), mode: shared, leave: takeAway}).run()
	var e *problem.Error
	if !errors.As(err, &e) || e.File != path {
		t.Errorf("%+v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "the old report" {
		t.Errorf("%q, %v", data, err)
	}
	if left := namesIn(t, folder); len(left) != 1 {
		t.Errorf("left behind: %s", strings.Join(left, ", "))
	}
}

func namesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}
