package git

import (
	"context"
	"fmt"
	"strings"
)

// Base is the commit a branch left another at: where the checked-out commit and
// rev parted, or rev itself where they have nothing in common. The error says
// that rev names no commit here, or that git does not answer.
func Base(ctx context.Context, root, rev string) (string, error) {
	commit, err := run(ctx, root, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return "", fmt.Errorf("%q names no commit", rev)
	}
	if parted, err := run(ctx, root, "merge-base", "HEAD", commit); err == nil && parted != "" {
		commit, _, _ = strings.Cut(parted, "\n")
	}
	return commit, nil
}

// Show gives a file as it was in a commit, and whether it was there. The path
// is relative to the root of the repository, with slashes.
func Show(ctx context.Context, root, commit, path string) (data []byte, there bool) {
	data, err := output(ctx, root, "cat-file", "blob", commit+":"+path)
	return data, err == nil
}

// Tree lists the files of a commit, relative to the root and with slashes.
func Tree(ctx context.Context, root, commit string) (map[string]bool, error) {
	printed, err := output(ctx, root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
	files := map[string]bool{}
	for name := range strings.SplitSeq(string(printed), "\x00") {
		if name != "" {
			files[name] = true
		}
	}
	return files, err
}

// Contains says whether a commit is part of the history that leads to another.
func Contains(ctx context.Context, root, later, commit string) bool {
	_, err := run(ctx, root, "merge-base", "--is-ancestor", commit, later)
	return err == nil
}
