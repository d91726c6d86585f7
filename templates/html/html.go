// Package html makes a report into one page that needs nothing else, and has the
// style sheet and shapes of all our pages.
package html

import (
	"bytes"
	"embed"
	"html/template"
	"io"
	"strings"

	"standpoint/assess/report"
	"standpoint/templates"
)

//go:embed *.tmpl *.css
var files embed.FS

// page is what the HTML templates see.
type page struct {
	*report.Report
	Theme   templates.Theme
	Style   template.CSS
	Logo    template.URL
	Edition report.Edition
	Groups  []group
	Moves   []move
}

// Report writes the report as one file that needs nothing else: no script, no
// network, no font. It is the edition to publish for everyone. Texts of the
// team stay text: nothing in them becomes markup.
func Report(w io.Writer, r *report.Report, t templates.Theme) error {
	if err := t.Check(); err != nil {
		return err
	}
	r = templates.Clean(r)
	style, err := StyleSheet(t)
	if err != nil {
		return err
	}
	p := page{Report: r, Theme: t, Style: template.CSS(style), Edition: r.Edition(), Groups: groupsOf(r), Moves: movesOf(r)}
	p.Theme.Organisation, p.Theme.Front = templates.Printable(t.Organisation), templates.Printable(t.Front)
	if t.Logo.Source != "" {
		p.Logo = template.URL(t.Logo.Source) // Check has seen that it is a picture
	}
	parsed, err := template.New("report.html.tmpl").Funcs(funcs(r)).ParseFS(files, "*.tmpl")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, p); err != nil {
		return err
	}
	_, err = w.Write(Squeeze(out.Bytes()))
	return err
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

// Shape is a mark's drawing as SVG, in a box of 20 by 20. What is filled has
// the class "solid".
func Shape(mark string) (string, error) {
	parsed, err := template.New("").Funcs(funcs(&report.Report{})).ParseFS(files, "parts.html.tmpl")
	if err != nil {
		return "", err
	}
	var out strings.Builder
	err = parsed.ExecuteTemplate(&out, "shape", mark)
	return strings.TrimSpace(out.String()), err
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
