package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/schema"
	"standpoint/assess/store"
	"standpoint/standards"
)

// create writes a new assessment and, if wanted, the schema by which editors
// complete and check it, named in the assessment's first line. A schema that
// cannot be written stops nothing: note says so.
func create(path string, a *assess.Assessment, s *standards.Standard, withSchema bool) (note string, err error) {
	if !withSchema {
		return "", store.Create(path, a, s)
	}
	file := schemaPath(path, s)
	named, err := filepath.Rel(filepath.Dir(path), file)
	if err != nil {
		return "", err
	}
	if err := store.Create(path, a, s, "yaml-language-server: $schema="+filepath.ToSlash(named)); err != nil {
		return "", err
	}
	if err := keepSchema(file, schema.Assessment(s)); err != nil {
		note = err.Error()
	}
	return note, nil
}

// schemaPath is where the schema for one standard lies: in .schema of the
// folder assessments/, or beside an assessment that is in none.
func schemaPath(path string, s *standards.Standard) string {
	folder := filepath.Dir(path)
	for dir := folder; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "assessments" {
			folder = dir
			break
		}
	}
	return filepath.Join(folder, ".schema", s.FullID()+".json")
}

// keepSchema writes a schema's file, or writes it anew when it is out of date.
// One that somebody changed stays; the error says so.
func keepSchema(file string, s *schema.Schema) error {
	wanted := s.Sealed()
	there, err := os.ReadFile(file)
	switch {
	case err == nil && bytes.Equal(there, wanted):
		return nil
	case err == nil && !schema.Ours(there):
		return fmt.Errorf("%s was changed by somebody, so it stays as it is; delete it for a new one", file)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s, the schema for editors, could not be read: %s", file, problem.Cause(err))
	}
	err = os.MkdirAll(filepath.Dir(file), 0o777)
	if err == nil {
		_, err = store.Write(file, wanted)
	}
	if err != nil {
		return fmt.Errorf("%s, the schema for editors, could not be written: %s", file, problem.Cause(err))
	}
	return nil
}

// renewSchema writes the schema of an assessment anew where it has one that
// nobody changed: the file may say now what an older schema does not know.
func (e *env) renewSchema(path string, s *standards.Standard) {
	file := schemaPath(path, s)
	there, err := os.ReadFile(file)
	if err != nil || !schema.Ours(there) {
		return
	}
	if err := keepSchema(file, schema.Assessment(s)); err != nil {
		say(e.err, err.Error(), "")
	}
}
