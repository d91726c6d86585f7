// Package md writes what we say as Markdown. Texts of the team are written again:
// lists, tables, code, bold and links to the web are what they were typed as, and
// nothing else in them becomes markup.
package md

import (
	"bytes"
	"embed"
	"io"
	"strings"
	"text/template"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
)

//go:embed *.md.tmpl
var files embed.FS

// Report writes the report for a repository or a pull request.
func Report(w io.Writer, r *report.Report) error {
	t, told := template.New("report.md.tmpl").Funcs(funcs), report.ToldIn(r)
	t.Funcs(template.FuncMap{"cited": told.Cited, "whole": told.Whole, "part": func(name report.Part) (string, error) {
		var out strings.Builder
		err := t.ExecuteTemplate(&out, string(name), r)
		return out.String(), err
	}})
	if _, err := t.ParseFS(files, "*.md.tmpl"); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, r); err != nil {
		return err
	}
	tidy := manyEmptyLines().ReplaceAllString(out.String(), "\n\n")
	_, err := io.WriteString(w, strings.TrimSpace(tidy)+"\n")
	return err
}

var funcs = template.FuncMap{
	"text": start, "line": line, "inline": inline, "blocks": blocks, "sign": sign, "url": address, "clause": clause, "begin": begin, "shortly": shortly,
	"levelled": func(s report.Section, onePage bool) *report.Section {
		s.Chapter = s.Chapter || onePage
		return &s
	},
	"signed": func(m report.Mark) string { return templates.Sign(m.Shape) },
	"next":   func(i int) int { return i + 1 }, "heading": report.Part.Heading, "say": func() any { return report.Headings },
	"owner": func() string { return words.LowerFirst(report.Headings.Owner) }, "rated": func() string { return words.LowerFirst(report.Headings.Rated) },
}

var manyEmptyLines = templates.OnUse(`\n{3,}`)

func sign(m report.Mark) string { return templates.Sign(m.Shape) + " " + line(m.Label) }

// apart divides an address, and nobody sees it.
const apart = "<!-- -->"

var (
	marks     = templates.OnUse("[\\\\`*_\\[\\]<>|~$]")
	entity    = templates.OnUse(`&(#?\w+;)`)
	scheme    = templates.OnUse(`(?i)\b(https?|ftp|mailto|xmpp):`)
	www       = templates.OnUse(`(?i)\b(www)\.`)
	mail      = templates.OnUse(`([^\s@])@([\p{L}\p{N}_\\-]+\.[\p{L}\p{N}])`)
	lineStart = templates.OnUse(`^(\s*)([-+=#>:]|\d+[.)])`)
)

// line makes a text harmless inside a line: no markup, no line break.
func line(text string) string {
	text = strings.Join(strings.Fields(templates.Printable(text)), " ")
	text = marks().ReplaceAllString(text, `\$0`)
	text = entity().ReplaceAllString(text, "&amp;$1")
	return bare(text)
}

// bare keeps an address in a text from becoming a link, as code hosts make of
// each that they see: of what the team's files say, no more is a link than
// text.Read makes one. A backslash does it before a colon and a dot; what looks like an
// email address is looked for after backslashes are gone, so that a comment,
// which nobody sees, stands inside it.
func bare(text string) string {
	text = mail().ReplaceAllString(text, "$1"+apart+"@$2")
	text = scheme().ReplaceAllString(text, `$1\:`)
	return www().ReplaceAllString(text, `$1\.`)
}

// start makes a text harmless at the start of a line.
func start(text string) string {
	text = line(text)
	if m := lineStart().FindStringSubmatchIndex(text); m != nil {
		mark := text[m[4]:m[5]]
		return text[:m[4]] + mark[:len(mark)-1] + `\` + mark[len(mark)-1:] + text[m[5]:]
	}
	return text
}

// shortly is how a text begins, where it stands in full elsewhere.
func shortly(typed string) string { return line(report.Shortly(typed)) }

// clause is a text as part of a sentence that goes on: without its full stop.
func clause(text string) string { return strings.TrimSuffix(inline(text), ".") }

// begin is the same at the start of a line.
func begin(typed string) string {
	return strings.TrimSuffix(inCell(text.Line(templates.Printable(typed)), start), ".")
}

// address is an address as a link target between angle brackets.
func address(address string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", "\n", "", "\r", "", " ", "%20", "|", "%7C").Replace(templates.Printable(address))
}
