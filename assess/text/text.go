// Package text reads what people wrote or pasted, once for every format:
// paragraphs with their line breaks, lists, headings, tables and code, with
// bold, code and links in them. What is not clearly one of these is text, as it
// was typed: no word is lost and none invented.
package text

import (
	"strings"
	"unicode/utf8"
)

// Kind is what a block is.
type Kind int

// What a text is made of.
const (
	Paragraph Kind = iota
	Heading        // a line of its own: "# Heading"
	List
	Table
	Code // lines as they stand
)

// Block is one piece of a text. Which fields are set depends on its kind.
type Block struct {
	Kind    Kind
	Runs    []Run     // of a paragraph and a heading
	Level   int       // of a heading: the number of # before it
	Ordered bool      // of a list: its items have numbers
	Items   []Item    // of a list
	Rows    [][][]Run // of a table: rows of cells, as many in each
	Head    bool      // of a table: its first row names the columns
	Lines   []string  // of code
}

// Item is one item of a list. Its first block is its own text; lists further in
// are among the others.
type Item struct {
	Label  string // the number as typed: "1.", "2)", "a)"; of bullets nothing
	Blocks []Block
}

// Run is text of one kind within a line.
type Run struct {
	Text  string
	Bold  bool
	Code  bool
	Link  string // where it leads: a web address without a user or a password. All its words are one run
	Break bool   // the line ends here; there is no text
}

// Read reads a text. What reads it may rely on: no list is empty, no item is
// without a block, lists are at most Deepest deep, and every Link is one that
// Address accepts.
func Read(from string) []Block {
	if simple(from) {
		if from = strings.TrimSpace(from); from == "" {
			return nil
		}
		return []Block{{Kind: Paragraph, Runs: []Run{{Text: from}}}}
	}
	p := pass{lines: linesOf(from)}
	p.run()
	return p.read()
}

// Line reads a text as one line: what is within lines counts, and blocks do not.
func Line(from string) []Run {
	from = strings.Join(strings.Fields(strings.ToValidUTF8(from, "")), " ")
	if from == "" {
		return nil
	}
	if !marked(from) {
		return []Run{{Text: from}}
	}
	p := pass{}
	p.say("", []string{from})
	if blocks := p.read(); len(blocks) == 1 {
		return blocks[0].Runs
	}
	return []Run{{Text: from}}
}

// marked says whether something within a line may begin: bold, code, a link, an
// address.
func marked(text string) bool {
	return strings.ContainsAny(text, "*`[<") || strings.Contains(text, "://") || strings.Contains(text, "www.")
}

// simple texts are one line that is nothing but text.
func simple(text string) bool {
	return !strings.ContainsAny(text, "\n\r\u0085\u2028\u2029\t") && !marked(text) && utf8.ValidString(text) && plainStart(text)
}

// plainStart says whether the first line of a text begins no block but a paragraph.
func plainStart(text string) bool {
	text = strings.TrimSpace(text)
	_, isItem := markerOf(text)
	return !isItem && !strings.HasPrefix(text, "#") && !strings.HasPrefix(text, "|") && !strings.HasPrefix(text, "~")
}
