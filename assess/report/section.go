package report

import "strconv"

// Section is a part of a report that is about something other than the team's
// own view of each point: what a review says of a point, what became of it. The
// formats print its parts in their order, and leave out what is empty.
type Section struct {
	Anchor  string // a place in the document to lead to, such as point-4; empty for none
	Chapter bool   // it begins a chapter; the others belong to the chapter before
	Number  string // "4", in the narrow column beside the title
	Title   string
	Ours    bool   // the title is this program's words, not the team's or the standard's
	Label   string // at the foot of a page: "Point 4"; the title when empty
	Marks   []Said // side by side, none of them taken for another's
	Body    []Passage
}

// Said is a rating or a decision and whose it is: "The panel".
type Said struct {
	Who  string
	Mark Mark
}

// Passage is a piece of a section under a heading of its own, if it has one.
type Passage struct {
	Name    string // this program's heading
	Ours    string // a sentence of this program's
	Text    string // in the words of whoever wrote it: paragraphs, lists, links
	Facts   []Pair // this program's names, and what was written under each
	Entries []Entry
	Table   Table
}

// Entry is one numbered thing of a passage: a recommendation, a piece of evidence.
type Entry struct {
	ID    string // "R4.1", which can be cited and led to
	Tag   string // of what kind it is: "must"
	Text  string // as it was written
	Link  string // where it is, in full; URL when that can be followed by itself
	URL   string
	State Mark     // how it stands, in words beside a mark; none when it has no label
	Late  bool     // the state is said in bold
	Lines []string // this program's, in small type: "due 3 March 2027"
	Told  []Pair   // this program's names, and what was written under each
}

// Table has as many cells in each row as there are heads. The first cell names
// the row.
type Table struct {
	Says string // what it lists, for who cannot see it
	Head []string
	Wide []int // shares of the width; as wide as each other when nil
	Rows [][]Cell
}

// Cell is what stands in one place of a table.
type Cell struct {
	Text  string
	Ours  bool
	Bold  bool
	Mark  Mark   // stands before the text, where it has a shape
	Leads string // the anchor of a section, or the number of an entry, that it leads to
}

// Empty says whether a passage says nothing.
func (p *Passage) Empty() bool {
	return p.Ours == "" && p.Text == "" && len(p.Facts)+len(p.Entries)+len(p.Table.Rows) == 0
}

// Called is what the section is called at the foot of a page.
func (s *Section) Called() string {
	if s.Label != "" {
		return s.Label
	}
	return s.Title
}

// Named is a section's number and title on one line.
func (s *Section) Named() string {
	if s.Number == "" {
		return s.Title
	}
	return s.Number + ". " + s.Title
}

// Tag is the shortest that a point goes by: its owner's label, or its number.
func (p *Point) Tag() string { return tag(p.Label, p.Number) }

// Tag is the shortest that the point goes by.
func (s Strip) Tag() string { return tag(s.Label, s.Number) }

// Tag is the shortest that the point goes by.
func (m Moved) Tag() string { return tag(m.Label, m.Number) }

// PointLabel is what stands for a point of the report by itself: "Point 7", or its
// owner's label.
func (r *Report) PointLabel(number int) string {
	for i := range r.Points {
		if p := &r.Points[i]; p.Number == number {
			return p.Label
		}
	}
	return "Point " + strconv.Itoa(number)
}

// Tag is the shortest that the point of a question goes by.
func (q ToAsk) Tag() string { return tag(q.Label, q.Point) }

// Called is the point within a sentence: "point 7", "1.4.3" or "Principle 2".
func (p *Point) Called() string {
	if own := p.Tag(); own != strconv.Itoa(p.Number) {
		return own
	}
	return "point " + strconv.Itoa(p.Number)
}

func tag(label string, number int) string {
	if label == "" || label == "Point "+strconv.Itoa(number) {
		return strconv.Itoa(number)
	}
	return label
}
