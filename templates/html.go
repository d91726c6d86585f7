package templates

import (
	"bytes"
	"embed"
	"html/template"
	"io"
	"strings"

	"standpoint/assess/report"
)

//go:embed html/*.tmpl html/*.css
var htmlFiles embed.FS

// page is what the HTML templates see.
type page struct {
	*report.Report
	Theme   Theme
	Style   template.CSS
	Logo    template.URL
	Edition edition
	Groups  []group
	Moves   []move
}

// HTML writes the report as one file that needs nothing else: no script, no
// network, no font. It is the edition to publish for everyone. Texts of the
// team stay text: nothing in them becomes markup.
func HTML(w io.Writer, r *report.Report, t Theme) error {
	if err := t.Check(); err != nil {
		return err
	}
	r = printable(r)
	style, err := StyleSheet(t)
	if err != nil {
		return err
	}
	p := page{Report: r, Theme: t, Style: template.CSS(style), Edition: editions[r.For], Groups: groupsOf(r), Moves: movesOf(r)}
	p.Theme.Organisation, p.Theme.Front = Printable(t.Organisation), Printable(t.Front)
	if t.Logo.Source != "" {
		p.Logo = template.URL(t.Logo.Source) // Check has seen that it is a picture
	}
	parsed, err := template.New("report.html.tmpl").Funcs(htmlFuncs(r)).ParseFS(htmlFiles, "html/*.tmpl")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, p); err != nil {
		return err
	}
	_, err = w.Write(squeeze(out.Bytes()))
	return err
}

// StyleSheet is how our pages look, with the theme's colours for both schemes.
func StyleSheet(t Theme) (string, error) {
	light, dark, err := t.palettes()
	if err != nil {
		return "", err
	}
	style := ":root { color-scheme: light dark; " + light.css() + " }\n" +
		"@media screen and (prefers-color-scheme: dark) {\n  :root { " + dark.css() + " }\n}\n"
	for _, name := range []string{"html/report.css", "html/print.css"} {
		sheet, err := htmlFiles.ReadFile(name)
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
	parsed, err := template.New("").Funcs(htmlFuncs(&report.Report{})).ParseFS(htmlFiles, "html/parts.html.tmpl")
	if err != nil {
		return "", err
	}
	var out strings.Builder
	err = parsed.ExecuteTemplate(&out, "shape", mark)
	return strings.TrimSpace(out.String()), err
}

// squeeze drops the empty lines and the indents that templates leave.
func squeeze(text []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.Lines(text) {
		if line = bytes.Trim(line, " \n"); len(line) > 0 {
			out.Write(line)
			out.WriteByte('\n')
		}
	}
	return out.Bytes()
}

// edition is what a reader's version is called and what is said about it.
type edition struct{ Name, Note string }

var editions = map[string]edition{
	report.ForPanel:   {"For the panel", "This is what the team says about its own service. The decision is the panel's."},
	report.ForPublic:  {"Public edition", "This is what the team says about its own service. No panel has decided on it here."},
	report.ForSummary: {"Summary", ""},
	report.ForWorkbook: {"Workbook for assessors",
		"For each point: what the team says, then room for what you decide. The team's rating is its own view; the decision is yours."},
	report.ForTeam:     {"Worksheets for the team", "A page for each point, to write on together. Nothing here has to be complete."},
	report.ForSupplier: {"Questions for the supplier", "Only you can tell us these things, or nobody here knows them yet. They are the questions we are asked about our service: \"you\" is our team, and \"the supplier\" is your company. A sentence or two for each is enough; please add dates where you can."},
}
