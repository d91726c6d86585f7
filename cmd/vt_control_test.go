package cmd

import (
	"strconv"
	"strings"
)

func (t *vt) escape(in []byte) int {
	if len(in) < 2 {
		return 0
	}
	switch in[1] {
	case '[':
		for i := 2; i < len(in); i++ {
			if in[i] >= 0x40 && in[i] <= 0x7e {
				t.control(string(in[2:i]), in[i])
				return i + 1
			}
		}
		return 0
	case ']', 'P', '_':
		for i := 2; i < len(in); i++ {
			if in[i] == 0x07 {
				return i + 1
			}
			if in[i] == '\\' && in[i-1] == 0x1b {
				return i + 1
			}
		}
		return 0
	case 'M':
		if t.y == t.top {
			t.scroll(t.top, -1)
		} else {
			t.y--
		}
	}
	return 2
}

// control carries out one control sequence.
func (t *vt) control(parameters string, final byte) {
	if strings.HasPrefix(parameters, "?") {
		if parameters == "?1049" && t.own != (final == 'h') {
			t.swap(final == 'h')
		}
		return
	}
	numbers := []int{}
	for _, p := range strings.Split(parameters, ";") {
		n, _ := strconv.Atoi(p)
		numbers = append(numbers, n)
	}
	n := max(1, numbers[0])
	second := 1
	if len(numbers) > 1 {
		second = max(1, numbers[1])
	}
	t.wrap = t.wrap && final == 'm'
	switch final {
	case 'A':
		t.y = max(0, t.y-n)
	case 'B', 'e':
		t.y = min(t.height-1, t.y+n)
	case 'C', 'a':
		t.x = min(t.width-1, t.x+n)
	case 'D':
		t.x = max(0, t.x-n)
	case 'G', '`':
		t.x = min(t.width, n) - 1
	case 'd':
		t.y = min(t.height, n) - 1
	case 'H', 'f':
		t.y, t.x = min(t.height, n)-1, min(t.width, second)-1
	case 'I':
		t.x = min(t.width-1, (t.x/8+n)*8)
	case 'Z':
		t.x = max(0, (t.x+7)/8-n) * 8
	case 'r':
		t.top, t.bottom = n-1, t.height-1
		if len(numbers) > 1 {
			t.bottom = second - 1
		}
		t.x, t.y = 0, 0
	default:
		t.change(numbers[0], n, final)
	}
}

// change carries out the sequences that change what is there.
func (t *vt) change(mode, n int, final byte) {
	line := t.cells[t.y]
	blank := func(cells []string) {
		for i := range cells {
			cells[i] = " "
		}
	}
	switch final {
	case 'X':
		blank(line[t.x:min(t.width, t.x+n)])
	case 'K':
		from, to := t.x, t.width
		if mode > 0 {
			from = 0
		}
		if mode == 1 {
			to = t.x + 1
		}
		blank(line[from:to])
	case 'J':
		from := t.y + 1
		if mode == 2 {
			from = 0
		} else {
			blank(line[t.x:])
		}
		for _, other := range t.cells[from:] {
			blank(other)
		}
	case '@':
		n = min(n, t.width-t.x)
		copy(line[t.x+n:], line[t.x:])
		blank(line[t.x : t.x+n])
	case 'P':
		n = min(n, t.width-t.x)
		copy(line[t.x:], line[t.x+n:])
		blank(line[t.width-n:])
	case 'L':
		t.scroll(t.y, -n)
	case 'M':
		t.scroll(t.y, n)
	case 'S':
		t.scroll(t.top, n)
	case 'T':
		t.scroll(t.top, -n)
	}
}

// swap goes to the program's own screen, which begins empty, or back.
func (t *vt) swap(own bool) {
	t.cells, t.main, t.own = t.main, t.cells, own
	if own {
		t.cells = fresh(nil, t.width, t.height)
	}
}
