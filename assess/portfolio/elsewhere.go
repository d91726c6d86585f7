package portfolio

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// Publisher is a file that somebody else published: what stands in it is their
// word, as of its date.
type Publisher struct {
	File          string
	On            assess.Date
	AgreedBy      string // a role
	Organisations []string
	Services      int
	Also          []string // what else speaks for one of its organisations, in sentences
}

// Whom names the organisations it speaks for.
func (p *Publisher) Whom() string { return words.List(p.Organisations) }

// published are the kinds of records that others may send.
var published = []string{KindRollUp, KindService, KindPoint, KindAction, KindOffer, KindAsk, KindReused, KindEvidence, KindDecision, KindRecommendation, KindRound, KindSheet, KindSheetAnswer, KindSheetEvidence}

// mostPoints is more than any standard has.
const mostPoints = 999

// foreign refuses what a published file never holds: it may be anybody's.
func (r *Record) foreign(from *Publisher) error {
	switch {
	case !slices.Contains(published, r.Kind):
		return fmt.Errorf("a published file holds no record of kind %q", r.Kind)
	case r.AsOf != from.On:
		return fmt.Errorf("as_of %q is not the %s of the first line", r.AsOf, from.On)
	case (r.Kind == KindService || r.Kind == KindSheet || r.Kind == KindRollUp) && (r.PublishedOn != from.On || r.AgreedBy == ""):
		return fmt.Errorf("a published file says on each service which role agreed, and when")
	case (r.Kind == KindService || r.Kind == KindSheet) && r.Organisation == "":
		return fmt.Errorf("%s %q has no organisation that speaks for it", r.Kind, cmp.Or(r.Service, r.Product))
	case slices.Contains([]string{KindService, KindSheet, KindDecision, KindRecommendation, KindRound}, r.Kind) && r.Share != assess.Public,
		(r.Kind == KindAction || r.Kind == KindEvidence) && r.Visibility != assess.Public:
		return fmt.Errorf("a record of kind %q is not public", r.Kind)
	case strings.ContainsAny(r.File, `/\:`), r.Repository+r.Revision+r.BeforeFrom+r.Group+r.Problem+r.Hint != "":
		return fmt.Errorf("a published file must not say where files are kept")
	case r.Link != "" && text.Address(r.Link) == "":
		return fmt.Errorf("link %q is not an address", words.Clip(r.Link, 80))
	case r.Point > mostPoints:
		return fmt.Errorf("point %d is more than any standard has", r.Point)
	}
	return r.legible()
}

// legible refuses texts that no page of ours would print as they are.
func (r *Record) legible() error {
	v := reflect.ValueOf(r).Elem()
	for i := range v.NumField() {
		if v.Field(i).Kind() != reflect.String {
			continue
		}
		switch said := v.Field(i).String(); {
		case len([]rune(said)) > longestPublished:
			return fmt.Errorf("%s is longer than %d letters", Columns()[i], longestPublished)
		case slices.Contains(spoken(), Columns()[i]) && unmarked(said) != said:
			return fmt.Errorf("%s holds markup", Columns()[i])
		case words.Screen.Apply(said) != said:
			return fmt.Errorf("%s holds characters that act on a screen", Columns()[i])
		}
	}
	return nil
}

// Begin says which file the next records are from. None belongs to a service of
// the file before.
func (j *Join) Begin(file string) {
	j.file, j.from, j.open = file, nil, nil
	j.mark()
}

// Strict says whether what comes was published by somebody else.
func (j *Join) Strict() bool { return j.from != nil }

// Forget lets go of what a published file has said so far: a part of it is not
// what its team agreed to.
func (j *Join) Forget() {
	if j.from != nil {
		j.entries, j.in.Sheets = j.entries[:j.began], j.in.Sheets[:j.beganSheets]
		j.about = ""
	}
}

// mark notes what stands before the file, or the part of it, that is read next.
func (j *Join) mark() {
	j.began, j.beganSheets, j.about = len(j.entries), len(j.in.Sheets), ""
}

// rollUp takes what the records after it have in common.
func (j *Join) rollUp(r *Record) error {
	j.from, j.open = nil, nil
	j.mark()
	if err := readable(r.Version); err != nil {
		return err
	}
	if r.PublishedOn != "" {
		j.from = &Publisher{File: j.file, On: r.PublishedOn, AgreedBy: r.AgreedBy}
		return r.foreign(j.from)
	}
	j.in.KeptBack += r.KeptBack
	if j.in.Name == "" {
		j.in.Name = r.Title
	}
	return nil
}

