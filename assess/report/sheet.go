package report

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"standpoint/assess"
	"standpoint/assess/product"
	"standpoint/assess/words"
	"standpoint/standards"
)

// ForSheet is whoever reads a product sheet.
const ForSheet = "product"

// Sheet is what a product sheet says, as a value: programs get it as it is, and every
// other format is made of it. docs/products.md describes it.
type Sheet struct {
	For          string       `json:"for"` // product
	Lang         string       `json:"lang"`
	Title        string       `json:"title"`
	Notice       string       `json:"notice"`
	Product      string       `json:"product"`
	Version      string       `json:"version"`
	Supplier     string       `json:"supplier"`
	Standard     string       `json:"standard"` // id@edition
	Organisation string       `json:"organisation"`
	SaidBy       string       `json:"said_by"`
	On           string       `json:"on"`
	AsOf         string       `json:"as_of"`
	Age          string       `json:"age"`
	Setup        string       `json:"setup"`
	Share        string       `json:"share"`
	Contact      string       `json:"contact"`
	Digest       string       `json:"digest"`
	Points       []SheetPoint `json:"points"`
}

// SheetPoint is what it says about one point.
type SheetPoint struct {
	Number int `json:"number"`
	standards.Called
	Title     string          `json:"title"`
	Questions []SheetQuestion `json:"questions"`
}

// SheetQuestion is what it says to one question.
type SheetQuestion struct {
	ID       string          `json:"id"`
	Question string          `json:"question"`
	Saw      string          `json:"saw"`
	Comment  string          `json:"comment"`
	Limits   string          `json:"limits"`
	Duty     string          `json:"duty"`
	Version  string          `json:"version"`
	Setup    string          `json:"setup"`
	On       string          `json:"on"`
	Evidence []SheetEvidence `json:"evidence"`
}

// SheetEvidence is something that shows it.
type SheetEvidence struct {
	Title string `json:"title"`
	Shows string `json:"shows"`
	Link  string `json:"link"`
	Date  string `json:"date"`
}

// OfSheet makes the report of a product sheet. What came from a stranger goes out
// without what would sign a reader in.
func OfSheet(s *standards.Standard, sheet *assess.Sheet, o Options) *Report {
	digest := sheet.Digest()
	sheet = clone(sheet)
	eachText(sheet, words.WithoutSignIn)
	a := &assess.Assessment{Standard: sheet.Standard, Lang: sheet.Lang, Service: assess.Service{Name: sheet.Named(), Organisation: sheet.Organisation, Delivery: "bought"}}
	b := builder{s: s, a: a, o: o, progress: assess.ProgressOf(s, a, o.AsOf), own: map[string]bool{}}
	b.ownWords()
	v := sheeting{b, sheet}
	told := v.told(digest)
	out := &Report{For: ForSheet, Lang: told.Lang, Title: told.Title, Notice: told.Notice, Cover: v.front(told), Sources: v.made(), Data: told, Table: sheetTable(told)}
	out.Sections = v.sections(told)
	out.English = v.own
	fill(reflect.ValueOf(out).Elem())
	fill(reflect.ValueOf(told).Elem())
	return out
}

// sheeting makes a report of a product sheet.
type sheeting struct {
	builder
	sheet *assess.Sheet
}

func (v sheeting) whose() string { return cmp.Or(v.sheet.Organisation, "a council") }

func (v sheeting) told(digest string) *Sheet {
	s := v.sheet
	t := &Sheet{For: ForSheet, Lang: cmp.Or(s.Lang, "en"), Title: s.Named() + ": what " + v.whose() + " says about it", Product: s.Product, Version: s.Version, Supplier: s.Supplier,
		Standard: s.Standard, Organisation: s.Organisation, SaidBy: s.SaidBy, On: string(s.On), AsOf: string(v.o.AsOf), Age: s.On.Age(v.o.AsOf), Setup: s.Setup,
		Share: cmp.Or(s.Share, assess.AnswerShares[0]), Contact: s.Contact, Digest: digest}
	t.Notice = "What " + v.whose() + " says about a product it bought, for other councils that have it. This is not a tender document: it does not score bidders or compare products. " +
		"What the supplier says is marked as the supplier's."
	for i := range s.Points {
		if p := v.point(&s.Points[i]); len(p.Questions) > 0 {
			t.Points = append(t.Points, p)
		}
	}
	return t
}

