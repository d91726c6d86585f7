package file

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"standpoint/assess/problem"
)

// zipped is an archive of these parts.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// holding is a document whose body is this XML.
func holding(body string) map[string]string {
	return map[string]string{"word/document.xml": `<w:document ` + spaces + ` xmlns:mc="mc" xmlns:m="m" xmlns:v="v"><w:body>` + body + `</w:body></w:document>`}
}

func wide(text string) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return string(out)
}

// What is no document is named, with what to do, and nothing of it is read.
func TestRefused(t *testing.T) {
	const old = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	deep := strings.Repeat("<w:sdt><w:sdtContent>", 200) + "<w:p/>" + strings.Repeat("</w:sdtContent></w:sdt>", 200)
	many := map[string]string{}
	for i := range mostEntries + 1 {
		many[fmt.Sprint(i)] = ""
	}
	twice := zipped(t, map[string]string{"word/document.xml": "", "word/Document.xml": ""})
	for _, one := range []struct {
		name, want, hint string
		raw              []byte
	}{
		{"nothing", "the file is empty", "again", nil},
		{"words", "this is not a Word document", "name a .docx", []byte("hello")},
		{"a PDF", "this is a PDF", "ask for the Word document", []byte("%PDF-1.7\n")},
		{"rich text", "Rich Text", "save it as a Word document", []byte(`{\rtf1`)},
		{"a page", "a web page", "sign in", []byte("<!DOCTYPE html>\n<html>")},
		{"a link", "a link to a document in Google Docs", "download it", []byte(`{"url": "x", "doc_id": "y"}`)},
		{"a .doc", "an older kind (.doc)", "save it as a Word document", []byte(old + "..." + wide("WordDocument"))},
		{"a password", "protected with a password, or by a label", "remove the password", []byte(old + "..." + wide("EncryptedPackage"))},
		{"a sheet of old", "an older Office file", "save it", []byte(old + "..." + wide("Workbook"))},
		{"an .odt", "an OpenDocument file (.odt)", "save it as a Word document", zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""})},
		{"a workbook", "an Excel workbook", "copy the text", zipped(t, map[string]string{"xl/workbook.xml": "", "_rels/.rels": ""})},
		{"slides", "a PowerPoint presentation", "copy the text", zipped(t, map[string]string{"ppt/presentation.xml": ""})},
		{"pages", "a Pages document", "export it", zipped(t, map[string]string{"Index/Document.iwa": ""})},
		{"an archive", "a ZIP archive", "take the document out", zipped(t, map[string]string{"report.docx": ""})},
		{"a stump", "the rest is missing", "download it again", []byte("PK\x03\x04 and no more")},
		{"macros", "macros", "leaves macros out", zipped(t, map[string]string{"word/document.xml": "", "word/vbaProject.bin": ""})},
		{"macros by kind", "macros", "leaves macros out", zipped(t, map[string]string{"word/document.xml": "<a/>",
			"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`})},
		{"twice", "is in this document twice", "copy the text", twice},
		{"many", "files inside this document", "copy the text", zipped(t, many)},
		{"a bomb", "unpacks to more", "copy the text", zipped(t, holding(strings.Repeat("<w:p></w:p>", largestPart/11+1)))},
		{"a thin bomb", "unpacks to more", "copy the text", zipped(t, holding(strings.Repeat(" ", 5<<20)))},
		{"depth", "nested too deep", "repair it", zipped(t, holding(deep))},
		{"an entity", "declares things of its own", "repair it", zipped(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a><body/></a>`})},
		{"broken", "its text cannot be read", "repair it", zipped(t, holding("<w:p><w:r>"))},
		{"no text", "there is no text inside", "name a .docx", zipped(t, map[string]string{"_rels/.rels": "<Relationships/>"})},
	} {
		d, err := Open(one.raw)
		if err == nil {
			t.Errorf("%s: read as %+v", one.name, d)
			continue
		}
		if !strings.Contains(err.Error(), one.want) || !strings.Contains(problem.HintOf(err), one.hint) {
			t.Errorf("%s: %q, %q", one.name, err, problem.HintOf(err))
		}
	}
}

// A text of more pieces than people write ends, and in no time.
func TestTooMuch(t *testing.T) {
	noise := make([]byte, 0, 16<<20)
	for i := 0; len(noise) < 15<<20; i++ {
		noise = fmt.Appendf(noise, "<w:p w:a='%d'/>", i*2654435761)
	}
	_, err := Open(zipped(t, holding(string(noise))))
	if err == nil || !strings.Contains(err.Error(), "more paragraphs") {
		t.Errorf("%v", err)
	}
}

// What could take time out of proportion does not: names, comments and runs
// without end in one paragraph.
func TestInProportion(t *testing.T) {
	var names, starts, comments strings.Builder
	for i := range 40_000 {
		fmt.Fprintf(&names, `<w:bookmarkStart w:name="b%d"/>`, i)
		fmt.Fprintf(&starts, `<w:commentRangeStart w:id="%d"/>`, i)
		fmt.Fprintf(&comments, `<w:comment w:id="%d">%s</w:comment>`, i, p(r("x")))
	}
	began := time.Now()
	d := reads(t, p(names.String()+starts.String()+strings.Repeat(r("x"), 40_000)), map[string]string{
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="x/comments" Target="comments.xml"/></Relationships>`,
		"word/comments.xml":            `<w:comments ` + wordSpace + `>` + comments.String() + `</w:comments>`,
	})
	one := d.Body[0].(*Paragraph)
	if len(one.Bookmarks) != 40_000 || len(one.Comments) != 40_000 || len(one.Runs) != 1 {
		t.Errorf("%d bookmarks, %d comments, %d runs", len(one.Bookmarks), len(one.Comments), len(one.Runs))
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it took %s", took)
	}
}

// reads opens a document with this body, and other parts beside it.
func reads(t *testing.T, body string, others map[string]string) *Document {
	t.Helper()
	parts := holding(body)
	maps.Copy(parts, others)
	return opened(t, zipped(t, parts))
}

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func p(inside string) string { return `<w:p>` + inside + `</w:p>` }

// What people do to a document in a word processor.
func TestChanged(t *testing.T) {
	del := func(text string) string {
		return `<w:del w:id="1"><w:r><w:delText>` + text + `</w:delText></w:r></w:del>`
	}
	ins := func(text string) string { return `<w:ins w:id="2">` + r(text) + `</w:ins>` }
	d := reads(t, p(r("We ")+del("had")+ins("have")+r(" done it"))+
		`<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>`+r("joined ")+`</w:p>`+p(r("to this"))+
		`<w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>`+p(r("gone"))+`</w:tc></w:tr></w:tbl>`, nil)
	same(t, d.Body[0].(*Paragraph).Runs, []Run{{Text: "We "}, {Text: "had", Change: Deleted}, {Text: "have", Change: Inserted}, {Text: " done it"}})
	same(t, d.Body[0].(*Paragraph).Text(), "We have done it")
	same(t, d.Body[1].(*Paragraph).Text(), "joined to this")
	same(t, d.Body[2].(*Table).Rows[0].Cells[0].Body[0].(*Paragraph).Text(), "")
	same(t, len(d.Body), 3)
}

func TestRemarks(t *testing.T) {
	rels := `<Relationships><Relationship Id="a" Type="x/comments" Target="comments.xml"/><Relationship Id="b" Type="x/footnotes" Target="footnotes.xml"/></Relationships>`
	d := reads(t, p(r("One ")+`<w:commentRangeStart w:id="7"/>`+r("two")+`<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`+r(" three")+
		`<w:r><w:footnoteReference w:id="2"/></w:r>`), map[string]string{
		"word/_rels/document.xml.rels": rels,
		"word/comments.xml":            `<w:comments ` + wordSpace + `><w:comment w:id="7" w:author="Somebody">` + p(r("Really?")) + p(r("Since when?")) + `</w:comment></w:comments>`,
		"word/footnotes.xml":           `<w:footnotes ` + wordSpace + `><w:footnote w:id="2">` + p(r("As of May")) + `</w:footnote></w:footnotes>`,
	})
	same(t, d.Body[0].(*Paragraph).Comments, []Comment{{Text: "Really?\nSince when?", On: "two"}, {Text: "As of May", Footnote: true}})
	same(t, d.Body[0].(*Paragraph).Text(), "One two three")
}

func TestAround(t *testing.T) {
	box := `<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + p(r("in a box")) + `</w:txbxContent></w:drawing></mc:Choice>` +
		`<mc:Fallback><w:pict><w:txbxContent>` + p(r("in a box")) + `</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`
	rels := `<Relationships><Relationship Id="h" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>` +
		`<Relationship Id="f" Type="x/hyperlink" Target="file://server/share" TargetMode="External"/></Relationships>`
	d := reads(t,
		`<w:sdt><w:sdtContent>`+p(r("in a control"))+`</w:sdtContent></w:sdt>`+
			p(`<w:r>`+box+`</w:r>`+r("before"))+
			p(`<w:hyperlink r:id="h">`+r("there")+`</w:hyperlink>`+`<w:hyperlink r:id="f">`+r(" and a file")+`</w:hyperlink>`)+
			p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+
				r("here")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`+r("."))+
			p(`<w:r><w:drawing><wp:docPr descr="A bin"/><a:blip/></w:drawing></w:r>`)+
			p(`<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/><w:tab/><w:br/><w:t>x</w:t></w:r>`),
		map[string]string{"word/_rels/document.xml.rels": rels})
	same(t, d.Body, []Block{
		para("in a control"), para("before"), para("in a box"),
		&Paragraph{Runs: []Run{{Text: "there", Link: "https://example.org/a"}, {Text: " and a file"}}},
		&Paragraph{Runs: []Run{{Text: "here", Link: "https://example.org/b"}, {Text: "."}}},
		&Paragraph{Runs: []Run{{Picture: &Picture{Alt: "A bin"}}}},
		para("✓\u2011\t\nx"),
	})
	same(t, d.Unread, map[string]int{"a picture": 1})
}

