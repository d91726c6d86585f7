package text

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Address is a text when the whole of it is an address on the web that may be a
// link: not one with a user or a password in it.
func Address(text string) string {
	text = strings.TrimSpace(text)
	if strings.ContainsFunc(text, outside) {
		return ""
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	return text
}

// outside are the characters that end an address.
func outside(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("<>\"`\u00ad\u200b", r)
}

// linked makes each bare address in a run a link.
func linked(out []Run, r Run) []Run {
	if r.Code || r.Link != "" || r.Break {
		return append(out, r)
	}
	for rest := r.Text; rest != ""; {
		start, end := bare(rest)
		if start < 0 {
			r.Text = rest
			return append(out, r)
		}
		if start > 0 {
			before := r
			before.Text = rest[:start]
			out = append(out, before)
		}
		to := r
		to.Text = rest[start:end]
		to.Link = target(to.Text)
		out = append(out, to)
		rest = rest[end:]
	}
	return out
}

// target is where a bare address leads.
func target(address string) string {
	if strings.HasPrefix(address, "www.") {
		return "https://" + address
	}
	return address
}

// bare finds the first address that may be a link; start is -1 without one.
func bare(text string) (start, end int) {
	for from := 0; ; {
		at := begins(text[from:])
		if at < 0 {
			return -1, -1
		}
		start = from + at
		end = len(text)
		if n := strings.IndexFunc(text[start:], outside); n >= 0 {
			end = start + n
		}
		if n := strings.Index(text[start:end], "]("); n >= 0 {
			end = start + n
		}
		end = start + len(closed(text[start:end]))
		if Address(target(text[start:end])) != "" && strings.Contains(text[start:end], ".") {
			return start, end
		}
		from = max(start+4, end)
	}
}

// begins is where the next thing stands that begins like an address, and not in
// the middle of a word.
func begins(text string) int {
	for i := range len(text) {
		if c := text[i]; c != 'h' && c != 'w' {
			continue
		}
		rest := text[i:]
		if (strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "www.")) && !wordEnds(text[:i]) {
			return i
		}
	}
	return -1
}

// closed is an address without the marks that end the sentence it stands in; a
// bracket that was opened in it belongs to it.
func closed(address string) string {
	const opening, closing = "([{", ")]}"
	var open [len(opening)]int
	for i := range len(address) {
		if at := strings.IndexByte(opening, address[i]); at >= 0 {
			open[at]++
		} else if at := strings.IndexByte(closing, address[i]); at >= 0 {
			open[at]--
		}
	}
	for {
		r, size := utf8.DecodeLastRuneInString(address)
		at := strings.IndexRune(closing, r)
		switch {
		case size == 0, at < 0 && !strings.ContainsRune(".,;:!?'’”", r), at >= 0 && open[at] >= 0:
			return address
		case at >= 0:
			open[at]++
		}
		address = address[:len(address)-size]
	}
}
