// Package councils makes up a group of councils with their services, as
// believable as can be and the same each time: for tests, benchmarks and
// .ci/councils. No council, product or supplier in it is real; the types of
// services are those of the Local Government Service List (ours is 1 in 20 of
// it), by the esd-toolkit programme, under the Open Government Licence.
package councils

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// Day is the day as of which everything is made up.
const Day = "2026-11-23"

// Options say how many there are. The same options make the same files.
type Options struct {
	Councils, Services int // 20 and 200 when 0
	Seed               uint64
	Bare               bool // the list looks for bare repositories, COUNCIL.git
}

// Made is what a group of councils has. What a test counts, it may compare.
type Made struct {
	Councils []Council
	Services []Service
	Asks     []Said
	Offers   []Said
}

// Council is one organisation; its folder holds all its services.
type Council struct{ Name, Folder, Group string }

// Service is one that the list expects.
type Service struct {
	Council
	ID, Name       string
	Type           int    // its number in the Local Government Service List
	Standard       string // id@edition
	Phase, Share   string
	Supplier       string
	Product        string // empty where it was built
	File           string // of the current assessment, from the council's folder; empty where there is none
	Before         string // the file of the phase before
	Broken         bool   // the file cannot be read
	Rated, Actions int
}

// Said is an ask or an offer. Those of the same topic are about the same thing.
type Said struct {
	Organisation, Service, ID, Topic, What string
}

var (
	places = []string{"Ashcombe", "Brackenford", "Calderwick", "Dunmere", "Elmsworth", "Fenbridge", "Greyhaven", "Holmebury", "Inglewood", "Kettlesham",
		"Lowmarsh", "Merrowdale", "Netherby", "Oakhampton Vale", "Pendlestow", "Quarrington", "Ravensholt", "Saltcliffe", "Thornley", "Wexcombe"}
	ranks  = []string{"Borough Council", "District Council", "City Council", "County Council", "Council"}
	groups = []string{"North", "Coast", "Vale"}
	shares = []string{"public", "group", "public", "council", "group", "public", "team", "group"}
)

// Make makes a group of councils and gives each file to write, with its path
// from the folder that all are in. The list is portfolio.yaml.
func Make(o Options, write func(name string, data []byte) error) (*Made, error) {
	if o.Councils == 0 {
		o.Councils = 20
	}
	if o.Services == 0 {
		o.Services = 200
	}
	m := &maker{Options: o, Rand: rand.New(rand.NewPCG(o.Seed, 23)), write: write}
	for i := range o.Councils {
		m.made.Councils = append(m.made.Councils, council(i))
	}
	for i := range o.Services {
		if err := m.service(i); err != nil {
			return nil, err
		}
	}
	for i := range m.made.Councils {
		if i%3 != 2 {
			continue
		}
		if err := m.declaration(i); err != nil {
			return nil, err
		}
	}
	return &m.made, write("portfolio.yaml", m.list())
}

func council(i int) Council {
	name := places[i%len(places)]
	if again := i / len(places); again > 0 {
		name = []string{"North", "South", "East", "West", "Great", "Little", "Old", "New", "Upper"}[(again-1)%9] + " " + name
		if again > 9 {
			name += fmt.Sprintf(" %d", again/9+1)
		}
	}
	return Council{Name: name + " " + ranks[(i*7+i/5)%len(ranks)], Folder: slug(name), Group: groups[i%len(groups)]}
}

func slug(name string) string { return strings.ToLower(strings.ReplaceAll(name, " ", "-")) }

type maker struct {
	Options
	*rand.Rand
	write func(string, []byte) error
	made  Made
	asks  int
}

// one of several.
func one[T any](m *maker, of []T) T { return of[m.IntN(len(of))] }

// service makes the number i: whose it is, how it stands, and its files.
func (m *maker) service(i int) error {
	turn := i / m.Councils
	c := m.made.Councils[i%m.Councils]
	kind := types[(turn*11+i%m.Councils*3+turn/len(types)*5)%len(types)]
	s := Service{Council: c, Type: kind.number, Name: kind.name, Share: shares[(i+turn)%len(shares)], Standard: "lgdss@2016", Phase: one(m, []string{"alpha", "beta", "beta", "live"})}
	s.ID = slug(s.Name)
	for again := 2; slices.ContainsFunc(m.made.Services, func(o Service) bool { return o.Folder == s.Folder && o.ID == s.ID }); again++ {
		s.Name = fmt.Sprintf("%s, area %d", kind.name, again)
		s.ID = slug(strings.ReplaceAll(s.Name, ",", ""))
	}
	if m.IntN(6) == 0 {
		s.Standard = "govuk@2019"
	}
	if len(kind.products) > 0 && m.IntN(7) > 0 {
		p := products[one(m, kind.products)]
		s.Product, s.Supplier = p.name, p.supplier
	}
	file := fmt.Sprintf("services/%s/assessments/%s-%s.yaml", s.ID, strings.Split(s.Standard, "@")[0], s.Phase)
	var err error
	switch {
	case i%14 == 13: // expected, and not started
	case i%19 == 7:
		s.File, s.Broken = file, true
		err = m.write(c.Folder+"/"+file, m.broken(&s, i))
	default:
		if s.File = file; s.Phase != "alpha" && m.IntN(4) == 0 {
			s.Before = strings.Replace(file, "-"+s.Phase, "-alpha", 1)
			err = m.write(c.Folder+"/"+s.Before, m.assessment(&s, true))
		}
		if err == nil {
			err = m.write(c.Folder+"/"+file, m.assessment(&s, false))
		}
	}
	m.made.Services = append(m.made.Services, s)
	return err
}

// list is the portfolio.yaml of the group.
func (m *maker) list() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "kind: portfolio\nstandpoint: 1\nname: Services of %d councils\nservices:\n", m.Councils)
	for i := range m.made.Services {
		s := &m.made.Services[i]
		fmt.Fprintf(&b, "  - {service: %s, name: %q, organisation: %q, group: %s, share: %s", s.ID, s.Name, s.Organisation(), s.Group, s.Share)
		if i%4 > 0 {
			fmt.Fprintf(&b, ", owner: %q", owners[i%len(owners)])
		}
		if s.File != "" {
			repository := s.Folder
			if m.Bare {
				repository += ".git"
			}
			fmt.Fprintf(&b, ", repository: %s, file: %s", repository, s.File)
		}
		b.WriteString("}\n")
	}
	return []byte(b.String())
}

// Organisation is the name of its council.
func (s *Service) Organisation() string { return s.Council.Name }
