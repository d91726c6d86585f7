package git

import (
	"bufio"
	"context"
	"io"
	"path"
	"strings"
)

// commit is the last one that touched a path.
type commit struct {
	hash, date       string
	seen, gone, root bool   // gone: it took the path away; root: it has no parent
	new              bool   // it brought the path
	cut              string // the day from which the history is here, where the last one is older
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
func (h *history) read(ctx context.Context, r *Repository) {
	paths := make([]string, 0, len(h.of))
	for p := range h.of {
		paths = append(paths, p)
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	command := r.command(ctx, append([]string{"log", "-c", "--no-renames", "--name-status", "-z", "--date=short", "--abbrev=12", "--format=%x01%h %cd %P", "--"}, paths...)...)
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
			c.hash, c.date, c.new, c.cut = "", "", false, c.date
			h.of[p] = c
		}
	}
}
