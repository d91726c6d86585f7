package portfolio

import (
	"fmt"
	"testing"

	"standpoint/assess"
)

// TestHidden wants no count that is hidden to follow from what is said: for all
// possible counts of up to 40 services, whoever knows the rule and the sum finds at
// least two values for each, unless nothing at all is said.
func TestHidden(t *testing.T) {
	for _, least := range []int{2, 3, 5} {
		hidden(t, least)
	}
}

func hidden(t *testing.T, least int) {
	for ratings := 2; ratings <= 4; ratings++ {
		for all := least; all <= 40; all++ {
			may := map[string][]map[int]bool{} // values by what is said and place
			each(ratings, all, nil, func(n []int) {
				counts := make([]Count, len(n))
				for i := range n {
					counts[i].N = n[i]
				}
				nothing := hideFew(counts, least)
				said := ""
				for i := range counts {
					if counts[i].N > 0 && counts[i].N < least || counts[i].Few && counts[i].N > 0 {
						t.Fatalf("%v is said as %+v", n, counts)
					}
					said += fmt.Sprint(counts[i].N, counts[i].Few, " ")
				}
				if nothing {
					return
				}
				if may[said] == nil {
					may[said] = make([]map[int]bool, len(n))
				}
				for i := range n {
					if may[said][i] == nil {
						may[said][i] = map[int]bool{}
					}
					if counts[i].Few {
						may[said][i][n[i]] = true
					}
				}
			})
			for said, places := range may {
				for i, values := range places {
					if len(values) == 1 {
						t.Errorf("least %d: of %d, %q gives number %d away: %v", least, all, said, i, values)
					}
				}
			}
		}
	}
}

// each visits every way to divide so many services among ratings.
func each(ratings, all int, so []int, visit func([]int)) {
	if ratings == 1 {
		visit(append(so[:len(so):len(so)], all))
		return
	}
	for n := 0; n <= all; n++ {
		each(ratings-1, all-n, append(so[:len(so):len(so)], n), visit)
	}
}

// TestSpread wants counts over a group that is large enough, and none over one that is
// not.
func TestSpread(t *testing.T) {
	entries := func(services, organisations int) (all []Entry) {
		for i := range services {
			rating := map[bool]string{true: "met", false: "not-met"}[i%2 == 0]
			all = append(all, sharing(fmt.Sprint("Council ", i%organisations), fmt.Sprint("s", i), "lgdss@2016", assess.Point{Rating: rating}))
		}
		return all
	}
	for _, c := range []struct {
		services, organisations int
		enough                  bool
	}{{9, 3, false}, {12, 2, false}, {10, 3, true}, {40, 20, true}} {
		all, err := SpreadOf(input(t, entries(c.services, c.organisations)...), Options{})
		if err != nil || len(all) != 1 || all[0].Enough != c.enough || (len(all[0].Points) > 0) != c.enough {
			t.Errorf("%d services of %d: %+v, %v", c.services, c.organisations, all, err)
		}
	}
	all, _ := SpreadOf(input(t, entries(40, 20)...), Options{})
	p := all[0].Points[0]
	if p.Counts[0].N != 20 || p.Counts[0].Label != "met" || !p.Counts[1].Few || p.Few {
		t.Errorf("point 1 is %+v", p)
	}
}
