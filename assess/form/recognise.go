package form

import (
	"strings"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Readers are those that forms are for.
var Readers = []string{report.ForTeam, report.ForSupplier, report.ForWorkbook}

// Recognise finds the form of an assessment that a document is. The words say what
// it is of instead, as far as it says so; both are empty where it is no form.
func Recognise(doc *Document, s *standards.Standard, a *assess.Assessment) (f *Form, other string) {
	if doc.Data != nil {
		for _, reader := range Readers {
			if OfAssessment(a, reader) == doc.Data.Of {
				return All(s, a, reader), ""
			}
		}
		if mine := OfAssessment(a, doc.Data.Of.For); mine.Words() == doc.Data.Of.Words() {
			return nil, "another service, " + mine.Words()
		}
		return nil, doc.Data.Of.Words()
	}
	prints := doc.prints()
	for _, reader := range Readers {
		if prints[OfAssessment(a, reader).print()] {
			return All(s, a, reader), ""
		}
	}
	if len(prints) > 0 {
		return nil, "another assessment, or another edition, phase or round of this one"
	}
	return bySight(doc, s, a)
}

// Words names what a form is of.
func (o Of) Words() string {
	return strings.Join(words.NonEmpty(o.Standard, o.Phase, "round "+words.Figures([]int{o.Round})[0]), ", ")
}

// prints are the fingerprints in a document's bookmarks.
func (d *Document) prints() map[string]bool {
	all := map[string]bool{}
	for _, p := range d.Pieces {
		for _, name := range p.Marks {
			if m, ok := parseMark(name); ok {
				all[m.of] = true
			}
		}
	}
	return all
}

// bySight recognises a form that lost its bookmarks by what its front says.
func bySight(doc *Document, s *standards.Standard, a *assess.Assessment) (*Form, string) {
	said := map[string]bool{}
	other := ""
	for _, p := range doc.Pieces {
		for _, line := range linesOf(p.Text) {
			line = plainly(line)
			said[line] = true
			for _, name := range []string{frontOf, frontOfBefore} {
				if after, found := strings.CutPrefix(line, words.Fold(name)); found {
					other = strings.Trim(after, " :·")
				}
			}
		}
	}
	for _, reader := range Readers {
		f := All(s, a, reader)
		mine := ""
		for _, l := range f.Front {
			if l.Name == frontOf {
				mine = plainly(l.Text)
			}
		}
		if said[plainly(f.Title)] && (other == mine || said[mine]) {
			return f, ""
		}
	}
	return nil, other
}

// Guess is the form that most of a document's codes and headings are of, where
// nothing in it says of which assessment it is; nil without any.
func Guess(doc *Document, s *standards.Standard, a *assess.Assessment) *Form {
	var best *Form
	most := 0
	for _, reader := range Readers {
		f := All(s, a, reader)
		if n := len(f.Match(doc).Entries); n > most {
			best, most = f, n
		}
	}
	return best
}

// Alone is a workbook by what it says of itself: an assessor need not have the
// assessment. It is nil for what is no workbook.
func Alone(doc *Document, lookup func(name string) (*standards.Standard, error)) (*Form, *assess.Assessment, *standards.Standard, error) {
	if doc.Data == nil || doc.Data.Of.For != report.ForWorkbook {
		return nil, nil, nil, nil
	}
	of := doc.Data.Of
	s, err := lookup(of.Standard)
	if err != nil {
		return nil, nil, nil, err
	}
	a := &assess.Assessment{Standard: of.Standard, Phase: of.Phase, Round: of.Round}
	f := All(s, a, report.ForWorkbook)
	f.Of = of
	return f, a, s, nil
}
