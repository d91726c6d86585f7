package mask

// cover is what was found in a text, none over another, and which bytes of the
// text that covers: asking about one more place takes no longer with many.
type cover struct {
	all  []span
	bits []uint64
}

func coverOf(text string, all []span) *cover {
	c := &cover{bits: make([]uint64, len(text)/64+1)}
	for _, s := range all {
		c.put(s)
	}
	return c
}

// free says whether nothing was found between 2 places.
func (c *cover) free(from, to int) bool {
	for i := from; i < to; i++ {
		if c.bits[i/64]&(1<<(i%64)) != 0 {
			return false
		}
	}
	return true
}

// put adds what lies over nothing that was found before it.
func (c *cover) put(s span) {
	if !c.free(s.from, s.to) {
		return
	}
	for i := s.from; i < s.to; i++ {
		c.bits[i/64] |= 1 << (i % 64)
	}
	c.all = append(c.all, s)
}
