package assess

import "strings"

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
	*was = strings.TrimSpace(*id + " of " + u.m.From.ShortTitled())
	u.ids[*id] = next
	*id = next
}

// references follow the things they refer to.
func (u *upgrade) references() {
	for i := range u.out.Assessment.Points {
		p := &u.out.Assessment.Points[i]
		for j := range p.Evidence {
			u.follow(&p.Evidence[j].See)
		}
		for j := range p.Actions {
			u.follow(&p.Actions[j].Evidence)
		}
		p.texts(u.mention)
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

// texts are what people wrote under a point in sentences.
func (p *Point) texts(each func(*string)) {
	all := []*string{&p.RatingReason, &p.Why, &p.Done, &p.Planned, &p.Notes}
	conflicts := func(list []Conflict) {
		for i := range list {
			all = append(all, &list[i].Ours, &list[i].Theirs)
		}
	}
	conflicts(p.Conflict)
	for i := range p.Answers {
		all = append(all, &p.Answers[i].Text, &p.Answers[i].Why)
		conflicts(p.Answers[i].Conflict)
	}
	for i := range p.Evidence {
		all = append(all, &p.Evidence[i].Title, &p.Evidence[i].Shows)
	}
	for i := range p.Actions {
		all = append(all, &p.Actions[i].What) // From may cite what a panel wrote
	}
	for i := range p.Reused {
		all = append(all, &p.Reused[i].What)
	}
	for i := range p.Offers {
		all = append(all, &p.Offers[i].What, &p.Offers[i].Conditions)
	}
	for i := range p.Asks {
		all = append(all, &p.Asks[i].What, &p.Asks[i].Tried, &p.Asks[i].Conditions)
	}
	for _, one := range all {
		each(one)
	}
}

func (u *upgrade) follow(id *string) {
	if next, moved := u.ids[*id]; moved {
		*id = next
	}
}
