package report

import (
	"cmp"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// carried says what of a point came from another round or edition, and whether it
// was confirmed. A team that was asked about nothing of it has nothing to confirm.
func carried(p *assess.Point) string {
	came := p.Came()
	if len(came) == 0 {
		return ""
	}
	return words.Carried(cmp.Or(origin(came), "an earlier assessment"), len(came), p.Unconfirmed())
}

// origin is where the first of some things came from that says so. An item says
// which it was there as well.
func origin(came []assess.Carry) string {
	for _, c := range came {
		switch c.Of.(type) {
		case *assess.Point, *assess.Answer:
			if c.Was != "" {
				return c.Was
			}
		default:
			if _, of, known := strings.Cut(c.Was, " of "); known {
				return of
			}
		}
	}
	return ""
}

// came says the same of the whole assessment, where it goes on from another round.
func (b builder) came() string {
	came := b.a.Came()
	if len(came) == 0 || b.a.Previous == "" {
		return ""
	}
	return b.english(words.CameOver(cmp.Or(origin(came), "an earlier assessment"), len(came), len(b.a.Unconfirmed())))
}
