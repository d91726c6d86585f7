package assess

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Seen is a fingerprint of what a team says about a point, as a panel has it
// before it: the rating and its reason, what is done and planned, answers,
// evidence and actions. Ids, which may be given anew, notes and what no panel sees
// are not part of it, so that it is the same for the assessment and for a report
// made of it. A point that says nothing is as one that is not there.
func (p *Point) Seen() string {
	sum := sha256.New()
	put := func(key string, values ...string) {
		if cmp.Or(values...) != "" {
			fmt.Fprintf(sum, "%s\x00%q\x00", key, values)
		}
	}
	if p == nil {
		p = &Point{}
	}
	put("rating", p.Rating)
	if p.Visibility != Restricted {
		reason := p.Reason()
		if SetAside(p.Rating) {
			reason = p.WhyNow()
		}
		put("texts", reason, p.Done, p.Planned)
	}
	for i := range p.Answers {
		if a := &p.Answers[i]; a.Said() && a.Seen() != Restricted {
			put("answer", a.Question, a.Text, StateOf(a), a.Why)
			put("left to the team", a.Duty, a.Own)
		}
	}
	for _, e := range p.Evidence {
		if e.Visibility != Restricted {
			put("evidence", e.Title, e.Kind, e.Shows, e.Link, string(e.Date))
		}
	}
	for _, a := range p.Actions {
		if a.Visibility != Restricted {
			put("action", a.What, a.Owner, string(a.Due), cmp.Or(a.State, Open))
		}
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}
