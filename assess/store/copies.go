package store

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Copies names the files beside an assessment that say they are the same one: a
// service that synchronises folders makes one where 2 computers saved at once,
// and calls it lgdss-beta-LAPTOP123.yaml, lgdss-beta (1).yaml or as it likes. So
// a name that holds the original's is where one looks, and what the file says of
// itself decides.
func (f *File) Copies() []string { return f.CopiesAmong(Beside(f.Path)) }

// Beside names the files in a file's folder that may be ours.
func Beside(path string) []string {
	entries, _ := os.ReadDir(filepath.Dir(path))
	var names []string
	for _, e := range entries {
		if e.Type().IsRegular() && isYAML(e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}

// CopiesAmong does it for the names that are beside the file.
func (f *File) CopiesAmong(names []string) []string {
	own := filepath.Base(f.Path)
	var copies []string
	for _, name := range names {
		if !namedAfter(name, own) {
			continue
		}
		copied, err := Load(filepath.Join(filepath.Dir(f.Path), name))
		if err == nil && sameAssessment(f.Assessment, copied.Assessment) && copied.Assessment.Previous != own {
			copies = append(copies, name)
		}
	}
	return copies
}

// namedAfter says whether a name is another one with something added: after
// it, or before it and a blank, as in "Copy of".
func namedAfter(name, original string) bool {
	name, original = stem(name), stem(original)
	if before, found := strings.CutSuffix(name, " "+original); found && before != "" {
		return true
	}
	added, found := strings.CutPrefix(name, original)
	first, _ := utf8.DecodeRuneInString(added)
	return found && added != "" && !unicode.IsLetter(first) && !unicode.IsDigit(first)
}

func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// sameAssessment says whether 2 files are of one service, standard, phase and
// round.
func sameAssessment(a, b *assess.Assessment) bool {
	of := func(a *assess.Assessment) [5]string {
		return [5]string{a.Standard, a.Phase, string(rune(max(a.Round, 1))), cmp.Or(a.Service.ID, a.Service.Name), a.Service.Organisation}
	}
	return of(a) == of(b)
}

// CopyNotes tell of the copies that lie beside it.
func (f *File) CopyNotes() (notes []*problem.Error) {
	for _, name := range f.Copies() {
		notes = append(notes, aCopy(name, f.Path))
	}
	return notes
}

// aCopy tells of a copy, and what to do with it.
func aCopy(name, original string) *problem.Error {
	path := filepath.Join(filepath.Dir(original), name)
	return &problem.Error{
		File: path, What: "this looks like a copy of " + filepath.Base(original),
		Hint: "when two computers save at once, a service that synchronises folders keeps both;\n" +
			"merge the two, then delete the copy: standpoint merge " + words.Argument(original) + " " + words.Argument(path) + "\n" +
			"if the copy is another round, change the round in it: round: 2",
	}
}

// WithoutCopies leaves out of a list of assessments those that are copies of
// another one in it.
func WithoutCopies(paths []string) []string {
	copies := map[string]bool{}
	for _, path := range paths {
		for _, other := range paths {
			if other != path && filepath.Dir(other) == filepath.Dir(path) && namedAfter(filepath.Base(other), filepath.Base(path)) {
				if f, err := Load(path); err == nil {
					for _, name := range f.Copies() {
						copies[filepath.Join(filepath.Dir(path), name)] = true
					}
				}
				break
			}
		}
	}
	var kept []string
	for _, path := range paths {
		if !copies[path] {
			kept = append(kept, path)
		}
	}
	return kept
}
