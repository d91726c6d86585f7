package splice

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// edit puts a text in the place of some bytes, or of none.
type edit struct {
	from, to int
	text     string
}

func (sp *splicer) edit(from, to int, text string) {
	sp.edits = append(sp.edits, edit{from, to, text})
}

// apply makes the edits. Of two at one place the one that only adds comes
// first, and otherwise the one that was asked for first.
func (sp *splicer) apply() []byte {
	slices.SortStableFunc(sp.edits, func(a, b edit) int {
		if a.from != b.from {
			return cmp.Compare(a.from, b.from)
		}
		return cmp.Compare(min(a.to-a.from, 1), min(b.to-b.from, 1))
	})
	var b bytes.Buffer
	done := 0
	for _, e := range sp.edits {
		b.Write(sp.data[done:max(done, e.from)])
		b.WriteString(e.text)
		done = max(done, e.to)
	}
	b.Write(sp.data[done:])
	return b.Bytes()
}

// below adds lines after a line.
func (sp *splicer) below(line int, lines []string) {
	if len(lines) == 0 {
		return
	}
	at := sp.nextLine(line)
	text := strings.Join(lines, sp.newline)
	if sp.lineEnd(line) == at && at != sp.cutTo { // the last line, and it has no end
		sp.edit(at, at, sp.newline+text)
		return
	}
	sp.edit(at, at, text+sp.newline)
}

// cut takes away whole lines.
func (sp *splicer) cut(first, last int) {
	if last >= first {
		sp.cutTo = sp.nextLine(last)
		sp.edit(sp.starts[first], sp.cutTo, "")
	}
}
