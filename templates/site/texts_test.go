package site

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/text"
	"standpoint/templates"
	htmlfile "standpoint/templates/html"
	"standpoint/templates/sample"
)

// TestTexts puts the texts that every format is tried with wherever a site shows one,
// reads them back from its pages, and holds that they mean what they meant when they
// were typed. In a table each stands within a line; where there is room, paragraphs and lists stay.
func TestTexts(t *testing.T) {
	for _, typed := range sample.Texts {
		files := made(t, saysEverywhere(typed.Text), portfolio.Options{})
		want := sample.Said(text.Line(templates.Printable(typed.Text)))
		if means, is := strings.CutPrefix(typed.Means, "p "); is && !strings.ContainsAny(means, "\n/") && want != means {
			t.Errorf("%s: within a line it means %q, not %q", typed.Name, want, means)
		}
		for place, at := range places {
			page := files[at.page]
			if strings.HasPrefix(at.page, "services/") {
				page = oneIn(files, at.page)
			}
			if blocks := htmlfile.Prose(templates.Printable(typed.Text)); at.room && blocks != "" {
				if !strings.Contains(squeezed(page), squeezed(string(blocks))) {
					t.Errorf("%s, %s: its blocks are not there: %.300q", typed.Name, place, blocks)
				}
				continue
			}
			m := regexp.MustCompile(`(?s)` + at.before + `(.*?)` + at.after).FindStringSubmatch(page)
			if m == nil {
				t.Fatalf("%s: there is no %s", typed.Name, place)
			}
			if got := meant(m[1]); got != at.trimmed(want) {
				t.Errorf("%s, %s: %.300q, not %.300q", typed.Name, place, got, want)
			}
		}
	}
}

// place is where a text stands: what is before it and after it in a page.
// Where there is room, what has paragraphs and lists keeps them.
type place struct {
	page, before, after string
	room                bool
}

var places = map[string]place{
	"an action":              {"dates.html", `<span class="key">A1.1</span> `, `</td>`, false},
	"an action of a service": {"services/", `<span class="key">A1.1</span> `, `</p>`, true},
	"evidence":               {"dates.html", `<span class="key">E1.1</span> `, `</td>`, false},
	"an ask":                 {"sharing.html", `<span class="key">H1.1</span> `, `(?: <span class="flag">|</p>)`, true},
	"what was tried":         {"sharing.html", ` · tried: `, ` · contact: `, true},
	"conditions":             {"sharing.html", ` · CC0 · `, ` · ready`, true},
	"an offer":               {"sharing.html", `<span class="key">O1.2</span> `, `(?: <span class="flag">|</p>)`, true},
	"an aim":                 {"organisations.html", `data-label="What should get better">`, `</td>`, true},
}

// squeezed is a page with single blanks alone.
func squeezed(page string) string { return strings.Join(strings.Fields(page), " ") }

// trimmed is a text without its full stop, where something goes on after it.
func (p place) trimmed(said string) string {
	if p.page == "sharing.html" {
		return strings.TrimSuffix(said, ".")
	}
	return said
}

func oneIn(files map[string]string, folder string) string {
	for name, page := range files {
		if strings.HasPrefix(name, folder) {
			return page
		}
	}
	return ""
}

// saysEverywhere is a portfolio of a service that says a text wherever it can.
func saysEverywhere(said string) portfolio.Input {
	in := input()
	in.Expected, in.Problems = nil, nil
	in.Hold([]portfolio.Entry{{File: "bins.yaml", Assessment: assess.Assessment{
		Standard: "lgdss@2016", Phase: "beta", Share: "public", Service: assess.Service{ID: "bins", Name: "Bins", Outcome: assess.Outcome{Aim: said}},
		Points: []assess.Point{{Number: 1, Rating: "met",
			Evidence: []assess.Evidence{{ID: "E1.1", Title: said, Date: "2025-01-01", Visibility: "public"}},
			Actions:  []assess.Action{{ID: "A1.1", What: said, State: assess.Open, Due: "2026-01-01"}},
			Offers:   []assess.Offer{{ID: "O1.1", What: "A guide", Licence: "CC0", Conditions: said, State: "ready"}, {ID: "O1.2", What: said}},
			Asks:     []assess.Ask{{ID: "H1.1", What: said, Tried: said, Contact: "Owner"}}}},
	}}})
	return in
}

var linked = regexp.MustCompile(`(?s)<a (?:class="address" )?href="([^"]*)" rel="noopener noreferrer">(.*?)</a>`)

// meant is what a piece of a page says, as sample.Said writes it.
func meant(page string) string {
	page = linked.ReplaceAllStringFunc(page, func(one string) string {
		m := linked.FindStringSubmatch(one)
		if m[1] == m[2] || m[1] == "https://"+m[2] {
			return "&lt;" + m[2] + "&gt;"
		}
		return "&lt;" + m[2] + "|" + m[1] + "&gt;"
	})
	page = strings.NewReplacer("<strong>", "**", "</strong>", "**", "<code>", "`", "</code>", "`", "<br>", " / ").Replace(page)
	return html.UnescapeString(page)
}
