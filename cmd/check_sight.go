package cmd

import (
	"sync"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/evidence"
)

// sight looks at the evidence of one repository, for one assessment at a time:
// what git said is kept, so that it is asked once for each file.
type sight struct {
	root  string
	mutex sync.Mutex
	look  *evidence.Looker

	past    *past // what --since compares with, once somebody asked
	pastErr error
}

// sight gives the one for the repository that holds a file, and the file's
// project in it. It is nil where the folder cannot be opened.
func (c *checker) sight(path string) (*sight, string) {
	root, below, err := evidence.Place(path)
	if err != nil {
		return nil, ""
	}
	if c.sights[root] == nil {
		look, err := evidence.NewLooker(root)
		if err != nil {
			return nil, ""
		}
		c.sights[root] = &sight{root: root, look: look}
	}
	return c.sights[root], below
}

// looker looks at all evidence of an assessment, asks its addresses when that is
// wanted, and gives what check asks by.
func (c *checker) looker(p *project, a *assess.Assessment) (check.Looker, error) {
	if p.sight == nil {
		return nil, nil
	}
	p.sight.mutex.Lock()
	defer p.sight.mutex.Unlock()
	pieces := p.sight.look.Look(c.e.ctx, c.day, evidence.Asked{Assessment: a, Folder: p.below})[0]
	if c.links.ask {
		var all []*evidence.Piece
		for i := range pieces {
			all = append(all, &pieces[i])
		}
		if err := probeLinks(c.e, c.links, all); err != nil {
			return nil, err
		}
		c.links.fresh = false // what was asked in this run is fresh
	}
	return func(point, place int) []check.LinkNote {
		for i := range pieces {
			if pieces[i].Point == point && pieces[i].At == place {
				return notes(&pieces[i])
			}
		}
		return nil
	}, nil
}

// notes are the states of a piece as check knows them: both use the same words.
func notes(piece *evidence.Piece) []check.LinkNote {
	var all []check.LinkNote
	for _, n := range piece.Notes {
		all = append(all, check.LinkNote{State: check.LinkState(n.State), Why: n.Why, Commit: piece.Commit})
	}
	return all
}
