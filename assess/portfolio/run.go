package portfolio

import (
	"slices"
	"strings"

	"standpoint/assess/words"
)

// Run is some services in alphabetical order, for a page that would be too
// large with all of them.
type Run struct {
	First, Last *Ref
	from, to    string // places in the order; to is the first of the next, empty for none
}

// Says names the part by its organisations, or by services where it is of one.
func (t Run) Says() string {
	switch {
	case t.First.Key() == t.Last.Key():
		return t.First.Says()
	case words.Fold(t.First.Organisation) == words.Fold(t.Last.Organisation):
		return strings.Join(words.NonEmpty(t.First.Organisation, t.First.Name+" to "+t.Last.Name), ", ")
	}
	return t.First.Organisation + " to " + t.Last.Organisation
}

// inOrder is where something of a service stands in the alphabetical order.
func inOrder(organisation, name string) string {
	return words.Fold(organisation) + "\x00" + words.Fold(name)
}

func (w *Whose) inOrder() string { return inOrder(w.Organisation, w.Name) }

func (t Run) has(at string) bool { return at >= t.from && (t.to == "" || at < t.to) }

func (t Run) holds(w *Whose) bool { return t.has(w.inOrder()) }

// Runs divides the services into runs of about the same length, between
// organisations where that is near. There may be fewer than asked for.
func (p *Portfolio) Runs(n int) []Run {
	all := p.EveryService()
	slices.SortStableFunc(all, func(a, b Ref) int { return strings.Compare(a.inOrder(), b.inOrder()) })
	var parts []Run
	for i, size := 0, max(1, (len(all)+n-1)/max(1, n)); i < len(all); {
		end := endOf(all, i, size)
		t := Run{First: &all[i], Last: &all[end-1], from: all[i].inOrder()}
		if i == 0 {
			t.from = ""
		}
		if end < len(all) {
			t.to = all[end].inOrder()
		}
		parts, i = append(parts, t), end
	}
	return parts
}

// endOf is where the run that begins at i ends: where an organisation does, if
// that leaves half of what was wanted, and never between services of one name.
func endOf(all []Ref, i, size int) int {
	end := min(i+size, len(all))
	for at := end; at < len(all) && at > i+size/2; at-- {
		if words.Fold(all[at].Organisation) != words.Fold(all[at-1].Organisation) {
			return at
		}
	}
	for end < len(all) && all[end].inOrder() == all[end-1].inOrder() {
		end++
	}
	return end
}

// keeps leaves of a list what a part holds.
func keeps[T any](t Run, list []T, whose func(*T) *Whose) []T {
	var kept []T
	for i := range list {
		if t.holds(whose(&list[i])) {
			kept = append(kept, list[i])
		}
	}
	return kept
}

// groups leaves of groups the rows that a part holds.
func (t Run) groups(all []Group) []Group {
	var kept []Group
	for _, g := range all {
		if g.Rows = keeps(t, g.Rows, func(r *Row) *Whose { return r.Whose }); len(g.Rows) > 0 {
			kept = append(kept, g)
		}
	}
	return kept
}

// Only is the roll-up with the lists of a part alone; what is counted is of all.
func (p *Portfolio) Only(t Run) *Portfolio {
	q := *p
	q.Maps = nil
	for _, m := range p.Maps {
		if m.Groups = t.groups(m.Groups); len(m.Groups) > 0 {
			q.Maps = append(q.Maps, m)
		}
	}
	due := func(d *Due) *Whose { return d.Whose }
	ask := func(a *AskOf) *Whose { return a.Whose }
	q.Moved = keeps(t, p.Moved, func(m *Move) *Whose { return m.Whose })
	q.Overdue, q.Soon = keeps(t, p.Overdue, due), keeps(t, p.Soon, due)
	q.Meetings = keeps(t, p.Meetings, func(m *Meeting) *Whose { return m.Whose })
	q.Stale = keeps(t, p.Stale, func(s *Stale) *Whose { return s.Whose })
	q.Contracts = keeps(t, p.Contracts, func(c *Contract) *Whose { return c.Whose })
	q.Asks, q.Answered = keeps(t, p.Asks, ask), keeps(t, p.Answered, ask)
	q.Offers = keeps(t, p.Offers, func(o *OfferOf) *Whose { return o.Whose })
	q.Used = keeps(t, p.Used, func(u *Use) *Whose { return u.Whose })
	q.Contacts = keeps(t, p.Contacts, func(c *Contact) *Whose { return c.Whose })
	q.NotStarted = slices.DeleteFunc(slices.Clone(p.NotStarted), func(n NotStarted) bool { return !t.has(inOrder(n.Organisation, n.Title())) })
	return &q
}

// Only is the point with the lists of a part alone.
func (one *PointOf) Only(t Run) *PointOf {
	q := *one
	due := func(d **Due) *Whose { return (*d).Whose }
	q.Groups = t.groups(one.Groups)
	q.Moved = keeps(t, one.Moved, func(m **Move) *Whose { return (*m).Whose })
	q.Overdue, q.Soon = keeps(t, one.Overdue, due), keeps(t, one.Soon, due)
	q.Stale = keeps(t, one.Stale, func(s **Stale) *Whose { return (*s).Whose })
	q.Asks = keeps(t, one.Asks, func(a **AskOf) *Whose { return (*a).Whose })
	q.Offers = keeps(t, one.Offers, func(o **OfferOf) *Whose { return (*o).Whose })
	q.Contacts = keeps(t, one.Contacts, func(c **Contact) *Whose { return (*c).Whose })
	return &q
}

// Only is the organisation with the lists of a part alone.
func (o *Organisation) Only(t Run) *Organisation {
	q := *o
	item := func(one *DeclarationItem) *Whose { return one.From.Whose }
	q.Services = keeps(t, o.Services, func(r *Ref) *Whose { return r.Whose })
	q.Outcomes = keeps(t, o.Outcomes, func(out *OutcomeOf) *Whose { return out.Whose })
	if o.Declaration == nil {
		return &q
	}
	d := *o.Declaration
	d.Points, d.Homeless = slices.Clone(d.Points), keeps(t, d.Homeless, item)
	for i := range d.Points {
		d.Points[i].Items = keeps(t, d.Points[i].Items, item)
	}
	q.Declaration = &d
	return &q
}
