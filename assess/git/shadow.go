package git

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"standpoint/assess/problem"
)

// ErrNone says that a folder is in no repository, and ErrNoGit that there is no
// program to ask.
var (
	ErrNone  = errors.New("this is not a git repository")
	ErrNoGit = errors.New("git is not installed here")
)

// Open makes a repository ready that has its .git, a folder or a file, in this
// folder or above it. The error is ErrNone where there is none.
func Open(folder string) (*Repository, error) {
	root, err := RootOf(folder)
	if err != nil {
		return nil, err
	}
	dir, err := gitDir(filepath.Join(root, ".git"))
	if err != nil {
		return nil, err
	}
	return open(root, dir)
}

// OpenBare makes a repository ready that has no files checked out: the folder
// is itself what .git is elsewhere.
func OpenBare(folder string) (*Repository, error) {
	if !isDir(filepath.Join(folder, "objects")) || !isFile(filepath.Join(folder, "HEAD")) {
		return nil, ErrNone
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	return open("", full)
}

// RootOf is the folder at or above this one that has a .git, a folder or a
// file. Nothing else makes a repository: a folder that only looks like one may
// have been put there by a stranger.
func RootOf(folder string) (string, error) {
	full, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for dir := full; ; dir = filepath.Dir(dir) {
		if at := filepath.Join(dir, ".git"); isDir(at) || isFile(at) {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			return "", ErrNone
		}
	}
}

// gitDir is where a .git leads: the folder itself, or where the file says.
func gitDir(at string) (string, error) {
	if isDir(at) {
		return at, nil
	}
	text, err := small(at)
	if err != nil {
		return "", err
	}
	to, found := strings.CutPrefix(strings.TrimSpace(text), "gitdir: ")
	if !found {
		return "", couldNot("find the repository", fmt.Sprintf("%q does not say where the repository is", at))
	}
	return local(filepath.Dir(at), to)
}

// open makes our folder in the stead of the repository whose settings are in
// dir.
func open(root, dir string) (_ *Repository, err error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, ErrNoGit
	}
	common, objects, err := placesOf(dir)
	if err != nil {
		return nil, err
	}
	sweep()
	shadow, err := os.MkdirTemp("", shadowName+"*")
	if err != nil {
		return nil, err
	}
	r := &Repository{root: root, shadow: shadow, common: common, env: environment(shadow, objects), index: filepath.Join(dir, "index")}
	defer func() {
		if err != nil {
			r.Close()
		}
	}()
	settings, sha256 := settingsOf(filepath.Join(common, "config"))
	if err := os.WriteFile(filepath.Join(shadow, "config"), []byte(settings), 0o600); err != nil {
		return nil, err
	}
	r.hash = hasherOf(sha256)
	c := copier{left: mostRefs}
	for _, name := range []string{"packed-refs", "refs", "reftable", "shallow"} {
		c.copy(filepath.Join(common, name), filepath.Join(shadow, name))
	}
	at := shadow
	if dir != common { // HEAD is the work tree's own, in either way of keeping refs
		at = filepath.Join(shadow, "worktrees", "here")
		c.copy(filepath.Join(dir, "reftable"), filepath.Join(at, "reftable"))
		c.write(filepath.Join(at, "commondir"), "../..\n")
		c.copy(filepath.Join(common, "HEAD"), filepath.Join(shadow, "HEAD"))
		r.env = append(r.env, "GIT_DIR="+at)
	}
	for _, name := range []string{"HEAD", "FETCH_HEAD", "ORIG_HEAD"} { // a build may name the second
		c.copy(filepath.Join(dir, name), filepath.Join(at, name))
	}
	if c.err == nil && !isFile(filepath.Join(at, "HEAD")) {
		c.err = couldNot("open the repository", fmt.Sprintf("%q has no HEAD", dir))
	}
	c.mkdir(filepath.Join(shadow, "refs"))
	c.mkdir(filepath.Join(shadow, "objects"))
	r.cut = isFile(filepath.Join(shadow, "shallow"))
	return r, c.err
}

// placesOf are the folder that all work trees of a repository share, and the one
// with its objects, which may be read.
func placesOf(dir string) (common, objects string, err error) {
	common = dir
	if text, err := small(filepath.Join(dir, "commondir")); err == nil { // of a linked work tree
		if common, err = local(dir, strings.TrimSpace(text)); err != nil {
			return "", "", err
		}
	}
	objects = filepath.Join(common, "objects")
	if _, err := os.ReadDir(objects); errors.Is(err, fs.ErrPermission) {
		return "", "", notAllowed(objects)
	} else if err != nil {
		return "", "", couldNot("open the repository", fmt.Sprintf("%q has no objects", common))
	}
	if err := alternates(objects, 0); err != nil {
		return "", "", err
	}
	return common, objects, nil
}

