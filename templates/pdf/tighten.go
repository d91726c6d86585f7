package pdf

// tighten spares a last page that holds next to nothing: white space gives way
// where that is enough to do without it. Nothing else becomes smaller.
func (k *look) tighten(s *section) {
	pages, foot := k.extent(s)
	const little = 0.3 // of a page
	if pages < 2 || foot-k.bodyTop > little*k.bodyHigh {
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
		if now, _ := k.extent(s); now < pages {
			return
		}
	}
	for i := range s.blocks {
		s.blocks[i].before = wide[i]
	}
}

// extent is how many pages a section takes by itself, and where it ends.
func (k *look) extent(s *section) (pages int, foot float64) {
	p := &pager{spots: map[string]spot{}, look: k}
	p.section(s)
	return len(p.pages), p.y
}
