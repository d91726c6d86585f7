package templates

import (
	"standpoint/assess"
	"standpoint/assess/evidence"
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
