package panel

import (
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// leading are those of a point's reviewers who lead on it by their role, and all
// of them where nobody there does.
func leading(sp *standards.Point, said []Said) []Said {
	var lead []Said
	for _, one := range said {
		if one.DoneWell+one.ToExplore != "" && Leads(sp, one.Role) {
			lead = append(lead, one)
		}
	}
	if len(lead) == 0 {
		return said
	}
	return lead
}

// Leads says whether somebody in a role leads on a point: each word of a
// profession that does begins like a word of the role, as in "User researcher" and
// "user research".
func Leads(sp *standards.Point, role string) bool {
	of := strings.Fields(words.Plainly(role))
	return slices.ContainsFunc(sp.Leads, func(profession string) bool {
		for _, word := range strings.Fields(words.Plainly(profession)) {
			if !slices.ContainsFunc(of, func(one string) bool { return akin(one, word) }) {
				return false
			}
		}
		return true
	})
}

// stem is how many letters 2 words have in common that mean the same trade.
const stem = 5

func akin(a, b string) bool {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return a == b || n >= stem
}

// same says whether 2 entries are of one reviewer, as far as they say.
func same(a, b assess.Reviewer) bool {
	return words.Fold(a.Role) == words.Fold(b.Role) && words.Fold(a.Organisation) == words.Fold(b.Organisation)
}
