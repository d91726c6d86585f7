package gather

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// Checker goes through many files and says of each what is still to do.
type Checker struct {
	Shelf *Shelf
	Day   assess.Date
	Since string                        // a revision, to leave out what was so before the branch left it; empty for everything
	From  assess.Date                   // a day, with Since as it was written: what was so then is left out instead
	Ask   func([]*evidence.Piece) error // asks the addresses of an assessment's evidence and notes what came of it; nil to ask none

	named     []string // what the arguments name
	folder    string   // of the file that is to be checked next
	beside    []string // names of the files in it
	looking   *Looking
	projects  map[string]*project // by folder
	announced map[string]bool     // policies that were handed over
	without   string              // why git has nothing to say, as far as that is known
}

// project is what the assessments of one folder have in common.
type project struct {
	folder     string
	below      string // the folder from the repository's root, with slashes
	library    *Library
	policy     *check.Policy
	home       string      // the folder of the policy; the project's own where there is none
	repository *repository // nil where it cannot be opened
}

// Each checks every assessment that the arguments mean and calls visit with
// what came of it, in the order of the arguments and of the folders. Before the
// first of a project comes its policy, where there is something to say of it.
// The error is that of visit, of Files, or a *RevisionError.
func (c *Checker) Each(ctx context.Context, args []string, visit func(*check.File) error) error {
	c.looking, c.projects, c.announced, c.beside = NewLooking(), map[string]*project{}, map[string]bool{}, nil
	defer func() { c.done() }()
	c.named = args
	workers := runtime.GOMAXPROCS(0)
	if c.Ask != nil {
		workers = 1 // asking is polite to each site within one assessment
	}
	return Each(workers, func(send func(func() (*check.File, error)) error) error {
		return files(c.Shelf.here, args, store.Asides, func(path string) error {
			p, about := c.project(path)
			if about != nil {
				if err := send(func() (*check.File, error) { return about, nil }); err != nil {
					return err
				}
			}
			if p.isPolicy(path) && c.announced[filepath.Join(p.folder, store.PolicyName)] {
				return nil
			}
			looking, beside := c.looking, c.names(path)
			looking.busy.Add(1)
			err := send(func() (*check.File, error) {
				defer looking.busy.Done()
				return c.one(ctx, p, path, beside)
			})
			if err != nil {
				looking.busy.Done() // nobody takes it
			}
			return err
		})
	}, func(f *check.File) error {
		f.Place = FromRoot(c.Shelf.here, f.Path)
		return visit(f)
	})
}

// names are those of the files beside one. Files come folder by folder.
func (c *Checker) names(path string) []string {
	if folder := filepath.Dir(path); folder != c.folder || c.beside == nil {
		c.folder, c.beside = folder, store.Beside(path)
	}
	return c.beside
}

// done lets go of the repositories.
func (c *Checker) done() {
	c.looking.Close()
	c.without = cmp.Or(c.without, c.looking.WithoutGit())
}

// WithoutGit says after Each in sentences why nothing is known about commits, or
// not all; empty where git answered everywhere.
func (c *Checker) WithoutGit() string { return c.without }

// project gives what a file has in common with those beside it, and the first
// time what is to be said about the policy, if anything is.
func (c *Checker) project(path string) (*project, *check.File) {
	folder := c.Shelf.project(path)
	if p := c.projects[folder]; p != nil {
		return p, nil
	}
	if len(c.projects) >= manyProjects {
		clear(c.projects)
		c.done()
		c.looking = NewLooking()
	}
	p := &project{folder: folder, home: folder, library: c.Shelf.Library(path)}
	if r, below, err := c.looking.at(path); err == nil {
		p.repository, p.below = r, below
	}
	c.projects[folder] = p
	return p, c.policy(p)
}

