package form

import (
	"fmt"
	"slices"
	"strings"
)

// Takes are decisions made beforehand: for all places, under "", and for some.
type Takes map[string]string

// ReadTakes reads them: "theirs", or "4 · done=both" for one place.
func ReadTakes(all []string) (Takes, error) {
	t := Takes{}
	for _, one := range all {
		place, which, named := strings.Cut(one, "=")
		if !named {
			place, which = "", one
		}
		if !slices.Contains([]string{Theirs, Yours, Both}, which) {
			return nil, fmt.Errorf("%q is not one of the values you can use", which)
		}
		t[BareCode(place)] = which
	}
	return t, nil
}

// Of is what is to be done about an outcome.
func (t Takes) Of(o *Outcome) Decision {
	if which, named := t[BareCode(o.Place)]; named {
		return Decision{Which: which}
	}
	return Decision{Which: t[""]}
}
