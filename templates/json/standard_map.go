package json

import (
	"io"

	"standpoint/standards"
)

// mapped is the JSON of how two standards correspond.
type mapped struct {
	From   string        `json:"from"`
	To     string        `json:"to"`
	Ours   bool          `json:"ours"`
	Credit string        `json:"credit"`
	Points []mappedPoint `json:"points"`
	New    []int         `json:"new"`
}

type mappedPoint struct {
	From   int   `json:"from"`
	Main   []int `json:"main"`
	InPart []int `json:"in_part"`
}

// Mapping writes which points of two standards correspond.
func Mapping(w io.Writer, m *standards.Mapping) error {
	out := mapped{From: m.From.FullID(), To: m.To.FullID(), Ours: m.Ours, Credit: m.Credit, Points: []mappedPoint{}, New: all(m.New)}
	for _, p := range m.Points {
		out.Points = append(out.Points, mappedPoint{p.From, all(p.Main), all(p.Also)})
	}
	return write(w, out)
}
