package json

import (
	"io"

	"standpoint/standards"
)

// standardWhole is the JSON of one standard: all that its file says of itself, its
// points and its questions. How it corresponds to others is in "standards map".
type standardWhole struct {
	standardRow
	Version   string            `json:"version"`
	Licence   string            `json:"licence"`
	Scale     []standardValue   `json:"scale"`
	Ours      []string          `json:"ours"`
	PointList []standardSection `json:"points_in_full"`

	standardHead
	standardScale
	Amended     []standardAmendment  `json:"amended"`
	Signing     string               `json:"signing"`
	Promise     standardPromise      `json:"promise"`
	Commitments []standardCommitment `json:"commitments"`
	PhaseList   []standardPhase      `json:"phases_in_full"`
	Rules       standardRules        `json:"rules"`
	Groups      []standardGroup      `json:"groups"`
	Profiles    []standardProfile    `json:"profiles"`
}

type standardSection struct {
	Number    int                `json:"point"`
	Label     string             `json:"label"`
	Title     string             `json:"title"`
	Summary   string             `json:"summary"`
	Address   string             `json:"address"`
	Leads     []string           `json:"leads"`
	Questions []standardQuestion `json:"questions"`

	TitleOurs bool              `json:"title_ours"`
	Titles    map[string]string `json:"titles"`
	Group     string            `json:"group"`
	Sure      string            `json:"sure"`
	Why       string            `json:"why"`
	LooksFor  map[string]string `json:"looks_for"`
	Evidence  []string          `json:"evidence"`
	WeakWhen  string            `json:"weak_when"`
	Bought    string            `json:"bought"`
	Values    []string          `json:"values"`
}

type standardQuestion struct {
	ID      string   `json:"id"`
	Ask     string   `json:"ask"`
	Phases  []string `json:"phases"`
	Retired string   `json:"retired"`

	Bought   string   `json:"bought"`
	Supplier string   `json:"supplier"`
	Formerly []string `json:"formerly"`
	Label    string   `json:"label"`
	Feeds    string   `json:"feeds"`
	Topic    string   `json:"topic"`
	Leads    []string `json:"leads"`
	Sourced  string   `json:"sourced"`
	Since    string   `json:"since"`
	Instead  string   `json:"instead"`
}

// Standard writes one standard.
func Standard(w io.Writer, s *standards.Standard) error {
	whole := standardWhole{standardRow: rowOf(s), Version: s.Version, Licence: s.Licence.Name, Ours: all(s.Ours),
		standardHead: headOf(s), standardScale: scaleOf(s), Signing: s.Signing, Promise: standardPromise(s.Promise), Rules: standardRules(s.Rules)}
	whole.Rules.Statement = all(s.Rules.Statement)
	for _, v := range s.Scale.Values {
		whole.Scale = append(whole.Scale, standardValue(v))
	}
	for i := range s.Points {
		whole.PointList = append(whole.PointList, sectionOf(&s.Points[i]))
	}
	whole.Amended = each(s.Amended, func(a standards.Amendment) standardAmendment { return standardAmendment(a) })
	whole.Commitments = each(s.Commitments, func(c standards.Commitment) standardCommitment { return standardCommitment(c) })
	whole.PhaseList = each(s.Phases, func(p standards.Phase) standardPhase { return standardPhase(p) })
	whole.Groups = each(s.Groups, func(g standards.Group) standardGroup { return standardGroup{g.ID, g.Name, texts(g.Names)} })
	whole.Profiles = each(s.Profiles, profileOf)
	return write(w, whole)
}

func sectionOf(p *standards.Point) standardSection {
	return standardSection{Number: p.Number, Label: p.Label, Title: p.Title, Summary: p.Summary, Address: p.Address, Leads: all(p.Leads),
		Questions: each(p.Questions, questionOf), TitleOurs: p.TitleOurs, Titles: texts(p.Titles), Group: p.Group, Sure: p.Sure, Why: p.Why,
		LooksFor: texts(p.LooksFor), Evidence: all(p.Evidence), WeakWhen: p.WeakWhen, Bought: p.Bought, Values: all(p.Values)}
}

func questionOf(q standards.Question) standardQuestion {
	return standardQuestion{ID: q.ID, Ask: q.Ask, Phases: all(q.Phases), Retired: q.Retired, Bought: q.Bought, Supplier: q.Supplier,
		Formerly: all(q.Formerly), Label: q.Label, Feeds: q.Feeds, Topic: q.Topic, Leads: all(q.Leads), Sourced: q.Sourced, Since: q.Since, Instead: q.Instead}
}

// each is a list of one type as one of another, empty where there is none.
func each[A, B any](list []A, as func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, one := range list {
		out = append(out, as(one))
	}
	return out
}

// texts is a table of texts, empty where there is none.
func texts(t map[string]string) map[string]string {
	if t == nil {
		return map[string]string{}
	}
	return t
}
