package templates

import (
	"standpoint/assess"
)

// Against is an assessment seen through another standard, as formats show it.
// docs/status-json.md describes the fields.
type Against struct {
	File     string      `json:"file"`
	Service  string      `json:"service"`
	Standard string      `json:"standard"`
	Other    string      `json:"against"`
	Mapping  string      `json:"mapping"` // whose it is
	AsOf     assess.Date `json:"as_of"`
	assess.Against
}
