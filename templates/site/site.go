// Package site makes a portfolio into a static site, and into a heat map as
// SVG. Every page opens from disk and from any host: its links are relative,
// and what the script does is there without it, only less quickly found.
package site

import (
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"runtime"
	"strings"
	"sync"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/html"
)

//go:embed pages/*.tmpl
var pageFiles embed.FS

//go:embed site.css
var ownStyle string

//go:embed site.js
var script []byte

// page is what the templates of every page see.
type page struct {
	*portfolio.Portfolio
	site  *site
	Root  string // from this page to the top: "" or "../"
	File  string // where the page is, from the top
	Base  string // the same of its first part, where it is divided
	Parts []partLink
	Head  string // its heading
	Marks template.HTML
	One   any // of a service or point, what the page is about
}

// site is what all its pages have in common.
type site struct {
	p             *portfolio.Portfolio
	parsed        *template.Template
	marks         template.HTML
	services      map[string]string // page by service
	points        map[string]string // page by standard and point
	pictures      []drawn
	said          sync.Map          // by saying: what was made of an offer or a contact
	organisations map[string]string // page by name
	products      []*sheetAbout
}

// saying is an offer or a contact as it is told from one depth of the site.
type saying struct {
	about any
	root  string
}

// sheets are the pages at the top, in the order in which they are offered.
type sheet struct{ File, Name, Template string }

func (s *site) sheets() []sheet {
	all := []sheet{{"index.html", "All services", "index"}, {"gaps.html", "Gaps and changes", "gaps"}}
	if s.p.MinGroup == 0 {
		all = append(all, sheet{"dates.html", "What is due", "dates"}, sheet{"sharing.html", "Offers and requests", "sharing"}, sheet{"organisations.html", "Who shares our standards", "organisations"})
	}
	if len(s.products) > 0 {
		all = append(all, sheet{"products.html", "Bought products", "products"})
	}
	return append(all, sheet{"not-started.html", "Not started", "not started"})
}

// Write makes every file of the site and hands each to write, with its name
// from the top of the site, with slashes. It calls write from several
// goroutines at once, and ends at the first error of it.
func Write(p *portfolio.Portfolio, theme templates.Theme, write func(name string, data []byte) error) error {
	s, err := newSite(p, theme)
	if err != nil {
		return err
	}
	style, err := html.StyleSheet(theme)
	if err == nil {
		err = s.draw()
	}
	if err != nil {
		return err
	}
	jobs := &crew{jobs: make(chan func() error, 64)}
	jobs.start()
	jobs.add(func() error { return write("style.css", []byte(style+ownStyle)) })
	jobs.add(func() error { return write("site.js", script) })
	for _, one := range s.pictures {
		jobs.add(func() error { return write(one.File, one.data) })
	}
	for _, one := range s.sheets() {
		jobs.add(func() error { return s.render(one.Template, page{File: one.File, Head: one.Name}, write) })
	}
	err = p.EachPoint(func(one *portfolio.PointOf) error {
		return jobs.add(func() error {
			at := page{File: "points/" + s.points[pointKey(one.Standard, one.Number)], Root: "../", Head: one.Called.Tag(one.Number) + ". " + one.Title, One: one}
			return s.render("point page", at, write)
		})
	})
	if err == nil {
		err = p.EachService(func(one *portfolio.Service) error {
			return jobs.add(func() error {
				return s.render("service page", page{File: "services/" + s.services[one.Key()], Root: "../", Head: one.Name, One: one}, write)
			})
		})
	}
	for i := range s.byOrganisation() {
		one := &p.ByOrganisation[i]
		err = cmp.Or(err, jobs.add(func() error {
			at := page{File: "organisations/" + s.organisations[words.Fold(one.Name)], Root: "../", Head: cmp.Or(one.Name, "No organisation"), One: one}
			return s.render("organisation page", at, write)
		}))
	}
	for _, one := range s.products {
		err = cmp.Or(err, jobs.add(func() error {
			return s.render("product page", page{File: one.File, Root: "../", Head: one.Named(), One: one}, write)
		}))
	}
	return cmp.Or(jobs.end(), err)
}

// byOrganisation are those that have a page; none where only counts are given.
func (s *site) byOrganisation() []portfolio.Organisation {
	if s.p.MinGroup > 0 {
		return nil
	}
	return s.p.ByOrganisation
}

func newSite(p *portfolio.Portfolio, theme templates.Theme) (*site, error) {
	if err := theme.Check(); err != nil {
		return nil, err
	}
	s := &site{p: p, services: map[string]string{}, points: map[string]string{}, products: abouts(p)}
	n := namer{}
	for _, r := range p.EveryService() {
		n.add(r.Key(), r.Organisation+" "+r.Service)
	}
	s.services = n.names()
	n = namer{}
	for _, r := range p.EveryPoint() {
		n.add(pointKey(r.Standard, r.Point), fmt.Sprintf("%s point %d", r.Standard, r.Point))
	}
	s.points = n.names()
	n = namer{}
	for _, o := range s.byOrganisation() {
		n.add(words.Fold(o.Name), cmp.Or(o.Name, "no organisation"))
	}
	s.organisations = n.names()
	var marks strings.Builder
	shapes, err := html.Shapes()
	if err != nil {
		return nil, err
	}
	for _, mark := range html.Marks {
		fmt.Fprintf(&marks, `<symbol id="mark-%s" viewBox="0 0 20 20">%s</symbol>`, mark, shapes[mark])
	}
	s.marks = template.HTML(marks.String())
	s.parsed, err = template.New("").Funcs(funcs(theme)).ParseFS(pageFiles, "pages/*.tmpl")
	return s, err
}

// crew works jobs off on all cores, until one of them fails.
type crew struct {
	jobs    chan func() error
	workers sync.WaitGroup
	mu      sync.Mutex
	failure error
}

func (c *crew) start() {
	for range runtime.GOMAXPROCS(0) {
		c.workers.Go(func() {
			for job := range c.jobs {
				if c.failed() != nil {
					continue
				}
				if err := job(); err != nil {
					c.mu.Lock()
					if c.failure == nil {
						c.failure = err
					}
					c.mu.Unlock()
				}
			}
		})
	}
}

func (c *crew) failed() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failure
}

// add hands a job over, and gives the error of an earlier one that failed.
func (c *crew) add(job func() error) error {
	c.jobs <- job
	return c.failed()
}

// end waits for all of them and gives the first error.
func (c *crew) end() error {
	close(c.jobs)
	c.workers.Wait()
	return c.failure
}
