package csv

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/sample"
)

// table writes a report as CSV and reads it as a spreadsheet would.
func table(t testing.TB, r *report.Report) (raw string, rows [][]string) {
	t.Helper()
	var out bytes.Buffer
	if err := Report(&out, r); err != nil {
		t.Fatal(err)
	}
	raw, marked := strings.CutPrefix(out.String(), "\ufeff")
	if !marked {
		t.Error("there is no byte-order mark")
	}
	rows, err := csv.NewReader(strings.NewReader(raw)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return raw, rows
}

func TestGolden(t *testing.T) {
	var out bytes.Buffer
	if err := Report(&out, sample.Report()); err != nil {
		t.Fatal(err)
	}
	sample.Golden(t, "panel.csv", out.Bytes())
}

func TestLines(t *testing.T) {
	raw, rows := table(t, sample.Report())
	if strings.Count(raw, "\n") != strings.Count(raw, "\r\n") || strings.Count(raw, "\r\n") != len(rows) {
		t.Error("a line does not end in CRLF, or a row is more than a line")
	}
	if !slices.Equal(rows[0], columns) {
		t.Errorf("the columns are %q", rows[0])
	}
	kinds := map[string]int{}
	for _, row := range rows[1:] {
		kinds[row[0]]++
	}
	if want := map[string]int{"point": 2, "evidence": 2, "action": 2}; !reflect.DeepEqual(kinds, want) {
		t.Errorf("the rows are %v, want %v", kinds, want)
	}
}

func TestOfEveryReader(t *testing.T) {
	for reader, want := range map[string]map[string]int{
		report.ForSummary:  {"point": 2, "action": 1},
		report.ForSupplier: {"question": 3},
		report.ForPublic:   {"point": 2, "evidence": 2, "action": 2},
	} {
		_, rows := table(t, sample.For(reader))
		kinds := map[string]int{}
		for _, row := range rows[1:] {
			kinds[row[0]]++
		}
		if !reflect.DeepEqual(kinds, want) {
			t.Errorf("%s: the rows are %v, want %v", reader, kinds, want)
		}
	}
}

func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"plain":                 "plain",
		"=1+1":                  "'=1+1",
		"+44":                   "'+44",
		"-5":                    "'-5",
		"@SUM(A1)":              "'@SUM(A1)",
		"\t=1+1":                "'=1+1",
		"  =1+1":                "'=1+1",
		`"=1+1"`:                `'"=1+1"`,
		"'=1+1":                 "''=1+1",
		"\u00a0\u200b=1":        "'\u200b=1",
		"＝1+1":                  "'＝1+1",
		"＋1":                    "'＋1",
		"a = b + c - d @ e":     "a = b + c - d @ e",
		"note; =HYPERLINK(1)":   "note;' =HYPERLINK(1)",
		"- one\n- two":          "'- one - two",
		"first\nline\n\nsecond": "first line second",
		"-":                     "'-",
		"twas 'tis":             "twas 'tis",
	} {
		if got := cell(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// plainAgain takes the apostrophes away that cell puts in, as
// docs/report-csv.md says how to.
func plainAgain(cell string) string {
	var parts []string
	for _, part := range strings.Split(cell, ";") {
		if bare, marked := strings.CutPrefix(part, "'"); marked && formula().MatchString(bare) {
			part = bare
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ";")
}

// wordsOf are a text's words without the marks of its list.
func wordsOf(typed string) string {
	var kept []string
	for _, word := range strings.Fields(typed) {
		if word != "•" && word != "-" && word != "*" {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// saidBy are the words of a text as it is read, for what is read as one.
func saidBy(typed string) string {
	var said []string
	for _, b := range text.Read(templates.Printable(typed)) {
		said = append(said, b.Words()...)
	}
	return wordsOf(strings.ReplaceAll(strings.Join(said, " "), "|", ""))
}

// TestTexts holds that texts say in a cell what was typed, with • before items and
// numbers as they were.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		r := sample.For(report.ForPanel)
		r.Points[0].Done = typed.Text
		_, rows := table(t, r)
		cell := plainAgain(rows[1][slices.Index(columns, "what")])
		if got, want := wordsOf(strings.ReplaceAll(cell, "|", "")), saidBy(typed.Text); got != want {
			t.Errorf("%s: %q says\n%s\nnot\n%s", typed.Name, typed.Text, got, want)
		}
		if got, want := strings.Count(cell, "• "), strings.Count("\n"+strings.ReplaceAll(typed.Means, "  ", ""), "\n* "); got != want {
			t.Errorf("%s: %d bullets, not %d: %s", typed.Name, got, want, cell)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, typed := range sample.Hostile {
		f.Add(typed)
	}
	for _, typed := range []string{"=1+1", "+1", "-1", "@x", "＝1", " =1", "\"=1", "'=1", "''=1", "'", ";=1", "a; -b", ";;'=1", "\t=1", "\r=1", "\u200b=1", "- =1", "• x"} {
		f.Add(typed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		_, rows := table(t, sample.Filled(report.ForPanel, typed))
		if want := 1 + 2 + 2 + 2; len(rows) != want {
			t.Fatalf("%q: %d rows, want %d", typed, len(rows), want)
		}
		want, said := wordsOf(templates.Printable(typed)), saidBy(typed)
		for _, row := range rows[1:] {
			for i, cell := range row {
				if strings.ContainsAny(cell, "\r\n\t") {
					t.Errorf("%q: cell %q has more than one line", typed, cell)
				}
				for _, part := range strings.Split(cell, ";") {
					if bare := strings.TrimLeft(part, " \"'`"); part != "" && part[0] != '\'' && bare != "" && strings.ContainsAny(bare[:1], "=+-@") {
						t.Errorf("%q: cell %q may be a formula", typed, cell)
					}
				}
				if got := wordsOf(plainAgain(cell)); columns[i] == "title" && row[0] == "point" && got != want {
					t.Errorf("%q came back as %q", want, got)
				}
				if got := wordsOf(strings.ReplaceAll(plainAgain(cell), "|", "")); columns[i] == "title" && row[0] == "evidence" && got != said {
					t.Errorf("%q came back as %q", said, got)
				}
			}
		}
	})
}

// FuzzAssessment begins one step earlier: whatever stands in the fields of the
// file, there are as many rows.
func FuzzAssessment(f *testing.F) {
	for i, typed := range append(sample.Hostile, "=1+1", "+44 20 7946 0018", "@SUM(A1)", "- ") {
		f.Add(typed, i)
	}
	f.Fuzz(func(t *testing.T, typed string, which int) {
		if strings.Trim(strings.Join(strings.Fields(templates.Printable(typed)), ""), ".-*0123456789") == "" {
			t.Skip()
		}
		reader := sample.Reader(which)
		_, want := table(t, sample.Written(t, reader, "word"))
		_, got := table(t, sample.Written(t, reader, typed))
		if len(got) != len(want) {
			t.Errorf("%s: %q made %d rows of %d", reader, typed, len(got), len(want))
		}
	})
}

// formula is what a spreadsheet takes for the beginning of one: at the start of
// a cell, or after a semicolon, where spreadsheets in other languages begin a
// new cell. Spaces, quotes and characters nobody sees may stand before it.
var formula = templates.OnUse(`(^|;)([\s\p{Z}\p{Cf}'"` + "`" + `‘’“”«»]*[=+\-@\x{2212}\x{FE62}\x{FE63}\x{FE66}\x{FE6B}\x{FF0B}\x{FF0D}\x{FF1D}\x{FF20}])`)
