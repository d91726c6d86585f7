package site

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/html"
)

// longestShown is how many letters of a name stand in a table; the page it
// leads to has all of them.
const longestShown = 120

// ofRatings are columns that nobody can sort by: it would rank teams.
var ofRatings = []string{"Rating", "Was", "Now", "How they stand", "The panel", "The peers", "At the start"}

func funcs(theme templates.Theme) template.FuncMap {
	return template.FuncMap{
		"list":    func(items ...any) []any { return items },
		"short":   func(text string) string { return words.Clip(text, longestShown) },
		"address": text.Address, "inline": html.Inline, "prose": html.Prose, "blocks": html.Blocks, "unlinked": html.Unlinked, "sentence": words.Ended, "plural": words.Count, "lower": strings.ToLower,
		"flag": flag, "stale": stale,
		"line":  line,
		"trim":  func(text string) string { return strings.TrimSuffix(strings.TrimSpace(text), ".") },
		"given": func(one, other string) string { return cmp.Or(one, other) },
		"kinds": kinds, "rated": rated, "together": together, "day": day, "sorts": func(column string) bool { return !slices.Contains(ofRatings, column) },
		"theme": func() templates.Theme { return theme }, "order": func() string { return portfolio.Order }, "noList": func() string { return portfolio.NoList },
		"logo": func() template.URL { return template.URL(theme.Logo.Source) }, // checked to be a picture
	}
}

// stale says of an offer that its day has passed.
func stale(o portfolio.OfferOf) string {
	return flag(o.Stale, "out of date: it was until "+o.Offer.Until.Long())
}

// line is a text without its full stop, where it stands in a line.
func line(said string) string {
	if html.Prose(said) != "" {
		return said
	}
	return strings.TrimSuffix(strings.TrimSpace(said), ".")
}

// flag is what is said where something is so.
func flag(set bool, said string) string {
	if set {
		return said
	}
	return ""
}

// Sheets are the pages at the top, for the way around.
func (p *page) Sheets() []sheet { return p.site.sheets() }

// ServiceURL is where the page of a service is, as seen from this page; empty
// where it has none.
func (p *page) ServiceURL(r portfolio.Ref) string {
	if file := p.site.services[r.Key()]; file != "" {
		return p.Root + "services/" + file
	}
	return ""
}

// OrganisationLink is the name of an organisation, linked to its page.
func (p *page) OrganisationLink(name string) template.HTML {
	said := "<bdi>" + template.HTMLEscapeString(words.Clip(cmp.Or(name, "No organisation"), longestShown)) + "</bdi>"
	if file := p.site.organisations[words.Fold(name)]; file != "" {
		return template.HTML(`<a href="` + p.Root + "organisations/" + file + `">` + said + "</a>")
	}
	return template.HTML(said)
}

// PointURL is where the page of a point is; empty where it has none.
func (p *page) PointURL(standard string, number int) string {
	if file := p.site.points[pointKey(standard, number)]; file != "" {
		return p.Root + "points/" + file
	}
	return ""
}

// Place is where a point stands on the page of its service: a point that the
// standard no longer has, too.
func (p *page) Place(r portfolio.Ref) string {
	if file := p.site.points[pointKey(r.Standard, r.Point)]; file != "" {
		return strings.TrimSuffix(file, ".html")
	}
	return fmt.Sprintf("%s-once-%d", assess.Slug(r.Standard), r.Point)
}

// HasMore says whether more than a rating belongs to a point.
func (p *page) HasMore(s portfolio.Standing) bool {
	return s.Open || len(s.Asked)+len(s.Actions)+len(s.Finished)+len(s.Asks)+len(s.Answered)+len(s.Offers)+len(s.Used)+len(s.Evidence) > 0
}

// RefOf names an expected service.
func (p *page) RefOf(n portfolio.NotStarted) portfolio.Ref {
	return portfolio.Ref{Whose: &portfolio.Whose{Service: n.Service, Name: n.Title(), Organisation: n.Organisation}}
}

// States are what is missing of the services that have not started.
func (p *page) States() []string {
	var states []string
	for _, n := range p.NotStarted {
		if !slices.Contains(states, n.State) {
			states = append(states, n.State)
		}
	}
	return states
}

// Ratings are those that services can have at a point, by their words; none
// where services stand there by other standards.
func (p *page) Ratings(one *portfolio.PointOf) []string {
	if one.Through {
		return nil
	}
	var labels []string
	for _, l := range one.Legend {
		labels = append(labels, l.Label)
	}
	return labels
}

