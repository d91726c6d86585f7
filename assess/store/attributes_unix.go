//go:build linux || darwin

package store

import (
	"bytes"
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// accessList is where Linux keeps a file's access list. A new file may have one
// from its folder that the old file has not.
const accessList = "system.posix_acl_access"

// keepAttributes copies what is attached to a file, its access list among it,
// and names what could not be copied.
func keepAttributes(f *os.File, old string) (lost []string) {
	from, err := os.Open(old)
	if err != nil {
		return nil // one may write to it and not read it
	}
	defer from.Close()
	source, target := int(from.Fd()), int(f.Fd())
	has := false
	for _, name := range attributesOf(source) {
		has = has || name == accessList
		value, err := attribute(source, name)
		if err != nil {
			continue // not for our eyes, and not ours to give
		}
		if given, err := attribute(target, name); err == nil && bytes.Equal(given, value) {
			continue
		}
		switch err := unix.Fsetxattr(target, name, value, 0); {
		case err != nil && name == accessList:
			lost = append([]string{"its access list"}, lost...)
		case err != nil:
			lost = append(lost, "its attribute "+name)
		}
	}
	if !has {
		_ = unix.Fremovexattr(target, accessList)
	}
	return lost
}

func attributesOf(fd int) []string {
	names, err := sized(func(into []byte) (int, error) { return unix.Flistxattr(fd, into) })
	if err != nil || len(names) == 0 {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(names), "\x00"), "\x00")
}

func attribute(fd int, name string) ([]byte, error) {
	return sized(func(into []byte) (int, error) { return unix.Fgetxattr(fd, name, into) })
}

// sized reads what says its size when it is asked for nothing, and may have
// grown since.
func sized(read func([]byte) (int, error)) ([]byte, error) {
	for {
		n, err := read(nil)
		if err != nil || n == 0 {
			return nil, err
		}
		data := make([]byte, n)
		n, err = read(data)
		if !errors.Is(err, unix.ERANGE) {
			return data[:max(n, 0)], err
		}
	}
}
