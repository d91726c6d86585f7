package sample

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/standards"
)

// Hostile are texts that mean something to a browser, a spreadsheet, a reader of
// Markdown or a terminal, and must stay texts.
var Hostile = []string{
	"</title><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "--></style><h1>", "{{.Title}}", "<!-- -- >", "&lt;b&gt; &amp; &#60;",
	"a\x00b\u202ec\u2066d", "ŵ ŷ Łódź Ελλάδα Привет 日本 👍🏽 e\u0301", "- one\n- two\n\n# three", "| a | b |\n=1+1", "\xff\xfe", "]]>", "\u2028x\u2029", "javascript:x",
	strings.Repeat("long", 200), "'", "`", "x\ty\r\nz", "E1.1", "#main",
}

// allowed are the keys whose values the format or the standard decides; every
// other text of a file, also one that is added later, can be anything.
var allowed = map[string]string{
	"kind": "assessment", "standard": "lgdss@2016", "phase": "beta", "delivery": "bought", "share": "council", "see": "",
	"rating": "partly-met", "question": "who-and-where", "held_by": "supplier", "visibility": "public", "state": "open",
}

// write puts one text into every field of an assessment that can hold one.
func write(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.Int:
		v.SetInt(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		write(v.Index(0), text)
	case reflect.Struct:
		for i := range v.NumField() {
			value, fixed := allowed[v.Type().Field(i).Tag.Get("yaml")]
			switch field := v.Field(i); {
			case field.Type() == reflect.TypeFor[assess.Date]():
				field.SetString("2026-10-01")
			case field.Type() == reflect.TypeFor[assess.YesNo]():
				field.SetString(string(assess.Yes))
			case field.Kind() == reflect.String && fixed:
				field.SetString(value)
			case field.Kind() == reflect.String:
				field.SetString(text)
			default:
				write(field, text)
			}
		}
	}
}

var lgdss = sync.OnceValues(func() (*standards.Standard, error) { return standards.Embedded.Lookup("lgdss@2016") })

// Assessment says one text in every field that can hold one, once in every list.
func Assessment(text string) *assess.Assessment {
	a := &assess.Assessment{}
	write(reflect.ValueOf(a).Elem(), text)
	return a
}

// Written is the report for a reader of an assessment that says one text
// everywhere.
func Written(t testing.TB, reader, text string) *report.Report {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	a := Assessment(text)
	return report.New(s, a, report.Options{AsOf: "2026-11-23", File: text, Commit: text, Tool: text, For: reader, Before: a, Filled: true, Points: []int{1}})
}

// Reader is one of the readers by any number, so that a number from anywhere
// chooses one.
func Reader(which int) string {
	n := len(report.Readers)
	return report.Readers[(which%n+n)%n]
}

// InFull is a text of an action and of an offer that is long enough to be cited.
var InFull = strings.Repeat("tall ", 40) + "end"

// Cited is a report with an action and an offer in these words, wherever they stand.
func Cited() *report.Report {
	r := Report()
	r.Actions, r.Offers, r.Summary.Next = slices.Clone(r.Actions), slices.Clone(r.Offers), slices.Clone(r.Summary.Next)
	for _, list := range [][]report.Action{r.Actions, r.Points[0].Actions, r.Summary.Next} {
		for i := range list {
			if list[i].ID == "A1.1" {
				list[i].What = InFull
			}
		}
	}
	for _, list := range [][]report.Shared{r.Offers, r.Points[0].Offers} {
		for i := range list {
			list[i].What = InFull
		}
	}
	return r
}
