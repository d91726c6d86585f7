package walk

import (
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// What was reused has no id: what it is says which.
var reusedListing = &listing{
	name: "reused", label: "we reused something", add: "Add something we reused", fresh: "Something we reused",
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
	name: "offers", kind: 'O', label: "we can offer something", add: "Add something we can offer", fresh: "Something we can offer",
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
	name: "asks", kind: 'H', label: "we would like help", add: "Add something we would like help with", fresh: "Something we would like help with",
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
