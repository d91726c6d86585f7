package git

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
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

// couldNot is what git could not do, in its own words where it had some.
func couldNot(do, said string) error {
	return problem.New("git could not "+do+": "+said, "check that the repository is there, is yours to read, and has this revision")
}

// Resolve gives the id of the commit that a revision names in a repository,
// which may be bare.
func Resolve(ctx context.Context, repository, revision string) (string, error) {
	out, err := prepared(ctx, repository, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}").Output()
	if err != nil {
		why := said(err)
		if why == err.Error() { // it says nothing where it only finds none
			why = "there is none of that name"
		}
		return "", couldNot(fmt.Sprintf("find revision %q", revision), why)
	}
	return strings.TrimSpace(string(out)), nil
}

// ResolveAt gives the newest commit reachable from HEAD on or before a day
// (YYYY-MM-DD), or "" when there was none yet.
func ResolveAt(ctx context.Context, repository, day string) (string, error) {
	out, err := prepared(ctx, repository, "rev-list", "-1", "--before="+day+"T23:59:59Z", "HEAD").Output()
	if err != nil {
		return "", couldNot("look through the history", said(err))
	}
	return strings.TrimSpace(string(out)), nil
}

// Root is the folder at the top of the repository that a folder is in.
func Root(ctx context.Context, folder string) (string, error) {
	out, err := prepared(ctx, folder, "rev-parse", "--show-toplevel").Output()
	if err != nil {
		return "", couldNot("find the repository", said(err))
	}
	return strings.TrimSuffix(string(out), "\n"), nil
}

// Blobs lists the ordinary files of a commit whose name ends in one of the
// endings. Symbolic links and submodules lead elsewhere and are left out.
func Blobs(ctx context.Context, repository, commit string, endings ...string) ([]Blob, error) {
	out, err := prepared(ctx, repository, "ls-tree", "-r", "-z", "-l", "--full-tree", "--end-of-options", commit).Output()
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
// data. It ends early when visit gives an error, and gives that.
func Contents(ctx context.Context, repository string, blobs []Blob, largest int64, visit func(Blob, []byte) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	command := prepared(ctx, repository, "cat-file", "--batch", "--buffer")
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
		if err != nil || len(fields) != 3 || fields[1] != "blob" {
			return couldNot("read "+b.ID, strings.TrimSpace("it is missing or damaged "+head))
		}
		size, err := strconv.ParseInt(fields[2], 10, 64)
		if err != nil || size < 0 || size > largest {
			return couldNot("read "+b.ID, "its size is not what was listed")
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

// prepared is git in a folder, bare or not, that fetches nothing that is
// missing and looks at no other repository than the one it is started in.
func prepared(ctx context.Context, dir string, args ...string) *exec.Cmd {
	if bare(dir) {
		args = append([]string{"--git-dir=."}, args...) // some people's git looks at a bare one only when it is named
	}
	command := git(ctx, dir, args...)
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		if !elsewhere[name] {
			command.Env = append(command.Env, pair)
		}
	}
	command.Env = append(command.Env, "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0", "GIT_NO_REPLACE_OBJECTS=1", "LC_ALL=C")
	return command
}

// bare says whether a folder is itself a repository rather than in one.
func bare(dir string) bool {
	head, err := os.Stat(filepath.Join(dir, "HEAD"))
	objects, err2 := os.Stat(filepath.Join(dir, "objects"))
	return err == nil && err2 == nil && !head.IsDir() && objects.IsDir()
}

// elsewhere are what would make git look at another repository than the one
// it is started in.
var elsewhere = map[string]bool{
	"GIT_DIR": true, "GIT_WORK_TREE": true, "GIT_INDEX_FILE": true, "GIT_OBJECT_DIRECTORY": true, "GIT_ALTERNATE_OBJECT_DIRECTORIES": true,
	"GIT_COMMON_DIR": true, "GIT_NAMESPACE": true, "GIT_PREFIX": true, "GIT_EXTERNAL_DIFF": true, "GIT_PAGER": true,
}

// said is git's own first line about what went wrong.
func said(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		line, _, _ := strings.Cut(strings.TrimSpace(string(exit.Stderr)), "\n")
		if line != "" {
			return strings.TrimPrefix(line, "fatal: ")
		}
	}
	return err.Error()
}
