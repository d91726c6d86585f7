package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/goreleaser/nfpm/v2"
	"github.com/goreleaser/nfpm/v2/deb"
	"github.com/goreleaser/nfpm/v2/files"
)

// debian writes a package of the program for a system of Linux.
func (r *release) debian(s system, pages []file) error {
	contents, done, err := r.installed(s, pages)
	defer done()
	if err != nil {
		return err
	}
	info := nfpm.WithDefaults(&nfpm.Info{
		Name: "standpoint", Arch: s.arch, Platform: "linux", Version: r.version, Release: "1",
		Section: "utils", Priority: "optional", License: "MIT", MTime: r.made,
		Maintainer:  r.maintainer,
		Description: "Assess your service against a published service standard\n Walks a team through the points of a standard in a terminal, keeps the\n answers as YAML beside the project, and makes the report a panel prints.",
		Overridables: nfpm.Overridables{
			Contents: contents, Recommends: []string{"git"},
			Deb: nfpm.Deb{Compression: "xz"},
		},
	})
	if err := nfpm.PrepareForPackager(info, "deb"); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := deb.Default.Package(info, &out); err != nil {
		return err
	}
	name := fmt.Sprintf("standpoint_%s-1_%s.deb", strings.Replace(r.version, "-", "~", 1), s.arch)
	return os.WriteFile(filepath.Join(r.out, name), out.Bytes(), 0o644)
}

// installed lists what a package puts where, in a folder that done takes away.
func (r *release) installed(s system, pages []file) (contents files.Contents, done func(), err error) {
	folder, err := os.MkdirTemp("", "pack")
	done = func() { os.RemoveAll(folder) }
	if err != nil {
		return nil, done, err
	}
	add := func(to string, data []byte, mode os.FileMode) error {
		from := filepath.Join(folder, fmt.Sprint(len(contents)))
		contents = append(contents, &files.Content{Source: from, Destination: to,
			FileInfo: &files.ContentFileInfo{Mode: mode, MTime: r.made, Owner: "root", Group: "root"}})
		return os.WriteFile(from, data, 0o644)
	}
	program, err := os.ReadFile(r.built(s))
	if err != nil {
		return nil, done, err
	}
	err = add("/usr/bin/standpoint", program, 0o755)
	beside, err2 := r.beside()
	if err == nil {
		err = err2
	}
	for _, f := range append(beside, pages...) {
		if to, data := debianPlace(f); err == nil && to != "" {
			err = add(to, data, 0o644)
		}
	}
	return contents, done, err
}

// debianPlace is where Debian wants a file of an archive, and in what form.
func debianPlace(f file) (string, []byte) {
	name := filepath.Base(f.path)
	switch {
	case strings.HasPrefix(f.path, "man/"):
		return "/usr/share/man/man1/" + name + ".gz", squeezed(f.data)
	case name == "standpoint.bash":
		return "/usr/share/bash-completion/completions/standpoint", f.data
	case name == "_standpoint":
		return "/usr/share/zsh/vendor-completions/_standpoint", f.data
	case name == "standpoint.fish":
		return "/usr/share/fish/vendor_completions.d/standpoint.fish", f.data
	case name == "standpoint.ps1", name == "LICENSE":
		return "", nil // the licence stands in the next
	case name == "LICENCES.txt":
		return "/usr/share/doc/standpoint/copyright", f.data
	}
	return "/usr/share/doc/standpoint/" + f.path, f.data
}

func squeezed(data []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	_, _ = w.Write(data) // into memory
	_ = w.Close()
	return out.Bytes()
}
