package pdf

import "strconv"

// cite adds a text to runs. Where it mentions evidence that is in the report,
// "E1.3" becomes a link and says on which page that is.
func (b *builder) cite(runs []run, text string, st *style) []run {
	for text != "" {
		start, end := b.mention(text)
		if start < 0 {
			break
		}
		if start > 0 {
			runs = append(runs, run{text: text[:start], st: st})
		}
		anchor, in := evidenceAnchor(text[start:end]), b.inLinkInk(st)
		to := &link{anchor: anchor, lang: b.ourLang()}
		runs = append(runs, run{text: text[start:end] + " (page\u00a0", st: in, link: to},
			run{text: b.pageRoom(anchor), st: in, link: to, page: true}, run{text: ")", st: in, link: to})
		text = text[end:]
	}
	if text != "" {
		runs = append(runs, run{text: text, st: st})
	}
	return runs
}

// onPage is the page of an anchor as a link: "page 12".
func (b *builder) onPage(anchor string, st *style) []run {
	in, to := b.inLinkInk(st), &link{anchor: anchor, lang: b.ourLang()}
	return []run{{text: "page\u00a0", st: in, link: to}, {text: b.pageRoom(anchor), st: in, link: to, page: true}}
}

// pageRoom is the number of an anchor's page as far as it is known: as many
// figures as there is to be room for.
func (b *builder) pageRoom(anchor string) string {
	page := max(b.pageOf(anchor), 1)
	if b.spots == nil {
		page = 10 // most are of 2 digits
	}
	number := strconv.Itoa(page)
	if b.s.cites == nil {
		b.s.cites = map[string]int{}
	}
	b.s.cites[anchor] = len(number)
	return number
}
