package form

import (
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// equal says whether a place says the same as what was typed.
func (c *collector) equal(p *Place, now, value string) bool {
	if p.question != "" {
		now, value = parseSaid(now).typed(), parseSaid(value).typed()
	}
	return Same(now, value)
}

// within says whether a text stands in another one already, as after both were kept.
func within(p *Place, now, value string) bool {
	if p.question != "" {
		yours, theirs := parseSaid(now), parseSaid(value)
		if theirs.state != yours.state && theirs.state != assess.Answered {
			return false
		}
		now, value = yours.text+yours.why, theirs.text+theirs.why
	}
	for _, stands := range []string{now, strings.ReplaceAll(now, assess.SupplierSays, "")} {
		if strings.TrimSpace(value) != "" && strings.Contains(key(stands)+"\n", key(value)+"\n") {
			return true
		}
	}
	return false
}

// differs asks what to do about 2 versions.
func (c *collector) differs(e *Entry, now, value string) {
	p := e.Place
	o := c.outcome(e, Differs, now, c.beside(e))
	asksAnew := c.t.share != "" && e.Was == digest("") // a supplier is not shown what you wrote
	if o.Theirs = value; e.Was != "" && digest(now) != e.Was && !asksAnew {
		o.Note = strings.Join(words.NonEmpty(o.Note, "the file changed after this form was made"), "; ")
	}
	d := c.decide(&o)
	by := c.t.by
	switch {
	case d.Which == Theirs:
		p.slot.put(c.t, p, value)
	case d.Which == Both && p.slot.long:
		c.t.by = words.Both(c.said(p), by)
		p.slot.put(c.t, p, together(p, now, value, c.voice()))
	case d.Which == Edited && strings.TrimSpace(d.Text) != "":
		p.slot.put(c.t, p, d.Text)
	default:
		if d.Which == Yours {
			o.Status = Stays
		}
		c.result.Outcomes = append(c.result.Outcomes, o)
		return
	}
	c.t.by = by
	o.Status, c.touched[p.Point] = Taken, true
	c.result.Outcomes = append(c.result.Outcomes, o)
}

// said is who said what a place holds.
func (c *collector) said(p *Place) string {
	if p.question == "" || c.t.Assessment == nil {
		return ""
	}
	return c.t.answer(p).SaidBy
}

// voice begins what somebody else says beside your own words: a product sheet keeps the
// supplier's apart from what you saw.
func (c *collector) voice() string {
	if c.t.share != "" {
		return assess.SupplierSays
	}
	return ""
}

// together are 2 texts, yours first, theirs in its voice. Of an answer the state that the
// file has stays.
func together(p *Place, now, value, voice string) string {
	if p.question == "" {
		return now + "\n\n" + value
	}
	yours, theirs := parseSaid(now), parseSaid(value)
	add := voice + theirs.text
	if theirs.state != yours.state {
		add = voice + value
	}
	if yours.state == assess.DoesNotApply {
		yours.why += "\n\n" + add + theirs.why
	} else {
		yours.text = strings.TrimSpace(yours.text + "\n\n" + add)
	}
	return yours.typed()
}
