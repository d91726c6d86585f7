package form

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// Filled is what was found in a form that came back.
type Filled struct {
	Name    string
	Path    string
	Reader  string // the form is for
	Role    string // of whoever filled it in, as it stands in it
	Entries []Entry
	Strays  []Stray // what stands where no place is
	Notes   []PlacedNote
}

// Entry is what stands at one place.
type Entry struct {
	Place  *Place
	Text   string
	Was    string // the digest of what stood there; empty where nobody knows
	Share  string // how far a supplier's answer may go, as typed
	Beside bool   // it was written under the heading, not in the place

	point int
	below bool // under the room to write
}

// Stray is a text that has no place, and where it stands.
type Stray struct{ Where, Text string }

// PlacedNote is a note, and the point and the place it is at: 0 on the front, and
// nil before the first place of a point.
type PlacedNote struct {
	Note
	Point int
	Place *Place
}

// matcher goes through a document with the form it should be.
type matcher struct {
	f       *Form
	doc     *Document
	codes   map[string]*Place      // as they are looked up
	prints  map[string]*Place      // by the fingerprints of codes
	printed func() map[string]bool // once one is not known by its hash
	hashes  map[string]bool        // of what was printed when it was made
	point   int
	at      *Place // that the heading before was of
	over    *Place // whose room to write is above
	digests map[*Place]string
	cells   []Entry
	loose   []Entry // under a heading; at a nil place elsewhere
	filled  Filled
}

// Match finds what was written in a form, place by place: by the code in a place,
// by its bookmark, or by the heading before it.
func (f *Form) Match(doc *Document) *Filled {
	m := matcher{f: f, doc: doc, codes: map[string]*Place{}, prints: map[string]*Place{}, printed: sync.OnceValue(f.printed), hashes: map[string]bool{},
		digests: map[*Place]string{}, filled: Filled{Name: doc.Name, Path: doc.Path, Reader: f.For}}
	for _, p := range f.Places() {
		m.codes[BareCode(p.Code())] = p
		m.prints[hash(p.Code())[:8]] = p
	}
	if doc.Data != nil {
		for _, h := range doc.Data.Printed {
			m.hashes[h] = true
		}
	}
	m.marks()
	for i := range doc.Pieces {
		m.piece(&doc.Pieces[i])
	}
	for _, n := range doc.Notes {
		m.filled.Notes = append(m.filled.Notes, PlacedNote{Note: n})
	}
	m.settle()
	return &m.filled
}

// marks takes down what stood where, by bookmarks and what else is known.
func (m *matcher) marks() {
	if m.doc.Data != nil {
		for _, p := range m.codes {
			m.digests[p] = digest("")
		}
		for code, d := range m.doc.Data.Digests {
			if p := m.codes[BareCode(code)]; p != nil {
				m.digests[p] = d
			}
		}
	}
	for _, piece := range m.doc.Pieces {
		for _, name := range piece.Marks {
			if mk, ok := parseMark(name); ok && m.prints[mk.place] != nil {
				m.digests[m.prints[mk.place]] = mk.digest
			}
		}
	}
}

func (m *matcher) piece(p *Piece) {
	marked := m.marked(p)
	switch p.Kind {
	case Head:
		m.head(p, marked)
	case Cell:
		m.cell(p, marked)
	default:
		if marked != nil {
			m.at = marked
		}
		m.words(p)
	}
	for _, n := range p.Notes {
		m.filled.Notes = append(m.filled.Notes, PlacedNote{n, m.point, m.at})
	}
}

// marked is the place of the piece's bookmark.
func (m *matcher) marked(p *Piece) *Place {
	for _, name := range p.Marks {
		if mk, ok := parseMark(name); ok && m.prints[mk.place] != nil {
			return m.prints[mk.place]
		}
	}
	return nil
}

// head reads a heading: of a place, of a point, or of nothing we know.
func (m *matcher) head(p *Piece, marked *Place) {
	said := plainly(p.Text)
	if marked != nil {
		m.at, m.point = marked, marked.Point
		return
	}
	for i := range m.f.Sections {
		if s := &m.f.Sections[i]; said == words.Fold(sectionTitle(s)) || said == words.Fold(numberedTitle(s)) {
			m.point, m.at = s.Point, nil
			return
		}
	}
	for _, place := range m.f.Places() {
		if place.Point == m.point && words.Fold(place.Heading) == said && (place.Words == nil || m.at == nil || !isShare(place) || m.at.question == place.question) {
			m.at = place
			return
		}
	}
	m.words(p)
}

// sectionTitle is what stands over a section.
func sectionTitle(s *Section) string { return s.Number + ". " + s.Title }

