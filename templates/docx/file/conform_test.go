package file

import (
	"strings"
	"testing"

	"standpoint/templates/docx/file/conform"
)

func conforms(t *testing.T, raw []byte) {
	t.Helper()
	for _, fault := range conform.Check(raw) {
		t.Error(fault)
	}
}

func TestConforms(t *testing.T) {
	d := everything()
	d.Body = append(d.Body, &Contents{Levels: 2}, &Paragraph{Style: Notice, Next: true, Runs: []Run{
		{Text: "שלום", Lang: "he", Bold: true, Soft: true}, {Picture: &Picture{Data: pixel(t), Alt: "A \"pixel\"", High: 20}}}},
		&Table{Rows: []Row{{Cells: []Cell{cell(&Table{Rows: []Row{{Cells: []Cell{cell(), cell(para("x"))}}}})}}}})
	d.Foot = []Run{{Text: "Foot\t"}, {Field: PageNumber}}
	raw := written(t, d)
	conforms(t, raw)
	if got := opened(t, raw); got.Unread["a picture"] != 1 {
		t.Errorf("a picture is %v", got.Unread)
	}
	for _, look := range []Look{{Letter: true}, {Dense: true, Accent: "112233"}} {
		d.Look = look
		conforms(t, written(t, d))
	}
}

// The check sees what it is for.
func TestFindsFaults(t *testing.T) {
	for body, want := range map[string]string{
		`<w:p><w:r><w:rPr><w:lang/><w:b/></w:rPr></w:r></w:p>`:                         `b stands in rPr after "lang"`,
		`<w:p><w:pPr><w:outline/></w:pPr></w:p>`:                                       `outline stands in pPr`,
		`<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>`:     `a cell ends with "tcPr"`,
		`<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="2" w:name="a"/>`: `bookmarkStart name a is there twice`,
		`<w:p>`: `document.xml: XML syntax error`,
	} {
		if got := strings.Join(conform.Check(zipped(t, holding(body))), "\n"); !strings.Contains(got, want) {
			t.Errorf("%s: %q", body, got)
		}
	}
	got := strings.Join(conform.Check(zipped(t, map[string]string{"a.bin": "", "word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Target="b.xml"/><Relationship Id="a" Target="b.xml"/></Relationships>`})), "\n")
	for _, want := range []string{"a.bin has no kind", "leads to word/b.xml, which is not there", "has a twice"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}
