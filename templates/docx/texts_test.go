package docx

import (
	"bytes"
	"regexp"
	"testing"

	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/docx/file"
	"standpoint/templates/sample"
)

var (
	headings = regexp.MustCompile(`(?m)^h (.*)$`)
	apart    = regexp.MustCompile(`(?m)^-\n`)
)

// inDocument is what a text means as a document is read: lists right after each
// other are one, counting again.
func inDocument(means string) string {
	return apart.ReplaceAllString(headings.ReplaceAllString(means, "p **$1**"), "")
}

// TestTexts writes texts into a document, reads them back, and holds that they mean
// what they meant when they were typed. Under no heading, a heading line is bold.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		var out bytes.Buffer
		body := blocksOf(text.Read(templates.Printable(typed.Text)), 0)
		if err := file.Write(&out, &file.Document{Title: "T", Lang: "en-GB", Body: body}); err != nil {
			t.Fatal(err)
		}
		read, err := file.Open(out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if typed.Name == "an item that goes on" && body[1].(*file.Paragraph).Level != 1 {
			t.Errorf("%s: what goes on is not set in", typed.Name)
		}
		if got := headings.ReplaceAllString(sample.Outline(textOf(read.Body)), "p **$1**"); got != inDocument(typed.Means) {
			t.Errorf("%s: %q means\n%s\nnot\n%s", typed.Name, typed.Text, got, typed.Means)
		}
	}
}
