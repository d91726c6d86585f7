package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// file is one file of an archive; its path has slashes.
type file struct {
	path string
	data []byte
	mode int64
}

// archiveName is an archive's file name: a zip for Windows, which opens it by itself.
func (r *release) archiveName(s system) string {
	name := fmt.Sprintf("standpoint-%s-%s", r.version, s)
	if s.os == "windows" {
		return name + ".zip"
	}
	return name + ".tar.gz"
}

// archive writes what somebody on a system unpacks: the program and all that belongs
// to it, in one folder.
func (r *release) archive(s system, pages []file) error {
	program, err := os.ReadFile(r.built(s))
	if err != nil {
		return err
	}
	files := append([]file{{s.program(), program, 0o755}}, pages...)
	more, err := r.beside()
	if err != nil {
		return err
	}
	files = append(files, more...)
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	folder := strings.TrimSuffix(strings.TrimSuffix(r.archiveName(s), ".zip"), ".tar.gz")
	for i := range files {
		files[i].path = folder + "/" + files[i].path
	}
	data, err := r.tar(files)
	if s.os == "windows" {
		data, err = r.zip(files)
	}
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(r.out, r.archiveName(s)), data, 0o644)
}

// beside are the files of every archive that are neither the program nor pages.
func (r *release) beside() ([]file, error) {
	var files []file
	for _, from := range []struct{ path, in string }{
		{filepath.Join(r.root, "LICENSE"), ""}, {filepath.Join(r.stage, "LICENCES.txt"), ""},
		{filepath.Join(r.stage, "man"), "man/"}, {filepath.Join(r.stage, "completions"), "completions/"},
	} {
		paths := []string{from.path}
		if from.in != "" {
			paths, _ = filepath.Glob(filepath.Join(from.path, "*"))
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			files = append(files, file{from.in + filepath.Base(path), data, 0o644})
		}
	}
	return files, nil
}

func (r *release) tar(files []file) ([]byte, error) {
	var out bytes.Buffer
	packed, _ := gzip.NewWriterLevel(&out, gzip.BestCompression)
	w := tar.NewWriter(packed)
	for _, f := range files {
		head := &tar.Header{Typeflag: tar.TypeReg, Name: f.path, Mode: f.mode, Size: int64(len(f.data)), ModTime: r.made, Format: tar.FormatUSTAR}
		if err := w.WriteHeader(head); err != nil {
			return nil, err
		}
		if _, err := w.Write(f.data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	err := packed.Close() // before the bytes are taken
	return out.Bytes(), err
}

func (r *release) zip(files []file) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		head := &zip.FileHeader{Name: f.path, Method: zip.Deflate, Modified: r.made}
		head.SetMode(os.FileMode(f.mode))
		body, err := w.CreateHeader(head)
		if err != nil {
			return nil, err
		}
		if _, err := body.Write(f.data); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}
