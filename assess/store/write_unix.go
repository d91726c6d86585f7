//go:build !windows

package store

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// syncFolder makes a rename last through a power cut. Some network drives do
// not know how, and the file is whole there all the same.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return nil // a folder one may write to and not read
	}
	defer folder.Close()
	err = folder.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

func rename(from, to string) error { return os.Rename(from, to) }

func remove(name string) error { return os.Remove(name) }

// busy says whether a name is still being given up, which is so on Windows only.
func busy(error) bool { return false }

// running says whether there is a process of this number.
func running(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// keepAccess gives a new file the owner, the mode and the access list of the
// old one, as far as we may, and names what it could not give.
func keepAccess(f *os.File, old string, info fs.FileInfo) (lost []string) {
	mode := info.Mode().Perm()
	if stat, ok := info.Sys().(*syscall.Stat_t); ok && f.Chown(int(stat.Uid), int(stat.Gid)) != nil {
		if int(stat.Uid) != os.Geteuid() {
			lost = append(lost, "its owner")
		}
		if f.Chown(-1, int(stat.Gid)) != nil {
			lost = append(lost, "its group")
			mode = forGroup(mode) // what the old group might do is not for another one
		}
	}
	attributes := keepAttributes(f, old)
	if len(attributes) > 0 && attributes[0] == "its access list" {
		mode = forGroup(mode) // what it held the group to
	}
	if f.Chmod(mode) != nil {
		lost = append(lost, "its mode")
	}
	return append(lost, attributes...)
}

// forGroup lets a group do what everybody may.
func forGroup(mode fs.FileMode) fs.FileMode { return mode&^0o070 | mode&0o007<<3 }

// namesOf is how many names a file has.
func namesOf(_ string, info fs.FileInfo) int {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return int(stat.Nlink)
	}
	return 1
}

func mayWrite(path string) bool {
	return !errors.Is(unix.Faccessat(unix.AT_FDCWD, path, unix.W_OK, unix.AT_EACCESS), unix.EACCES)
}

// writableBy is how one makes a file writable.
func writableBy(path string) string {
	return "chmod u+w '" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

func inUse(err error) bool { return errors.Is(err, syscall.ETXTBSY) }

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// ours says whether a folder belongs to the user.
func ours(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid()
}
