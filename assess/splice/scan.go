package splice

import "bytes"

// The library says where a value starts and never where it ends. These
// functions find the end, in a file it has already read without complaint.

// quotedEnd is the offset after the closing quote of what starts at i.
func (s *source) quotedEnd(i int) int {
	quote := s.data[i]
	for i++; i < len(s.data); i++ {
		switch {
		case s.data[i] == '\\' && quote == '"':
			i++
		case s.data[i] == quote && quote == '\'' && i+1 < len(s.data) && s.data[i+1] == quote:
			i++
		case s.data[i] == quote:
			return i + 1
		}
	}
	return len(s.data)
}

// plainEnd is the offset after a value without quotes that starts at i, under
// a key or dash in column parent, from 0. Deeper lines go on with it.
func (s *source) plainEnd(i, parent int) int {
	line := s.line(i)
	end, commented := plainStop(s.data, i, s.lineEnd(line))
	for next := line + 1; !commented && next < len(s.starts); next++ {
		text := s.text(next)
		if blank(text) {
			continue
		}
		if indent(text) <= parent || comment(text) {
			break
		}
		end, commented = plainStop(s.data, s.starts[next]+indent(text), s.lineEnd(next))
	}
	return end
}

// plainStop is the end of the value on one line, and whether a comment
// follows it there.
func plainStop(data []byte, from, to int) (int, bool) {
	for i := from; i < to; i++ {
		if data[i] == '#' && i > from && (data[i-1] == ' ' || data[i-1] == '\t') {
			return from + len(bytes.TrimRight(data[from:i], " \t")), true
		}
	}
	return from + len(bytes.TrimRight(data[from:to], " \t")), false
}

// flowEnd is the offset after the bracket that closes the one at i, and the
// comments between them.
func (s *source) flowEnd(i int) (int, []string) {
	var comments []string
	depth := 0
	for i < len(s.data) {
		switch c := s.data[i]; {
		case (c == '"' || c == '\'') && beginsToken(s.data, i):
			i = s.quotedEnd(i)
			continue
		case c == '#' && (s.data[i-1] == ' ' || s.data[i-1] == '\t' || s.starts[s.line(i)] == i):
			end := s.lineEnd(s.line(i))
			comments = append(comments, string(s.data[i:end]))
			i = end
			continue
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return i + 1, comments
			}
		}
		i++
	}
	return len(s.data), comments
}

// beginsToken tells a quote that opens a value from one inside a word, as in
// {name: Bob's}.
func beginsToken(data []byte, i int) bool {
	before := bytes.TrimRight(data[:i], " \t\r\n")
	if len(before) == 0 {
		return true
	}
	last := before[len(before)-1]
	return bytes.IndexByte([]byte("{[,"), last) >= 0 || last == ':' || len(before) < i && bytes.IndexByte(data[len(before):i], '\n') >= 0
}

// block is a text under | or >.
type block struct {
	markEnd     int // after the mark and what belongs to it, as in |2-
	first, last int // lines of the text, from 0; last < first when there are none
	indent      int // of the text; 0 when there is none
}

// blockAt reads the extent of the block text that starts at i, under a key or
// dash in column parent. Blank lines after it are part of it with |+ only.
func (s *source) blockAt(i, parent int) block {
	line := s.line(i)
	b := block{markEnd: i + 1, first: line + 1, last: line}
	keeps := false
	for b.markEnd < len(s.data) && bytes.IndexByte([]byte("+-123456789"), s.data[b.markEnd]) >= 0 {
		if c := s.data[b.markEnd]; c >= '1' && c <= '9' {
			b.indent = max(parent, 0) + int(c-'0')
		}
		keeps = keeps || s.data[b.markEnd] == '+'
		b.markEnd++
	}
	for next := b.first; next < len(s.starts) && s.starts[next] < len(s.data); next++ {
		text := s.text(next)
		if len(bytes.TrimLeft(text, " ")) == 0 {
			if keeps || b.indent > 0 && len(text) > b.indent {
				b.last = next // spaces that are part of the text
			}
			continue
		}
		depth := len(text) - len(bytes.TrimLeft(text, " "))
		if b.indent == 0 && depth > parent {
			b.indent = depth
		}
		if b.indent == 0 || depth < b.indent {
			break
		}
		b.last = next
	}
	return b
}
