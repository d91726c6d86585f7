package portfolio

import (
	"fmt"
	"slices"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Past is an earlier round of a service, or what a finished review decided on it.
type Past struct {
	Phase string
	Round int
	Day   assess.Date // the last on which a point was rated, or the day of the review
	By    string      // who reviewed it; empty for the team's own ratings
	Found string      // "6 met and 3 not met"
	Share string
	state string // of a review, as a decision has it
}

// Says is the round in a sentence.
func (p *Past) Says(s *standards.Standard) string {
	return words.EarlierRound(words.LowerFirst(s.PhaseName(p.Phase)), p.Round, p.By != "", p.Day.Long(), p.Found)
}

// past is the round of an entry as a later one shows it, with the review of it.
func past(s *standards.Standard, e *Entry) []Past {
	all := []Past{{Phase: e.Phase, Round: max(e.Round, 1), Found: counted(s, e.Points, func(p assess.Point) string { return p.Rating }), Share: e.Share}}
	_, all[0].Day = e.rated()
	if v := e.Verdict; v != nil {
		one := Past{all[0].Phase, all[0].Round, v.Day, v.By, counted(s, v.Points, func(d Decision) string { return d.Rating }), v.Share, isFinished}
		if v.Agreed {
			one.state = agreedToPublish
		}
		all = append(all, one)
	}
	return slices.DeleteFunc(all, func(p Past) bool { return p.Found == "" })
}

// counted counts ratings, in words.
func counted[T any](s *standards.Standard, all []T, of func(T) string) string {
	counts := map[string]int{}
	for _, one := range all {
		counts[of(one)]++
	}
	var said []string
	for _, id := range assess.RatingIDs(s) {
		if n := counts[id]; n > 0 {
			said = append(said, fmt.Sprintf("%d %s", n, assess.RatingLabel(s, id)))
		}
	}
	return words.List(said)
}

// rounds are those before an entry, the oldest first, as far as they were read and
// are of the same standard.
func (c *current) rounds(e *Entry) error {
	var all []Past
	seen := map[int]bool{}
	for at, there := c.byFile[e.Previous]; there && !seen[at] && c.Keys[at].Standard == e.Standard && c.Standards[e.Standard] != nil; at, there = c.byFile[c.Keys[at].Previous] {
		seen[at] = true
		before, err := c.Load(at)
		if err != nil {
			return err
		}
		all = append(past(c.Standards[e.Standard], &before), all...)
	}
	if len(all) > 0 {
		e.Past = all
	}
	return nil
}

// shownTo leaves out what a reader may not see. The public is told only of reviews
// that both bodies agreed to publish.
func (p Past) shownTo(reader string) bool {
	return sharedWith(p.Share, reader) && (p.By == "" || reader != "public" || p.state == agreedToPublish)
}

func (p *Past) record(base Record) *Record {
	r := base
	r.Kind, r.Phase, r.Round, r.Date, r.Source, r.What, r.Share, r.State = KindRound, p.Phase, p.Round, p.Day, p.By, p.Found, p.Share, p.state
	return &r
}

func (r *Record) past() Past {
	return Past{Phase: r.Phase, Round: r.Round, Day: r.Date, By: r.Source, Found: r.What, Share: r.Share, state: r.State}
}
