package pdf

import (
	"cmp"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
)

// short is a report of 14 points with one sentence each, and whatever else goes
// without saying.
func short() *report.Report {
	r := sample()
	r.Points, r.Summary.Strip, r.Summary.Next, r.Summary.Asks = r.Points[:14], r.Summary.Strip[:14], nil, nil
	r.Actions, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil
	for i := range r.Points {
		p, all := &r.Points[i], sampleAnswers()
		for j := range all {
			all[j].Text, all[j].Why, all[j].State = "", "", "no answer yet"
		}
		*p = report.Point{Number: p.Number, Label: p.Label, Title: p.Title, Summary: p.Summary, Address: p.Address, Mark: partly,
			Done: "We have tried it with twelve households and changed what they did not understand.", Answers: all}
	}
	return r
}

// wordy is a report whose points have much to say: 400 words to a question.
func wordy() *report.Report {
	r := sample()
	for i := range r.Points {
		for j := range r.Points[i].Answers {
			a := &r.Points[i].Answers[j]
			a.Text = strings.TrimSpace(strings.Repeat(sampleAnswers()[0].Text+" ", 12)) + "\n\n" + strings.TrimSpace(strings.Repeat(sampleAnswers()[3].Text+" ", 6))
		}
	}
	return r
}

// lengths are reports of which the pages are counted.
func lengths(t testing.TB) map[string]*report.Report {
	return map[string]*report.Report{"demo": demo(t), "short": short(), "wordy": wordy()}
}

// inWordProcessor are the pages that LibreOffice 7.4 makes of the same words but
// for those of the cover, the summary and the plan: 11 point Source Sans 3, margins of
// 2.54 cm, and the paragraphs and headings of a new document in Word. Made with
// TestWordsToCount and soffice --headless --convert-to pdf, where that finds the
// typeface (templates/typeface/fonts); with the Liberation Sans at 100% that stands
// for Arial it makes 18, 5 and 55.
var inWordProcessor = map[string]int{"demo": 19, "short": 6, "wordy": 57}

// TestNoLongerThanAWordProcessor: a report is as long as what it says.
func TestNoLongerThanAWordProcessor(t *testing.T) {
	for what, r := range lengths(t) {
		d := laid(r)
		extra := 2 // cover and summary
		if at, is := d.spots[string(report.PartPlan)]; is {
			extra += d.spots[string(report.PartSharing)].page - at.page
		}
		if pages := len(d.pages) - extra; pages > inWordProcessor[what] {
			t.Errorf("%s: %d pages beside cover, summary and plan; a word processor needs %d", what, pages, inWordProcessor[what])
		}
	}
}

// plainHead begins a flat OpenDocument text that looks like a new document in a
// word processor.
const plainHead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="S" svg:font-family="'Source Sans 3'"/></office:font-face-decls>
<office:styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:line-height="14.5pt" fo:margin-bottom="AFTER"/><style:text-properties style:font-name="S" fo:font-size="11pt"/></style:style>
<style:style style:name="H2" style:family="paragraph"><style:paragraph-properties fo:margin-top="12pt" fo:keep-with-next="always"/><style:text-properties style:font-name="S" fo:font-size="16pt"/></style:style>
<style:style style:name="H3" style:family="paragraph"><style:paragraph-properties fo:margin-top="2pt" fo:keep-with-next="always"/><style:text-properties style:font-name="S" fo:font-size="13pt"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.54cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>
`

// TestWordsToCount writes the words of the reports that are counted as plain
// HTML into the folder that PDF_LOOK names, and their pages.
func TestWordsToCount(t *testing.T) {
	folder := os.Getenv("PDF_LOOK")
	if folder == "" {
		t.Skip("PDF_LOOK names no folder")
	}
	after := cmp.Or(os.Getenv("PDF_AFTER"), "8pt")
	for what, r := range lengths(t) {
		d, raw := rendered(t, r)
		var b strings.Builder
		b.WriteString(strings.Replace(plainHead, "AFTER", after, 1))
		sections := 0
		d.Tree().Walk(func(n *conform.Node) {
			if n.Tag == "Sect" {
				if sections++; sections > 2 && !strings.HasPrefix(strings.TrimSpace(n.All()), "Action plan") {
					plain(&b, n)
				}
			}
		})
		b.WriteString("</office:text></office:body></office:document>\n")
		for name, data := range map[string]string{".fodt": b.String(), ".pdf": string(raw)} {
			if err := os.WriteFile(filepath.Join(folder, what+name), []byte(data), 0o600); err != nil {
				t.Error(err)
			}
		}
	}
}

// plain writes an element as paragraphs and headings.
func plain(b *strings.Builder, n *conform.Node) {
	switch text := html.EscapeString(strings.TrimSpace(n.All())); n.Tag {
	case "H2", "H3":
		fmt.Fprintf(b, "<text:h text:style-name=%q>%s</text:h>\n", n.Tag, text)
	case "P", "LBody":
		for _, p := range n.Pieces {
			if kid, is := p.(*conform.Node); is && (kid.Tag == "P" || kid.Tag == "L") {
				for _, p := range n.Pieces {
					if kid, is := p.(*conform.Node); is {
						plain(b, kid)
					}
				}
				return
			}
		}
		fmt.Fprintf(b, "<text:p text:style-name=\"P\">%s</text:p>\n", text)
	default:
		for _, p := range n.Pieces {
			if kid, is := p.(*conform.Node); is {
				plain(b, kid)
			}
		}
	}
}
