package councils

import (
	"fmt"
	"strings"
	"time"
)

var owners = []string{"Service owner", "User researcher", "Delivery manager", "Head of customer services", "Content designer", "Technical lead", "Information governance lead"}

// scale is a standard as far as it is wanted here.
type scale struct {
	points  int
	ratings []string // the best first
}

var scales = map[string]scale{
	"lgdss@2016": {15, []string{"met", "partly-met", "not-met"}},
	"govuk@2019": {14, []string{"green", "amber", "red"}},
}

// toGOVUK is the point of govuk@2019 that is nearest to one of lgdss@2016.
var toGOVUK = []int{0, 1, 6, 7, 8, 11, 9, 13, 3, 14, 4, 13, 5, 10, 8, 2}

var reasons = [][]string{
	{"Shown to colleagues and to users, and the findings are linked.", "In place since spring, and looked at again this autumn.", "The supplier and we tried it together twice."},
	{"It works online. By telephone it still depends on who answers.", "Done for new applications; renewals follow.", "We have it for the form, and not yet for what comes after it."},
	{"Nobody has had time to begin.", "The supplier says it is on the roadmap, without a date.", "We tried, and the test did not go well enough to go on."},
}

var evidence = []struct{ title, kind, shows string }{
	{"Findings of %d interviews", "research", "What people did, and where they stopped"},
	{"Accessibility test with %d people", "test", "Most tasks can be finished with a screen reader"},
	{"Notes of rehearsal %d", "test", "How long it took to answer people while the form was away"},
	{"Audit report, page %d", "audit", "What is in order, and 3 things that are not"},
	{"Figures of %d weeks", "figures", "How many finished online without asking anybody"},
}

// tasks are actions; each is about one thing, so that they can be told apart.
var tasks = []string{"Recruit %d people who use a screen reader", "Rewrite %d letters with the content designer", "Ask the supplier for an export of %d months", "Rehearse an outage with %d colleagues",
	"Publish figures of %d weeks", "Watch %d people apply by telephone", "Agree a change route with %d teams"}

// ago is a day so many days before Day; later for less than 0.
func ago(days int) string {
	day, _ := time.Parse(time.DateOnly, Day)
	return day.AddDate(0, 0, -days).Format(time.DateOnly)
}

// assessment writes the current file of a service, or the one of the phase
// before.
func (m *maker) assessment(s *Service, before bool) []byte {
	var b strings.Builder
	phase, ageing := s.Phase, 0
	if before {
		phase, ageing = "alpha", 300
	}
	if m.IntN(12) == 0 {
		ageing += 420 // out of date
	}
	fmt.Fprintf(&b, "kind: assessment\nstandpoint: 2\nstandard: %s\nphase: %s\nround: 1\n", s.Standard, phase)
	if m.IntN(8) == 0 && !before {
		fmt.Fprintf(&b, "due: %s\n", ago(-1-m.IntN(60)))
	}
	if s.Before != "" && !before {
		fmt.Fprintf(&b, "previous: %s\n", s.Before[strings.LastIndex(s.Before, "/")+1:])
	}
	fmt.Fprintf(&b, "service:\n  id: %s\n  name: %q\n  organisation: %q\n", s.ID, s.Name, s.Organisation())
	m.bought(&b, s)
	fmt.Fprintf(&b, "share: %s\npeople:\n  - {role: Service owner, name: %q}\npoints:\n", s.Share, one(m, people))
	scale, good := scales[s.Standard], m.IntN(3)
	rated := scale.points
	if m.IntN(5) == 0 {
		rated = m.IntN(scale.points)
	}
	for number := 1; number <= scale.points; number++ {
		m.point(&b, s, number, number <= rated, good, ageing, before)
	}
	return []byte(b.String())
}

func (m *maker) bought(b *strings.Builder, s *Service) {
	if s.Product == "" {
		b.WriteString("  delivery: built\n")
		return
	}
	fmt.Fprintf(b, "  description: %q\n  delivery: bought\n  supplier: %q\n  product: %q\n", "It runs on "+s.Product+".", s.Supplier, s.Product)
	if m.IntN(3) > 0 {
		fmt.Fprintf(b, "  contract_end: %s\n", ago(-m.IntN(900)+40))
	}
	aim := one(m, []string{"Fewer people have to ring us", "Everyone can finish without help", "Answers within 5 working days"})
	fmt.Fprintf(b, "  outcome: {aim: %q, baseline: %q, current: %q}\n", aim, fmt.Sprintf("%d %%", 30+m.IntN(20)), fmt.Sprintf("%d %%", 50+m.IntN(40)))
}

