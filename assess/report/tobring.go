package report

import (
	"cmp"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Bring is what the team is asked to bring to a review, as data.
type Bring struct {
	For    string `json:"for"` // questions
	Lang   string `json:"lang"`
	Title  string `json:"title"`
	Notice string `json:"notice"` // who asks, and for when
	assess.Named
	Standard  string   `json:"standard"` // id@edition
	Phase     string   `json:"phase"`
	Round     int      `json:"round"`
	Session   string   `json:"session"`
	Reviewers []string `json:"reviewers"`
	Questions []Wanted `json:"questions"`
}

// Wanted is one thing to bring, or to be ready to say.
type Wanted struct {
	Point int    `json:"point"`           // 0 where it is about the whole
	Label string `json:"label,omitempty"` // that the point's owner gave it
	Title string `json:"title"`           // of the point
	What  string `json:"what"`
}

// ToBring is one page for the team before the day: what it should bring, or be ready
// to say, by point. Nothing else of the review is on it.
func ToBring(s *standards.Standard, r *assess.Review, o ReviewOptions) *Report {
	asked := &assess.Review{ID: r.ID, Of: r.Of, Standard: r.Standard, Phase: r.Phase, Round: r.Round, By: r.By, Role: r.Role,
		Session: r.Session, Reviewers: r.Reviewers, Questions: r.Questions}
	out := OfReview(s, asked, o)
	told := out.Data.(*Reviewed)
	b := &Bring{For: ForQuestions, Lang: told.Lang, Title: told.ServiceName + ": what to bring", Named: told.Named, Standard: told.Standard, Phase: told.Phase,
		Round: told.Round, Session: told.Session, Reviewers: told.Reviewers, Questions: wanted(s, r, told.Lang)}
	b.Notice = whoAsks(b)
	return &Report{For: ForQuestions, Lang: b.Lang, Title: b.Title, Notice: b.Notice, Cover: bringCover(out.Cover, s, b, o.AsOf), Sections: []Section{bringSection(b)},
		English: out.English, Data: b, Table: b.table()}
}

// wanted are the things to bring, those about the whole first and then by point.
func wanted(s *standards.Standard, r *assess.Review, lang string) []Wanted {
	all := []Wanted{}
	take := func(number int, label, title string) {
		for _, q := range r.Questions {
			if q.Point == number && strings.TrimSpace(q.What) != "" {
				all = append(all, Wanted{number, label, title, words.WithoutSignIn(q.What)})
			}
		}
	}
	take(0, "", "")
	for i := range s.Points {
		take(s.Points[i].Number, s.Points[i].Label, s.Points[i].TitleIn(lang))
	}
	return all
}

// whoAsks says who asks, and for when.
func whoAsks(b *Bring) string {
	said := "Please bring this to our meeting, or be ready to talk about it."
	if day := assess.Date(b.Session); day != "" {
		said = "Please bring this to our meeting on " + day.Long() + ", or be ready to talk about it."
	}
	if len(b.Reviewers) > 0 {
		said += " Asked by: " + words.List(b.Reviewers) + "."
	}
	return said
}

// bringCover is what the page is about: whoever asks has not decided anything yet.
func bringCover(c Cover, s *standards.Standard, b *Bring, day assess.Date) Cover {
	c.View = strings.Join(words.NonEmpty("Before the review", strings.ToLower(s.PhaseName(b.Phase))), ", ")
	c.Facts, c.People, c.AsOf = nil, nil, "As of "+day.Long()
	return c
}

func bringSection(b *Bring) Section {
	s := Section{Anchor: "bring", Chapter: true, Title: "What to bring, or be ready to say", Ours: true}
	if len(b.Questions) == 0 {
		s.Body = []Passage{{Ours: "Nothing is asked for yet."}}
		return s
	}
	t := Table{Says: "What to bring, by point", Head: []string{"Point", "What to bring"}, Wide: []int{7, 16}}
	for _, q := range b.Questions {
		about := cmp.Or(strings.TrimPrefix(tag(q.Label, q.Point)+" "+q.Title, "0 "), "The service as a whole")
		t.Rows = append(t.Rows, []Cell{{Text: about, Ours: true}, {Text: q.What}})
	}
	s.Body = []Passage{{Table: t}}
	return s
}

func (b *Bring) table() [][]string {
	rows := [][]string{{"point", "title", "what"}}
	for _, q := range b.Questions {
		rows = append(rows, []string{strings.TrimPrefix(strconv.Itoa(q.Point), "0"), q.Title, plain(q.What)})
	}
	return rows
}
