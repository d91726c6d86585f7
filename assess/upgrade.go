package assess

import (
	"slices"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Upgraded is an assessment moved to another standard, and what came of it.
type Upgraded struct {
	Assessment *Assessment
	Homeless   []int  // points with something written whose texts found no home
	New        []int  // points of the new standard that nothing was moved to
	Unrated    []int  // points whose rating did not carry over, because nothing says how
	Partly     []int  // points that stay unrated because not all they came from was rated
	Kept       []Kept // answers kept in the notes because the new standard does not ask for them, by point
}

// Kept is an answer to a question that the new standard does not ask, and the
// new standard's point in whose notes it is.
type Kept struct {
	Point    int
	Question string
}

// Upgrade writes what an assessment says at the points of another standard
// that correspond to its own. Every text says where it came from, ratings
// carry over only where the mapping says how, and all of it is marked carried
// until someone confirms it. The old assessment stays as it is; previous is
// its file's name for the new one to refer to.
func Upgrade(a *Assessment, m *standards.Mapping, previous string) Upgraded {
	u := upgrade{m: m, a: a, ids: map[string]string{}, from: map[int][]int{}}
	moved := *a
	moved.Standard, moved.Previous, moved.Round, moved.Points = m.To.FullID(), previous, 1, nil
	if m.To.Phase(a.Phase) == nil {
		moved.Phase = ""
	}
	u.out.Assessment = &moved
	for i := range m.To.Points {
		sp := &m.To.Points[i]
		moved.Points = append(moved.Points, Point{Number: sp.Number, Title: sp.Title})
	}
	for _, way := range m.Points {
		p := a.Point(way.From)
		switch {
		case p == nil || !p.Said():
		case len(way.Main) == 0:
			u.out.Homeless = append(u.out.Homeless, way.From)
		default:
			u.point(p, way.Main)
		}
	}
	for i := range moved.Points {
		u.rate(&moved.Points[i])
	}
	slices.SortStableFunc(u.out.Kept, func(a, b Kept) int { return a.Point - b.Point })
	moved.Follow(u.ids)
	u.out.New = slices.DeleteFunc(slices.Clone(m.New), func(number int) bool { return u.out.Assessment.Point(number).Said() })
	return u.out
}

type upgrade struct {
	m   *standards.Mapping
	a   *Assessment
	out Upgraded
	ids map[string]string // old id to new
	// from are the numbers of the points that something of each came from.
	from map[int][]int
}

// Said tells whether anything is written under a point.
func (p *Point) Said() bool { return said(p) }

// point moves one point's texts to each of its homes and its items to the
// first of them.
func (u *upgrade) point(p *Point, homes []int) {
	origin := u.origin(p)
	for i, number := range homes {
		home := u.out.Assessment.Point(number)
		if home.Visibility = narrower(home.Visibility, p.Visibility); home.Was == "" {
			home.Visibility = p.Visibility
		}
		u.came(home, p.Number)
		join(&home.Done, p.Done)
		join(&home.Planned, p.Planned)
		join(&home.Notes, p.Notes)
		switch {
		case home.Owner == "":
			home.Owner = p.Owner
		case p.Owner != "" && p.Owner != home.Owner:
			join(&home.Notes, words.LookedAfter(origin, p.Owner))
		}
		if p.OpenToContact == No || home.OpenToContact == "" {
			home.OpenToContact = p.OpenToContact
		}
		if i == 0 {
			home.Conflict = append(home.Conflict, fresh(p.Conflict)...)
			u.answers(home, p, origin)
			u.items(home, p)
		}
	}
}

// origin is where something was, as people say it.
func (u *upgrade) origin(p *Point) string { return u.points([]int{p.Number}) }

// came marks a point as carried, from one more.
func (u *upgrade) came(home *Point, number int) {
	from := append(u.from[home.Number], number)
	slices.Sort(from)
	u.from[home.Number] = slices.Compact(from)
	home.Was, home.Carried = u.points(u.from[home.Number]), Yes
}

// points names some of the old standard: "points 8 and 9 of LGDSS 2016".
func (u *upgrade) points(numbers []int) string {
	return u.m.From.EachPointName(numbers) + " of " + u.m.From.ShortTitled()
}

// fresh are conflicts as new ones, for another file.
func fresh(conflicts []Conflict) []Conflict {
	conflicts = slices.Clone(conflicts)
	for i := range conflicts {
		conflicts[i].At = 0
	}
	return conflicts
}

// answers go to the question that asks the same, under its own id at this
// home or wherever the mapping says, and to the notes otherwise, with the
// question they answered.
func (u *upgrade) answers(home, p *Point, origin string) {
	for _, answer := range p.Answers {
		if !answer.Said() {
			continue
		}
		asked := u.m.From.Point(p.Number).Question(answer.Question)
		if to, id := u.asks(home, answer.Question); to != nil && to.Answer(id) == nil {
			answer.At, answer.Question, answer.Was, answer.Carried, answer.Conflict = 0, id, origin, Yes, fresh(answer.Conflict)
			to.Answers = append(to.Answers, answer)
			u.came(to, p.Number)
			continue
		}
		said := answer.Text
		for _, also := range []string{answer.Why, answer.Duty, answer.Own} {
			join(&said, also)
		}
		for _, c := range answer.Conflict {
			join(&said, c.Ours)
			join(&said, c.Theirs)
		}
		if said == "" {
			continue
		}
		if by := strings.Join(words.NonEmpty(answer.SaidBy, answer.Sheet), ", "); by != "" {
			said = words.SaidBy(said, by)
		}
		question := answer.Question
		if asked != nil {
			question = u.a.Worded(u.m.From, asked)
		}
		join(&home.Notes, words.AskedAt(origin, question, said))
		u.out.Kept = append(u.out.Kept, Kept{home.Number, answer.Question})
	}
}

// asks finds where the new standard asks what a question of the old one did.
func (u *upgrade) asks(home *Point, question string) (*Point, string) {
	to, id := u.m.Leads(question, []int{home.Number})
	if to == nil {
		return nil, ""
	}
	return u.out.Assessment.Point(to.Number), id
}

// join adds a text behind another as a paragraph of its own, unless it is one
// there already.
func join(into *string, text string) {
	const between = "\n\n"
	if text == "" || strings.Contains(between+*into+between, between+text+between) {
		return
	}
	if *into != "" {
		*into += between
	}
	*into += text
}

// narrower is the narrower of two visibilities: what two points become is
// shown to those who might see both.
func narrower(a, b string) string {
	width := map[string]int{Restricted: 0, Panel: 1, "": 1, Public: 2}
	if width[b] < width[a] {
		return b
	}
	return a
}
