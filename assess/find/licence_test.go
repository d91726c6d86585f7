package find

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/licensecheck"
)

var update = flag.Bool("update", false, "write the expressions of the licences anew")

// library has the expressions that the library has for our licences.
func library() (ours []licensecheck.License) {
	for _, l := range licensecheck.BuiltinLicenses() {
		if slices.Contains(licences, l.ID) && l.LRE != "" {
			ours = append(ours, l)
		}
	}
	return ours
}

// The expressions in the program are the library's, for each of our licences.
func TestExpressions(t *testing.T) {
	var want []expression
	for _, l := range library() {
		want = append(want, expression{ID: l.ID, LRE: l.LRE})
	}
	if len(want) != len(licences) {
		t.Fatalf("the library has %d of our %d licences", len(want), len(licences))
	}
	if *update {
		pack(t, want)
		return
	}
	got, err := unpack()
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d expressions, want %d: run this test with -update", len(got), len(want))
	}
	for i, w := range want {
		if got[i] != w {
			t.Errorf("the expression of %s is not the library's: run this test with -update", w.ID)
		}
	}
}

// pack writes the same bytes for the same expressions: the header of gzip has
// neither name nor time.
func pack(t *testing.T, list []expression) {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.NewEncoder(w).Encode(list); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("licensecheck/expressions.json.gz", b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// Our types are laid out in memory as those of the library's engine.
func TestLayout(t *testing.T) {
	re, _ := reflect.TypeFor[licensecheck.Scanner]().FieldByName("re")
	result := func(method string) reflect.Type {
		m, ok := re.Type.MethodByName(method)
		if !ok {
			t.Fatalf("the engine has no method %s", method)
		}
		return m.Type.Out(0).Elem()
	}
	sameLayout(t, reflect.TypeFor[found](), result("Match"))
	sameLayout(t, reflect.TypeFor[dict](), result("Dict"))
}

func sameLayout(t *testing.T, ours, theirs reflect.Type) {
	t.Helper()
	if ours.Kind() != theirs.Kind() || ours.Size() != theirs.Size() {
		t.Fatalf("%v is a %v of %d bytes, and %v a %v of %d", ours, ours.Kind(), ours.Size(), theirs, theirs.Kind(), theirs.Size())
	}
	switch ours.Kind() {
	case reflect.Slice:
		sameLayout(t, ours.Elem(), theirs.Elem())
	case reflect.Map:
		sameLayout(t, ours.Key(), theirs.Key())
		sameLayout(t, ours.Elem(), theirs.Elem())
	case reflect.Struct:
		if ours.NumField() != theirs.NumField() {
			t.Fatalf("%v has %d fields, and %v %d", ours, ours.NumField(), theirs, theirs.NumField())
		}
		for i := range ours.NumField() {
			o, l := ours.Field(i), theirs.Field(i)
			if o.IsExported() && o.Name != l.Name || o.Offset != l.Offset {
				t.Errorf("%v.%s is %v.%s", ours, o.Name, theirs, l.Name)
			}
			sameLayout(t, o.Type, l.Type)
		}
	}
}

// What a text is, and how much of it, is what the library's own way to ask
// says: for each licence alone, after its copyright, in part, and in mixtures.
func TestSameAsLibrary(t *testing.T) {
	list := library()
	scanner, err := licensecheck.NewScanner(list)
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"", "All rights reserved.", mit(t), mit(t) + mit(t), mit(t)[:200]}
	for i, l := range list {
		text := written(l.LRE)
		if got := licenceOf([]byte(text)); got != l.ID {
			t.Errorf("the text of %s is taken for %q", l.ID, got)
		}
		texts = append(texts, text, "Copyright (c) 2026 The Council of Bins\n\n"+text, text[:len(text)/2],
			text+"\n\n"+written(list[(i+1)%len(list)].LRE), "Read this first. "+text+strings.Repeat(" More words.", 40))
	}
	for _, text := range texts {
		want := scanner.Scan([]byte(text))
		var ids []string
		for _, m := range want.Match {
			ids = append(ids, m.ID)
		}
		got, percent := known().match(text)
		if !slices.Equal(got, ids) || percent != want.Percent {
			t.Errorf("%v, %v per cent, want %v, %v: %.60q", got, percent, ids, want.Percent, text)
		}
	}
}

// written is a text that an expression matches: without its comments and what
// is optional, and with the first of each choice.
func written(lre string) string {
	for {
		start := strings.Index(lre, "//**")
		if start < 0 {
			break
		}
		lre = lre[:start] + lre[start+strings.Index(lre[start:], "**//")+4:]
	}
	for {
		end := strings.Index(lre, "))")
		start := strings.LastIndex(lre[:max(end, 0)], "((")
		if end < 0 || start < 0 {
			break
		}
		inner, _, _ := strings.Cut(lre[start+2:end], "||")
		rest, optional := strings.CutPrefix(lre[end+2:], "??")
		if optional {
			inner = ""
		}
		lre = lre[:start] + inner + rest
	}
	kept := slices.DeleteFunc(strings.Fields(lre), func(w string) bool { return strings.HasPrefix(w, "__") })
	return strings.Join(kept, " ")
}
