package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// checked is what came of one file: an assessment, or a policy.
type checked struct {
	path string
	check.Result
	o      *gather.Opened // nil for a file that does not read, and for a policy
	policy bool
	unread bool
	err    error // ends the whole check
}

// checker goes through files, some at a time, and hands them over in order.
type checker struct {
	e         *env
	day       assess.Date
	since     string // a revision; empty for everything
	links     linkOptions
	projects  map[string]*project
	sights    map[string]*sight // by the root of the repository
	announced map[string]bool   // policies that were handed over
}

// project is what the assessments of one folder have in common.
type project struct {
	folder string
	below  string // the folder from the repository root, with slashes
	shelf  *gather.Library
	policy *check.Policy
	sight  *sight
}

// manyProjects is how many are remembered: files of one project come together.
const manyProjects = 64

func newChecker(e *env, day assess.Date, opts checkOptions) *checker {
	return &checker{e: e, day: day, since: opts.since, links: opts.links, projects: map[string]*project{}, sights: map[string]*sight{}, announced: map[string]bool{}}
}

// each checks every assessment that the arguments mean and calls visit with
// what came of it, in the order of the arguments and of the folders.
func (c *checker) each(args []string, visit func(*checked) error) error {
	type job struct{ done chan *checked }
	jobs, workers := make(chan job, 4*runtime.GOMAXPROCS(0)), runtime.GOMAXPROCS(0)
	if c.links.ask {
		workers = 1 // asking is polite to each site within one assessment
	}
	stop := make(chan struct{})
	var failure error
	go func() {
		defer close(jobs)
		free := make(chan struct{}, workers)
		failure = c.paths(args, func(path string) error {
			p, about := c.project(path)
			for _, work := range []func() *checked{about, func() *checked { return c.one(p, path) }} {
				if work == nil {
					continue
				}
				j := job{make(chan *checked, 1)}
				select {
				case jobs <- j:
				case <-stop:
					return errStopped
				}
				free <- struct{}{}
				go func() {
					j.done <- work()
					<-free
				}()
			}
			return nil
		})
	}()
	for j := range jobs {
		f := <-j.done
		err := f.err
		if err == nil {
			err = visit(f)
		}
		if err != nil {
			close(stop)
			for range jobs { // let the other side end
			}
			return err
		}
	}
	return failure
}

// paths calls visit with each file that is meant, once.
func (c *checker) paths(args []string, visit func(path string) error) error {
	seen := map[string]bool{}
	once := func(path string) error {
		if key := filepath.Clean(path); len(args) > 1 {
			if seen[key] {
				return nil
			}
			seen[key] = true
		}
		return visit(path)
	}
	if len(args) == 0 {
		return c.here(once)
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			if err := once(arg); err != nil {
				return err
			}
			continue
		}
		found := false
		err = store.Under(arg, func(path string) error {
			found = true
			return once(near(c.e, path))
		})
		if err != nil {
			return err
		}
		if !found {
			return problem.New(arg+": there is no assessment in this folder or below it", "name the folder that holds assessments/, or a file")
		}
	}
	return nil
}

// here are the assessments that commands without FILE are about.
func (c *checker) here(visit func(path string) error) error {
	found, err := store.Find(c.e.dir)
	switch {
	case err != nil:
		return err
	case len(found) == 0:
		return problem.With(errNoAssessment, "start one with: standpoint assess\nor name a folder: standpoint check PATH")
	}
	for _, path := range found {
		if err := visit(near(c.e, path)); err != nil {
			return err
		}
	}
	return nil
}

// project gives what a file has in common with those beside it, and the first
// time something to be said about the policy, if there is.
func (c *checker) project(path string) (*project, func() *checked) {
	folder := c.e.dir
	if full, err := filepath.Abs(path); err == nil {
		folder = evidence.ProjectOf(full)
	}
	if p := c.projects[folder]; p != nil {
		return p, nil
	}
	if len(c.projects) >= manyProjects {
		clear(c.projects)
		clear(c.sights)
	}
	p := &project{folder: folder, shelf: c.e.library(path)}
	p.sight, p.below = c.sight(path)
	c.projects[folder] = p
	return p, c.policy(p)
}

// policy reads the project's policy. A policy that does not read is said as
// such, and the default counts.
func (c *checker) policy(p *project) func() *checked {
	path := filepath.Join(p.folder, store.PolicyName)
	file, err := store.LoadPolicy(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	about := &checked{path: near(c.e, path), policy: true}
	if err == nil {
		p.policy, err = check.NewPolicy(file)
	}
	if err != nil {
		about.unread, about.Findings = true, check.Unread(err)
	} else if c.since == "" { // the day does that, no branch
		about.Findings = p.policy.Own(c.day)
	}
	if c.announced[path] || len(about.Findings) == 0 {
		return nil
	}
	c.announced[path] = true
	return func() *checked { return about }
}

// one checks one assessment.
func (c *checker) one(p *project, path string) *checked {
	f := &checked{path: path}
	file, err := store.LoadApart(path)
	if err == nil {
		f.o, err = gather.Fit(file, p.shelf.Lookup)
	}
	if err != nil {
		f.o, f.unread, f.Findings = nil, true, check.Unread(err)
		return f
	}
	look, err := c.looker(p, f.o.Assessment)
	if err != nil {
		f.err = err
		return f
	}
	subject := check.Subject{File: file, Standard: f.o.Standard, Name: p.name(path), Day: c.day, Policy: p.policy, Look: look}
	f.Result = check.Assessment(subject)
	if c.since != "" {
		f.err = c.worse(p, f, subject)
	}
	return f
}

// name is the path as the policy has it.
func (p *project) name(path string) string {
	full, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	short, err := filepath.Rel(p.folder, full)
	if err != nil {
		return path
	}
	return filepath.ToSlash(short)
}
