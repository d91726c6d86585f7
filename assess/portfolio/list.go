package portfolio

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards/strict"
)

// List is a file of kind portfolio: the services one expects.
type List struct {
	Kind     string     `yaml:"kind"`       // always "portfolio"
	Format   int        `yaml:"standpoint"` // version of this file format
	Name     string     `yaml:"name"`
	Stale    int        `yaml:"out_of_date_after_months"` // 12 when left out
	Services []Expected `yaml:"services"`
}

// Expected is one service of the list.
type Expected struct {
	At           int    `yaml:"-"`
	Service      string `yaml:"service"` // its id
	Name         string `yaml:"name"`
	Organisation string `yaml:"organisation"`
	Group        string `yaml:"group"`
	Owner        string `yaml:"owner"`      // a role
	Repository   string `yaml:"repository"` // a folder, a clone or a bare repository
	Revision     string `yaml:"revision"`   // of a bare repository; HEAD when empty
	File         string `yaml:"file"`       // of the assessment in it, where one repository holds several services
	Standard     string `yaml:"standard"`   // id or id@edition; empty for any
	Share        string `yaml:"share"`      // council when empty
	Months       int    `yaml:"-"`          // after which it is out of date

	told string // how it stands by a line that was joined; one of toldStates
}

// outOfDate is after how many months an assessment is, unless a list says so.
const outOfDate = 12

// MostMonths is the largest number of months a list may say there.
const MostMonths = 120

// standardName is id or id@edition.
var standardName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$`)
})

// listHead is what a list says of itself.
var listHead = strict.Head{
	Kind: "portfolio", Newest: assess.PortfolioFormat,
	Empty:  "begin the list with \"kind: portfolio\"",
	Newer:  "install a newer standpoint",
	Older:  fmt.Sprintf("write standpoint: %d", assess.PortfolioFormat),
	Unsaid: problem.Error{What: "kind \"\" is not \"portfolio\"", Hint: "begin the list with \"kind: portfolio\""},
	Other:  problem.Error{What: "kind %q is not \"portfolio\"", Hint: "begin the list with \"kind: portfolio\""},
}

// ReadList reads a list strictly. The error is problem.Errors, without a file
// name.
func ReadList(data []byte) (*List, error) {
	l, root, err := strict.Read[List](data, &listHead)
	if err != nil {
		return nil, err
	}
	var found problem.Errors
	fail := func(what, hint string, path ...any) {
		found = append(found, strict.At(root, what, hint, path...))
	}
	if at, given := strict.Locate(root, "out_of_date_after_months"); given && at.ShortTag() != "!!null" && (l.Stale < 1 || l.Stale > MostMonths) {
		fail(fmt.Sprintf("out_of_date_after_months %d is not from 1 to %d", l.Stale, MostMonths), "write a number of months, such as 12", "out_of_date_after_months")
	}
	l.check(fail)
	if len(found) > 0 {
		return nil, found
	}
	return l, nil
}

func (l *List) check(fail func(what, hint string, path ...any)) {
	l.Stale = cmp.Or(l.Stale, outOfDate)
	seen := map[string]int{}
	for i := range l.Services {
		x := &l.Services[i]
		x.Months = l.Stale
		x.Share, x.Service = cmp.Or(x.Share, "council"), cmp.Or(x.Service, assess.Slug(x.Name))
		if x.Service == "" {
			fail("this service has neither an id nor a name", "give it \"service:\" with the id that its assessment has", "services", i)
		}
		if !slices.Contains(assess.Shares, x.Share) {
			hint := "use team, council, group or public"
			if meant := assess.Meant(x.Share, assess.Shares); meant != "" {
				hint = "write " + meant
			}
			fail(fmt.Sprintf("share %q is not one of the values known here", x.Share), hint, "services", i, "share")
		}
		if x.Standard != "" && !standardName().MatchString(x.Standard) {
			fail(fmt.Sprintf("standard %q is not the name of a standard", x.Standard), "write it as \"standpoint standards\" lists it, such as lgdss or lgdss@2016", "services", i, "standard")
		}
		if x.Revision != "" && x.Repository == "" {
			fail("there is a revision and no repository", "give it \"repository:\" with the path of the repository", "services", i, "revision")
		}
		id := serviceKey(x.Organisation, x.Service) + "\x00" + x.Standard
		if first, twice := seen[id]; twice {
			fail(fmt.Sprintf("service %q appears twice, first as number %d of the list", x.Service, first+1), "keep one of the two", "services", i, "service")
		}
		seen[id] = i
	}
}

// is says whether an assessment is what was expected.
func (x *Expected) is(e *Whose) bool {
	return words.Fold(x.Service) == words.Fold(e.Service) &&
		(x.Organisation == "" || words.Fold(x.Organisation) == words.Fold(e.Organisation)) &&
		(x.Standard == "" || x.Standard == e.Standard || strings.HasPrefix(e.Standard, x.Standard+"@"))
}

// Title is what people call the service.
func (x *Expected) Title() string { return cmp.Or(x.Name, x.Service) }
