package schema

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/report"
	"standpoint/standards"
)

// accepts wants a schema to accept YAML.
func accepts(t *testing.T, s *jsonschema.Schema, name string, data []byte) {
	t.Helper()
	value, ok := valueOf(data)
	if !ok {
		t.Errorf("%s is not YAML", name)
		return
	}
	if err := s.Validate(value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// TestExamples wants every file we show or ship to fit its schema, and to be
// read by the program.
func TestExamples(t *testing.T) {
	anyOne, lgdss := compile(t, Assessment(nil)), compile(t, Assessment(lookup(t, "lgdss@2016")))
	demo := read(t, "..", "..", "cmd", "demo", "lgdss-beta.yaml")
	for _, file := range []string{"../../cmd/demo/lgdss-beta.yaml", "../../cmd/testdata/screen/garden-waste.yaml"} {
		accepts(t, anyOne, file, read(t, file))
		accepts(t, lgdss, file, read(t, file))
	}
	for _, name := range []string{"first.yaml", "example.yaml", "screen.yaml"} {
		accepts(t, anyOne, name, read(t, "..", "store", "testdata", "format1", name))
	}
	accepts(t, anyOne, "new.yaml", read(t, "..", "store", "testdata", "new.yaml"))
	if err := loads(demo, lookup(t, "lgdss@2016")); err != nil {
		t.Error(err)
	}
	standard := compile(t, Standard())
	accepts(t, standard, "standards_new.yaml", read(t, "..", "..", "cmd", "standards_new.yaml"))
	files, err := filepath.Glob("../../standards/*.yaml")
	if err != nil || len(files) < 3 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		accepts(t, standard, file, read(t, file))
	}
}

var fence = regexp.MustCompile("(?ms)^```yaml\n(.*?)^```")

// TestDocs wants every whole file in the pages to fit its schema.
func TestDocs(t *testing.T) {
	pages, _ := filepath.Glob("../../docs/*.md")
	byKind := map[string]*jsonschema.Schema{"assessment": compile(t, Assessment(lookup(t, "lgdss@2016"))), "standard": compile(t, Standard()), "policy": compile(t, Policy()), "portfolio": compile(t, Portfolio()),
		"review": compile(t, Review(lookup(t, "lgdss@2016"))), "response": compile(t, Response()), "product": compile(t, Product(lookup(t, "lgdss@2016")))}
	checked := map[string]int{}
	for _, page := range append(pages, "../../README.md") {
		text := strings.ReplaceAll(string(read(t, page)), "\r\n", "\n")
		for _, block := range fence.FindAllStringSubmatch(text, -1) {
			kind, _, _ := strings.Cut(strings.TrimPrefix(block[1], "kind: "), "\n")
			if s := byKind[kind]; s != nil {
				accepts(t, s, page, []byte(block[1]))
				checked[kind]++
			}
		}
	}
	if checked["assessment"] < 2 || checked["standard"] < 1 || checked["policy"] < 1 || checked["portfolio"] < 1 || checked["review"] < 1 || checked["response"] < 1 || checked["product"] < 1 {
		t.Errorf("only %v were found", checked)
	}
}

// TestWords wants a description of every key, and no word about a key that is
// not there.
func TestWords(t *testing.T) {
	for kind, root := range map[string]reflect.Type{"assessment": reflect.TypeFor[assess.Assessment](), "standard": reflect.TypeFor[standards.Standard](),
		"policy": reflect.TypeFor[assess.Policy](), "portfolio": reflect.TypeFor[portfolio.List](), "report": reflect.TypeFor[report.Report]()} {
		b := yamlFile(wordsFor(kind))
		if kind == "report" {
			b = jsonData(b.words)
		}
		said := map[string]map[string]bool{}
		eachKey(b, root, said)
		if kind == "assessment" { // one table for what stands in all three
			eachKey(b, reflect.TypeFor[assess.Review](), said)
			eachKey(b, reflect.TypeFor[assess.Response](), said)
			eachKey(b, reflect.TypeFor[assess.Sheet](), said)
		}
		for name, keys := range said {
			for key := range keys {
				if b.words[name][key] == "" {
					t.Errorf("say what the key %q of %s means, in the table of fields or assess/schema/words/%s.yaml", key, name, kind)
				}
			}
		}
		for name, keys := range b.words {
			for key, text := range keys {
				if !said[name][key] {
					t.Errorf("words/%s.yaml: there is no key %q of %s", kind, key, name)
				}
				if !strings.HasSuffix(strings.TrimRight(text, `'"`), ".") {
					t.Errorf("words/%s.yaml: %q is not a sentence", kind, text)
				}
			}
		}
	}
}

func wordsFor(kind string) meanings {
	if kind == "assessment" {
		return tabled()
	}
	return wordsOf(kind)
}

func eachKey(b *builder, t reflect.Type, said map[string]map[string]bool) {
	switch t.Kind() {
	case reflect.Slice, reflect.Map, reflect.Pointer:
		eachKey(b, t.Elem(), said)
	case reflect.Struct:
		said[t.Name()] = map[string]bool{}
		for _, f := range b.fields(t) {
			said[t.Name()][f.Key] = true
			eachKey(b, t.Field(f.Index).Type, said)
		}
	}
}

// TestPages wants every key to stand in the page about its file.
func TestPages(t *testing.T) {
	for kind, page := range map[string]string{"assessment": "file-format.md", "standard": "standards-format.md", "policy": "policy.md", "portfolio": "portfolio.md", "report": "report-json.md"} {
		text := string(read(t, "..", "..", "docs", page))
		for name, keys := range wordsFor(kind) {
			for key := range keys {
				if !strings.Contains(text, "`"+key+"`") {
					t.Errorf("docs/%s does not say what %q of %s is", page, key, name)
				}
			}
		}
	}
}

// TestPatterns holds the patterns against the code that reads the same.
func TestPatterns(t *testing.T) {
	date, yesNo, truth := regexp.MustCompile(datePattern), regexp.MustCompile(yesNoPattern), regexp.MustCompile(boolPattern)
	for _, year := range []int{0, 1600, 1900, 2000, 2023, 2024, 2100, 2400, 9999} {
		for day := 0; day < 12*32+32; day++ {
			text := time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006") + "-" + twoFigures(day/32) + "-" + twoFigures(day%32)
			var d assess.Date
			if read := d.UnmarshalText([]byte(text)) == nil; read != date.MatchString(text) {
				t.Errorf("%s: read %v, pattern %v", text, read, !read)
			}
		}
	}
	for _, text := range []string{"", "true", "True", "TRUE", "yes", "y", "Y", "no", "N", "false", "on", "tru", "yess", "2027-2-1", " 2027-02-01", "2027-02-01\n", "20270201", "12027-02-01"} {
		var d assess.Date
		var y assess.YesNo
		if read := d.UnmarshalText([]byte(text)) == nil; read != date.MatchString(text) {
			t.Errorf("date %q: read %v", text, read)
		}
		if read := y.UnmarshalText([]byte(text)) == nil; read != yesNo.MatchString(text) {
			t.Errorf("yes or no %q: read %v", text, read)
		}
		if truth.MatchString(text) && !yesNo.MatchString(text) {
			t.Errorf("%q", text)
		}
	}
	for _, id := range []string{"", "E1.1", "e1.1", "E01.1", "E0001.000001", "E00001.1", "E1.0000001", "E11.1", "A1.1", "E1", "E1.", "E.1", "1.1", "E1.1 "} {
		kind, point, _, err := assess.ParseID(id)
		for _, under := range []int{0, 1, 11, 1111} {
			want := id == "" || err == nil && kind == 'E' && (under == 0 || point == under)
			if regexp.MustCompile(idPattern('E', under)).MatchString(id) != want {
				t.Errorf("%q under %d: want %v", id, under, want)
			}
		}
	}
}

func twoFigures(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

// TestJSON wants the same bytes every time, properties in the order of the
// file, and a size that does not weigh on a repository.
func TestJSON(t *testing.T) {
	s := lookup(t, "lgdss@2016")
	first := Assessment(s).JSON()
	if !bytes.Equal(first, Assessment(s).JSON()) {
		t.Error("two times, two schemas")
	}
	if !json.Valid(first) || len(first) > 84<<10 {
		t.Errorf("%d bytes", len(first))
	}
	if kind, service := bytes.Index(first, []byte(`"kind"`)), bytes.Index(first, []byte(`"service"`)); kind < 0 || kind > service {
		t.Error("properties are out of order")
	}
}

// TestSeal wants a file of ours known again until somebody changes it.
func TestSeal(t *testing.T) {
	data := Assessment(lookup(t, "lgdss@2016")).Sealed()
	if !json.Valid(data) || !Ours(data) {
		t.Errorf("not known again: %.300s", data)
	}
	if !Ours(bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))) {
		t.Error("not known again with the line ends of Windows")
	}
	for name, changed := range map[string][]byte{
		"a word":      bytes.Replace(data, []byte("met"), []byte("mett"), 1),
		"the sum":     bytes.Replace(data, []byte("nobody changes it: "), []byte("nobody changes it: 0"), 1),
		"nothing":     {},
		"no comment":  Assessment(nil).JSON(),
		"half a file": data[:len(data)/2],
	} {
		if Ours(changed) {
			t.Errorf("%s: taken for ours", name)
		}
	}
}
