package form

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Status is what became of an answer.
type Status string

// What can become of one.
const (
	Placed  Status = "placed"
	There   Status = "there"   // the file says so already
	Differs Status = "differs" // the file says something else, and goes on doing so
	Stays   Status = "stays"   // it says something else, and somebody decided that yours stays
	Taken   Status = "taken"   // it took the place of what the file said, or stands beside it
	Emptied Status = "emptied" // it was taken out of the form; the file keeps it
)

// Outcome is an answer of a form and what became of it.
type Outcome struct {
	Form   string `json:"form"`
	Place  string `json:"place"` // its code
	Ask    string `json:"ask"`   // its heading
	Status Status `json:"status"`
	Theirs string `json:"theirs"`
	Yours  string `json:"yours,omitempty"` // what the file says, where that differs
	By     string `json:"by,omitempty"`
	Note   string `json:"note,omitempty"`
	Long   bool   `json:"-"` // both can stay
}

// Unplaced is what could not be placed.
type Unplaced struct {
	Form  string `json:"form"`
	Where string `json:"where"`
	Why   string `json:"why"`
	Text  string `json:"text"`
}

// Decision is what to do where the file says something else: take theirs, keep
// yours, keep both, or write another text.
type Decision struct{ Which, Text string }

// What can be decided.
const (
	Theirs = "theirs"
	Yours  = "yours"
	Both   = "both"
	Edited = "edited"
)

// Result is what came of some forms.
type Result struct {
	Outcomes []Outcome  `json:"answers"`
	Unplaced []Unplaced `json:"not_placed"`
	Kept     []Unplaced `json:"comments"` // what was written in margins: in the notes of their points
	Deleted  []Unplaced `json:"deleted"`  // while changes were recorded
}

// Count is how many answers came to something.
func (r *Result) Count(statuses ...Status) int {
	n := 0
	for _, o := range r.Outcomes {
		for _, s := range statuses {
			if o.Status == s {
				n++
			}
		}
	}
	return n
}

// collector puts forms into a target, one after another.
type collector struct {
	t      *Target
	form   *Filled
	decide func(*Outcome) Decision
	result *Result

	touched map[int]bool // points
}

// Collect puts what is in the forms into the target. Where the target says
// something else already, decide says what to do.
func Collect(t *Target, forms []*Filled, decide func(*Outcome) Decision) *Result {
	c := collector{t: t, decide: decide, touched: map[int]bool{}, result: &Result{Outcomes: []Outcome{}, Unplaced: []Unplaced{}, Kept: []Unplaced{}, Deleted: []Unplaced{}}}
	for _, f := range forms {
		c.form, t.by = f, f.Role
		for i := range f.Entries {
			c.entry(&f.Entries[i])
		}
		for _, s := range f.Strays {
			c.unplaced(s.Where, "it is outside the boxes to write in", s.Text)
		}
		for _, n := range f.Notes {
			c.note(n)
		}
	}
	c.tidy()
	return c.result
}

// tidy leaves points as one that was changed should be.
func (c *collector) tidy() {
	if c.t.Review != nil {
		return
	}
	for number, is := range c.touched {
		if !is {
			continue
		}
		if p := c.t.Assessment.Point(number); p != nil {
			c.t.Assessment.Tidy(c.t.Standard, p)
		}
	}
}

func (c *collector) unplaced(where, why, text string) {
	c.result.Unplaced = append(c.result.Unplaced, Unplaced{c.form.Name, where, why, text})
}

// entry is one answer.
func (c *collector) entry(e *Entry) {
	p := e.Place
	if p.Point == 0 && c.t.Review == nil {
		return // the role is kept beside the answers
	}
	c.t.share = c.share(e)
	switch empty := p.leftEmpty(e.Text); {
	case empty && (e.Was == "" || e.Was == digest("") || c.again(e)):
	case empty:
		c.say(e, Emptied, c.now(p), "the box was emptied in the form, but the file keeps its text")
	case e.Was != "" && digest(e.Text) == e.Was:
		c.untouched(e)
	case p.slot.add != nil:
		c.add(e)
	case p.Words != nil && p.meant(assess.NormaliseLine(e.Text)) == "":
		c.unplaced(p.Code(), "it is not one of the words that can go there: "+words.Either(labels(p.Words)), e.Text)
	default:
		c.put(e)
	}
}