// point is a point with the questions to which something is said, in the order of the
// standard.
func (v sheeting) point(p *assess.SheetPoint) SheetPoint {
	out := SheetPoint{Number: p.Number, Called: v.s.PointCalled(p.Number), Title: p.Title}
	sp := v.s.Point(p.Number)
	if sp == nil {
		sp = v.s.DroppedPoint(p.Number)
	}
	if sp == nil {
		return out
	}
	out.Title = sp.TitleIn(v.a.Lang)
	for i := range sp.Questions {
		q := &sp.Questions[i]
		if a := v.sheet.Answer(p.Number, q.ID); a != nil && a.Saw+a.Comment+a.Limits+a.Duty != "" {
			out.Questions = append(out.Questions, v.question(q, a))
		}
	}
	return out
}

func (v sheeting) question(q *standards.Question, a *assess.SheetAnswer) SheetQuestion {
	out := SheetQuestion{ID: q.ID, Question: v.english(v.a.Worded(v.s, q)), Saw: a.Saw, Comment: a.Comment, Limits: a.Limits, Duty: a.Duty, Version: a.Version, Setup: a.Setup, On: string(a.On)}
	for _, e := range a.Evidence {
		out.Evidence = append(out.Evidence, SheetEvidence{Title: e.Title, Shows: e.Shows, Link: e.Link, Date: string(e.Date)})
	}
	return out
}

// front is the cover: whose word it is, of what, and how old.
func (v sheeting) front(t *Sheet) Cover {
	c := Cover{Organisation: t.Organisation, Service: v.sheet.Named(), Standard: "By the questions of the " + v.s.Titled()}
	c.View = strings.Join(words.NonEmpty("Product sheet", v.sheet.On.Long()), ", ")
	c.AsOf = "As of " + v.o.AsOf.Long()
	if t.Age != "" {
		c.AsOf += ", when it is " + t.Age
	}
	return c
}

// made is what the sheet is made from: no rule about ratings, which it has none of.
func (v sheeting) made() Sources {
	s := v.sources()
	s.Rules, s.Scale = nil, nil
	s.Made = Filled(Pair{"File", v.o.File}, Pair{"What it says, as a digest", v.sheet.Digest()}, Pair{"Made with", v.o.Tool}, Pair{"As of", v.o.AsOf.Long()})
	return s
}

// sections are whose word it is, what is left to each council, and what is said, point
// by point.
func (v sheeting) sections(t *Sheet) []Section {
	all := []Section{v.about(t), v.duties(t), {Anchor: "points", Chapter: true, Title: "What they say", Ours: true}}
	for i := range t.Points {
		all = append(all, v.pointSection(&t.Points[i]))
	}
	if len(t.Points) == 0 {
		all[2].Body = []Passage{{Ours: "The sheet does not answer any question yet."}}
	}
	return all
}

func (v sheeting) about(t *Sheet) Section {
	goes := map[string]string{"council": "with this council only", "group": "with a group of councils", "public": "with everyone"}[t.Share]
	facts := Filled(Pair{"Product", t.Product}, Pair{"Version", t.Version}, Pair{"Supplier", t.Supplier}, Pair{"Who says so", v.sheet.From()},
		Pair{"Date", strings.Join(words.NonEmpty(v.sheet.On.Long(), t.Age), ", ")}, Pair{"How it is set up there", t.Setup}, Pair{"Who to ask", t.Contact})
	if product.Old(v.sheet, v.o.AsOf) {
		facts = append(facts, Pair{"Take care", v.english("It is more than a year old. Check that it is still true.")})
	}
	return Section{Anchor: "sheet", Chapter: true, Title: "About this sheet", Ours: true, Body: []Passage{{Facts: facts}, {Ours: "The supplier agrees to share it " + goes + "."}}}
}

