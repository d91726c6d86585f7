package report

import (
	"cmp"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/mask"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Options are what a report says about itself beside the assessment.
type Options struct {
	AsOf assess.Date // the day "overdue" and "older than a year" are judged by
	File string      // the assessment's path as the reader would name it
	// Commit is the commit the file stood at, with words such as "and changes
	// since"; empty outside git.
	Commit string
	Tool   string // "standpoint 1.0.0"
	// For is the reader, one of Readers; empty means the panel.
	For string
	// Before is the assessment of the round or phase before, if there is one
	// and it is against the same standard.
	Before *assess.Assessment
	// Earlier says in sentences how earlier rounds ended and what finished reviews
	// of them decided; empty where there were none.
	Earlier string
	// Decisions are what a panel or peers decided on this assessment, nil where
	// they have not.
	Decisions *assess.Review
	// Points selects by number; empty for all.
	Points []int
	// Profession selects the points that it leads on; empty for all.
	Profession string
	// ByProfession orders the points by who leads on them, for a workbook.
	ByProfession bool
	// Review and Response are the files of a response to a review, and Pages the
	// pages of the team's report that have evidence, by its id.
	Review, Response string
	Pages            map[string]int
	// Filled puts the team's texts on the team's worksheets.
	Filled bool
}

// The readers a report can be for.
const (
	ForPanel    = "panel"
	ForPublic   = "public"
	ForSummary  = "summary"
	ForWorkbook = "workbook"
	ForTeam     = "team"
	ForSupplier = "supplier"
	// ForStatement is whoever writes the statement that a service publishes about
	// how it does by a standard that wants every point to hold.
	ForStatement = "statement"
)

// The readers of what became of a review, beside the assessment and the review.
const (
	ForFollowUp = "follow-up"
	ForBoard    = "board"
	// ForQuestions is what a reviewer asks the team to bring.
	ForQuestions = "questions"
)

// declaredEdition is what a board gets of an organisation's own assessment.
const declaredEdition = "declared"

// AfterReview lists them.
var AfterReview = []string{ForFollowUp, ForBoard}

// ForSome are the readers of standards that are of one kind.
var ForSome = []string{ForStatement}

// Readers lists them in the order of the help.
var Readers = []string{ForPanel, ForPublic, ForSummary, ForWorkbook, ForTeam, ForSupplier}

// New makes the report for one reader.
func New(s *standards.Standard, a *assess.Assessment, o Options) *Report {
	o.For = cmp.Or(o.For, ForPanel)
	if o.For == ForStatement && s.Rules.Overall != standards.OverallEvery {
		o.For = ForPanel // there is no statement to write
	}
	o.Decisions = toShow(o.Decisions, o.For)
	whole, masker := a, (*mask.Masker)(nil)
	if o.For == ForPublic {
		masker = mask.For(a)
		a, o.File = masked(a, masker), masker.Text(o.File)
	}
	a = withoutSignIn(a)
	b := builder{s: s, a: a, o: o, progress: assess.ProgressOf(s, a, o.AsOf), evidenceIndex: a.EvidenceIndex(), own: map[string]bool{}}
	b.ownWords()
	r := b.whole()
	if forBoard(s, o.For) {
		b.forBoard(r)
	}
	if o.For == ForStatement {
		b.forStatement(r)
	}
	b.suit(r)
	r.English = b.own
	fill(reflect.ValueOf(r).Elem())
	if o.For == ForPublic {
		r.ToReview = published(s, whole, a, r, masker)
	}
	return r
}

// fill makes empty lists of missing ones, so that programs that read the
// report find a list wherever one can be.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	}
}

// whole is everything the reader may see, before it is cut to what a reader
// wants.
func (b builder) whole() *Report {
	a := b.a
	r := &Report{For: b.o.For, Lang: cmp.Or(a.Lang, "en"), Title: b.title(), Of: of(b.s, a), Cover: b.cover(), Sources: b.sources()}
	for _, p := range b.progress.Points {
		r.Points = append(r.Points, b.point(p))
	}
	r.Actions = b.plan()
	for i := range r.Points {
		r.Reused = append(r.Reused, r.Points[i].Reused...)
		r.Offers = append(r.Offers, r.Points[i].Offers...)
		r.Asks = append(r.Asks, r.Points[i].Asks...)
	}
	r.Summary = b.summary(r)
	r.Points = append(r.Points, b.dropped()...)
	return r
}

