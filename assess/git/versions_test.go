package git

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// versionsOf opens a repository, asks for the versions of a file and says each as
// day, name and content.
func versionsOf(t *testing.T, dir, path string) (said []string, cut string) {
	t.Helper()
	r, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	all, cut, err := r.Versions(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	var blobs []Blob
	for _, v := range all {
		blobs = append(blobs, v.Blob)
	}
	err = r.Contents(t.Context(), blobs, 1<<10, func(b Blob, data []byte) error {
		said = append(said, fmt.Sprintf("%s %s %q", all[len(said)].Day, b.Path, strings.TrimLeft(string(data), "=\n")))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return said, cut
}

// A file's versions are found through renames, on both sides of a merge, and the
// merge itself is one where it put the two together.
func TestVersions(t *testing.T) {
	dir, do := repository(t)
	commit := func(day string) {
		do(day, "add", "-A")
		do(day, "commit", "-q", "-m", day)
	}
	const same = "=\n=\n=\n=\n=\n=\n"
	write(t, dir, "x.yaml", "a"+same+"b")
	commit("2026-01-02")
	do("2026-01-03", "checkout", "-q", "-b", "side")
	write(t, dir, "x.yaml", "A"+same+"b")
	commit("2026-01-04")
	do("2026-01-05", "checkout", "-q", "main")
	write(t, dir, "x.yaml", "a"+same+"B")
	commit("2026-01-06")
	do("2026-01-07", "merge", "-q", "--no-edit", "side")
	do("2026-01-08", "mv", "x.yaml", "y.yaml")
	write(t, dir, "x.yaml", "another file with this name, and nothing in common")
	commit("2026-01-09")
	write(t, dir, "y.yaml", strings.Repeat("=", 2<<10)+"\n")
	commit("2026-01-10")
	said, cut := versionsOf(t, dir, "y.yaml")
	want := []string{"2026-01-10 y.yaml", "2026-01-09 y.yaml", "2026-01-07 x.yaml", "2026-01-06 x.yaml", "2026-01-04 x.yaml", "2026-01-02 x.yaml"}
	for i, one := range want {
		if i >= len(said) || !strings.HasPrefix(said[i], one) {
			t.Fatalf("%q", said)
		}
	}
	if len(said) != len(want) || cut != "" || !strings.HasSuffix(said[0], `""`) {
		t.Errorf("%q, cut %q", said, cut)
	}
	if said, _ := versionsOf(t, dir, "never.yaml"); said != nil {
		t.Errorf("never committed: %q", said)
	}
	clone := filepath.Join(t.TempDir(), "clone")
	do("2026-02-01", "clone", "-q", "--depth", "2", "file://"+filepath.ToSlash(dir), clone)
	if said, cut := versionsOf(t, clone, "y.yaml"); len(said) != 2 || cut != "2026-01-09" {
		t.Errorf("shallow: %q, cut %q", said, cut)
	}
}

// A repository without a commit has no versions.
func TestVersionsUnborn(t *testing.T) {
	dir, _ := repository(t)
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if said, cut := versionsOf(t, dir, "a.yaml"); said != nil || cut != "" {
		t.Errorf("%q, %q", said, cut)
	}
}
