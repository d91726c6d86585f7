package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/problem"
)

// pages writes files whose content is their name.
func pages(names ...string) func(func(string, []byte) error) error {
	return func(write func(string, []byte) error) error {
		for _, name := range names {
			if err := write(name, []byte(name)); err != nil {
				return err
			}
		}
		return nil
	}
}

// holds lists what is in a folder and below, without its list of itself.
func holds(t *testing.T, folder string) []string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(at string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && entry.Name() != pagesFile {
			name, _ := filepath.Rel(folder, at)
			names = append(names, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestWriteFolder(t *testing.T) {
	top := t.TempDir()
	target := filepath.Join(top, "new", "site")
	want := func(names ...string) {
		t.Helper()
		if got := holds(t, target); !slices.Equal(got, names) {
			t.Errorf("the folder holds %q, want %q", got, names)
		}
		if beside := holds(t, filepath.Dir(target)); len(beside) != len(names) {
			t.Errorf("something was left beside it: %q", beside)
		}
	}
	if err := WriteFolder(target, pages("index.html", "a/b.html", "a/c.html")); err != nil {
		t.Fatal(err)
	}
	want("a/b.html", "a/c.html", "index.html")

	// again: what is no page any more is gone
	if err := WriteFolder(target, pages("index.html", "a/d.html")); err != nil {
		t.Fatal(err)
	}
	want("a/d.html", "index.html")

	// stopped half way: the old one stays whole
	stop := errors.New("stop")
	err := WriteFolder(target, func(write func(string, []byte) error) error {
		return errors.Join(write("index.html", []byte("half")), stop)
	})
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	want("a/d.html", "index.html")
	if data, _ := os.ReadFile(filepath.Join(target, "index.html")); string(data) != "index.html" {
		t.Errorf("index.html is %q", data)
	}

	// names that lead out are refused
	for _, name := range []string{"../out.html", "/out.html", "a/../../out.html", "", pagesFile} {
		if err := WriteFolder(target, pages(name)); err == nil {
			t.Errorf("%q was written", name)
		}
	}
	want("a/d.html", "index.html")
}

func TestWriteFolderLeavesWhatIsNotItsOwn(t *testing.T) {
	for name, prepare := range map[string]func(target string) error{
		"a file of somebody": func(target string) error {
			return errors.Join(os.MkdirAll(target, 0o777), os.WriteFile(filepath.Join(target, "thesis.txt"), nil, 0o666))
		},
		"one beside ours": func(target string) error {
			return errors.Join(WriteFolder(target, pages("index.html")), os.WriteFile(filepath.Join(target, "CNAME"), nil, 0o666))
		},
		"a file in its place": func(target string) error { return os.WriteFile(target, []byte("x"), 0o666) },
	} {
		t.Run(name, func(t *testing.T) {
			target := filepath.Join(t.TempDir(), "site")
			if err := prepare(target); err != nil {
				t.Fatal(err)
			}
			before := holds(t, filepath.Dir(target))
			err := WriteFolder(target, pages("other.html"))
			var refused *problem.Error
			if !errors.As(err, &refused) || !strings.Contains(refused.Hint, "nothing was changed") {
				t.Errorf("got %v", err)
			}
			if after := holds(t, filepath.Dir(target)); !slices.Equal(before, after) {
				t.Errorf("there was %q, and now %q", before, after)
			}
		})
	}
	empty := filepath.Join(t.TempDir(), "site")
	if err := os.Mkdir(empty, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := WriteFolder(empty, pages("index.html")); err != nil {
		t.Errorf("an empty folder was refused: %v", err)
	}
	t.Chdir(empty)
	if err := WriteFolder(".", pages("index.html")); err == nil {
		t.Error("the current folder was replaced")
	}
}

// TestWriteFolderPutsBack has a run killed between taking the old folder away
// and putting the new one in its place.
func TestWriteFolderPutsBack(t *testing.T) {
	target := filepath.Join(t.TempDir(), "site")
	if err := WriteFolder(target, pages("index.html")); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(target, aside(target)); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	if err := WriteFolder(target, func(func(string, []byte) error) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	if got := holds(t, target); !slices.Equal(got, []string{"index.html"}) {
		t.Errorf("the folder holds %q", got)
	}
}

func TestWriteFolderThroughALink(t *testing.T) {
	top := t.TempDir()
	real, link := filepath.Join(top, "real"), filepath.Join(top, "link")
	if err := os.Symlink(real, link); err != nil {
		t.Skip("no symbolic links here")
	}
	if err := WriteFolder(link, pages("index.html")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 || len(holds(t, real)) != 1 {
		t.Errorf("the link is gone or its folder empty: %v", err)
	}
}
