package assess

import (
	"fmt"
	"strings"
)

// NextID gives the id a new item of the point gets: one more than the highest
// of its kind (E evidence, A action, O offer, H help wanted).
func NextID(p *Point, kind byte) string {
	return numbered(kind, p.Number, p.highest()[kind]+1)
}

// highest are the highest numbers of the point's ids, by their kinds. What gives
// many ids out asks once and counts on.
func (p *Point) highest() map[byte]int {
	highest := map[byte]int{}
	p.eachID(func(_ *Record, _ int, id *string) {
		kind, point, number, err := ParseID(*id)
		if err == nil && point == p.Number {
			highest[kind] = max(highest[kind], number)
		}
	})
	return highest
}

func numbered(kind byte, point, number int) string {
	return fmt.Sprintf("%c%d.%d", kind, point, number)
}

// FillIDs gives every item without an id the next one of its point, and says
// how many got one.
func (a *Assessment) FillIDs() int {
	filled := 0
	for i := range a.Points {
		p := &a.Points[i]
		highest := p.highest()
		p.eachID(func(r *Record, _ int, id *string) {
			if *id == "" {
				highest[r.Letter]++
				*id = numbered(r.Letter, p.Number, highest[r.Letter])
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
		highest := p.highest()
		p.eachID(func(r *Record, place int, id *string) {
			name := strings.ToUpper(*id)
			if name == "" || !seen[name] {
				seen[name] = true
				return
			}
			highest[r.Letter]++
			next := numbered(r.Letter, p.Number, highest[r.Letter])
			twins = append(twins, Twin{i, r.List, place, *id, next})
			if renumber {
				*id = next
			}
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
