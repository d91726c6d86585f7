package html

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates"
	"standpoint/templates/sample"
)

const word = "Cymraeg"

// cymraeg is a report in Welsh: what the team says is one word, and all else
// is ours.
func cymraeg(reader string) *report.Report {
	r := sample.For(reader)
	r.Lang, r.Title = "cy", ""
	c := &r.Cover
	c.Organisation, c.Service = word, word
	for i := range c.Facts {
		c.Facts[i].Text = word
	}
	for i := range c.People {
		c.People[i] = report.Pair{Name: word, Text: word}
	}
	s := &r.Summary
	s.Aim, s.Baseline, s.Current = word, word, word
	for i := range s.Strip {
		s.Strip[i].Title = word
	}
	for i := range s.Moved {
		s.Moved[i].Title = word
	}
	for i := range s.Groups {
		s.Groups[i].Name = word
	}
	inWelsh(s.Next, r.Actions)
	sharedInWelsh(s.Asks, r.Reused, r.Offers, r.Asks)
	for i := range r.Points {
		pointInWelsh(&r.Points[i])
	}
	for i := range r.ToAsk {
		r.ToAsk[i].Title = word
	}
	return r
}

func pointInWelsh(p *report.Point) {
	p.Title, p.Group, p.Done, p.Planned, p.Reason, p.Above = word, word, word, word, word, word
	if p.Owner != "" {
		p.Owner = word
	}
	inWelsh(p.Actions)
	sharedInWelsh(p.Reused, p.Offers, p.Asks)
	for i := range p.Answers {
		if a := &p.Answers[i]; a.Why != "" {
			a.Why = word
		} else {
			a.Text = word
		}
	}
	for i := range p.Evidence {
		e := &p.Evidence[i]
		e.Title, e.Kind, e.Shows, e.Link, e.URL = word, word, word, word, ""
	}
}

func inWelsh(lists ...[]report.Action) {
	for _, list := range lists {
		for i := range list {
			list[i].What, list[i].Owner, list[i].Note = word, word, word
		}
	}
}

func sharedInWelsh(lists ...[]report.Shared) {
	for _, list := range lists {
		for i := range list {
			x := &list[i]
			x.What, x.Link, x.URL = word, "", ""
			for j := range x.Details {
				x.Details[j].Text = word
			}
		}
	}
}

// TestEachWordInItsLanguage wants every word of a page in Welsh inside an
// element of its language: the team's words in Welsh, ours in English.
func TestEachWordInItsLanguage(t *testing.T) {
	neutral := regexp.MustCompile(`[EAHO][0-9]+\.[0-9]+|20[0-9]{2}-[0-9]{2}-[0-9]{2}|https?://\S+|[^\p{L}]+`)
	for _, reader := range report.Readers {
		t.Run(reader, func(t *testing.T) {
			var out bytes.Buffer
			if err := Report(&out, cymraeg(reader), templates.Theme{}); err != nil {
				t.Fatal(err)
			}
			root, err := parsePage(out.String())
			if err != nil {
				t.Fatal(err)
			}
			theirs := 0
			root.children[0].spoken("", func(e *element, lang string) {
				ours := strings.ReplaceAll(e.own, word, "")
				if ours != e.own {
					theirs++
				}
				if ours != e.own && lang != "cy" {
					t.Errorf("<%s> in %q: the team's words in %q", e.name, lang, e.own)
				}
				if neutral.ReplaceAllString(ours, "") != "" && lang != "en-GB" {
					t.Errorf("<%s> in %q: our words in %q", e.name, lang, e.own)
				}
			})
			if theirs == 0 {
				t.Error("nothing of the team's is on the page")
			}
		})
	}
}

// TestOneLanguage wants nothing marked in a report in English.
func TestOneLanguage(t *testing.T) {
	var out bytes.Buffer
	if err := Report(&out, sample.Report(), templates.Theme{}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), " lang="); n != 1 {
		t.Errorf("%d elements say their language, and only the page should", n)
	}
}

// spoken calls visit for everything in the body, with the language it is in.
func (e *element) spoken(lang string, visit func(*element, string)) {
	if own := e.attrs["lang"]; own != "" {
		lang = own
	}
	if e.name == "head" {
		return
	}
	visit(e, lang)
	for _, child := range e.children {
		child.spoken(lang, visit)
	}
}
