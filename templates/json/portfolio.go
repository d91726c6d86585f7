package json

import (
	"encoding/json"
	"io"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// Portfolio writes records as JSON Lines, one after another as they come.
// docs/portfolio.md says what stands in each.
func Portfolio(w io.Writer, each func(write func(*portfolio.Record) error) error) error {
	encoder := json.NewEncoder(words.Escaping(w, words.InJSON))
	return each(func(r *portfolio.Record) error { return encoder.Encode(r) })
}