type builder struct {
	s        *standards.Standard
	a        *assess.Assessment
	o        Options
	progress assess.Progress

	evidenceIndex assess.EvidenceIndex
	own           map[string]bool // as in Report.English
}

// subject is what was assessed, in the unit of the standard.
// named is the service as programs name it, by what this reader is told.
func (b builder) named() assess.Named {
	return assess.Named{Service: b.a.Service.Key(), ServiceName: b.subject(), Organisation: b.a.Service.Organisation}
}

func (b builder) subject() string {
	if b.s.Unit == "organisation" || b.a.Service.Name == "" {
		return cmp.Or(b.a.Service.Organisation, b.a.Service.Name, b.english(withoutAName))
	}
	return b.a.Service.Name
}

// title names the document: an edition that is not the report itself by what it
// is.
func (b builder) title() string {
	edition := editions[b.o.For]
	if edition.Whole() {
		edition.Name = ownView
	}
	return b.subject() + ": " + words.LowerFirst(edition.Name)
}

const ownView = "The team's own view"

// view is whose word the document is. Questions and empty sheets are nobody's
// view.
func (b builder) view() string {
	if b.o.For == ForSupplier || b.blank() {
		return editions[b.o.For].Name
	}
	return ownView
}

// blank says whether it is sheets to fill in, with every question.
func (b builder) blank() bool { return b.o.For == ForTeam && !b.o.Filled }

// markOf is the mark of a point: one with a beginning and no rating has been
// looked at.
func (b builder) markOf(p assess.PointProgress) Mark {
	mark := b.mark(p.Point.Rating)
	mark.Label = p.Label(b.s)
	return mark
}

func (b builder) mark(rating string) Mark {
	return Mark{Value: rating, Label: assess.RatingLabel(b.s, rating), Shape: assess.RatingShape(b.s, rating), Hue: assess.RatingHue(b.s, rating)}
}

// plan is every action the reader may see: the open ones by date, then what is
// done, then what was dropped.
func (b builder) plan() []Action {
	var plan []Action
	for _, due := range b.progress.Open {
		if b.visible(due.Action.Visibility) {
			plan = append(plan, b.action(due.Point, due.Action))
		}
	}
	for _, state := range []string{assess.Done, assess.Dropped} {
		for i := range b.a.Points {
			p := &b.a.Points[i]
			for j := range p.Actions {
				if p.Actions[j].State == state && b.visible(p.Actions[j].Visibility) {
					plan = append(plan, b.action(p.Number, &p.Actions[j]))
				}
			}
		}
	}
	return plan
}

func (b builder) action(point int, action *assess.Action) Action {
	row := Action{
		ID: action.ID, Point: point, What: action.What, Owner: action.Owner, Due: string(action.Due),
		State: cmp.Or(action.State, assess.Open), Overdue: action.OverdueOn(b.o.AsOf),
	}
	if row.Overdue {
		row.State = "overdue"
	}
	var notes []string
	note := func(words, value string) {
		if value != "" {
			notes = append(notes, words+value)
		}
	}
	note("Answers: ", action.From)
	note("Shown by ", action.Evidence)
	note("Ticket: ", action.Issue)
	row.Note = b.english(strings.Join(notes, ". "))
	return row
}

// visible says whether the reader may see something marked so. What carries no
// mark is for the panel, so the public sees what is marked public and no more.
func (b builder) visible(visibility string) bool {
	if b.o.For == ForPublic {
		return visibility == assess.Public
	}
	return visibility != assess.Restricted
}

// followable is the address when a reader can follow it by itself.
func followable(link string) string {
	if u, err := url.Parse(link); err == nil && !strings.ContainsAny(link, " []") && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return link
	}
	return ""
}

// Filled drops the pairs without a text.
func Filled(pairs ...Pair) []Pair {
	return slices.DeleteFunc(pairs, func(p Pair) bool { return p.Text == "" })
}
