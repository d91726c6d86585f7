package report

import (
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
	return words.Carried(assess.Origin(came), len(came), p.Unconfirmed())
}

// came says the same of the whole assessment, where it goes on from another round.
func (b builder) came() string {
	came := b.a.Came()
	if len(came) == 0 || b.a.Previous == "" {
		return ""
	}
	return b.english(words.CameOver(assess.Origin(came), len(came), len(b.a.Unconfirmed())))
}