// duties are what each council has to do itself: first, since no supplier does it.
func (v sheeting) duties(t *Sheet) Section {
	s := Section{Anchor: "duties", Chapter: true, Title: "Left to each council", Ours: true}
	table := Table{Says: "What each council has to do itself", Head: []string{"Point", "Question", "What each council has to do"}, Wide: []int{2, 8, 9}}
	for _, p := range t.Points {
		for _, q := range p.Questions {
			if q.Duty != "" {
				table.Rows = append(table.Rows, []Cell{{Text: p.Tag(p.Number), Leads: anchorOf(p.Number)}, {Text: q.Question, Ours: true}, {Text: plain(q.Duty)}})
			}
		}
	}
	s.Body = []Passage{{Table: table}}
	if len(table.Rows) == 0 {
		s.Body = []Passage{{Ours: "The sheet does not name anything. There may still be things each council has to do."}}
	}
	return s
}

// pointSection is one point: each question with what was seen, and beside it what
// others say.
func (v sheeting) pointSection(p *SheetPoint) Section {
	s := Section{Anchor: anchorOf(p.Number), Number: p.Tag(p.Number), Title: p.Title, Ours: v.own[p.Title], Label: words.UpperFirst(p.Of(p.Number))}
	for i := range p.Questions {
		s.Body = append(s.Body, v.said(&p.Questions[i]))
	}
	shown := 0
	for i := range s.Body {
		for j := range s.Body[i].Entries {
			shown++
			s.Body[i].Entries[j].ID = fmt.Sprintf("S%d.%d", p.Number, shown)
		}
	}
	return s
}

// said is one question: what was seen, what others say beside it, and what shows it.
func (v sheeting) said(q *SheetQuestion) Passage {
	all := Passage{Name: q.Question, Facts: Filled(Pair{"What they found", q.Saw}, Pair{"The supplier says", q.Comment}, Pair{"Limits", q.Limits}, Pair{"Left to each council", q.Duty},
		Pair{"Seen in", v.seenIn(q)})}
	if q.Saw == "" {
		all.Ours = "No council has checked this."
	}
	for _, e := range q.Evidence {
		one := Entry{Text: cmp.Or(e.Title, e.Shows), Link: e.Link}
		if strings.HasPrefix(e.Link, "https://") || strings.HasPrefix(e.Link, "http://") {
			one.URL = e.Link
		}
		if e.Title != "" && e.Shows != "" {
			one.Told = []Pair{{"Shows", e.Shows}}
		}
		if e.Date != "" {
			one.Lines = append(one.Lines, "from "+assess.Date(e.Date).Long())
		}
		all.Entries = append(all.Entries, one)
	}
	return all
}

// seenIn is the version, set-up and day, where they are not those of the sheet.
func (v sheeting) seenIn(q *SheetQuestion) string {
	version := ""
	if q.Version != "" {
		version = "version " + q.Version
	}
	return strings.Join(words.NonEmpty(version, assess.Date(q.On).Long(), q.Setup), ", ")
}

// sheetColumns is the first line of a sheet as CSV.
var sheetColumns = []string{"row", "point", "title", "question", "asked", "saw", "comment", "limits", "duty", "version", "on", "what", "link", "date"}

// sheetTable is the sheet for a spreadsheet: a row for each question, then one for each
// piece of evidence of it.
func sheetTable(t *Sheet) [][]string {
	rows := [][]string{sheetColumns}
	for _, p := range t.Points {
		number := strconv.Itoa(p.Number)
		for _, q := range p.Questions {
			rows = append(rows, []string{"answer", number, p.Title, q.ID, q.Question, plain(q.Saw), plain(q.Comment), plain(q.Limits), plain(q.Duty), cmp.Or(q.Version, t.Version), cmp.Or(q.On, t.On), "", "", ""})
			for _, e := range q.Evidence {
				rows = append(rows, []string{"evidence", number, p.Title, q.ID, "", "", "", "", "", "", "", e.Title, e.Link, e.Date})
			}
		}
	}
	return rows
}
