package store

import "golang.org/x/sys/unix"

// exchange gives 2 files each other's name in one step. Not every drive can.
func exchange(one, other string) error { return unix.RenamexNp(one, other, unix.RENAME_SWAP) }
