package html

import (
	"bytes"
	"html/template"
	"io"
	"strconv"
	"strings"

	"standpoint/assess/report"
	"standpoint/templates"
)

// Fragment writes the report alone, to go into a page that has a style sheet of
// its own: plain classes, no style, no script, no landmark, places whose names
// begin with "report-", and headings from a level on.
func Fragment(w io.Writer, r *report.Report, t templates.Theme, level int) error {
	p, parsed, err := parse(r, t)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := parsed.ExecuteTemplate(&out, "fragment", p); err != nil {
		return err
	}
	page := landmarks.Replace(string(Squeeze(out.Bytes())))
	page = places().ReplaceAllStringFunc(page, prefixed)
	page = heading().ReplaceAllStringFunc(page, func(tag string) string { return atLevel(tag, level) })
	_, err = io.WriteString(w, page)
	return err
}

// parse makes a report ready for the templates.
func parse(r *report.Report, t templates.Theme) (*page, *template.Template, error) {
	if err := t.Check(); err != nil {
		return nil, nil, err
	}
	p, err := pageOf(templates.Clean(r), t)
	if err != nil {
		return nil, nil, err
	}
	parsed := template.New("report.html.tmpl").Funcs(funcs(p.Report)).Funcs(template.FuncMap{"part": p.part})
	p.parsed, err = parsed.ParseFS(files, "*.tmpl")
	return p, p.parsed, err
}

// landmarks are the parts of a page that a page within a page does not have.
// Quotes and angle brackets of texts are escaped: these are tags of ours.
var landmarks = strings.NewReplacer(`<header class="cover">`, `<div class="cover">`, "</header>", "</div>", "<footer>", `<div class="footer">`, "</footer>", "</div>")

var places = templates.OnUse(` (?:id|aria-labelledby)="[^"]*"| href="#[^"]*"`)

// prefixed are the names of places, made so that they are no others of the page.
func prefixed(attribute string) string {
	name, value, _ := strings.Cut(attribute, `="`)
	link, value := strings.HasPrefix(value, "#"), strings.TrimPrefix(strings.TrimSuffix(value, `"`), "#")
	ids := strings.Fields(value)
	for i := range ids {
		ids[i] = "report-" + ids[i]
	}
	value = strings.Join(ids, " ")
	if link {
		value = "#" + value
	}
	return name + `="` + value + `"`
}

var heading = templates.OnUse(`</?h[1-6][ >]`)

// deepest is the last level of headings that has an element.
const deepest = 6

// atLevel is the tag of a heading, so much deeper than in a page of our own.
func atLevel(tag string, first int) string {
	at := strings.IndexByte(tag, 'h') + 1
	n, _ := strconv.Atoi(tag[at : at+1])
	switch n += first - 1; {
	case n <= deepest:
		return tag[:at] + strconv.Itoa(n) + tag[at+1:]
	case tag[1] == '/':
		return "</div>"
	}
	return `<div role="heading" aria-level="` + strconv.Itoa(n) + `"` + tag[len(tag)-1:]
}
