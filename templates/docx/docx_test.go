package docx

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/docx/file"
	"standpoint/templates/docx/file/conform"
	"standpoint/templates/sample"
)

var asOf = Options{AsOf: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), Data: []byte(`{"for": "panel"}`)}

// readers are those who read a report; others type into forms.
var readers = []string{report.ForPanel, report.ForPublic, report.ForSummary}

// rendered is a report as a document, read back.
func rendered(t testing.TB, r *report.Report, o Options) (*file.Document, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := Report(&out, r, o); err != nil {
		t.Fatal(err)
	}
	d, err := file.Open(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return d, out.Bytes()
}

// each visits the paragraphs of a document, also those in tables.
func each(blocks []file.Block, visit func(p *file.Paragraph)) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *file.Paragraph:
			visit(block)
		case *file.Table:
			for _, row := range block.Rows {
				for _, c := range row.Cells {
					each(c.Body, visit)
				}
			}
		}
	}
}

// What an access checker asks: a title, headings without gaps, tables with a head
// and a description, and links that lead somewhere.
func TestAccess(t *testing.T) {
	for _, reader := range readers {
		t.Run(reader, func(t *testing.T) {
			r := sample.For(reader)
			d, raw := rendered(t, r, asOf)
			for _, fault := range conform.Check(raw) {
				t.Error(fault)
			}
			if d.Title != r.Title || d.Lang != "en-GB" {
				t.Errorf("the document is called %q and in %q", d.Title, d.Lang)
			}
			last, places := 0, map[string]int{}
			each(d.Body, func(p *file.Paragraph) {
				if level := p.Style.Heading(); level > last+1 {
					t.Errorf("%q is a heading of level %d below one of %d", p.Text(), level, last)
				} else if level > 0 {
					last = level
				}
				if p.Style.Heading() > 0 && strings.TrimSpace(p.Text()) == "" {
					t.Error("a heading is empty")
				}
				for _, name := range p.Bookmarks {
					places[name]++
				}
			})
			each(d.Body, func(p *file.Paragraph) {
				for _, run := range p.Runs {
					if name, inside := strings.CutPrefix(run.Link, "#"); inside && places[name] != 1 {
						t.Errorf("%q leads to %q, which is there %d times", run.Text, name, places[name])
					}
				}
			})
			for _, block := range d.Body {
				if table, is := block.(*file.Table); is && (table.Head == 0 || table.Says == "") {
					t.Errorf("a table has no head or says nothing of itself: %+v", table)
				}
			}
		})
	}
}

// An action and an offer stand in full once, and are cited elsewhere.
func TestInFullOnce(t *testing.T) {
	d, _ := rendered(t, sample.Cited(), asOf)
	full, begun := 0, 0
	each(d.Body, func(p *file.Paragraph) {
		if strings.Contains(p.Text(), sample.InFull) {
			full++
		} else if strings.Contains(p.Text(), "tall tall") {
			begun++
		}
	})
	if full != 2 || begun < 3 {
		t.Errorf("in full %d times, cited %d times", full, begun)
	}
}

// The parts come in the order of the report, under the headings it gives them.
func TestParts(t *testing.T) {
	for _, reader := range readers {
		r := sample.For(reader)
		d, _ := rendered(t, r, asOf)
		var want, got []string
		for _, p := range r.Parts() {
			if p.Heading() != "" {
				want = append(want, p.Heading())
			}
		}
		each(d.Body, func(p *file.Paragraph) {
			if p.Style == file.Heading1 && slices.Contains(want, p.Text()) {
				got = append(got, p.Text())
			}
		})
		if !slices.Equal(got, want) {
			t.Errorf("%s: the parts are %q, not %q", reader, got, want)
		}
	}
}

// In a report in Welsh, our words say that they are in English and the team's do
// not; in English nothing has to be said.
func TestEachWordInItsLanguage(t *testing.T) {
	neutral := regexp.MustCompile(`[EAHO][0-9]+\.[0-9]+|20[0-9]{2}-[0-9]{2}-[0-9]{2}|https?://\S+|[^\p{L}]+`)
	for _, reader := range readers {
		t.Run(reader, func(t *testing.T) {
			d, _ := rendered(t, sample.InWelsh(reader), asOf)
			if d.Lang != "cy-GB" {
				t.Errorf("the document is in %q", d.Lang)
			}
			theirs := 0
			each(d.Body, func(p *file.Paragraph) {
				for _, run := range p.Runs {
					ours := strings.ReplaceAll(run.Text, sample.Welsh, "")
					if ours != run.Text {
						theirs++
					}
					if ours != run.Text && run.Lang != "" {
						t.Errorf("the team's words are said to be in %q: %q", run.Lang, run.Text)
					}
					if neutral.ReplaceAllString(ours, "") != "" && run.Lang != "en-GB" {
						t.Errorf("our words are not said to be English: %q", run.Text)
					}
				}
			})
			if theirs == 0 {
				t.Error("nothing of the team's is in it")
			}
			d, _ = rendered(t, sample.HalfWelsh(reader), asOf)
			each(d.Body, func(p *file.Paragraph) {
				for _, run := range p.Runs {
					if strings.Contains(run.Text, sample.InEnglish) && run.Lang != "en-GB" {
						t.Errorf("%q of %q is not said to be English", run.Text, p.Text())
					}
				}
			})
			d, _ = rendered(t, sample.For(reader), asOf)
			each(d.Body, func(p *file.Paragraph) {
				for _, run := range p.Runs {
					if run.Lang != "" {
						t.Errorf("in a report in English %q says it is in %q", run.Text, run.Lang)
					}
				}
			})
		})
	}
}

