package walk

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// part is one thing that is asked about an item of a list.
type part struct {
	key, ask string
	form          // of options, the first when nothing is said
	later    bool // asked when the item is changed, not when it is new
}

// listing is a list of a point as the walk asks about it. The first part says
// what the item is; values are in the order of the parts.
type listing struct {
	name   string // "evidence"
	kind   byte   // of its ids; 0 where what it is says which
	label  string // as an answer to what there is
	add    string // the words for adding one
	fresh  string // what one is called that is being added
	spoken string // the same where one types it
	parts  []part
	rows   func(p *assess.Point) []ask.Row
	read   func(p *assess.Point, id string) []string
	write  func(p *assess.Point, id string, values []string)
}

// asked are the parts that are asked about an item that is new, or that was
// there.
func (l *listing) asked(fresh bool) []part {
	if !fresh {
		return l.parts
	}
	return slices.DeleteFunc(slices.Clone(l.parts), func(p part) bool { return p.later })
}

// titles are the items in a word each.
func (l *listing) titles(p *assess.Point) (titles []string) {
	for _, row := range l.rows(p) {
		titles = append(titles, strings.TrimSpace(row.Name+" "+row.Title))
	}
	return titles
}

// visibilities say who may see a piece of evidence.
var visibilities = []ask.Option{
	{ID: assess.Panel, Label: "the team and its panel"},
	{ID: assess.Public, Label: "everyone"},
	{ID: assess.Restricted, Label: "only the team", More: "no report shows it"},
}

var actionStates = []ask.Option{
	{ID: assess.Open, Label: "still to do"}, {ID: assess.Done, Label: "done"}, {ID: assess.Dropped, Label: "dropped"},
}

var evidenceListing = &listing{
	name: "evidence", kind: 'E', add: "Add evidence", fresh: "New evidence",
	spoken: "Type what it is to add some, or press Enter to go on.",
	parts: []part{
		{key: "title", ask: "What is it?"},
		{key: "link", ask: "Where is it? A path in the repository, or an address."},
		{key: "date", ask: "From which date is it?", form: aDate},
		{key: "shows", ask: "What does it show, in one sentence?"},
		{key: "visibility", ask: "Who may see it?", later: true, form: form{options: visibilities}},
	},
	rows: func(p *assess.Point) (rows []ask.Row) {
		for _, e := range p.Evidence {
			row := ask.Row{ID: e.ID, Name: e.ID, Title: e.Title, Facts: []string{e.Link, e.Date.Long()}}
			if e.Visibility == assess.Restricted {
				row.Facts = append(row.Facts, labelOf(visibilities, e.Visibility))
			}
			rows = append(rows, row)
		}
		return rows
	},
	read: func(p *assess.Point, id string) []string {
		for _, e := range p.Evidence {
			if e.ID == id {
				return []string{e.Title, e.Link, string(e.Date), e.Shows, e.Visibility}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		e := itemIn(&p.Evidence, func(e *assess.Evidence) bool { return e.ID == id })
		e.ID, e.Title, e.Link, e.Date, e.Shows, e.Visibility = id, v[0], v[1], assess.Date(v[2]), v[3], v[4]
	},
}

var actionListing = &listing{
	name: "actions", kind: 'A', add: "Add an action", fresh: "A new action",
	spoken: "Type what is to do to add one, or press Enter to go on.",
	parts: []part{
		{key: "what", ask: "What is to do?"},
		{key: "owner", ask: "Which role does it?"},
		{key: "due", ask: "By which date?", form: aDate},
		{key: "state", ask: "Where does it stand?", later: true, form: form{options: actionStates}},
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
				return []string{a.What, a.Owner, string(a.Due), a.State}
			}
		}
		return nil
	},
	write: func(p *assess.Point, id string, v []string) {
		a := itemIn(&p.Actions, func(a *assess.Action) bool { return a.ID == id })
		a.ID, a.What, a.Owner, a.Due, a.State = id, v[0], v[1], assess.Date(v[2]), v[3]
		if a.State == "" {
			a.State = assess.Open
		}
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
