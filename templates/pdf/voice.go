package pdf

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates/pdf/file"
)

// voice turns texts into what is printed: safe to draw, in the report's language,
// and with this program's own words marked where that is another.
type voice struct {
	lang    string // of the report
	cleaner file.Cleaner
	of      *report.Report
	own     map[string]bool // texts among the team's that are ours, as they are printed
}

// line is a text of the report, safe to draw, as one line.
func (v *voice) line(text string) string { return v.cleaner.Line(text) }

// date is a date as this report's readers write it: "1 December 2026" in
// English, as it is stored in other languages.
func (v *voice) date(iso string) string {
	t, err := time.Parse(time.DateOnly, strings.TrimSpace(iso))
	if err != nil || !v.english() {
		return v.line(iso)
	}
	return words.Day(t)
}

func (v *voice) english() bool {
	return v.lang == "" || v.lang == "en" || strings.HasPrefix(v.lang, "en-")
}

// ourLang is the language of this program's words where the report's is another,
// else empty.
func (v *voice) ourLang() string {
	if v.english() {
		return ""
	}
	return "en-GB"
}

// speak is the voice of a report.
func speak(r *report.Report) *voice {
	v := &voice{lang: r.Lang, of: r, own: map[string]bool{}}
	if !v.english() {
		for text := range r.English {
			v.own[text], v.own[strings.Join(strings.Fields(text), " ")] = true, true
		}
	}
	return v
}

// langOf is the language of a text that stands among the team's, where it is ours
// and the report's is another.
func (v *voice) langOf(text string) string {
	if v.own[text] {
		return v.ourLang()
	}
	return ""
}

// in marks runs as being in a language, empty for the report's.
func in(lang string, runs []run) []run {
	for i := range runs {
		if runs[i].lang = cmp.Or(runs[i].lang, lang); runs[i].link != nil {
			runs[i].link.lang = cmp.Or(runs[i].link.lang, lang)
		}
	}
	return runs
}

// titled is the title of a point, leading to it.
func (b *builder) titled(point int, title, shown string, st *style) run {
	return in(b.langOf(title), []run{{text: shown, st: st, link: b.toPoint(point)}})[0]
}

// ours marks words of this program's in a report whose language is another.
func (v *voice) ours(e *file.Element) *file.Element {
	e.Lang = v.ourLang()
	return e
}

// saying is a run of this program's words, among those of the team.
func (v *voice) saying(text string, st *style) run {
	return run{text: text, st: st, lang: v.ourLang()}
}

// changed says which characters were printed in another way.
func (v *voice) changed() []string {
	const most = 10
	var out []string
	seen := v.cleaner.Changed()
	for _, r := range seen[:min(most, len(seen))] {
		out = append(out, fmt.Sprintf("%s is not in the report's typeface; it is printed as %s", named(r), file.InWords(r)))
	}
	if more := len(seen) - most; more > 0 {
		out = append(out, fmt.Sprintf("and %d more characters are not in it; they are printed as numbers like [U+1F600]", more))
	}
	return out
}

func named(r rune) string {
	if r == utf8.RuneError {
		return "a character that could not be read"
	}
	if unicode.IsGraphic(r) {
		return fmt.Sprintf("%c (U+%04X)", r, r)
	}
	return fmt.Sprintf("U+%04X", r)
}
