package check

import (
	"standpoint/assess"
	"standpoint/standards"
)

// File is what came of checking one file: an assessment, or one about others.
type File struct {
	Path   string
	Place  string // for programs: from the repository's root, with slashes
	Kind   string // "policy", "review", "response", "product", "portfolio" or "standard"; empty for an assessment
	Unread bool   // it does not read; the findings say why
	Result

	// Of an assessment that reads, for those who print it.
	Headline   string // what is assessed, its phase and the standard
	Assessment *assess.Assessment
	Standard   *standards.Standard
}

// Called is what kind of file it is, in words; empty for an assessment.
func (f *File) Called() string {
	if f.Kind == "product" {
		return "product sheet"
	}
	return f.Kind
}

// Title is what a point is called in the language of the assessment, or empty
// for one that the standard does not have.
func (f *File) Title(point int) string {
	if p := f.Standard.Point(point); p != nil {
		return p.TitleIn(f.Assessment.Lang)
	}
	return ""
}

// Summary is what any number of files came to.
type Summary struct {
	Since    string // the revision that findings are newer than; empty for all of them
	Files    int    // assessments
	Content  int    // those in which nothing is still to do
	Unread   int    // files that do not read
	Excepted int    // findings that are excused for now
	Counts   map[Severity]int
	Weighs   bool                // something is still to do by policy
	firsts   map[string][]Placed // the first few of each code
}

// Add counts the result of a file.
func (s *Summary) Add(f *File) {
	if s.Counts == nil {
		s.Counts = map[Severity]int{}
	}
	if f.Kind == "" {
		s.Files++
	}
	if f.Unread {
		s.Unread++
	}
	if f.Weighs() {
		s.Weighs = true
	} else if f.Kind == "" {
		s.Content++
	}
	s.Excepted += len(f.Excepted)
	for _, one := range f.Findings {
		s.Counts[one.Severity]++
	}
	s.note(f.Path, f.Place, f.Findings)
}