func (m *maker) point(b *strings.Builder, s *Service, number int, rated bool, good, ageing int, before bool) {
	fmt.Fprintf(b, "\n  - point: %d\n", number)
	if !rated {
		if m.IntN(3) == 0 {
			fmt.Fprintf(b, "    planned: %q\n", "In the new year, when the form has moved.")
		}
		return
	}
	at := m.IntN(3)
	if m.IntN(4) < good {
		at = min(at, m.IntN(2))
	}
	when := ageing + m.IntN(200)
	fmt.Fprintf(b, "    owner: %q\n    rating: %s\n    rating_reason: %q\n    rated_on: %s\n", one(m, owners), scales[s.Standard].ratings[at], one(m, reasons[at]), ago(when))
	if before {
		return
	}
	s.Rated++
	if m.IntN(3) > 0 {
		e := one(m, evidence)
		fmt.Fprintf(b, "    evidence:\n      - {id: E%d.1, title: %q, kind: %s, shows: %q, link: research/%d.md, date: %s, visibility: %s}\n",
			number, fmt.Sprintf(e.title, 3+m.IntN(12)), e.kind, e.shows, number, ago(when+m.IntN(240)), one(m, []string{"public", "panel", "restricted"}))
	}
	if at > 0 && m.IntN(3) == 0 {
		s.Actions++
		state := one(m, []string{"open", "open", "open", "done"})
		fmt.Fprintf(b, "    actions:\n      - {id: A%d.1, what: %q, owner: %q, due: %s, state: %s, visibility: %s}\n",
			number, fmt.Sprintf(one(m, tasks), 2+m.IntN(9)), one(m, owners), ago(60-m.IntN(200)), state, one(m, []string{"public", "panel"}))
	}
	m.shared(b, s, number, at)
}

// shared writes what a service offers and asks for at a point: it offers where it
// is good, and asks where it is not.
func (m *maker) shared(b *strings.Builder, s *Service, number, at int) {
	about := topicsAt(s.Standard, number)
	if len(about) == 0 {
		return
	}
	t, contact := one(m, about), one(m, owners)
	switch {
	case at == 0 && m.IntN(5) == 0:
		what := said(m, one(m, t.offers), s)
		fmt.Fprintf(b, "    offers:\n      - {id: O%d.1, what: %q, kind: %s, licence: %s, state: ready, contact: %q, until: %s}\n",
			number, what, t.kind, one(m, []string{"OGL-UK-3.0", "CC-BY-4.0", "MIT"}), contact, ago(100-m.IntN(600)))
		m.made.Offers = append(m.made.Offers, Said{s.Organisation(), s.ID, fmt.Sprintf("O%d.1", number), t.name, what})
	case at > 0 && m.IntN(14) < 3:
		what := said(m, one(m, t.asks), s)
		fmt.Fprintf(b, "    asks:\n      - {id: H%d.1, what: %q, kind: %s, contact: %q", number, what, t.kind, contact)
		if m.asks++; m.asks%9 == 0 {
			fmt.Fprintf(b, ", answered_by: %q", one(m, m.made.Councils).Name)
		}
		b.WriteString("}\n")
		m.made.Asks = append(m.made.Asks, Said{s.Organisation(), s.ID, fmt.Sprintf("H%d.1", number), t.name, what})
	case at == 0 && m.IntN(12) == 0:
		fmt.Fprintf(b, "    reused:\n      - {what: %q, from: %q}\n    open_to_contact: yes\n", said(m, one(m, t.offers), s), one(m, m.made.Councils).Name)
	}
}

// said puts the service's own words into a saying.
func said(m *maker, words string, s *Service) string {
	product := s.Product
	if product == "" {
		product = "our own form"
	}
	return strings.NewReplacer("SERVICE", strings.ToLower(s.Name[:1])+s.Name[1:], "PRODUCT", product, "SUPPLIER", one(m, []string{"the supplier", "our supplier"})).Replace(words)
}

var people = []string{"", "", "Ada Moss", "Ben Okafor", "Carys Lund", "Dilip Hart", "Erin Vale", "Femi Stone"}

// broken is a file as people break them.
func (m *maker) broken(s *Service, i int) []byte {
	good := string(m.assessment(&Service{Council: s.Council, ID: s.ID, Name: s.Name, Standard: s.Standard, Phase: s.Phase, Share: s.Share}, true))
	switch i % 5 {
	case 0:
		good = strings.Replace(good, "points:\n", "<<<<<<< HEAD\npoints:\n", 1)
	case 1:
		good = strings.Replace(good, "share: "+s.Share, "shared: everybody", 1)
	case 2:
		good += "    rating: mostly\n"
	case 3:
		good = strings.Replace(good, "standpoint: 2", "standpoint: 99", 1)
	default:
		good = strings.Replace(good, "points:\n", "points: \"not closed\n", 1)
	}
	return []byte(good)
}

// declaration is what a council says about itself as a whole.
func (m *maker) declaration(i int) error {
	c := m.made.Councils[i]
	var b strings.Builder
	fmt.Fprintf(&b, "kind: assessment\nstandpoint: 1\nstandard: local-digital-declaration@2018\nsigned: yes\nsigned_on: %s\n", ago(400+m.IntN(2000)))
	fmt.Fprintf(&b, "service: {id: declaration, name: Local Digital Declaration, organisation: %q}\nshare: public\npoints:\n", c.Name)
	for point := 1; point <= 5; point++ {
		fmt.Fprintf(&b, "  - {point: %d, rating: %s, rated_on: %s}\n", point, one(m, []string{"not-started", "trying", "in-places", "usual-practice"}), ago(m.IntN(300)))
	}
	return m.write(c.Folder+"/assessments/declaration.yaml", []byte(b.String()))
}
