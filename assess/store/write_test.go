package store

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

func TestWrite(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "report [1].html")
	for _, text := range []string{"one", "two and more"} {
		if _, err := Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := get(t, path); got != text {
			t.Errorf("got %q", got)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestWriteWhereItCannot(t *testing.T) {
	folder := t.TempDir()
	none := filepath.Join(folder, "none", "a.html")
	cases := []struct{ path, what, hint string }{
		{folder, "this is a folder", "give the name of a file in it"},
		{none, "the folder it should go to is not there", "make the folder, or give another name"},
	}
	if runtime.GOOS == "linux" {
		cases = append(cases, struct{ path, what, hint string }{"/dev/full", "there is no room left on the disk", "free some space and try again; nothing was changed"})
	}
	if runtime.GOOS != "windows" && os.Getuid() != 0 {
		locked := filepath.Join(folder, "locked")
		if err := os.Mkdir(locked, 0o500); err != nil {
			t.Fatal(err)
		}
		cases = append(cases, struct{ path, what, hint string }{filepath.Join(locked, "a"), "you may not write here",
			"ask the person who looks after the folder for access, or give another name; nothing was changed"})
	}
	for _, c := range cases {
		var e *problem.Error
		if _, err := Write(c.path, []byte("x")); !errors.As(err, &e) || e.Error() != c.path+": "+c.what || e.Hint != c.hint {
			t.Errorf("%s: got %v", c.path, err)
		}
	}
	if _, err := Write(none, nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestWriteThroughALink(t *testing.T) {
	folder := t.TempDir()
	target := filepath.Join(folder, "target")
	link := filepath.Join(folder, "link")
	if err := os.Symlink("target", link); err != nil {
		t.Skip(err)
	}
	for _, text := range []string{"dangling at first", "there now"} {
		if _, err := Write(link, []byte(text)); err != nil || get(t, target) != text {
			t.Errorf("%v", err)
		}
	}
	loop := filepath.Join(folder, "loop")
	if err := os.Symlink("loop", loop); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(loop, nil); err == nil {
		t.Error("wrote through a link to itself")
	}
}

// A disk that is full is played by a limit on the size of files: what is on
// disk stays, and nothing is left beside it.
func TestNoRoom(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("no limits of this kind")
	}
	path := fresh(t)
	before := get(t, path)
	save := helper(t, path, "3")
	limited := exec.Command("sh", "-c", `trap "" XFSZ; ulimit -f 4; exec "$0"`, save.Path)
	limited.Env = save.Env
	out, err := limited.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "could not be written: file too large") {
		t.Errorf("%v: %s", err, out)
	}
	if get(t, path) != before {
		t.Error("the file is another one")
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
