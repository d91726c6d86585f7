package form

import (
	"cmp"
	"fmt"
	"path"
	"reflect"
	"slices"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/words"
	"standpoint/standards"
)

// New is the form for one reader, by what a report for that reader would say.
func New(s *standards.Standard, a *assess.Assessment, o report.Options) *Form {
	o.Filled = true
	r := report.New(s, a, o)
	f := begin(a, o.For, r)
	f.File = path.Base(o.File)
	t := &Target{Standard: s, Assessment: a, Review: &assess.Review{}}
	if o.For == report.ForSupplier {
		f.supplier(t, r)
	} else {
		for i := range r.Points {
			if sp := s.Point(r.Points[i].Number); sp != nil {
				f.Sections = append(f.Sections, section(t, r, sp, &r.Points[i]))
			}
		}
	}
	for _, p := range f.Places() {
		p.Text = f.shown(t, p)
	}
	f.Front = f.front(r)
	if f.For == report.ForTeam {
		f.Front = append([]Line{f.Front[0], {frontFor, team(s, o), true}}, f.Front[1:]...)
	}
	return f
}

// team is whom in the team a form goes to.
func team(s *standards.Standard, o report.Options) string {
	switch {
	case o.Profession != "":
		return "The person who leads on " + words.Fold(o.Profession) + " in the team"
	case len(o.Points) > 0:
		return "The team, about " + s.PointNames(o.Points)
	}
	return "The team"
}

// All is the form with every place that one for this reader can have: what one
// that comes back is read by.
func All(s *standards.Standard, a *assess.Assessment, reader string) *Form {
	r := report.New(s, a, report.Options{For: reader, Filled: true})
	f := begin(a, reader, r)
	t := &Target{Standard: s, Assessment: a, Review: &assess.Review{}}
	for i := range s.Points {
		told := report.Point{Number: s.Points[i].Number, Title: s.Points[i].TitleIn(a.Lang)}
		if at := slices.IndexFunc(r.Points, func(p report.Point) bool { return p.Number == told.Number }); at >= 0 {
			told = r.Points[at]
		}
		f.Sections = append(f.Sections, section(t, r, &s.Points[i], &told))
	}
	f.Front = f.front(r)
	return f
}

func begin(a *assess.Assessment, reader string, r *report.Report) *Form {
	subject, _ := r.Titled()
	return &Form{
		For: reader, Lang: r.Lang, Title: r.Title, Subject: subject, Organisation: r.Cover.Organisation,
		Of:    OfAssessment(a, reader),
		Asked: asked(reader),
	}
}

// OfAssessment says which assessment a form for a reader is of.
func OfAssessment(a *assess.Assessment, reader string) Of {
	return Of{For: reader, Standard: a.Standard, Phase: a.Phase, Round: max(a.Round, 1), Service: a.Service.Fingerprint()}
}

// section is one point with its places.
func section(t *Target, r *report.Report, sp *standards.Point, told *report.Point) Section {
	s := Section{Point: sp.Number, Number: t.Standard.PointTag(sp.Number), Called: t.Standard.PointName(sp.Number), Title: told.Title, Ours: r.Ours(told.Title), Group: told.Group, Says: says(r, told)}
	switch r.For {
	case report.ForSupplier:
		for _, q := range t.Assessment.Asked(t.Standard, sp) {
			s.Places = append(s.Places, asksSupplier(sp.Number, &q)...)
		}
	case report.ForWorkbook:
		s.Places = assessorPlaces(t.Standard, told, sp.Number)
	default:
		for _, q := range t.Assessment.Asked(t.Standard, sp) {
			s.Places = append(s.Places, asksTeam(told, sp.Number, &q)...)
		}
		s.Places = append(s.Places, teamPlaces(t.Standard, told, sp.Number)...)
	}
	return s
}

// asksTeam are the places for an answer, and for what the team does about what a
// product sheet leaves to it. One that is from a sheet says so.
func asksTeam(told *report.Point, n int, q *standards.Question) []Place {
	place := Place{Point: n, Key: keyOf(q.ID), Heading: q.Ask, Help: cmp.Or(q.Label, helpShort), question: q.ID, slot: answered}
	at := slices.IndexFunc(told.Answers, func(a report.Answer) bool { return a.ID == q.ID })
	if at < 0 || told.Answers[at].Source == "" {
		return []Place{place}
	}
	a := &told.Answers[at]
	place.Help = "This is " + a.Source + ". It is what the supplier says. Leave it, or say it in your own words."
	if a.Duty == "" {
		return []Place{place}
	}
	return []Place{place, {Point: n, Key: keyOf(q.ID) + ownKey, Heading: "What do you do about this? " + assess.NormaliseLine(a.Duty), Help: helpShort, slot: texts(func(p *assess.Point) *string { return &p.EnsureAnswer(q.ID).Own })}}
}

// ownKey is what the key of a place for that ends with.
const ownKey = " · own"

// reserved are the keys of places that are no answers.
var reserved = []string{"done", "planned", "evidence", "to-do", "rating", "why", "decision", "done-well", "to-explore", "must-do", "notes"}

// keyOf is a question's id as the key of a place.
func keyOf(id string) string {
	if slices.Contains(reserved, id) {
		return "question-" + id
	}
	return id
}

