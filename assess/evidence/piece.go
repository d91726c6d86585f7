package evidence

import (
	"slices"

	"standpoint/assess"
)

// Note is a state with what is behind it, as a sentence without its full stop.
type Note struct {
	State State  `json:"state"`
	Why   string `json:"why"`
}

// Piece is one piece of evidence and what is so about it.
type Piece struct {
	Point    int // number of the point
	At       int // its place under the point, from 0
	Evidence *assess.Evidence
	Link     Link
	Notes    []Note // the gravest first; one that says Fine when nothing is to be said
	Commit   string // the last one that changed the file; empty when not known
	Date     string // the day of that commit
}

// Of lists every piece of evidence of an assessment, in order, with what its
// link and its reference say by themselves.
func Of(a *assess.Assessment) []Piece {
	var all []Piece
	index := a.EvidenceIndex()
	for i := range a.Points {
		p := &a.Points[i]
		for j := range p.Evidence {
			e := &p.Evidence[j]
			piece := Piece{Point: p.Number, At: j, Evidence: e, Link: ParseLink(e.Link)}
			switch {
			case e.See != "" && index.Find(e.See) == nil:
				piece.Add(Dangling, "there is no evidence "+e.See)
			case e.See != "":
				piece.Add(Refers, "the same as "+e.See)
			}
			if piece.Link.State != "" && (e.See == "" || e.Link != "") {
				piece.Add(piece.Link.State, piece.Link.Why)
			}
			all = append(all, piece)
		}
	}
	return all
}

// Judge adds what the date and the visibility say on a day, and Fine where
// nothing is to be said. It comes after what was looked for and found.
func (p *Piece) Judge(day assess.Date) {
	e := p.Evidence
	if e.See == "" || e.Date != "" {
		switch {
		case e.Date == "":
			p.Add(Undated, "it has no date")
		case e.Date < day.AddMonths(-12):
			p.Add(Old, "it is from "+e.Date.Long()+", more than a year ago")
		}
	}
	if e.Visibility == assess.Restricted {
		p.Add(Closed, "it is restricted, so the panel may not see it")
	}
	if len(p.Notes) == 0 {
		p.Notes = []Note{{State: Fine}}
	}
}

// Has says whether a state is among those of the piece.
func (p *Piece) Has(s State) bool { return p.Note(s) != nil }

// Note gives what is behind a state, or nil when it is not so.
func (p *Piece) Note(s State) *Note {
	for i := range p.Notes {
		if p.Notes[i].State == s {
			return &p.Notes[i]
		}
	}
	return nil
}

// Good says whether nothing has to be done about the piece.
func (p *Piece) Good() bool {
	return !slices.ContainsFunc(p.Notes, func(n Note) bool { return !n.State.Good() })
}

// Add puts a state to the piece, in place of Fine.
func (p *Piece) Add(s State, why string) {
	if len(p.Notes) == 1 && p.Notes[0].State == Fine {
		p.Notes = nil
	}
	p.Notes = append(p.Notes, Note{s, why})
}
