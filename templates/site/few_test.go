package site

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/standards"
	"standpoint/templates/text"
)

// TestFewLeaveNoTrace wants nothing of what one published run prints to tell of the
// services in a group that is too small: whatever they say, and whether there is one
// more of them, text, site and picture are the same, byte for byte. No count of
// services that is printed is below the least.
func TestFewLeaveNoTrace(t *testing.T) {
	const least = 5
	random := rand.New(rand.NewPCG(17, 5))
	through, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	for round := range 6 {
		o := portfolio.Options{MinGroup: least, By: portfolio.Groupings[round%3], For: []string{"", "group"}[round%2], AsOf: "2026-11-23"}
		if round%4 == 3 {
			o.Through = through
		}
		large := group(random, "Large", least+random.IntN(12))
		one := printed(t, append(group(random, "Few", 1), large...), o)
		for _, n := range []int{2, least - 1} {
			if other := printed(t, append(group(random, "Few", n), large...), o); other != one {
				t.Fatalf("by %s for %q: %d services of a group too small change what is printed:\n%s", o.By, o.For, n, difference(one, other))
			}
		}
		for _, m := range countOf.FindAllStringSubmatch(one, -1) {
			if n, _ := strconv.Atoi(m[1]); n > 0 && n < least {
				t.Errorf("by %s: %q is printed", o.By, m[0])
			}
		}
	}
}

// countOf finds what is said of services, and of what they have.
var countOf = regexp.MustCompile(`(?:^|[ >])(\d+) (?:services?|assessments?|met|partly met|not met|green|amber|red)\b|: (\d+)$`)

// group are services that share a heading, however services are put together.
func group(random *rand.Rand, name string, n int) (all []portfolio.Entry) {
	date := func() assess.Date {
		return assess.Date(fmt.Sprintf("2026-%02d-%02d", 1+random.IntN(12), 1+random.IntN(28)))
	}
	for i := range n {
		e := portfolio.Entry{File: fmt.Sprintf("%s-%d.yaml", name, i), Assessment: assess.Assessment{
			Standard: "lgdss@2016", Phase: map[string]string{"Large": "beta", "Few": "alpha"}[name], Round: 1, Share: "public",
			Service: assess.Service{ID: fmt.Sprint(name, i), Name: fmt.Sprint(name, " ", i), Organisation: name + " Council", Supplier: "S", ContractEnd: date()},
		}}
		for point := 1; point <= 15; point++ {
			p := assess.Point{Number: point, Rating: []string{"", "met", "partly-met", "not-met"}[random.IntN(4)], RatedOn: date()}
			for range random.IntN(3) {
				p.Actions = append(p.Actions, assess.Action{ID: "A1.1", What: "Do it", Due: date(), State: assess.Open})
				p.Evidence = append(p.Evidence, assess.Evidence{ID: "E1.1", Title: "Findings", Date: "2025-06-01"})
				p.Offers = append(p.Offers, assess.Offer{ID: "O1.1", What: "A guide"})
				p.Asks = append(p.Asks, assess.Ask{ID: "H1.1", What: "A guide"})
			}
			e.Points = append(e.Points, p)
		}
		all = append(all, e)
	}
	return all
}

// printed is the text, the site and the picture of services, in one.
func printed(t *testing.T, entries []portfolio.Entry, o portfolio.Options) string {
	t.Helper()
	in := input()
	in.Expected, in.Problems = nil, nil
	govuk, err := standards.Lookup("govuk@2019")
	if err != nil {
		t.Fatal(err)
	}
	in.Standards["govuk@2019"] = govuk
	for _, e := range entries {
		in.Expected = append(in.Expected, portfolio.Expected{Service: e.Service.ID, Organisation: e.Service.Organisation, Group: strings.Fields(e.Service.Organisation)[0], Share: "public", Months: 12})
	}
	in.Hold(entries)
	p, err := portfolio.New(in, o)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	text.Portfolio(&out, p, false)
	for _, name := range []string{"index.html", "gaps.html", "not-started.html", "heat-map.svg"} {
		fmt.Fprintf(&out, "\n== %s\n%s", name, made(t, in, o)[name])
	}
	return out.String()
}

// difference is the first line in which two texts differ.
func difference(a, b string) string {
	one, other := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range one {
		if i >= len(other) || one[i] != other[i] {
			return one[i] + "\n" + strings.Join(other[i:min(i+1, len(other))], "")
		}
	}
	return ""
}
