package html

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// shape counts elements by name, and their attributes. What prose makes of a text
// is not counted, as long as it is just that.
func shape(root *element) map[string]int {
	counts := map[string]int{}
	for _, e := range root.all() {
		if ofProse(e) {
			continue
		}
		counts[e.name]++
		for attr := range e.attrs {
			if attr != "id" { // an odd id is no place to cite
				counts[e.name+" "+attr]++
			}
		}
	}
	return counts
}

// proseAttrs are the elements that a text may become, with what they may carry.
var proseAttrs = map[string][]string{
	"p": {"class=heading"}, "ul": nil, "ol": {"class=typed", "role=list", "start"}, "li": nil, "br": nil, "strong": nil, "code": nil, "pre": nil,
	"a": {"class=address", "rel=noopener noreferrer", "href"}, "span": {"class=label"}, "table": {"class=plain"}, "thead": nil, "tr": nil, "th": {"scope=col"}, "td": nil,
}

func ofProse(e *element) bool {
	allowed, known := proseAttrs[e.name]
	for attr, value := range e.attrs {
		known = known && (slices.Contains(allowed, attr) || slices.Contains(allowed, attr+"="+value))
		known = known && (attr != "href" || text.Address(value) == value)
	}
	return known
}

// keeps says whether a page has each word of a text, in the text or as where a
// link leads.
func keeps(root *element, typed string) []string {
	said := root.text
	for _, e := range root.named("a") {
		said += " (" + e.attrs["href"] + ")"
	}
	var lost []string
	for _, b := range text.Read(typed) {
		for _, word := range b.Words() {
			if !strings.Contains(said, strings.Trim(word, "0123456789.")) {
				lost = append(lost, word)
			}
		}
	}
	return lost
}

func FuzzHTML(f *testing.F) {
	for i, typed := range sample.Hostile {
		f.Add(typed, i)
	}
	f.Fuzz(func(t *testing.T, typed string, which int) {
		printed := templates.Printable(typed)
		shown := strings.Fields(printed)
		if len(shown) == 0 || text.Address(printed) != "" || isDate(printed) || citable().MatchString(strings.ToLower(printed)) {
			t.Skip() // it may become a link or a place to cite
		}
		reader := sample.Reader(which)
		_, benign := page1(t, sample.Filled(reader, "word"), templates.Theme{})
		_, root := page1(t, sample.Filled(reader, typed), templates.Theme{})
		if got, want := shape(root), shape(benign); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q changed the page's elements\n got %v\nwant %v", reader, typed, got, want)
		}
		if lost := keeps(root, printed); lost != nil {
			t.Errorf("%s: %q lost of %q", reader, lost, typed)
		}
	})
}

// FuzzAssessment begins one step earlier: with the file's fields. Whatever
// stands in them, no page breaks, loses it or takes it for more than text.
func FuzzAssessment(f *testing.F) {
	for i, typed := range append(sample.Hostile, "=1+1", "+44 20 7946 0018", "@SUM(A1)", "mailto:a@example.org", "A1.1", "x\x1b]0;title\x07", "\u200b", "[x](y)", "|", "a.", "- ") {
		f.Add(typed, i)
	}
	harmless := map[string]map[string]int{}
	f.Fuzz(func(t *testing.T, typed string, which int) {
		shown := strings.Fields(templates.Printable(typed))
		bare := strings.Trim(strings.Join(shown, ""), ".-*0123456789")
		if bare == "" || text.Address(typed) != "" || citable().MatchString(strings.ToLower(strings.TrimSpace(templates.Printable(typed)))) {
			t.Skip()
		}
		reader := sample.Reader(which)
		if harmless[reader] == nil {
			_, root := page1(t, sample.Written(t, reader, "word"), templates.Theme{})
			harmless[reader] = shape(root)
		}
		_, root := page1(t, sample.Written(t, reader, typed), templates.Theme{})
		if got := shape(root); !reflect.DeepEqual(got, harmless[reader]) {
			t.Errorf("%s: %q changed what a page is made of\n got %v\nwant %v", reader, typed, got, harmless[reader])
		}
		if reader != report.ForPanel {
			return
		}
		if lost := keeps(root, templates.Printable(typed)); lost != nil {
			t.Errorf("%q lost of %q", lost, typed)
		}
	})
}
