package pdf

import (
	"regexp"
	"strings"
	"testing"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file/conform"
	templatesample "standpoint/templates/sample"
)

// TestOurWordsAreEnglish: in a report in Welsh, headings and questions say that
// they are in English, and the team's words do not. In English none need to.
func TestOurWordsAreEnglish(t *testing.T) {
	for lang, want := range map[string]string{"cy": "en-GB", "en": "", "en-GB": ""} {
		r := sample()
		r.Lang = lang
		d, _ := rendered(t, r)
		for _, tag := range []conform.Name{"H3", "TH"} {
			if got := conform.TextOf(d.First(tag).Dict["Lang"]); got != want {
				t.Errorf("%s: %s is in %q, not %q", lang, tag, got, want)
			}
		}
		for _, wrong := range d.Each("LBody", func(n *conform.Node) []string {
			return unless(n.Dict["Lang"] == nil, "the team's words are marked: %q", n.All())
		}) {
			t.Errorf("%s: %s", lang, wrong)
		}
	}
}

// cymraeg is a report in Welsh: all that the team and the point's title say is
// one word, and all else is ours.
func cymraeg(reader string) *report.Report {
	const word = "Cymraeg"
	r := made(sample(), reader)
	r.Lang, r.Points = "cy", r.Points[:3]
	r.Cover.Organisation, r.Cover.Service, r.Cover.People = word, word, nil
	for i := range r.Cover.Facts {
		r.Cover.Facts[i].Text = word
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
	act := func(all []report.Action) {
		for i := range all {
			all[i].What, all[i].Owner, all[i].Note = word, word, word
		}
	}
	act(s.Next)
	act(r.Actions)
	s.Asks, r.Reused, r.Offers, r.Asks = nil, nil, nil, nil
	for i := range r.Points {
		p := &r.Points[i]
		p.Title, p.Label, p.Group, p.Owner, p.Reason, p.Above, p.Done, p.Planned = word, word, word, word, word, "", word, word
		p.Reused, p.Offers, p.Asks = nil, nil, nil
		act(p.Actions)
		for j := range p.Answers {
			p.Answers[j].Text, p.Answers[j].Why = word, ""
		}
		for j := range p.Evidence {
			e := &p.Evidence[j]
			e.Title, e.Kind, e.Shows, e.Link, e.URL = word, word, word, word, ""
		}
	}
	for i := range r.ToAsk {
		r.ToAsk[i].Title = word
	}
	return r
}

// TestEachWordInItsLanguage: in a report in Welsh, every word that is not the
// team's stands in an element that says it is English, and none of the team's does.
func TestEachWordInItsLanguage(t *testing.T) {
	wordless := regexp.MustCompile(`https?://\S+|Cymraeg|[EAHO][0-9]+\.[0-9]+|20[0-9]{2}-[0-9]{2}-[0-9]{2}|[^\p{L}]+`)
	named := func(n *conform.Node) bool { return n.Tag != "H2" && n.Tag != "H3" && n.Tag != "P" } // names within our sentences
	var look func(t *testing.T, n *conform.Node, english bool)
	look = func(t *testing.T, n *conform.Node, english bool) {
		if lang := conform.TextOf(n.Dict["Lang"]); lang != "" {
			english = lang == "en-GB"
		}
		for _, piece := range n.Pieces {
			text, leaf := piece.(string)
			if !leaf {
				look(t, piece.(*conform.Node), english)
				continue
			}
			if rest := wordless.ReplaceAllString(text, ""); rest != "" && !english {
				t.Errorf("%s: %q is not said to be English", n.Tag, text)
			}
			if english && strings.Contains(text, "Cymraeg") && named(n) {
				t.Errorf("%s: %q is said to be English", n.Tag, text)
			}
		}
	}
	for _, reader := range report.Readers {
		for what, large := range map[string]bool{"normal": false, "large": true} {
			t.Run(reader+", "+what, func(t *testing.T) {
				d, _ := renderedWith(t, cymraeg(reader), Options{AsOf: asOf.AsOf, LargePrint: large})
				look(t, d.Tree(), false)
			})
		}
	}
}

// TestEnglishAmongTheirs: what stands where the team's words do and is ours says
// that it is in English.
func TestEnglishAmongTheirs(t *testing.T) {
	for _, reader := range report.Readers {
		d, _ := rendered(t, templatesample.HalfWelsh(reader))
		var look func(n *conform.Node, lang string)
		look = func(n *conform.Node, lang string) {
			if own := conform.TextOf(n.Dict["Lang"]); own != "" {
				lang = own
			}
			for _, piece := range n.Pieces {
				if text, leaf := piece.(string); !leaf {
					look(piece.(*conform.Node), lang)
				} else if strings.Contains(text, templatesample.InEnglish) && lang != "en-GB" {
					t.Errorf("%s, %s: %q is not said to be English", reader, n.Tag, text)
				}
			}
		}
		look(d.Tree(), "")
	}
}
