package standards

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// Format is the version of the standard's file this program reads.
const Format = 1

// fileHead is what a standard's file says of itself.
var fileHead = strict.Head{
	Kind: "standard", Newest: Format, Exact: true,
	Empty:  "a standard begins with kind: standard",
	Newer:  "install a newer standpoint, or write standpoint: 1",
	Unsaid: problem.Error{What: "kind \"\" is not a standard", Hint: "write kind: standard"},
	Other:  problem.Error{What: "kind %q is not a standard", Hint: "write kind: standard"},
}

var (
	units  = []string{"service", "organisation", "codebase"}
	states = []string{"current", "superseded", "doubtful"}
	sures  = []string{"verified", "unverified", "not found"}
	shapes = []string{"full", "half", "quarter", "ring"}
	hues   = []string{"green", "amber", "red"}
	rules  = []string{OverallNone, OverallWorst, OverallEvery}

	sourced = []string{"verified", "reported", "ours"}
)

var idPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// checker judges a standard, with the places of what it finds. Points and
// questions know their places in the file themselves, so that an extension is
// judged as the whole it makes and pointed at where it says so.
type checker struct {
	root  *yaml.Node
	s     *Standard
	found problem.Errors
}

// in is a path into the file for something of a point.
func (p *Point) in(path ...any) []any {
	if p.At == 0 {
		return []any{"extends"}
	}
	return append([]any{"points", p.At - 1}, path...)
}

// in is a path into the file for something of a question.
func (q *Question) in(p *Point, path ...any) []any {
	if q.At == 0 {
		return p.in("number")
	}
	return p.in(append([]any{"questions", q.At - 1}, path...)...)
}

func (c *checker) fail(hint, what string, path ...any) {
	c.found = append(c.found, strict.At(c.root, what, hint, path...))
}

// check is what a standard must be for the program to work with it.
func check(root *yaml.Node, s *Standard) error {
	c := &checker{root: root, s: s}
	c.head()
	c.scale()
	c.points()
	c.profiles()
	c.maps()
	c.gathers()
	c.commitments()
	c.topics()
	return c.found.Err()
}

func (c *checker) head() {
	s := c.s
	c.id(s.ID, "id")
	c.id(s.Edition, "edition")
	c.required(s.Name, "name")
	c.oneOf(s.Unit, units, "unit")
	c.oneOf(s.Status.State, states, "status", "state")
	c.oneOf(s.Licence.Sure, sures, "licence", "sure")
	c.address(s.Address, "address")
	for i, p := range s.Phases {
		c.id(p.ID, "phases", i, "id")
		if p.FirstRoundAlso != "" && s.Phase(p.FirstRoundAlso) == nil {
			c.fail("use the id of a phase of this file", fmt.Sprintf("%q is not a phase", p.FirstRoundAlso), "phases", i, "first_round_also")
		}
	}
	c.amended()
	for i, g := range s.Groups {
		c.id(g.ID, "groups", i, "id")
		c.required(g.Name, "groups", i, "name")
		for lang, name := range g.Names {
			c.required(name, "groups", i, "names", lang)
		}
	}
}

func (c *checker) amended() {
	for i, a := range c.s.Amended {
		if !slices.ContainsFunc([]string{time.DateOnly, "2006-01", "2006"}, func(layout string) bool {
			_, err := time.Parse(layout, a.Date)
			return err == nil
		}) {
			c.fail("write it as 2026-01-29, 2026-01 or 2026", fmt.Sprintf("%q is not a date", a.Date), "amended", i, "date")
		}
		c.required(a.What, "amended", i, "what")
		for j, number := range a.Points {
			if c.s.Point(number) == nil {
				c.fail("use the number of a point of this standard", fmt.Sprintf("point %d is not in %s", number, c.s.FullID()), "amended", i, "points", j)
			}
		}
	}
}

func (c *checker) id(id string, path ...any) {
	if !idPattern().MatchString(id) {
		c.fail("use small letters, figures and single hyphens, such as my-council", fmt.Sprintf("%v %q is not a name to file by", path[len(path)-1], id), path...)
	}
}

func (c *checker) required(text string, path ...any) {
	if strings.TrimSpace(text) == "" {
		c.fail("write it after the colon", fmt.Sprintf("%v is missing", path[len(path)-1]), path...)
	}
}

func (c *checker) oneOf(value string, allowed []string, path ...any) {
	if !slices.Contains(allowed, value) {
		c.fail("use "+words.Either(allowed), fmt.Sprintf("%s %q is not one of the values it knows", keyOf(path), value), path...)
	}
}

// keyOf is the last key of a path.
func keyOf(path []any) string {
	key := ""
	for _, step := range path {
		if name, ok := step.(string); ok {
			key = name
		}
	}
	return key
}

func (c *checker) address(address string, path ...any) {
	if address == "" {
		return
	}
	if u, err := url.Parse(address); err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		c.fail("write it in full, with https://", fmt.Sprintf("%q is not an address", address), path...)
	}
}

