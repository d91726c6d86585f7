package store

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess"
	"standpoint/standards/strict"
)

// printer writes values as lines of YAML, without line ends.
type printer struct {
	full      bool                     // a new file: the useful keys too when they are empty
	signing   bool                     // the standard is something one signs
	phaseless bool                     // the standard has no phases
	flat      bool                     // dashes stand under the key, not two further in
	quoted    bool                     // no blocks under |, where what follows would join them
	deep      int                      // blocks stand at least this far in, for the same reason
	questions func(point int) []string // comments under a point's title
}

var (
	pointType   = reflect.TypeFor[assess.Point]()
	selfReading = reflect.TypeFor[encoding.TextUnmarshaler]()

	// What stands in a new file; made when first used.
	pointKeys = sync.OnceValue(func() map[string]bool {
		return keySet("point title owner rating rating_reason answers done planned evidence actions reused offers asks rated_on notes")
	})
	keysWhenFull = sync.OnceValue(func() map[reflect.Type]map[string]bool {
		return map[reflect.Type]map[string]bool{
			reflect.TypeFor[assess.Assessment](): keySet("kind standpoint standard phase round lang due service share people points"),
			reflect.TypeFor[assess.Service](): keySet("id name organisation description address delivery supplier contract_end " +
				"small in_scope out_of_scope users channels outcome"),
			reflect.TypeFor[assess.Outcome](): keySet("aim baseline current"),
			reflect.TypeFor[assess.Person]():  keySet("role name"),
		}
	})
)

func keySet(keys string) map[string]bool {
	set := map[string]bool{}
	for _, key := range strings.Fields(keys) {
		set[key] = true
	}
	return set
}

// always says whether a key is written although nothing is known for it.
func (p printer) always(t reflect.Type, key string) bool {
	if p.phaseless && key == "phase" {
		return false
	}
	return t == pointType && pointKeys()[key] || p.full && keysWhenFull()[t][key] ||
		p.signing && (key == "signed" || key == "signed_on")
}

// spaced says whether a blank line goes before the key. In points it keeps
// git from taking changes to two neighbouring keys for one.
func spaced(t reflect.Type, key string) bool {
	return t == pointType && key != "point" && key != "title"
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
	panic("store: no writing of " + v.Type().String())
}

func (p printer) text(column int, v reflect.Value, prose bool) (string, []string) {
	s := v.String()
	switch {
	case s == "":
		return "", nil
	case reflect.PointerTo(v.Type()).Implements(selfReading):
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

// keys writes the keys of a struct in a column.
func (p printer) keys(column int, v reflect.Value, n *yaml.Node) []string {
	var lines []string
	for _, f := range strict.Fields(v.Type()) {
		value := v.Field(f.Index)
		if zero(value) && !p.always(v.Type(), f.Key) {
			continue
		}
		if spaced(v.Type(), f.Key) {
			lines = append(lines, "")
		}
		lines = append(lines, p.entry(column, f.Key, value, f.Text, child(n, f.Key))...)
		if v.Type() == pointType && f.Key == "title" && p.questions != nil {
			lines = append(lines, p.questions(int(v.FieldByName("Number").Int()))...)
		}
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
		if v.Type().Elem() == pointType {
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
	return lines
}

func pad(column int) string { return strings.Repeat(" ", column) }
