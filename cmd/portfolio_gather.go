package cmd

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
	"standpoint/standards"
)

// source is a folder, a file or a bare repository to look through.
type source struct{ path, revision string }

// gatherer reads many assessments on all cores as they are found. What it
// keeps of each is small; the files themselves come and go.
type gatherer struct {
	e     *env
	since assess.Date
	slim  func(*portfolio.Entry) // drops what will not be shown; nil to keep all
	libs  *libraries
	jobs  chan job

	mu            sync.Mutex
	in            portfolio.Input
	bareLibraries map[string]*standards.Library // own standards of projects in bare repositories, by REPOSITORY:FOLDER
	prints        map[string]string             // what the standard of each entry says, by file
	progress      *progressLine
}

// job is one file to read: at a path, or with its bytes from a repository.
type job struct {
	found    store.Surveyed
	name     string             // in messages and in the roll-up
	data     []byte             // nil to read the path
	bare     string             // the repository that data is from
	library  *standards.Library // what data is read by; nil for that of the path
	previous func(*assess.Assessment) string
}

// gatherEntries finds and reads what paths lead to: files, folders, bare repositories
// and lists of what is expected. What slim, where it is not nil, drops of an
// entry is not kept in memory.
func gatherEntries(e *env, paths []string, since assess.Date, slim func(*portfolio.Entry)) (portfolio.Input, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	g := &gatherer{e: e, since: since, slim: slim, libs: newLibraries(e), bareLibraries: map[string]*standards.Library{}, prints: map[string]string{}, progress: newProgressLine(e, "files looked at")}
	defer g.progress.end()
	sources := g.sources(paths)
	g.readAll(func() { g.find(sources) })
	g.readAll(g.befores)
	if since != "" {
		g.history()
	}
	slices.SortFunc(g.in.Entries, func(a, b portfolio.Entry) int { return strings.Compare(a.File, b.File) })
	g.settleStandards()
	slices.SortFunc(g.in.Problems, func(a, b portfolio.Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column, strings.Compare(a.Problem, b.Problem))
	})
	return g.in, nil
}

// readAll runs find, which sends jobs, with a reader on every core.
func (g *gatherer) readAll(find func()) {
	g.jobs = make(chan job, 64)
	var readers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		readers.Go(func() {
			for j := range g.jobs {
				g.read(j)
			}
		})
	}
	find()
	close(g.jobs)
	readers.Wait()
}

// sources takes lists apart: what they name is looked through as well.
func (g *gatherer) sources(paths []string) []source {
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
		if err != nil || store.KindOf(data) != "portfolio" {
			if list == path {
				sources = append(sources, source{path: path})
			}
			continue
		}
		sources = append(sources, g.list(list, data)...)
	}
	return sources
}

// list takes the services of a list as expected, and gives where they are.
func (g *gatherer) list(path string, data []byte) []source {
	l, err := portfolio.ReadList(data)
	if err != nil {
		g.fail(filepath.ToSlash(path), err)
		return nil
	}
	g.in.Name = cmp.Or(g.in.Name, l.Name)
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
		g.in.Expected = append(g.in.Expected, x)
	}
	return sources
}

// find walks every source, one after another, and sends what may be an
// assessment. What two sources both lead to is read once.
func (g *gatherer) find(sources []source) {
	seen := map[string]bool{}
	for _, s := range sources {
		if s.revision != "" && !store.IsBare(s.path) {
			g.clone(s.path, s.revision)
			continue
		}
		store.Survey(s.path, func(found store.Surveyed) bool {
			full, err := filepath.Abs(found.Path)
			if err != nil {
				full = found.Path
			}
			if full += "\x00" + s.revision; seen[full] {
				return g.e.ctx.Err() == nil
			}
			seen[full] = true
			switch {
			case found.Err != nil:
				g.fail(filepath.ToSlash(found.Path), found.Err)
			case found.Bare:
				g.bare(found.Path, cmp.Or(s.revision, "HEAD"))
			default:
				g.jobs <- job{found: found, name: filepath.ToSlash(found.Path), previous: previousIn(found.Path)}
			}
			return g.e.ctx.Err() == nil
		})
	}
}

// previousIn says where the assessment before one at a path is.
func previousIn(path string) func(*assess.Assessment) string {
	return func(a *assess.Assessment) string {
		if a.Previous == "" {
			return ""
		}
		return filepath.ToSlash(filepath.Join(filepath.Dir(path), filepath.FromSlash(a.Previous)))
	}
}

// befores reads the assessments that others name as previous and that were
// not among what was found, such as when single files were named.
func (g *gatherer) befores() {
	there := map[string]bool{}
	for i := range g.in.Entries {
		there[g.in.Entries[i].File] = true
	}
	for _, e := range slices.Clone(g.in.Entries) {
		path := filepath.FromSlash(e.Previous)
		if e.Previous == "" || there[e.Previous] || e.Repository != "" {
			continue
		}
		there[e.Previous] = true
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			g.jobs <- job{found: store.Surveyed{Path: path, Info: info}, name: e.Previous, previous: previousIn(path)}
		}
	}
}

// read is what one core does with one file.
func (g *gatherer) read(j job) {
	defer g.progress.step()
	data := j.data
	if data == nil {
		var err error
		if data, err = store.Bytes(j.found.Path); err != nil {
			g.fail(j.name, err)
			return
		}
	}
	if store.KindOf(data) != "assessment" {
		return
	}
	entry, print, err := g.digest(j, data)
	if err != nil {
		g.fail(j.name, err)
		return
	}
	if g.slim != nil {
		g.slim(&entry)
	}
	g.add(entry, print)
}

// digest reads an assessment strictly, judges that it fits its standard, and
// cuts it down.
func (g *gatherer) digest(j job, data []byte) (portfolio.Entry, string, error) {
	file, err := store.Read(data, j.name)
	if err != nil {
		return portfolio.Entry{}, "", err
	}
	library := j.library
	if library == nil {
		library = g.libs.of(j.found.Path)
	}
	print := ""
	o, err := gather.Fit(file, func(name string) (s *standards.Standard, err error) {
		s, print, err = g.libs.lookup(library, name)
		return s, err
	})
	if err != nil {
		return portfolio.Entry{}, "", err
	}
	entry := portfolio.Digest(file.Assessment, j.name, j.previous(file.Assessment))
	entry.Standard, entry.Repository = o.Standard.FullID(), j.bare
	return entry, print, nil
}

// add takes an entry, and what its standard says.
func (g *gatherer) add(entry portfolio.Entry, print string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.prints[entry.File] = print
	g.in.Entries = append(g.in.Entries, entry)
}

func (g *gatherer) fail(name string, err error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.in.Problems = append(g.in.Problems, portfolio.ProblemsOf(name, problem.In(err, name))...)
}
