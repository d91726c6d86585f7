package store

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"standpoint/assess"
	"standpoint/assess/problem"
)

// list is an access list as Linux keeps it: the owner and user 7 write, the
// group and others read.
var list = []byte("\x02\x00\x00\x00" +
	"\x01\x00\x06\x00\xff\xff\xff\xff" + "\x02\x00\x06\x00\x07\x00\x00\x00" +
	"\x04\x00\x04\x00\xff\xff\xff\xff" + "\x10\x00\x06\x00\xff\xff\xff\xff" + "\x20\x00\x04\x00\xff\xff\xff\xff")

func attach(t *testing.T, path, name, value string) {
	t.Helper()
	if err := unix.Setxattr(path, name, []byte(value), 0); errors.Is(err, unix.ENOTSUP) {
		t.Skip("this drive has no ", name)
	} else if err != nil {
		t.Fatal(err)
	}
}

func attached(t *testing.T, path, name string) string {
	t.Helper()
	value := make([]byte, 256)
	n, err := unix.Getxattr(path, name, value)
	if errors.Is(err, unix.ENODATA) {
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(value[:n])
}

func TestAccessIsKept(t *testing.T) {
	path := fresh(t)
	attach(t, path, "user.label", "official")
	attach(t, path, "user.empty", "")
	attach(t, path, accessList, string(list))
	f := change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if attached(t, path, "user.label") != "official" || attached(t, path, accessList) != string(list) || len(f.Remarks) > 0 {
		t.Errorf("label %q, list %q, %v", attached(t, path, "user.label"), attached(t, path, accessList), f.Remarks)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o664 {
		t.Errorf("%v", info.Mode())
	}

	// What new files get from their folder is not for one that was there without it.
	if err := unix.Removexattr(path, accessList); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	attach(t, filepath.Dir(path), "system.posix_acl_default", string(list))
	change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "not-met" })
	if info, _ := os.Stat(path); attached(t, path, accessList) != "" || info.Mode().Perm() != 0o640 {
		t.Errorf("list %q, %v", attached(t, path, accessList), info.Mode())
	}
}

// Where access cannot be kept, the file is saved and the notes say what is not.
func TestAccessThatCannotBeKept(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give files away")
	}
	path := fresh(t)
	folder := filepath.Dir(path)
	state := t.TempDir()
	for at, mode := range map[string]os.FileMode{folder: 0o777, state: 0o777, path: 0o666} {
		if err := os.Chmod(at, mode); err != nil {
			t.Fatal(err)
		}
	}
	for at := folder; at != os.TempDir() && at != "/"; at = filepath.Dir(at) {
		if err := os.Chmod(at, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(path, 8, 9); err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(t.TempDir(), "other")
	data, err := os.ReadFile(os.Args[0])
	if err == nil {
		err = os.WriteFile(binary, data, 0o755)
	}
	if err == nil {
		err = os.Chmod(filepath.Dir(binary), 0o755)
	}
	if err == nil {
		err = os.Chmod(filepath.Dir(filepath.Dir(binary)), 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	other := helper(t, path, "3")
	command := exec.Command(binary)
	command.Env = append(other.Env, "STANDPOINT_STATE="+state)
	command.Dir = folder
	command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 7, Gid: 7}}
	out, err := command.CombinedOutput()
	want := path + ": this is saved, but I could not keep its owner and its group / check who may read and change the file now\n"
	if err != nil || string(out) != want {
		t.Errorf("%v: %s", err, out)
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o666 || !strings.Contains(get(t, path), "written by 3") {
		t.Errorf("%v", info.Mode())
	}
}

// What the old group might do is not for another group.
func TestModeForAnotherGroup(t *testing.T) {
	if got := forGroup(0o674); got != 0o644 {
		t.Errorf("%o", got)
	}
}

func TestFilesThatAreNotReplaced(t *testing.T) {
	path := fresh(t)
	before := get(t, path)
	other := path + ".other"
	if err := os.Link(path, other); err != nil {
		t.Skip(err)
	}
	refused(t, path, "this file has 2 names (hard links), and a save would separate this one from the others",
		"copy it, delete this name, and give the copy this name; nothing was changed")
	if err := os.Remove(other); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	refused(t, path, "this file is read-only", "if you want to change it, make it writable (chmod u+w '"+path+"') and try again; nothing was changed")
	if get(t, path) != before {
		t.Error("it was changed")
	}
	if left := hidden(t, path); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func refused(t *testing.T, path, what, hint string) {
	t.Helper()
	_, _, saving := update(path, func(a *assess.Assessment) error { a.Points[0].Rating = "met"; return nil })
	_, writing := Write(path, nil)
	for _, err := range []error{saving, writing} {
		var e *problem.Error
		if !errors.As(err, &e) || e.What != what || e.Hint != hint {
			t.Errorf("got %v / %s", err, hintOf(err))
		}
	}
}

// The folder is flushed when the file is in its place already: an error then
// does not say that nothing was changed.
func TestTheFolderCannotBeFlushed(t *testing.T) {
	flush = func(string) error { return syscall.EIO }
	t.Cleanup(func() { flush = syncFolder })
	want := "this is saved, but it might be lost in a power cut just now: input/output error"
	path := filepath.Join(t.TempDir(), "a.yaml")
	var e *problem.Error
	if err := Create(path, started(), standard()); !errors.As(err, &e) || e.What != want {
		t.Errorf("created: %v", err)
	}
	f := change(t, path, func(a *assess.Assessment) { a.Points[0].Rating = "met" })
	if len(f.Remarks) != 1 || f.Remarks[0].What != want || f.Remarks[0].Hint != "save again once the drive is well; the file is whole either way" {
		t.Errorf("%v", f.Remarks)
	}
	if f, err := Load(path); err != nil || f.Assessment.Points[0].Rating != "met" {
		t.Errorf("%v", err)
	}
	site := filepath.Join(t.TempDir(), "site")
	err := WriteFolder(site, func(write func(string, []byte) error) error { return write("index.html", nil) })
	if !errors.As(err, &e) || e.What != want || !exists(filepath.Join(site, "index.html")) {
		t.Errorf("a site: %v", err)
	}
}
