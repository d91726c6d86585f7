// Package templates says what a report looks like in each format of text.
package templates

import (
	"bytes"
	_ "embed"
	"io"
	"strings"
	"text/template"

	"standpoint/assess/report"
)

//go:embed report.md.tmpl
var markdownSource string

//go:embed readers.md.tmpl
var markdownReaders string

// Markdown writes the report for a repository or a pull request. Texts of the
// team stay text: nothing in them becomes a heading, a link, a table or markup.
func Markdown(w io.Writer, r *report.Report) error {
	t, err := template.New("report.md").Funcs(template.FuncMap{
		"text": markdownText, "line": markdownLine, "blocks": markdownBlocks, "sign": sign, "url": markdownURL, "clause": clause, "begin": begin, "next": func(i int) int { return i + 1 },
		"edition": func(reader string) string { return editions[reader].Name }, "note": func(reader string) string { return editions[reader].Note },
	}).Parse(markdownReaders + markdownSource)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, r); err != nil {
		return err
	}
	tidy := manyEmptyLines().ReplaceAllString(out.String(), "\n\n")
	_, err = io.WriteString(w, strings.TrimSpace(tidy)+"\n")
	return err
}

var manyEmptyLines = onUse(`\n{3,}`)

// signs are the marks of a rating as characters; the word stands beside each.
var signs = map[string]string{"full": "●", "half": "◐", "quarter": "◔", "ring": "○", "dash": "–", "dot": "·"}

func sign(m report.Mark) string { return signs[m.Shape] + " " + markdownLine(m.Label) }

var (
	markdownMarks = onUse("[\\\\`*_\\[\\]<>|~$]")
	entity        = onUse(`&(#?\w+;)`)
	lineStart     = onUse(`^(\s*)([-+=#>:]|\d+[.)])`)
)

// markdownLine makes a text harmless inside a line: no markup, no line break.
func markdownLine(text string) string {
	text = strings.Join(strings.Fields(Printable(text)), " ")
	text = markdownMarks().ReplaceAllString(text, `\$0`)
	return entity().ReplaceAllString(text, "&amp;$1")
}

// markdownText makes a text harmless at the start of a line.
func markdownText(text string) string {
	text = markdownLine(text)
	if m := lineStart().FindStringSubmatchIndex(text); m != nil {
		mark := text[m[4]:m[5]]
		return text[:m[4]] + mark[:len(mark)-1] + `\` + mark[len(mark)-1:] + text[m[5]:]
	}
	return text
}

// markdownBlocks writes paragraphs and lists, each line indented by a prefix.
func markdownBlocks(text string) string {
	var out strings.Builder
	for _, block := range report.Blocks(text) {
		for _, item := range block.Items {
			out.WriteString("- " + markdownText(item) + "\n")
		}
		if block.Items == nil {
			out.WriteString(markdownText(block.Text) + "\n")
		}
		out.WriteString("\n")
	}
	return out.String()
}

// clause is a text as part of a sentence that goes on: without its full stop.
func clause(text string) string { return strings.TrimSuffix(markdownLine(text), ".") }

// begin is the same at the start of a line.
func begin(text string) string { return strings.TrimSuffix(markdownText(text), ".") }

// markdownURL is an address as a link target between angle brackets.
func markdownURL(address string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", "\n", "", "\r", "", " ", "%20").Replace(Printable(address))
}
