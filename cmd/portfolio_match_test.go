package cmd

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/assess/gather"
	"standpoint/assess/portfolio"
	"standpoint/assess/portfolio/councils"
	"standpoint/templates/text"
)

// TestMatchFits wants the list of each of 200 services to fit a chat message that
// somebody reads to its end, with marks and in sentences, and each of its suggestions to
// say why it is made.
func TestMatchFits(t *testing.T) {
	madeUp(t, councils.Options{})
	many := &gather.Portfolio{Shelf: gather.NewShelf(t.TempDir(), ""), Step: func() {}}
	in, err := many.Read(t.Context(), []string{"."})
	if err != nil {
		t.Fatal(err)
	}
	defer many.Close()
	p, err := portfolio.New(in, portfolio.Options{AsOf: councils.Day})
	if err != nil {
		t.Fatal(err)
	}
	services, most := p.EveryService(), 0
	if len(services) < 180 {
		t.Fatalf("%d services", len(services))
	}
	for _, ref := range services {
		m := p.MatchOf(&ref)
		for _, a := range m.Asks { // with thousands of services, what is not named must not stay in memory
			if cap(a.Contacts) > 2*portfolio.Nearest || cap(a.Fits) > 2*portfolio.Nearest {
				t.Errorf("%s: %d contacts and %d offers are kept for %d and %d", ref.Handle(), cap(a.Contacts), cap(a.Fits), len(a.Contacts), len(a.Fits))
			}
		}
		for _, spoken := range []bool{false, true} {
			var out strings.Builder
			text.Match(&out, m, p.AsOf, spoken)
			letters, whys := utf8.RuneCountInString(out.String()), times(out.String(), "Why: ")
			if most = max(most, letters); letters > 2000 {
				t.Errorf("%s has a list of %d letters, which nobody reads in a chat:\n%s", ref.Handle(), letters, &out)
			}
			if fits := suggested(&m); whys < min(fits, 4) {
				t.Errorf("%s has %d suggestions, and its list says why of %d:\n%s", ref.Handle(), fits, whys, &out)
			}
		}
	}
	if most < 1700 {
		t.Errorf("the longest list has %d letters: there is room for more", most)
	}
}

// suggested counts what is suggested to a service. At most 5 things are for each ask.
func suggested(m *portfolio.Match) int {
	n := 0
	for i := range m.Asks {
		n += len(m.Asks[i].Fits) + len(m.Asks[i].Contacts)
	}
	for i := range m.Offers {
		n += len(m.Offers[i].Asks)
	}
	return n
}
