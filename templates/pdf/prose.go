package pdf

import (
	"strings"

	"standpoint/assess/words"
)

// paragraph is one paragraph of a text, or one item of a list in it.
type paragraph struct {
	text string
	item bool
}

// paragraphs divides a text: blank lines divide paragraphs, a line that begins
// "- " is an item of a list, and an item goes on in lines that are set in. All
// other line ends are only where somebody's editor broke the line.
func paragraphs(text string) []paragraph {
	var out []paragraph
	var parts []string
	item := false
	end := func() {
		if len(parts) > 0 {
			out = append(out, paragraph{strings.Join(parts, " "), item})
		}
		parts, item = nil, false
	}
	for _, line := range words.Lines(text) {
		trimmed := strings.TrimSpace(line)
		rest, isItem := strings.CutPrefix(trimmed, "- ")
		switch {
		case trimmed == "":
			end()
			continue
		case isItem:
			end()
			trimmed, item = strings.TrimSpace(rest), true
		case item && !strings.HasPrefix(line, " "):
			end()
		}
		parts = append(parts, trimmed)
	}
	end()
	return out
}

// linkify makes every address in a clean text a link, and every number of
// evidence that is in the report one too, with its page.
func (b *builder) linkify(text string, st *style) []run {
	var out []run
	for text != "" {
		start, end := address(text)
		if start < 0 {
			break
		}
		if start > 0 {
			out = b.cite(out, text[:start], st)
		}
		url := text[start:end]
		out = append(out, run{text: url, st: b.inLinkInk(st), link: &link{url: url}})
		text = text[end:]
	}
	if text != "" {
		out = b.cite(out, text, st)
	}
	return out
}

// address finds the first web address in a text; start is -1 without one.
func address(text string) (start, end int) {
	from := 0
	for {
		at := strings.Index(text[from:], "://")
		if at < 0 {
			return -1, -1
		}
		at += from
		start = at - len("http")
		if start > 0 && text[start-1:at] == "https" {
			start--
		}
		if start >= 0 && strings.HasPrefix(text[start:], "http") {
			end = len(text)
			if n := strings.IndexAny(text[at:], " <>\"\u00a0\u00ad\u200b"); n >= 0 {
				end = at + n
			}
			if end = at + 3 + len(strings.TrimRight(text[at+3:end], ".,;:!?)]}'’”")); end > at+3 {
				return start, end
			}
		}
		from = at + 3
	}
}
