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

// references follow the things they refer to: ids that stand for themselves,
// and those in sentences.
func (u *upgrade) references() {
	for i := range u.out.Assessment.Points {
		Each(&u.out.Assessment.Points[i], func(v Spot) {
			switch {
			case v.Field.Names != 0:
				u.follow(v.Value.(*string))
			case v.Field.kind == KindText || v.Field.Key == v.Record.Words || v.Field.Sentence:
				u.mention(v.Value.(*string))
			}
		})
	}
}

var mentioned = pattern(`\b[EAOH]\d{1,4}\.\d{1,6}\b`)

// mention has a text name things by the ids they have now.
func (u *upgrade) mention(text *string) {
	if strings.ContainsAny(*text, "EAOH") {
		*text = mentioned().ReplaceAllStringFunc(*text, func(id string) string {
			u.follow(&id)
			return id
		})
	}
}

func (u *upgrade) follow(id *string) {
	if next, moved := u.ids[*id]; moved {
		*id = next
	}
}
