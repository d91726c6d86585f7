package gather

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/product"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/standards"
)

// mostSheets is how many product sheets one assessment may build on: each is read from
// a file that strangers wrote.
const mostSheets = 20

// Sheets are the product sheets that an assessment builds on, each as far as it can be
// used.
func (o *Opened) Sheets() []product.Known {
	var all []product.Known
	for i := range o.Assessment.Service.Products {
		k := product.Known{Built: &o.Assessment.Service.Products[i]}
		if i < mostSheets {
			k.Sheet, k.Err = o.sheet(k.Built.Sheet)
		} else {
			k.Err = problem.New(fmt.Sprintf("this is product sheet %d, and only %d can be read", i+1, mostSheets), "name the ones that matter most")
		}
		all = append(all, k)
	}
	return all
}

// SheetsThere are the product sheets that the assessment could name and use.
func (o *Opened) SheetsThere() []product.Known {
	var all []product.Known
	root, below, err := store.PlaceOf(o.Path)
	if err != nil {
		return nil
	}
	for _, path := range store.Sheets(filepath.Join(root, filepath.FromSlash(below))) {
		slashed := filepath.ToSlash(path)
		at := strings.LastIndex(slashed, "/"+store.SheetsFolder+"/")
		if at < 0 || len(all) == mostSheets {
			continue
		}
		named := slashed[at+1:]
		known := slices.ContainsFunc(all, func(k product.Known) bool { return k.Built.Sheet == named })
		if sheet, err := o.sheet(named); err == nil && !known {
			all = append(all, product.Known{Built: &assess.Built{Sheet: named}, Sheet: sheet})
		}
	}
	return all
}

func (o *Opened) sheet(named string) (*assess.Sheet, error) {
	d, err := store.SheetOf(o.Path, named)
	if err != nil {
		return nil, unreadSheet(err, named)
	}
	if d.Value.Standard != o.Assessment.Standard {
		return nil, problem.New(fmt.Sprintf("product sheet %q is for %q, and this assessment is for %q", words.Short(named), words.Short(d.Value.Standard), o.Assessment.Standard), "name a sheet for the same standard and edition")
	}
	if err := store.ValidateSheet(d, o.Standard); err != nil {
		return nil, unreadSheet(err, named)
	}
	return d.Value, nil
}

// Using is the product sheet at a path, for the assessment to build on. It has to be
// where the assessment can name it.
func (o *Opened) Using(path string) (*product.Use, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if _, err := store.LoadSheet(path); err != nil {
		return nil, err
	}
	slashed := filepath.ToSlash(full)
	at := strings.LastIndex(slashed, "/"+store.SheetsFolder+"/")
	if at >= 0 {
		named := slashed[at+1:]
		d, err := store.SheetOf(o.Path, named)
		if err == nil && sameFile([]string{d.Path}, path) != nil {
			sheet, err := o.sheet(named)
			return &product.Use{Sheet: sheet, Named: named}, err
		}
	}
	return nil, &problem.Error{File: path, What: "this sheet is not in a folder that the assessment can use", Hint: "copy it into products/, beside the folder assessments/ of " + words.Argument(o.Path)}
}

// besideSheet is a path that belongs to the project of a file: of a product sheet, the
// folder that it is in.
func besideSheet(name string) string {
	if inProducts(name) {
		return path.Dir(name)
	}
	return name
}

// inProducts says whether a file is where product sheets are.
func inProducts(name string) bool {
	folder := path.Dir(filepath.ToSlash(name))
	return path.Base(folder) == store.SheetsFolder || strings.HasSuffix(folder, ":"+store.SheetsFolder)
}

// sheetIn is the product sheet in a file of a portfolio, or what is the matter with it;
// nil where it is none.
func sheetIn(data []byte, name string, library *Library) *result {
	if !inProducts(name) || store.KindOf(data) != "product" {
		return nil
	}
	r := &result{name: name, aside: true}
	d, err := store.ReadSheet(data, name)
	if err == nil {
		r.sheet, err = FitSheet(d, library.Lookup)
	}
	if err != nil {
		r.notes = portfolio.ProblemsOf(name, err)
	}
	return r
}

