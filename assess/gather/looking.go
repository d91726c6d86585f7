package gather

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"sync"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// Looking looks for the evidence of many assessments: it opens each repository
// once. Many may use it at a time.
type Looking struct {
	mutex sync.Mutex
	known map[string]*repository // by root
	busy  sync.WaitGroup         // those who look at this moment, where several do
}

// NewLooking has looked at nothing yet. Close it when done.
func NewLooking() *Looking { return &Looking{known: map[string]*repository{}} }

// Close lets go of the repositories, once nobody looks any more.
func (l *Looking) Close() {
	l.busy.Wait()
	for _, r := range l.known {
		r.close()
	}
}

// at gives the repository that holds a file, and the folder of the file's
// project in it.
func (l *Looking) at(file string) (*repository, string, error) {
	root, below, err := store.PlaceOf(file)
	if err != nil {
		return nil, "", err
	}
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.known[root] == nil {
		r, err := openRepository(root)
		if err != nil {
			return nil, "", &problem.Error{What: fmt.Sprintf("could not look into %q: %s", root, causeOf(err)), Hint: "check that you may read the folder", Err: err}
		}
		l.known[root] = r
	}
	return l.known[root], below, nil
}

// Look judges every piece of evidence of an assessment, in order, as things
// stood on a day.
func (l *Looking) Look(ctx context.Context, day assess.Date, file string, a *assess.Assessment) ([]evidence.Piece, error) {
	r, below, err := l.at(file)
	if err != nil {
		return nil, err
	}
	return r.look(ctx, day, a, below), nil
}

// WithoutGit says in sentences why nothing is known about commits, or not all,
// after a Look. It is empty when git answered everywhere.
func (l *Looking) WithoutGit() string {
	said := ""
	for _, root := range slices.Sorted(maps.Keys(l.known)) {
		switch r := l.known[root]; {
		case r.without != "":
			return r.without
		case r.cut:
			said = cutOff("for some files I cannot tell whether they have changed since their point was rated")
		}
	}
	return said
}

// causeOf is what the system said, without the path it repeats.
func causeOf(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
