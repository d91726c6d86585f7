package templates

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/assess/report"
)

// shape counts elements by name. Paragraphs and lists come from the text and
// are not counted.
func shape(root *element) map[string]int {
	counts := map[string]int{}
	for _, e := range root.all() {
		if e.name != "p" && e.name != "ul" && e.name != "li" {
			counts[e.name]++
		}
		for attr := range e.attrs {
			if attr != "id" { // an odd id is no place to cite
				counts[e.name+" "+attr]++
			}
		}
	}
	return counts
}

var hostile = []string{
	"</title><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "--></style><h1>", "{{.Title}}", "<!-- -- >", "&lt;b&gt; &amp; &#60;",
	"a\x00b\u202ec\u2066d", "ŵ ŷ Łódź Ελλάδα Привет 日本 👍🏽 e\u0301", "- one\n- two\n\n# three", "| a | b |\n=1+1", "\xff\xfe", "]]>", "\u2028x\u2029", "javascript:x",
	strings.Repeat("long", 200), "'", "`", "x\ty\r\nz", "E1.1", "#main",
}

func FuzzHTML(f *testing.F) {
	for i, text := range hostile {
		f.Add(text, i)
	}
	f.Fuzz(func(t *testing.T, text string, which int) {
		printed := Printable(text)
		shown := strings.Fields(printed)
		if len(shown) == 0 || Address(printed) != "" || isDate(printed) || citable().MatchString(strings.ToLower(printed)) {
			t.Skip() // it may become a link or a place to cite
		}
		reader := report.Readers[(which%len(report.Readers)+len(report.Readers))%len(report.Readers)]
		_, benign := page1(t, filled(reader, "word"), Theme{})
		_, root := page1(t, filled(reader, text), Theme{})
		if got, want := shape(root), shape(benign); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q changed the page's elements\n got %v\nwant %v", reader, text, got, want)
		}
		for _, word := range shown {
			if word != "-" && word != "*" && !strings.Contains(root.text, word) {
				t.Errorf("%s: %q is lost", reader, word)
			}
		}
	})
}
