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
	"standpoint/templates/sample"
)

// TestTexts puts the texts that every format is tried with wherever a site shows one,
// reads them back from its pages, and holds that they mean what they meant when they
// were typed. A site shows each within a line.
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
type place struct{ page, before, after string }

var places = map[string]place{
	"an action":              {"dates.html", `<span class="key">A1.1</span> `, `</td>`},
	"an action of a service": {"services/", `<span class="key">A1.1</span> `, `</p>`},
	"evidence":               {"dates.html", `<span class="key">E1.1</span> `, `</td>`},
	"an ask":                 {"sharing.html", `<span class="key">H1.1</span> <strong>`, `</strong>(?: <span class="flag">|</p>)`},
	"what was tried":         {"sharing.html", ` · tried: `, ` · contact: `},
	"conditions":             {"sharing.html", ` · CC0 · `, ` · ready`},
}

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
		Standard: "lgdss@2016", Phase: "beta", Share: "public", Service: assess.Service{ID: "bins", Name: "Bins"},
		Points: []assess.Point{{Number: 1, Rating: "met",
			Evidence: []assess.Evidence{{ID: "E1.1", Title: said, Date: "2025-01-01", Visibility: "public"}},
			Actions:  []assess.Action{{ID: "A1.1", What: said, State: assess.Open, Due: "2026-01-01"}},
			Offers:   []assess.Offer{{ID: "O1.1", What: "A guide", Licence: "CC0", Conditions: said, State: "ready"}},
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
