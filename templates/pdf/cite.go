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
		page := max(b.pageOf(anchor), 1)
		if b.spots == nil {
			page = 10 // most are of 2 digits
		}
		number := strconv.Itoa(page)
		if b.s.cites == nil {
			b.s.cites = map[string]int{}
		}
		b.s.cites[anchor] = len(number)
		runs = append(runs, run{text: text[start:end] + " (page\u00a0", st: in, link: to},
			run{text: number, st: in, link: to, page: true}, run{text: ")", st: in, link: to})
		text = text[end:]
	}
	if text != "" {
		runs = append(runs, run{text: text, st: st})
	}
	return runs
}
