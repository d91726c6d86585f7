package docx

import (
	"strings"

	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/templates"
	"standpoint/templates/docx/file"
)

// sections are all there is where a report is about a review.
func (b *builder) sections() {
	for i := range b.r.Sections {
		s := &b.r.Sections[i]
		level := 2
		if s.Chapter || b.r.OnePage() {
			level = 1
		}
		if s.Title != "" {
			run := b.told(s.Named())
			if s.Ours {
				run.Lang = b.ourLang
			}
			b.heading(level, run).Bookmarks = b.claim(placeOfSection(s.Anchor))
		}
		b.marks(s.Marks)
		for j := range s.Body {
			b.passage(level+1, &s.Body[j])
		}
	}
}

// placeOfSection is the bookmark of a section's anchor.
func placeOfSection(anchor string) string { return strings.ReplaceAll(anchor, "-", "_") }

// knownIn notes the places that a section has.
func (b *builder) knownIn(s *report.Section) {
	if s.Anchor != "" {
		b.known[placeOfSection(s.Anchor)] = true
	}
	for i := range s.Body {
		for _, e := range s.Body[i].Entries {
			b.known[place(e.ID)] = true
		}
	}
	delete(b.known, "")
}

// marks are ratings of several, each with whose it is.
func (b *builder) marks(all []report.Said) {
	var runs []file.Run
	for i, m := range all {
		if i > 0 {
			runs = append(runs, b.ours("    "))
		}
		sign := b.sign(m.Mark)
		for j := range sign {
			sign[j].Bold = true
		}
		runs = append(append(runs, b.soft(m.Who+": ")), sign...)
	}
	b.say(file.Plain, runs...)
}

// passage is a piece of a section, its heading of a level.
func (b *builder) passage(level int, p *report.Passage) {
	if p.Empty() {
		return
	}
	if p.Name != "" {
		b.sub(level, p.Name)
	}
	b.say(file.Plain, b.ours(p.Ours))
	b.prose(p.Text, level)
	b.facts(p.Facts, true)
	b.rows(&p.Table)
	for i := range p.Entries {
		b.entry(level, &p.Entries[i])
	}
}

// rows are a table that says its own heads.
func (b *builder) rows(of *report.Table) {
	if len(of.Rows) == 0 {
		return
	}
	wide := of.Wide
	for len(wide) < len(of.Head) {
		wide = append(wide, 1)
	}
	t := b.grid(of.Says, wide, of.Head...)
	for _, cells := range of.Rows {
		var out []file.Cell
		for i := range cells {
			out = append(out, b.cell(&cells[i]))
		}
		row(t, out...)
	}
	b.add(t)
}

// cell is one place of a table: a mark before its words, where it has one.
func (b *builder) cell(c *report.Cell) file.Cell {
	var runs []file.Run
	if c.Mark.Shape != "" {
		mark := b.ours(templates.Sign(c.Mark.Shape) + "\u00a0")
		mark.Colour = templates.HueOfText(c.Mark.Hue)
		runs = append(runs, mark)
	}
	text := b.told(c.Text)
	if c.Ours {
		text.Lang = b.ourLang
	}
	text.Bold = c.Bold
	for _, to := range []string{placeOfSection(c.Leads), place(c.Leads)} {
		if to != "" && b.known[to] {
			text.Link = "#" + to
		}
	}
	return cellOf(append(runs, text)...)
}

// entry is a numbered thing: what it says, how it stands, and what was written
// about it.
func (b *builder) entry(level int, e *report.Entry) {
	id := file.Run{Text: e.ID + "  ", Bold: true}
	runs := []file.Run{id}
	if e.Tag != "" {
		runs = append(runs, b.soft(e.Tag+"  "))
	}
	text := b.line(e.Text)
	for i := range text {
		text[i].Bold = true
	}
	b.add(&file.Paragraph{Runs: append(runs, text...), Bookmarks: b.claim(place(e.ID)), Next: true})
	b.stands(e)
	for _, told := range e.Told {
		if strings.TrimSpace(told.Text) != "" {
			b.say(file.Label, b.ours(told.Name))
			b.prose(told.Text, level)
		}
	}
	if e.Link != "" {
		b.say(file.Aside, b.linked(e.Link, e.URL)...)
	}
}

// stands is how an entry stands, and what is to be known of it.
func (b *builder) stands(e *report.Entry) {
	var runs []file.Run
	if e.State.Label != "" {
		runs = b.sign(e.State)
		for i := range runs {
			runs[i].Bold = e.Late
		}
	}
	if lines := strings.Join(words.NonEmpty(e.Lines...), " · "); lines != "" {
		if len(runs) > 0 {
			lines = " · " + lines
		}
		runs = append(runs, b.soft(lines))
	}
	b.say(file.Plain, runs...)
}
