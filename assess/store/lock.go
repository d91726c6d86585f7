package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"standpoint/assess/problem"
)

// How long a waiter sees the same token before it takes the lock for left
// behind, and how long a save waits for others who keep taking turns.
var (
	abandonedAfter = 10 * time.Second
	patience       = time.Minute
)

// gettingFree is how long Windows may say of a name that is being given up
// that it may not be used, which it says of a folder one may not write to too.
const gettingFree = 2 * time.Second

// ErrLocked says that others held a file for too long.
var ErrLocked = errors.New("locked")

// now and pause are a waiter's clock, and reached is told each step of a save:
// the tests put their own in.
var (
	now     = time.Now
	pause   = func() { time.Sleep(2 * time.Millisecond) }
	reached = func(string) {}
)

// hold is the lock of a file, which all who can see the file share: a file
// beside it, made by whoever finds none there. It needs no lock of the file
// system, which drives that are shared over a network often do not pass on.
type hold struct{ name, token string }

func lockName(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".lock")
}

// lock keeps everybody else from writing a file until the hold is released.
// Who holds one for long may lose it, and has to look before the file is
// replaced whether it is still held.
func lock(path string) (*hold, error) {
	target, err := resolve(path)
	if err != nil {
		return nil, unwritable(path, err)
	}
	h := &hold{lockName(target), process() + "-" + rand.Text()}
	began, since, seen := now(), now(), ""
	for {
		err := h.take()
		switch {
		case err == nil:
			reached("locked")
			return h, nil
		case !errors.Is(err, fs.ErrExist) && (!busy(err) || now().Sub(began) > gettingFree):
			return nil, unwritable(path, err)
		case now().Sub(began) > patience:
			return nil, tooLong(path, h.name)
		}
		if there := tokenIn(h.name); there != seen {
			seen, since = there, now()
		}
		if now().Sub(since) >= abandonedAfter || gone(seen) {
			h.clear(seen)
		}
		reached("waiting")
		pause()
	}
}

func tooLong(path, name string) error {
	return &problem.Error{
		File: path, What: "another standpoint is writing this file", Err: ErrLocked,
		Hint: fmt.Sprintf("wait until it is done and try again; if none is running, delete %s beside it; nothing was changed", filepath.Base(name)),
	}
}

// take makes the file of the lock, which fails when it is there. Others have
// to be able to read it, whatever the user's umask.
func (h *hold) take() error {
	f, err := os.OpenFile(h.name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, shared)
	if err != nil {
		return err
	}
	_, err = f.WriteString(h.token)
	if err = errors.Join(err, f.Chmod(shared), f.Close()); err != nil {
		_ = remove(h.name)
	}
	return err
}

// tokenIn is what a lock's file says; one that cannot be read says nothing,
// and goes on saying it.
func tokenIn(name string) string {
	data, _ := os.ReadFile(name)
	return string(data)
}

func (h *hold) held() bool { return tokenIn(h.name) == h.token }

// release gives the lock back, unless it was lost.
func (h *hold) release() {
	if h.held() {
		_ = remove(h.name)
	}
}

// clear takes a lock away that was left behind. Another waiter may have been
// quicker, and somebody hold a new one already: that is put back, or its holder
// finds it gone and starts over.
func (h *hold) clear(token string) {
	aside := h.name + tempMark + process() + "-" + mark() + tempEnding
	if rename(h.name, aside) != nil {
		return
	}
	if tokenIn(aside) != token {
		_ = os.Link(aside, h.name)
	}
	_ = remove(aside)
}
