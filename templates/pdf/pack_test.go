package pdf

import "testing"

// TestPointsFlow: a section that may follow another begins a page only where the
// one before has no room for it: for all of it, where a page can hold that, else
// for its heading and what stays with it.
func TestPointsFlow(t *testing.T) {
	below, above := 0, 0
	for what, d := range varied() {
		p := &pager{spots: map[string]spot{}, frame: d.frame}
		for _, s := range d.sections {
			page, room, fresh := len(p.pages), d.bodyBottom-p.y, p.sec == nil || p.sec.alone
			p.section(s)
			if !s.flows || fresh {
				continue
			}
			if p.spots[s.anchor].page == page-1 {
				below++
				continue
			}
			above++
			need := s.before + s.tall()
			if s.tall() > d.bodyHigh {
				need = s.before + d.need(s.blocks, 1)
			}
			if need <= room {
				t.Errorf("%s: %s begins a page; it needs %.0f and there were %.0f", what, s.title, need, room)
			}
		}
	}
	if below == 0 || above == 0 {
		t.Errorf("%d sections begin below another, %d on a page", below, above)
	}
}

// TestWhiteSpaceGivesWay: where a little white space is all that keeps a point
// from the page, all on it come closer.
func TestWhiteSpaceGivesWay(t *testing.T) {
	of := func(high float64) *section {
		return &section{flows: true, before: 40, blocks: []block{{slabs: []slab{{high: high}}}, {before: 60, slabs: []slab{{high: high}}}}}
	}
	f := frame{bodyTop: 0, bodyBottom: 400, bodyHigh: 400}
	for high, want := range map[float64]int{60: 1, 70: 1, 76: 1, 81: 2, 100: 2} {
		pages, _ := f.paginate([]*section{of(high), of(high)})
		if len(pages) != want {
			t.Errorf("2 points of 2 blocks of %.0f are on %d pages, not %d", high, len(pages), want)
		}
	}
}
