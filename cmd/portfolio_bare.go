package cmd

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// projectOf is the folder of the project that a file of a repository belongs
// to, from the repository's top: what holds its assessments/, or its own.
func projectOf(file string) string {
	for dir := path.Dir(file); dir != "."; dir = path.Dir(dir) {
		if path.Base(dir) == "assessments" {
			return path.Dir(dir)
		}
	}
	return path.Dir(file)
}

// ownStandards are the libraries of projects in a bare repository that have
// standards of their own, by the project's folder.
func (g *gatherer) ownStandards(opened *git.Repository, prefix string, blobs []git.Blob) (map[string]*standards.Library, error) {
	if g.e.standardsDir != "" {
		return nil, nil // those count for every file
	}
	theirs := slices.DeleteFunc(slices.Clone(blobs), func(b git.Blob) bool { return path.Base(path.Dir(b.Path)) != "standards" })
	if len(theirs) == 0 {
		return nil, nil
	}
	folders := map[string]files{}
	err := opened.Contents(g.e.ctx, theirs, strict.Largest, func(b git.Blob, data []byte) error {
		folder := path.Dir(b.Path)
		if folders[folder] == nil {
			folders[folder] = files{}
		}
		if data != nil {
			folders[folder][path.Base(b.Path)] = slices.Clone(data)
		}
		return nil
	})
	own := map[string]*standards.Library{}
	g.mu.Lock()
	defer g.mu.Unlock()
	for folder, held := range folders {
		own[path.Dir(folder)] = standards.In(prefix+folder, held)
		g.bareLibraries[prefix+path.Dir(folder)] = own[path.Dir(folder)]
	}
	return own, err
}

// libraryFor is what an entry was read by, for reading how it was before; nil
// for that of the current folder.
func (g *gatherer) libraryFor(e *portfolio.Entry) *standards.Library {
	if e.Repository == "" {
		return g.libs.of(e.File)
	}
	return g.bareLibraries[e.Repository+":"+projectOf(strings.TrimPrefix(e.File, e.Repository+":"))]
}

// settleStandards keeps one standard of each name: that of the first file. Two
// councils may have one of their own under the same name that says something
// else; ratings by it cannot stand in the same table, and are said to be left
// out. It runs when all is read, so that the order of reading does not matter.
func (g *gatherer) settleStandards() {
	g.in.Standards = map[string]*standards.Standard{}
	first := map[string]*portfolio.Entry{}
	var kept []portfolio.Entry
	for i := range g.in.Entries {
		e := &g.in.Entries[i]
		if first[e.Standard] == nil {
			first[e.Standard] = e
			g.in.Standards[e.Standard] = g.libs.used[e.Standard][g.prints[e.File]]
		}
		if g.prints[e.File] != g.prints[first[e.Standard].File] {
			g.in.Problems = append(g.in.Problems, portfolio.Problem{
				File: e.File, Problem: fmt.Sprintf("its standard %s says something else than the one that %s is judged by", e.Standard, first[e.Standard].File),
				Hint: "give one of the two another id or edition, or roll them up apart",
			})
			continue
		}
		kept = append(kept, *e)
	}
	g.in.Entries = kept
}

// files are a folder without folders in it, by name.
type files map[string][]byte

// Open opens a file, or the folder as ".".
func (f files) Open(name string) (fs.File, error) {
	data, there := f[name]
	switch {
	case name == ".":
		return &openFolder{entry{name: ".", folder: true}, f.entries()}, nil
	case !there:
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &openFile{entry{name: name, size: int64(len(data))}, bytes.NewReader(data)}, nil
}

func (f files) entries() []fs.DirEntry {
	var all []fs.DirEntry
	for name, data := range f {
		all = append(all, entry{name: name, size: int64(len(data))})
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all
}

// entry says what there is to say of one of the files.
type entry struct {
	name   string
	size   int64
	folder bool
}

func (e entry) Name() string               { return e.name }
func (e entry) Size() int64                { return e.size }
func (e entry) IsDir() bool                { return e.folder }
func (e entry) ModTime() time.Time         { return time.Time{} }
func (e entry) Sys() any                   { return nil }
func (e entry) Type() fs.FileMode          { return e.Mode().Type() }
func (e entry) Info() (fs.FileInfo, error) { return e, nil }
func (e entry) Mode() fs.FileMode {
	if e.folder {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type openFile struct {
	entry
	*bytes.Reader
}

func (f *openFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openFile) Size() int64                { return f.entry.size }
func (f *openFile) Close() error               { return nil }

type openFolder struct {
	entry
	rest []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: ".", Err: fs.ErrInvalid}
}
func (f *openFolder) Close() error { return nil }

// ReadDir gives the next n entries, or all that are left.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(f.rest) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.rest) {
		n = len(f.rest)
	}
	next := f.rest[:n]
	f.rest = f.rest[n:]
	return next, nil
}
