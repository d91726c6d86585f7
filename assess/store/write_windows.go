package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// What Windows says, by the numbers of its own documentation.
const (
	sharingViolation = syscall.Errno(32)
	lockViolation    = syscall.Errno(33)
	handleDiskFull   = syscall.Errno(39)
	diskFull         = syscall.Errno(112)
)

// syncFolder does nothing: Windows has no such thing, and NTFS keeps renames
// in its journal.
func syncFolder(string) error { return nil }

// rename tries for a moment: a virus scanner or an indexer often holds a file
// just after it was written.
func rename(from, to string) error {
	err := os.Rename(from, to)
	for try := 0; try < 15 && inUse(err); try++ {
		time.Sleep(20 * time.Millisecond)
		err = os.Rename(from, to)
	}
	return err
}

func keepOwner(*os.File, fs.FileInfo) {}

// inUse tells an open file from one that may not be written; renaming over an
// open file says "access denied" for both.
func inUse(err error) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation) || denied(err)
}

func denied(err error) bool {
	var link *os.LinkError
	return errors.As(err, &link) && errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}

func full(err error) bool {
	return errors.Is(err, diskFull) || errors.Is(err, handleDiskFull)
}

func ours(fs.FileInfo) bool { return true } // the folder for temporary files is the user's own
