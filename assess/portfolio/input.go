package portfolio

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"standpoint/assess/problem"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Input is all that was read. Entries are not held: there may be very many, and
// each is loaded when its turn comes.
type Input struct {
	Name      string // of the list, where one has a name
	Keys      []Key
	Load      func(i int) (Entry, error) // the entry of the key at i, for the caller to change
	Sheets    []Sheet                    // of bought products
	Expected  []Expected
	KeptBack  int                            // by the lines that were joined, for the reader they were for
	Read      []Read                         // lists that were followed
	Older     []string                       // files passed over for a newer one
	Problems  problem.Errors                 // files that could not be read, and what cannot be rolled up
	Broken    []Broken                       // which services the files say that could not be read
	Passed    problem.Errors                 // what was not followed, or not compared, though all was read
	Notes     problem.Errors                 // what is odd about files that were read
	Standards map[string]*standards.Standard // by id@edition: those of the entries
	// Mask gives what takes names of people, addresses and numbers out of an
	// entry's texts. It is wanted where the public reads.
	Mask func(*Entry) func(string) string
}

// Read is what a list led to: folders and repositories, in its order.
type Read struct {
	List   string
	Places []string
}

// Broken is a file that could not be read, and which service it seems to be about.
type Broken struct {
	File                        string
	Service, Name, Organisation string
}

// Hold makes entries that are in memory the input's own.
func (in *Input) Hold(entries []Entry) {
	in.Keys = make([]Key, len(entries))
	for i := range entries {
		in.Keys[i] = entries[i].Key()
	}
	in.Load = func(i int) (Entry, error) { return entries[i], nil }
}

// current is what a reader may see of the current assessments.
type current struct {
	Input
	reader   string
	order    []int            // keys that are shown, in alphabetical order
	byFile   map[string]int   // all keys
	services map[string][]int // current keys by folded id, whether shown or not; empty where none is expected
	kept     int              // how many are kept back
	all      problem.Errors   // also those this reader is not told of
}

// current settles which assessments are current, and leaves what a reader may see.
// What is kept back of a service that may be shown is gone without a trace;
// services are counted.
func (in Input) current(reader string) *current {
	c := &current{Input: in, reader: reader, kept: in.KeptBack, byFile: make(map[string]int, len(in.Keys)), services: map[string][]int{}, all: in.Problems}
	for i := range in.Keys {
		c.byFile[in.Keys[i].File] = i
	}
	found := c.settle()
	for _, i := range found {
		if len(in.Expected) > 0 {
			id := words.Fold(in.Keys[i].Service)
			c.services[id] = append(c.services[id], i)
		}
		if c.shown(i) {
			c.order = append(c.order, i)
		} else {
			c.kept++
		}
	}
	c.group()
	if reader != "" {
		c.expect()
	}
	if !SeesFiles(reader) {
		c.Older, c.Problems = nil, nil
	}
	return c
}

// shown says whether the reader may see a current assessment.
func (c *current) shown(i int) bool { return sharedWith(c.Keys[i].Share, c.reader) }

// settle gives the current assessment of each service and standard, in
// alphabetical order whatever the order of reading, and notes which were passed
// over.
func (c *current) settle() []int {
	named, best := map[string]bool{}, map[string]int{}
	for i := range c.Keys {
		named[c.Keys[i].Previous] = true
	}
	c.Older = slices.Clone(c.Older)
	for i := range c.Keys {
		k := &c.Keys[i]
		id := k.key + "\x00" + k.Standard
		at, twice := best[id]
		switch {
		case k.File != "" && named[k.File]:
			c.Older = append(c.Older, k.File)
		case !twice:
			best[id] = i
		case c.later(k, &c.Keys[at]):
			c.Older = append(c.Older, c.Keys[at].File)
			best[id] = i
		default:
			c.Older = append(c.Older, k.File)
		}
	}
	slices.Sort(c.Older)
	return c.sorted(slices.Collect(maps.Values(best)))
}

