package text

import (
	"io"
	"strings"

	"standpoint/assess/compare"
	"standpoint/assess/words"
	"standpoint/templates"
)

// History says how each point was rated, from the first round on, a line for each
// rating. Points that nobody rated are counted.
func History(w io.Writer, h *compare.History, spoken bool) {
	p := printer{w, spoken}
	p.say("%s", strings.Join(words.NonEmpty(h.Service, h.Titled), " · "))
	none := 0
	for i := range h.Points {
		point := &h.Points[i]
		if len(point.Entries) == 0 {
			none++
			continue
		}
		p.gap()
		p.line(Fold(Plain(words.UpperFirst(point.Of(point.Number)) + ". " + point.Title)))
		for j := range point.Entries {
			p.entry(&point.Entries[j])
		}
	}
	p.gap()
	switch {
	case none == len(h.Points):
		p.line("No point has been rated yet.")
	case none > 0:
		p.line(words.Say(none, "%d point has no rating yet.", "%d points have no rating yet."))
	}
}

func (p printer) entry(e *compare.Entry) {
	day, from := "no date", "the file"
	if e.Day != "" {
		day = e.Day.Long()
	}
	switch {
	case e.Kind == compare.AtReview:
		from = strings.TrimSpace("review " + e.By)
	case e.Commit != "":
		from = "commit " + e.Commit
	}
	if p.spoken {
		p.say("%s, %s: %s, by %s.", day, e.Which, e.Label, from)
		return
	}
	p.line(" " + strings.TrimRight(strings.Join([]string{cell(day, 17), cell(e.Which, 15), cell(templates.Sign(e.Shape)+" "+e.Label, 17), Plain(from)}, " "), " "))
}
