package splice

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"standpoint/standards/strict"
)

// muse makes up sheets and changes to them.
type muse struct {
	*rand.Rand
	lost bool // something was taken out of the file, or moved in it
}

var sayings = []string{
	"met", "Service owner", "one\ntwo", "one\n\n  two\nthree", "yes", "2016", "2026-11-23x", "it's", "a: b", "a #b",
	"- dash", "# hash", "trailing colon:", "\U0001F600 emoji", "שלום עולם", "41,000 households", "61%", "~", "null", "1e3",
	"---", "...", "key: |", "{", "[x]", "\"quoted\"", "back\\slash", "*star", "&and", "!bang", "%", "@at", "`tick`", "0x1F", "12:30",
	"a\n# not a comment\nb", "a\n- b\n- c", "long " + strings.Repeat("word ", 40) + "end", "=", "<<", "- ", "?", "? q", ": x", "é", "\u00a0x",
}

// strange are texts that no save lets in and hands or other programs may.
var strange = []string{" leading", "trailing ", "tab\tin", "\ttab", "a\n   ", "\nline", "cr\rlf", "nel\u0085", "ls\u2028x", "\x07bell", "\ufeffbom", "a\n \nb", " ", "\ufffe"}

func (m *muse) saying(odd bool) string {
	if odd && m.IntN(6) == 0 {
		return strange[m.IntN(len(strange))]
	}
	return sayings[m.IntN(len(sayings))]
}

func (m *muse) fill(v reflect.Value, rich, odd bool) {
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(v.Type()) {
			if m.IntN(3) > 0 || rich {
				m.fill(v.Field(f.Index), false, odd)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), m.IntN(4), 4))
		for i := range v.Len() {
			m.fill(v.Index(i), false, odd)
		}
	case reflect.Int:
		v.SetInt(int64(1 + m.IntN(9)))
	default:
		switch v.Type() {
		case reflect.TypeFor[day]():
			v.SetString(fmt.Sprintf("20%02d-0%d-1%d", m.IntN(90)+10, m.IntN(9)+1, m.IntN(9)))
		case reflect.TypeFor[yesNo]():
			v.SetString([]string{"true", "false"}[m.IntN(2)])
		default:
			v.SetString(m.saying(odd))
		}
	}
}

func (m *muse) sheet() *sheet {
	s := &sheet{}
	m.fill(reflect.ValueOf(s).Elem(), true, true)
	return s
}

// change alters a value here and there, one in so many.
func (m *muse) change(v reflect.Value, one int) {
	switch v.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(v.Type()) {
			m.change(v.Field(f.Index), one)
		}
	case reflect.Slice:
		m.changeList(v, one)
	default:
		if m.IntN(one) == 0 {
			v.SetZero()
			if m.IntN(3) > 0 {
				m.fill(v, false, false)
			}
		}
	}
}

func (m *muse) changeList(v reflect.Value, one int) {
	for i := range v.Len() {
		m.change(v.Index(i), one)
	}
	if m.IntN(one) > 0 {
		return
	}
	switch n := v.Len(); {
	case n > 0 && m.IntN(3) == 0:
		i := m.IntN(n)
		v.Set(reflect.AppendSlice(v.Slice3(0, i, i), v.Slice(i+1, n)))
		m.lost = true
	case n > 1 && m.IntN(8) == 0 && v.Type() != reflect.TypeFor[[]point]():
		reflect.Swapper(v.Interface())(0, n-1)
		m.lost = true
	default:
		item := reflect.New(v.Type().Elem()).Elem()
		m.fill(item, false, false)
		item.FieldByName("At").SetInt(0)
		v.Set(reflect.Append(v, item))
		if i := m.IntN(n + 1); i < n {
			last := reflect.New(item.Type()).Elem()
			last.Set(v.Index(n))
			reflect.Copy(v.Slice(i+1, n+1), v.Slice(i, n))
			v.Index(i).Set(last)
		}
	}
}

