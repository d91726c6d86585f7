package standards

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// How much a file holds at most. No standard comes near, and what is above
// would make a reader wait for a file that is not one.
const (
	MostPoints    = 500
	MostQuestions = 2000 // of all points together
	MostPhases    = 20
	MostProfiles  = 12
	MostFits      = 500 // questions that one profile words or puts aside
	MostDrops     = 500
	MostMaps      = 20
	MostBases     = 8 // standards that one builds on, one upon the other
)

// sizes judges how much a file holds, before anything is done with it.
func sizes(root *yaml.Node, s *Standard) error {
	c := &checker{root: root, s: s}
	few := func(n, most int, what, hint string, path ...any) {
		if n > most {
			c.fail(fmt.Sprintf(hint, most), fmt.Sprintf("there are %d %s", n, what), path...)
		}
	}
	few(len(s.Points), MostPoints, "points", "divide it: a standard has at most %d", "points")
	few(len(s.Phases), MostPhases, "phases", "keep at most %d", "phases")
	few(len(s.Profiles), MostProfiles, "profiles", "keep the %d that matter most", "profiles")
	few(len(s.Drop), MostDrops, "things dropped", "drop at most %d, or write a standard that extends none", "drop")
	few(len(s.Maps), MostMaps, "maps", "keep the %d that matter most", "maps")
	questions := 0
	for i := range s.Points {
		questions += len(s.Points[i].Questions)
	}
	few(questions, MostQuestions, "questions", "ask fewer: a standard has at most %d", "points")
	for i := range s.Profiles {
		fits := len(s.Profiles[i].Ask)
		for _, away := range s.Profiles[i].Aside {
			fits += len(away.Questions)
		}
		few(fits, MostFits, "questions in this profile", "keep at most %d", "profiles", i)
	}
	if len(c.found) == 0 {
		return nil
	}
	return c.found
}

// bases judges what a file extends, by the names of those that led to it.
func bases(root *yaml.Node, s *Standard, names []string) error {
	if len(names) > MostBases {
		return problem.Errors{strict.At(root, fmt.Sprintf("%q is more than %d standards deep", s.Extends, MostBases), "extend a standard nearer to the published one", "extends")}
	}
	return nil
}
