package git

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// hasher makes what ids of objects are made with.
type hasher func() hash.Hash

func hasherOf(long bool) hasher {
	if long {
		return sha256.New
	}
	return sha1.New
}

// id names some content as git does.
func (h hasher) id(size int64, content io.Reader) (string, error) {
	sum := h()
	fmt.Fprintf(sum, "blob %d\x00", size)
	if n, err := io.Copy(sum, content); err != nil || n != size {
		return "", fmt.Errorf("read %d bytes of %d: %w", n, size, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// isOf says whether a file, or a symbolic link, has the content that an id
// names: as it is, or with the line ends that git writes on Windows. Git itself
// is not asked, since it would first run what the repository wants run on it.
func (h hasher) isOf(path, id string) bool {
	info, err := os.Lstat(path)
	if err != nil {
		return false
	}
	if info.Mode()&os.ModeSymlink != 0 {
		to, err := os.Readlink(path)
		text := filepath.ToSlash(to)
		got, _ := h.id(int64(len(text)), bytes.NewReader([]byte(text)))
		return err == nil && got == id
	}
	if !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	if got, err := h.id(info.Size(), bufio.NewReaderSize(f, 1<<16)); err != nil || got == id {
		return err == nil
	}
	return h.unixIs(f, id)
}

// unixIs is isOf with CRLF read as LF. What has none is not read again.
func (h hasher) unixIs(f *os.File, id string) bool {
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return false
	}
	data, err := io.ReadAll(f)
	if err != nil || !bytes.Contains(data, []byte("\r\n")) {
		return false
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	got, err := h.id(int64(len(data)), bytes.NewReader(data))
	return err == nil && got == id
}
