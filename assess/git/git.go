// Package git asks git about files, and is the only package that runs it.
// Nothing here is needed: where there is no git, an error says so.
package git

import (
	"context"
	"path/filepath"
	"strings"
)

// State is where a file stands in its repository.
type State struct {
	Commit   string // the last one that changed the file, 12 characters; empty when never committed
	Modified bool   // changed since
}

// StateOf asks about one file. The error says that git is not there or that
// the file is in no repository.
func StateOf(ctx context.Context, path string) (State, error) {
	dir, base := filepath.Split(path)
	changes, err := run(ctx, dir, "status", "--porcelain", "--", base)
	if err != nil {
		return State{}, err
	}
	// A repository without a commit has no log, and says so by failing.
	commit, _ := run(ctx, dir, "log", "-1", "--format=%h", "--abbrev=12", "--", base)
	return State{Commit: commit, Modified: changes != ""}, nil
}

// run calls git in a folder and gives what it printed, trimmed.
func run(ctx context.Context, dir string, args ...string) (string, error) {
	out, err := output(ctx, dir, args...)
	return strings.TrimSpace(string(out)), err
}
