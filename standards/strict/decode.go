package strict

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/assess/words"
)

// Field is one key of a file and the struct field it is kept in, declared as
// `yaml:"key"`. The tag `text:"block"` marks prose: it is written as a block
// of lines, and its last line end is not part of it.
type Field struct {
	Key   string
	Index int
	Text  bool
}

var fieldCache sync.Map // reflect.Type → []Field

// Fields lists the keys of a struct type in the order of the file.
func Fields(t reflect.Type) []Field {
	if known, ok := fieldCache.Load(t); ok {
		return known.([]Field)
	}
	var fields []Field
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		if key := tag.Get("yaml"); key != "" && key != "-" {
			fields = append(fields, Field{Key: key, Index: i, Text: tag.Get("text") == "block"})
		}
	}
	fieldCache.Store(t, fields)
	return fields
}

// Decode writes a tree of nodes into the struct that into points to. Keys are
// those of Fields; keys that begin with "x-" are passed over; an empty value
// leaves the zero value, and line ends after a text are cut. Types that read themselves (encoding.TextUnmarshaler)
// say in their error what is wrong and, by a hint, what they want. An int field named At takes the place of
// an item in its list, from 1. The error is problem.Errors, without file names.
func Decode(n *yaml.Node, into any) error {
	d := &decoder{}
	d.value(n, reflect.ValueOf(into).Elem(), "this file")
	return d.found.Err()
}

type decoder struct{ found problem.Errors }

func (d *decoder) fail(n *yaml.Node, what, hint string) {
	d.found = append(d.found, at(n, what, hint))
}

func (d *decoder) value(n *yaml.Node, v reflect.Value, name string) {
	if empty(n) {
		return
	}
	if reader, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		d.readItself(n, reader, name)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.mapping(n, v, name)
	case reflect.Slice:
		d.list(n, v, name)
	case reflect.Map:
		d.words(n, v, name)
	case reflect.String:
		if d.scalar(n, name, "text") {
			// The line end after a block is part of how it is written.
			v.SetString(strings.TrimRight(n.Value, "\n"))
		}
	case reflect.Int:
		d.number(n, v, name)
	case reflect.Bool:
		d.truth(n, v, name)
	default:
		panic("strict: no reading of " + v.Type().String())
	}
}

func empty(n *yaml.Node) bool {
	return n == nil || n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

func (d *decoder) readItself(n *yaml.Node, reader encoding.TextUnmarshaler, name string) {
	if !d.scalar(n, name, "one value") {
		return
	}
	if err := reader.UnmarshalText([]byte(n.Value)); err != nil {
		d.fail(n, name+" "+err.Error(), problem.HintOf(err))
	}
}

func (d *decoder) mapping(n *yaml.Node, v reflect.Value, name string) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, name+" should have keys of its own, and here is "+kind(n), "write a key, a colon and a value on each line")
		return
	}
	fields := Fields(v.Type())
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if strings.HasPrefix(key.Value, "x-") {
			continue
		}
		field, ok := find(fields, key.Value)
		if !ok {
			d.fail(key, fmt.Sprintf("%q is not a key I know here", key.Value), suggest(fields, key.Value))
			continue
		}
		d.value(n.Content[i+1], v.Field(field.Index), key.Value)
	}
}

func find(fields []Field, key string) (Field, bool) {
	for _, f := range fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

func (d *decoder) list(n *yaml.Node, v reflect.Value, name string) {
	if n.Kind != yaml.SequenceNode {
		d.fail(n, name+" should be a list, and here is "+kind(n), "begin each item on a line of its own with \"- \"")
		return
	}
	list := reflect.MakeSlice(v.Type(), len(n.Content), len(n.Content))
	for i, item := range n.Content {
		d.value(item, list.Index(i), "an item of "+name)
		if list.Index(i).Kind() == reflect.Struct {
			if place := list.Index(i).FieldByName("At"); place.IsValid() && place.Kind() == reflect.Int {
				place.SetInt(int64(i + 1))
			}
		}
	}
	v.Set(list)
}

// words reads a map of texts, such as one sentence for each phase.
func (d *decoder) words(n *yaml.Node, v reflect.Value, name string) {
	if n.Kind != yaml.MappingNode {
		d.fail(n, name+" should have keys of its own, and here is "+kind(n), "write a key, a colon and a value on each line")
		return
	}
	v.Set(reflect.MakeMapWithSize(v.Type(), len(n.Content)/2))
	for i := 0; i < len(n.Content); i += 2 {
		value := reflect.New(v.Type().Elem()).Elem()
		d.value(n.Content[i+1], value, n.Content[i].Value)
		v.SetMapIndex(reflect.ValueOf(n.Content[i].Value), value)
	}
}

func (d *decoder) scalar(n *yaml.Node, name, want string) bool {
	if n.Kind == yaml.ScalarNode {
		return true
	}
	d.fail(n, fmt.Sprintf("%s should be %s, and here is %s", name, want, kind(n)), "write it on one line, or as lines under \"|\"")
	return false
}

func (d *decoder) number(n *yaml.Node, v reflect.Value, name string) {
	if !d.scalar(n, name, "a number") {
		return
	}
	number, err := strconv.Atoi(n.Value)
	if err != nil {
		d.fail(n, fmt.Sprintf("%s %q is not a whole number", name, words.Short(n.Value)), "write it in figures, such as 1")
		return
	}
	v.SetInt(int64(number))
}

func (d *decoder) truth(n *yaml.Node, v reflect.Value, name string) {
	if !d.scalar(n, name, "true or false") {
		return
	}
	switch strings.ToLower(n.Value) {
	case "true", "yes":
		v.SetBool(true)
	case "false", "no":
	default:
		d.fail(n, fmt.Sprintf("%s %q is neither true nor false", name, words.Short(n.Value)), "write true or false")
	}
}

func kind(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a set of keys"
	case yaml.SequenceNode:
		return "a list"
	default:
		return fmt.Sprintf("%q", words.Short(n.Value))
	}
}

// suggest names the key that was most likely meant, or all of them.
func suggest(fields []Field, key string) string {
	best, distance := "", 3
	keys := make([]string, len(fields))
	for i, f := range fields {
		keys[i] = f.Key
		if far := Distance(f.Key, key); far < distance {
			best, distance = f.Key, far
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %q? Keys of your own begin with x-", best)
	}
	return "known here: " + strings.Join(keys, ", ") + "; keys of your own begin with x-"
}

// Distance counts the letters to add, drop or change to make b of a.
func Distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(row[j]+1, row[j+1]+1, cost)
		}
	}
	return row[len(b)]
}