// add puts the lines of a list where they belong, and says what has no place there.
func (c *collector) add(e *Entry) {
	c.t.read, c.t.left = nil, nil
	status := There
	if e.Place.slot.add(c.t, e.Place, e.Text) > 0 {
		status = Placed
	}
	c.say(e, status, "", strings.Join(words.NonEmpty(append([]string{c.beside(e)}, c.t.read...)...), "; "))
	for _, l := range c.t.left {
		c.unplaced(e.Place.Code(), l.why, l.line)
	}
}

// again says whether the same place has another text in the form.
func (c *collector) again(e *Entry) bool {
	for i := range c.form.Entries {
		if other := &c.form.Entries[i]; other != e && other.Place == e.Place && strings.TrimSpace(other.Text) != "" {
			return true
		}
	}
	return false
}

func labels(all []Word) []string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = w.Label
	}
	return out
}

// beside notes an answer that did not stand in its place.
func (c *collector) beside(e *Entry) string {
	if e.Beside {
		return "it was under the heading, outside the box to write in"
	}
	return ""
}

func (c *collector) now(p *Place) string { return p.slot.now(c.t, p) }

// put writes an answer where there is none, and asks where there is another.
func (c *collector) put(e *Entry) {
	p, now := e.Place, c.now(e.Place)
	value := e.Text
	if p.Words != nil {
		value = p.label(p.meant(assess.NormaliseLine(value)))
	}
	switch {
	case strings.TrimSpace(now) == "":
		p.slot.put(c.t, p, value)
		c.say(e, Placed, "", c.beside(e))
	case c.equal(p, now, value), p.slot.long && e.Was != digest(now) && within(p, now, value):
		c.there(e)
	default:
		c.differs(e, now, value)
	}
}

func (c *collector) outcome(e *Entry, status Status, yours, note string) Outcome {
	return Outcome{Form: c.form.Name, Place: e.Place.Code(), Ask: e.Place.Heading, Status: status, Theirs: e.Text, Yours: yours, By: c.form.Role, Note: note, Long: e.Place.slot.long}
}

func (c *collector) say(e *Entry, status Status, yours, note string) {
	c.touched[e.Place.Point] = c.touched[e.Place.Point] || status == Placed
	c.result.Outcomes = append(c.result.Outcomes, c.outcome(e, status, yours, note))
}

// note keeps what is no answer: comments under their point, the rest where it is
// said.
func (c *collector) note(n PlacedNote) {
	where := "on the front"
	switch {
	case n.Place != nil:
		where = n.Place.Code()
	case n.Point > 0:
		where = c.t.Standard.PointName(n.Point)
	}
	about := n.Text
	if n.On != "" {
		about = fmt.Sprintf("%q: %s", words.Shorten(n.On, 120), n.Text)
	}
	one := Unplaced{c.form.Name, where, "", about}
	switch {
	case n.Kind == Deleted:
		c.result.Deleted = append(c.result.Deleted, one)
	case n.Kind == Comment && n.Point > 0:
		c.keep(n.Point, one)
	case n.Kind == Comment:
		c.unplaced(where, "a comment in the margin", about)
	default:
		c.unplaced(where, "it has no text that could be copied: look at the form", about)
	}
}

// keep puts a comment into the notes of its point, once.
func (c *collector) keep(point int, one Unplaced) {
	by := ""
	if c.form.Role != "" {
		by = ", " + c.form.Role
	}
	said := fmt.Sprintf("Comment on %s (%s%s): %s", one.Where, one.Form, by, one.Text)
	notes := c.notes(point)
	if !strings.Contains(*notes, assess.Normalise(said)) {
		*notes = assess.Normalise(*notes + "\n\n" + said)
		c.result.Kept = append(c.result.Kept, one)
	}
}

func (c *collector) notes(point int) *string {
	if c.t.Review != nil {
		return &c.t.Review.Point(point).Notes
	}
	return &c.t.Assessment.EnsurePoint(c.t.Standard, point).Notes
}
