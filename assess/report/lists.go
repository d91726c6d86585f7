package report

import "standpoint/assess"

// ActionList is actions under the heading they belong to.
type ActionList struct {
	Name string
	All  []Action
}

// SharedList is what is reused, offered or asked for, under its heading.
type SharedList struct {
	Name string
	All  []Shared
}

// Closed says whether nothing is left to do: the action is done, or was dropped.
func (a *Action) Closed() bool { return a.State == assess.Done || a.State == assess.Dropped }

// ActionLists are the point's actions: what is to do, then what is done or dropped. A
// list without any is left out.
func (p *Point) ActionLists() []ActionList {
	open, closed := ActionList{Name: Headings.Actions}, ActionList{Name: Headings.Closed}
	for i := range p.Actions {
		list := &open
		if p.Actions[i].Closed() {
			list = &closed
		}
		list.All = append(list.All, p.Actions[i])
	}
	var lists []ActionList
	for _, list := range []ActionList{open, closed} {
		if len(list.All) > 0 {
			lists = append(lists, list)
		}
	}
	return lists
}

// ToDo are the point's actions that are neither done nor dropped.
func (p *Point) ToDo() []Action {
	for _, list := range p.ActionLists() {
		if list.Name == Headings.Actions {
			return list.All
		}
	}
	return nil
}

// SharedLists are what the point shares with others.
func (p *Point) SharedLists() []SharedList { return sharedLists(p.Reused, p.Offers, p.Asks) }

// SharedLists are what all points share with others.
func (r *Report) SharedLists() []SharedList { return sharedLists(r.Reused, r.Offers, r.Asks) }

// sharedLists keeps asks that somebody answered, or that are over, apart from those
// that are open.
func sharedLists(reused, offers, asks []Shared) []SharedList {
	open, over := asksApart(asks)
	var lists []SharedList
	for _, list := range []SharedList{{Headings.Reused, reused}, {Headings.Offers, offers}, {Headings.Asks, open}, {Headings.Answered, over}} {
		if len(list.All) > 0 {
			lists = append(lists, list)
		}
	}
	return lists
}

func asksApart(asks []Shared) (open, over []Shared) {
	for i := range asks {
		if asks[i].Over {
			over = append(over, asks[i])
		} else {
			open = append(open, asks[i])
		}
	}
	return open, over
}
