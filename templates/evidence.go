package templates

import (
	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/find"
	"standpoint/assess/git"
	"standpoint/standards"
)

// Evidence is what was seen of the evidence of one assessment.
type Evidence struct {
	File       string // as the reader named it
	Headline   string // what is assessed, its phase and the standard
	Assessment *assess.Assessment
	Standard   *standards.Standard
	Pieces     []evidence.Piece // in the order of the file
}

// Offers is what in a repository may serve as evidence in an assessment.
type Offers struct {
	File       string // the assessment, as the reader named it
	Headline   string // what is assessed, its phase and the standard
	Assessment *assess.Assessment
	Standard   *standards.Standard
	New        []Offer // by point
	Lost       []Offer // those of which nobody knows a point
	There      int     // how many more are in the file already
	Whole      bool    // all of the repository was looked at
}

// Offer is one thing that may serve as evidence: where, at which point, and what
// git says of the file.
type Offer struct {
	find.Proposal
	Point int
	File  git.File
}
