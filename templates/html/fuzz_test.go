package html

import (
	"reflect"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/sample"
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

func FuzzHTML(f *testing.F) {
	for i, text := range sample.Hostile {
		f.Add(text, i)
	}
	f.Fuzz(func(t *testing.T, text string, which int) {
		printed := templates.Printable(text)
		shown := strings.Fields(printed)
		if len(shown) == 0 || Address(printed) != "" || isDate(printed) || citable().MatchString(strings.ToLower(printed)) {
			t.Skip() // it may become a link or a place to cite
		}
		reader := sample.Reader(which)
		_, benign := page1(t, sample.Filled(reader, "word"), templates.Theme{})
		_, root := page1(t, sample.Filled(reader, text), templates.Theme{})
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

// FuzzAssessment begins one step earlier: with the file's fields. Whatever
// stands in them, no page breaks, loses it or takes it for more than text.
func FuzzAssessment(f *testing.F) {
	for i, text := range append(sample.Hostile, "=1+1", "+44 20 7946 0018", "@SUM(A1)", "mailto:a@example.org", "A1.1", "x\x1b]0;title\x07", "\u200b", "[x](y)", "|", "a.", "- ") {
		f.Add(text, i)
	}
	harmless := map[string]map[string]int{}
	f.Fuzz(func(t *testing.T, text string, which int) {
		shown := strings.Fields(templates.Printable(text))
		bare := strings.Trim(strings.Join(shown, ""), ".-*0123456789")
		if bare == "" || Address(text) != "" || citable().MatchString(strings.ToLower(strings.TrimSpace(templates.Printable(text)))) {
			t.Skip()
		}
		reader := sample.Reader(which)
		if harmless[reader] == nil {
			_, root := page1(t, sample.Written(t, reader, "word"), templates.Theme{})
			harmless[reader] = shape(root)
		}
		_, root := page1(t, sample.Written(t, reader, text), templates.Theme{})
		if got := shape(root); !reflect.DeepEqual(got, harmless[reader]) {
			t.Errorf("%s: %q changed what a page is made of\n got %v\nwant %v", reader, text, got, harmless[reader])
		}
		if reader != report.ForPanel {
			return
		}
		for _, word := range shown {
			if word != "-" && word != "*" && !strings.Contains(root.text, word) {
				t.Errorf("%q is lost", word)
			}
		}
	})
}
