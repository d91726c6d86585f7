package find

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/git"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Placed is a proposal with the point it belongs under, 0 where nobody knows
// one, and what git says of the file.
type Placed struct {
	Proposal
	Point int
	File  git.File
}

// Proposals are what may serve as evidence in one assessment.
type Proposals struct {
	Headline   string // what is assessed, its phase and the standard
	Path       string // the assessment's file, as the reader named it
	Folder     string // of the assessment's project, from the root of the repository
	Assessment *assess.Assessment
	Standard   *standards.Standard
	New        []Placed // by point
	Lost       []Placed // those without a point
	There      int      // how many more are in the file already
	Whole      bool     // all of the repository was looked at
	WithoutGit string   // why git has nothing to say, or not of all, in sentences
}

// Sort adds what was found to those that are new, those without a point and
// those that are there. Points says where a topic belongs, and files what git
// knows, by path.
func (p *Proposals) Sort(found Found, points func(topic string) int, files map[string]git.File) {
	p.Whole = found.Whole
	for _, one := range found.Proposals {
		placed := Placed{Proposal: one, Point: points(one.Topic), File: files[one.Link]}
		switch {
		case placed.Point == 0:
			p.Lost = append(p.Lost, placed)
		case p.has(p.Assessment.Point(placed.Point), one.Link):
			p.There++
		default:
			p.New = append(p.New, placed)
		}
	}
	slices.SortStableFunc(p.New, func(a, b Placed) int { return a.Point - b.Point })
}

// has says whether a point has evidence of this path already, however it is
// written, or of a file in it where it is a folder.
func (p *Proposals) has(point *assess.Point, link string) bool {
	if point == nil {
		return false
	}
	for i := range point.Evidence {
		for _, candidate := range evidence.ParseLink(point.Evidence[i].Link).Paths {
			for _, there := range []string{candidate, path.Join(p.Folder, candidate)} {
				if there == link || strings.HasPrefix(there, link+"/") {
					return true
				}
			}
		}
	}
	return false
}

// Named are the new proposals of these names, and all of them for "all". The
// error names those that there are.
func (p *Proposals) Named(names []string) ([]Placed, error) {
	var chosen []Placed
	for _, name := range names {
		name = strings.ToLower(strings.TrimSpace(name))
		if name == "all" {
			return p.New, nil
		}
		at := slices.IndexFunc(p.New, func(o Placed) bool { return o.ID == name })
		if at < 0 {
			return nil, problem.New(fmt.Sprintf("%q is not one of the proposals", name), p.known())
		}
		chosen = append(chosen, p.New[at])
	}
	return chosen, nil
}

func (p *Proposals) known() string {
	if len(p.New) == 0 {
		return "there is nothing new to accept"
	}
	var known []string
	for _, o := range p.New {
		known = append(known, o.ID)
	}
	return "use one of " + strings.Join(known, ", ")
}

// Accept puts proposals into an assessment and gives those that went in, with
// their ids. One that got there meanwhile is not put there twice.
func (p *Proposals) Accept(a *assess.Assessment, chosen []Placed) []Accepted {
	var accepted []Accepted
	for _, one := range chosen {
		point := a.EnsurePoint(p.Standard, one.Point)
		if p.has(point, one.Link) {
			continue
		}
		e := assess.Evidence{ID: assess.NextID(point, 'E'), Title: one.Title, Kind: one.Kind, Shows: one.Shows, Link: one.Link, Date: assess.Date(one.File.Date)}
		if one.File.Commit != "" {
			e.Shows += " (at commit " + one.File.Commit + ")"
		}
		point.Evidence = append(point.Evidence, e)
		accepted = append(accepted, Accepted{one.Point, e})
	}
	return accepted
}

// Accepted is a proposal as it went into the file.
type Accepted struct {
	Point    int
	Evidence assess.Evidence
}
