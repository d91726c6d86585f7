package form

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"standpoint/assess"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// Code is the short name of a place that people see: "4 · change-owner".
func (p *Place) Code() string {
	if p.Point == 0 {
		return "front · " + p.Key
	}
	return strconv.Itoa(p.Point) + " · " + p.Key
}

// Mark is the name of the bookmark at a place: which form, which place, and what
// stood there. Word processors take letters, figures and 40 characters.
func (o Of) Mark(p *Place) string {
	return "sp_" + o.print() + "_" + hash(p.Code())[:8] + "_" + p.Digest()
}

// print is a fingerprint of the assessment that a form is of, and of its reader.
func (o Of) print() string {
	return hash(strings.Join([]string{o.For, o.Standard, o.Phase, strconv.Itoa(o.Round), o.Service}, "\x00"))[:8]
}

var markPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^sp_([0-9a-f]{8})_([0-9a-f]{8})_([0-9a-f]{12})$`)
})

// mark is a bookmark read back; Google Docs writes some names with other letters.
type mark struct{ of, place, digest string }

func parseMark(name string) (mark, bool) {
	m := markPattern().FindStringSubmatch(strings.ToLower(name))
	if m == nil {
		return mark{}, false
	}
	return mark{m[1], m[2], m[3]}, true
}

// IsMark says whether a name is one of our bookmarks.
func IsMark(name string) bool {
	_, is := parseMark(name)
	return is
}

var codePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(front|\d{1,4})[ \x{a0}]*[·•∙‧][ \x{a0}]*([a-z0-9][a-z0-9-]*(?:[ \x{a0}]*[·•∙‧][ \x{a0}]*share)?)`)
})

// BareCode writes a code as it is looked up, however its dots and blanks came back.
func BareCode(code string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(code, func(r rune) bool {
		return strings.ContainsRune(" \u00a0·•∙‧`", r)
	}), " "))
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// digest is a fingerprint of a text by its blocks.
func digest(said string) string { return hash(key(said))[:12] }

// Same says whether two texts say the same, as blocks.
func Same(a, b string) bool { return a == b || key(a) == key(b) }

// key is what a text means, whatever marks its lists have: by its blocks as they
// are once they were written, so that what came through a document is the same.
func key(said string) string {
	if said = seen(assess.Normalise(said)); said == "" {
		return ""
	}
	var out strings.Builder
	keyBlocks(&out, text.Read(text.Write(text.Read(said))), 0)
	return out.String()
}

// seen is a text without what acts on a screen instead of being read, which no
// document holds.
func seen(said string) string {
	if words.Plain(said) {
		return said
	}
	return strings.Map(func(r rune) rune {
		if r != '\n' && words.Screen.Fate(r) == words.Drop {
			return -1
		}
		return r
	}, said)
}

// deepest is how far word processors nest lists.
const deepest = 3

// keyBlocks writes what each line says, and how far in an item stands: what is
// further down in an item, word processors set below it.
func keyBlocks(out *strings.Builder, blocks []text.Block, depth int) {
	for _, b := range blocks {
		switch b.Kind {
		case text.List:
			for _, item := range b.Items {
				fmt.Fprintf(out, "\n%d%v ", min(depth, deepest-1), b.Ordered)
				var inner strings.Builder
				keyBlocks(&inner, item.Blocks, depth+1)
				out.WriteString(strings.TrimPrefix(inner.String(), "\n"))
			}
		case text.Table:
			for _, row := range b.Rows {
				for _, cell := range row {
					out.WriteString("|" + keyLine(cell))
				}
				out.WriteString("\n")
			}
		case text.Code:
			out.WriteString("\n" + strings.Join(strings.Fields(strings.Join(b.Lines, " \x01 ")), " "))
		default:
			out.WriteString("\n" + keyLine(b.Runs))
		}
	}
}

// keyLine is what stands within a line: words, line breaks, bold and links. Code
// looks the same in no two word processors.
func keyLine(runs []text.Run) string {
	var out strings.Builder
	for _, r := range runs {
		said := r.Text
		switch {
		case r.Break:
			said = "\x01"
		case r.Link != "" && !r.Bare():
			said += "\x02" + r.Link + "\x02"
		}
		if r.Bold && strings.TrimSpace(said) != "" {
			said = "\x03" + said + "\x03"
		}
		out.WriteString(said)
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(out.String(), "\x01", " \x01 ")), " ")
}
