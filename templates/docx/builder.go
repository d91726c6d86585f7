package docx

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/docx/file"
)

// builder makes the blocks of a document, one part after another.
type builder struct {
	r       *report.Report
	o       Options
	lang    string // of the team's words
	ourLang string // of ours, where it is another
	body    []file.Block
	pointed map[int]bool    // that this report has
	known   map[string]bool // places that it has by number: evidence, actions, things shared
	given   map[string]bool // bookmarks so far
	full    report.Told     // what stands in full in parts of its own
}

func newBuilder(r *report.Report, o Options) *builder {
	b := &builder{r: r, o: o, lang: regional(r.Lang), known: map[string]bool{}, given: map[string]bool{}, pointed: map[int]bool{}, full: report.ToldIn(r)}
	if !strings.HasPrefix(b.lang, "en") {
		b.ourLang = "en-GB"
	}
	for i := range r.Points {
		b.pointed[r.Points[i].Number] = true
		for _, e := range r.Points[i].Evidence {
			b.known[place(e.ID)] = true
		}
	}
	for i := range r.Sections {
		b.knownIn(&r.Sections[i])
	}
	for _, a := range r.Actions {
		b.known[place(a.ID)] = true
	}
	for _, all := range [][]report.Shared{r.Reused, r.Offers, r.Asks} {
		for _, s := range all {
			b.known[place(s.ID)] = true
		}
	}
	return b
}

// regional is a language with the country whose spelling checkers know it.
func regional(lang string) string {
	lang = cmp.Or(lang, "en")
	if country := map[string]string{"en": "GB", "cy": "GB", "gd": "GB", "kw": "GB", "ga": "IE", "fr": "FR", "de": "DE", "es": "ES", "pl": "PL", "pt": "PT"}[lang]; country != "" {
		return lang + "-" + country
	}
	return lang
}

func (b *builder) add(blocks ...file.Block) { b.body = append(b.body, blocks...) }

// ours are words of this program's, marked where the report's are in another
// language.
func (b *builder) ours(text string) file.Run { return file.Run{Text: text, Lang: b.ourLang} }

// soft are ours, said aside.
func (b *builder) soft(text string) file.Run {
	r := b.ours(text)
	r.Soft = true
	return r
}

// say adds a paragraph, unless nothing is in it.
func (b *builder) say(style file.Style, runs ...file.Run) {
	if p := paragraph(style, runs...); p != nil {
		b.add(p)
	}
}

func paragraph(style file.Style, runs ...file.Run) *file.Paragraph {
	for i := range runs {
		if runs[i].Text != "" || runs[i].Picture != nil {
			return &file.Paragraph{Style: style, Runs: runs}
		}
	}
	return nil
}

// heading adds a heading of a level, from 1.
func (b *builder) heading(level int, runs ...file.Run) *file.Paragraph {
	p := &file.Paragraph{Style: file.Style("Heading" + strconv.Itoa(level)), Runs: runs}
	b.add(p)
	return p
}

// sub adds a heading of ours.
func (b *builder) sub(level int, name string) { b.heading(level, b.ours(name)) }

// sign is a rating: its mark, in its hue where it has one, and the word, which stay
// on one line.
func (b *builder) sign(m report.Mark) []file.Run {
	mark, word := b.ours(templates.Sign(m.Shape)), b.ours(m.Label)
	if mark.Colour = templates.HueOfText(m.Hue); mark.Text != "" {
		word.Text = "\u00a0" + word.Text
	}
	return []file.Run{mark, word}
}

// citable is the form of numbers such as E7.1.
var citable = regexp.MustCompile(`^[A-Z]{1,3}[0-9]+(\.[0-9]+)*$`)

// place is the bookmark of what has a number, empty for what has none that could
// be cited.
func place(id string) string {
	if citable.MatchString(id) && len(id) < 20 {
		return strings.ReplaceAll(id, ".", "_")
	}
	return ""
}

func placeOfPoint(number int) string { return "point_" + strconv.Itoa(number) }

// claim gives a bookmark to the first that asks for it.
func (b *builder) claim(name string) []string {
	if name == "" || b.given[name] {
		return nil
	}
	b.given[name] = true
	return []string{name}
}

// number is a number such as E7.1, leading to where it stands in full.
func (b *builder) number(id string) file.Run {
	r := file.Run{Text: id, Bold: true}
	if to := place(id); to != "" && b.known[to] {
		r.Link = "#" + to
	}
	return r
}

// toPoint is what leads to a point of this report.
func (b *builder) toPoint(number int) string {
	if b.pointed[number] {
		return "#" + placeOfPoint(number)
	}
	return ""
}

// date is a date as this report's readers write it: "1 December 2026" in English,
// as it is stored in other languages.
func (b *builder) date(iso string) string {
	t, err := time.Parse(time.DateOnly, strings.TrimSpace(iso))
	if err != nil || b.ourLang != "" {
		return iso
	}
	return words.Day(t)
}
