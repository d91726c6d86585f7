package find

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"sync"
)

// licences are those that councils meet. The library knows hundreds, which
// take seconds to make ready and 3.5 MB of the program.
var licences = []string{
	"MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Unlicense", "MPL-2.0", "GPL-2.0", "GPL-3.0", "AGPL-3.0", "LGPL-2.1", "LGPL-3.0",
	"EUPL-1.1", "EUPL-1.2", "OGL-UK-2.0", "OGL-UK-3.0", "CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0",
}

// packed has the library's expressions for these licences, in the library's
// order: a JSON list of expression, compressed. TestExpressions writes it.
//
//go:embed licensecheck/expressions.json.gz
var packed []byte

// expression is what the library knows a licence by.
type expression struct{ ID, LRE string }

// unpack reads packed, and is called when the first licence is looked at.
func unpack() ([]expression, error) {
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	var known []expression
	err = json.NewDecoder(r).Decode(&known)
	return known, err
}

var known = sync.OnceValue(func() *matcher {
	list, err := unpack()
	if err != nil {
		return nil
	}
	m, err := newMatcher(list)
	if err != nil {
		return nil
	}
	return m
})

// sure is how much of a text has to be the licence's own words, in per cent.
const sure = 75

// licenceOf names the one licence that a text is, or gives "" when it is none
// of those we know, or a mixture.
func licenceOf(text []byte) string {
	m := known()
	if m == nil {
		return ""
	}
	ids, percent := m.match(string(text))
	if percent < sure {
		return ""
	}
	for _, id := range ids[1:] {
		if id != ids[0] {
			return ""
		}
	}
	return ids[0]
}
