package gather

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"sync"

	"standpoint/assess/store"
	"standpoint/standards"
)

// Shelf is where a run of the program finds standards: the embedded ones, and
// for each project those in its folder standards/, where it has one. Many may
// use it at a time.
type Shelf struct {
	here  string // the current folder, which names of files are relative to
	own   string // a folder of standards that counts for every file, or empty
	mutex sync.Mutex
	known map[string]*Library // by the project's folder
	plain *Library            // the embedded ones alone
}

// manyProjects is how many are remembered: files of one project come together.
const manyProjects = 64

// NewShelf makes the shelf of a run in the folder here. Where own is a folder,
// its standards count instead of every project's.
func NewShelf(here, own string) *Shelf {
	return &Shelf{here: here, own: own, known: map[string]*Library{}, plain: NewLibrary(standards.Embedded)}
}

// Library is what the standard of a file is looked up in. With no file it is
// that of the current folder.
func (s *Shelf) Library(file string) *Library {
	folder := s.own
	if folder == "" {
		folder = filepath.Join(s.project(file), "standards")
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if known := s.known[folder]; known != nil {
		return known
	}
	library := s.plain
	if info, err := os.Stat(folder); s.own != "" || err == nil && info.IsDir() {
		library = NewLibrary(standards.In(s.named(folder), os.DirFS(folder)))
	}
	if len(s.known) >= manyProjects {
		clear(s.known)
	}
	s.known[folder] = library
	return library
}

// project is the folder that holds a file's assessments/, or the current one.
func (s *Shelf) project(file string) string {
	if full, err := filepath.Abs(file); file != "" && err == nil {
		return store.ProjectOf(full)
	}
	return s.here
}

// named is a folder as a person in the current one would name it.
func (s *Shelf) named(folder string) string {
	if below, err := filepath.Rel(s.here, folder); err == nil && folder != s.own {
		folder = below
	}
	return filepath.ToSlash(folder)
}

// Open reads the assessment at a path by its project's standards.
func (s *Shelf) Open(path string) (*Opened, error) {
	file, err := store.Load(path)
	if err != nil {
		return nil, err
	}
	return Fit(file, s.Library(path).Lookup)
}

// Each opens assessments, several at a time, and hands over each in its order,
// or why it does not open.
func (s *Shelf) Each(paths []string, use func(path string, o *Opened, err error)) {
	type opening struct {
		path string
		o    *Opened
		err  error
	}
	_ = Each(runtime.GOMAXPROCS(0), func(send func(func() (opening, error)) error) error {
		for _, path := range paths {
			_ = send(func() (opening, error) {
				o, err := s.Open(path)
				return opening{path, o, err}, nil
			})
		}
		return nil
	}, func(one opening) error {
		use(one.path, one.o, one.err)
		return nil
	})
}

// Library is a library of standards that reads each of them once. What it gives
// is read by many at a time and changed by nobody.
type Library struct {
	*standards.Library
	mutex sync.Mutex
	known map[string]*standards.Standard
	said  map[*standards.Standard]string // fingerprints
}

// NewLibrary puts a library on the shelf that is not in a folder, such as that
// of a repository without files of its own.
func NewLibrary(of *standards.Library) *Library {
	return &Library{Library: of, known: map[string]*standards.Standard{}, said: map[*standards.Standard]string{}}
}

// Lookup gives a standard as standards.Library does.
func (l *Library) Lookup(name string) (*standards.Standard, error) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if s := l.known[name]; s != nil {
		return s, nil
	}
	s, err := l.Library.Lookup(name)
	if err == nil {
		l.known[name] = s
	}
	return s, err
}

// fingerprint is the same for standards that say the same.
func (l *Library) fingerprint(s *standards.Standard) string {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.said[s] == "" {
		said, _ := json.Marshal(s)
		sum := sha256.Sum256(said)
		l.said[s] = hex.EncodeToString(sum[:8])
	}
	return l.said[s]
}
