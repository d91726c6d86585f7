package json

import (
	"encoding/json"
	"io"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// PortfolioWhole writes the same records as one object, a row at a time.
func PortfolioWhole(w io.Writer, each func(write func(*portfolio.Record) error) error) error {
	before := head + "  \"rows\": ["
	out := words.Escaping(w, words.InJSON)
	err := each(func(r *portfolio.Record) error {
		row, err := json.Marshal(r)
		if err == nil {
			_, err = out.Write(append([]byte(before+"\n    "), row...))
		}
		before = ","
		return err
	})
	if err != nil {
		return err
	}
	if before != "," {
		_, err = io.WriteString(w, before+"]\n}\n")
		return err
	}
	_, err = io.WriteString(w, "\n  ]\n}\n")
	return err
}

// Portfolio writes records as JSON Lines, one after another as they come.
// docs/portfolio.md says what stands in each.
func Portfolio(w io.Writer, each func(write func(*portfolio.Record) error) error) error {
	encoder := json.NewEncoder(words.Escaping(w, words.InJSON))
	return each(func(r *portfolio.Record) error { return encoder.Encode(r) })
}
