package pdf

import "strconv"

// contentsOf lists the sections with their pages. It helps from a few pages on.
func contentsOf(d *document, rest []part) *section {
	b := d.begin(&section{anchor: "contents", title: "Contents", level: 1, label: "Contents"})
	b.head("Contents")
	toc := b.s.el.Add("TOC")
	for i := range rest {
		s := rest[i].made
		if s.title == "" {
			continue
		}
		num, name, page := d.beside(), &cell{x: d.gutter, w: d.full - d.gutter - 50}, &cell{x: d.full - 44, w: 44}
		to := &link{anchor: s.anchor, el: toc.Add("TOCI").Add("Reference").Add("Link")}
		if s.number == "" {
			to.el.Lang = d.ourLang()
		} else {
			to.el.Lang = d.langOf(s.name)
			num.set(nil, run{text: s.number, st: d.label, link: to})
		}
		name.set(nil, run{text: s.name, st: d.body, link: to})
		page.set(nil, run{text: strconv.Itoa(d.pageOf(s.anchor)), st: d.body, link: to})
		page.shift(page.w - page.used())
		gap := 0.5 * d.unit
		if i == 0 {
			gap = 2 * d.unit
		} else if s.number == "" && rest[i-1].made.number != "" {
			gap = 2 * d.unit
		}
		b.put(gap, num.spaced(), name.spaced(), page)
	}
	b.tighten(b.s)
	return b.s
}
