package standards

import (
	"fmt"
	"slices"
)

// Profile says what is put in other words, or not asked, for services of one
// kind: bought ones, small ones, and those that run already.
type Profile struct {
	At    int       `yaml:"-"` // its place in the file, from 1; 0 when an extension left it alone
	ID    string    `yaml:"id"`
	Name  string    `yaml:"name"` // as in a sentence: "a bought product"
	When  When      `yaml:"when"`
	Ask   []FitAsk  `yaml:"ask"`
	Aside []FitAway `yaml:"aside"`
	Only  []string  `yaml:"only"` // questions that are asked of these services and of no others
}

// When is what a service has to be for a profile to count: everything that is
// said here.
type When struct {
	Delivery []string `yaml:"delivery"` // one of these
	Small    bool     `yaml:"small"`
	// Running is a service that runs already: the first round in a phase that
	// asks an earlier phase's questions as well.
	Running bool `yaml:"running"`
	UsesAI  bool `yaml:"uses_ai"` // a service that uses artificial intelligence
}

// said tells whether anything has to be so.
func (w *When) said() bool { return len(w.Delivery) > 0 || w.Small || w.Running || w.UsesAI }

// FitAsk is a question in the words that fit a profile.
type FitAsk struct {
	Question string `yaml:"question"`
	Ask      string `yaml:"ask"`
}

// FitAway puts questions aside that do not apply to a profile. Why is printed.
type FitAway struct {
	Questions []string `yaml:"questions"`
	Why       string   `yaml:"why"`
}

// Situation is what of a service decides which questions it is asked, and in
// which words.
type Situation struct {
	Phase      string // an id of the standard's phases, or empty
	FirstRound bool   // nothing came before this assessment
	Delivery   string // as in Deliveries, or empty when it is not known
	Small      bool
	UsesAI     bool
}

// SetAside is a question that is not put to a service, and why.
type SetAside struct {
	Question Question
	Why      string
	Profile  string // its name in a sentence: "a bought product"
}

// Deliveries are the ways in which a service comes about that a profile may
// name.
var Deliveries = []string{"built", "bought", "shared", "mixed"}

// Fit lists a point's questions in this situation, in the words that fit it,
// and those put aside with the reason. A question for which kept says true is
// asked all the same, such as one that has an answer already, and stays where the
// phase asked it formerly.
func (s *Standard) Fit(p *Point, in Situation, kept func(question string) bool) (asked []Question, aside []SetAside) {
	profiles, reserved := s.fitting(in), s.reserved()
	for _, q := range s.inPhase(p, in.Phase, in.FirstRound, kept) {
		if reserved[q.ID] && !reservedIn(profiles, q.ID) && !kept(q.ID) {
			continue
		}
		if away := awayIn(profiles, q.ID); away != nil && !kept(q.ID) {
			away.Question = worded(profiles, q, in)
			aside = append(aside, *away)
			continue
		}
		asked = append(asked, worded(profiles, q, in))
	}
	return asked, aside
}

// Worded is a question in the words that fit this situation.
func (s *Standard) Worded(q *Question, in Situation) string {
	return worded(s.fitting(in), *q, in).Ask
}

// reserved are the questions that only the services of some profile are asked.
func (s *Standard) reserved() map[string]bool {
	var ids map[string]bool
	for i := range s.Profiles {
		for _, id := range s.Profiles[i].Only {
			if ids == nil {
				ids = map[string]bool{}
			}
			ids[id] = true
		}
	}
	return ids
}

func reservedIn(profiles []*Profile, question string) bool {
	return slices.ContainsFunc(profiles, func(p *Profile) bool { return slices.Contains(p.Only, question) })
}

// fitting are the profiles that count in this situation, in their order.
func (s *Standard) fitting(in Situation) []*Profile {
	var fits []*Profile
	phase := s.Phase(in.Phase)
	running := in.FirstRound && phase != nil && phase.FirstRoundAlso != ""
	for i := range s.Profiles {
		if s.Profiles[i].When.fits(in, running) {
			fits = append(fits, &s.Profiles[i])
		}
	}
	return fits
}

