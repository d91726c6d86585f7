package report

import "strings"

// Block is a paragraph, or a list when it has Items.
type Block struct {
	Text  string
	Items []string
}

// Blocks divides a text into paragraphs and lists: empty lines divide, lines
// that begin with "- " or "* " are items, and a line under an item that begins
// with neither goes on with it.
func Blocks(text string) []Block {
	var b blocks
	fresh := true // whether the next line begins a block
	for line := range strings.SplitSeq(text, "\n") {
		trimmed := strings.TrimSpace(line)
		item, isItem := strings.CutPrefix(trimmed, "- ")
		if !isItem {
			item, isItem = strings.CutPrefix(trimmed, "* ")
		}
		switch {
		case trimmed == "":
			fresh = true
			continue
		case isItem:
			b.end()
			if fresh || b.all == nil || b.all[len(b.all)-1].Items == nil {
				b.all = append(b.all, Block{Items: []string{}})
			}
			b.lines = []string{item}
		case fresh:
			b.end()
			b.all = append(b.all, Block{})
			b.lines = []string{trimmed}
		default:
			b.lines = append(b.lines, trimmed)
		}
		fresh = false
	}
	b.end()
	return b.all
}

// blocks are those of a text, and the lines of the paragraph or item at hand:
// they are joined once, when it ends.
type blocks struct {
	all   []Block
	lines []string
}

func (b *blocks) end() {
	if len(b.lines) == 0 {
		return
	}
	last, said := &b.all[len(b.all)-1], strings.Join(b.lines, " ")
	if last.Items != nil {
		last.Items = append(last.Items, said)
	} else {
		last.Text = said
	}
	b.lines = nil
}
