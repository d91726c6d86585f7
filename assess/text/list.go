package text

import "strings"

// Deepest is how far lists are nested; what stands further in joins the last.
const Deepest = 6

// level is a list that is open.
type level struct {
	indent int
	last   marker
	turn   int // which of 2 marks it is written with, so that neighbours are 2 lists
}

// item reads an item of a list.
func (p *pass) item(l line) bool {
	m, ok := markerOf(l.text)
	if !ok || m.loose && !p.beside() || !p.may(m) {
		return false
	}
	p.flush()
	p.place(m, l)
	n := len(p.levels)
	p.labels = append(p.labels, m.label)
	p.prefix, p.para = strings.Repeat("    ", n-1)+mark(m, p.levels[n-1].turn), []string{m.rest}
	p.at++
	return true
}

// mark is a list's mark in CommonMark, 4 columns wide.
func mark(m marker, turn int) string {
	if m.ordered() {
		return []string{"1.  ", "1)  "}[turn%2]
	}
	return []string{"-   ", "*   "}[turn%2]
}

// may says whether an item may begin in the middle of a paragraph: a number only
// where counting begins, or goes on in the next line.
func (p *pass) may(m marker) bool {
	if p.para == nil || len(p.levels) > 0 || m.first() {
		return true
	}
	if p.at+1 == len(p.lines) {
		return false
	}
	next, ok := markerOf(p.lines[p.at+1].text)
	return ok && next.like(m) && next.value == m.value+1
}

// beside says whether an item stands in the line before or after.
func (p *pass) beside() bool {
	if len(p.levels) > 0 && !p.blank {
		return true
	}
	if p.at+1 == len(p.lines) {
		return false
	}
	_, ok := markerOf(p.lines[p.at+1].text)
	return ok
}

// place opens and closes lists, so that the last of them is the one an item
// belongs to.
func (p *pass) place(m marker, l line) {
	for n := len(p.levels); n > 0 && l.indent < p.levels[n-1].indent-1; n-- {
		p.levels = p.levels[:n-1]
	}
	n := len(p.levels)
	if n == 0 || l.indent > p.levels[n-1].indent+1 {
		p.open(m, l)
		return
	}
	for i := n - 1; i >= 0 && p.levels[i].indent-l.indent <= 1 && l.indent-p.levels[i].indent <= 1; i-- {
		if p.levels[i].last.like(m) {
			p.levels = p.levels[:i+1]
			p.next(m)
			return
		}
		n = i
	}
	if top := p.levels[len(p.levels)-1].last; p.nests(top, m, l) {
		p.open(m, l)
		return
	}
	other := p.levels[n].last
	p.levels = p.levels[:n+1]
	if !m.ordered() && !other.ordered() {
		p.levels[n].last = m
		return
	}
	p.levels = p.levels[:n]
	p.open(m, l)
}

// next is the next item of the innermost list, or the first of another one where
// counting begins again.
func (p *pass) next(m marker) {
	top := &p.levels[len(p.levels)-1]
	if m.ordered() && m.value == 1 && top.last.value > 1 {
		depth := len(p.levels) - 1
		p.turns[depth]++
		top.turn = p.turns[depth]
	}
	top.last = m
}

// open begins a list, in the innermost item there is.
func (p *pass) open(m marker, l line) {
	depth := len(p.levels)
	if depth == Deepest {
		p.levels[depth-1].last = m
		return
	}
	p.turns[depth]++
	p.levels = append(p.levels, level{l.indent, m, p.turns[depth]})
}

// nests says whether an item that stands as far in as those of another kind is
// meant to be one of theirs: by the bullet that word processors use further in, by
// letters under figures, or since the others go on after it.
func (p *pass) nests(top, m marker, l line) bool {
	switch {
	case !top.ordered() && !m.ordered():
		return m.rank > top.rank
	case top.ordered() && m.ordered():
		return m.value == 1 && (m.letter && !top.letter || p.goesOn(top, l))
	}
	return m.first() && p.goesOn(top, l)
}

// goesOn says whether a list goes on after the line at hand.
func (p *pass) goesOn(top marker, l line) bool {
	const far = 200 // lines
	for i := p.at + 1; i < len(p.lines) && i < p.at+far; i++ {
		m, ok := markerOf(p.lines[i].text)
		switch {
		case ok && p.lines[i].indent < l.indent-1:
			return false
		case ok && p.lines[i].indent <= l.indent+1 && m.like(top) && (!top.ordered() || m.value == top.value+1):
			return true
		case !ok && p.lines[i].text != "" && p.lines[i].indent <= l.indent:
			return false
		}
	}
	return false
}
