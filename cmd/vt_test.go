package cmd

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// vt is a small terminal: it understands what our program draws with and keeps
// the characters. Like the plainest of terminals it answers no question.
type vt struct {
	width, height int
	cells         [][]string // a wide character is followed by an empty cell
	main          [][]string // the other screen, while the program has its own
	x, y          int
	top, bottom   int    // the lines that scroll
	wrap, own     bool   // at the end of a line; on the program's own screen
	rest          []byte // the beginning of a sequence
}

func newVT(width, height int) *vt {
	t := &vt{}
	t.resize(width, height)
	return t
}

// resize empties what is new and drops what no longer fits.
func (t *vt) resize(width, height int) {
	t.cells, t.main = fresh(t.cells, width, height), fresh(t.main, width, height)
	t.width, t.height, t.top, t.bottom = width, height, 0, height-1
	t.x, t.y, t.wrap = min(t.x, width-1), min(t.y, height-1), false
}

func fresh(old [][]string, width, height int) [][]string {
	cells := make([][]string, height)
	for y := range cells {
		cells[y] = make([]string, width)
		for x := range cells[y] {
			cells[y][x] = " "
		}
		if y < len(old) {
			copy(cells[y], old[y])
		}
	}
	return cells
}

// String is what is to be seen, without blanks at the ends of lines.
func (t *vt) String() string {
	var b strings.Builder
	for _, line := range t.cells {
		b.WriteString(strings.TrimRight(strings.Join(line, ""), " ") + "\n")
	}
	return b.String()
}

// Write takes what the program draws.
func (t *vt) Write(data []byte) (int, error) {
	input := append(t.rest, data...)
	for len(input) > 0 {
		n := t.one(input)
		if n == 0 {
			break
		}
		input = input[n:]
	}
	t.rest = append([]byte{}, input...)
	return len(data), nil
}

// one takes one character or sequence and says how long it was; 0 when its
// end is still to come.
func (t *vt) one(in []byte) int {
	switch in[0] {
	case 0x1b:
		return t.escape(in)
	case '\r':
		t.x, t.wrap = 0, false
	case '\n':
		t.down()
	case '\b':
		t.x, t.wrap = max(0, t.x-1), false
	case '\t':
		t.x = min(t.width-1, t.x/8*8+8)
	case 0x07, 0x0e, 0x0f:
	default:
		if !utf8.FullRune(in) {
			return 0
		}
		r, size := utf8.DecodeRune(in)
		t.put(r)
		return size
	}
	return 1
}

func (t *vt) put(r rune) {
	wide := displaywidth.Rune(r)
	if wide == 0 {
		return
	}
	if t.wrap || t.x+wide > t.width {
		t.x, t.wrap = 0, false
		t.down()
	}
	t.cells[t.y][t.x] = string(r)
	if wide == 2 {
		t.cells[t.y][t.x+1] = ""
	}
	if t.x += wide; t.x >= t.width {
		t.x, t.wrap = t.width-1, true
	}
}

func (t *vt) down() {
	if t.y == t.bottom {
		t.scroll(t.top, 1)
	} else {
		t.y = min(t.y+1, t.height-1)
	}
}

// scroll moves the lines from one on up by n, or down where n is negative.
func (t *vt) scroll(from, n int) {
	for ; n > 0; n-- {
		copy(t.cells[from:t.bottom+1], t.cells[from+1:t.bottom+1])
		t.cells[t.bottom] = fresh(nil, t.width, 1)[0]
	}
	for ; n < 0; n++ {
		copy(t.cells[from+1:t.bottom+1], t.cells[from:t.bottom])
		t.cells[from] = fresh(nil, t.width, 1)[0]
	}
}
