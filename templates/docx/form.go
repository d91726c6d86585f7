package docx

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/form"
	"standpoint/assess/text"
	"standpoint/templates"
	"standpoint/templates/docx/file"
)

// Form writes a form to type into: each place under its heading, with its code in
// small, soft type at its end and a bookmark at its heading.
func Form(w io.Writer, f *form.Form, o Options) error {
	if err := o.Theme.Check(); err != nil {
		return err
	}
	b := formBuilder{f: f, o: o}
	if !strings.HasPrefix(regional(f.Lang), "en") {
		b.ourLang = "en-GB"
	}
	b.front()
	group := ""
	for i := range f.Sections {
		s := &f.Sections[i]
		b.section(s, s.Group != group)
		group = s.Group
	}
	d := b.document()
	data, err := json.Marshal(f.Data(pieces(d)))
	if err != nil {
		return err
	}
	d.Data = data
	return file.Write(w, d)
}

type formBuilder struct {
	f       *form.Form
	o       Options
	ourLang string // of our words, where the form's are in another language
	body    []file.Block
}

func (b *formBuilder) document() *file.Document {
	d := &file.Document{
		Title: b.f.Title, Lang: regional(b.f.Lang), Made: b.o.AsOf, Body: b.body, Creator: cmp.Or(b.o.Theme.Organisation, b.f.Organisation),
		Look: file.Look{Letter: cmp.Or(b.o.Paper, b.o.Theme.Paper) == "letter"},
	}
	d.Look.Accent, d.Look.Soft, d.Look.Quiet = b.o.Theme.Inks()
	d.Foot = append(b.title(), b.ours("\tPage "), file.Run{Field: file.PageNumber}, b.ours(" of "), file.Run{Field: file.PageCount})
	return d
}

// title is what the form is called: the service's name, and which form of it this is.
func (b *formBuilder) title() []file.Run {
	theirs, ours := b.f.Named()
	runs := []file.Run{{Text: templates.Printable(theirs)}, b.ours(templates.Printable(ours))}
	return slices.DeleteFunc(runs, func(r file.Run) bool { return r.Text == "" })
}

func (b *formBuilder) ours(text string) file.Run { return file.Run{Text: text, Lang: b.ourLang} }

func (b *formBuilder) add(style file.Style, next bool, runs ...file.Run) {
	b.body = append(b.body, &file.Paragraph{Style: style, Next: next, Runs: runs})
}

// front says what the document is and what happens with it, and asks who fills it
// in.
func (b *formBuilder) front() {
	b.add(file.Title, false, b.title()...)
	if b.f.Organisation != "" {
		b.add(file.Subtitle, false, file.Run{Text: templates.Printable(b.f.Organisation)})
	}
	b.add(file.Heading1, true, b.ours(form.FrontHeading))
	for _, l := range b.f.Front {
		name := b.ours(l.Name + ": ")
		name.Bold = true
		b.add(file.Plain, false, name, b.said(l, l.Text))
	}
	for i := range b.f.Asked {
		b.place(&b.f.Asked[i])
	}
}

// said is a text of a line, in its language.
func (b *formBuilder) said(l form.Line, text string) file.Run {
	if l.Ours {
		return b.ours(text)
	}
	return file.Run{Text: text}
}

// section is one point: what it asks, what is known of it, and its places.
func (b *formBuilder) section(s *form.Section, grouped bool) {
	if grouped && s.Group != "" {
		b.add(file.Aside, true, b.ours(s.Group))
	}
	b.add(file.Heading1, true, b.said(form.Line{Ours: s.Ours}, templates.Printable(s.Heading())))
	for _, l := range s.Says {
		b.says(l)
	}
	for i := range s.Places {
		b.place(&s.Places[i])
	}
}

// says is a text under its name: behind it where one line is all of it.
func (b *formBuilder) says(l form.Line) {
	blocks := typed(l.Text)
	if l.Ours && b.ourLang != "" {
		inLang(blocks, b.ourLang)
	}
	name := b.ours(l.Name + ":")
	name.Bold = true
	if first, is := blocks[0].(*file.Paragraph); is && len(blocks) == 1 && first.List == file.NoList && l.Name != "" {
		name.Text += " "
		first.Runs = append([]file.Run{name}, first.Runs...)
	} else if l.Name != "" {
		b.add(file.Plain, true, name)
	}
	b.body = append(b.body, blocks...)
}

// How high places are, in points: for a text, and for a word.
const (
	textHigh = 54
	wordHigh = 18
)

// place is a heading, a line of help and a box to type into, with the code at the
// end of it.
func (b *formBuilder) place(p *form.Place) {
	b.body = append(b.body, &file.Paragraph{Style: file.Heading2, Next: true, Bookmarks: []string{b.f.Of.Mark(p)}, Runs: []file.Run{b.ours(templates.Printable(p.Heading))}})
	b.add(file.Aside, true, b.ours(p.Help))
	code := b.ours(p.Code())
	code.Soft = true
	high := textHigh
	if p.Small {
		high = wordHigh
	}
	there := typed(p.Text)
	if p.Words != nil && b.ourLang != "" {
		inLang(there, b.ourLang)
	}
	b.body = append(b.body, &file.Table{Says: "Room to write: " + p.Code(), Head: 1, Boxed: true, Room: true, Rows: []file.Row{{
		High:  high,
		Cells: []file.Cell{{Body: append(there, &file.Paragraph{Style: codeStyle, Runs: []file.Run{code}})}},
	}}})
}

// codeStyle is that of a code in its box.
const codeStyle = file.Aside

// typed is a text as it stands in a document: at least one paragraph, and tables as
// lines, since boxes hold none.
func typed(from string) []file.Block {
	var out []file.Block
	for _, block := range text.Read(assess.Normalise(from)) {
		if block.Kind == text.Table {
			out = append(out, &file.Paragraph{Runs: runsOf([]text.Run{{Text: text.Write([]text.Block{block})}})})
			continue
		}
		out = append(out, blocksOf([]text.Block{block}, 0)...)
	}
	if out == nil {
		out = append(out, &file.Paragraph{})
	}
	return out
}
