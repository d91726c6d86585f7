package json

import (
	"encoding/json"
	"io"

	"standpoint/assess/compare"
	"standpoint/assess/words"
)

// HistoryWhole writes the same as one object.
func HistoryWhole(w io.Writer, h *compare.History) error {
	whole := historyWhole{Ratings: []compare.Entry{}}
	for _, p := range h.Points {
		whole.Ratings = append(whole.Ratings, p.Entries...)
	}
	return write(w, whole)
}

type historyWhole struct {
	Ratings []compare.Entry `json:"ratings"`
}

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
