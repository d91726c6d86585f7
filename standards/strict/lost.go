package strict

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"standpoint/assess/intake"
	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// lost says whether a comment looks like the rest of a text: a letter or a
// figure stands right after its #, as in "#1 supplier". Comments that people
// mean have a space there.
func lost(comment string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(comment, "#"))
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// MayLose says whether anywhere in a file a comment looks like the rest of a
// text, which few have.
func MayLose(data []byte) bool {
	for rest := data; ; {
		i := bytes.IndexByte(rest, '#')
		if i < 0 {
			return false
		}
		if (i == 0 || strings.IndexByte(" \t", rest[i-1]) >= 0) && lost(string(rest[i:min(i+8, len(rest))])) {
			return true
		}
		rest = rest[i+1:]
	}
}

// Lost finds the part of a text that YAML reads as a comment, at a path in
// what was read from the data; nil where there are none. Only what stands
// without quotes, and not under | or >, can lose any.
func Lost(data []byte, root *yaml.Node, path ...any) *problem.Error {
	above, _ := Locate(root, path[:len(path)-1]...)
	name, _ := path[len(path)-1].(string)
	key, value := down(above, name)
	if key == nil || value.Kind != yaml.ScalarNode || value.Style&^yaml.FlowStyle != 0 {
		return nil
	}
	line, column := value.Line, value.Column
	if value.Value == "" || line < 1 {
		line, column = key.Line, key.Column+utf8.RuneCountInString(key.Value)
	}
	rows := rowsFrom(data, line)
	for i, row := range rows {
		from := len(row) - len(bytes.TrimLeft(row, " \t"))
		switch {
		case i == 0:
			from = place(row, column)
		case len(bytes.TrimSpace(row)) == 0:
			continue
		case above.Style&yaml.FlowStyle != 0, from < key.Column:
			return nil
		}
		text, comment := plainPart(string(row[from:]))
		if comment == "" {
			continue
		}
		if !lost(comment) {
			return nil
		}
		column := utf8.RuneCount(row[:from]) + utf8.RuneCountInString(text) + 1
		column += utf8.RuneCountInString(string(row[from:])[len(text):]) - utf8.RuneCountInString(comment)
		comment = strings.TrimRight(comment, " \t\r")
		return problem.At(line+i, column, fmt.Sprintf("YAML takes %q for a comment, so it is not part of %s", words.Short(comment), name),
			Under+"; if it is a comment, leave a space after #")
	}
	return nil
}

// LostIn finds them at every key of a file.
func LostIn(data []byte) (found []*problem.Error) {
	if !MayLose(data) {
		return nil
	}
	root, err := Parse(data)
	if err != nil {
		return nil
	}
	var visit func(n *yaml.Node, path []any)
	visit = func(n *yaml.Node, path []any) {
		for i := 0; n != nil && i < len(n.Content); i++ {
			switch n.Kind {
			case yaml.SequenceNode:
				visit(n.Content[i], append(path, i))
			case yaml.MappingNode:
				if i%2 == 1 {
					continue
				}
				at := append(path, n.Content[i].Value)
				if lost := Lost(data, root, at...); lost != nil {
					found = append(found, lost)
				}
				visit(n.Content[i+1], at)
			}
		}
	}
	visit(root, nil)
	return found
}

// rowsFrom are the lines of a file from one on.
func rowsFrom(data []byte, line int) [][]byte {
	rest := bytes.TrimPrefix(data, []byte(intake.Mark))
	for ; line > 1; line-- {
		i := bytes.IndexByte(rest, '\n')
		if i < 0 {
			return nil
		}
		rest = rest[i+1:]
	}
	return bytes.SplitN(rest, []byte("\n"), longestText)
}

// longestText is how many lines of one text without quotes are looked at.
const longestText = 200

// place is the offset in a line of a column, from 1, in characters.
func place(row []byte, column int) int {
	i := 0
	for ; column > 1 && i < len(row); column-- {
		_, size := utf8.DecodeRune(row[i:])
		i += size
	}
	return i
}

// plainPart divides what stands without quotes on a line from the comment that
// ends it.
func plainPart(value string) (text, comment string) {
	for i := range len(value) {
		if value[i] == '#' && (i == 0 || strings.IndexByte(" \t", value[i-1]) >= 0) {
			return strings.TrimRight(value[:i], " \t"), value[i:]
		}
	}
	return strings.TrimRight(value, " \t\r"), ""
}
