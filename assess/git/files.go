package git

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// File is where one file or folder of a repository stands.
type File struct {
	Committed bool   // it is part of the last commit
	Modified  bool   // committed, and changed since
	Commit    string // the last one that changed it, 12 characters; empty when not known
	Date      string // the day of that commit, as 2026-11-23; empty when not known
	New       bool   // that commit brought the file: it has not changed since it came
	Cut       string // the day on which the history of a shallow clone begins, where that commit is older
	Absent    bool   // committed, and not checked out here, as in a sparse checkout
}

// most is how many bytes of paths go to one call: Windows takes 32,767
// characters in a command.
const most = 16 << 10

// Files asks about many paths in two processes, whatever their number, and
// answers for each of them. Paths are relative to the root, with slashes. What
// is in a submodule is asked of that one's own repository.
func (r *Repository) Files(ctx context.Context, paths []string) (map[string]File, error) {
	found := make(map[string]File, len(paths))
	for _, some := range portions(paths) {
		if err := r.files(ctx, some, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// files runs its two questions side by side: each costs the start of a process.
func (r *Repository) files(ctx context.Context, paths []string, found map[string]File) error {
	var committed []leaf
	var treeError error
	var wait sync.WaitGroup
	wait.Go(func() { committed, treeError = r.tree(ctx, paths) })
	last := newHistory(paths)
	last.read(ctx, r)
	wait.Wait()
	if treeError != nil {
		return treeError
	}
	if r.cut && last.rooted {
		last.forgetRoots()
	}
	disk := r.compare(ctx, committed)
	inside := map[string][]string{} // paths in each repository below
	for _, p := range paths {
		if below := r.below(p); below != "" {
			inside[below] = append(inside[below], p)
			continue
		}
		found[p] = r.stateOf(ctx, p, committed, disk, last.of[p])
	}
	for folder, of := range inside {
		r.module(ctx, folder, of, found)
	}
	return nil
}

// leaf is an entry of a commit's tree: a file, a symbolic link or a submodule.
type leaf struct {
	path, id string
	module   bool
}

// tree lists what the last commit has of some paths, and below them. A
// repository without a commit has nothing.
func (r *Repository) tree(ctx context.Context, paths []string) ([]leaf, error) {
	args := []string{"ls-tree", "-r", "-z", "--full-tree", "HEAD"}
	if !slices.Contains(paths, ".") {
		args = append(append(args, "--"), paths...)
	}
	printed, err := r.command(ctx, args...).Output()
	if err != nil {
		if r.unborn(ctx) {
			return nil, nil
		}
		return nil, couldNot("list the files", said(err))
	}
	var leaves []leaf
	for line := range bytes.SplitSeq(printed, []byte{0}) {
		meta, name, ok := strings.Cut(string(line), "\t")
		if fields := strings.Fields(meta); ok && len(fields) == 3 {
			leaves = append(leaves, leaf{path: name, id: fields[2], module: fields[1] == "commit"})
		}
	}
	return leaves, nil
}

// stateOf puts together what the commit, the log and the disk say about a path.
func (r *Repository) stateOf(ctx context.Context, p string, committed []leaf, disk onDisk, c commit) File {
	f := File{Commit: c.hash, Date: c.date, New: c.new, Cut: c.cut, Absent: true}
	known := map[string]bool{}
	for _, l := range committed {
		if within(l.path, p) {
			known[l.path] = true
			f.Committed = true
			f.Modified = f.Modified || disk.changed[l.path]
			f.Absent = f.Absent && disk.absent[l.path]
		}
	}
	if !f.Committed {
		return File{}
	}
	f.Modified = f.Modified || !known[p] && r.more(ctx, p, known)
	return f
}

// more says whether a folder has files that were never committed, beside those
// that the repository ignores.
func (r *Repository) more(ctx context.Context, folder string, known map[string]bool) bool {
	var others []string
	_ = filepath.WalkDir(filepath.Join(r.root, filepath.FromSlash(folder)), func(at string, entry fs.DirEntry, err error) error {
		below, relative := filepath.Rel(r.root, at)
		below = filepath.ToSlash(below)
		switch {
		case err != nil || relative != nil:
			return nil
		case entry.IsDir() && (entry.Name() == ".git" || known[below] || below != folder && hasGit(at)):
			return fs.SkipDir
		case !entry.IsDir() && !known[below]:
			others = append(others, below)
		}
		return nil
	})
	if len(others) == 0 {
		return false
	}
	return len(others) > len(r.ignored(ctx, others))
}

func hasGit(folder string) bool {
	_, err := os.Lstat(filepath.Join(folder, ".git"))
	return err == nil
}

// ignored are those of some files that the repository's own lists ignore. It
// is the one question that is asked about what is checked out; it reads these
// lists, and no settings but ours.
func (r *Repository) ignored(ctx context.Context, files []string) []string {
	command := r.command(ctx, "--work-tree="+r.root, "-c", "core.bare=false", "check-ignore", "--no-index", "-z", "--stdin")
	command.Dir = r.root
	command.Stdin = strings.NewReader(strings.Join(files, "\x00") + "\x00")
	printed, _ := command.Output() // it fails where it ignores none
	return strings.FieldsFunc(string(printed), func(c rune) bool { return c == 0 })
}

// below is the folder of the repository that holds a path and is itself in
// this one, or empty.
func (r *Repository) below(p string) string {
	for folder := p; folder != "." && folder != "/"; folder = path.Dir(folder) {
		if hasGit(filepath.Join(r.root, filepath.FromSlash(folder))) {
			return folder
		}
	}
	return ""
}

// module asks a submodule's own repository about paths in it. A clone that
// merely lies in the folder is no part of this repository, and neither is what
// is in it.
func (r *Repository) module(ctx context.Context, at string, paths []string, found map[string]File) {
	inner := make([]string, len(paths))
	for i, p := range paths {
		found[p] = File{}
		inner[i] = path.Clean("./" + strings.TrimPrefix(p, at))
	}
	said, err := r.run(ctx, "ls-tree", "--full-tree", "HEAD", "--", at)
	if err != nil || !strings.HasPrefix(said, "160000 commit ") {
		return
	}
	own, err := Open(filepath.Join(r.root, filepath.FromSlash(at)))
	if err != nil {
		return
	}
	defer own.Close()
	if answers, err := own.Files(ctx, inner); err == nil {
		for i, p := range paths {
			found[p] = answers[inner[i]]
		}
	}
}

// within says whether a file is the path, or stands below it.
func within(file, p string) bool {
	return file == p || p == "." || strings.HasPrefix(file, p+"/")
}
