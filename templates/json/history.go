package json

import (
	"encoding/json"
	"io"

	"standpoint/assess/compare"
	"standpoint/assess/words"
)

// History writes how each point was rated as JSON Lines, a line for each rating.
func History(w io.Writer, h *compare.History) error {
	encoder := json.NewEncoder(words.Escaping(w, words.InJSON))
	for _, p := range h.Points {
		for i := range p.Entries {
			if err := encoder.Encode(&p.Entries[i]); err != nil {
				return err
			}
		}
	}
	return nil
}
