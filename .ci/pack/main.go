// Command pack makes the files of a release of what .ci/release has built: archives,
// Debian packages, lists of what is in each program, manifests for winget and Scoop.
// The same input gives the same bytes.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// release is what all files of a release have in common.
type release struct {
	version string    // as 1.2.3
	made    time.Time // the commit's; every file in every archive bears it
	root    string    // of the project
	stage   string    // programs/SYSTEM/standpoint, man/, completions/, LICENCES.txt
	out     string    // where the files go
	address string    // where people will find them, without a slash at its end

	maintainer string // whom the packages name, as "Name <mail>"
}

// system is what a program is built for.
type system struct{ os, arch string }

var systems = []system{{"linux", "amd64"}, {"linux", "arm64"}, {"darwin", "amd64"}, {"darwin", "arm64"}, {"windows", "amd64"}, {"windows", "arm64"}}

func (s system) String() string { return s.os + "-" + s.arch }

// program is the file name of the program on a system.
func (s system) program() string {
	if s.os == "windows" {
		return "standpoint.exe"
	}
	return "standpoint"
}

// built is where .ci/release has put the program for a system.
func (r *release) built(s system) string {
	return filepath.Join(r.stage, "programs", s.String(), s.program())
}

func main() {
	if len(os.Args) != 8 {
		fail(fmt.Errorf("usage: pack VERSION SECONDS ROOT STAGE OUT ADDRESS MAINTAINER"))
	}
	seconds, err := strconv.ParseInt(os.Args[2], 10, 64)
	if err != nil {
		fail(fmt.Errorf("the day of the release %q is not a number of seconds", os.Args[2]))
	}
	r := &release{
		version: strings.TrimPrefix(os.Args[1], "v"), made: time.Unix(seconds, 0).UTC(),
		root: os.Args[3], stage: os.Args[4], out: os.Args[5], address: strings.TrimRight(os.Args[6], "/"),
		maintainer: os.Args[7],
	}
	if !regexp.MustCompile(`^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$`).MatchString(r.version) {
		fail(fmt.Errorf("the version %q is not of the form 1.2.3", os.Args[1]))
	}
	fail(r.pack())
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

// pack writes every file of the release, those that name others' checksums last.
func (r *release) pack() error {
	pages, err := r.pages()
	if err != nil {
		return err
	}
	for _, s := range systems {
		if err := r.archive(s, pages); err != nil {
			return err
		}
		if err := r.materials(s); err != nil {
			return err
		}
		if s.os == "linux" {
			if err := r.debian(s, pages); err != nil {
				return err
			}
		}
	}
	return r.manifests()
}