func (p *Portfolio) keepSheet(r *result) {
	if r.sheet != nil {
		r.sheet.Path = r.name
		p.sheets = append(p.sheets, r.sheet)
	}
}

// settleSheets puts the product sheets in the order of their files, whatever the order
// in which they were read, with the standards that no assessment is by.
func (p *Portfolio) settleSheets() {
	slices.SortFunc(p.sheets, func(a, b *Sheet) int { return strings.Compare(a.Path, b.Path) })
	for _, s := range p.sheets {
		if id := s.Standard.FullID(); p.in.Standards[id] == nil {
			p.in.Standards[id] = s.Standard
		}
		p.in.Sheets = append(p.in.Sheets, portfolio.Sheet{Sheet: *s.Value, File: path.Base(s.Path), Own: p.isHome(s)})
	}
	p.sheets = nil
}

// isHome says whether a product sheet is in a folder that holds an assessment of its own
// council. Anywhere else it is a copy.
func (p *Portfolio) isHome(s *Sheet) bool {
	home := strings.TrimSuffix(path.Dir(s.Path), store.SheetsFolder)
	return slices.ContainsFunc(p.read, func(r reading) bool {
		return strings.HasPrefix(r.File, home) && words.Fold(r.Organisation) == words.Fold(s.Value.Organisation)
	})
}

// sheets are those that an assessment built on in the past, as they were then.
func (then *past) sheets(ctx context.Context, p *project, old *Opened) []product.Known {
	var all []product.Known
	for i := range old.Assessment.Service.Products {
		b := &old.Assessment.Service.Products[i]
		k := product.Known{Built: b, Err: store.SheetName(b.Sheet)}
		for folder := p.below; k.Err == nil && k.Sheet == nil; folder = path.Dir(folder) {
			if data, there := then.git.Show(ctx, then.commit, path.Join(folder, b.Sheet)); there {
				var d *store.Doc[assess.Sheet]
				if d, k.Err = store.ReadSheet(data, b.Sheet); k.Err == nil {
					k.Sheet = d.Value
				}
			} else if folder == "." {
				k.Err = fs.ErrNotExist
			}
		}
		all = append(all, k)
	}
	return all
}

// unreadSheet says what is the matter with a sheet by the name that the assessment has
// for it.
func unreadSheet(err error, named string) error {
	var all problem.Errors
	if !errors.As(err, &all) || len(all) == 0 {
		return err
	}
	return &problem.Error{What: fmt.Sprintf("product sheet %q cannot be read: line %d: %s", words.Short(named), all[0].Line, all[0].What), Err: err,
		Hint: "see what is wrong: standpoint product check"}
}

// Sheet is a product sheet's file and the standard it names, which it fits.
type Sheet struct {
	*store.Doc[assess.Sheet]
	Standard *standards.Standard
}

// OpenSheet reads the product sheet at a path by its project's standards. The error is
// problem.Errors where the file is at fault.
func (s *Shelf) OpenSheet(path string) (*Sheet, error) {
	d, err := store.LoadSheet(path)
	if err != nil {
		return nil, err
	}
	return FitSheet(d, s.sheetLibrary(path).Lookup)
}

// sheetLibrary is what the standard of a product sheet is looked up in: that of the
// project whose products/ it is in.
func (s *Shelf) sheetLibrary(path string) *Library {
	if full, err := filepath.Abs(path); err == nil && inProducts(full) {
		return s.Library(filepath.Dir(full))
	}
	return s.Library(path)
}

// FitSheet finds the standard of a product sheet by its name and judges that the two
// fit.
func FitSheet(d *store.Doc[assess.Sheet], lookup func(name string) (*standards.Standard, error)) (*Sheet, error) {
	standard, err := lookup(d.Value.Standard)
	if errors.Is(err, standards.ErrUnknown) {
		return nil, problem.Errors{placed(d.Path, d.Position, err.Error(), problem.HintOf(err), "standard")}
	}
	if err == nil {
		err = store.ValidateSheet(d, standard)
	}
	if err != nil {
		return nil, err
	}
	return &Sheet{d, standard}, nil
}
