package git

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os/exec"
	"path"
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
}

// most is how many bytes of paths go to one call: Windows takes 32,767
// characters in a command.
const most = 16 << 10

// Files asks about many paths in two processes, whatever their number, and
// answers for each of them. Root is the folder of the repository; paths are
// relative to it, with slashes. The error says that git is not there or that
// the folder is no repository.
func Files(ctx context.Context, root string, paths []string) (map[string]File, error) {
	found := make(map[string]File, len(paths))
	for len(paths) > 0 {
		n, size := 0, 0
		for n < len(paths) && (n == 0 || size+len(paths[n]) < most) {
			size += len(paths[n]) + 1
			n++
		}
		if err := files(ctx, root, paths[:n], found); err != nil {
			return nil, err
		}
		paths = paths[n:]
	}
	return found, nil
}

// files runs its two questions side by side: each costs the start of a process.
func files(ctx context.Context, root string, paths []string, found map[string]File) error {
	var changes []byte
	var statusError error
	var wait sync.WaitGroup
	wait.Go(func() {
		changes, statusError = output(ctx, root, append([]string{"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"}, paths...)...)
	})
	last := newHistory(paths)
	last.read(ctx, root)
	wait.Wait()
	if statusError != nil {
		return statusError
	}
	if last.rooted && shallow(ctx, root) {
		last.forgetRoots()
	}
	dirty := changedPaths(changes)
	for _, p := range paths {
		found[p] = stateIn(last.of[p], dirty, p)
	}
	return nil
}

// stateIn puts what the log and the status say about a path together.
func stateIn(c commit, dirty map[string]bool, p string) File {
	f := File{Committed: c.seen && !c.gone, Commit: c.hash, Date: c.date, New: c.new}
	for changed, untracked := range dirty {
		if !within(changed, p) {
			continue
		}
		if untracked && changed == p {
			return File{}
		}
		f.Modified = f.Committed
	}
	if !f.Committed {
		return File{}
	}
	return f
}

// changedPaths reads what git status prints: each path, and whether it has
// never been committed.
func changedPaths(printed []byte) map[string]bool {
	changed := map[string]bool{}
	for line := range bytes.SplitSeq(printed, []byte{0}) {
		if len(line) > 3 {
			changed[strings.TrimSuffix(string(line[3:]), "/")] = line[0] == '?' || line[0] == 'A'
		}
	}
	return changed
}

// within says whether a file is the path, or stands below it.
func within(file, p string) bool {
	return file == p || p == "." || strings.HasPrefix(file, p+"/")
}

// commit is the last one that touched a path.
type commit struct {
	hash, date       string
	seen, gone, root bool // gone: it took the path away; root: it has no parent
	new              bool // it brought the path
}

// history collects the last commit of each path from what git log prints.
type history struct {
	of     map[string]commit
	left   int
	rooted bool // some of it comes from a commit without a parent
}

func newHistory(paths []string) *history {
	h := &history{of: make(map[string]commit, len(paths))}
	for _, p := range paths {
		h.of[p] = commit{}
	}
	h.left = len(h.of)
	return h
}

// read goes back through the log until each path was seen. A repository
// without a commit has no log, and nothing is found.
func (h *history) read(ctx context.Context, root string) {
	paths := make([]string, 0, len(h.of))
	for p := range h.of {
		paths = append(paths, p)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	command := git(ctx, root, append([]string{"log", "-c", "--no-renames", "--name-status", "-z", "--date=short", "--abbrev=12", "--format=%x01%h %cd %P", "--"}, paths...)...)
	printed, err := command.StdoutPipe()
	if err != nil || command.Start() != nil {
		return
	}
	defer func() {
		stop()
		_, _ = io.Copy(io.Discard, printed)
		_ = command.Wait()
	}()
	h.scan(bufio.NewReader(printed))
}

// scan reads the log: a commit begins with a byte 1, and its files follow as
// status and path.
func (h *history) scan(printed *bufio.Reader) {
	var now commit
	status := ""
	for h.left > 0 {
		token, err := printed.ReadString(0)
		token = strings.TrimSuffix(token, "\x00")
		switch {
		case status != "":
			h.take(token, now, status)
			status = ""
		case strings.HasPrefix(token, "\x01"):
			parts := strings.Fields(token[1:])
			if len(parts) < 2 {
				return
			}
			now, status = commit{hash: parts[0], date: parts[1], seen: true, root: len(parts) == 2}, ""
		default:
			status = strings.Trim(token, "\n") // a line ends before the first one
		}
		if err != nil {
			return
		}
	}
}

// take notes a commit for a file and for the folders above it that were asked
// about. A folder is there as long as something in it is; the last commit may
// have taken one file of many away.
func (h *history) take(file string, now commit, status string) {
	for p := file; ; p = path.Dir(p) {
		if known, asked := h.of[p]; asked && !known.seen {
			c := now
			c.gone = p == file && strings.Trim(status, "D") == ""
			c.new = p == file && strings.Trim(status, "A") == ""
			h.of[p] = c
			h.left--
			h.rooted = h.rooted || c.root
		}
		if p == "." || p == "/" {
			return
		}
	}
}

// forgetRoots drops what a shallow clone makes up: its oldest commit seems to
// have brought every file.
func (h *history) forgetRoots() {
	for p, c := range h.of {
		if c.root {
			c.hash, c.date, c.new = "", "", false
			h.of[p] = c
		}
	}
}

// shallow says whether the clone lacks the older commits.
func shallow(ctx context.Context, root string) bool {
	said, err := run(ctx, root, "rev-parse", "--is-shallow-repository")
	return err == nil && said == "true"
}

// output is what git prints, byte for byte.
func output(ctx context.Context, dir string, args ...string) ([]byte, error) {
	return git(ctx, dir, args...).Output()
}

// git is a call of git in a folder. Repositories come from strangers: nothing
// in their configuration is run.
func git(ctx context.Context, dir string, args ...string) *exec.Cmd {
	safe := []string{"--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=", "-c", "core.hooksPath=", "-c", "core.quotePath=false",
		"-c", "log.showSignature=false", "-c", "status.relativePaths=false"}
	command := exec.CommandContext(ctx, "git", append(safe, args...)...)
	command.Dir = dir
	return command
}
