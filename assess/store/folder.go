package store

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"standpoint/assess/problem"
)

// stateFolder is where personal state goes: the first of the user's folder
// for it and one among the temporary files that can be written.
func stateFolder() (string, error) {
	var failure error
	for _, folder := range []string{preferredFolder(), temporaryFolder()} {
		if folder == "" {
			continue
		}
		err := usable(folder)
		if err == nil {
			return folder, nil
		}
		failure = errors.Join(failure, err)
	}
	return "", stateError(preferredFolder(), failure)
}

func stateError(folder string, err error) error {
	return &problem.Error{
		File: folder, What: "I cannot keep drafts here: " + reason(err), Err: err,
		Hint: "set STANDPOINT_STATE to a folder you may write to",
	}
}

func preferredFolder() string {
	if set := os.Getenv("STANDPOINT_STATE"); set != "" {
		if full, err := filepath.Abs(set); err == nil {
			return full
		}
	}
	if set := os.Getenv("XDG_STATE_HOME"); filepath.IsAbs(set) {
		return filepath.Join(set, "standpoint")
	}
	if local := os.Getenv("LocalAppData"); runtime.GOOS == "windows" && local != "" {
		return filepath.Join(local, "standpoint")
	}
	home, err := os.UserHomeDir()
	switch {
	case err != nil:
		return ""
	case runtime.GOOS == "darwin":
		return filepath.Join(home, "Library", "Application Support", "standpoint")
	case runtime.GOOS == "windows":
		return filepath.Join(home, "AppData", "Local", "standpoint")
	}
	return filepath.Join(home, ".local", "state", "standpoint")
}

func temporaryFolder() string {
	if runtime.GOOS == "windows" {
		return filepath.Join(os.TempDir(), "standpoint")
	}
	return filepath.Join(os.TempDir(), fmt.Sprintf("standpoint-%d", os.Getuid()))
}

// usable makes the folder and tries to write in it. One among the temporary
// files that belongs to somebody else, or leads elsewhere, is not used.
func usable(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	if folder == temporaryFolder() {
		info, err := os.Lstat(folder)
		if err != nil {
			return err
		}
		if !info.IsDir() || !ours(info) {
			return fmt.Errorf("%s belongs to somebody else", folder)
		}
	}
	probe, err := os.OpenFile(filepath.Join(folder, "state"), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return probe.Close()
}

// realPath is the one name a file has, however it was reached. The file need
// not be there yet.
func realPath(path string) (string, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(full)
	if err == nil {
		return real, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	if target, err := resolve(full); err == nil && target != full {
		return realPath(target)
	}
	parent := filepath.Dir(full)
	if parent == full {
		return full, nil
	}
	folder, err := realPath(parent)
	return filepath.Join(folder, filepath.Base(full)), err
}

// folderName is the name of a file's folder of state: a fingerprint of its
// path, and its own name for people who look.
func folderName(real string) string {
	sum := sha256.Sum256([]byte(real))
	return hex.EncodeToString(sum[:])[:32] + "-" + fileName(filepath.Base(real))
}

// fileName makes any key a file name that every system takes, and no two keys
// the same name.
func fileName(key string) string {
	var b strings.Builder
	for i := range len(key) {
		c := key[i]
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' && i > 0 {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02x", c)
	}
	if b.Len() > 120 {
		sum := sha256.Sum256([]byte(key))
		return b.String()[:80] + "%" + hex.EncodeToString(sum[:])[:32]
	}
	return b.String()
}
