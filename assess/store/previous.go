package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/assess/intake"
	"standpoint/assess/problem"
)

// Previous is where the file lies that the file of an assessment names as the
// one before it, as a path from the same place as file. Only what lies in the
// same repository is followed, and nothing there says whose it is: see Follow.
// The error says why it is passed over.
func Previous(file, previous string) (string, error) {
	root, _, err := PlaceOf(file)
	if err != nil {
		return "", err
	}
	path := filepath.Join(filepath.Dir(file), filepath.FromSlash(previous))
	full, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	below, err := filepath.Rel(root, full)
	if err != nil || !filepath.IsLocal(below) || filepath.IsAbs(filepath.FromSlash(previous)) {
		return "", ErrOutside(previous)
	}
	info, err := statBelow(root, below)
	switch {
	case err != nil && strings.Contains(err.Error(), "escapes"): // os.Root gives its refusal no type
		return "", passedOver(previous, "leads out of the repository, through a symbolic link", inside)
	case errors.Is(err, fs.ErrNotExist):
		return "", passedOver(previous, "is not there", cmp.Or(otherAccents(full), "if it was moved or renamed, write where it is now, as a path from this file's folder"))
	case err != nil:
		return "", passedOver(previous, "cannot be looked at: "+reason(err), "check that you may read it")
	case !info.Mode().IsRegular():
		return "", passedOver(previous, "is not a file", "write the path of the file, from this file's folder")
	}
	if own, err := os.Stat(file); err == nil && os.SameFile(own, info) {
		return "", passedOver(previous, "is this file itself", "name the previous round's or phase's file, or leave previous: empty")
	}
	if full, err := filepath.Abs(file); err != nil || repositoryOf(filepath.Join(root, below)) != repositoryOf(full) {
		return "", passedOver(previous, "is in another repository", inside)
	}
	return path, nil
}

func statBelow(root, below string) (fs.FileInfo, error) {
	opened, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	defer opened.Close()
	return opened.Stat(below)
}

// inside is what to do about a file that is named and lies elsewhere.
const inside = "name a file in the same repository, or leave previous: empty"

// passedOver says why the file that another one names as previous is not
// followed.
func passedOver(previous, why, hint string) error {
	return problem.New(fmt.Sprintf("previous: %q %s, so it is skipped", previous, why), hint)
}

// ErrOutside says that a file named as previous is not in the repository.
func ErrOutside(previous string) error {
	return passedOver(previous, "leads out of the repository", inside)
}

// ErrNoAssessment says that a file named as previous is none that can be read.
func ErrNoAssessment(previous string) error {
	return passedOver(previous, "is not an assessment that can be read here", "if it was moved or renamed, write where it is now, as a path from this file's folder")
}

// ErrAnotherService says that a file named as previous is for a different service.
func ErrAnotherService(previous string) error {
	return passedOver(previous, "is for a different service", "if it is the same service, write the same id and organisation under service: in both files")
}

// Follow is Previous for a file that was not read: the one it names must be of
// the same service, so that nobody's file hides somebody else's.
func Follow(file, previous string) (string, error) {
	path, err := Previous(file, previous)
	if err != nil {
		return "", err
	}
	if err := notText(path, previous); err != nil {
		return "", err
	}
	own, before := serviceOf(file), serviceOf(path)
	if own == nil || before == nil || !own.Same(before) {
		return "", ErrAnotherService(previous)
	}
	return path, nil
}

// notText says that a file named as previous is not text as we read it, and how to
// save it.
func notText(path, previous string) error {
	data, err := Bytes(path)
	if err != nil {
		return nil
	}
	if wrong := intake.Check(data); wrong != nil {
		return passedOver(previous, "could not be read: "+wrong.What, wrong.Hint)
	}
	return nil
}

// PassedOver says why the file that one on disk names as previous is not
// followed; nil where it is, or where none is named.
func PassedOver(file string) error {
	_, previous := glance(file)
	if previous == "" {
		return nil
	}
	_, err := Follow(file, previous)
	return err
}

// serviceOf is what a file says its service is, whatever else is the matter with
// it; nil where that cannot be read.
func serviceOf(path string) *assess.Service {
	data, err := Bytes(path)
	if err != nil || KindOf(data) != "assessment" {
		return nil
	}
	var said struct {
		Service struct{ ID, Name, Organisation string }
	}
	var types *yaml.TypeError
	if err := yaml.Unmarshal(data, &said); err != nil && !errors.As(err, &types) {
		return nil
	}
	s := said.Service
	return &assess.Service{ID: s.ID, Name: s.Name, Organisation: s.Organisation}
}
