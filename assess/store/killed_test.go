package store

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// killedWriting is what the test binary does as a report or a site that is
// killed when half of it is written.
func killedWriting(path string) {
	die := func() {
		self, _ := os.FindProcess(os.Getpid())
		_ = self.Kill()
		select {}
	}
	if strings.HasSuffix(path, "site") {
		_ = WriteFolder(path, func(write func(string, []byte) error) error {
			_ = write("index.html", []byte("half"))
			die()
			return nil
		})
	}
	_, _ = WriteFrom(path, func(to io.Writer) error {
		_, _ = to.Write(make([]byte, 1<<20))
		die()
		return nil
	})
}

// What a killed report or site leaves goes with the next run that writes it.
func TestKilledWhileWriting(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("kill is of another kind here")
	}
	folder := t.TempDir()
	for _, name := range []string{"panel.pdf", "site"} {
		path := filepath.Join(folder, name)
		command := exec.Command(os.Args[0])
		command.Env = append(os.Environ(), "STORE_TEST_KILLED="+path)
		if err := command.Run(); err == nil || len(hidden(t, path)) != 1 {
			t.Fatalf("%s: %v, left behind: %v", name, err, hidden(t, path))
		}
		var err error
		if name == "site" {
			err = WriteFolder(path, func(write func(string, []byte) error) error { return write("index.html", []byte("whole")) })
		} else {
			_, err = Write(path, []byte("whole"))
		}
		if err != nil || len(hidden(t, path)) != 0 {
			t.Errorf("%s: %v, left behind: %v", name, err, hidden(t, path))
		}
	}
}

// Temporary files of runs that were killed go when they are a day old.
func TestTemporary(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	t.Setenv("TMP", folder)
	long := time.Now().Add(-25 * time.Hour)
	aged := map[string]bool{"standpoint-edit-1.md": true, "standpoint-edit-2.md": false, "standpoint-spool-1": true, "standpoint-edit-3.txt": true}
	for name, old := range aged {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if old {
			if err := os.Chtimes(path, long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
	f, err := Temporary("standpoint-edit-", ".md")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for name := range aged {
		if exists(filepath.Join(folder, name)) == (name == "standpoint-edit-1.md") {
			t.Errorf("%s: there %v", name, exists(filepath.Join(folder, name)))
		}
	}
	if name := filepath.Base(f.Name()); !strings.HasPrefix(name, "standpoint-edit-") || !strings.HasSuffix(name, ".md") {
		t.Errorf("%s", name)
	}
}
