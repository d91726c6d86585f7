package site

import (
	"cmp"
	"html/template"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// What stands in every line of every list is written here rather than by
// templates of its own, which would take most of the time.

// rated is a mark with its word.
func rated(mark, hue, label string) template.HTML {
	if hue != "" {
		hue = " hue-" + hue
	}
	return template.HTML(`<svg class="mark` + escape(hue) + `" aria-hidden="true" focusable="false"><use href="#mark-` + escape(cmp.Or(mark, "dot")) + `"/></svg> ` + escape(label))
}

// day is a date for people and programs.
func day(d assess.Date) template.HTML {
	if d == "" {
		return ""
	}
	return template.HTML(`<time datetime="` + escape(string(d)) + `">` + escape(d.Long()) + `</time>`)
}

// ServiceLink is the name of a service, and leads to its page.
func (p *page) ServiceLink(r portfolio.Ref) template.HTML {
	name := "<bdi>" + escape(words.Clip(r.Name, longestShown)) + "</bdi>"
	if url := p.ServiceURL(r); url != "" {
		name = `<a href="` + escape(url) + `">` + name + `</a>`
	}
	return template.HTML(name)
}

// Whose is a service and its organisation.
func (p *page) Whose(r portfolio.Ref) template.HTML {
	if r.Organisation == "" {
		return p.ServiceLink(r)
	}
	return p.ServiceLink(r) + template.HTML(", <bdi>"+escape(words.Clip(r.Organisation, longestShown))+"</bdi>")
}

// PointLink is the number and title of a point, and leads to its page.
func (p *page) PointLink(r portfolio.Ref) template.HTML {
	words := escape(r.Called.Tag(r.Point))
	if r.Title != "" {
		words += ". " + escape(r.Title)
	}
	if url := p.PointURL(r.Standard, r.Point); url != "" {
		words = `<a href="` + escape(url) + `">` + words + `</a>`
	}
	return template.HTML(words)
}

func escape(text string) string { return template.HTMLEscapeString(text) }
