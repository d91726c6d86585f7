package portfolio

import (
	"path"
	"slices"

	"standpoint/assess"
)

// Readers are whom a roll-up can be for. Left empty, it is for whoever may
// read the files themselves, and leaves nothing out.
var Readers = []string{"council", "group", "public"}

// sharedWith says whether what is marked share may be shown to a reader. What
// is not marked is the team's own.
func sharedWith(share, reader string) bool {
	return reader == "" || slices.Index(assess.Shares, share) >= slices.Index(assess.Shares, reader)
}

// visibleTo says whether one item may be shown: what is restricted to nobody
// but its team, what is not marked public not to the public.
func visibleTo(visibility, reader string) bool {
	switch reader {
	case "":
		return true
	case "public":
		return visibility == assess.Public
	}
	return visibility != assess.Restricted
}

// seesFiles says whether a reader is told of files that are passed over or
// cannot be read: where they are, and what stands in them.
func seesFiles(reader string) bool { return reader == "" || reader == "council" }

// For is what of the input a reader may see. What is kept back of a service
// that may be shown is gone without a trace; services are counted.
func (in *Input) For(reader string) (shown Input, kept int) {
	shown = Input{Name: in.Name, Standards: in.Standards, Mask: in.Mask}
	if reader == "" {
		return *in, 0
	}
	hidden := func(x *Expected) bool {
		return slices.ContainsFunc(in.Entries, func(e Entry) bool { return !sharedWith(e.Share, reader) && x.is(&e) })
	}
	for i := range in.Entries {
		if !sharedWith(in.Entries[i].Share, reader) {
			kept++
			continue
		}
		e := in.Entries[i].only(reader)
		if reader == "public" {
			e.mask(in.Mask)
		}
		shown.Entries = append(shown.Entries, e)
	}
	for i := range in.Expected {
		if x := in.Expected[i]; sharedWith(x.Share, reader) && !hidden(&x) {
			if reader == "public" {
				x.mask(in.Mask)
			}
			shown.Expected = append(shown.Expected, x)
		}
	}
	if seesFiles(reader) {
		shown.Older, shown.Problems = in.Older, in.Problems
	}
	return shown, kept
}

// only is an entry without what a reader may not see.
func (e Entry) only(reader string) Entry {
	e.Points = slices.Clone(e.Points)
	for i := range e.Points {
		p := &e.Points[i]
		p.Evidence = slices.DeleteFunc(slices.Clone(p.Evidence), func(x Evidence) bool { return !visibleTo(x.Visibility, reader) })
		p.Actions = slices.DeleteFunc(slices.Clone(p.Actions), func(x Action) bool { return !visibleTo(x.Visibility, reader) })
	}
	return e
}

// mask takes the names of people, addresses and telephone numbers out of what
// the public reads. The entry's points must be its own.
func (e *Entry) mask(masker func(*Entry) func(string) string) {
	clean := masker(e)
	e.People, e.File = nil, path.Base(e.File) // a folder can say who somebody is
	each := func(texts ...*string) {
		for _, text := range texts {
			*text = clean(*text)
		}
	}
	each(&e.Name, &e.Supplier)
	for i := range e.Points {
		p := &e.Points[i]
		p.Offers, p.Asks, p.Reused = slices.Clone(p.Offers), slices.Clone(p.Asks), slices.Clone(p.Reused)
		each(&p.Owner)
		if p.BeforeFrom != "" {
			p.BeforeFrom = path.Base(p.BeforeFrom)
		}
		for j := range p.Evidence {
			each(&p.Evidence[j].Title, &p.Evidence[j].Link)
		}
		for j := range p.Actions {
			each(&p.Actions[j].What, &p.Actions[j].Owner)
		}
		for j := range p.Offers {
			x := &p.Offers[j]
			each(&x.What, &x.Link, &x.Conditions, &x.State, &x.Contact)
		}
		for j := range p.Asks {
			x := &p.Asks[j]
			each(&x.What, &x.Tried, &x.Link, &x.State, &x.Contact, &x.AnsweredBy)
		}
		for j := range p.Reused {
			x := &p.Reused[j]
			each(&x.What, &x.From, &x.Link)
		}
	}
}

// mask does the same for what is expected.
func (x *Expected) mask(masker func(*Entry) func(string) string) {
	clean := masker(&Entry{Name: x.Name, Organisation: x.Organisation})
	x.Name, x.Owner = clean(x.Name), clean(x.Owner)
}
