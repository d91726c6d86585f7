package json

import (
	"io"

	"standpoint/assess/form"
)

// Collected is what came of forms; docs/collect.md describes the fields.
type Collected struct {
	Into      string            `json:"into"`
	DryRun    bool              `json:"dry_run"`
	Counts    map[string]int    `json:"counts"`
	NotPlaced map[string]string `json:"not_placed_files"` // by form
	*form.Result
}

type collected struct {
	Forms []*Collected `json:"forms"`
}

// Collect writes what came of forms, file by file.
func Collect(w io.Writer, files []*Collected) error {
	for _, c := range files {
		c.count()
	}
	return write(w, collected{all(files)})
}

func (c *Collected) count() {
	c.Counts = map[string]int{
		"placed": c.Count(form.Placed), "taken": c.Count(form.Taken), "there": c.Count(form.There),
		"differ": c.Count(form.Differs), "stays": c.Count(form.Stays), "emptied": c.Count(form.Emptied), "not_placed": len(c.Unplaced),
	}
}
