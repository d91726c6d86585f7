package portfolio

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Organisation is what one organisation works to, and what its services want to make
// better: who shares our standards, and our aims.
type Organisation struct {
	Name      string
	Standards []Followed
	Services  []Ref
	Outcomes  []OutcomeOf
	// Declaration is what its services have for the standard that was asked for; nil
	// where none was, and where it has no service.
	Declaration *Declaration
}

// Followed is a standard that an organisation works to.
type Followed struct {
	Standard, Name, Short string
	Services              int         // of its assessments, how many are against it
	Signs                 bool        // it is one that an organisation signs
	Signed                bool        // and it has
	On                    assess.Date // when it signed
}

// OutcomeOf is what a service wants to make better, in its own words and figures.
// They are never added up: no two are of the same thing.
type OutcomeOf struct {
	*Ref
	assess.Outcome
}

// Says is a standard that is followed, in words.
func (f *Followed) Says() string {
	switch {
	case f.Signs && f.Signed && f.On != "":
		return f.Short + ", signed on " + f.On.Long()
	case f.Signs && f.Signed:
		return f.Short + ", signed"
	case f.Signs:
		return f.Short + ", not signed yet"
	}
	return f.Short + ", " + words.Count(f.Services, "service", "services")
}

// works notes what one entry says of its organisation's standards and aims.
func (p *Portfolio) works(e *Entry, whose *Whose) {
	s := p.seen.Standards[e.Standard]
	o := p.organisation(e.Service.Organisation)
	at := slices.IndexFunc(o.Standards, func(f Followed) bool { return f.Standard == e.Standard })
	if at < 0 {
		o.Standards = append(o.Standards, Followed{Standard: e.Standard, Name: s.Name, Short: s.ShortTitled(), Signs: s.Unit == "organisation"})
		at = len(o.Standards) - 1
	}
	f := &o.Standards[at]
	f.Services++
	if e.Signed == assess.Yes {
		f.Signed, f.On = true, max(f.On, e.SignedOn)
	}
	if !slices.ContainsFunc(o.Services, func(r Ref) bool { return r.Key() == whose.Key() }) && s.Unit != "organisation" {
		o.Services = append(o.Services, Ref{Whose: whose})
	}
	if out := e.Service.Outcome; out.Aim+out.Baseline+out.Current != "" {
		one := OutcomeOf{&Ref{Whose: whose}, out}
		o.Outcomes, p.Outcomes = append(o.Outcomes, one), append(p.Outcomes, one)
	}
}

// organisation is the one of a name, in whatever capitals; a new one where there is
// none. Entries come in alphabetical order, and so do organisations.
func (p *Portfolio) organisation(name string) *Organisation {
	if n := len(p.ByOrganisation); n > 0 && words.Fold(p.ByOrganisation[n-1].Name) == words.Fold(name) {
		return &p.ByOrganisation[n-1]
	}
	p.ByOrganisation = append(p.ByOrganisation, Organisation{Name: name})
	return &p.ByOrganisation[len(p.ByOrganisation)-1]
}

// standardsInOrder puts the standards of each organisation in the order of their names.
func (p *Portfolio) standardsInOrder() {
	for i := range p.ByOrganisation {
		slices.SortFunc(p.ByOrganisation[i].Standards, func(a, b Followed) int { return strings.Compare(a.Short, b.Short) })
	}
}

// declare gives each organisation what its services have for a declaration.
func (p *Portfolio) declare(all *declarations) {
	for i := range p.ByOrganisation {
		p.ByOrganisation[i].Declaration = all.of(p.ByOrganisation[i].Name)
	}
}
