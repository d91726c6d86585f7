package portfolio

import (
	"fmt"

	"standpoint/assess/words"
)

// Number is how much there is of something; Few where too few services have it to say.
type Number struct {
	What string
	N    int
	Few  bool
}

// Numbers say how much there is, where single services stay unnamed: of what at least
// so many services have as a group has to have.
func (p *Portfolio) Numbers() []Number {
	due := func(d *Due) *Whose { return d.Whose }
	return []Number{
		number(p, "actions overdue", p.Overdue, due), number(p, "actions due in the next 30 days", p.Soon, due),
		number(p, "points with evidence going stale", p.Stale, func(s *Stale) *Whose { return s.Whose }),
		number(p, "contracts that end within a year", p.Contracts, func(c *Contract) *Whose { return c.Whose }),
		number(p, "offers", p.Offers, func(o *OfferOf) *Whose { return o.Whose }),
		number(p, "asks", p.Asks, func(a *AskOf) *Whose { return a.Whose }),
	}
}

func number[T any](p *Portfolio, what string, list []T, whose func(*T) *Whose) Number {
	services := map[string]bool{}
	for i := range list {
		services[whose(&list[i]).Key()] = true
	}
	if len(services) < p.MinGroup {
		return Number{What: what, Few: true}
	}
	return Number{What: what, N: len(list)}
}

// Holds says how many services it is of.
func (p *Portfolio) Holds() string {
	if p.Services == 0 && p.MinGroup > 0 {
		return fmt.Sprintf("No group of at least %s", words.Count(p.MinGroup, "service", "services"))
	}
	said := words.Count(p.Services, "service", "services") + ", " + words.Count(p.Assessments, "assessment", "assessments")
	if p.MinGroup > 1 {
		said += fmt.Sprintf(", in groups of at least %d services", p.MinGroup)
	}
	return said
}

// KeptBack says how many assessments this reader may not see; nothing where there is
// none. Of lines that are joined, each part kept back its own.
func (p *Portfolio) KeptBack() string {
	switch {
	case p.Kept == 0:
		return ""
	case p.Kept < p.MinGroup:
		return "A few assessments are not shown."
	}
	return words.Say(p.Kept, "%d assessment is not shown.", "%d assessments are not shown.")
}
