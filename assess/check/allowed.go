package check

import "slices"

// BrokenFile is the code of a file that does not read, which no policy changes
// or excuses.
const BrokenFile = "SP001"

// successor is the code of a standard that has a successor: never more than a
// note.
const successor = "SP033"

// SeveritiesOf lists what a policy may make of a finding.
func SeveritiesOf(code string) []Severity {
	if code == successor {
		return []Severity{Note, Off}
	}
	return slices.Clone(Severities)
}
