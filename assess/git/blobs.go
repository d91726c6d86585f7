package git

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"standpoint/assess/problem"
)

// Blob is one file in a revision.
type Blob struct {
	Path string // from the root, with slashes
	ID   string // names its content
	Size int64
}

// Blobs lists the ordinary files of a commit whose name ends in one of the
// endings. Symbolic links and submodules lead elsewhere and are left out.
func (r *Repository) Blobs(ctx context.Context, commit string, endings ...string) ([]Blob, error) {
	out, err := r.command(ctx, "ls-tree", "-r", "-z", "-l", "--full-tree", "--end-of-options", commit).Output()
	if err != nil {
		return nil, couldNot("list the files", said(err))
	}
	var blobs []Blob
	for _, line := range strings.Split(string(out), "\x00") {
		meta, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(meta)
		if !ok || len(fields) != 4 || fields[1] != "blob" || fields[0] == "120000" {
			continue
		}
		ending := strings.ToLower(path.Ext(name))
		for _, want := range endings {
			if ending == want {
				size, _ := strconv.ParseInt(fields[3], 10, 64)
				blobs = append(blobs, Blob{Path: name, ID: fields[2], Size: size})
				break
			}
		}
	}
	return blobs, nil
}

// Contents reads blobs one after another, by one process, and hands each to
// visit; largest is the size in bytes above which one is passed over with nil
// data. The size of a blob may be left out. It ends early when visit gives an
// error, and gives that.
func (r *Repository) Contents(ctx context.Context, blobs []Blob, largest int64, visit func(Blob, []byte) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	command := r.command(ctx, "cat-file", "--batch", "--buffer")
	var ask strings.Builder
	for _, b := range blobs {
		if b.Size <= largest {
			ask.WriteString(b.ID + "\n")
		}
	}
	command.Stdin = strings.NewReader(ask.String())
	pipe, err := command.StdoutPipe()
	if err != nil {
		return err
	}
	if err := command.Start(); err != nil {
		return couldNot("read the files", said(err))
	}
	failure := contents(bufio.NewReaderSize(pipe, 1<<16), blobs, largest, visit)
	if failure != nil {
		stop()
	}
	if err := command.Wait(); err != nil && failure == nil {
		return couldNot("read the files", said(err))
	}
	return failure
}

func contents(in *bufio.Reader, blobs []Blob, largest int64, visit func(Blob, []byte) error) error {
	for _, b := range blobs {
		if b.Size > largest {
			if err := visit(b, nil); err != nil {
				return err
			}
			continue
		}
		head, err := in.ReadString('\n')
		fields := strings.Fields(head)
		if len(fields) == 2 && fields[1] == "missing" {
			return notHere(b.Path)
		}
		if err != nil || len(fields) != 3 || fields[1] != "blob" {
			return couldNot("read "+b.ID, strings.TrimSpace("it is missing or damaged "+head))
		}
		size, err := strconv.ParseInt(fields[2], 10, 64)
		if err != nil || size < 0 || size > largest && b.Size > 0 {
			return couldNot("read "+b.ID, "its size is not what was listed")
		}
		if size > largest {
			if _, err = in.Discard(int(size) + 1); err == nil {
				err = visit(b, nil)
			}
			if err != nil {
				return err
			}
			continue
		}
		data := make([]byte, size+1) // with the line end after it
		if _, err := io.ReadFull(in, data); err != nil {
			return couldNot("read "+b.ID, said(err))
		}
		if err := visit(b, data[:size]); err != nil {
			return err
		}
	}
	return nil
}

// notHere says that a file's content is not in this clone.
func notHere(name string) error {
	return problem.New(fmt.Sprintf("the earlier content of %q is not in this clone, which has only part of the repository", name), "fetch what is missing (git fetch --refetch --filter=blob:limit=2m), or clone without --filter")
}

// Lacks says of a file that a commit has that its content is not here.
func (r *Repository) Lacks(commit, path string) error {
	return notHere(commit[:min(12, len(commit))] + ":" + path)
}

// Show gives a file as it was in a commit, and whether it was there. The path
// is relative to the root of the repository, with slashes.
func (r *Repository) Show(ctx context.Context, commit, path string) (data []byte, there bool) {
	data, err := r.command(ctx, "cat-file", "blob", commit+":"+path).Output()
	return data, err == nil
}

// Tree lists the files of a commit, relative to the root and with slashes.
func (r *Repository) Tree(ctx context.Context, commit string) (map[string]bool, error) {
	printed, err := r.command(ctx, "ls-tree", "-r", "-z", "--name-only", "--full-tree", "--end-of-options", commit).Output()
	files := map[string]bool{}
	for name := range strings.SplitSeq(string(printed), "\x00") {
		if name != "" {
			files[name] = true
		}
	}
	return files, err
}
