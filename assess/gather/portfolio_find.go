package gather

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"standpoint/assess"
	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards/strict"
)

// source is a folder, a file or a bare repository to look through.
type source struct{ path, revision string }

// sources takes lists apart that were named: what they name is looked through as
// well. One that merely lies in a folder may be anybody's, and is pointed out.
func (p *Portfolio) sources(paths []string) []source {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var sources []source
	for _, path := range paths {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			sources = append(sources, source{path: path})
			p.pointOut(filepath.Join(path, "portfolio.yaml"))
			continue
		}
		if data, is := listAt(path); is {
			sources = append(sources, p.list(path, data)...)
		} else {
			sources = append(sources, source{path: path})
		}
	}
	return sources
}

// listAt gives the bytes of a file that is a list.
func listAt(path string) ([]byte, bool) {
	data, err := store.Bytes(path)
	return data, err == nil && store.KindOf(data) == "portfolio"
}

// pointOut says of a list that it was not followed.
func (p *Portfolio) pointOut(path string) {
	if _, is := listAt(path); is {
		name := filepath.ToSlash(path)
		p.in.Passed = append(p.in.Passed, &problem.Error{File: name, What: "this list was found in a folder and you did not name it, so it is skipped",
			Hint: "to follow it, see which folders it leads to and name it: standpoint portfolio " + name})
	}
}

// list takes the services of a list as expected, and gives where they are.
func (p *Portfolio) list(path string, data []byte) []source {
	l, err := portfolio.ReadList(data)
	if err != nil {
		p.fail(filepath.ToSlash(path), err)
		return nil
	}
	p.in.Notes = append(p.in.Notes, portfolio.ProblemsOf(filepath.ToSlash(path), problem.Errors(strict.LostIn(data)))...)
	p.in.Name = cmp.Or(p.in.Name, l.Name)
	var sources []source
	read := portfolio.Read{List: filepath.ToSlash(path)}
	for _, x := range l.Services {
		if x.Repository != "" {
			folder := filepath.FromSlash(x.Repository)
			if !filepath.IsAbs(folder) {
				folder = filepath.Join(filepath.Dir(path), folder)
			}
			x.Repository = filepath.ToSlash(folder)
			if at := (source{folder, x.Revision}); !slices.Contains(sources, at) {
				sources = append(sources, at)
				read.Places = append(read.Places, x.Repository)
			}
		}
		x.At = 0
		p.in.Expected = append(p.in.Expected, x)
	}
	p.in.Read = append(p.in.Read, read)
	return sources
}

// find walks every source, one after another, and sends what may be an
// assessment. What two sources both lead to is read once.
func (p *Portfolio) find(sources []source, send sender) error {
	seen := map[string]bool{}
	for _, s := range sources {
		if s.revision != "" && !store.IsBare(s.path) {
			if err := p.clone(s.path, s.revision, send); err != nil {
				return err
			}
			continue
		}
		err := store.Walk(s.path, func(f store.Found) error {
			full, err := filepath.Abs(f.Path)
			if err != nil {
				full = f.Path
			}
			if full += "\x00" + s.revision; seen[full] || f.Link {
				return p.ctx.Err()
			}
			seen[full] = true
			if err := p.ctx.Err(); err != nil {
				return err
			}
			return p.found(f, s, send)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// found sends what Walk came by in a source.
func (p *Portfolio) found(f store.Found, in source, send sender) error {
	name := filepath.ToSlash(f.Path)
	switch {
	case f.Err != nil:
		return send(failed(name, f.Err))
	case f.Bare:
		return p.revision(git.OpenBare, f.Path, cmp.Or(in.revision, "HEAD"), send)
	case f.Path == in.path:
		return send(p.named(f.Path, name))
	}
	return send(p.file(f.Path, name))
}

func failed(name string, err error) func() (*result, error) {
	return func() (*result, error) { return &result{name: name, err: err}, nil }
}

// file is the work on a file at a path.
func (p *Portfolio) file(path, name string) func() (*result, error) {
	return func() (*result, error) {
		data, err := store.Bytes(path)
		if err != nil {
			return &result{name: name, err: err}, nil
		}
		r := p.digest(data, name, p.Shelf.sheetLibrary(path), besideFile(path), (*store.File).CopyNotes)
		r.judged(path)
		return r, nil
	}
}

// judged adds what a panel or peers decided, by the review beside the file. One that
// cannot be used is noted.
func (r *result) judged(path string) {
	if r == nil || r.opened == nil {
		return
	}
	doc, err := store.ReviewOf(path, r.opened.Assessment, r.standard)
	r.decided(doc, err)
}

// judgedIn adds it by the bytes of the review, nil where there is none.
func (r *result) judgedIn(review []byte) {
	if r == nil || r.opened == nil {
		return
	}
	if review == nil {
		r.opened = nil
		return
	}
	r.decided(store.ReviewIn(review, r.name, r.opened.Assessment, r.standard))
}

func (r *result) decided(doc *store.Doc[assess.Review], err error) {
	r.opened = nil
	switch {
	case err != nil:
		r.notes = append(r.notes, portfolio.ProblemsOf(store.ReviewPath(r.name), err)...)
	case doc != nil:
		r.entry.Verdict = portfolio.VerdictOf(doc.Value)
	}
}

// named is the work on a file that somebody named: one that is empty is told.
func (p *Portfolio) named(path, name string) func() (*result, error) {
	work := p.file(path, name)
	return func() (*result, error) {
		r, err := work()
		if data, unread := store.Bytes(path); r == nil && unread == nil && store.Blank(data) {
			r = &result{name: name, err: problem.Errors{problem.At(1, 1, "this file is empty", `begin it with "kind: assessment" or "kind: portfolio", or leave it out`)}}
		}
		return r, err
	}
}

// digest reads an assessment strictly, judges that it fits its standard, and
// cuts it down. Beside says where a file is that lies beside this one, notes, which
// may be nil, what else is odd about it.
func (p *Portfolio) digest(data []byte, name string, library *Library, beside func(string) (string, error), notes func(*store.File) []*problem.Error) *result {
	if !store.Meant(data, name) {
		return sheetIn(data, name, library)
	}
	file, err := store.Read(data, name)
	var o *Opened
	if err == nil {
		o, err = Fit(file, library.Lookup)
	}
	if err != nil {
		return &result{name: name, err: err, about: store.ServiceIn(data)}
	}
	r := &result{name: name, identity: o.Assessment.Service.Identity(), entry: portfolio.Digest(o.Standard, o.Assessment, name), standard: o.Standard, opened: o}
	r.notes = file.Lost()
	if notes != nil {
		r.notes = append(notes(file), r.notes...)
	}
	if said := o.Assessment.Previous; said != "" {
		r.before = &earlier{said: said}
		r.before.line, r.before.column = file.Position("previous")
		r.before.name, r.before.why = beside(said)
	}
	r.entry.Standard = o.Standard.FullID()
	r.standing = standing{r.entry.Standard, library.fingerprint(o.Standard)}
	return r
}
