package gather

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"

	"standpoint/assess/git"
	"standpoint/assess/portfolio"
	"standpoint/assess/store"
)

// source is a folder, a file or a bare repository to look through.
type source struct{ path, revision string }

// sources takes lists apart: what they name is looked through as well.
func (p *Portfolio) sources(paths []string) []source {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	var sources []source
	for _, path := range paths {
		list := path
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			sources = append(sources, source{path: path})
			list = filepath.Join(path, "portfolio.yaml")
			if _, err := os.Stat(list); err != nil {
				continue
			}
		}
		data, err := store.Bytes(list)
		if err == nil && store.KindOf(data) == "portfolio" {
			sources = append(sources, p.list(list, data)...)
		} else if list == path {
			sources = append(sources, source{path: path})
		}
	}
	return sources
}

// list takes the services of a list as expected, and gives where they are.
func (p *Portfolio) list(path string, data []byte) []source {
	l, err := portfolio.ReadList(data)
	if err != nil {
		p.fail(filepath.ToSlash(path), err)
		return nil
	}
	p.in.Name = cmp.Or(p.in.Name, l.Name)
	var sources []source
	for _, x := range l.Services {
		if x.Repository != "" {
			folder := filepath.FromSlash(x.Repository)
			if !filepath.IsAbs(folder) {
				folder = filepath.Join(filepath.Dir(path), folder)
			}
			x.Repository = filepath.ToSlash(folder)
			if at := (source{folder, x.Revision}); !slices.Contains(sources, at) {
				sources = append(sources, at)
			}
		}
		x.At = 0
		p.in.Expected = append(p.in.Expected, x)
	}
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
			return p.found(f, cmp.Or(s.revision, "HEAD"), send)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// found sends what Walk came by.
func (p *Portfolio) found(f store.Found, revision string, send sender) error {
	name := filepath.ToSlash(f.Path)
	switch {
	case f.Err != nil:
		return send(failed(name, f.Err))
	case f.Bare:
		return p.revision(git.OpenBare, f.Path, revision, send)
	}
	return send(p.file(f.Path, name))
}

func failed(name string, err error) func() (*result, error) {
	return func() (*result, error) { return &result{name: name, err: err}, nil }
}

// befores sends the assessments that others name as previous and that were not
// among what was found, such as when single files were named.
func (p *Portfolio) befores(send sender) error {
	there := map[string]bool{}
	for _, r := range p.read {
		there[r.File] = true
	}
	for _, r := range slices.Clone(p.read) {
		path := filepath.FromSlash(r.Previous)
		if r.Previous == "" || there[r.Previous] || r.repository != "" {
			continue
		}
		there[r.Previous] = true
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			if err := send(p.file(path, r.Previous)); err != nil {
				return err
			}
		}
	}
	return nil
}

// file is the work on a file at a path.
func (p *Portfolio) file(path, name string) func() (*result, error) {
	return func() (*result, error) {
		data, err := store.Bytes(path)
		if err != nil {
			return &result{name: name, err: err}, nil
		}
		return p.digest(data, name, p.Shelf.Library(path), func(previous string) string {
			return filepath.ToSlash(filepath.Join(filepath.Dir(path), filepath.FromSlash(previous)))
		}), nil
	}
}

// digest reads an assessment strictly, judges that it fits its standard, and
// cuts it down. Beside says where a file is that lies beside this one.
func (p *Portfolio) digest(data []byte, name string, library *Library, beside func(string) string) *result {
	if store.KindOf(data) != "assessment" {
		return nil
	}
	file, err := store.Read(data, name)
	var o *Opened
	if err == nil {
		o, err = Fit(file, library.Lookup)
	}
	if err != nil {
		return &result{name: name, err: err}
	}
	previous := o.Assessment.Previous
	if previous != "" {
		previous = beside(previous)
	}
	r := &result{name: name, entry: portfolio.Digest(o.Assessment, name, previous), standard: o.Standard}
	r.entry.Standard = o.Standard.FullID()
	r.standing = standing{r.entry.Standard, library.fingerprint(o.Standard)}
	return r
}
