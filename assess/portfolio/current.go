package portfolio

import (
	"cmp"
	"slices"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Input is all that was read.
type Input struct {
	Name      string // of the list, where one has a name
	Entries   []Entry
	Expected  []Expected
	Older     []string // files passed over for a newer one
	Problems  []Problem
	Standards map[string]*standards.Standard // by id@edition: those of the entries
	// Mask gives what takes names of people, addresses and numbers out of an
	// entry's texts. It is wanted where the public reads.
	Mask func(*Entry) func(string) string
}

// settle keeps the current assessment of each service and standard, with the
// ratings of the one it names as previous, and says which were passed over.
// The result is in alphabetical order, whatever the order of reading.
func (in *Input) settle() (current []Entry, older []string) {
	byFile := make(map[string]*Entry, len(in.Entries))
	named := map[string]bool{}
	older = slices.Clone(in.Older)
	for i := range in.Entries {
		byFile[in.Entries[i].File] = &in.Entries[i]
		if p := in.Entries[i].Previous; p != "" {
			named[p] = true
		}
	}
	best := make(map[string]int, len(in.Entries))
	for i := range in.Entries {
		e := &in.Entries[i]
		if named[e.File] {
			older = append(older, e.File)
			continue
		}
		at, twice := best[e.key()]
		switch {
		case !twice:
			best[e.key()] = i
		case in.later(e, &in.Entries[at]):
			older = append(older, in.Entries[at].File)
			best[e.key()] = i
		default:
			older = append(older, e.File)
		}
	}
	current = make([]Entry, 0, len(best))
	for _, i := range best {
		current = append(current, withBefore(in.Entries[i], byFile))
	}
	slices.Sort(older)
	return inOrder(current), older
}

// later says whether a is the more current of two assessments of the same
// service: the later phase, then round, then rating. The name of the file
// settles the rest, so that the order of reading does not.
func (in *Input) later(a, b *Entry) bool {
	return cmp.Or(
		cmp.Compare(in.phase(a), in.phase(b)), cmp.Compare(a.Round, b.Round),
		cmp.Compare(a.lastRated(), b.lastRated()), cmp.Compare(b.File, a.File),
	) > 0
}

func (in *Input) phase(e *Entry) int {
	if s := in.Standards[e.Standard]; s != nil {
		return slices.IndexFunc(s.Phases, func(p standards.Phase) bool { return p.ID == e.Phase })
	}
	return -1
}

// withBefore takes the earlier ratings from the assessment before, where that
// was read and is of the same standard: ratings of two scales do not compare.
func withBefore(e Entry, byFile map[string]*Entry) Entry {
	before := byFile[e.Previous]
	if before == nil || e.Previous == "" || before.Standard != e.Standard {
		return e
	}
	e.Points = slices.Clone(e.Points)
	for i := range e.Points {
		if p := before.Point(e.Points[i].Number); p != nil && p.Rating != "" {
			e.Points[i].Before, e.Points[i].BeforeFrom = p.Rating, before.File
		}
	}
	return e
}

// inOrder sorts by alphabetical, with each name made comparable once.
func inOrder(entries []Entry) []Entry {
	type place struct {
		organisation, title string
		at                  int
	}
	places := make([]place, len(entries))
	for i := range entries {
		places[i] = place{words.Fold(entries[i].Organisation), words.Fold(entries[i].Title()), i}
	}
	slices.SortFunc(places, func(a, b place) int {
		if names := cmp.Or(strings.Compare(a.organisation, b.organisation), strings.Compare(a.title, b.title)); names != 0 {
			return names
		}
		return alphabetical(entries[a.at], entries[b.at])
	})
	sorted := make([]Entry, len(entries))
	for i, p := range places {
		sorted[i] = entries[p.at]
	}
	return sorted
}

func alphabetical(a, b Entry) int {
	return cmp.Or(
		strings.Compare(words.Fold(a.Organisation), words.Fold(b.Organisation)), strings.Compare(words.Fold(a.Title()), words.Fold(b.Title())),
		strings.Compare(a.Service, b.Service), strings.Compare(a.Standard, b.Standard), strings.Compare(a.File, b.File),
	)
}
