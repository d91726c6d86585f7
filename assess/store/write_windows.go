package store

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/windows"
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

// rename and remove try for a moment: a virus scanner, an indexer or a waiter
// that looks at a lock often holds a file just after it was written.
func rename(from, to string) error { return patiently(func() error { return os.Rename(from, to) }) }

func remove(name string) error { return patiently(func() error { return os.Remove(name) }) }

func patiently(do func() error) error {
	err := do()
	for try := 0; try < 100 && (inUse(err) || busy(err)); try++ {
		time.Sleep(10 * time.Millisecond)
		err = do()
	}
	return err
}

// busy says whether a name is still being given up: until whoever looks at a
// file that is deleted has closed it, nobody may use its name.
func busy(err error) bool { return errors.Is(err, syscall.ERROR_ACCESS_DENIED) || inUse(err) }

// running says whether there is a process of this number.
func running(pid int) bool {
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, uint32(pid))
	if err != nil {
		return !errors.Is(err, windows.ERROR_INVALID_PARAMETER)
	}
	defer windows.CloseHandle(process)
	var code uint32
	return windows.GetExitCodeProcess(process, &code) != nil || code == uint32(windows.STATUS_PENDING)
}

// keepAccess gives a new file the access list and the attributes of the old
// one, as far as we may, and names what it could not give.
func keepAccess(f *os.File, old string, _ fs.FileInfo) (lost []string) {
	if keepList(f.Name(), old) != nil {
		lost = append(lost, "its access list")
	}
	from, err := windows.UTF16PtrFromString(old)
	if err != nil {
		return lost
	}
	to, err := windows.UTF16PtrFromString(f.Name())
	if err != nil {
		return lost
	}
	if attributes, err := windows.GetFileAttributes(from); err != nil || windows.SetFileAttributes(to, attributes) != nil {
		lost = append(lost, "its attributes")
	}
	return lost
}

// keepList copies what is set on the file itself; what its folder gives, the
// new file has from there.
func keepList(to, from string) error {
	said, err := windows.GetNamedSecurityInfo(from, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		return err
	}
	list, _, err := said.DACL()
	if err != nil {
		return err
	}
	control, _, err := said.Control()
	if err != nil {
		return err
	}
	what := windows.SECURITY_INFORMATION(windows.DACL_SECURITY_INFORMATION | windows.UNPROTECTED_DACL_SECURITY_INFORMATION)
	if control&windows.SE_DACL_PROTECTED != 0 {
		what = windows.DACL_SECURITY_INFORMATION | windows.PROTECTED_DACL_SECURITY_INFORMATION
	}
	return windows.SetNamedSecurityInfo(to, windows.SE_FILE_OBJECT, what, nil, nil, list, nil)
}

// namesOf is how many names a file has.
func namesOf(path string, _ fs.FileInfo) int {
	f, err := os.Open(path)
	if err != nil {
		return 1
	}
	defer f.Close()
	var info windows.ByHandleFileInformation
	if windows.GetFileInformationByHandle(windows.Handle(f.Fd()), &info) != nil {
		return 1
	}
	return int(info.NumberOfLinks)
}

func mayWrite(string) bool { return true } // asked by renaming over it

// writableBy is how one makes a file writable.
func writableBy(path string) string { return "attrib -r \"" + path + "\"" }

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