// sorted puts keys in alphabetical order, with each name made comparable once.
func (c *current) sorted(keys []int) []int {
	names := make(map[int][2]string, len(keys))
	for _, i := range keys {
		names[i] = [2]string{words.Fold(c.Keys[i].Organisation), words.Fold(c.Keys[i].Name)}
	}
	slices.SortFunc(keys, func(a, b int) int {
		return cmp.Or(strings.Compare(names[a][0], names[b][0]), strings.Compare(names[a][1], names[b][1]), alphabetical(&c.Keys[a].Whose, &c.Keys[b].Whose))
	})
	return keys
}

// later says whether a is the more current of two assessments of the same
// service: the later phase, then round, then rating. The name of the file
// settles the rest, so that the order of reading does not.
func (c *current) later(a, b *Key) bool {
	return cmp.Or(
		cmp.Compare(a.ours(), b.ours()), cmp.Compare(c.phase(a), c.phase(b)), cmp.Compare(a.Round, b.Round),
		cmp.Compare(a.LastRated, b.LastRated), cmp.Compare(b.File, a.File),
	) > 0
}

// ours is 1 for what nobody else published: that counts before their word.
func (k *Key) ours() int {
	if k.Published == nil {
		return 1
	}
	return 0
}

func (c *current) phase(k *Key) int {
	if s := c.Standards[k.Standard]; s != nil {
		return slices.IndexFunc(s.Phases, func(p standards.Phase) bool { return p.ID == k.Phase })
	}
	return -1
}

// group gives each key the group that the list has for its service.
func (c *current) group() {
	for i := range c.Expected {
		x := &c.Expected[i]
		for _, k := range c.of(x) {
			if x.Group != "" {
				c.Keys[k].Group = x.Group
			}
		}
	}
}

// of are the current keys of an expected service, whether shown or not.
func (c *current) of(x *Expected) []int {
	return slices.DeleteFunc(slices.Clone(c.services[words.Fold(x.Service)]), func(i int) bool { return !x.is(&c.Keys[i].Whose) })
}

// expect leaves what a reader may be told of what is expected.
func (c *current) expect() {
	var expected []Expected
	for _, x := range c.Expected {
		if !sharedWith(x.Share, c.reader) || slices.ContainsFunc(c.of(&x), func(i int) bool { return !c.shown(i) }) {
			continue
		}
		if c.reader == "public" {
			x.mask(c.Mask)
		}
		expected = append(expected, x)
	}
	c.Expected = expected
}

// each calls visit with every entry that is shown, in alphabetical order. It
// ends at the first error.
func (c *current) each(visit func(*Entry) error) error {
	for _, i := range c.order {
		e, err := c.entry(i)
		if err == nil {
			err = visit(e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// entry loads an entry, with the ratings of the one before it and without what
// the reader may not see.
func (c *current) entry(i int) (*Entry, error) {
	e, err := c.Load(i)
	if err != nil {
		return nil, err
	}
	e.Group, e.Previous = c.Keys[i].Group, c.Keys[i].Previous
	if err := c.earlier(&e); err != nil {
		return nil, err
	}
	if err := c.rounds(&e); err != nil {
		return nil, err
	}
	if c.reader != "" {
		e.only(c.reader)
	}
	if c.reader == "public" {
		e.mask(c.Mask)
	}
	return &e, nil
}

// earlier takes the earlier ratings from the assessment before, where that was
// read and is of the same standard: ratings of two scales do not compare.
func (c *current) earlier(e *Entry) error {
	at, there := c.byFile[e.Previous]
	if !there || e.Previous == "" || c.Keys[at].Standard != e.Standard {
		return nil
	}
	before, err := c.Load(at)
	if err != nil {
		return err
	}
	ratings := map[int]Earlier{}
	maps.Copy(ratings, e.Before)
	for i := range e.Points {
		if p := before.Point(e.Points[i].Number); p != nil && p.Rating != "" {
			ratings[p.Number] = Earlier{p.Rating, before.File, before.Share}
		}
	}
	e.Before = ratings
	return nil
}
