package pdf

// tighten spares a last page that holds next to nothing: white space gives way
// where that is enough to do without it. Nothing else becomes smaller.
func (f frame) tighten(s *section) {
	pages, foot := f.extent(s)
	const little = 0.3 // of a page
	if pages < 2 || foot-f.bodyTop > little*f.bodyHigh {
		return
	}
	wide := make([]float64, len(s.blocks))
	for i := range s.blocks {
		wide[i] = s.blocks[i].before
	}
	for _, share := range []float64{0.85, 0.7, 0.55, 0.45, 0.3} {
		for i := range s.blocks {
			s.blocks[i].before = wide[i] * share
		}
		if now, _ := f.extent(s); now < pages {
			return
		}
	}
	for i := range s.blocks {
		s.blocks[i].before = wide[i]
	}
}

// extent is how many pages a section takes by itself, and where it ends.
func (f frame) extent(s *section) (pages int, foot float64) {
	p := &pager{spots: map[string]spot{}, frame: f}
	p.section(s)
	return len(p.pages), p.y
}

// overflows says whether a section takes more than one page.
func (f frame) overflows(s *section) bool {
	pages, _ := f.extent(s)
	return pages > 1
}

// whatFits is how many blocks one page holds.
func (f frame) whatFits(blocks []block) int {
	sum := 0.0
	for i := range blocks {
		if sum += blocks[i].before + blocks[i].high(); sum > f.bodyHigh {
			return i
		}
	}
	return len(blocks)
}
