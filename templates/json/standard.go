package json

import (
	"io"

	"standpoint/standards"
)

// standardWhole is the JSON of one standard: what other programs want of it. Its
// file says more.
type standardWhole struct {
	standardRow
	Version   string            `json:"version"`
	Licence   string            `json:"licence"`
	Scale     []standardValue   `json:"scale"`
	Ours      []string          `json:"ours"`
	PointList []standardSection `json:"points_in_full"`
}

type standardValue struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Meaning string `json:"meaning"`
}

type standardSection struct {
	Number    int                `json:"point"`
	Label     string             `json:"label"`
	Title     string             `json:"title"`
	Summary   string             `json:"summary"`
	Address   string             `json:"address"`
	Leads     []string           `json:"leads"`
	Questions []standardQuestion `json:"questions"`
}

type standardQuestion struct {
	ID      string   `json:"id"`
	Ask     string   `json:"ask"`
	Phases  []string `json:"phases"`
	Retired string   `json:"retired"`
}

// Standard writes one standard.
func Standard(w io.Writer, s *standards.Standard) error {
	whole := standardWhole{standardRow: rowOf(s), Version: s.Version, Licence: s.Licence.Name, Ours: all(s.Ours)}
	for _, v := range s.Scale.Values {
		whole.Scale = append(whole.Scale, standardValue{v.ID, v.Label, v.Meaning})
	}
	for i := range s.Points {
		p := &s.Points[i]
		section := standardSection{Number: p.Number, Label: p.Label, Title: p.Title, Summary: p.Summary, Address: p.Address, Leads: all(p.Leads), Questions: []standardQuestion{}}
		for _, q := range p.Questions {
			section.Questions = append(section.Questions, standardQuestion{q.ID, q.Ask, all(q.Phases), q.Retired})
		}
		whole.PointList = append(whole.PointList, section)
	}
	return write(w, whole)
}

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
