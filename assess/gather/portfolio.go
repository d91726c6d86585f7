package gather

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Portfolio reads many assessments to be rolled up, some at a time. What is held
// of each in memory is small; the rest waits in a file.
type Portfolio struct {
	Shelf *Shelf
	Since assess.Date // compare files that name no previous one with how they stood in git on this day; empty not to
	Base  string      // a revision, instead of the day
	Step  func()      // called for each file that was looked at

	ctx     context.Context
	in      portfolio.Input
	entries *spool
	read    []reading // until all is settled
	sheets  []*Sheet  // of bought products, the same
	at      []int     // of the input's entries in the spool
	said    map[standing]*standards.Standard
	bare    map[string]*Library                  // own standards of projects in bare repositories, by REPOSITORY:FOLDER
	before  map[string]map[int]portfolio.Earlier // by file: how it stood on the day
	based   bool                                 // some repository has the revision
}

// reading is what is held of one file.
type reading struct {
	portfolio.Key
	standing
	repository string   // bare one that the file is in; empty for a file of its own
	identity   string   // of its service
	before     *earlier // nil where none is named
	at         int      // in the spool
}

// standing is one standard as it is told from others of the same name.
type standing struct {
	name  string // id@edition
	print string // fingerprint of what it says
}

// result is what comes of one file; nil is nothing of ours.
type result struct {
	name       string
	entry      portfolio.Entry
	standard   *standards.Standard
	opened     *Opened // until it is known what was decided on it
	standing   standing
	repository string
	identity   string
	before     *earlier // nil where none is named
	notes      problem.Errors
	aside      bool   // it is no assessment but a product sheet
	sheet      *Sheet // that one, where it can be used
	err        error
	about      assess.Service // with err: which service the file seems to be about
}

// sender takes the work on one file.
type sender = func(work func() (*result, error)) error

// Read finds and reads what paths lead to: files, folders, bare repositories and
// lists of what is expected. Files that cannot be read are problems of the input,
// which can be used until Close.
func (p *Portfolio) Read(ctx context.Context, paths []string) (portfolio.Input, error) {
	p.ctx, p.said = ctx, map[standing]*standards.Standard{}
	p.bare, p.before = map[string]*Library{}, map[string]map[int]portfolio.Earlier{}
	var err error
	if p.entries, err = newSpool(); err != nil {
		return p.in, err
	}
	sources := p.sources(paths)
	if err = p.readAll(func(send sender) error { return p.find(sources, send) }); err == nil {
		err = p.readAll(p.befores)
	}
	if err != nil {
		return p.in, err
	}
	p.follow()
	if p.Since != "" || p.Base != "" {
		p.history()
	}
	if p.Base != "" && !p.based {
		return p.in, &RevisionError{fmt.Errorf("no repository here has a revision %q", p.Base)}
	}
	p.settle()
	return p.in, ctx.Err()
}

// Close lets go of what was read.
func (p *Portfolio) Close() {
	if p.entries != nil {
		p.entries.close()
	}
}

// readAll reads what find sends.
func (p *Portfolio) readAll(find func(sender) error) error {
	return Each(runtime.GOMAXPROCS(0), find, p.keep)
}

// keep takes what came of a file.
func (p *Portfolio) keep(r *result) error {
	p.Step()
	switch {
	case r == nil:
		return nil
	case r.err != nil:
		p.fail(r.name, r.err)
		if s := r.about; s.Key() != "" {
			p.in.Broken = append(p.in.Broken, portfolio.Broken{File: r.name, Service: s.ID, Name: s.Name, Organisation: s.Organisation})
		}
		return nil
	}
	p.in.Notes = append(p.in.Notes, r.notes...)
	if r.aside {
		p.keepSheet(r)
		return nil
	}
	if p.said[r.standing] == nil {
		p.said[r.standing] = r.standard
	}
	p.read = append(p.read, reading{r.entry.Key(), r.standing, r.repository, r.identity, r.before, len(p.read)})
	return p.entries.add(&r.entry)
}

func (p *Portfolio) fail(name string, err error) {
	p.in.Problems = append(p.in.Problems, portfolio.ProblemsOf(name, err)...)
}

// settle keeps one standard of each name: that of the first file. Two councils
// may have one of their own under the same name that says something else;
// ratings by it cannot stand in the same table, and are said to be left out. It
// runs when all is read, so that the order of reading does not matter.
func (p *Portfolio) settle() {
	slices.SortFunc(p.read, func(a, b reading) int { return strings.Compare(a.File, b.File) })
	p.in.Standards = map[string]*standards.Standard{}
	first := map[string]reading{}
	for _, r := range p.read {
		if _, there := first[r.Standard]; !there {
			first[r.Standard] = r
			p.in.Standards[r.Standard] = p.said[r.standing]
		}
		if r.print != first[r.Standard].print {
			p.in.Problems = append(p.in.Problems, &problem.Error{
				File: r.File, What: fmt.Sprintf("its standard %s is different from the one that %s is checked against", r.Standard, first[r.Standard].File),
				Hint: "give one of the two another id or edition, or roll them up separately",
			})
			continue
		}
		p.in.Keys, p.at = append(p.in.Keys, r.Key), append(p.at, r.at)
	}
	p.settleSheets()
	p.read, p.in.Load = nil, p.load
	for _, said := range []problem.Errors{p.in.Problems, p.in.Passed, p.in.Notes} {
		slices.SortFunc(said, func(a, b *problem.Error) int {
			return cmp.Or(strings.Compare(a.File, b.File), a.Line-b.Line, a.Column-b.Column, strings.Compare(a.What, b.What))
		})
	}
}

// load gives an entry back, with the ratings it had on the day it is compared
// with.
func (p *Portfolio) load(i int) (portfolio.Entry, error) {
	e, err := p.entries.load(p.at[i])
	for number, before := range p.before[e.File] {
		if e.Point(number) != nil {
			e.Remember(number, before)
		}
	}
	return e, err
}
