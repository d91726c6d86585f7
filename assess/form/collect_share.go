package form

import (
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// untouched is what stands as it was printed. How far a supplier's answer may go
// may have changed all the same.
func (c *collector) untouched(e *Entry) {
	if e.Share != "" && c.t.answer(e.Place).Share != c.t.share {
		c.there(e)
	}
}

// there is what the file says already; how far it may go is asked about.
func (c *collector) there(e *Entry) {
	if c.t.share == "" || e.Place.question == "" {
		c.say(e, There, "", c.beside(e))
		return
	}
	a := c.t.answer(e.Place)
	if a.Share == c.t.share || a.Share == "" && e.Share == "" {
		c.say(e, There, "", c.beside(e))
		return
	}
	o := c.outcome(e, Differs, "May go to: "+shareLabel(a.Share), "who may read it differs")
	o.Theirs, o.Long = "May go to: "+shareLabel(c.t.share), false
	switch c.decide(&o).Which {
	case Theirs:
		a.Share, o.Status = c.t.share, Taken
	case Yours:
		o.Status = Stays
	}
	c.result.Outcomes = append(c.result.Outcomes, o)
}

func shareLabel(value string) string {
	if value == "" {
		return "nobody said"
	}
	return (&Place{Words: shares}).label(value)
}

// share is how far the answer may go: in a supplier's form to this council, where
// nothing else is said.
func (c *collector) share(e *Entry) string {
	if c.form.Reader != report.ForSupplier || e.Place.question == "" {
		return ""
	}
	if e.Share == "" {
		return shares[0].Value
	}
	if meant := (&Place{Words: shares}).meant(e.Share); meant != "" {
		return meant
	}
	c.unplaced(e.Place.Code()+shareKey, "it is not one of the words that can go there, so this council only reads the answer: "+words.Either(labels(shares)), e.Share)
	return shares[0].Value
}
