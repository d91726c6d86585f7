package cmd

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// part is one thing that is asked about an item of a list.
type part struct {
	key, ask string
	date     bool
}

// listing is a list of a point as the walk asks about it. The first part says
// what the item is; values are in the order of the parts.
type listing struct {
	name   string // "evidence"
	kind   byte   // of its ids; 0 where what it is says which
	label  string // as an answer to what there is
	add    string // the words for adding one
	spoken string // the same where one types it
	parts  []part
	rows   func(p *assess.Point) []ask.Row
	read   func(p *assess.Point, id string) []string
	write  func(p *assess.Point, id string, values []string)
}

// titles are the items in a word each.
func (l *listing) titles(p *assess.Point) (titles []string) {
	for _, row := range l.rows(p) {
		titles = append(titles, strings.TrimSpace(row.Name+" "+row.Title))
	}
	return titles
}

var evidenceListing = &listing{
	name: "evidence", kind: 'E', add: "Add evidence",
	spoken: "Type what it is to add some, or press Enter to go on.",
	parts: []part{
		{key: "title", ask: "What is it?"},
		{key: "link", ask: "Where is it? A path in the repository, or an address."},
		{key: "date", ask: "From which date is it?", date: true},
		{key: "shows", ask: "What does it show, in one sentence?"},
	},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, e := range p.Evidence {
			rows = append(rows, ask.Row{ID: e.ID, Name: e.ID, Title: e.Title, Facts: []string{e.Link, e.Date.Long()}})
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, e := range p.Evidence {
			if e.ID == id {
				return []string{e.Title, e.Link, string(e.Date), e.Shows}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		e := itemIn(&p.Evidence, func(e *assess.Evidence) bool { return e.ID == id })
		e.ID, e.Title, e.Link, e.Date, e.Shows = id, v[0], v[1], assess.Date(v[2]), v[3]
	},
}

var actionListing = &listing{
	name: "actions", kind: 'A', add: "Add an action",
	spoken: "Type what is to do to add one, or press Enter to go on.",
	parts: []part{
		{key: "what", ask: "What is to do?"},
		{key: "owner", ask: "Which role does it?"},
		{key: "due", ask: "By which date?", date: true},
	},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, a := range p.Actions {
			row := ask.Row{ID: a.ID, Name: a.ID, Title: a.What, Facts: []string{a.Owner, a.Due.Long()}}
			if !a.IsOpen() {
				row.Facts = append(row.Facts, a.State)
			}
			rows = append(rows, row)
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, a := range p.Actions {
			if a.ID == id {
				return []string{a.What, a.Owner, string(a.Due)}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		a := itemIn(&p.Actions, func(a *assess.Action) bool { return a.ID == id })
		if a.ID == "" {
			a.State = assess.Open
		}
		a.ID, a.What, a.Owner, a.Due = id, v[0], v[1], assess.Date(v[2])
	},
}

// What was reused has no id: what it is says which.
var reusedListing = &listing{
	name: "reused", label: "we reused something", add: "Add something we reused",
	parts: []part{{key: "what", ask: "What did you reuse?"}, {key: "from", ask: "From whom?"}},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, r := range p.Reused {
			rows = append(rows, ask.Row{ID: r.What, Title: r.What, Facts: []string{"reused", r.From, r.Link}})
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, r := range p.Reused {
			if r.What == id {
				return []string{r.What, r.From}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		r := itemIn(&p.Reused, func(r *assess.Reused) bool { return r.What == id && id != "" })
		r.What, r.From = v[0], v[1]
	},
}

var offerListing = &listing{
	name: "offers", kind: 'O', label: "we can offer something", add: "Add something we can offer",
	parts: []part{{key: "what", ask: "What can others have?"}, {key: "where", ask: "Where is it, or which role can one ask?"}},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, o := range p.Offers {
			rows = append(rows, ask.Row{ID: o.ID, Name: o.ID, Title: o.What, Facts: []string{"offered", o.Link, o.Contact}})
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, o := range p.Offers {
			if o.ID == id && o.Link != "" {
				return []string{o.What, o.Link}
			} else if o.ID == id {
				return []string{o.What, o.Contact}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		o := itemIn(&p.Offers, func(o *assess.Offer) bool { return o.ID == id })
		o.ID, o.What = id, v[0]
		switch shown := o.Link; {
		case strings.Contains(v[1], "/"):
			o.Link = v[1]
		case shown != "" && v[1] == "":
			o.Link = ""
		default:
			o.Contact = v[1]
		}
	},
}

var askListing = &listing{
	name: "asks", kind: 'H', label: "we would like help", add: "Add something we would like help with",
	parts: []part{{key: "what", ask: "What would you like help with?"}, {key: "tried", ask: "What did you try so far?"}},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, h := range p.Asks {
			rows = append(rows, ask.Row{ID: h.ID, Name: h.ID, Title: h.What, Facts: []string{"help wanted", h.Tried}})
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, h := range p.Asks {
			if h.ID == id {
				return []string{h.What, h.Tried}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		h := itemIn(&p.Asks, func(h *assess.Ask) bool { return h.ID == id })
		h.ID, h.What, h.Tried = id, v[0], v[1]
	},
}

// itemIn finds the item meant, or adds one.
func itemIn[T any](items *[]T, meant func(*T) bool) *T {
	for i := range *items {
		if meant(&(*items)[i]) {
			return &(*items)[i]
		}
	}
	*items = append(*items, *new(T))
	return &(*items)[len(*items)-1]
}

// known finds the list that has an item of this id.
func known(lists []*listing, p *assess.Point, id string) *listing {
	i := slices.IndexFunc(lists, func(l *listing) bool { return l.read(p, id) != nil })
	if i < 0 {
		return nil
	}
	return lists[i]
}
