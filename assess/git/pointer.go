package git

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// mostPointer is how large a pointer of git-lfs can be, in bytes.
const mostPointer = 1024

// pointed are those of some files that are what a pointer in the commit stands
// for. With git-lfs the commit holds such a pointer, which names the content by
// its own sum, and the file itself is elsewhere.
func (r *Repository) pointed(ctx context.Context, files []leaf) []string {
	small := r.pointers(ctx, files)
	if len(small) == 0 {
		return nil
	}
	byID := map[string]string{} // what each pointer says
	_ = r.Contents(ctx, small, mostPointer, func(b Blob, data []byte) error {
		byID[b.ID] = string(data)
		return nil
	})
	var same []string
	for _, l := range files {
		if text := byID[l.id]; text != "" && isPointed(r.at(l.path), text) {
			same = append(same, l.path)
		}
	}
	return same
}

// pointers are the blobs of some files that are small enough to be pointers.
func (r *Repository) pointers(ctx context.Context, files []leaf) []Blob {
	if len(files) == 0 {
		return nil
	}
	var ask strings.Builder
	for _, l := range files {
		ask.WriteString(l.id + "\n")
	}
	command := r.command(ctx, "cat-file", "--batch-check")
	command.Stdin = strings.NewReader(ask.String())
	printed, err := command.Output()
	if err != nil {
		return nil
	}
	var small []Blob
	for line := range strings.Lines(string(printed)) {
		fields := strings.Fields(line)
		if len(fields) != 3 || fields[1] != "blob" {
			continue
		}
		if size, err := strconv.ParseInt(fields[2], 10, 64); err == nil && size <= mostPointer {
			small = append(small, Blob{ID: fields[0], Size: size})
		}
	}
	return small
}

// isPointed says whether a file is what a pointer's text stands for.
func isPointed(file, text string) bool {
	rest, is := strings.CutPrefix(text, "version https://git-lfs.github.com/spec/v1\n")
	_, sum, named := strings.Cut(rest, "oid sha256:")
	sum, size, _ := strings.Cut(sum, "\n")
	info, err := os.Stat(file)
	if !is || !named || err != nil || !info.Mode().IsRegular() || strings.TrimSpace(size) != fmt.Sprintf("size %d", info.Size()) {
		return false
	}
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	of := sha256.New()
	_, err = io.Copy(of, f)
	return err == nil && hex.EncodeToString(of.Sum(nil)) == sum
}
