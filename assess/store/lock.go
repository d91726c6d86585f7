package store

import (
	"context"
	"errors"
	"os"
	"time"

	"github.com/gofrs/flock"

	"standpoint/assess/problem"
)

// patience is how long a save waits for another one.
var patience = 10 * time.Second

// ErrLocked says that another standpoint held a file for too long.
var ErrLocked = errors.New("locked")

// lock keeps every other standpoint of this user from writing a file, until
// the function it gives is called. The lock itself is a file in the state
// folder: nothing is left beside the user's.
func lock(path string) (func(), error) {
	state, err := StateOf(path)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(state.folder, 0o700); err != nil {
		return nil, stateError(state.folder, err)
	}
	l := flock.New(state.file("lock"), flock.SetPermissions(0o600))
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	switch _, err := l.TryLockContext(ctx, 5*time.Millisecond); {
	case errors.Is(err, context.DeadlineExceeded):
		return nil, &problem.Error{
			File: path, What: "another standpoint is writing this file", Err: ErrLocked,
			Hint: "wait until it is done and try again; nothing was changed",
		}
	case err != nil:
		return nil, stateError(state.folder, err)
	}
	return func() { _ = l.Unlock() }, nil
}
