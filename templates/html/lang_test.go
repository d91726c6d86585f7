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

// TestEachWordInItsLanguage wants every word of a page in Welsh inside an
// element of its language: the team's words in Welsh, ours in English.
func TestEachWordInItsLanguage(t *testing.T) {
	neutral := regexp.MustCompile(`[EAHO][0-9]+\.[0-9]+|20[0-9]{2}-[0-9]{2}-[0-9]{2}|https?://\S+|[^\p{L}]+`)
	for _, reader := range report.Readers {
		t.Run(reader, func(t *testing.T) {
			var out bytes.Buffer
			if err := Report(&out, sample.InWelsh(reader), templates.Theme{}); err != nil {
				t.Fatal(err)
			}
			root, err := parsePage(out.String())
			if err != nil {
				t.Fatal(err)
			}
			theirs := 0
			root.children[0].spoken("", func(e *element, lang string) {
				ours := strings.ReplaceAll(e.own, sample.Welsh, "")
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
			out.Reset()
			if err := Report(&out, sample.HalfWelsh(reader), templates.Theme{}); err != nil {
				t.Fatal(err)
			}
			if root, err = parsePage(out.String()); err != nil {
				t.Fatal(err)
			}
			root.children[0].spoken("", func(e *element, lang string) {
				if strings.Contains(e.own, sample.InEnglish) && lang != "en-GB" {
					t.Errorf("<%s> in %q: our words in %q", e.name, lang, e.own)
				}
			})
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