// The text may be in a part of any name, and what belongs to it elsewhere.
func TestElsewhere(t *testing.T) {
	d := opened(t, zipped(t, map[string]string{
		"_rels/.rels":                   `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/text/document2.xml"/></Relationships>`,
		"text/document2.xml":            `<w:document ` + spaces + `><w:body>` + `<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>` + r("Ein Titel") + `</w:p></w:body></w:document>`,
		"text/_rels/document2.xml.rels": `<Relationships><Relationship Id="s" Type="x/styles" Target="../s.xml"/><Relationship Id="o" Type="x/numbering" Target="https://example.org/n.xml" TargetMode="External"/></Relationships>`,
		"s.xml":                         `<w:styles ` + wordSpace + `><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
	}))
	same(t, d.Body, []Block{&Paragraph{Style: Heading1, Runs: said("Ein Titel")}})
}

// Lists by styles, as some programs write them, are as deep as they look.
func TestListStyles(t *testing.T) {
	style := func(id, name, num string) string {
		return `<w:style w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:pPr><w:numPr><w:numId w:val="` + num + `"/></w:numPr></w:pPr></w:style>`
	}
	item := func(id string) string { return `<w:p><w:pPr><w:pStyle w:val="` + id + `"/></w:pPr>` + r(id) + `</w:p>` }
	level := func(kind string) string {
		return `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="` + kind + `"/></w:lvl>`
	}
	d := reads(t, item("LB")+item("LB2")+item("LN"), map[string]string{
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/><Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>`,
		"word/styles.xml":              `<w:styles ` + wordSpace + `>` + style("LB", "List Bullet", "1") + style("LB2", "List Bullet 2", "1") + style("LN", "List Number", "2") + `</w:styles>`,
		"word/numbering.xml": `<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="1">` + level("bullet") + `</w:abstractNum><w:abstractNum w:abstractNumId="2">` + level("decimal") +
			`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
	})
	same(t, d.Body, []Block{
		&Paragraph{List: Bullets, Runs: said("LB")}, &Paragraph{List: Bullets, Level: 1, Runs: said("LB2")}, &Paragraph{List: Numbers, Start: 1, Runs: said("LN")},
	})
}

// What goes on under an item is told by how far in it stands, by itself or by its style,
// and what stands at the margin, or in another cell, is a separate paragraph.
func TestGoesOn(t *testing.T) {
	styled := func(id, name, in string) string {
		return `<w:style w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:pPr><w:ind w:left="` + in + `"/></w:pPr></w:style>`
	}
	item := func(level, said string) string {
		return `<w:p><w:pPr><w:pStyle w:val="LP"/><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="1"/></w:numPr></w:pPr>` + r(said) + `</w:p>`
	}
	other := func(properties, said string) string {
		return `<w:p><w:pPr>` + properties + `</w:pPr>` + r(said) + `</w:p>`
	}
	level := func(n, in string) string {
		return `<w:lvl w:ilvl="` + n + `"><w:numFmt w:val="bullet"/><w:pPr><w:ind w:left="` + in + `" w:hanging="360"/></w:pPr></w:lvl>`
	}
	d := reads(t, item("0", "a")+other(`<w:pStyle w:val="LP"/>`, "Word, without its bullet")+item("1", "b")+other(`<w:pStyle w:val="LC2"/>`, "by a style")+
		other(`<w:ind w:start="720" w:firstLine="0"/>`, "one further out")+other("", "at the margin")+other(`<w:pStyle w:val="LP"/>`, "after no list")+item("0", "c")+
		`<w:tbl><w:tr><w:tc>`+other(`<w:pStyle w:val="LP"/>`, "in a cell")+`</w:tc></w:tr></w:tbl>`, map[string]string{
		"word/_rels/document.xml.rels": `<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/><Relationship Id="b" Type="x/numbering" Target="numbering.xml"/></Relationships>`,
		"word/styles.xml":              `<w:styles ` + wordSpace + `>` + styled("LP", "List Paragraph", "720") + styled("LC2", "List Continue 2", "1440") + `</w:styles>`,
		"word/numbering.xml": `<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="1">` + level("0", "720") + level("1", "1440") +
			`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
	})
	same(t, d.Body, []Block{
		&Paragraph{List: Bullets, Runs: said("a")}, &Paragraph{Level: 1, Runs: said("Word, without its bullet")}, &Paragraph{List: Bullets, Level: 1, Runs: said("b")},
		&Paragraph{Level: 2, Runs: said("by a style")}, &Paragraph{Level: 1, Runs: said("one further out")}, para("at the margin"), para("after no list"),
		&Paragraph{List: Bullets, Runs: said("c")}, &Table{Rows: []Row{{Cells: []Cell{cell(para("in a cell"))}}}},
	})
}

// FuzzBack: what a run says comes back as it went in.
func FuzzBack(f *testing.F) {
	for _, one := range []string{"a", " a ", "a\nb\tc", "<&>\"'", "]]>", "\x00\x07\xff", "é\u0301", "שלום", "a\r\nb\u2028c", "\ufffe\uffff", "\u202e"} {
		f.Add(one, one, one)
	}
	f.Fuzz(func(t *testing.T, text, bold, cell string) {
		d := &Document{Title: text, Lang: "en-GB", Body: []Block{
			&Paragraph{Runs: []Run{{Text: text}, {Text: bold, Bold: true, Link: text}}},
			&Table{Says: cell, Rows: []Row{{Cells: []Cell{{Body: []Block{para(cell)}}}}}},
		}, Data: []byte(text)}
		got := opened(t, written(t, d))
		runs := got.Body[0].(*Paragraph).Runs
		same(t, got.Body[0].(*Paragraph).Text(), Clean(text)+Clean(bold))
		for i := range runs {
			if runs[i].Bold && runs[i].Text != Clean(bold) || !runs[i].Bold && runs[i].Text != Clean(text) {
				t.Errorf("%+v", runs)
			}
		}
		table := got.Body[1].(*Table)
		same(t, table.Says, Clean(cell))
		same(t, table.Rows[0].Cells[0].Body[0].(*Paragraph).Text(), Clean(cell))
		same(t, string(got.Data), Clean(text))
		same(t, got.Title, oneLine(text))
	})
}

// FuzzOpen: whatever comes is read, or refused with what to do.
func FuzzOpen(f *testing.F) {
	f.Add([]byte("<w:p/>"), false)
	f.Add([]byte(p(r("a"))+`<w:tbl><w:tr><w:tc>`+p(r("b"))+`</w:tc></w:tr></w:tbl>`), false)
	f.Add(written(f, everything()), true)
	f.Fuzz(func(t *testing.T, raw []byte, whole bool) {
		if !whole {
			raw = zipped(t, holding(string(raw)))
		}
		_, err := Open(raw)
		if err != nil && (problem.HintOf(err) == "" || err.Error() == "") {
			t.Errorf("%v, %q", err, problem.HintOf(err))
		}
	})
}
