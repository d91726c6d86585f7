// Package portfolio rolls many assessments up: who is where, who has not
// started, who has something to offer and who asks for help. It takes values
// and gives values; it reads no file, knows no clock and prints nothing.
package portfolio

import (
	"cmp"
	"path"
	"reflect"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Entry is one assessment, with what a roll-up is made of: those values that
// have a column in the table of fields, and the names of people, to be taken out
// where the public reads. Its Previous is written as File is, and empty until
// somebody judged that it may be followed.
type Entry struct {
	assess.Assessment
	File      string          // where it was found, with slashes; REPOSITORY:PATH in a bare one
	Group     string          // of councils, from the list of what is expected
	Before    map[int]Earlier // by the number of the point; none where that is unknown
	Verdict   *Verdict        // of a panel or peers; nil where there is none, or the reader may not see it
	Published *Publisher      // by somebody else, whose word it is; nil where it is our own
	Past      []Past          // rounds before this one, the oldest first
	Begun     []int           // points with something written, whatever that is, and no rating

	said string // the file of lines that it came in
}

// Earlier is a rating that a point had before, where that is from: a file, or
// "git on 2026-08-23", and with whom it was shared there.
type Earlier struct{ Rating, From, Share string }

// Digest cuts an assessment against a standard down to an entry, and takes what it
// is made of over. File says where it was found.
func Digest(s *standards.Standard, a *assess.Assessment, file string) Entry {
	e := Entry{File: file, Begun: assess.BegunPoints(s, a), Assessment: assess.Assessment{
		Standard: a.Standard, Phase: a.Phase, Round: a.Round, Due: a.Due,
		Share: cmp.Or(a.Share, assess.Shares[0]), Signed: a.Signed, SignedOn: a.SignedOn, Service: a.Service, Points: a.Points,
	}}
	cut(&e.Service)
	e.Service.Outcome, e.Service.Product = a.Service.Outcome, cmp.Or(a.Service.Product, sheetName(a.Service.Products))
	if e.Service.ID == "" {
		e.Service.ID = cmp.Or(assess.Slug(e.Service.Name), assess.Slug(file))
	}
	for _, person := range a.People {
		if person.Name != "" {
			e.People = append(e.People, assess.Person{Name: person.Name})
		}
	}
	index := a.EvidenceIndex()
	for i := range e.Points {
		for k := range e.Points[i].Evidence {
			e.Points[i].Evidence[k].Date = index.Date(&e.Points[i].Evidence[k])
		}
	}
	for i := range e.Points {
		p := &e.Points[i]
		for k := range p.Actions {
			p.Actions[k].State = cmp.Or(p.Actions[k].State, assess.Open)
		}
		cut(p)
		eachItem(p, func(_ string, item any) { cut(item) })
	}
	return e
}

// sheetName is what the first product sheet is called that a service builds on.
func sheetName(built []assess.Built) string {
	if len(built) == 0 {
		return ""
	}
	name := path.Base(built[0].Sheet)
	return strings.TrimSuffix(name, path.Ext(name))
}

// cut empties what has no column, of something given by a pointer to it.
func cut(thing any) {
	r := assess.RecordOf(reflect.TypeOf(thing).Elem())
	for i := range r.Fields {
		if f := &r.Fields[i]; f.Column == "" {
			reflect.ValueOf(f.In(thing)).Elem().SetZero()
		}
	}
}

// Remember notes what a point was rated before.
func (e *Entry) Remember(point int, before Earlier) {
	if e.Before == nil {
		e.Before = map[int]Earlier{}
	}
	e.Before[point] = before
}

// Title is what people call the service.
func (e *Entry) Title() string { return cmp.Or(e.Service.Name, e.Service.ID) }

// whose says which assessment it is.
func (e *Entry) whose() *Whose {
	return &Whose{Service: e.Service.ID, Name: e.Title(), Organisation: e.Service.Organisation, Group: e.Group, Standard: e.Standard,
		Phase: e.Phase, File: e.File, Published: e.Published, Supplier: e.Service.Supplier, Product: e.Service.Product, Type: e.Service.Type, key: serviceKey(e.Service.Organisation, e.Service.ID)}
}

// serviceKey is the same for all assessments of a service: its organisation and
// its id, in whatever capitals.
func serviceKey(organisation, id string) string {
	return words.Fold(organisation) + "\x00" + words.Fold(id)
}

// Key is what has to be known of every entry before any can be shown: which of
// them are current, and in what order they come. It is small.
type Key struct {
	Whose
	Share     string
	Previous  string
	Round     int
	Rated     int         // points with a rating
	Begun     int         // points with something written and none
	LastRated assess.Date // the day of the newest rating; empty when no point has one
}

// Key gives what has to be known of an entry.
func (e *Entry) Key() Key {
	k := Key{Whose: *e.whose(), Share: e.Share, Previous: e.Previous, Round: e.Round, Begun: len(e.Begun)}
	k.Rated, k.LastRated = e.rated()
	return k
}

// rated counts the points with a rating, and gives the day of the newest.
func (e *Entry) rated() (n int, last assess.Date) {
	for i := range e.Points {
		last = max(last, e.Points[i].RatedOn)
		if e.Points[i].Rating != "" {
			n++
		}
	}
	return n, last
}

// alphabetical orders assessments by organisation and name, and what is the
// same in both by what is left.
func alphabetical(a, b *Whose) int {
	return cmp.Or(
		strings.Compare(words.Fold(a.Organisation), words.Fold(b.Organisation)), strings.Compare(words.Fold(a.Name), words.Fold(b.Name)),
		strings.Compare(a.Service, b.Service), strings.Compare(a.Standard, b.Standard), strings.Compare(a.File, b.File),
	)
}
