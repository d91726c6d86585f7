package store

import "golang.org/x/sys/unix"

// exchange gives 2 files each other's name in one step. Not every drive can.
func exchange(one, other string) error {
	return unix.Renameat2(unix.AT_FDCWD, one, unix.AT_FDCWD, other, unix.RENAME_EXCHANGE)
}
