package pdf

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/assess/report"
	"standpoint/templates/pdf/file"
	"standpoint/templates/pdf/file/conform"
)

// letters are the letters and digits of a text that can be shown; for others,
// those of what is printed instead.
func letters(text string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")) {
		var c file.Cleaner
		c.Line(string(r))
		switch {
		case len(c.Changed()) > 0:
			b.WriteString(onlyLetters(file.InWords(r)))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

func onlyLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// holding puts one text into many fields, each of which has to show all of it.
func holding(text string) *report.Report {
	pair := []report.Pair{{Name: "N", Text: text}}
	return &report.Report{
		Title: text, Lang: text,
		Cover: report.Cover{Organisation: text, Service: text, View: text, Facts: pair},
		Points: []report.Point{{
			Number: 1, Title: text, Label: text, Summary: text, Reason: text, Done: text, Mark: report.Mark{Label: text, Shape: text},
			Answers:  []report.Answer{{Question: text, Text: text}},
			Evidence: []report.Evidence{{ID: text, Title: text, Shows: text, Link: text, URL: text, Who: text}},
			Actions:  []report.Action{{ID: text, What: text, Owner: text}},
			Asks:     []report.Shared{{ID: text, Point: 1, What: text, Details: pair, Link: text}},
		}},
		Actions: []report.Action{{ID: text, Point: 1, What: text, Owner: text}},
		Sources: report.Sources{Rules: []report.Pair{{Name: text, Text: text}}, Notes: []string{text}},
	}
}

const fieldsHeld = 24 // in holding, not counting those that may be shortened or shown twice

func checkNothingLost(t *testing.T, text string) {
	t.Helper()
	want := letters(text)
	d, _ := rendered(t, holding(text))
	if got := strings.Count(onlyLetters(d.Tree().All()), want); want != "" && got < fieldsHeld {
		t.Errorf("%.60q: found %d times, not %d", text, got, fieldsHeld)
	}
	for _, w := range conform.Broken(d) {
		t.Fatalf("%.60q: %s", text, w)
	}
}

func TestNothingLost(t *testing.T) {
	for key, text := range nasty {
		t.Run(key, func(t *testing.T) { checkNothingLost(t, text) })
	}
}

// TestMegabyte has one line of a million characters, with and without spaces.
func TestMegabyte(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	for _, text := range []string{strings.Repeat("abcdefghi ", 100_000), strings.Repeat("abcdefghij", 100_000), strings.Repeat("a-", 500_000)} {
		r := &report.Report{Points: []report.Point{{Number: 1, Title: "A", Done: text, Evidence: []report.Evidence{{Shows: text[:100_000]}}}}}
		d, _ := rendered(t, r)
		if !strings.Contains(onlyLetters(d.Tree().All()), onlyLetters(text)) {
			t.Error("not all of it is there")
		}
	}
}

// TestAnyUnicode draws texts of characters from everywhere, the same each time.
func TestAnyUnicode(t *testing.T) {
	from := rand.New(rand.NewPCG(2026, 11))
	alphabets := [][2]rune{{0, 0x7F}, {' ', '~'}, {0xA0, 0x24F}, {0x300, 0x36F}, {0x370, 0x52F}, {0x590, 0x6FF},
		{0x2000, 0x27FF}, {0x4E00, 0x9FFF}, {0xD700, 0xE0FF}, {0xFE00, 0xFFFF}, {0x10000, 0x10FFFF}}
	texts := 40
	if testing.Short() {
		texts = 4
	}
	for range texts {
		var text []byte
		for range 1 + from.IntN(300) {
			a := alphabets[from.IntN(len(alphabets))]
			text = utf8.AppendRune(text, a[0]+rune(from.IntN(int(a[1]-a[0])+1)))
			switch from.IntN(12) {
			case 0:
				text = append(text, "\n- "...)
			case 1:
				text = append(text, byte(from.IntN(256)))
			case 2, 3:
				text = append(text, ' ')
			}
		}
		checkNothingLost(t, string(text))
	}
}

func FuzzRender(f *testing.F) {
	const most = 1000 // short texts find as much, and sooner
	for _, text := range nasty {
		f.Add(head(text, most))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) <= most {
			checkNothingLost(t, text)
		}
	})
}
