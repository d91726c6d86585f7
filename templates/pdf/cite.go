package pdf

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/report"
)

// evidenceIn are the numbers of the evidence that a report lists.
func evidenceIn(r *report.Report) map[string]bool {
	all := map[string]bool{}
	for i := range r.Points {
		for j := range r.Points[i].Evidence {
			all[r.Points[i].Evidence[j].ID] = true
		}
	}
	return all
}

func evidenceAnchor(id string) string { return "evidence " + id }

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

// mention finds the first number of evidence in a text that is in the report;
// start is -1 without one.
func (b *builder) mention(text string) (start, end int) {
	for from := 0; from < len(text); from = end {
		at := strings.IndexByte(text[from:], 'E')
		if at < 0 {
			break
		}
		start = from + at
		end = start + 1
		for end < len(text) && (digit(text[end]) || text[end] == '.' && end+1 < len(text) && digit(text[end+1])) {
			end++
		}
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if end > start+1 && b.shows[text[start:end]] && !wordly(before) && !wordly(after) {
			return start, end
		}
	}
	return -1, -1
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' }

// outgrown says whether a section prints a page number that has more digits, or
// fewer, than there is room for.
func (d *document) outgrown(s *section) bool {
	for anchor, digits := range s.cites {
		if len(strconv.Itoa(d.pageOf(anchor))) != digits {
			return true
		}
	}
	return false
}

// numberPages puts in the page numbers, now that they are known. Figures are all
// as wide, so nothing moves.
func (d *document) numberPages() {
	for _, pg := range d.pages {
		for _, p := range pg.items {
			if it := p.it; it.page {
				tail := it.text[len(strings.TrimRight(it.text, " ")):]
				it.text = strconv.Itoa(d.pageOf(it.link.anchor)) + tail
			}
		}
	}
}
