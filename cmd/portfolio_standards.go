package cmd

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"standpoint/standards"
)

// libraries are the standards that many files are read by: each is read once,
// however many files name it.
type libraries struct {
	e        *env
	mu       sync.Mutex
	standing map[standing]*readStandard
	used     map[string]map[string]*standards.Standard // by id@edition, then by what it says
}

type standing struct {
	library *standards.Library
	name    string
}

type readStandard struct {
	once     sync.Once
	standard *standards.Standard
	print    string // a fingerprint of what the standard says
	err      error
}

func newLibraries(e *env) *libraries {
	return &libraries{e: e, standing: map[standing]*readStandard{}, used: map[string]map[string]*standards.Standard{}}
}

// of is the library for a file. Files in a bare repository, with no path, have
// those of the current folder, unless the repository has some for them.
func (l *libraries) of(path string) *standards.Library {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.e.library(path).Library
}

// lookup reads a standard, the first time it is asked for.
func (l *libraries) lookup(library *standards.Library, name string) (*standards.Standard, string, error) {
	l.mu.Lock()
	key := standing{library, name}
	one := l.standing[key]
	if one == nil {
		one = &readStandard{}
		l.standing[key] = one
	}
	l.mu.Unlock()
	one.once.Do(func() {
		if one.standard, one.err = library.Lookup(name); one.err != nil {
			return
		}
		said, _ := json.Marshal(one.standard)
		sum := sha256.Sum256(said)
		one.print = hex.EncodeToString(sum[:8])
		l.mu.Lock()
		id := one.standard.FullID()
		if l.used[id] == nil {
			l.used[id] = map[string]*standards.Standard{}
		}
		if l.used[id][one.print] == nil {
			l.used[id][one.print] = one.standard
		}
		l.mu.Unlock()
	})
	return one.standard, one.print, one.err
}