// service begins an entry.
func (j *Join) service(r *Record) {
	if j.open == nil {
		j.open = map[string]int{}
	}
	e := Entry{File: r.File, Group: r.Group, said: j.file}
	r.give(&e.Assessment)
	r.give(&e.Service)
	r.give(&e.Service.Outcome)
	switch {
	case j.from != nil:
		e.Published, e.File = j.from, j.file+":"+r.File
	case r.PublishedOn != "": // a roll-up of ours has it from elsewhere
		e.Published = j.known(r)
	}
	j.open[r.owner()] = len(j.entries)
	j.entries = append(j.entries, e)
}

// known is the file that a record was published in.
func (j *Join) known(r *Record) *Publisher {
	for _, p := range j.others {
		if p.File == r.Source && p.On == r.PublishedOn {
			return p
		}
	}
	p := &Publisher{File: r.Source, On: r.PublishedOn, AgreedBy: r.AgreedBy}
	j.others = append(j.others, p)
	return p
}

// speaker is who speaks for an organisation: a file.
type speaker struct {
	organisation, from string
	published          *Publisher
}

// speakers are those of services, then of product sheets.
func (j *Join) speakers() []speaker {
	var all []speaker
	for i := range j.entries {
		e := &j.entries[i]
		one := speaker{e.Service.Organisation, e.said, e.Published}
		if e.Published != nil {
			one.from = e.Published.File
			e.Published.add(e.Service.Organisation)
			e.Published.Services++
		}
		all = append(all, one)
	}
	for i := range j.in.Sheets {
		s := &j.in.Sheets[i]
		one := speaker{s.Organisation, s.said, s.Published}
		if s.Published != nil {
			one.from = s.Published.File
			s.Published.add(s.Organisation)
		}
		all = append(all, one)
	}
	return all
}

// voices notes for whom each published file speaks, and who else does: nobody
// speaks for another organisation unseen.
func (j *Join) voices() {
	files := map[string][]string{} // by folded organisation
	ours := map[string][]string{}
	spoken := j.speakers()
	for _, one := range spoken {
		id := words.Fold(one.organisation)
		if one.published == nil && !slices.Contains(ours[id], one.from) {
			ours[id] = append(ours[id], one.from)
		}
		if !slices.Contains(files[id], one.from) {
			files[id] = append(files[id], one.from)
		}
	}
	for _, one := range spoken {
		id := words.Fold(one.organisation)
		if one.published == nil || len(files[id]) < 2 {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(files[id]), func(name string) bool { return name == one.from })
		also := fmt.Sprintf("%s is also in %s.", one.organisation, words.List(others))
		if len(ours[id]) > 0 {
			also += " If both have the same service, your own lines count."
		}
		if !slices.Contains(one.published.Also, also) {
			one.published.Also = append(one.published.Also, also)
			j.in.Notes = append(j.in.Notes, &problem.Error{File: one.published.File, What: "somebody else's file. " + strings.TrimSuffix(also, "."), Hint: "check with them which one they wrote"})
		}
	}
	j.several(spoken, ours)
}

// several notes organisations of our own lines that come from more than one file.
func (j *Join) several(spoken []speaker, files map[string][]string) {
	var said []string
	told := map[string]bool{}
	for _, one := range spoken {
		if id := words.Fold(one.organisation); len(files[id]) > 1 && !told[id] && one.published == nil {
			told[id] = true
			said = append(said, fmt.Sprintf("%s (%d files)", cmp.Or(one.organisation, "no organisation"), len(files[id])))
		}
	}
	if len(said) > 0 {
		j.in.Notes = append(j.in.Notes, &problem.Error{What: "more than one file speaks for: " + words.List(said), Hint: "this is right if each service sends its own lines; if not, find out who wrote them"})
	}
}

func (p *Publisher) add(organisation string) {
	if !slices.Contains(p.Organisations, organisation) {
		p.Organisations = append(p.Organisations, organisation)
	}
}

// elsewhere are the published files that services shown here are from.
func (p *Portfolio) elsewhere() []*Publisher {
	var all []*Publisher
	for _, w := range p.who {
		if w.Published != nil && !slices.Contains(all, w.Published) {
			all = append(all, w.Published)
		}
	}
	slices.SortFunc(all, func(a, b *Publisher) int { return strings.Compare(a.File, b.File) })
	return all
}
