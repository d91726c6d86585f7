package splice

import (
	"bytes"
	"sort"
	"unicode/utf8"

	"standpoint/assess/intake"
)

// source is the bytes of a file with the places of its lines, counted as the
// YAML library counts them: it takes five characters for line breaks.
type source struct {
	data   []byte
	starts []int // offset of each line
}

func newSource(data []byte) *source {
	first := 0
	if bytes.HasPrefix(data, []byte(intake.Mark)) {
		first = len(intake.Mark)
	}
	s := &source{data: data, starts: []int{first}}
	for i := first; i < len(data); {
		if n := breakAt(data, i); n > 0 {
			i += n
			s.starts = append(s.starts, i)
			continue
		}
		i++
	}
	return s
}

// breakAt is the length of the line break at an offset, or 0.
func breakAt(data []byte, i int) int {
	switch {
	case data[i] == '\n':
		return 1
	case data[i] == '\r':
		if i+1 < len(data) && data[i+1] == '\n' {
			return 2
		}
		return 1
	case data[i] == 0xC2 && i+1 < len(data) && data[i+1] == 0x85:
		return 2
	case data[i] == 0xE2 && i+2 < len(data) && data[i+1] == 0x80 && (data[i+2] == 0xA8 || data[i+2] == 0xA9):
		return 3
	}
	return 0
}

// offset turns a line and a column of the library, both from 1, into a place
// in the bytes.
func (s *source) offset(line, column int) int {
	if line < 1 || line > len(s.starts) {
		return len(s.data)
	}
	i := s.starts[line-1]
	for ; column > 1 && i < len(s.data); column-- {
		_, size := utf8.DecodeRune(s.data[i:])
		i += size
	}
	return i
}

// line is the number, from 0, of the line an offset is on.
func (s *source) line(offset int) int {
	return max(0, sort.SearchInts(s.starts, offset+1)-1)
}

// lineEnd is where the text of a line ends, before its break.
func (s *source) lineEnd(line int) int {
	end := s.nextLine(line)
	for _, mark := range []string{"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"} {
		if bytes.HasSuffix(s.data[s.starts[line]:end], []byte(mark)) {
			return end - len(mark)
		}
	}
	return end
}

// nextLine is where the line after this one begins, or the end of the file.
func (s *source) nextLine(line int) int {
	if line+1 < len(s.starts) {
		return s.starts[line+1]
	}
	return len(s.data)
}

// text is a line without its break.
func (s *source) text(line int) []byte { return s.data[s.starts[line]:s.lineEnd(line)] }

// indent is the number of spaces a line begins with; tabs count as one, as
// the library has it.
func indent(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " \t")) }

func blank(line []byte) bool { return indent(line) == len(line) }

func comment(line []byte) bool { return !blank(line) && line[indent(line)] == '#' }

// ending is the line ending most lines of the file have.
func (s *source) ending() string {
	windows := bytes.Count(s.data, []byte("\r\n"))
	unix := bytes.Count(s.data, []byte("\n")) - windows
	mac := bytes.Count(s.data, []byte("\r")) - windows
	switch {
	case windows > unix && windows >= mac:
		return "\r\n"
	case mac > unix:
		return "\r"
	}
	return "\n"
}
