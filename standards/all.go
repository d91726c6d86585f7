package standards

import (
	"errors"
	"slices"
	"strings"
)

// All reads every standard, in the order of their names. What is wrong with one
// is told beside those that hold, so that it is in nobody's way.
func (l *Library) All() (all []*Standard, wrong []error) {
	sources, wrong, err := l.sources()
	if err != nil {
		return nil, []error{err}
	}
	slices.SortFunc(sources, func(a, b source) int { return strings.Compare(a.name, b.name) })
	for _, from := range sources {
		s, err := l.Lookup(from.name)
		var twice *twiceError // is told already
		switch {
		case err == nil:
			all = append(all, s)
		case !errors.As(err, &twice):
			wrong = append(wrong, err)
		}
	}
	return all, wrong
}
