package find

import (
	"slices"
	"sync"

	"github.com/google/licensecheck"
)

// licences are those that councils meet. The library knows hundreds, and takes
// seconds to make them all ready.
var licences = []string{
	"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Unlicense", "MPL-2.0", "GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1", "LGPL-3.0",
	"EUPL-1.1", "EUPL-1.2", "OGL-UK-2.0", "OGL-UK-3.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0",
}

// scanner knows the licences above, and is made when the first text is looked
// at. It is nil if the library cannot make it, and then no licence is known.
var scanner = sync.OnceValue(func() *licensecheck.Scanner {
	ours := slices.DeleteFunc(licensecheck.BuiltinLicenses(), func(l licensecheck.License) bool {
		return l.LRE == "" || !slices.Contains(licences, l.ID)
	})
	s, err := licensecheck.NewScanner(ours)
	if err != nil {
		return nil
	}
	return s
})

// sure is how much of a text has to be the licence's own words, in per cent.
const sure = 75

// licenceOf names the one licence that a text is, or gives "" when it is none
// of those we know, or a mixture.
func licenceOf(text []byte) string {
	s := scanner()
	if s == nil {
		return ""
	}
	seen := s.Scan(text)
	if seen.Percent < sure {
		return ""
	}
	for _, m := range seen.Match[1:] {
		if m.ID != seen.Match[0].ID {
			return ""
		}
	}
	return seen.Match[0].ID
}
