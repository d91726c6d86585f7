package splice

import (
	"encoding"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// printer writes values as lines of YAML, without line ends.
type printer struct {
	layout Layout
	flat   bool // dashes stand under the key, not two further in
	quoted bool // no blocks under |, where what follows would join them
	deep   int  // blocks stand at least this far in, for the same reason
}

// Print gives a new file that says what the struct says that v points to.
func Print(v any, layout Layout) []byte {
	lines := printer{layout: layout}.keys(0, reflect.ValueOf(v).Elem(), nil)
	return []byte(strings.Join(lines, "\n") + "\n")
}

// entry writes a key in a column, and its value.
func (p printer) entry(column int, key string, v reflect.Value, prose bool, n *yaml.Node) []string {
	head, below := p.value(column, v, prose, n)
	line := pad(column) + key + ":"
	if head != "" {
		line += " " + head
	}
	return append([]string{line}, below...)
}

// value gives what stands after the colon of a key in a column, and the lines
// below it. The node is the one the value was read from, if any: its keys
// that begin with x- are written again.
func (p printer) value(column int, v reflect.Value, prose bool, n *yaml.Node) (string, []string) {
	switch v.Kind() {
	case reflect.Int:
		if v.Int() == 0 {
			return "", nil
		}
		return strconv.FormatInt(v.Int(), 10), nil
	case reflect.String:
		return p.text(column, v, prose)
	case reflect.Struct:
		return "", p.keys(column+2, v, n)
	case reflect.Slice:
		return "", p.list(column, v, n)
	}
	panic("splice: no writing of " + v.Type().String())
}

func (p printer) text(column int, v reflect.Value, prose bool) (string, []string) {
	s := v.String()
	switch {
	case s == "":
		return "", nil
	case readsItself(v.Type()):
		if readable(s) && !strings.ContainsAny(s, " \n\t#:") {
			return s, nil // a date, true or false: meant to be read as one
		}
		return quote(s), nil
	case !prose:
		return scalar(s), nil
	case p.quoted || !blockable(s):
		return quote(s), nil
	}
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = pad(max(column+2, p.deep)) + line
		}
	}
	return "|", lines
}

// readsItself says whether values of a type, such as dates, know how to be read.
func readsItself(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// keys writes the keys of a struct in a column.
func (p printer) keys(column int, v reflect.Value, n *yaml.Node) []string {
	var lines []string
	layout := p.layout[v.Type()]
	for _, f := range strict.Fields(v.Type()) {
		value := v.Field(f.Index)
		if zero(value) && !slices.Contains(layout.Always, f.Key) {
			continue
		}
		if layout.spaced(f.Key) {
			lines = append(lines, "")
		}
		lines = append(lines, p.entry(column, f.Key, value, f.Text, strict.Child(n, f.Key))...)
	}
	lines = append(lines, ownKeys(column, n)...)
	if len(lines) == 0 {
		lines = []string{pad(column) + strict.Fields(v.Type())[0].Key + ":"}
	}
	return lines
}

func (p printer) list(column int, v reflect.Value, n *yaml.Node) []string {
	if !p.flat {
		column += 2
	}
	var lines []string
	for i := range v.Len() {
		if p.layout[v.Type().Elem()].Airy {
			lines = append(lines, "")
		}
		lines = append(lines, p.item(column, v.Index(i), itemNode(n, v.Index(i)))...)
	}
	return lines
}

// item writes one of a list with its dash in a column.
func (p printer) item(column int, v reflect.Value, n *yaml.Node) []string {
	lines := p.keys(column+2, v, n)
	lines[0] = pad(column) + "- " + lines[0][column+2:]
	return append(p.layout[v.Type()].remarks(v, column), lines...)
}

func pad(column int) string { return strings.Repeat(" ", column) }
