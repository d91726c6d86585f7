package walk

import "standpoint/assess"

var evidenceListing = &listing{
	of: (*assess.Evidence)(nil), add: "Add evidence", fresh: "New evidence",
	spoken: "Type one on a line to add it; Enter continues.",
	facts: func(item any) []string {
		e := item.(*assess.Evidence)
		facts := []string{e.Link, e.Date.Long()}
		if e.Visibility == assess.Restricted {
			facts = append(facts, "only the team")
		}
		return facts
	},
}

var actionListing = &listing{
	of: (*assess.Action)(nil), add: "Add an action", fresh: "A new action",
	spoken: "Type one on a line to add it; Enter continues.",
	facts: func(item any) []string {
		a := item.(*assess.Action)
		facts := []string{a.Owner, a.Due.Long()}
		if !a.IsOpen() {
			facts = append(facts, a.State)
		}
		return facts
	},
	settle: func(item any) {
		if a := item.(*assess.Action); a.State == "" {
			a.State = assess.Open
		}
	},
}

var reusedListing = &listing{
	of: (*assess.Reused)(nil), label: "we reused something", add: "Add something we reused", fresh: "Something we reused",
	facts: func(item any) []string {
		r := item.(*assess.Reused)
		return []string{"reused", r.From, r.Link}
	},
}

var offerListing = &listing{
	of: (*assess.Offer)(nil), label: "we can offer something", add: "Add something we can offer", fresh: "Something we can offer",
	facts: func(item any) []string {
		o := item.(*assess.Offer)
		return []string{"offered", o.Link, o.Contact}
	},
}

var askListing = &listing{
	of: (*assess.Ask)(nil), label: "we would like help", add: "Add something we would like help with", fresh: "Something we would like help with",
	facts: func(item any) []string {
		return []string{"help wanted", item.(*assess.Ask).Tried}
	},
}