// numberedTitle is what stood there before sections had the labels of their points.
func numberedTitle(s *Section) string { return strconv.Itoa(s.Point) + ". " + s.Title }

// Heading is what stands over a section.
func (s *Section) Heading() string { return sectionTitle(s) }

func isShare(p *Place) bool { return strings.HasSuffix(p.Key, shareKey) }

// cell reads what stands in a place.
func (m *matcher) cell(p *Piece, marked *Place) {
	if p.Code != "" && m.codes[BareCode(p.Code)] != nil {
		m.take(m.codes[BareCode(p.Code)], p.Text)
		return
	}
	rest := p.Text
	for _, at := range m.findCodes(p.Text) {
		m.take(at.place, rest[:at.start-(len(p.Text)-len(rest))])
		rest = p.Text[at.end:]
	}
	switch place := cmpPlace(marked, m.at); {
	case len(rest) < len(p.Text):
		m.cells[len(m.cells)-1].Text = joined(m.cells[len(m.cells)-1].Text, rest)
	case place != nil && !m.taken(place):
		m.take(place, rest)
	case strings.TrimSpace(rest) != "" && !m.known(rest):
		m.loose = append(m.loose, Entry{Text: rest, Place: m.at, point: m.point, below: true})
	}
}

func cmpPlace(a, b *Place) *Place {
	if a != nil {
		return a
	}
	return b
}

// found is a code in a text.
type found struct {
	place      *Place
	start, end int
}

// findCodes are the codes of places that stand in a text.
func (m *matcher) findCodes(said string) []found {
	var all []found
	for _, at := range codePattern().FindAllStringSubmatchIndex(said, -1) {
		if p := m.codes[BareCode(said[at[0]:at[1]])]; p != nil {
			all = append(all, found{p, at[0], at[1]})
		}
	}
	return all
}

func (m *matcher) take(p *Place, said string) {
	m.at, m.point, m.over = p, p.Point, p
	m.cells = append(m.cells, Entry{Place: p, Text: assess.Normalise(said)})
}

func (m *matcher) taken(p *Place) bool {
	return slices.ContainsFunc(m.cells, func(e Entry) bool { return e.Place == p })
}

// words reads what stands outside places: what we printed, a code, or something
// that somebody wrote there.
func (m *matcher) words(p *Piece) {
	if codes := m.findCodes(p.Text); len(codes) == 1 && strings.Trim(p.Text, " \u00a0`\n") == strings.Trim(p.Text[codes[0].start:codes[0].end], " ") {
		m.at, m.over = codes[0].place, codes[0].place
		return
	}
	if m.known(p.Text) {
		return
	}
	m.loose = append(m.loose, Entry{Place: m.at, Text: assess.Normalise(p.Text), point: m.point, below: m.over != nil && m.over == m.at})
}

// known says whether each line of a text is one that we printed.
func (m *matcher) known(said string) bool {
	for _, line := range linesOf(said) {
		if line = plainly(line); line != "" && !m.hashes[hash(line)[:8]] && !isFront(line) && !m.printed()[line] {
			return false
		}
	}
	return true
}

// isFront says whether a line begins as one on the front does.
func isFront(line string) bool {
	return slices.ContainsFunc(fronts, func(name string) bool { return strings.HasPrefix(line, words.Fold(name)) })
}

// plainly is a line as it is compared: without marks, capitals and blanks.
func plainly(said string) string {
	return words.Fold(strings.ReplaceAll(text.PlainLine(text.Line(seen(said))), "\u00a0", " "))
}

// printed are all lines of the form that nobody typed.
func (f *Form) printed() map[string]bool {
	all := map[string]bool{}
	add := func(said string) {
		for _, line := range linesOf(said) {
			all[plainly(line)] = true
		}
		all[plainly(said)] = true
	}
	for _, line := range append([]string{f.Title, f.Organisation, FrontHeading}, helpBefore...) {
		add(line)
	}
	named := func(l Line) {
		add(l.Name)
		add(l.Name + ":")
		add(l.Name + ": " + l.Text)
		add(l.Text)
	}
	for _, l := range f.Front {
		named(l)
	}
	for i := range f.Sections {
		s := &f.Sections[i]
		add(sectionTitle(s))
		add(numberedTitle(s))
		add(s.Group)
		for _, l := range s.Says {
			named(l)
		}
	}
	for _, p := range f.Places() {
		add(p.Heading)
		add(p.Help)
		if p.Words != nil { // what forms said until November 2026
			add(helpWords(p.Words))
		}
		add(p.Code())
	}
	delete(all, "")
	return all
}
