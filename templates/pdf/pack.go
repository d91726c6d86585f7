package pdf

// pack are the sections that stand whole on one page, below each other: their
// white space can give way for one more.
type pack struct {
	sections []*section
	closed   bool // something stands on the page that cannot give way
	from     state
}

// state is how far a pager has come.
type state struct {
	page, items, labels, seq, anchors int
	y                                 float64
}

// least is the share of its white space that a section keeps.
const least = 0.5

// begin starts a pack below what stands on the page.
func (p *pager) begin() pack {
	last := p.pages[len(p.pages)-1]
	return pack{from: state{len(p.pages), len(last.items), len(last.labels), p.seq, len(p.anchors), p.y}}
}

func (k *pack) add(s *section) { k.sections = append(k.sections, s) }

// squeeze makes room for a section on this page, if that is enough to hold it:
// all that stand on it whole come closer, and are put there anew.
func (p *pager) squeeze(s *section) bool {
	k := &p.pack
	if k.closed || k.from.page != len(p.pages) {
		return false
	}
	solid, white := s.extents()
	white += s.before
	for i, one := range k.sections {
		high, between := one.extents()
		solid, white = solid+high, white+between
		if i > 0 || k.from.y > p.frame.bodyTop {
			white += one.before
		}
	}
	give := (p.frame.bodyBottom - k.from.y - solid) / white
	if give < least {
		return false
	}
	p.back(k.from)
	for i, one := range k.sections {
		one.give = give
		p.run(one, i > 0 || k.from.y > p.frame.bodyTop)
	}
	s.give = give
	return true
}

// back takes everything away that was put on the page since.
func (p *pager) back(to state) {
	last := p.pages[len(p.pages)-1]
	last.items, last.labels = last.items[:to.items], last.labels[:to.labels]
	for _, anchor := range p.anchors[to.anchors:] {
		delete(p.spots, anchor)
	}
	p.anchors, p.seq, p.y = p.anchors[:to.anchors], to.seq, to.y
}
