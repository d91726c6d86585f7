package assess

import (
	"strings"

	"standpoint/assess/words"
)

// items move to a point with ids of their own.
func (u *upgrade) items(home, p *Point) {
	for _, e := range p.Evidence {
		u.rename(&e.ID, &e.Was, NextID(home, 'E'))
		e.At, e.Carried = 0, Yes
		home.Evidence = append(home.Evidence, e)
	}
	for _, a := range p.Actions {
		u.rename(&a.ID, &a.Was, NextID(home, 'A'))
		a.At, a.Carried = 0, Yes
		home.Actions = append(home.Actions, a)
	}
	for _, r := range p.Reused {
		r.At = 0
		home.Reused = append(home.Reused, r)
	}
	for _, o := range p.Offers {
		next := NextID(home, 'O')
		u.ids[o.ID] = next
		o.At, o.ID = 0, next
		home.Offers = append(home.Offers, o)
	}
	for _, h := range p.Asks {
		next := NextID(home, 'H')
		u.ids[h.ID] = next
		h.At, h.ID = 0, next
		home.Asks = append(home.Asks, h)
	}
}

func (u *upgrade) rename(id, was *string, next string) {
	*was = strings.TrimSpace(words.ItemOf(*id, u.m.From.ShortTitled()))
	u.ids[*id] = next
	*id = next
}
