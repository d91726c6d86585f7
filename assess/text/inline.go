package text

import (
	"bytes"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// reader is CommonMark as far as we read it: no quotes, rules, HTML, images,
// references, indented code, underlined headings or single stars, all of which
// people type without meaning them.
var reader = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(links{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(bold{}, 500),
		),
	)
})

// How much of a line is looked at, so that reading takes as long as a text is long.
const (
	longestWords   = 1000 // of a link, in bytes
	longestAddress = 4000 // in bytes
	mostStars      = 400  // places in a paragraph where bold may begin or end
)

// links reads [words](address) and nothing else that begins with a bracket: an
// address that may be a link, and words that do not say they are another one.
type links struct{ parser.InlineParser }

func (links) Trigger() []byte { return []byte("[]") }

func (p links) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if line[0] == '[' {
		end := bytes.IndexByte(line[:min(len(line), longestWords)], ']')
		if end < 0 || block.PrecendingCharacter() == '!' || !leads(line[1:end], line[end+1:]) {
			return nil
		}
	} else {
		before := block.Source()[max(0, segment.Start-longestWords):segment.Start]
		if !leads(before[bytes.LastIndexByte(before, '[')+1:], line[1:]) {
			return nil
		}
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// CloseBlock lets the brackets that led nowhere be text.
func (p links) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// leads says whether words in brackets are followed by an (address) that they may
// be a link to.
func leads(words, after []byte) bool {
	said := strings.Trim(string(words), " *"+guard)
	if len(after) == 0 || after[0] != '(' || said == "" || strings.ContainsAny(said, "[]") {
		return false
	}
	address := inBrackets(string(after[:min(len(after), longestAddress)]))
	return address != "" && Address(address) == address && (said == address || !strings.Contains(said, "://") && !strings.HasPrefix(said, "www."))
}

// inBrackets is what stands in the bracket that a text begins with, up to the one
// that closes it.
func inBrackets(text string) string {
	open := 0
	for i := range len(text) {
		switch text[i] {
		case '\\', ' ', '\n':
			return ""
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return text[1:i]
			}
		}
	}
	return ""
}

// bold reads **words**, not in the middle of a word.
type bold struct{}

func (bold) Trigger() []byte { return []byte("*") }

func (b bold) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, segment := block.PeekLine()
	node := parser.ScanDelimiter(line, before, 2, b)
	if node == nil || starsOf(parent, pc) > mostStars {
		return nil
	}
	after, _ := utf8.DecodeRune(line[node.OriginalLength:])
	node.CanOpen = node.CanOpen && !inWord(before)
	node.CanClose = node.CanClose && !inWord(after)
	node.Segment = segment.WithStop(segment.Start + node.OriginalLength)
	block.Advance(node.OriginalLength)
	pc.PushDelimiter(node)
	return node
}

// starred counts what bold was asked about within one block.
type starred struct {
	within ast.Node
	n      int
}

var starredKey = parser.NewContextKey()

func starsOf(parent ast.Node, pc parser.Context) int {
	s, _ := pc.Get(starredKey).(*starred)
	if s == nil || s.within != parent {
		s = &starred{within: parent}
		pc.Set(starredKey, s)
	}
	s.n++
	return s.n
}

func (bold) IsDelimiter(b byte) bool { return b == '*' }

func (bold) CanOpenCloser(opener, closer *parser.Delimiter) bool { return opener.Char == closer.Char }

func (bold) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
