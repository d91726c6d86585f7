package git

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// onDisk is how the files of a commit stand on disk.
type onDisk struct {
	changed map[string]bool // another content, or gone
	absent  map[string]bool // never checked out, and not gone
}

// compare looks at the files of a commit on disk. What differs may still be
// what is meant: a file that is not checked out here, or one for which the
// commit has a pointer.
func (r *Repository) compare(ctx context.Context, committed []leaf) onDisk {
	disk := onDisk{changed: map[string]bool{}, absent: map[string]bool{}}
	var gone []string
	var other []leaf
	for _, l := range committed {
		at := r.at(l.path)
		if l.module || r.hash.isOf(at, l.id) {
			continue
		}
		disk.changed[l.path] = true
		if _, err := os.Lstat(at); errors.Is(err, fs.ErrNotExist) {
			gone = append(gone, l.path)
		} else {
			other = append(other, l)
		}
	}
	for _, p := range r.leftOut(ctx, gone) {
		delete(disk.changed, p)
		disk.absent[p] = true
	}
	for _, p := range r.pointed(ctx, other) {
		delete(disk.changed, p)
	}
	return disk
}

func (r *Repository) at(p string) string { return filepath.Join(r.root, filepath.FromSlash(p)) }

// leftOut are those of some paths, and of what is below them, that the index
// says are not checked out here, as in a sparse checkout.
func (r *Repository) leftOut(ctx context.Context, paths []string) []string {
	if len(paths) == 0 || !isFile(r.index) {
		return nil
	}
	var left []string
	for _, some := range portions(paths) {
		printed, err := r.noted(ctx, r.index, some)
		if err != nil { // an index that refers to another file
			if here, copied := r.copyIndex(); copied == nil {
				printed, err = r.noted(ctx, here, some)
			}
		}
		if err != nil {
			continue
		}
		for line := range strings.SplitSeq(string(printed), "\x00") {
			if name, is := strings.CutPrefix(line, "S "); is {
				left = append(left, name)
			}
		}
	}
	return left
}

// noted is what an index says of some paths.
func (r *Repository) noted(ctx context.Context, index string, paths []string) ([]byte, error) {
	command := r.command(ctx, append([]string{"ls-files", "-t", "-z", "--"}, paths...)...)
	command.Env = append(command.Env, "GIT_INDEX_FILE="+index)
	return command.Output()
}

// Absent says of paths that are not on disk why that is no loss, where it is
// none: they are committed and not checked out here, or in a submodule that is
// not. What is in the answer has what to do.
func (r *Repository) Absent(ctx context.Context, paths []string) map[string]string {
	why := map[string]string{}
	for _, left := range r.leftOut(ctx, paths) {
		for _, p := range paths {
			if within(left, p) {
				why[p] = "it is committed, and not checked out here; to have it here: git sparse-checkout add " + path.Dir(left)
			}
		}
	}
	above := map[string][]string{}
	var folders []string
	for _, p := range paths {
		for folder := path.Dir(p); why[p] == "" && folder != "." && folder != "/"; folder = path.Dir(folder) {
			if above[folder] == nil {
				folders = append(folders, folder)
			}
			above[folder] = append(above[folder], p)
		}
	}
	for _, some := range portions(folders) {
		printed, err := r.run(ctx, append([]string{"ls-tree", "-z", "--full-tree", "HEAD", "--"}, some...)...)
		if err != nil {
			continue
		}
		for line := range strings.SplitSeq(printed, "\x00") {
			meta, folder, _ := strings.Cut(line, "\t")
			if strings.HasPrefix(meta, "160000 commit ") && !hasGit(r.at(folder)) {
				for _, p := range above[folder] {
					why[p] = "it is in a submodule that is not checked out here; to have it here: git submodule update --init " + folder
				}
			}
		}
	}
	return why
}

// portions cuts a list of paths so that each part fits into one call.
func portions(paths []string) [][]string {
	var parts [][]string
	for len(paths) > 0 {
		n, size := 0, 0
		for n < len(paths) && (n == 0 || size+len(paths[n]) < most) {
			size += len(paths[n]) + 1
			n++
		}
		parts = append(parts, paths[:n])
		paths = paths[n:]
	}
	return parts
}
