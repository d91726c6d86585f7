package json

import (
	"io"

	"standpoint/assess/compare"
)

// Compare writes what differs; docs/rounds.md describes the fields.
func Compare(w io.Writer, c *compare.Comparison) error { return write(w, c) }