// HeadOf is the column of one point.
func (p *page) HeadOf(one *portfolio.PointOf) []portfolio.Head {
	return []portfolio.Head{{Number: one.Number, Title: one.Title, Called: one.Called}}
}

// Wide is how many columns a heat map has.
func (p *page) Wide(m portfolio.Map) int { return 2 + len(m.Points) }

// Offer tells of an offer and whose it is; Contact of who is open to contact.
// The same few stand with many asks, so each is told once.
func (p *page) Offer(o *portfolio.OfferOf) (template.HTML, error) { return p.once("offer", o, *o) }

func (p *page) Contact(c *portfolio.Contact) (template.HTML, error) { return p.once("contact", c, *c) }

func (p *page) once(name string, about, value any) (template.HTML, error) {
	key := saying{about, p.Root}
	if known, done := p.site.said.Load(key); done {
		return known.(template.HTML), nil
	}
	var out strings.Builder
	if err := p.site.parsed.ExecuteTemplate(&out, name, []any{p, value, true}); err != nil {
		return "", err
	}
	told := template.HTML(out.String())
	p.site.said.Store(key, told)
	return told, nil
}

// alike are points of a service's own standard that stand the same.
// Kind is what stands before their numbers: "point ", and of labels that say so
// themselves nothing.
type alike struct{ Kind, Points, Mark, Hue, Label string }

// together are the parts of a cell by how they stand, in the order in which
// they come: "8, 10 and 11" that are not looked at need no line each.
func together(parts []portfolio.Part) []alike {
	var all []alike
	for _, part := range parts {
		tag := part.Called.Tag(part.Point)
		i := slices.IndexFunc(all, func(a alike) bool { return a.Label == part.Label })
		if i < 0 {
			all = append(all, alike{strings.TrimSuffix(part.Called.Of(part.Point), tag), tag, part.Mark, part.Hue, part.Label})
			continue
		}
		all[i].Points += ", " + tag
	}
	return all
}

// fits are the offers and contacts named for an ask in one place.
type fits struct {
	Fits      []portfolio.Fit
	Contacts  []portfolio.FitContact
	Elsewhere bool // there is more on the page of the service
}

// FewOf are the first 3 of each where many asks stand together, and all on the
// page of the service. The ask comes as a pointer or as a value.
func (p *page) FewOf(ask any, together bool) fits {
	a, is := ask.(*portfolio.AskOf)
	if !is {
		value := ask.(portfolio.AskOf)
		a = &value
	}
	all := fits{Fits: a.Fits, Contacts: a.Contacts}
	if !together {
		return all
	}
	const few = 3
	all.Fits, all.Contacts = a.Fits[:min(few, len(a.Fits))], a.Contacts[:min(few, len(a.Contacts))]
	all.Elsewhere = len(all.Fits)+len(all.Contacts) < len(a.Fits)+len(a.Contacts)
	return all
}

// Title names the whole site.
func (p *page) Title() string { return cmp.Or(p.Name, "Services together") }

// Phases are those of the services shown, for choosing one.
func (p *page) Phases() []string {
	return p.each(func(r *portfolio.Row) string { return r.Phase })
}

// Regions are the groups of the services shown.
func (p *page) Regions() []string {
	return p.each(func(r *portfolio.Row) string { return r.Group })
}

func (p *page) each(what func(*portfolio.Row) string) []string {
	seen := map[string]bool{}
	var all []string
	for _, m := range p.Maps {
		for _, g := range m.Groups {
			for i := range g.Rows {
				if name := what(&g.Rows[i]); name != "" && !seen[name] {
					seen[name] = true
					all = append(all, name)
				}
			}
		}
	}
	slices.Sort(all)
	return all
}

// ofKind are offers of one kind.
type ofKind struct {
	Kind   string
	Offers []portfolio.OfferOf
}

// kinds divides offers, which are in the order of their kinds.
func kinds(offers []portfolio.OfferOf) []ofKind {
	var all []ofKind
	for _, o := range offers {
		if n := len(all); n == 0 || !strings.EqualFold(strings.TrimSpace(all[n-1].Kind), strings.TrimSpace(o.Kind)) {
			all = append(all, ofKind{Kind: o.Kind})
		}
		all[len(all)-1].Offers = append(all[len(all)-1].Offers, o)
	}
	return all
}
