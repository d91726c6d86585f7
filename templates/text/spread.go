package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// Spread writes how many services of a group stand where, point by point.
func Spread(w io.Writer, all []portfolio.Spread, asOf assess.Date, spoken bool) {
	t := roll{printer{w, spoken}}
	t.say("How many of each, as of %s. %s", asOf.Long(), portfolio.NoTarget)
	for i := range all {
		s := &all[i]
		t.head(s.Name + " (" + s.Short + "), " + words.Count(s.Services, "service", "services") + " of " + words.Count(s.Organisations, "organisation", "organisations"))
		if !s.Enough {
			t.say("Nothing is counted below 10 services or 3 organisations.")
		}
		for _, p := range s.Points {
			t.item(p.Called.Of(p.Number) + ", " + p.Title + ": " + spreadText(&p))
		}
	}
	if len(all) == 0 {
		t.say("No assessment was found that may be shown here.")
	}
}

func spreadText(p *portfolio.SpreadPoint) string {
	if p.Few {
		return "too few to say"
	}
	var said []string
	few := false
	for _, c := range p.Counts {
		if few = few || c.Few; !c.Few {
			said = append(said, fmt.Sprintf("%d %s", c.N, c.Label))
		}
	}
	if few {
		said = append(said, "the other numbers are too small to show")
	}
	return strings.Join(said, ", ")
}
