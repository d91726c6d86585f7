package pdf

import (
	"slices"
)

// placed is an item on its page.
type placed struct {
	it  *item
	y   float64 // of the top of its slab
	seq int     // reading order: the block's, then the cell's
}

// page is one sheet's side, before it is drawn.
type page struct {
	items  []placed
	labels []string // the sections on it, for the footer
	bare   bool
	band   float64
}

// frame is where text may stand on a page, from its top.
type frame struct{ bodyTop, bodyBottom, bodyHigh float64 }

// spot is where an anchor ended up.
type spot struct {
	page int
	y    float64
}

// pager puts sections on pages.
type pager struct {
	pages   []*page
	y       float64
	seq     int
	spots   map[string]spot
	anchors []string // of spots, in the order in which they were found
	sec     *section
	frame   frame
	pack    pack
	// opened says that the page holds nothing yet but what has to stay with what
	// follows, which no new page would make better.
	opened bool
}

// paginate puts sections on pages, and says where their anchors are.
func (f frame) paginate(sections []*section) ([]*page, map[string]spot) {
	p := &pager{spots: map[string]spot{}, frame: f}
	for _, s := range sections {
		p.section(s)
	}
	return p.pages, p.spots
}

// section puts one on pages: below the one before where it may, and where there
// is room for all of it, or for the start of one that no page can hold.
func (p *pager) section(s *section) {
	after, whole := p.sec, s.tall() <= p.frame.bodyHigh
	below := s.flows && after != nil && !after.alone
	s.give = 1
	if below && whole && s.before+s.tall()+s.ahead > p.frame.bodyBottom-p.y {
		below = s.ahead == 0 && p.squeeze(s)
	} else if below && !whole {
		below = s.before+p.frame.need(s.blocks, 1) <= p.frame.bodyBottom-p.y
	}
	p.sec = s
	if !below {
		p.turn()
		p.pack = p.begin()
	}
	if whole && s.flows {
		p.pack.add(s)
	} else {
		p.pack.closed = true
	}
	p.run(s, below)
	if !whole {
		p.pack = p.begin()
	}
}

// run puts the section's blocks on pages, from here on.
func (p *pager) run(s *section, below bool) {
	p.sec = s
	if below {
		p.y += s.before * s.give
		p.label()
	}
	if last := p.pages[len(p.pages)-1]; len(last.items) == 0 {
		last.band = s.band
	}
	p.spotted(s.anchor)
	for i := range s.blocks {
		p.place(s.blocks[i:], i == 0)
	}
}

// spotted notes where an anchor is, the first time that it is met.
func (p *pager) spotted(anchor string) {
	if _, twin := p.spots[anchor]; anchor != "" && !twin {
		p.spots[anchor] = spot{len(p.pages) - 1, p.y}
		p.anchors = append(p.anchors, anchor)
	}
}

// turn begins a new page.
func (p *pager) turn() {
	p.pages = append(p.pages, &page{bare: p.sec.bare})
	p.y, p.opened = p.frame.bodyTop, true
	p.label()
}

func (p *pager) label() {
	last := p.pages[len(p.pages)-1]
	if n := len(last.labels); p.sec.label != "" && (n == 0 || last.labels[n-1] != p.sec.label) {
		last.labels = append(last.labels, p.sec.label)
	}
}

// place puts the first block on this page or the next; the others are looked at
// only where they have to stay with it.
func (p *pager) place(blocks []block, first bool) {
	b := &blocks[0]
	if b.low > p.y {
		p.y = b.low
	} else if !first && p.y > p.frame.bodyTop {
		p.y += b.before * p.sec.give
	}
	if p.y > p.frame.bodyTop && !p.opened && p.frame.need(blocks, p.sec.give) > p.frame.bodyBottom-p.y+0.01 {
		p.turn()
		p.again(b.head)
	}
	p.seq += 1 << 20
	p.spotted(b.anchor)
	for rest := b.slabs; len(rest) > 0; {
		n := fitting(rest, p.frame.bodyBottom-p.y)
		if n == 0 && p.y > p.frame.bodyTop+highOf(b.head)+highOf(b.goesOn) {
			p.turn()
			p.again(b.head)
			p.again(b.goesOn[:min(len(b.goesOn), len(b.slabs)-len(rest))])
			continue
		}
		for i := range max(n, 1) {
			p.put(&rest[i])
		}
		if rest = rest[max(n, 1):]; len(rest) > 0 {
			p.turn()
			p.again(b.head)
			p.again(b.goesOn)
		}
	}
	p.opened = p.opened && b.next
}

// again draws a table's head at the top of the page it goes on over.
func (p *pager) again(head []slab) {
	p.seq += 1 << 20
	for i := range head {
		p.put(&head[i])
	}
}

func (p *pager) put(s *slab) {
	last := p.pages[len(p.pages)-1]
	for i := range s.items {
		it := &s.items[i]
		last.items = append(last.items, placed{it, p.y, p.seq + it.cell})
	}
	p.y += s.high
}

func highOf(slabs []slab) float64 { return (&block{slabs: slabs}).high() }

// need is the room without which the first block has to begin on a new page:
// for all of it where it stays whole, else for its first lines, and for as much
// of the blocks that it stays with. Give is the share of white space they get.
func (f frame) need(blocks []block, give float64) float64 {
	sum := 0.0
	for i := range blocks {
		b := &blocks[i]
		if i > 0 {
			sum += b.before * give
		}
		all := b.high()
		switch {
		case b.next:
			sum += all
		case b.whole && all <= f.bodyHigh:
			return min(sum+all, f.bodyHigh)
		default:
			return min(sum+startOf(b), f.bodyHigh)
		}
		if sum > f.bodyHigh {
			return f.bodyHigh
		}
	}
	return sum
}

// startOf is the height of the lines that stay together at a block's start:
// two, or all of three.
func startOf(b *block) float64 {
	n := max(b.keep, 2)
	if len(b.slabs) <= n+1 {
		n = len(b.slabs)
	}
	return highOf(b.slabs[:n])
}

// fitting is how many slabs go into room. It does not leave a single one for
// the next page where it can leave two, and keeps those together that stay so.
func fitting(slabs []slab, room float64) int {
	n := 0
	for n < len(slabs) && slabs[n].high <= room+0.01 {
		room -= slabs[n].high
		n++
	}
	if n > 2 && n == len(slabs)-1 {
		n--
	}
	for whole := n; n < len(slabs) && slabs[n].stays; n-- {
		if n == 0 {
			return whole // more than a page
		}
	}
	return n
}

// inOrder sorts what is on a page the way it is read: cells one after the other.
func (pg *page) inOrder() {
	slices.SortStableFunc(pg.items, func(a, b placed) int { return a.seq - b.seq })
}
