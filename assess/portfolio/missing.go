package portfolio

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// States of a service that is expected and not there.
const (
	NoFile    = "no assessment was found"
	Unread    = "its assessment cannot be read"
	OutOfDate = "out of date"
	NotRated  = "no point has been rated yet"
)

// NotStarted is an expected service with nothing to go by.
type NotStarted struct {
	Expected
	State  string // one of the above
	Last   assess.Date
	Detail string // where and what, for one that cannot be read
}

// toldStates are the same in lines, those last that are known better.
var toldStates = []string{"", "no-file", "unread", "not-rated", "out-of-date", "started"}

// told is how an expected service stands, in one word.
func (c *current) told(x *Expected, asOf assess.Date) string {
	n, missing := c.state(x, asOf)
	switch {
	case !missing:
		return "started"
	case n.State == NoFile:
		return "no-file"
	case n.State == Unread:
		return "unread"
	case n.State == OutOfDate:
		return "out-of-date"
	}
	return "not-rated"
}

func (c *current) notStarted(asOf assess.Date) []NotStarted {
	var list []NotStarted
	for i := range c.Expected {
		if n, missing := c.state(&c.Expected[i], asOf); missing {
			if !SeesFiles(c.reader) {
				n.Detail = ""
			}
			list = append(list, n)
		}
	}
	slices.SortFunc(list, func(a, b NotStarted) int {
		return cmp.Or(cmp.Compare(words.Fold(a.Organisation), words.Fold(b.Organisation)), cmp.Compare(words.Fold(a.Title()), words.Fold(b.Title())), cmp.Compare(a.Standard, b.Standard))
	})
	return list
}

func (c *current) state(x *Expected, asOf assess.Date) (NotStarted, bool) {
	n := NotStarted{Expected: *x}
	n.told = ""
	there, rated, begun := false, 0, 0
	for _, i := range c.of(x) {
		if c.shown(i) {
			there = true
			rated += c.Keys[i].Rated
			begun += c.Keys[i].Begun
			n.Last = max(n.Last, c.Keys[i].LastRated)
		}
	}
	switch {
	case !there:
		n.State = NoFile
		if p := c.unread(x); p != nil {
			n.State, n.Detail = Unread, p.Error()
		} else if x.told == "unread" {
			n.State = Unread // lines for those who are told of no files
		}
	case rated == 0:
		if n.State = NotRated; begun > 0 {
			n.State += fmt.Sprintf(", %d %s", begun, words.Begun)
		}
	case n.Last != "" && n.Last < asOf.AddMonths(-x.Months):
		n.State = OutOfDate
	default:
		return n, false
	}
	return n, true
}

// unread is what is the matter with the file of an expected service: the one that
// lies where it is expected, or that says it is about this service.
func (c *current) unread(x *Expected) *problem.Error {
	for _, p := range c.all {
		if x.holds(p.File) {
			return p
		}
	}
	for _, b := range c.Broken {
		if !c.isAbout(x, &b) {
			continue
		}
		if at := slices.IndexFunc(c.all, func(p *problem.Error) bool { return p.File == b.File }); at >= 0 {
			return c.all[at]
		}
	}
	return nil
}

// isAbout says whether a file is about an expected service. One that does not say
// whose service it is has to be the only service of that id that is expected.
func (c *current) isAbout(x *Expected, b *Broken) bool {
	id := assess.Slug(cmp.Or(b.Service, b.Name))
	if id == "" || id != assess.Slug(x.Service) {
		return false
	}
	if b.Organisation != "" && x.Organisation != "" {
		return words.Fold(b.Organisation) == words.Fold(x.Organisation)
	}
	others := func(o Expected) bool { return assess.Slug(o.Service) == id && o.Organisation != x.Organisation }
	return !slices.ContainsFunc(c.Expected, others)
}

// holds says whether a file is the one expected, or lies in its repository.
func (x *Expected) holds(file string) bool {
	if x.Repository == "" {
		return false
	}
	if x.Repository == "." {
		return x.File == "" || file == x.File
	}
	for _, separator := range []string{"/", ":"} {
		if rest, inside := strings.CutPrefix(file, x.Repository+separator); inside && rest != "" {
			return x.File == "" || rest == x.File
		}
	}
	return file == x.Repository
}
