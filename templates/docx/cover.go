package docx

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/text"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/docx/file"
)

// front is what stands before the parts: whose report this is, and what about.
func (b *builder) front() {
	c, edition := b.r.Cover, b.r.Edition()
	b.logo()
	b.say(file.Subtitle, file.Run{Text: b.organisation()})
	b.say(file.Title, b.told(b.subject()))
	b.say(file.Subtitle, b.ours(c.View))
	b.say(file.Plain, b.ours(c.Standard))
	b.say(file.Aside, b.ours(strings.Join(words.NonEmpty(b.ended(c.AsOf), b.ended(c.Due)), " ")))
	if edition.Note != "" {
		name := b.ours(edition.Name + ". ")
		if name.Bold = true; len(b.r.Sections) > 0 {
			name.Text = ""
		}
		b.say(file.Notice, name, b.ours(edition.Note))
	}
	b.prose(templates.Printable(b.o.Theme.Front), 0)
}

// ended is a sentence, or nothing.
func (b *builder) ended(text string) string {
	if text == "" {
		return ""
	}
	return words.Ended(text)
}

// contents lead to parts and points. A summary is one page and needs none.
func (b *builder) contents() {
	if b.r.Short() || len(b.r.Points)+len(b.r.Sections) == 0 {
		return
	}
	b.say("TOCHeading", b.ours("Contents"))
	b.add(&file.Contents{Levels: 2})
}

// about is what a reader needs to know before the points.
func (b *builder) about() {
	b.facts(b.r.Cover.Facts, true)
	if len(b.r.Cover.People) == 0 {
		return
	}
	b.sub(2, report.Headings.People)
	for _, p := range b.r.Cover.People {
		b.add(&file.Paragraph{List: file.Bullets, Runs: []file.Run{{Text: strings.Join(words.NonEmpty(p.Name, p.Text), ": ")}}})
	}
}

// facts are names with what stands under each. Told are those the team gave; the
// others are ours.
func (b *builder) facts(all []report.Pair, told bool) {
	for _, f := range all {
		b.say(file.Label, b.ours(f.Name))
		from := len(b.body)
		if to := text.Address(f.Text); to != "" {
			b.say(file.Plain, file.Run{Text: f.Text, Link: to})
		} else {
			b.prose(f.Text, 0)
		}
		if !told {
			b.inOurs(b.body[from:])
		}
	}
}

// inOurs marks blocks as words of ours.
func (b *builder) inOurs(blocks []file.Block) { inLang(blocks, b.ourLang) }

// inLang says of blocks in which language they are.
func inLang(blocks []file.Block, lang string) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *file.Paragraph:
			for i := range block.Runs {
				block.Runs[i].Lang = lang
			}
		case *file.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					inLang(cell.Body, lang)
				}
			}
		}
	}
}

// told is a text of ours, such as what a point asks.
func (b *builder) tell(from string) {
	at := len(b.body)
	b.prose(from, 0)
	b.inOurs(b.body[at:])
}

// leftOut says what this edition does not have.
func (b *builder) leftOut() {
	for _, one := range b.r.LeftOut {
		b.add(&file.Paragraph{List: file.Bullets, Runs: []file.Run{b.ours(one)}})
	}
}

// sources are what the report is made from, and by which rules.
func (b *builder) sources() {
	s, h := b.r.Sources, report.Headings
	b.factsUnder(h.Standard, s.Standard)
	for _, note := range s.Notes {
		b.add(&file.Paragraph{List: file.Bullets, Runs: []file.Run{b.ours(note)}})
	}
	b.factsUnder(h.Scale, s.Scale)
	b.factsUnder(h.Rules, s.Rules)
	b.factsUnder(h.Made, s.Made)
}

func (b *builder) factsUnder(name string, all []report.Pair) {
	if len(all) > 0 {
		b.sub(2, name)
		b.facts(all, false)
	}
}