// spliceOnce makes up a file and a change from a seed and looks what became
// of both. It says false when the file could not be read in the first place.
func spliceOnce(t *testing.T, seed uint64) bool {
	r := testRand(seed)
	m, s := &muse{Rand: r}, &scribe{Rand: r}
	data := s.file(m.sheet())
	root, old, err := parse(data)
	if err != nil {
		return false
	}
	_, wanted, _ := parse(data)
	m.change(reflect.ValueOf(wanted).Elem(), []int{5, 20, 100, 300}[r.IntN(4)])
	next, err := Change(data, root, old, wanted, airy)
	if err != nil {
		t.Fatalf("seed %d: %v\n%s", seed, err, data)
	}
	_, got, err := parse(next)
	if err != nil {
		t.Fatalf("seed %d: %v\n%s\n=== became\n%s", seed, err, data, next)
	}
	if !Same(got, wanted) {
		t.Fatalf("seed %d: %s\n%s\n=== became\n%s", seed, difference(got, wanted), data, next)
	}
	if Same(old, wanted) && !bytes.Equal(data, next) {
		t.Fatalf("seed %d: changed for nothing", seed)
	}
	if !m.lost {
		for _, kept := range append(s.remarks, s.own...) {
			if !bytes.Contains(next, []byte(kept)) {
				t.Fatalf("seed %d: %q is gone\n%s\n=== became\n%s", seed, kept, data, next)
			}
		}
	}
	untouched(t, seed, data, root, old, wanted, next)
	return true
}

// untouched looks that points without a change are there byte for byte.
func untouched(t *testing.T, seed uint64, data []byte, root *yaml.Node, old, wanted *sheet, next []byte) {
	src := newSource(data)
	whole, err := src.measure(root, -1, 0)
	if err != nil || whole.form != mapping {
		return
	}
	for _, e := range whole.entries {
		if e.key != "points" || e.value.form != list {
			continue
		}
		for _, p := range wanted.Points {
			if p.At == 0 || !same(reflect.ValueOf(p), reflect.ValueOf(old.Points[p.At-1])) {
				continue
			}
			item := e.value.items[p.At-1]
			if !bytes.Contains(next, data[item.dash:item.value.end]) {
				t.Fatalf("seed %d: point %d was touched\n%s\n=== became\n%s", seed, p.Number, data, next)
			}
		}
	}
}

func difference(a, b *sheet) string {
	return firstDifference("", reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem())
}

func firstDifference(at string, a, b reflect.Value) string {
	if same(a, b) {
		return ""
	}
	switch a.Kind() {
	case reflect.Struct:
		for _, f := range strict.Fields(a.Type()) {
			if d := firstDifference(at+"."+f.Key, a.Field(f.Index), b.Field(f.Index)); d != "" {
				return d
			}
		}
	case reflect.Slice:
		for i := range min(a.Len(), b.Len()) {
			if d := firstDifference(fmt.Sprintf("%s[%d]", at, i), a.Index(i), b.Index(i)); d != "" {
				return d
			}
		}
	}
	return fmt.Sprintf("%s: %q, wanted %q", at, fmt.Sprint(a), fmt.Sprint(b))
}

func testRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, seed)) }

func TestSpliceAnything(t *testing.T) {
	unread, rounds := 0, 1000
	for seed := range uint64(rounds) {
		if !spliceOnce(t, seed) {
			unread++
		}
	}
	if unread > rounds/10 {
		t.Errorf("%d of %d files could not be read at all", unread, rounds)
	}
}

// TestPrint wants back from a new file what it was made of.
func TestPrint(t *testing.T) {
	m := &muse{Rand: testRand(7)}
	for range 50 {
		wanted := m.sheet()
		data := Print(wanted, airy)
		if _, got, err := parse(data); err != nil || !Same(got, wanted) {
			t.Fatalf("%v: %s\n%s", err, difference(got, wanted), data)
		}
	}
}

func FuzzSplice(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { spliceOnce(t, seed) })
}
