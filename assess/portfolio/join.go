package portfolio

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards"
)

// Join puts records back together, of one roll-up or of several one after
// another: what comes out is what they were written from.
type Join struct {
	in      Input
	entries []Entry
	open    map[string]int // entries of this file, by file and key

	file   string       // that the records are from
	from   *Publisher   // who published it; nil where it is our own
	began  int          // entries before it
	about  string       // the product sheet that records belong to
	others []*Publisher // those that roll-ups of ours had

	beganSheets int
}

// Add takes the next record. The error says what does not belong.
func (j *Join) Add(r *Record) error {
	if err := r.check(); err != nil {
		return err
	}
	if j.from != nil && r.Kind != KindRollUp {
		if err := r.foreign(j.from); err != nil {
			return err
		}
	}
	switch r.Kind {
	case KindRollUp:
		return j.rollUp(r)
	case KindExpected:
		j.expect(Expected{Service: r.Service, Name: r.Name, Organisation: r.Organisation, Group: r.Group, Owner: r.Owner,
			Repository: r.Repository, Revision: r.Revision, File: r.File, Standard: r.Standard, Share: r.Share, Months: r.Months, told: r.State})
		return nil
	case KindOlder:
		j.in.Older = append(j.in.Older, r.File)
		return nil
	case KindUnread:
		if r.Service != "" || r.Name != "" {
			j.in.Broken = append(j.in.Broken, Broken{r.File, r.Service, r.Name, r.Organisation})
		}
		j.in.Problems = append(j.in.Problems, &problem.Error{File: r.File, Line: r.Line, Column: r.Column, What: r.Problem, Hint: r.Hint})
		return nil
	case KindService:
		j.service(r)
		return nil
	case KindSheet, KindSheetAnswer, KindSheetEvidence:
		return j.sheet(r)
	}
	at, there := j.open[r.owner()]
	if !there {
		return fmt.Errorf("a record of kind %q comes before the one of kind %q that it belongs to", r.Kind, KindService)
	}
	return j.entries[at].add(r)
}

// expect takes what one expects. Each part may have been made with the same list:
// the one that knows most about a service says how it stands.
func (j *Join) expect(x Expected) {
	at := slices.IndexFunc(j.in.Expected, func(o Expected) bool {
		o.told = x.told
		return o == x
	})
	if at < 0 {
		j.in.Expected = append(j.in.Expected, x)
		return
	}
	if known := &j.in.Expected[at]; slices.Index(toldStates, x.told) > slices.Index(toldStates, known.told) {
		known.told = x.told
	}
}

// List takes a list of what is expected, whose lines come from elsewhere.
func (j *Join) List(l *List) {
	j.in.Name = cmp.Or(l.Name, j.in.Name)
	for _, x := range l.Services {
		x.At = 0
		j.expect(x)
	}
}

// check refuses what no roll-up writes, so that nothing is judged by a day or
// shown to a reader that does not exist. An empty share is the team's.
func (r *Record) check() error {
	for _, d := range [...]struct {
		name string
		day  assess.Date
	}{{"as_of", r.AsOf}, {"published_on", r.PublishedOn}, {"date", r.Date}, {"due", r.Due}, {"until", r.Until}, {"contract_end", r.ContractEnd}, {"signed_on", r.SignedOn}} {
		if read, err := assess.ParseDate(string(d.day)); err != nil || read != d.day {
			return fmt.Errorf("%s %q is not a date such as 2026-12-01", d.name, d.day)
		}
	}
	switch {
	case r.Share != "" && !slices.Contains(assess.Shares, r.Share):
		return fmt.Errorf("share %q is not one of the values known here", r.Share)
	case r.Point < 0 || r.Point == 0 && slices.Contains(ofPoints, r.Kind):
		return fmt.Errorf("point %d is not the number of a point", r.Point)
	case r.Kind == KindExpected && r.Months < 1:
		return fmt.Errorf("out_of_date_after_months %d is less than 1", r.Months)
	}
	return nil
}

// ofPoints are the kinds that belong to a point.
var ofPoints = []string{KindPoint, KindAction, KindOffer, KindAsk, KindReused, KindEvidence, KindDecision, KindRecommendation, KindSheetAnswer, KindSheetEvidence}

func (r *Record) owner() string {
	return r.File + "\x00" + r.Organisation + "\x00" + r.Service + "\x00" + r.Standard
}

func (e *Entry) add(r *Record) error {
	if r.Kind == KindPoint {
		e.Points = append(e.Points, assess.Point{})
		r.give(&e.Points[len(e.Points)-1])
		if r.Begun {
			e.Begun = append(e.Begun, r.Point)
		}
		if r.Before != "" {
			e.Remember(r.Point, Earlier{r.Before, r.BeforeFrom, r.BeforeShare})
		}
		return nil
	}
	if r.Kind == KindRound {
		e.Past = append(e.Past, r.past())
		return nil
	}
	if r.Kind == KindDecision || r.Kind == KindRecommendation {
		e.judged(r)
		return nil
	}
	p := e.Point(r.Point)
	if p == nil {
		return fmt.Errorf("point %d has no record of kind %q before this one", r.Point, KindPoint)
	}
	item := newItem(p, r.Kind)
	if item == nil {
		return fmt.Errorf("kind %q is not one I know", r.Kind)
	}
	r.give(item)
	return nil
}

// Unread adds what is the matter with the files that the records are from.
func (j *Join) Unread(problems ...*problem.Error) { j.in.Problems = append(j.in.Problems, problems...) }

// Input is all that was joined, by the standards that lookup gives. What is of a
// standard that it does not know is left out, and said to be.
func (j *Join) Input(lookup func(name string) (*standards.Standard, error)) Input {
	j.voices()
	j.in.Standards = map[string]*standards.Standard{}
	unknown := map[string]bool{}
	j.in.Hold(slices.DeleteFunc(j.entries, func(e Entry) bool {
		if j.in.Standards[e.Standard] == nil && !unknown[e.Standard] {
			if s, err := lookup(e.Standard); err == nil {
				j.in.Standards[e.Standard] = s
			} else {
				unknown[e.Standard] = true
				j.Unread(&problem.Error{File: e.File, What: fmt.Sprintf("standard %q is not one I know", e.Standard), Hint: "--standards names a folder with it"})
			}
		}
		return unknown[e.Standard]
	}))
	for i := range j.in.Sheets {
		if name := j.in.Sheets[i].Standard; j.in.Standards[name] == nil {
			if s, err := lookup(name); err == nil {
				j.in.Standards[name] = s
			}
		}
	}
	return j.in
}
