package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run is text in one style. A run with a link belongs to an element of its own,
// and so does one in another language than the text around it.
type run struct {
	text string
	st   *style
	link *link
	lang string
	page bool // the number of the page its link leads to, as far as it is known
	end  bool // the line ends after it
}

// frag is the part of a run that stands on one line.
type frag struct {
	run  int
	text string
	x, w float64
}

// piece is a part of a run that is not broken.
type piece struct {
	run   int
	text  string
	w     float64
	space bool // a space follows, and a line may end there
	stuck bool // no line may end after it: the word goes on in the next run
	end   bool // the line ends after it
}

// breaker puts runs into lines. No character is lost but spaces at the margin,
// soft hyphens and zero-width spaces; combining marks stay with their letter.
type breaker struct {
	runs  []run
	wide  float64
	lines [][]frag
	line  []frag
	x     float64
}

// breakLines breaks runs, already clean, into lines no wider than wide. A line
// that was broken at a space ends in that space, so that readers keep words apart.
func breakLines(runs []run, wide float64) [][]frag {
	b := &breaker{runs: runs, wide: wide}
	pieces := b.pieces()
	for i := 0; i < len(pieces); {
		end := i
		w := pieces[i].w
		for pieces[end].stuck && end+1 < len(pieces) {
			end++
			w += pieces[end].w
		}
		b.word(pieces[i:end+1], w)
		if pieces[end].end {
			b.newLine()
		}
		i = end + 1
	}
	if len(b.line) > 0 {
		b.lines = append(b.lines, b.line)
		trimEnd(b.line)
	}
	return b.lines
}

func trimEnd(line []frag) {
	last := &line[len(line)-1]
	last.text = strings.TrimRight(last.text, " ")
}

// word sets pieces that belong together on this line or the next.
func (b *breaker) word(pieces []piece, w float64) {
	if b.x+w > b.wide+0.01 && b.x > 0 {
		b.newLine()
	}
	if w <= b.wide+0.01 {
		for _, p := range pieces {
			b.add(p)
		}
		return
	}
	for _, p := range pieces {
		b.long(p)
	}
}

// long sets a piece that may be wider than a whole line.
func (b *breaker) long(p piece) {
	st := b.runs[p.run].st
	for p.text != "" {
		cut := fit(st, p.text, b.wide-b.x, b.x == 0)
		if cut == 0 {
			b.newLine()
			continue
		}
		part := piece{run: p.run, text: p.text[:cut], space: p.space && cut == len(p.text)}
		part.w = st.Width(part.text)
		b.add(part)
		if p.text = p.text[cut:]; p.text != "" {
			b.newLine()
		}
	}
}

// fit is how many bytes of text fit into room: up to a place where an address
// or a path may well be broken if there is one, else as many as possible, and
// at least one letter with its marks when must.
func fit(st *style, text string, room float64, must bool) int {
	w, cut, nice := 0.0, 0, 0
	var before rune
	for i, r := range text {
		if i > 0 && !unicode.Is(unicode.M, r) {
			cut = i
			if strings.ContainsRune("/?&=._-,:;)]%#+@", before) {
				nice = i
			}
		}
		w += st.Advance(r)
		if w > room+0.01 {
			switch {
			case nice > cut/2:
				return nice
			case cut == 0 && must:
				return letter(text)
			}
			return cut
		}
		before = r
	}
	return len(text)
}

// letter is the length of the first character and the marks on it.
func letter(text string) int {
	_, n := utf8.DecodeRuneInString(text)
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.Is(unicode.M, r) {
			break
		}
		n += size
	}
	return n
}

// add appends a piece to the line, in the frag of its run.
func (b *breaker) add(p piece) {
	st := b.runs[p.run].st
	text := p.text
	if p.space {
		text += " "
		p.w += st.Width(" ")
	}
	if n := len(b.line); n > 0 && b.line[n-1].run == p.run {
		b.line[n-1].text += text
		b.line[n-1].w += p.w
	} else {
		b.line = append(b.line, frag{run: p.run, text: text, x: b.x, w: p.w})
	}
	b.x += p.w
}

func (b *breaker) newLine() {
	b.lines = append(b.lines, b.line)
	b.line, b.x = nil, 0
}
