package cmd

import (
	"context"
	"os"
	"path"
	"path/filepath"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
	"standpoint/assess/gather"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// past is a repository as it was where a branch began.
type past struct {
	root, commit string
	files        map[string]bool
}

// since gives the past of a repository, or what is the matter with the
// revision.
func (s *sight) since(ctx context.Context, rev string) (*past, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if s.past != nil || s.pastErr != nil {
		return s.past, s.pastErr
	}
	p := &past{root: s.root}
	if _, err := os.Lstat(filepath.Join(s.root, ".git")); err != nil {
		s.pastErr = problem.New(s.root+": this is no git repository, so I cannot tell what changed", "leave out --since, or check in a clone")
		return nil, s.pastErr
	}
	var err error
	if p.commit, err = git.Base(ctx, s.root, rev); err == nil {
		p.files, err = git.Tree(ctx, s.root, p.commit)
	}
	if err != nil {
		s.pastErr = usagef("name a branch, a tag or a commit that is in this clone; in a shallow one, fetch it first", "--since: %s", err)
		return nil, s.pastErr
	}
	s.past = p
	return p, nil
}

// worse leaves only what the file has now and did not have in the past.
func (c *checker) worse(p *project, f *checked, s check.Subject) error {
	if p.sight == nil {
		return problem.New(f.path+": its folder cannot be opened, so I cannot tell what changed", "leave out --since")
	}
	then, err := p.sight.since(c.e.ctx, c.since)
	if err != nil {
		return err
	}
	old := c.then(p, then, f.path)
	if old == nil { // it was not there, or did not read: all of it is new
		return nil
	}
	now := s.File.Assessment
	s.File, s.Standard, s.Look = old.File, old.Standard, then.looker(c.e.ctx, p, now, old.Assessment, s.Look)
	before := check.Assessment(s)
	f.Findings = check.Worse(before, f.Findings)
	f.Excepted = check.Worse(before, f.Excepted)
	return nil
}

// then reads the assessment as it was, or gives nil.
func (c *checker) then(p *project, then *past, file string) *gather.Opened {
	name := p.name(file)
	data, there := git.Show(c.e.ctx, then.root, then.commit, path.Join(p.below, name))
	if !there {
		return nil
	}
	old, err := store.ReadApart(data, file)
	if err != nil {
		return nil
	}
	o, err := gather.Fit(old, p.shelf.Lookup)
	if err != nil {
		return nil
	}
	return o
}

// looker says what was so in the past about the evidence of the old assessment:
// whether its files were there, and of what else is known now whatever was so
// already.
func (then *past) looker(ctx context.Context, p *project, now, old *assess.Assessment, look check.Looker) check.Looker {
	known := map[string][]check.LinkNote{} // by link
	for i := range now.Points {
		for j := range now.Points[i].Evidence {
			if look != nil {
				known[now.Points[i].Evidence[j].Link] = look(now.Points[i].Number, j)
			}
		}
	}
	return func(point, place int) []check.LinkNote {
		e := &old.Point(point).Evidence[place]
		link := evidence.ParseLink(e.Link)
		switch {
		case link.State != "":
			return []check.LinkNote{{State: check.LinkState(link.State), Why: link.Why}}
		case link.Address != "":
			return known[e.Link]
		case !then.has(p.below, link.Paths):
			return []check.LinkNote{{State: check.Missing, Why: "it was not there"}}
		}
		return then.still(ctx, known[e.Link])
	}
}

// has says whether one of these paths was a file or a folder.
func (then *past) has(below string, paths []string) bool {
	for _, one := range paths {
		for _, full := range []string{one, path.Join(below, one)} {
			if then.files[full] || then.hasFolder(full) {
				return true
			}
		}
	}
	return false
}

func (then *past) hasFolder(name string) bool {
	for file := range then.files {
		if strings.HasPrefix(file, name+"/") {
			return true
		}
	}
	return name == "."
}

// still keeps a change of a file that came before the branch.
func (then *past) still(ctx context.Context, notes []check.LinkNote) []check.LinkNote {
	var kept []check.LinkNote
	for _, n := range notes {
		if n.State == check.Changed && n.Commit != "" && git.Contains(ctx, then.root, then.commit, n.Commit) {
			kept = append(kept, n)
		}
	}
	return kept
}
