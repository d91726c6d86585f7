package splice

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
)

// form is how a value is written.
type form int

const (
	absent  form = iota // nothing after the colon or dash
	word                // on one line or several, with or without quotes
	text                // a block under | or >
	flow                // {...} or [...]
	mapping             // keys, a line each
	list                // dashes
)

// region is a value and the part of the file it takes up.
type region struct {
	node       *yaml.Node
	form       form
	start, end int // offsets, end after its last character
	column     int // of the keys or dashes, from 0
	block      block
	comments   []string // those inside a flow
	entries    []entry
	items      []item
}

// entry is a key with its value.
type entry struct {
	key          string
	start, colon int // of the key, and after its colon
	value        *region
}

// item is one of a list, from its dash on.
type item struct {
	dash  int
	value *region
}

// odd says that the file writes something in a way that cannot be placed, such
// as "? key".
func odd(line int) error {
	return problem.New(fmt.Sprintf("line %d writes a key in an unusual way", line), "write it as a word, a colon and a value")
}

// measure finds the extent of a value and of everything in it. Empty values
// end where the colon or dash before them does.
func (s *source) measure(n *yaml.Node, parent, after int) (*region, error) {
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Value == "" {
		return &region{node: n, start: after, end: after}, nil
	}
	r := &region{node: n, start: s.offset(n.Line, n.Column)}
	switch {
	case n.Kind == yaml.ScalarNode:
		s.measureScalar(r, parent)
		return r, nil
	case n.Style&yaml.FlowStyle != 0:
		r.form = flow
		r.end, r.comments = s.flowEnd(r.start)
		return r, nil
	case n.Kind == yaml.MappingNode:
		return r, s.measureKeys(r)
	default:
		return r, s.measureItems(r, after)
	}
}

func (s *source) measureScalar(r *region, parent int) {
	r.form = word
	switch s.data[r.start] {
	case '"', '\'':
		r.end = s.quotedEnd(r.start)
	case '|', '>':
		r.form = text
		r.block = s.blockAt(r.start, parent)
		r.end = r.block.markEnd
		if r.block.last >= r.block.first {
			r.end = s.lineEnd(r.block.last)
		}
	default:
		r.end = s.plainEnd(r.start, parent)
	}
}

func (s *source) measureKeys(r *region) error {
	r.form = mapping
	content := r.node.Content
	r.start = s.offset(content[0].Line, content[0].Column)
	r.column = r.start - s.starts[s.line(r.start)]
	for i := 0; i < len(content); i += 2 {
		e := entry{key: content[i].Value, start: s.offset(content[i].Line, content[i].Column)}
		var ok bool
		if e.colon, ok = s.colon(e); !ok {
			return odd(content[i].Line)
		}
		value, err := s.measure(content[i+1], r.column, e.colon)
		if err != nil {
			return err
		}
		e.value, r.end = value, value.end
		r.entries = append(r.entries, e)
	}
	return nil
}

// colon is the offset after the colon of a key, and false when the key is not
// one word or quoted text followed by one.
func (s *source) colon(e entry) (int, bool) {
	if e.start >= len(s.data) {
		return 0, false
	}
	i := e.start + len(e.key)
	if c := s.data[e.start]; c == '"' || c == '\'' {
		i = s.quotedEnd(e.start)
	}
	for i < len(s.data) && (s.data[i] == ' ' || s.data[i] == '\t') {
		i++
	}
	if i >= len(s.data) || s.data[i] != ':' {
		return 0, false
	}
	return i + 1, true
}

func (s *source) measureItems(r *region, after int) error {
	r.form = list
	for i, n := range r.node.Content {
		dash, ok := s.dash(after)
		if !ok {
			return odd(n.Line)
		}
		if i == 0 {
			r.start, r.column = dash, dash-s.starts[s.line(dash)]
		}
		value, err := s.measure(n, r.column, dash+1)
		if err != nil {
			return err
		}
		r.items = append(r.items, item{dash, value})
		after = value.end
	}
	r.end = after
	return nil
}

// dash finds the next dash after an offset, past blanks and comments.
func (s *source) dash(after int) (int, bool) {
	for i := after; i < len(s.data); i++ {
		switch s.data[i] {
		case ' ', '\t', '\n', '\r':
		case '#':
			i = s.lineEnd(s.line(i)) - 1
		case '-':
			return i, true
		default:
			if n := breakAt(s.data, i); n > 0 {
				i += n - 1
				continue
			}
			return 0, false
		}
	}
	return 0, false
}
