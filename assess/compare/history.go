package compare

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// What a moment can be.
const (
	AtCommit = "commit" // how a commit left the file
	AtFile   = "file"   // how the file of a round is now
	AtReview = "review" // what a finished review decided
)

// Moment is one state of the ratings: how a commit left them, how the file of a
// round has them now, or how a finished review decided.
type Moment struct {
	Kind    string
	Day     assess.Date // empty where each rating has its own
	Commit  string
	File    string
	Phase   string // its id
	Round   int
	By      string         // of a review: what it is called
	Ratings map[int]string // by the number of the point
	RatedOn map[int]assess.Date
}

// Entry is one rating of one point that was not there before.
type Entry struct {
	assess.Named
	Standard string      `json:"standard"`
	Point    int         `json:"point"`
	Called   string      `json:"point_label,omitempty"` // what its owner calls the point
	Title    string      `json:"title"`
	Day      assess.Date `json:"day"`
	Kind     string      `json:"kind"`
	Phase    string      `json:"phase"`
	Round    int         `json:"round"`
	Rating   string      `json:"rating"`
	Label    string      `json:"label"`
	Shape    string      `json:"-"`
	Hue      string      `json:"-"`
	Was      string      `json:"was"` // the rating before it in the same round, or empty
	Commit   string      `json:"commit"`
	File     string      `json:"file"`
	By       string      `json:"by"`

	Which string `json:"-"` // the phase and the round in words
}

// History is how each point was rated, from the first round on.
type History struct {
	Service, Titled string
	Points          []Rated // every point of the standard, in its order
}

// Rated is the history of one point.
type Rated struct {
	Number int
	standards.Called
	Title   string
	Entries []Entry // the oldest first
}

// NewHistory puts moments, the oldest first, together point by point. Of commits and
// files only what changed within a round is an entry; what a review decided is one
// always.
func NewHistory(s *standards.Standard, a *assess.Assessment, moments []Moment) *History {
	h := &History{Service: a.Service.Name, Titled: s.ShortTitled()}
	for i := range s.Points {
		sp := &s.Points[i]
		rated := Rated{Number: sp.Number, Called: s.PointCalled(sp.Number), Title: sp.TitleIn(a.Lang), Entries: []Entry{}}
		last := map[string]string{} // rating by round
		for j := range moments {
			m := &moments[j]
			rating, round := m.Ratings[sp.Number], words.RoundIn(m.Phase, m.Round)
			if rating == last[round] && m.Kind != AtReview || rating == "" && m.Kind == AtReview {
				continue
			}
			rated.Entries = append(rated.Entries, entry(s, a, &rated, m, rating, last[round]))
			if m.Kind != AtReview {
				last[round] = rating
			}
		}
		h.Points = append(h.Points, rated)
	}
	return h
}

func entry(s *standards.Standard, a *assess.Assessment, of *Rated, m *Moment, rating, was string) Entry {
	e := Entry{
		Named: a.Service.Named(), Standard: s.FullID(), Point: of.Number, Called: of.Called.Label, Title: of.Title, Day: m.Day, Kind: m.Kind, Phase: m.Phase, Round: max(m.Round, 1),
		Rating: rating, Label: assess.RatingLabel(s, rating), Shape: assess.RatingShape(s, rating), Hue: assess.RatingHue(s, rating), Was: was,
		Commit: m.Commit, File: m.File, By: m.By,
		Which: words.Round(words.LowerFirst(s.PhaseName(m.Phase)), m.Round),
	}
	if m.Kind == AtFile {
		e.Day = m.RatedOn[of.Number]
	}
	if m.Kind == AtReview {
		e.Was = ""
	}
	return e
}

// MomentOf is how an assessment's file has the ratings now.
func MomentOf(a *assess.Assessment, file string) Moment {
	m := Moment{Kind: AtFile, File: file, Phase: a.Phase, Round: a.Round, Ratings: map[int]string{}, RatedOn: map[int]assess.Date{}}
	for i := range a.Points {
		m.Ratings[a.Points[i].Number], m.RatedOn[a.Points[i].Number] = a.Points[i].Rating, a.Points[i].RatedOn
	}
	return m
}

// MomentOfReview is how a finished review decided.
func MomentOfReview(r *assess.Review, file string) Moment {
	m := Moment{Kind: AtReview, Day: r.Day(), File: file, Phase: r.Phase, Round: r.Round, By: r.ID, Ratings: map[int]string{}}
	for i := range r.Points {
		m.Ratings[r.Points[i].Number] = r.Points[i].Decision
	}
	return m
}

// Earlier says in a sentence for each how the rounds before an assessment ended, and
// what the reviews of them decided: the moments of files and reviews that are of
// another round.
func Earlier(s *standards.Standard, now *assess.Assessment, moments []Moment) string {
	var said []string
	for i := range moments {
		m := &moments[i]
		if m.Kind == AtCommit || m.Phase == now.Phase && max(m.Round, 1) == max(now.Round, 1) {
			continue
		}
		counts, day := map[string]int{}, m.Day
		for number, rating := range m.Ratings {
			if rating != "" {
				counts[rating]++
			}
			day = max(day, m.RatedOn[number])
		}
		var found []string
		for _, id := range assess.RatingIDs(s) {
			if n := counts[id]; n > 0 {
				found = append(found, fmt.Sprintf("%d %s", n, assess.RatingLabel(s, id)))
			}
		}
		if len(found) > 0 {
			said = append(said, words.EarlierRound(words.LowerFirst(s.PhaseName(m.Phase)), m.Round, m.Kind == AtReview, day.Long(), words.List(found)))
		}
	}
	return strings.Join(said, " ")
}