func teamPlaces(s *standards.Standard, told *report.Point, n int) []Place {
	return []Place{
		{Point: n, Key: "done", Heading: report.Headings.IsDone, Help: helpDone, slot: texts(func(p *assess.Point) *string { return &p.Done })},
		{Point: n, Key: "planned", Heading: report.Headings.IsPlanned, Help: helpPlanned, slot: texts(func(p *assess.Point) *string { return &p.Planned })},
		{Point: n, Key: "evidence", Heading: report.Headings.Shown, Help: helpEvidence, slot: added(assess.Evidence{}, evidencePart)},
		{Point: n, Key: "to-do", Heading: report.Headings.ToDo, Help: helpActions, slot: added(assess.Action{}, actionPart)},
		{Point: n, Key: "rating", Heading: told.Standing(), Small: true, Help: wordHelp(s, ratings(s, n)), Words: ratings(s, n), Empty: s.Scale.Empty, slot: rated},
		{Point: n, Key: "why", Heading: whyHeading, Help: helpWhy, slot: texts(func(p *assess.Point) *string { return &p.RatingReason })},
	}
}

func assessorPlaces(s *standards.Standard, told *report.Point, n int) []Place {
	scale := decisions(s, n)
	return []Place{
		{Point: n, Key: "decision", Heading: told.Decision(), Small: true, Help: helpWords(scale), Words: scale, Empty: s.Scale.Empty, slot: decided},
		{Point: n, Key: "done-well", Heading: report.Headings.DoneWell, Help: helpShort, slot: noted(func(p *assess.ReviewPoint) *string { return &p.DoneWell })},
		{Point: n, Key: "to-explore", Heading: report.Headings.ToExplore, Help: helpExplore, slot: noted(func(p *assess.ReviewPoint) *string { return &p.ToExplore })},
		{Point: n, Key: "must-do", Heading: report.Headings.MustDo, Help: helpMust, slot: recommended},
		{Point: n, Key: "notes", Heading: notesHeading, Help: helpNotes, slot: noted(func(p *assess.ReviewPoint) *string { return &p.Notes })},
	}
}

// supplier adds the questions that the supplier is asked, under their points.
func (f *Form) supplier(t *Target, r *report.Report) {
	for _, ask := range r.ToAsk {
		sp := t.Standard.Point(ask.Point)
		if len(f.Sections) == 0 || f.Sections[len(f.Sections)-1].Point != ask.Point {
			f.Sections = append(f.Sections, Section{Point: ask.Point, Number: t.Standard.PointTag(ask.Point), Called: t.Standard.PointName(ask.Point), Title: ask.Title, Ours: r.Ours(ask.Title)})
		}
		if q := sp.Question(ask.ID); q != nil {
			worded := *q
			worded.Ask = ask.Question
			last := &f.Sections[len(f.Sections)-1]
			last.Places = append(last.Places, asksSupplier(ask.Point, &worded)...)
		}
	}
}

// asksSupplier are the places for an answer, and for how far it may go.
func asksSupplier(point int, q *standards.Question) []Place {
	return []Place{
		{Point: point, Key: keyOf(q.ID), Heading: cmp.Or(q.Supplier, q.Ask), Help: helpShort, question: q.ID, slot: answered},
		{Point: point, Key: keyOf(q.ID) + shareKey, Heading: shareHeading, Help: helpShare, Small: true, Words: shares, question: q.ID, slot: slot{
			now: func(t *Target, p *Place) string { return p.label(t.answer(p).Share) },
		}},
	}
}

// shareKey is what the key of a place for how far an answer may go ends with.
const shareKey = " · share"

// shares are how far the supplier's answers may go.
var shares = []Word{{"council", "this council only"}, {"group", "councils"}, {"public", "public"}}

func ratings(s *standards.Standard, point int) []Word {
	var all []Word
	for _, id := range assess.RatingIDsOf(s, point) {
		all = append(all, Word{id, assess.RatingLabel(s, id)})
	}
	return all
}

// decisions are the values an assessor may give: those of the scale, and that a point
// does not apply where the scale has a word of its own for that.
func decisions(s *standards.Standard, point int) []Word {
	n := len(s.ValuesOf(point))
	if s.Scale.NotApplicable != "" {
		n++
	}
	return ratings(s, point)[:n]
}

// wordHelp says which words may go in a place, and what it means to leave it empty.
func wordHelp(s *standards.Standard, all []Word) string {
	help := helpWords(all)
	if s.Scale.Empty != "" {
		help += " If you leave it empty, it means " + s.Scale.Empty + "."
	}
	return help
}

func record(of any) *assess.Record { return assess.RecordOf(reflect.TypeOf(of)) }

// shown is what stands at a place: what the team has, less what no document shows,
// and for a supplier only what came from it.
func (f *Form) shown(t *Target, p *Place) string {
	if p.Point == 0 || p.slot.add != nil {
		return ""
	}
	a, point := t.answer(p), t.Assessment.Point(p.Point)
	switch {
	case point == nil, a.Visibility == assess.Restricted, f.For == report.ForSupplier && (a.Share == "" || a.FromSheet()):
		return ""
	case slices.Contains(reserved, p.Key) && p.Key != "rating" && point.Visibility == assess.Restricted:
		return ""
	}
	return p.slot.now(t, p)
}

// minutes is how long people take for one place, as we reckon.
const minutes = 3

// howLong says how many places there are and how long they take.
func howLong(places int) string {
	all := places * minutes
	if all <= 90 {
		return fmt.Sprintf("About %d minutes: there are %d boxes to write in, and each takes about %d minutes. Leave out what you do not know.", max(all, minutes), places, minutes)
	}
	return fmt.Sprintf("About %d hours: there are %d boxes to write in, and each takes about %d minutes. You do not have to do it all at once, and you can leave out what you do not know.", (all+30)/60, places, minutes)
}

// people is who a form goes to.
func people(reader string) string {
	return map[string]string{report.ForSupplier: "The supplier", report.ForWorkbook: "An assessor"}[reader]
}