// nearest reads the policy that counts for a project: the one beside its assessments/, or
// the nearest in a folder above, up to the root of the repository. Without one the error
// is fs.ErrNotExist.
func (p *project) nearest() (path string, file *store.Doc[assess.Policy], err error) {
	for folder := p.folder; ; folder = filepath.Dir(folder) {
		path = filepath.Join(folder, store.PolicyName)
		file, err = store.LoadPolicy(path)
		if !errors.Is(err, fs.ErrNotExist) {
			p.home = folder
			return path, file, err
		}
		if p.repository == nil || folder == p.repository.folder || folder == filepath.Dir(folder) || p.below == "." {
			return path, nil, err
		}
	}
}

// policy reads the project's policy. A policy that cannot be read is said as
// such, and the default counts.
func (c *Checker) policy(p *project) *check.File {
	path, file, err := p.nearest()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	about := &check.File{Path: Near(c.Shelf.here, path), Kind: "policy"}
	if err == nil {
		p.policy, err = check.NewPolicy(file.Value, file)
	}
	if err != nil {
		about.Unread, about.Findings = true, check.Unread(err)
	} else if c.Since == "" { // the day does that, no branch
		about.Findings = append(p.policy.Lost(file.Lost()), p.policy.Own(c.Day)...)
	}
	if c.announced[path] || len(about.Findings) == 0 {
		return nil
	}
	c.announced[path] = true
	return about
}

// one checks one assessment.
func (c *Checker) one(ctx context.Context, p *project, path string, beside []string) (*check.File, error) {
	f := &check.File{Path: path}
	file, err := store.Load(path)
	if err != nil {
		if kind := asideAt(path); kind != "" {
			c.aside(p, f, kind)
			return f, nil
		}
		if kind := settingAt(path); kind != "" && !assessmentAt(path) {
			c.setting(p, f, kind)
			return f, nil
		}
	}
	var o *Opened
	if err == nil {
		o, err = Fit(file, p.library.Lookup)
	}
	if err != nil {
		f.Unread, f.Findings = true, check.Unread(err)
		return f, nil
	}
	pieces, err := c.look(ctx, p, o.Assessment)
	if err != nil {
		return nil, err
	}
	f.Headline, f.Assessment, f.Standard = o.Headline(), o.Assessment, o.Standard
	s := check.Subject{Assessment: o.Assessment, Places: o, Standard: o.Standard, Name: p.name(path), Day: c.Day, Policy: p.policy, Evidence: pieces, Copies: o.CopiesAmong(beside), Lost: lost(o), Sheets: o.Sheets()}
	if a := o.Assessment; a.Previous != "" {
		_, s.PassedOver = store.Follow(path, a.Previous)
	}
	f.Result = check.Assessment(s)
	if c.Since != "" {
		err = c.worse(ctx, p, f, s)
	}
	return f, err
}

// lost are the words of texts that YAML took for comments.
func lost(o *Opened) (all []check.Lost) {
	o.EachLost(func(v assess.Spot, e *problem.Error) {
		one := check.Lost{Key: v.Field.Key, Error: e}
		if len(v.At) > 2 && v.At[0] == "points" {
			one.Point = o.Assessment.Points[v.At[1].(int)].Number
		}
		all = append(all, one)
	})
	return all
}

// look looks at all evidence of an assessment, and asks its addresses when that
// is wanted.
func (c *Checker) look(ctx context.Context, p *project, a *assess.Assessment) ([]evidence.Piece, error) {
	if p.repository == nil {
		return nil, nil
	}
	pieces := p.repository.look(ctx, c.Day, a, p.below)
	if c.Ask == nil {
		return pieces, nil
	}
	all := make([]*evidence.Piece, len(pieces))
	for i := range pieces {
		all[i] = &pieces[i]
	}
	return pieces, c.Ask(all)
}

// name is the path as the policy has it.
func (p *project) name(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		if short, err := filepath.Rel(p.home, full); err == nil {
			return filepath.ToSlash(short)
		}
	}
	return path
}
