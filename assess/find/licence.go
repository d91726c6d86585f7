package find

import (
	"slices"
	"sync"

	"github.com/google/licensecheck"
)

// licences are those that councils meet. The library knows hundreds, and takes
// seconds to make ready for all of them.
var licences = []string{
	"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Unlicense", "MPL-2.0", "GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1", "LGPL-3.0",
	"EUPL-1.1", "EUPL-1.2", "OGL-UK-2.0", "OGL-UK-3.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0",
}

// sure is how much of a text has to be the licence's own words, in per cent.
const sure = 75

var scanner = sync.OnceValue(func() *licensecheck.Scanner {
	var known []licensecheck.License
	for _, l := range licensecheck.BuiltinLicenses() {
		if slices.Contains(licences, l.ID) && l.LRE != "" {
			known = append(known, l)
		}
	}
	s, err := licensecheck.NewScanner(known)
	if err != nil {
		return nil
	}
	return s
})

// licenceOf names the one licence that a text is, or gives "" when it is none
// of those we know, or a mixture.
func licenceOf(text []byte) string {
	s := scanner()
	if s == nil {
		return ""
	}
	found := s.Scan(text)
	if found.Percent < sure {
		return ""
	}
	id := ""
	for _, m := range found.Match {
		if id != "" && m.ID != id {
			return ""
		}
		id = m.ID
	}
	return id
}
