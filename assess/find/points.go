package find

import "sync"

// topics says under which point of a standard a topic belongs. A standard that
// is not here, or a topic that has no point of its own in one, gets no proposal:
// a guess would be worse than none.
var topics = sync.OnceValue(func() map[string]map[string]int {
	return map[string]map[string]int{
		"lgdss@2016": {
			"licence": 7, "readme": 7, "contributing": 7, "publiccode": 7, "api": 7, "security": 6, "dependencies": 6, "privacy": 6, "accessibility": 10,
			"end-to-end": 8, "tests": 4, "ci": 4, "decisions": 5, "research": 1, "runbook": 9, "infrastructure": 9,
		},
		"govuk@2019": {
			"licence": 12, "readme": 12, "contributing": 12, "publiccode": 12, "api": 13, "security": 9, "dependencies": 9, "privacy": 9,
			"accessibility": 5, "end-to-end": 14, "tests": 14, "ci": 14, "decisions": 11, "research": 1, "runbook": 14, "infrastructure": 14,
		},
		"govuk@2015": {
			"licence": 8, "readme": 8, "contributing": 8, "publiccode": 8, "api": 9, "security": 7, "dependencies": 7, "privacy": 7,
			"accessibility": 12, "end-to-end": 10, "ci": 5, "decisions": 6, "research": 2, "runbook": 11,
		},
		"nhs@2026": {
			"licence": 12, "readme": 12, "contributing": 12, "publiccode": 12, "api": 17, "security": 9, "dependencies": 9, "privacy": 9,
			"accessibility": 5, "end-to-end": 14, "tests": 14, "ci": 14, "decisions": 11, "research": 1, "runbook": 14, "infrastructure": 14,
		},
		"scotland@2021": {
			"licence": 11, "readme": 11, "contributing": 11, "publiccode": 11, "api": 12, "security": 8, "dependencies": 8, "privacy": 8,
			"accessibility": 5, "end-to-end": 13, "tests": 13, "ci": 13, "decisions": 10, "research": 1, "runbook": 13, "infrastructure": 13,
		},
		"public-code@0-8-0": {"licence": 13, "readme": 8, "contributing": 5, "publiccode": 14, "api": 11, "tests": 12, "ci": 12},
		"tcop@13-points": {
			"licence": 3, "readme": 3, "contributing": 3, "publiccode": 8, "api": 4, "security": 6, "dependencies": 6, "privacy": 7, "accessibility": 2, "research": 1,
		},
		"us-playbook@2014": {
			"licence": 13, "contributing": 13, "security": 11, "privacy": 11, "tests": 10, "end-to-end": 10, "ci": 10, "infrastructure": 9, "research": 1,
		},
		"local-digital-declaration@2018": { // a licence lets others take the code: open culture; interfaces are plumbing
			"licence": 5, "contributing": 5, "publiccode": 5, "api": 2, "research": 1, "security": 8, "dependencies": 8, "privacy": 8,
		},
		"ontario@2021":     {"research": 1, "accessibility": 7, "api": 9, "security": 10, "privacy": 10, "end-to-end": 6},
		"canada@2018":      {"research": 1, "accessibility": 6, "api": 4, "security": 5, "privacy": 5},
		"wales@12-points":  {"research": 3, "accessibility": 5, "security": 11, "privacy": 11},
		"new-zealand@2018": {"research": 1, "security": 3, "privacy": 3},
		"australia@2023":   {"research": 2, "accessibility": 3},
	}
})

// Knows says whether there are points for topics in a standard, by its
// id@edition.
func Knows(standard string) bool { return topics()[standard] != nil }

// Point is the number of the point that a topic belongs to, and 0 where none is.
func Point(standard, topic string) int { return topics()[standard][topic] }
