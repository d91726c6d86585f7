package portfolio

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess/problem"
)

// ProblemsOf takes the mistakes of one file apart. A mistake in another file,
// the standard that this one names, is said with its own place.
func ProblemsOf(file string, err error) problem.Errors {
	var many problem.Errors
	if !errors.As(err, &many) {
		return problem.Errors{{File: file, What: strings.TrimPrefix(err.Error(), file+": "), Hint: problem.HintOf(err)}}
	}
	found := make(problem.Errors, len(many))
	for i, one := range many {
		if found[i] = (&problem.Error{File: file, Line: one.Line, Column: one.Column, What: one.What, Hint: one.Hint}); one.File != "" && one.File != file {
			found[i] = &problem.Error{File: file, What: fmt.Sprintf("its standard cannot be read: %v", one), Hint: one.Hint}
		}
	}
	return found
}