func (c *checker) scale() {
	values := c.s.Scale.Values
	if len(values) < 2 {
		c.fail("write the best first, each with id, label, mark and meaning", "a scale has 2 values or more", "scale", "values")
	}
	seen := map[string]bool{"not-applicable": true, "carried-over": true}
	for i, v := range values {
		c.id(v.ID, "scale", "values", i, "id")
		if seen[v.ID] {
			c.fail("give each value an id of its own; not-applicable and carried-over belong to every scale", fmt.Sprintf("value %q is taken", v.ID), "scale", "values", i, "id")
		}
		seen[v.ID] = true
		c.required(v.Label, "scale", "values", i, "label")
		c.required(v.Meaning, "scale", "values", i, "meaning")
		c.oneOf(v.Mark, shapes, "scale", "values", i, "mark")
		if v.Hue != "" {
			c.oneOf(v.Hue, hues, "scale", "values", i, "hue")
		}
	}
	c.oneOf(c.s.Rules.Overall, rules, "rules", "overall")
	if mend := c.s.Rules.Mend; mend != "" {
		if v, _ := c.s.Value(mend); v == nil {
			c.fail("use a value of the scale", fmt.Sprintf("rating %q is not defined", mend), "rules", "mend")
		}
	}
}

func (c *checker) points() {
	switch n := len(c.s.Points); {
	case n == 0:
		c.fail("write at least one, with a number and a title", "there are no points", "points")
	case n > MostPoints:
		c.fail(fmt.Sprintf("divide it: a standard has at most %d", MostPoints), fmt.Sprintf("there are %d points", n), "points")
		return
	}
	numbers, asked, ids := map[int]bool{}, map[string]string{}, map[string]bool{}
	next := 1
	for i := range c.s.Points {
		p := &c.s.Points[i]
		gap := p.Number < firstOwn && p.Number != next && c.s.Extends == ""
		if p.Number <= 0 || numbers[p.Number] || gap {
			c.fail(fmt.Sprintf("number points from 1 without a gap; this one is %d. Points of your own begin at %d", next, firstOwn),
				fmt.Sprintf("number %d is out of order", p.Number), p.in("number")...)
		}
		next = p.Number + 1
		numbers[p.Number] = true
		c.point(p)
		for j := range p.Questions {
			c.question(p, &p.Questions[j], asked, ids)
		}
	}
}

func (c *checker) point(p *Point) {
	c.required(p.Title, p.in("title")...)
	c.address(p.Address, p.in("address")...)
	for lang, title := range p.Titles {
		c.required(title, p.in("titles", lang)...)
	}
	if p.Group != "" && c.s.Group(p.Group) == nil {
		c.fail("use the id of a group of this file", fmt.Sprintf("group %q is not defined", p.Group), p.in("group")...)
	}
	for j, id := range p.Values {
		if v, _ := c.s.Value(id); v == nil {
			c.fail("use a value of the scale", fmt.Sprintf("rating %q is not defined", id), p.in("values", j)...)
		}
	}
	if len(p.Values) == 1 {
		c.fail("name 2 or more, or leave values out for all of them", c.s.PointName(p.Number)+" can get only one value", p.in("values")...)
	}
	for phase := range p.LooksFor {
		if phase != "any" && c.s.Phase(phase) == nil {
			c.fail("use the id of a phase, or any", fmt.Sprintf("phase %q is not defined", phase), p.in("looks_for", phase)...)
		}
	}
}

// question judges one. Ids are stable names across the whole standard, and no
// question is put twice.
func (c *checker) question(p *Point, q *Question, asked map[string]string, ids map[string]bool) {
	c.id(q.ID, q.in(p, "id")...)
	c.required(q.Ask, q.in(p, "ask")...)
	if ids[q.ID] {
		c.fail("give each question an id of its own", fmt.Sprintf("question %q already exists", q.ID), q.in(p, "id")...)
	}
	ids[q.ID] = true
	if first, twice := asked[q.Ask]; twice && q.Ask != "" && q.Retired == "" {
		c.fail("drop one of the two, or ask for something else", fmt.Sprintf("this is asked already, as %q", first), q.in(p, "ask")...)
	}
	if q.Retired == "" {
		asked[q.Ask] = q.ID
	}
	c.asked(p, q)
	if q.Sourced != "" {
		c.oneOf(q.Sourced, sourced, q.in(p, "sourced")...)
	}
	if other := c.s.QuestionOf(q.Instead); q.Instead != "" && (other == nil || other.Retired != "") {
		c.fail("name a question of this standard that is asked", fmt.Sprintf("question %q is not there to be asked instead", q.Instead), q.in(p, "instead")...)
	}
}

// firstOwn is the number from which an organisation adds points to a standard
// that it extends.
const firstOwn = 101
