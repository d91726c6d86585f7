package assess

import (
	"fmt"
	"strings"
)

// NextID gives the id a new item of the point gets: one more than the highest
// of its kind (E evidence, A action, O offer, H help wanted).
func NextID(p *Point, kind byte) string {
	highest := 0
	p.eachID(func(_ *Record, _ int, id *string) {
		k, point, number, err := ParseID(*id)
		if err == nil && k == kind && point == p.Number {
			highest = max(highest, number)
		}
	})
	return fmt.Sprintf("%c%d.%d", kind, p.Number, highest+1)
}

// FillIDs gives every item without an id the next one of its point, and says
// how many got one.
func (a *Assessment) FillIDs() int {
	filled := 0
	for i := range a.Points {
		p := &a.Points[i]
		p.eachID(func(r *Record, _ int, id *string) {
			if *id == "" {
				*id = NextID(p, r.Letter)
				filled++
			}
		})
	}
	return filled
}

// Twin is an item whose id another item before it has already, as happens
// when two branches each made an E1.1.
type Twin struct {
	Point int    // its place among the points, from 0
	List  string // the key of its list, such as evidence
	Place int    // its place in the list, from 0
	ID    string
	Next  string // the free id it would get
}

// Twins lists the items that share an id with an earlier one.
func (a *Assessment) Twins() []Twin { return a.twins(false) }

// Renumber gives each twin its free id and says what it did. References to
// the old id stay with the first of the two.
func (a *Assessment) Renumber() []Twin { return a.twins(true) }

func (a *Assessment) twins(renumber bool) []Twin {
	var twins []Twin
	seen := map[string]bool{}
	for i := range a.Points {
		p := &a.Points[i]
		given := map[byte]int{} // how many twins of a kind this point has so far
		p.eachID(func(r *Record, place int, id *string) {
			name := strings.ToUpper(*id)
			if name == "" || !seen[name] {
				seen[name] = true
				return
			}
			next := NextID(p, r.Letter)
			if renumber {
				twins = append(twins, Twin{i, r.List, place, *id, next})
				*id = next
				return
			}
			_, _, number, _ := ParseID(next)
			next = fmt.Sprintf("%c%d.%d", r.Letter, p.Number, number+given[r.Letter])
			given[r.Letter]++
			twins = append(twins, Twin{i, r.List, place, *id, next})
		})
	}
	return twins
}

// eachID visits the ids of the point's items, in the order of the file.
func (p *Point) eachID(visit func(r *Record, place int, id *string)) {
	for _, r := range Lettered() {
		for i, item := range p.Items(r) {
			visit(r, i, r.known(item))
		}
	}
}
