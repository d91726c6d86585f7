package store

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/standards/strict"
)

// mostSheet is how many bytes a product sheet may have: it comes from strangers.
const mostSheet = 1 << 20

// SheetsFolder is where a project, or the repository it is in, keeps the sheets of
// products.
const SheetsFolder = "products"

var sheets = &Kind[assess.Sheet]{
	Head: strict.Head{
		Kind: "product", Newest: assess.SheetFormat, Most: mostSheet,
		Empty:  "restore it from a copy, or delete it",
		Newer:  "install a newer standpoint",
		Older:  fmt.Sprintf("write standpoint: %d; nothing was changed", assess.SheetFormat),
		Unsaid: problem.Error{Line: 1, Column: 1, What: "this file does not say what it is", Hint: "begin it with \"kind: product\""},
		Other:  problem.Error{What: "kind %q is not \"product\"", Hint: "give a product sheet: a file that begins with kind: product"},
	},
	Check: func(d *Doc[assess.Sheet]) error { return ValidateSheet(d, nil) },
	Fill:  func(s *assess.Sheet) { s.RaiseFormat() },
	Order: func(s *assess.Sheet) {
		s.Points = inPlace(s.Points, func(p *assess.SheetPoint) (at, number int) { return p.At, p.Number })
	},
	Layout: sheetLayout,
	Mend:   func(name string) string { return "merge the two: standpoint merge " + words.Argument(name) },
}

func sheetLayout() splice.Layout {
	point, answer := reflect.TypeFor[assess.SheetPoint](), reflect.TypeFor[assess.SheetAnswer]()
	return splice.Layout{
		point: {Always: assess.RecordOf(point).Begins(), Airy: true, Tight: []string{"point", "title"}},
		answer: {Always: assess.RecordOf(answer).Begins(), Remarks: func(a any) []string {
			return asked(assess.Answer{Ask: a.(assess.SheetAnswer).Ask})
		}},
	}
}

// LoadSheet reads the product sheet at a path that a person named. The error is
// problem.Errors, or a *problem.Error when there is nothing to read.
func LoadSheet(path string) (*Doc[assess.Sheet], error) {
	d, err := sheets.Load(path)
	var one *problem.Error
	if errors.Is(err, fs.ErrNotExist) && errors.As(err, &one) {
		one.Hint = cmp.Or(otherAccents(path), "check the name, or draft one with: standpoint product new FILE -o "+words.Argument(path))
	}
	return d, err
}

// ReadSheet does the same from bytes, which must not change afterwards, under the
// name they have in messages.
func ReadSheet(data []byte, name string) (*Doc[assess.Sheet], error) { return sheets.Read(data, name) }

// CreateSheet writes a new product sheet. It never writes over anything.
func CreateSheet(path string, s *assess.Sheet) error {
	wanted := clone(s)
	wanted.Kind, wanted.Format = "product", assess.SheetFormat
	settle(&assess.Sheet{}, wanted)
	sheets.Order(wanted)
	t, layout := reflect.TypeFor[assess.Sheet](), sheetLayout()
	layout[t] = splice.Keys{Always: assess.RecordOf(t).Begins()}
	return sheets.Create(path, wanted, splice.Print(wanted, layout), sheets.Check)
}

// SheetOf reads the product sheet that an assessment names, and says where it is.
// The name is a stranger's: it leads to an ordinary file in products/ of the file's
// project, or of a folder above it up to the root of the repository, and nowhere
// else.
func SheetOf(file, named string) (*Doc[assess.Sheet], error) {
	if err := SheetName(named); err != nil {
		return nil, err
	}
	root, below, err := PlaceOf(file)
	if err != nil {
		return nil, err
	}
	opened, err := os.OpenRoot(root)
	if err != nil {
		return nil, unreadable(root, err)
	}
	defer opened.Close()
	for folder := below; ; folder = path.Dir(folder) {
		data, err := readBelow(opened, path.Join(folder, named))
		switch {
		case errors.Is(err, fs.ErrNotExist) && folder != ".":
			continue
		case errors.Is(err, fs.ErrNotExist):
			return nil, &problem.Error{What: fmt.Sprintf("product sheet %q is not there", words.Short(named)), Hint: "put it there, or write the name of the file that you have", Err: fs.ErrNotExist}
		case err != nil:
			return nil, err
		}
		return ReadSheet(data, filepath.Join(root, filepath.FromSlash(path.Join(folder, named))))
	}
}

// SheetName says why a name is not one of a product sheet.
func SheetName(named string) error {
	ok := path.Clean(named) == named && strings.HasPrefix(named, SheetsFolder+"/") && filepath.IsLocal(filepath.FromSlash(named)) &&
		!strings.ContainsAny(named, `\:`) && isYAML(path.Base(named))
	if ok {
		return nil
	}
	return &problem.Error{What: fmt.Sprintf("%q is not the name of a product sheet", words.Short(named)), Hint: "write a path that begins with products/ and ends in .yaml, such as products/leafround.yaml"}
}

// readBelow reads an ordinary file below an opened folder, which symbolic links do
// not lead out of.
func readBelow(root *os.Root, name string) ([]byte, error) {
	refused := func(why string) error {
		return &problem.Error{What: fmt.Sprintf("product sheet %q %s", words.Short(name), why), Hint: "name an ordinary file in products/ of this repository"}
	}
	info, err := root.Stat(filepath.FromSlash(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, err
	case err != nil && strings.Contains(err.Error(), "escapes"): // os.Root gives its refusal no type
		return nil, refused("leads out of the repository, through a symbolic link")
	case err != nil:
		return nil, refused("cannot be looked at: " + reason(err))
	case !info.Mode().IsRegular():
		return nil, refused("is not an ordinary file")
	case info.Size() > mostSheet:
		return nil, refused(fmt.Sprintf("is larger than %d MB, which is the limit", mostSheet>>20))
	}
	f, err := root.Open(filepath.FromSlash(name))
	if err != nil {
		return nil, refused("could not be read: " + reason(err))
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostSheet+1))
}

// ValidateSheet checks that a product sheet says only what its standard and the
// format know; nil is any standard. The error is problem.Errors, in the order of the
// file.
func ValidateSheet(d *Doc[assess.Sheet], s *standards.Standard) error {
	c := &judge{at: d.at, standard: s, numberAt: func(i int) int { return d.Value.Points[i].Number }}
	assess.Each(d.Value, c.value)
	if d.Value.Standard == "" {
		c.say("this sheet does not say which standard it is for", "write it, such as standard: lgdss@2016; nothing was changed", "standard")
	}
	points := map[int]int{}
	for i := range d.Value.Points {
		c.number(d.Value.Points[i].Number, i, points)
		c.sheetAnswers(&d.Value.Points[i], i)
	}
	c.found.Sort()
	return problem.In(c.found.Err(), d.Path)
}

// sheetAnswers checks that each question is one of its point, and there once.
func (c *judge) sheetAnswers(p *assess.SheetPoint, i int) {
	seen := map[string]int{}
	for j := range p.Answers {
		at := []any{"points", i, "answers", j, "question"}
		id := p.Answers[j].Question
		first := seen[id]
		switch {
		case id == "":
			c.say("this answer does not say which question it is about", "add a line \"question:\" with the question's id; nothing was changed", at...)
		case first > 0:
			c.say(fmt.Sprintf("question %q has a second answer here, the first is on line %d", words.Short(id), first), "keep one of the two, and put what both say into it; nothing was changed", at...)
		default:
			c.question(id, p.Number, at)
		}
		seen[id] = cmp.Or(c.at("", "", at...).Line, 1)
	}
}
