package site

import (
	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/text"
)

// sheetAbout is what one council saw of a product, and what belongs to it here.
type sheetAbout struct {
	*portfolio.Sheet
	File  string // its page, from the top
	Users []portfolio.Ref
	Old   bool

	p *portfolio.Portfolio
}

// TagOf is the number of a point of that standard, or its label.
func (a *sheetAbout) TagOf(point int) string { return a.p.CalledOf(a.Standard, point).Tag(point) }

// TitleOf is the title of a point of the standard that it is by.
func (a *sheetAbout) TitleOf(point int) string { return a.p.TitleOf(a.Standard, point) }

// Questions is how many questions it says something to.
func (a *sheetAbout) Questions() int {
	n := 0
	for i := range a.Points {
		n += len(a.Points[i].Answers)
	}
	return n
}

// Linked is the evidence that others can open, each address once.
func (a *sheetAbout) Linked() []assess.SheetEvidence {
	var all []assess.SheetEvidence
	seen := map[string]bool{}
	for i := range a.Points {
		for j := range a.Points[i].Answers {
			for _, e := range a.Points[i].Answers[j].Evidence {
				if text.Address(e.Link) != "" && !seen[e.Link] {
					seen[e.Link] = true
					all = append(all, e)
				}
			}
		}
	}
	return all
}

// abouts are the product sheets, each with the name of its page.
func abouts(p *portfolio.Portfolio) []*sheetAbout {
	sheets := p.ProductSheets()
	n := namer{}
	for i := range sheets {
		n.add(sheets[i].Organisation+sheets[i].Digest(), sheets[i].Named()+" "+sheets[i].Organisation)
	}
	files := n.names()
	var all []*sheetAbout
	for i := range sheets {
		s := &sheets[i]
		all = append(all, &sheetAbout{Sheet: s, File: "products/" + files[s.Organisation+s.Digest()], Users: p.RunsOn(s.Product), Old: s.Old(p.AsOf), p: p})
	}
	return all
}

// Products are the product sheets that are here.
func (p *page) Products() []*sheetAbout { return p.site.products }
