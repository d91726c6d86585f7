package git

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ErrSettled says that git knows of no conflict in a file.
var ErrSettled = errors.New("no conflict")

// Stages are the three versions of a file between which a merge found a
// conflict: the one that both began with, ours and theirs. One that has no such
// file is nil.
type Stages struct{ Base, Ours, Theirs []byte }

// Stages gives the versions of a file, by its path from the root with slashes,
// none of them larger than so many bytes. They are read from a copy of the
// index: the real one is never opened by git.
func (r *Repository) Stages(ctx context.Context, path string, largest int64) (Stages, error) {
	index, err := r.copyIndex()
	if err != nil {
		return Stages{}, err
	}
	command := r.command(ctx, "ls-files", "-u", "-z", "--full-name", "--", path)
	command.Env = append(command.Env[:len(command.Env):len(command.Env)], "GIT_INDEX_FILE="+index)
	printed, err := command.Output()
	if err != nil {
		return Stages{}, couldNot("read its record of the merge", said(err))
	}
	var found [4][]byte
	any := false
	for line := range strings.SplitSeq(string(printed), "\x00") {
		meta, name, _ := strings.Cut(line, "\t")
		fields := strings.Fields(meta)
		if name != path || len(fields) != 3 {
			continue
		}
		stage, _ := strconv.Atoi(fields[2])
		if stage < 1 || stage > 3 {
			continue
		}
		if found[stage], err = r.blob(ctx, fields[1], largest); err != nil {
			return Stages{}, err
		}
		any = true
	}
	if !any {
		return Stages{}, ErrSettled
	}
	return Stages{Base: found[1], Ours: found[2], Theirs: found[3]}, nil
}

// copyIndex puts what the repository has noted of its files beside our settings,
// with the parts that a split index keeps elsewhere.
func (r *Repository) copyIndex() (string, error) {
	here := filepath.Join(r.shadow, "index")
	c := copier{left: mostRefs}
	c.copy(r.index, here)
	shared, _ := filepath.Glob(filepath.Join(filepath.Dir(r.index), "sharedindex.*"))
	for _, file := range shared {
		for _, to := range []string{r.shadow, filepath.Join(r.shadow, "worktrees", "here")} {
			if isDir(to) {
				c.copy(file, filepath.Join(to, filepath.Base(file)))
			}
		}
	}
	return here, c.err
}

// blob is some content by its id. It is not nil, also where it is empty.
func (r *Repository) blob(ctx context.Context, id string, largest int64) ([]byte, error) {
	printed, err := r.run(ctx, "cat-file", "-s", id)
	if err != nil {
		return nil, couldNot("read "+id, said(err))
	}
	if size, err := strconv.ParseInt(printed, 10, 64); err != nil || size > largest {
		return nil, couldNot("read "+id, fmt.Sprintf("it has %s bytes, and at most %d are read", printed, largest))
	}
	data, err := r.command(ctx, "cat-file", "blob", id).Output()
	if err != nil {
		return nil, couldNot("read "+id, said(err))
	}
	return append([]byte{}, data...), nil
}

// Set writes one setting into those of the repository, for a person who asked
// for it. Git is given the file by its name, and reads nothing else there.
func (r *Repository) Set(ctx context.Context, key, value string) error {
	if _, err := r.run(ctx, "config", "--no-includes", "--file", filepath.Join(r.common, "config"), "--replace-all", key, value); err != nil {
		return couldNot("write the setting "+key, said(err))
	}
	return nil
}

// Root is the folder of the files that are checked out; empty for a bare one.
func (r *Repository) Root() string { return r.root }

// MergeText merges three files line by line, as git does by itself, and says
// whether a conflict is in what it gives.
func MergeText(ctx context.Context, ours, base, theirs string) (merged []byte, conflict bool, err error) {
	empty, err := os.MkdirTemp("", shadowName+"*")
	if err != nil {
		return nil, false, err
	}
	defer os.RemoveAll(empty)
	r := &Repository{shadow: empty, env: environment(empty, empty)}
	args := []string{"merge-file", "-p", "-L", "ours", "-L", "base", "-L", "theirs"}
	for _, file := range []string{ours, base, theirs} {
		full, err := filepath.Abs(file)
		if err != nil {
			return nil, false, err
		}
		args = append(args, full)
	}
	merged, err = r.command(ctx, args...).Output()
	if err == nil {
		return merged, false, nil
	}
	if status := statusOf(err); status > 0 && status < 128 {
		return merged, true, nil
	}
	return nil, false, couldNot("merge the lines", said(err))
}
