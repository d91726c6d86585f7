// Package file writes and reads word-processing documents (.docx, ECMA-376) and
// knows no report. What it writes, it reads back as it was; what it reads may
// come from anybody, and nothing in it is trusted.
package file

import "time"

// Document is a document as it is written and as it is read.
type Document struct {
	Title   string
	Creator string // whose document it is
	Lang    string // of every text that names no other, such as "en-GB"
	Made    time.Time
	Look    Look
	Foot    []Run // at the foot of each page; what follows a tab stands on the right
	Body    []Block
	Data    []byte // what programs read, kept inside; nil for none

	// Of a document that was read: what is in it that has no words to read, such
	// as "a picture" or "a drawing", and how often.
	Unread map[string]int
}

// Look is the paper and the colours. The zero value is A4, in black.
type Look struct {
	Letter              bool
	Dense               bool   // smaller, for what is to fit on a page
	Accent, Soft, Quiet string // of headings, of what is said aside, and of a quiet ground: "0b5e5c"
}

// Block is a Paragraph, a Table or Contents.
type Block interface{ block() }

// Paragraph is a paragraph, a heading or an item of a list.
type Paragraph struct {
	Style Style
	List  List
	Level int // of the item of a list, from 0 to Deepest; else how many items it stands in
	// Start is set on the first item of a list with numbers, or of one inside it,
	// and is its number: 1 as a rule. The items after it go on from there. Form is
	// how the list writes the number 1, such as "a)"; nothing means "1.".
	Start     int
	Form      string
	Bookmarks []string // the names of those that begin here
	Runs      []Run
	Next      bool // stays on the page of what follows

	Comments []Comment // of a document that was read
}

// Style is how a paragraph is set. Word processors show those of headings in
// their outline.
type Style string

// The styles there are. A document that was read may have others.
const (
	Plain    Style = ""
	Title    Style = "Title"
	Subtitle Style = "Subtitle"
	Heading1 Style = "Heading1"
	Heading2 Style = "Heading2"
	Heading3 Style = "Heading3"
	Heading4 Style = "Heading4"
	Heading5 Style = "Heading5"
	Aside    Style = "Aside"   // small and soft
	Label    Style = "Label"   // before what it names
	Caption  Style = "Caption" // over a table
	Notice   Style = "Notice"  // on a quiet ground
)

// Heading is the level of a heading, 0 for what is none.
func (s Style) Heading() int {
	if len(s) == len(Heading1) && s[:len(s)-1] == "Heading" && s[len(s)-1] >= '1' && s[len(s)-1] <= '9' {
		return int(s[len(s)-1] - '0')
	}
	return 0
}

// List says whether a paragraph is an item of a list.
type List int

// The kinds of lists.
const (
	NoList List = iota
	Bullets
	Numbers
)

// Deepest is the level of the innermost of lists in lists.
const Deepest = 5

// Run is a part of a paragraph that looks the same. A line break in it is "\n".
type Run struct {
	Text       string
	Bold, Code bool
	Soft       bool     // set in the soft colour; not read back
	Colour     string   // "b3261e"; not read back
	Link       string   // an address, or "#" and the name of a bookmark
	Lang       string   // where it is not the document's
	Picture    *Picture // in place of Text
	Field      Field    // likewise
	Change     Change   // of a document that was read
}

// Field is what a word processor works out, on each page.
type Field string

// The fields there are. A document that was read has none.
const (
	PageNumber Field = "PAGE"
	PageCount  Field = "NUMPAGES"
)

// Change says what somebody did to a run while changes were recorded.
type Change int

// The changes there are.
const (
	Kept Change = iota
	Inserted
	Deleted
)

// Picture is a PNG or JPEG, and what is said in its place. Of a picture that was
// read, only the words are known.
type Picture struct {
	Data []byte
	Alt  string
	High int // points; as wide as it is then, and never wider than the text
}

// Comment is what somebody wrote in the margin, or at the foot of a page.
type Comment struct {
	Text     string
	On       string // the words it is about, as far as they stand in the paragraph
	Footnote bool
}

// Table is a table. Its first rows may be its head, which every page repeats.
type Table struct {
	Says   string // what it holds, for those who do not see it
	Widths []int  // shares of the columns in the width
	Head   int    // how many rows are its head
	Boxed  bool   // with lines all round, as for places to write in
	Room   bool   // its head is to type into: it looks, and breaks over pages, as any other row
	Rows   []Row
}

// Row is a row of a table.
type Row struct {
	Cells []Cell
	High  int // points at least; 0 as high as what is in it
}

// Cell is a cell of a table.
type Cell struct {
	Head bool // it names its row; not read back
	Body []Block
}

// Contents are the headings down to a level, each a link to where it stands.
// Read back, they are paragraphs.
type Contents struct{ Levels int }

func (*Paragraph) block() {}
func (*Table) block()     {}
func (*Contents) block()  {}

// Text are the words of a paragraph as they stand: without what was deleted.
func (p *Paragraph) Text() string {
	var text string
	for i := range p.Runs {
		if p.Runs[i].Change != Deleted {
			text += p.Runs[i].Text
		}
	}
	return text
}
