// Package html makes a report into one page that needs nothing else, and has the
// style sheet and shapes of all our pages.
package html

import (
	"bytes"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/typeface"
)

//go:embed *.tmpl *.css
var files embed.FS

// page is what the HTML templates see.
type page struct {
	*report.Report
	Theme  templates.Theme
	Style  template.CSS
	Logo   template.URL
	Groups []group
	Moves  []move
	parsed *template.Template
}

// Report writes the report as one file that needs nothing else: no network, and
// no script to say all it has. It is the edition to publish for everyone. Texts of the
// team stay text: nothing in them becomes markup.
func Report(w io.Writer, r *report.Report, t templates.Theme) error {
	p, parsed, err := parse(r, t)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, p); err != nil {
		return err
	}
	_, err = w.Write(withTypeface(Squeeze(out.Bytes())))
	return err
}

// withTypeface puts the typeface into a page, cut down to what stands in it and
// what its style sheet adds.
func withTypeface(page []byte) []byte {
	used := []rune(string(page))
	slices.Sort(used)
	used = slices.Compact(used)
	rules := "/* " + typeface.Family + " is Source Sans 3 by Adobe, cut down; SIL Open Font License 1.1. */\n"
	for weight, heavy := range []bool{false, true} {
		rules += fmt.Sprintf("@font-face { font-family: %q; font-weight: %d; src: url(data:font/woff;base64,%s) format(\"woff\"); }\n",
			typeface.Family, 400+300*weight, base64.StdEncoding.EncodeToString(typeface.WOFF(heavy, used)))
	}
	return bytes.Replace(page, []byte("</style>"), []byte(rules+"</style>"), 1)
}

// pageOf is what the page of a report shows, which is safe to print already.
func pageOf(r *report.Report, t templates.Theme) (*page, error) {
	style, err := StyleSheet(t)
	p := &page{Report: r, Theme: t, Style: template.CSS(style), Groups: groupsOf(r), Moves: movesOf(r)}
	p.Theme.Organisation, p.Theme.Front = templates.Printable(t.Organisation), templates.Printable(t.Front)
	if t.Logo.Source != "" {
		p.Logo = template.URL(t.Logo.Source) // Check has seen that it is a picture
	}
	return p, err
}

// part is one part of the report: each has a template of its name.
func (p *page) part(name report.Part) (template.HTML, error) {
	var out strings.Builder
	err := p.parsed.ExecuteTemplate(&out, string(name), p)
	return template.HTML(out.String()), err
}

// StyleSheet is how our pages look, with the theme's colours for both schemes.
func StyleSheet(t templates.Theme) (string, error) {
	style, err := t.Properties()
	if err != nil {
		return "", err
	}
	for _, name := range []string{"report.css", "print.css"} {
		sheet, err := files.ReadFile(name)
		if err != nil {
			return "", err
		}
		style += string(sheet)
	}
	return style, nil
}

// Marks are the shapes of ratings.
var Marks = []string{"full", "half", "quarter", "ring", "dash", "dot"}

// Shapes are the drawings of Marks as SVG, in a box of 20 by 20. What is filled
// has the class "solid".
func Shapes() (map[string]string, error) {
	parsed, err := template.New("").Funcs(funcs(&report.Report{})).ParseFS(files, "parts.html.tmpl")
	shapes := map[string]string{}
	for i := 0; err == nil && i < len(Marks); i++ {
		var out strings.Builder
		err = parsed.ExecuteTemplate(&out, "shape", Marks[i])
		shapes[Marks[i]] = strings.TrimSpace(out.String())
	}
	return shapes, err
}

// Squeeze drops the empty lines and the indents that templates leave.
func Squeeze(text []byte) []byte {
	var out bytes.Buffer
	out.Grow(len(text))
	for line := range bytes.Lines(text) {
		if line = bytes.Trim(line, " \n"); len(line) > 0 {
			out.Write(line)
			out.WriteByte('\n')
		}
	}
	return out.Bytes()
}
