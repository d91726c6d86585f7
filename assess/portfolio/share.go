package portfolio

import (
	"maps"
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

// SeesFiles says whether a reader is told of files that are passed over or
// cannot be read: where they are, and what stands in them.
func SeesFiles(reader string) bool { return reader == "" || reader == "council" }

// only leaves of an entry what a reader may see. Its lists may be shared, and
// are copied.
func (e *Entry) only(reader string) {
	e.Verdict = e.Verdict.shown(reader)
	e.Past = slices.DeleteFunc(slices.Clone(e.Past), func(p Past) bool { return !p.shownTo(reader) })
	e.Before = maps.Clone(e.Before)
	maps.DeleteFunc(e.Before, func(_ int, b Earlier) bool { return !sharedWith(b.Share, reader) })
	e.Points = slices.Clone(e.Points)
	for i := range e.Points {
		p := &e.Points[i]
		p.Evidence = slices.DeleteFunc(slices.Clone(p.Evidence), func(x assess.Evidence) bool { return !visibleTo(x.Visibility, reader) })
		p.Actions = slices.DeleteFunc(slices.Clone(p.Actions), func(x assess.Action) bool { return !visibleTo(x.Visibility, reader) })
		p.Offers, p.Asks, p.Reused = slices.Clone(p.Offers), slices.Clone(p.Asks), slices.Clone(p.Reused)
	}
}

// asWritten are keys whose values are no one's words, or meant for everybody: they
// are shown as they stand.
var asWritten = []string{"id", "kind", "licence", "public_contact"}

// mask takes the names of people, addresses and telephone numbers out of what
// the public reads. The entry's lists must be its own.
func (e *Entry) mask(masker func(*Entry) func(string) string) {
	clean := masker(e)
	e.People, e.File = nil, path.Base(e.File) // a folder can say who somebody is
	before := map[int]Earlier{}
	for number, b := range e.Before {
		before[number] = Earlier{b.Rating, path.Base(b.From), b.Share}
	}
	e.Before = before
	e.Verdict.mask(clean)
	e.Service.Name, e.Service.Supplier = clean(e.Service.Name), clean(e.Service.Supplier)
	e.Service.Product, e.Service.Type = clean(e.Service.Product), clean(e.Service.Type)
	o := &e.Service.Outcome
	o.Aim, o.Baseline, o.Current = clean(o.Aim), clean(o.Baseline), clean(o.Current)
	for i := range e.Points {
		p := &e.Points[i]
		p.Owner = clean(p.Owner)
		eachItem(p, func(_ string, item any) {
			for _, f := range columnsOf(item) {
				if text, is := f.In(item).(*string); is && f.Values == nil && !slices.Contains(asWritten, f.Key) {
					*text = clean(*text)
				}
			}
		})
	}
}

// mask does the same for what is expected.
func (x *Expected) mask(masker func(*Entry) func(string) string) {
	clean := masker(&Entry{Assessment: assess.Assessment{Service: assess.Service{Name: x.Name, Organisation: x.Organisation}}})
	x.Name, x.Owner = clean(x.Name), clean(x.Owner)
}
