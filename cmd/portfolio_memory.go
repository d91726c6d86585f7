package cmd

import (
	"runtime/debug"

	"standpoint/assess/portfolio"
)

// cut drops what will not be shown.
func (g *gatherer) cut(entry *portfolio.Entry) {
	if g.slim != nil {
		g.slim(entry)
	}
}

// mostShared is how long a text may be, in bytes, that is kept once for all the
// entries that have it.
const mostShared = 80

// share puts the one copy of a text that comes again into an entry.
func (g *gatherer) share(entry *portfolio.Entry) {
	g.mu.Lock()
	defer g.mu.Unlock()
	entry.Texts(func(text *string) {
		if known, there := g.words[*text]; there {
			*text = known
		} else if len(*text) <= mostShared {
			g.words[*text] = *text
		}
	})
}

// unpack reads an entry back from the cache, with the texts that are there
// already instead of copies.
func (g *gatherer) unpack(packed []byte) (portfolio.Entry, error) {
	var fresh []string
	g.mu.RLock()
	entry, err := portfolio.Unpack(packed, func(b []byte) string {
		if known, there := g.words[string(b)]; there {
			return known
		}
		text := string(b)
		if len(text) <= mostShared {
			fresh = append(fresh, text)
		}
		return text
	})
	g.mu.RUnlock()
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, text := range fresh {
		g.words[text] = text
	}
	return entry, err
}

// Memory that a roll-up gets by: of what is kept of each assessment little, and
// not, as is usual, as much again for what is thrown away.
const (
	leastRoom    = 100 << 20
	roomForSlim  = 13 << 10 // each
	roomForWhole = 20 << 10
	roomEvery    = 500 // assessments
)

// room lets memory grow with the number of assessments and tidies it often
// when there are many.
func (g *gatherer) room(assessments int) {
	each := int64(roomForWhole)
	if g.slim != nil {
		each = roomForSlim
	}
	if assessments%roomEvery == 1 {
		debug.SetMemoryLimit(max(leastRoom, each*int64(assessments+roomEvery)))
	}
}
