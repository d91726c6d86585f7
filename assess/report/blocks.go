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
	var blocks []Block
	fresh := true // whether the next line begins a block
	for _, line := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(line)
		item, isItem := strings.CutPrefix(trimmed, "- ")
		if !isItem {
			item, isItem = strings.CutPrefix(trimmed, "* ")
		}
		last := len(blocks) - 1
		switch {
		case trimmed == "":
			fresh = true
			continue
		case isItem && !fresh && last >= 0 && blocks[last].Items != nil:
			blocks[last].Items = append(blocks[last].Items, item)
		case isItem:
			blocks = append(blocks, Block{Items: []string{item}})
		case fresh:
			blocks = append(blocks, Block{Text: trimmed})
		case blocks[last].Items != nil:
			items := blocks[last].Items
			items[len(items)-1] += " " + trimmed
		default:
			blocks[last].Text += " " + trimmed
		}
		fresh = false
	}
	return blocks
}
