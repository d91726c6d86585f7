package docx

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"standpoint/assess/form"
	"standpoint/assess/text"
	"standpoint/templates/docx/file"
)

// ReadForm reads what came back of a form, through whichever word processor. Errors
// are *problem.Error.
func ReadForm(raw []byte, name string) (*form.Document, error) {
	d, err := file.Open(raw)
	if err != nil {
		return nil, err
	}
	doc := pieces(d)
	doc.Name = name
	if into := new(form.Data); d.Data != nil && json.Unmarshal(d.Data, into) == nil && into.Of.Standard != "" {
		doc.Data = into
	}
	for _, what := range slices.Sorted(maps.Keys(d.Unread)) {
		if drawn[what] {
			continue // it stands at its place
		}
		said := what
		if n := d.Unread[what]; n > 1 {
			said = fmt.Sprintf("%s (%d times)", what, n)
		}
		doc.Notes = append(doc.Notes, form.Note{Kind: form.Picture, Text: said})
	}
	return doc, nil
}

// drawn are what a run has in place of words.
var drawn = map[string]bool{"a picture": true, "a chart": true, "a drawing": true}

// pieces are those of a document, in their order.
func pieces(d *file.Document) *form.Document {
	r := formReader{doc: &form.Document{}}
	for _, block := range d.Body {
		switch block := block.(type) {
		case *file.Paragraph:
			r.paragraph(block)
		case *file.Table:
			for i := range block.Rows {
				for j := range block.Rows[i].Cells {
					r.cell(block.Rows[i].Cells[j].Body)
				}
			}
		}
	}
	return r.doc
}

type formReader struct{ doc *form.Document }

// paragraph is what stands outside boxes.
func (r *formReader) paragraph(p *file.Paragraph) {
	piece := form.Piece{Text: text.Write(textOf([]file.Block{p})), Marks: p.Bookmarks, Notes: notesOf(p)}
	if p.Style.Heading() > 0 || p.Style == file.Title {
		piece.Kind, piece.Text = form.Head, strings.TrimSpace(p.Text())
	}
	if piece.Text != "" || piece.Marks != nil || piece.Notes != nil {
		r.doc.Pieces = append(r.doc.Pieces, piece)
	}
}

// cell is what stands in a box: where boxes became one, a piece up to each code.
// What stands below the last code belongs to that as well.
func (r *formReader) cell(body []file.Block) {
	piece, said, coded := form.Piece{Kind: form.Cell}, []file.Block(nil), false
	for _, block := range body {
		p, is := block.(*file.Paragraph)
		piece.Notes = append(piece.Notes, notesIn(block)...)
		if is {
			piece.Marks = append(piece.Marks, p.Bookmarks...)
		}
		if !is || p.Style != codeStyle || !isCode().MatchString(strings.TrimSpace(p.Text())) {
			said = append(said, block)
			continue
		}
		piece.Code, piece.Text = strings.TrimSpace(p.Text()), text.Write(textOf(said))
		r.doc.Pieces = append(r.doc.Pieces, piece)
		piece, said, coded = form.Piece{Kind: form.Cell}, nil, true
	}
	piece.Text = text.Write(textOf(said))
	if !coded {
		r.doc.Pieces = append(r.doc.Pieces, piece)
		return
	}
	last := &r.doc.Pieces[len(r.doc.Pieces)-1]
	last.Text = strings.TrimSpace(last.Text + "\n\n" + piece.Text)
	last.Notes = append(last.Notes, piece.Notes...)
}

var isCode = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:front|\d{1,4})[ \x{a0}]*[·•∙‧][ \x{a0}]*[A-Za-z0-9][A-Za-z0-9-]*(?:[ \x{a0}]*[·•∙‧][ \x{a0}]*share)?$`)
})

// notesIn are the notes of what stands in a table.
func notesIn(block file.Block) []form.Note {
	var notes []form.Note
	switch block := block.(type) {
	case *file.Paragraph:
		notes = notesOf(block)
	case *file.Table:
		for _, row := range block.Rows {
			for _, cell := range row.Cells {
				for _, inner := range cell.Body {
					notes = append(notes, notesIn(inner)...)
				}
			}
		}
	}
	return notes
}

// notesOf are what a paragraph has beside its words.
func notesOf(p *file.Paragraph) []form.Note {
	var notes []form.Note
	deleted := ""
	for _, r := range p.Runs {
		if r.Picture != nil {
			notes = append(notes, form.Note{Kind: form.Picture, Text: strings.TrimSpace("a picture " + r.Picture.Alt)})
		}
		if r.Change == file.Deleted {
			deleted += r.Text
			continue
		}
		notes, deleted = withDeleted(notes, deleted), ""
	}
	notes = withDeleted(notes, deleted)
	for _, c := range p.Comments {
		notes = append(notes, form.Note{Kind: form.Comment, Text: c.Text, On: c.On})
	}
	return notes
}

func withDeleted(notes []form.Note, said string) []form.Note {
	if strings.TrimSpace(said) == "" {
		return notes
	}
	return append(notes, form.Note{Kind: form.Deleted, Text: said})
}
