package form

import "slices"

// Document is a form that came back, as far as its format knows it.
type Document struct {
	Name   string // as people are told it
	Path   string // where it is, for whoever writes beside it
	Pieces []Piece
	Data   *Data // what was kept inside for programs; nil where it is lost
	Notes  []Note
}

// Data is what a form carries for us, beside its marks: what stood at each place,
// by its code, and what was printed.
type Data struct {
	Of      Of                `json:"of"`
	File    string            `json:"file"` // the assessment's, by its name
	Digests map[string]string `json:"digests"`
	Printed []string          `json:"printed"`
}

// Piece is one piece of a document, in its order.
type Piece struct {
	Kind  PieceKind
	Text  string   // as a text of a file
	Code  string   // of a cell: the code that stands in it for certain
	Marks []string // the names of bookmarks that begin here
	Notes []Note
}

// PieceKind says what a piece is.
type PieceKind int

// The kinds of pieces.
const (
	Words PieceKind = iota // a paragraph, a list, a table
	Head
	Cell // what stands in a place to write
)

// Note is something in a document that is no answer, and is not dropped silently.
type Note struct {
	Kind NoteKind
	Text string
	On   string // the words that it is about
}

// NoteKind says what a note is.
type NoteKind string

// The kinds of notes.
const (
	Comment NoteKind = "comment" // in the margin, or at the foot of the page
	Deleted NoteKind = "deleted" // while changes were recorded
	Picture NoteKind = "picture" // or anything else that has no words
)

// Data is what a form carries inside it. What is printed in it is seen in the
// document that was made of it, before anybody typed there.
func (f *Form) Data(made *Document) *Data {
	d := &Data{Of: f.Of, File: f.File, Digests: map[string]string{}}
	for _, p := range f.Places() {
		if p.Text != "" {
			d.Digests[p.Code()] = p.Digest()
		}
	}
	for _, p := range made.Pieces {
		if p.Kind == Cell {
			continue
		}
		for _, line := range linesOf(p.Text) {
			d.Printed = append(d.Printed, hash(plainly(line))[:8])
		}
	}
	slices.Sort(d.Printed)
	d.Printed = slices.Compact(d.Printed)
	return d
}
