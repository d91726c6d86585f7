package html

import (
	"bytes"
	"html/template"
	"io"
	"strings"

	"standpoint/assess/compare"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates"
)

// compared is what the page of a comparison shows.
type compared struct {
	*compare.Comparison
	Title, Was, Is, Short, AsOf string
	Style                       template.CSS
	Rated                       []ratedPoint
}

// ratedPoint is a point whose rating differs, with which way in words.
type ratedPoint struct {
	*compare.Point
	Way string
}

// Compare writes what differs between two versions as a page that needs nothing
// else. What is gone is struck through and what is new underlined, and both are
// said to those who listen.
func Compare(w io.Writer, c *compare.Comparison, t templates.Theme) error {
	style, err := StyleSheet(t)
	if err != nil {
		return err
	}
	c = templates.Clean(c)
	page := compared{Comparison: c, Title: "What changed: " + strings.Join(words.NonEmpty(c.ServiceName, c.Titled), ", "),
		Was: templates.Side(c.Before), Is: templates.Side(c.Now), Short: templates.Unchanged(c), AsOf: string(c.AsOf), Style: template.CSS(style)}
	for i := range c.Points {
		if p := &c.Points[i]; p.Rating != nil {
			page.Rated = append(page.Rated, ratedPoint{p, templates.Way(p.Rating)})
		}
	}
	parsed, err := template.New("").Funcs(funcs(&report.Report{})).Funcs(template.FuncMap{"part": func(report.Part) template.HTML { return "" }}).ParseFS(files, "*.tmpl")
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := parsed.ExecuteTemplate(&out, "compare", page); err != nil {
		return err
	}
	_, err = w.Write(withTypeface(Squeeze(out.Bytes())))
	return err
}