func (w *When) fits(in Situation, running bool) bool {
	return (len(w.Delivery) == 0 || slices.Contains(w.Delivery, in.Delivery)) && (!w.Small || in.Small) && (!w.Running || running) && (!w.UsesAI || in.UsesAI)
}

func awayIn(profiles []*Profile, question string) *SetAside {
	for _, p := range profiles {
		if p.words(question) != "" {
			return nil // the nearer profile asks it, whatever a further one says
		}
		for _, away := range p.Aside {
			if slices.Contains(away.Questions, question) {
				return &SetAside{Why: away.Why, Profile: p.Name}
			}
		}
	}
	return nil
}

// worded puts a question in the words of the first profile that has some, or
// in those for a bought product.
func worded(profiles []*Profile, q Question, in Situation) Question {
	if in.Delivery == "bought" && q.Bought != "" {
		q.Ask = q.Bought
	}
	q.Bought = ""
	for _, p := range profiles {
		if words := p.words(q.ID); words != "" {
			q.Ask = words
			return q
		}
	}
	return q
}

// words is a profile's wording of a question, or empty.
func (p *Profile) words(question string) string {
	for _, own := range p.Ask {
		if own.Question == question {
			return own.Ask
		}
	}
	return ""
}

// in is a path into the file for something of a profile.
func (p *Profile) in(path ...any) []any {
	if p.At == 0 {
		return []any{"extends"}
	}
	return append([]any{"profiles", p.At - 1}, path...)
}

// profiles judges whether each can count and speaks of questions that are
// there.
func (c *checker) profiles() {
	if n := len(c.s.Profiles); n > MostProfiles {
		c.fail(fmt.Sprintf("keep the %d that matter most", MostProfiles), fmt.Sprintf("there are %d profiles", n), "profiles")
		return
	}
	known, seen := c.s.questionIDs(), map[string]bool{} // own profiles stand before those of a base
	for i := range c.s.Profiles {
		p := &c.s.Profiles[i]
		c.id(p.ID, p.in("id")...)
		c.required(p.Name, p.in("name")...)
		if p.At > 0 && seen[p.ID] {
			c.fail("give each profile an id of its own", fmt.Sprintf("profile %q already exists", p.ID), p.in("id")...)
		}
		seen[p.ID] = true
		if !p.When.said() {
			c.fail("say when: {delivery: [bought]}, {small: true}, {running: true} or {uses_ai: true}", fmt.Sprintf("nothing says when profile %q counts", p.ID), p.in("when")...)
		}
		for k, delivery := range p.When.Delivery {
			c.oneOf(delivery, Deliveries, p.in("when", "delivery", k)...)
		}
		c.profile(p, known)
	}
}

func (c *checker) profile(p *Profile, known map[string]bool) {
	unknown := func(id string, path ...any) {
		if !known[id] {
			c.fail("use the id of a question of this standard", fmt.Sprintf("question %q is not there", id), p.in(path...)...)
		}
	}
	for i, own := range p.Ask {
		unknown(own.Question, "ask", i, "question")
		c.required(own.Ask, p.in("ask", i, "ask")...)
	}
	for i, away := range p.Aside {
		if away.Why == "" {
			c.fail("add why: with the reason; it is printed", "there is no reason for putting this aside", p.in("aside", i)...)
		}
		for j, id := range away.Questions {
			unknown(id, "aside", i, "questions", j)
		}
	}
	for i, id := range p.Only {
		unknown(id, "only", i)
	}
}

func (s *Standard) questionIDs() map[string]bool {
	ids := map[string]bool{}
	for _, points := range [][]Point{s.Points, s.Dropped} {
		for i := range points {
			for j := range points[i].Questions {
				ids[points[i].Questions[j].ID] = true
			}
		}
	}
	return ids
}

// Situations lists each kind of service that a phase's profiles tell apart.
func (s *Standard) Situations(phase string) []Situation {
	var all []Situation
	for _, delivery := range append([]string{""}, Deliveries...) {
		for _, first := range []bool{true, false} {
			for _, small := range []bool{true, false} {
				all = append(all, Situation{Phase: phase, FirstRound: first, Delivery: delivery, Small: small},
					Situation{Phase: phase, FirstRound: first, Delivery: delivery, Small: small, UsesAI: true})
			}
		}
	}
	return all
}
