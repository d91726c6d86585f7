package templates

import (
	"standpoint/assess"
)

// Against is an assessment seen through another standard, as formats show it.
// docs/status-json.md describes the fields.
type Against struct {
	File string `json:"file"`
	assess.Named
	Title    string      `json:"-"` // what is assessed, in the unit of its standard
	Standard string      `json:"standard"`
	Other    string      `json:"against"`
	Mapping  string      `json:"mapping"` // whose it is
	AsOf     assess.Date `json:"as_of"`
	assess.Against
}
