package json

import "standpoint/standards"

// standardHead is what a standard's file says of itself, beside what a list of
// standards has.
type standardHead struct {
	Short          string   `json:"short"`
	Published      string   `json:"published"`
	For            string   `json:"for"`
	InForce        string   `json:"in_force"`
	StatusNote     string   `json:"status_note"`
	LicenceAddress string   `json:"licence_address"`
	LicenceSure    string   `json:"licence_sure"`
	CalledOne      string   `json:"called_one"`
	CalledMany     string   `json:"called_many"`
	About          string   `json:"about"`
	Doubts         []string `json:"doubts"`
	Extends        string   `json:"extends"`
	Adapted        bool     `json:"adapted"`
	Differs        []string `json:"differs"`
}

func headOf(s *standards.Standard) standardHead {
	return standardHead{Short: s.Short, Published: s.Published, For: s.For, InForce: s.InForce, StatusNote: s.Status.Note,
		LicenceAddress: s.Licence.Address, LicenceSure: s.Licence.Sure, CalledOne: s.Called(1), CalledMany: s.Called(2),
		About: s.About, Doubts: all(s.Doubts), Extends: s.Extends, Adapted: s.Adapted, Differs: all(s.Differs)}
}

// standardScale is what is said of a scale beside its values.
type standardScale struct {
	ScaleOurs     bool   `json:"scale_ours"`
	ScaleSince    string `json:"scale_since"`
	ScaleNote     string `json:"scale_note"`
	Empty         string `json:"empty"`
	NotApplicable string `json:"not_applicable"`
}

func scaleOf(s *standards.Standard) standardScale {
	return standardScale{s.Scale.Ours, s.Scale.Since, s.Scale.Note, s.Scale.Empty, s.Scale.NotApplicable}
}

// The parts of a standard have the fields of its file, in their order: what is new
// there does not compile here until it has a name.

type standardValue struct {
	ID      string `json:"id"`
	Label   string `json:"label"`
	Mark    string `json:"mark"`
	Hue     string `json:"hue"`
	Meaning string `json:"meaning"`
}

type standardAmendment struct {
	Date   string `json:"date"`
	Points []int  `json:"points"`
	What   string `json:"what"`
	Source string `json:"source"`
}

type standardPromise struct {
	Says   string `json:"says"`
	Ask    string `json:"ask"`
	Within int    `json:"within_months"`
	Source string `json:"source"`
}

type standardCommitment struct {
	Says     string `json:"says"`
	Ours     bool   `json:"ours"`
	Question string `json:"question"`
	Source   string `json:"source"`
}

type standardPhase struct {
	ID             string `json:"id"`
	Name           string `json:"name"`
	Assessed       bool   `json:"assessed"`
	Note           string `json:"note"`
	FirstRoundAlso string `json:"first_round_also"`
}

type standardRules struct {
	Overall             string   `json:"overall"`
	OverallCredit       string   `json:"overall_credit"`
	MendWithin          int      `json:"mend_within_months"`
	Mend                string   `json:"mend"`
	MendCredit          string   `json:"mend_credit"`
	AnswerWithin        int      `json:"answer_within_days"`
	AnswerWithinWorking int      `json:"answer_within_working_days"`
	AnswerCredit        string   `json:"answer_credit"`
	Statement           []string `json:"statement"`
}

type standardGroup struct {
	ID    string            `json:"id"`
	Name  string            `json:"name"`
	Names map[string]string `json:"names"`
}

type standardProfile struct {
	ID    string         `json:"id"`
	Name  string         `json:"name"`
	When  standardWhen   `json:"when"`
	Ask   []standardAsk  `json:"ask"`
	Aside []standardAway `json:"aside"`
	Only  []string       `json:"only"`
}

type standardWhen struct {
	Delivery []string `json:"delivery"`
	Small    bool     `json:"small"`
	Running  bool     `json:"running"`
	UsesAI   bool     `json:"uses_ai"`
}

type standardAsk struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
}

type standardAway struct {
	Questions []string `json:"questions"`
	Why       string   `json:"why"`
}

func profileOf(p standards.Profile) standardProfile {
	out := standardProfile{ID: p.ID, Name: p.Name, When: standardWhen(p.When), Only: all(p.Only)}
	out.When.Delivery = all(p.When.Delivery)
	out.Ask = each(p.Ask, func(a standards.FitAsk) standardAsk { return standardAsk(a) })
	out.Aside = each(p.Aside, func(a standards.FitAway) standardAway { return standardAway(a) })
	return out
}
