package store

import (
	"bufio"
	"crypto/sha256"
	"encoding/gob"
	"encoding/hex"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Cache remembers what was made of files, so that a file that has not changed
// need not be read again. It is a convenience: losing it loses nothing, and a
// file always counts more than what is remembered of it. A nil Cache
// remembers nothing.
type Cache struct {
	path    string
	begun   time.Time
	old     *os.File
	known   map[string]remembered // by path, as it was
	mu      sync.Mutex
	spool   *os.File // what is remembered now, while it grows
	out     *bufio.Writer
	written int64
	now     map[string]remembered
	changed bool
	failed  bool
}

// remembered is where one file's remainder lies, and what the file was like.
type remembered struct {
	Size, Time int64 // of the file; nanoseconds
	Racy       bool  // changed so shortly before that its time proves nothing
	Sum        [sha256.Size]byte
	At         int64 // in the cache
	Length     int
	Check      uint32
}

// racy is how long a file system may take to tell two moments apart.
const racy = 2 * time.Second

// OpenCache opens the cache called key, of the user's folder for such things.
// It is empty when there is none that can be read, and nil when there is no
// such folder.
func OpenCache(key ...string) *Cache {
	folder, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	sum := sha256.Sum256([]byte(strings.Join(key, "\x00")))
	c := &Cache{
		path: filepath.Join(folder, "standpoint", "portfolio-"+hex.EncodeToString(sum[:16])), begun: time.Now(),
		known: map[string]remembered{}, now: map[string]remembered{},
	}
	if os.MkdirAll(filepath.Dir(c.path), 0o700) != nil {
		return nil
	}
	c.load()
	return c
}

// load reads the index, which lies beside what it points to. Both carry the
// length of the other, so that two runs at once do not mix.
func (c *Cache) load() {
	index, err := os.Open(c.path + ".index")
	if err != nil {
		return
	}
	defer index.Close()
	var head struct{ Data string }
	decoder := gob.NewDecoder(bufio.NewReader(io.LimitReader(index, 1<<30)))
	known := map[string]remembered{}
	if decoder.Decode(&head) != nil || decoder.Decode(&known) != nil || filepath.Base(head.Data) != head.Data {
		return
	}
	if c.old, err = os.Open(filepath.Join(filepath.Dir(c.path), head.Data)); err == nil {
		c.known = known
	}
}

// Lookup gives what is remembered of a file whose size and time are the same
// and were not new when it was remembered. The bool is false when the file
// has to be looked at.
func (c *Cache) Lookup(path string, info fs.FileInfo) ([]byte, bool) {
	if c == nil {
		return nil, false
	}
	r, there := c.known[path]
	if !there || r.Racy || r.Size != info.Size() || r.Time != info.ModTime().UnixNano() {
		return nil, false
	}
	return c.recall(path, r)
}

// Same gives what is remembered of a file whose bytes are the same, though
// its time is not or proves nothing.
func (c *Cache) Same(path string, info fs.FileInfo, data []byte) ([]byte, bool) {
	if c == nil {
		return nil, false
	}
	r, there := c.known[path]
	if !there || r.Size != int64(len(data)) || r.Sum != sha256.Sum256(data) {
		return nil, false
	}
	kept, whole := c.recall(path, r)
	if !whole {
		return nil, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	r = c.now[path]
	r.Time, r.Racy = info.ModTime().UnixNano(), c.isRacy(info)
	c.now[path], c.changed = r, true
	return kept, true
}

// isRacy is git's rule for its index: a file that may have been changed again
// within the same tick of the clock is compared by its content the next time.
func (c *Cache) isRacy(info fs.FileInfo) bool { return !info.ModTime().Before(c.begun.Add(-racy)) }

func (c *Cache) recall(path string, r remembered) ([]byte, bool) {
	kept := make([]byte, r.Length)
	if _, err := c.old.ReadAt(kept, r.At); err != nil || crc32.ChecksumIEEE(kept) != r.Check {
		return nil, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now[path] = r
	return kept, true
}

// Keep remembers what was made of a file. What is kept may be empty: that it
// is nothing of ours.
func (c *Cache) Keep(path string, info fs.FileInfo, data, kept []byte) {
	if c == nil {
		return
	}
	r := remembered{
		Size: int64(len(data)), Time: info.ModTime().UnixNano(), Racy: c.isRacy(info),
		Sum: sha256.Sum256(data), Length: len(kept), Check: crc32.ChecksumIEEE(kept),
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.spool == nil && !c.failed {
		spool, err := os.CreateTemp(filepath.Dir(c.path), filepath.Base(c.path)+"-*.data")
		if err != nil {
			c.failed = true
			return
		}
		c.spool, c.out = spool, bufio.NewWriterSize(spool, 1<<16)
	}
	if c.failed {
		return
	}
	if _, err := c.out.Write(kept); err != nil {
		c.failed = true
		return
	}
	r.At = -1 - c.written // in the new file; told apart from the old by its sign
	c.written += int64(len(kept))
	c.now[path], c.changed = r, true
}

// Save writes what is remembered now, and forgets what was not met. What it
// cannot write it leaves.
func (c *Cache) Save() {
	if c == nil {
		return
	}
	if !c.changed && len(c.now) == len(c.known) || c.failed {
		c.drop()
		return
	}
	if c.spool == nil {
		var err error
		if c.spool, err = os.CreateTemp(filepath.Dir(c.path), filepath.Base(c.path)+"-*.data"); err != nil {
			return
		}
		c.out = bufio.NewWriterSize(c.spool, 1<<16)
	}
	if !c.finish() {
		c.drop()
		return
	}
	if c.old != nil {
		c.old.Close()
	}
	c.prune()
}

// finish copies what stays from the old data and puts the index in its place.
func (c *Cache) finish() bool {
	for path, r := range c.now {
		if r.At < 0 {
			r.At = -1 - r.At
			c.now[path] = r
			continue
		}
		if n, err := io.Copy(c.out, io.NewSectionReader(c.old, r.At, int64(r.Length))); err != nil || n != int64(r.Length) {
			return false
		}
		r.At = c.written
		c.written += int64(r.Length)
		c.now[path] = r
	}
	if c.out.Flush() != nil || c.spool.Close() != nil {
		return false
	}
	var index strings.Builder
	encoder := gob.NewEncoder(&index)
	if encoder.Encode(struct{ Data string }{filepath.Base(c.spool.Name())}) != nil || encoder.Encode(c.now) != nil {
		return false
	}
	return write(c.path+".index", []byte(index.String()), private, nil) == nil
}

func (c *Cache) drop() {
	if c.spool != nil {
		c.spool.Close()
		os.Remove(c.spool.Name())
	}
}

// keptFor is how long a cache that nobody uses stays.
const keptFor = 60 * 24 * time.Hour

// prune takes away data that no index of this cache points to any more, and
// caches long unused.
func (c *Cache) prune() {
	entries, _ := os.ReadDir(filepath.Dir(c.path))
	for _, entry := range entries {
		name := entry.Name()
		info, err := entry.Info()
		if err != nil || !strings.HasPrefix(name, "portfolio-") {
			continue
		}
		mine := strings.HasPrefix(name, filepath.Base(c.path)+"-") && name != filepath.Base(c.spool.Name())
		replaced := c.old != nil && name == filepath.Base(c.old.Name())
		if mine && (replaced || time.Since(info.ModTime()) > time.Hour) || time.Since(info.ModTime()) > keptFor {
			os.Remove(filepath.Join(filepath.Dir(c.path), name))
		}
	}
}
