package docx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/standards"
	"standpoint/templates/docx/file"
	"standpoint/templates/sample"
)

func formOf(t testing.TB, f *form.Form) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Form(&out, f, Options{AsOf: sample.FormDay.Time()}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func read(t testing.TB, raw []byte) *form.Document {
	t.Helper()
	doc, err := ReadForm(raw, "form.docx")
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestFormUntouched wants nothing to change by a form that nobody typed in, also
// when what was kept in it for programs is lost.
func TestFormUntouched(t *testing.T) {
	s := sample.Standard(t)
	for name, a := range sample.Demos(t, "../..", append(sample.Awkward, sample.Hostile...)...) {
		for _, reader := range form.Readers {
			t.Run(reader+" "+name, func(t *testing.T) {
				doc := read(t, formOf(t, sample.FormFor(a, s, reader, sample.FirstPoint(name)...)))
				sample.Untouched(t, doc, a, s)
				doc.Data = nil
				sample.Untouched(t, doc, a, s)
			})
		}
	}
}

// filled is a form with a text at some places, as a word processor leaves it: each
// a copy that was read and written again.
func filled(t testing.TB, raw []byte, texts map[string]string) []byte {
	t.Helper()
	d, err := file.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range d.Body {
		table, is := block.(*file.Table)
		if !is {
			continue
		}
		body := table.Rows[0].Cells[0].Body
		code := body[len(body)-1].(*file.Paragraph)
		if said, wanted := texts[code.Text()]; wanted {
			table.Rows[0].Cells[0].Body = append(typed(said), code)
			delete(texts, code.Text())
		}
	}
	if len(texts) > 0 {
		t.Fatalf("there is no place for %v", texts)
	}
	return written(t, d)
}

func written(t testing.TB, d *file.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := file.Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestFormFilled wants what is typed at one place there, as it was typed, and
// nothing else to change.
func TestFormFilled(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["new"]
	raw := formOf(t, sample.FormFor(a, s, "team", 4))
	for _, typed := range append(sample.Awkward, sample.Hostile...) {
		if !form.Same(typed, "") {
			fillOne(t, a, s, raw, typed)
		}
	}
}

func fillOne(t testing.TB, a *assess.Assessment, s *standards.Standard, raw []byte, typed string) {
	a = sample.Copy(a)
	a.EnsurePoint(s, 4)
	sample.OnePlace(t, a, s, typed, func(code, typed string) *form.Document {
		return read(t, filled(t, raw, map[string]string{code: typed}))
	})
}

// TestFormLanguages wants each word of a form in Welsh in its language: the team's in
// Welsh, this program's and the standard's in English.
func TestFormLanguages(t *testing.T) {
	neutral := regexp.MustCompile(`[EAHO][0-9]+\.[0-9]+|20[0-9]{2}-[0-9]{2}-[0-9]{2}|[0-9]+ · [a-z-]+|lgdss@2016|Beta|round|[^\p{L}]+`)
	a := sample.Assessment(sample.Welsh)
	a.Lang = "cy"
	for _, reader := range form.Readers {
		d, err := file.Open(formOf(t, sample.FormFor(a, sample.Standard(t), reader, 1)))
		if err != nil || d.Lang != "cy-GB" {
			t.Fatalf("%v, %q", err, d.Lang)
		}
		theirs := 0
		each(d.Body, func(p *file.Paragraph) {
			for _, run := range p.Runs {
				ours := strings.ReplaceAll(run.Text, sample.Welsh, "")
				if ours != run.Text && run.Lang != "" {
					t.Errorf("%s: the team's words in %q: %q", reader, run.Lang, run.Text)
				}
				if ours != run.Text {
					theirs++
				}
				if neutral.ReplaceAllString(ours, "") != "" && run.Lang != "en-GB" {
					t.Errorf("%s: our words are not said to be English: %q", reader, run.Text)
				}
			}
		})
		if theirs == 0 {
			t.Errorf("%s: nothing of the team's is in it", reader)
		}
	}
}

// TestFormTable wants a table that somebody put into a place to come back as one.
func TestFormTable(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["new"]
	d, err := file.Open(formOf(t, sample.FormFor(a, s, "team", 4)))
	if err != nil {
		t.Fatal(err)
	}
	said := func(all ...string) (row file.Row) {
		for _, one := range all {
			row.Cells = append(row.Cells, file.Cell{Body: []file.Block{&file.Paragraph{Runs: []file.Run{{Text: one}}}}})
		}
		return row
	}
	for _, block := range d.Body {
		if box, is := block.(*file.Table); is {
			body := box.Rows[0].Cells[0].Body
			if code := body[len(body)-1].(*file.Paragraph); code.Text() == "4 · done" {
				box.Rows[0].Cells[0].Body = []file.Block{&file.Paragraph{Runs: []file.Run{{Text: "Rounds:"}}},
					&file.Table{Rows: []file.Row{said("Round", "People"), said("1", "8 | 9"), said("2", "11")}}, code}
			}
		}
	}
	r, _ := sample.Collected(t, read(t, written(t, d)), a, s)
	if want := "Rounds:\n\n| Round | People |\n| 1 | 8 \\| 9 |\n| 2 | 11 |"; r.Count(form.Placed) != 1 || len(r.Unplaced) > 0 || a.Point(4).Done != want {
		t.Errorf("it came as %q\n%+v", a.Point(4).Done, r)
	}
}

// TestFormGoogleDocs wants the answers of a form to come home as Google Docs gives it
// back: without bookmarks, without what is inside for programs, and with its own styles
// alone, so that a code is a paragraph as any other.
func TestFormGoogleDocs(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["example"]
	texts := map[string]string{"front · role": "Developer", "15 · rating": "partly met", "15 · to-do": "- Ask for dates | Service owner | 1 March 2027",
		"15 · done": sample.Awkward[0], "15 · planned": sample.Awkward[1], "14 · why": "We met them."}
	full := filled(t, formOf(t, sample.FormFor(a, s, "team")), texts)
	lost := regexp.MustCompile(`<w:bookmark(?:Start|End)[^>]*/>|<w:pStyle w:val="(?:Aside|Label|Notice|ListParagraph)"/>|<Relationship [^>]*customXml[^>]*/>`)
	back := rezipped(t, full, func(name, said string) string {
		if strings.HasPrefix(name, "customXml/") {
			return "<none/>"
		}
		return lost.ReplaceAllString(said, "")
	}, nil)
	doc := read(t, back)
	if doc.Data != nil || strings.Contains(fmt.Sprint(doc.Pieces), "sp_") {
		t.Fatal("something for programs is still in it")
	}
	want, got := sample.Copy(a), sample.Copy(a)
	direct, _ := sample.Collected(t, read(t, full), want, s)
	r, _ := sample.Collected(t, doc, got, s)
	if direct.Count(form.Placed) != 4 || r.Count(form.Placed) != direct.Count(form.Placed) || r.Count(form.Differs) != direct.Count(form.Differs) || len(r.Unplaced) > 0 {
		t.Errorf("%d placed, not %d; %d differ; not placed: %+v", r.Count(form.Placed), direct.Count(form.Placed), r.Count(form.Differs), r.Unplaced)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("the assessment is another one than by the form as it was")
	}
}

// FuzzForm wants whatever is typed to come back as it went in.
func FuzzForm(f *testing.F) {
	for _, typed := range append(sample.Awkward, sample.Hostile...) {
		f.Add(typed)
	}
	s := sample.Standard(f)
	a := sample.Demos(f, "../..")["new"]
	raw := formOf(f, sample.FormFor(a, s, "team", 4))
	f.Fuzz(func(t *testing.T, typed string) {
		if len(typed) < 2000 && !form.Same(typed, "") {
			fillOne(t, a, s, raw, typed)
		}
	})
}

// BenchmarkCollect reads a form of every question of a standard, each answered, and
// puts it into the assessment.
func BenchmarkCollect(b *testing.B) {
	s := sample.Standard(b)
	a := sample.Demos(b, "../..")["new"]
	texts := map[string]string{}
	f := sample.FormFor(a, s, "team")
	for _, p := range f.Places() {
		if p.Point > 0 && p.Words == nil && len(texts) < 75 {
			texts[p.Code()] = "We met **31 people** in 2026.\n\n- 8 in a library\n- 23 at home, of whom 9 use a screen reader"
		}
	}
	n := len(texts)
	raw := filled(b, formOf(b, f), texts)
	b.ReportMetric(float64(n), "questions")
	for b.Loop() {
		fresh := sample.Copy(a)
		if r, _ := sample.Collected(b, read(b, raw), fresh, s); r.Count(form.Placed) != n {
			b.Fatalf("%d placed of %d", r.Count(form.Placed), n)
		}
	}
}

// rezipped is a document with parts changed, and some added.
func rezipped(t testing.TB, raw []byte, change func(name, said string) string, more map[string]string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	put := func(name, said string) {
		w, err := to.Create(name)
		if err == nil {
			_, err = io.WriteString(w, said)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		said, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		put(f.Name, change(f.Name, string(said)))
	}
	for name, said := range more {
		put(name, said)
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestFormChanges wants what was inserted while changes were recorded to count, what
// was deleted to be shown, and a comment to be kept under its point.
func TestFormChanges(t *testing.T) {
	s := sample.Standard(t)
	a := sample.Demos(t, "../..")["new"]
	raw := filled(t, formOf(t, sample.FormFor(a, s, "team", 4)), map[string]string{"4 · done": "OLDWORD and NEWWORD"})
	const run = `<w:r><w:t xml:space="preserve">`
	changed := rezipped(t, raw, func(name, said string) string {
		switch name {
		case "word/document.xml":
			at := strings.Index(said, "OLDWORD and NEWWORD")
			start := strings.LastIndex(said[:at], "<w:r>")
			end := at + strings.Index(said[at:], "</w:r>") + len("</w:r>")
			return said[:start] + `<w:commentRangeStart w:id="7"/><w:del w:id="1" w:author="x"><w:r><w:delText xml:space="preserve">OLDWORD </w:delText></w:r></w:del>` +
				`<w:ins w:id="2" w:author="x">` + run + `We release</w:t></w:r></w:ins>` + run + ` weekly.</w:t></w:r><w:commentRangeEnd w:id="7"/>` +
				`<w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" name="p" descr="a bin"/></w:drawing></w:r>` + said[end:]
		case "word/_rels/document.xml.rels":
			return strings.Replace(said, "</Relationships>", `<Relationship Id="rId977" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>`, 1)
		case "[Content_Types].xml":
			return strings.Replace(said, "</Types>", `<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>`, 1)
		}
		return said
	}, map[string]string{"word/comments.xml": `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Ann Example"><w:p><w:r><w:t>Since when?</w:t></w:r></w:p></w:comment></w:comments>`})
	r, _ := sample.Collected(t, read(t, changed), a, s)
	p := a.Point(4)
	if p.Done != "We release weekly." || r.Count(form.Placed) != 1 {
		t.Errorf("done is %q; %+v", p.Done, r)
	}
	if len(r.Deleted) != 1 || r.Deleted[0].Text != "OLDWORD " || r.Deleted[0].Where != "4 · done" {
		t.Errorf("deleted: %+v", r.Deleted)
	}
	if want := `Comment on 4 · done (form.docx): "We release weekly.": Since when?`; p.Notes != want {
		t.Errorf("the notes are %q", p.Notes)
	}
	if len(r.Unplaced) != 1 || !strings.Contains(fmt.Sprint(r.Unplaced), "picture a bin") {
		t.Errorf("not placed: %+v", r.Unplaced)
	}
}
