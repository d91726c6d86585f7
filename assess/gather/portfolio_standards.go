package gather

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"path"
	"path/filepath"
	"slices"

	"standpoint/assess/git"
	"standpoint/assess/store"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// projectOf is the folder of the project that a file of a repository belongs
// to, from the repository's top: what holds its assessments/, or its own.
func projectOf(file string) string {
	return filepath.ToSlash(store.ProjectOf(filepath.FromSlash(file)))
}

// ownStandards are the libraries of projects in a repository that have standards
// of their own, by the project's folder.
func (p *Portfolio) ownStandards(opened *git.Repository, repository string, blobs []git.Blob) (map[string]*Library, error) {
	own := map[string]*Library{}
	theirs := slices.DeleteFunc(slices.Clone(blobs), func(b git.Blob) bool { return path.Base(path.Dir(b.Path)) != "standards" })
	if p.Shelf.own != "" || len(theirs) == 0 { // those count for every file
		return own, nil
	}
	folders := map[string]map[string][]byte{}
	err := opened.Contents(p.ctx, theirs, strict.Largest, func(b git.Blob, data []byte) error {
		folder := path.Dir(b.Path)
		if folders[folder] == nil {
			folders[folder] = map[string][]byte{}
		}
		if data != nil {
			folders[folder][path.Base(b.Path)] = data
		}
		return nil
	})
	for folder, files := range folders {
		held, failure := folderOf(files)
		if failure != nil {
			return nil, failure
		}
		project := path.Dir(folder)
		own[project] = NewLibrary(standards.In(repository+":"+folder, held))
		p.bare[repository+":"+project] = own[project]
	}
	return own, err
}

// folderOf is a folder in memory: an archive that nothing is squeezed in.
func folderOf(files map[string][]byte) (fs.FS, error) {
	var archive bytes.Buffer
	to := zip.NewWriter(&archive)
	for name, data := range files {
		file, err := to.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err == nil {
			_, err = file.Write(data)
		}
		if err != nil {
			return nil, err
		}
	}
	if err := to.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len()))
}
