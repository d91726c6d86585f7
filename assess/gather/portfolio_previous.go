package gather

import (
	"os"
	"path"
	"path/filepath"
	"slices"

	"standpoint/assess/portfolio"
	"standpoint/assess/store"
)

// earlier is the file that one names as previous, as the names of files are
// written here. Name is empty where it is not followed, and why says why.
type earlier struct {
	said, name   string
	line, column int
	why          error
}

// besideFile says where a file is that one on disk names.
func besideFile(file string) func(string) (string, error) {
	return func(previous string) (string, error) {
		at, err := store.Previous(file, previous)
		return filepath.ToSlash(at), err
	}
}

// besideBlob says the same of one in a repository's commit.
func besideBlob(repository, file string) func(string) (string, error) {
	return func(previous string) (string, error) {
		at := path.Join(path.Dir(file), previous)
		if !filepath.IsLocal(at) || path.IsAbs(previous) {
			return "", store.ErrOutside(previous)
		}
		return repository + ":" + at, nil
	}
}

// befores sends the assessments that others name as previous and that were not
// among what was found, such as when single files were named.
func (p *Portfolio) befores(send sender) error {
	there := map[string]bool{}
	for _, r := range p.read {
		there[r.File] = true
	}
	for _, r := range slices.Clone(p.read) {
		if r.before == nil || r.before.name == "" || there[r.before.name] || r.repository != "" {
			continue
		}
		there[r.before.name] = true
		at := filepath.FromSlash(r.before.name)
		if info, err := os.Stat(at); err == nil && info.Mode().IsRegular() {
			if err := send(p.file(at, r.before.name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// follow settles what each file names as previous: a file of the same service
// in the same repository, or nothing. What is passed over is said.
func (p *Portfolio) follow() {
	at := map[string]int{}
	for i, r := range p.read {
		at[r.File] = i
	}
	for i := range p.read {
		r := &p.read[i]
		if r.before == nil {
			continue
		}
		why := r.before.why
		if to, there := at[r.before.name]; why == nil && there {
			if p.read[to].identity == r.identity && p.read[to].repository == r.repository && to != i {
				r.Previous = r.before.name
				continue
			}
			why = store.ErrAnotherService(r.before.said)
		}
		if why == nil {
			why = store.ErrNoAssessment(r.before.said)
		}
		one := portfolio.ProblemsOf(r.File, why)[0]
		one.Line, one.Column = r.before.line, r.before.column
		p.in.Passed = append(p.in.Passed, one)
	}
}
