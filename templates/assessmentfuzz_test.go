package templates

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/standards"
	"standpoint/templates/pdf"
	"standpoint/templates/pdf/extract"
)

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

// frame is what the formats of a report are made of beside its words.
type frame struct {
	html     map[string]int
	markdown []string
	rows     int
}

func frameOf(t *testing.T, r *report.Report, root *element) frame {
	_, rows := table(t, r)
	return frame{shape(root), bones(markdown(t, r)), len(rows)}
}

// written is the report for a reader of an assessment that says one text
// everywhere.
func written(t testing.TB, reader, text string) *report.Report {
	t.Helper()
	s, err := lgdss()
	if err != nil {
		t.Fatal(err)
	}
	a := &assess.Assessment{}
	write(reflect.ValueOf(a).Elem(), text)
	return report.New(s, a, report.Options{AsOf: "2026-11-23", File: text, Commit: text, Tool: text, For: reader, Before: a, Filled: true, Points: []int{1}})
}

// FuzzAssessment begins one step earlier than the others: with the file's
// fields. Whatever stands in them, no format breaks, loses it or takes it for
// more than text.
func FuzzAssessment(f *testing.F) {
	for i, text := range append(hostile, "=1+1", "+44 20 7946 0018", "@SUM(A1)", "mailto:a@example.org", "A1.1", "x\x1b]0;title\x07", "\u200b", "[x](y)", "|", "a.", "- ") {
		f.Add(text, i)
	}
	harmless := map[string]frame{}
	f.Fuzz(func(t *testing.T, text string, which int) {
		shown := strings.Fields(Printable(text))
		bare := strings.Trim(strings.Join(shown, ""), ".-*0123456789")
		if bare == "" || Address(text) != "" || citable().MatchString(strings.ToLower(strings.TrimSpace(Printable(text)))) {
			t.Skip()
		}
		reader := report.Readers[(which%len(report.Readers)+len(report.Readers))%len(report.Readers)]
		want, known := harmless[reader]
		if !known {
			r := written(t, reader, "word")
			_, root := page1(t, r, Theme{})
			want = frameOf(t, r, root)
			harmless[reader] = want
		}
		r := written(t, reader, text)
		_, root := page1(t, r, Theme{})
		if got := frameOf(t, r, root); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %q changed what a format is made of\n got %v\nwant %v", reader, text, got, want)
		}
		roundTrip(t, r)
		if reader == report.ForPanel {
			for _, word := range shown {
				if word != "-" && word != "*" && !strings.Contains(root.text, word) {
					t.Errorf("%q is lost", word)
				}
			}
		}
	})
}

// FuzzAssessmentPDF is the same for the PDF, which takes longer.
func FuzzAssessmentPDF(f *testing.F) {
	for i, text := range hostile {
		f.Add(text, i)
	}
	f.Fuzz(func(t *testing.T, text string, which int) {
		reader := report.Readers[(which%len(report.Readers)+len(report.Readers))%len(report.Readers)]
		drawn(t, written(t, reader, text))
	})
}

// drawn draws the report as a PDF, which gives back what was put inside. That no
// text is lost in it and no rule broken, pdf's own FuzzRender looks at.
func drawn(t *testing.T, r *report.Report) {
	t.Helper()
	var data, out bytes.Buffer
	if err := JSON(&data, r); err != nil {
		t.Fatal(err)
	}
	if _, err := pdf.Render(&out, r, pdf.Options{AsOf: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Data: data.Bytes()}); err != nil {
		t.Fatal(err)
	}
	if back, err := extract.Data(out.Bytes()); err != nil || !bytes.Equal(back, data.Bytes()) {
		t.Errorf("the PDF gives back other data: %v", err)
	}
}

// roundTrip reads a report's JSON back and wants nothing lost and no control
// character for a terminal.
func roundTrip(t *testing.T, r *report.Report) {
	t.Helper()
	var out bytes.Buffer
	if err := JSON(&out, r); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsFunc(out.String(), func(r rune) bool { return r != '\n' && (r < 0x20 || r >= 0x7f && r < 0xa0) }) {
		t.Error("a control character is in the JSON")
	}
	var back report.Report
	if err := json.Unmarshal(out.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	want := printable(r)
	want.ToReview = nil
	back.ToReview = nil
	one, _ := json.Marshal(&back)
	two, _ := json.Marshal(want)
	if !bytes.Equal(one, two) {
		t.Error("the JSON does not say what the report says")
	}
}