// Close takes our folder away.
func (r *Repository) Close() error { return os.RemoveAll(r.shadow) }

// command is a call of git in our folder, which has nothing that a repository
// said but names of commits. It is the only way to call it.
func (r *Repository) command(ctx context.Context, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, "git", args...)
	command.Dir, command.Env = r.shadow, r.env
	return command
}

// environment is all that git is told: no setting of the system or of a person,
// nothing that a hook or an alias left behind, no network.
func environment(shadow, objects string) []string {
	env := []string{
		"GIT_DIR=" + shadow, "GIT_OBJECT_DIRECTORY=" + objects, "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_SYSTEM=" + os.DevNull, "GIT_CONFIG_GLOBAL=" + os.DevNull,
		"GIT_ATTR_NOSYSTEM=1", "HOME=" + shadow, "XDG_CONFIG_HOME=" + shadow, "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0",
		"GIT_NO_REPLACE_OBJECTS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_LITERAL_PATHSPECS=1", "GIT_PAGER=", "LC_ALL=C",
	}
	for _, name := range []string{"PATH", "PATHEXT", "SYSTEMROOT", "SystemDrive", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DEVELOPER_DIR"} {
		if value, set := os.LookupEnv(name); set {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// settingsOf are ours, with the 2 of a repository without which nothing of it
// can be read: how ids are made, and how names of commits are kept. Only values
// that are known here are taken over.
func settingsOf(file string) (settings string, sha256 bool) {
	text, _ := small(file)
	said := map[string]string{}
	section := ""
	for line := range strings.SplitSeq(strings.ToLower(text), "\n") {
		line = strings.TrimSpace(line)
		if name, rest, is := strings.Cut(line, "]"); is && strings.HasPrefix(name, "[") {
			section, line = strings.TrimSpace(name[1:]), strings.TrimSpace(rest)
		}
		if key, value, is := strings.Cut(line, "="); is && section == "extensions" {
			value, _, _ = strings.Cut(value, "#")
			said[strings.TrimSpace(key)] = strings.Trim(value, " \t\r\"")
		}
	}
	var b strings.Builder
	for key, values := range map[string][]string{"objectformat": {"sha1", "sha256"}, "refstorage": {"files", "reftable"}} {
		if slices.Contains(values, said[key]) {
			fmt.Fprintf(&b, "\t%s = %s\n", key, said[key])
		}
	}
	version := 0
	if b.Len() > 0 {
		version = 1
	}
	return fmt.Sprintf("[core]\n\trepositoryformatversion = %d\n\tbare = true\n\tquotePath = false\n[extensions]\n%s", version, b.String()), said["objectformat"] == "sha256"
}

// alternates judges where more objects are said to be, and where those say so
// in turn: nowhere on a network.
func alternates(objects string, depth int) error {
	text, err := small(filepath.Join(objects, "info", "alternates"))
	if err != nil || depth > 5 { // as deep as git follows
		return nil
	}
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimRight(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		to, err := local(objects, strings.Trim(line, `"`))
		if err != nil {
			return err
		}
		if err := alternates(to, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// local is a path that a repository names, from the folder that it is meant
// from. One that leads onto a network is refused.
func local(from, to string) (string, error) {
	if slashed := strings.ReplaceAll(to, `\`, "/"); strings.HasPrefix(slashed, "//") {
		return "", problem.New(fmt.Sprintf("the git repository leads to %q, on a network", to), "look at a clone of it instead")
	}
	to = filepath.FromSlash(to)
	if !filepath.IsAbs(to) {
		to = filepath.Join(from, to)
	}
	return to, nil
}

// shadowName begins the names of our folders, and left is how old one is that a
// program which was killed left behind.
const (
	shadowName = "standpoint-git-"
	left       = 24 * time.Hour
)

// sweep takes away what was left behind.
func sweep() {
	old, _ := filepath.Glob(filepath.Join(os.TempDir(), shadowName+"*"))
	for _, folder := range old {
		if info, err := os.Lstat(folder); err == nil && info.IsDir() && time.Since(info.ModTime()) > left {
			os.RemoveAll(folder)
		}
	}
}
