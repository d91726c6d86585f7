package portfolio

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess/problem"
)

// Problem is a file that could not be read: where, what and what to do.
type Problem struct {
	File         string // empty where it is not about one file
	Line, Column int    // 0 when it is about the file as a whole
	Problem      string
	Hint         string
}

// Where is the place as compilers write it: file:line:column.
func (p Problem) Where() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// ProblemsOf takes the mistakes of one file apart. A mistake in another file,
// the standard that this one names, is said with its own place.
func ProblemsOf(file string, err error) []Problem {
	var many problem.Errors
	if errors.As(err, &many) {
		found := make([]Problem, len(many))
		for i, one := range many {
			if found[i] = (Problem{file, one.Line, one.Column, one.What, one.Hint}); one.File != "" && one.File != file {
				found[i] = Problem{File: file, Problem: fmt.Sprintf("its standard cannot be read: %v", one), Hint: one.Hint}
			}
		}
		return found
	}
	return []Problem{{File: file, Problem: strings.TrimPrefix(err.Error(), file+": "), Hint: problem.HintOf(err)}}
}