// What is in a report is what its reader gets: the same data, also on Letter, in a
// theme, and the same bytes each time.
func TestSameBytes(t *testing.T) {
	o := asOf
	o.Theme = templates.Theme{Organisation: "Sample District Council", Accent: "#7a1f3d", Tint: "#f6eef1", Paper: "letter", Front: "Welcome.\n\n- one\n- two"}
	for _, reader := range readers {
		_, once := rendered(t, sample.For(reader), o)
		d, again := rendered(t, sample.For(reader), o)
		if !bytes.Equal(once, again) {
			t.Errorf("%s: the bytes differ", reader)
		}
		if data, err := Data(once); err != nil || string(data) != string(o.Data) {
			t.Errorf("%s: the data is %q, %v", reader, data, err)
		}
		if first := d.Body[0].(*file.Paragraph).Text(); first != o.Theme.Organisation {
			t.Errorf("%s: it begins with %q", reader, first)
		}
	}
}

// texts that reports have to carry.
var texts = []string{
	"one line", "two\n\nparagraphs", "- a\n  - b\n    - c\n- d", "1. one\n2. two\n   a) in it\n   b) more\n3. three", "3) three\n4) four\n7) seven",
	"#1 supplier", "2 * 3 * 4", "snake_case", "<b>not bold</b> & \"quoted\"", "a | b", "1.5 million", "# A heading\n\nand a text",
	"**bold** and `code` and [a link](https://example.org/x_y) and https://example.org/" + strings.Repeat("long/", 100),
	"| a | b |\n|---|---|\n| 1 | 2 |", strings.Repeat("Donaudampfschiff", 300), "• one\n• two", "\u202eturned\u202c", "bell\a and null\x00 and \xff", "]]></w:t>",
	"שלום עולם", "0. nought\n1. one", "99999999999999999999. many",
}

// FuzzTyped: whatever is typed in a field, its words stand in the document, in
// order, and no other.
func FuzzTyped(f *testing.F) {
	for _, one := range texts {
		f.Add(one)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		r := &report.Report{For: report.ForPanel, Title: "Report", Points: []report.Point{{Number: 1, Title: "One", Done: typed, Planned: "PLANNED"}}}
		d, _ := rendered(t, r, asOf)
		rest := said(d)
		_, rest, _ = strings.Cut(rest, report.Headings.Done+"\n")
		rest, _, _ = strings.Cut(rest, "\n"+report.Headings.Planned+"\nPLANNED")
		var want strings.Builder
		for _, block := range text.Read(templates.Printable(typed)) {
			spoken(&want, block)
		}
		if got := squeezed(rest); got != squeezed(file.Clean(want.String())) {
			t.Errorf("typed %q\nthe document says %q\nand not        %q", typed, got, squeezed(want.String()))
		}
	})
}

// spoken are what a text says, without its marks but with its numbers.
func spoken(out *strings.Builder, block text.Block) {
	say := func(runs []text.Run) {
		for _, r := range runs {
			out.WriteString(r.Text + " ")
		}
	}
	say(block.Runs)
	for _, item := range block.Items {
		out.WriteString(item.Label + " ")
		for _, inner := range item.Blocks {
			spoken(out, inner)
		}
	}
	for _, row := range block.Rows {
		for _, cell := range row {
			say(cell)
		}
	}
	out.WriteString(strings.Join(block.Lines, "\n"))
}

// squeezed is a text without its blanks.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// said is all a document says, a line for each paragraph, with the numbers of
// lists as they are shown.
func said(d *file.Document) string {
	var out strings.Builder
	numbers := map[int]int{}
	forms := map[int]string{}
	each(d.Body, func(p *file.Paragraph) {
		if p.List == file.Numbers {
			if numbers[p.Level]++; p.Start > 0 {
				numbers[p.Level], forms[p.Level] = p.Start, p.Form
			}
			out.WriteString(numbered(numbers[p.Level], forms[p.Level]) + " ")
		}
		out.WriteString(p.Text() + "\n")
	})
	return out.String()
}

// numbered is a number as a list of a form shows it.
func numbered(n int, form string) string {
	if form == "" {
		form = "1."
	}
	for one, first := range map[string]rune{"a": 'a', "A": 'A', "i": 'i', "I": 'I'} {
		if strings.Contains(form, one) {
			return strings.Replace(form, one, string(first+rune(n-1)), 1)
		}
	}
	return strings.Replace(form, "1", strconv.Itoa(n), 1)
}
