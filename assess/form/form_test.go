package form

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/standards"
)

const today assess.Date = "2026-12-05"

func lgdss(t testing.TB) *standards.Standard {
	t.Helper()
	s, err := standards.Embedded.Lookup("lgdss@2016")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// begun is an assessment with a little in it.
func begun() *assess.Assessment {
	return &assess.Assessment{Standard: "lgdss@2016", Phase: "beta", Round: 1, Service: assess.Service{Name: "Bins", Organisation: "Sample"},
		Points: []assess.Point{{Number: 4, Done: "We release.", Rating: "met", Answers: []assess.Answer{
			{Question: "who-can-change", Text: "We can.", State: assess.Answered},
			{Question: "change-takes", HeldBy: "supplier"}, {Question: "asked-of-others", HeldBy: "supplier"},
		}}}}
}

// came is a form as a word processor gives it back.
func came(f *Form) *Document {
	doc := &Document{Name: "f.docx"}
	add := func(p Piece) { doc.Pieces = append(doc.Pieces, p) }
	place := func(p *Place) {
		add(Piece{Kind: Head, Text: p.Heading, Marks: []string{f.Of.Mark(p)}})
		add(Piece{Text: p.Help})
		add(Piece{Kind: Cell, Text: p.Text, Code: p.Code()})
	}
	add(Piece{Kind: Head, Text: f.Title})
	for _, l := range f.Front {
		add(Piece{Text: "**" + l.Name + ":** " + l.Text})
	}
	for i := range f.Asked {
		place(&f.Asked[i])
	}
	for i := range f.Sections {
		add(Piece{Kind: Head, Text: f.Sections[i].Heading()})
		for _, l := range f.Sections[i].Says {
			add(Piece{Text: "**" + l.Name + ":** " + l.Text})
		}
		for j := range f.Sections[i].Places {
			place(&f.Sections[i].Places[j])
		}
	}
	doc.Data = f.Data(doc)
	return doc
}

// cell is the piece in which a code stands.
func (d *Document) cell(code string) *Piece {
	return &d.Pieces[slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Kind == Cell && p.Code == code })]
}

// losing takes out what a word processor or a person loses.
func (d *Document) losing(data, marks, codes bool) {
	if data {
		d.Data = nil
	}
	for i := range d.Pieces {
		if marks {
			d.Pieces[i].Marks = nil
		}
		if codes {
			d.Pieces[i].Code = ""
		}
	}
}

// collected is what comes of it.
func collected(t testing.TB, doc *Document, a *assess.Assessment, decide func(*Outcome) Decision) *Result {
	t.Helper()
	s := lgdss(t)
	f, other := Recognise(doc, s, a)
	if f == nil {
		t.Fatalf("it is of %q", other)
	}
	if decide == nil {
		decide = func(*Outcome) Decision { return Decision{} }
	}
	target := &Target{Standard: s, Assessment: a, Today: today}
	if f.For == report.ForWorkbook {
		target.Review = &assess.Review{}
	}
	return Collect(target, []*Filled{f.Match(doc)}, decide)
}

func teams(t testing.TB, a *assess.Assessment) *Form {
	return New(lgdss(t), a, report.Options{For: report.ForTeam, AsOf: today})
}

// TestHabits fills one place of a form and treats it as people and their programs do:
// the answer is found, or it is said that it was not, and nothing else changes.
func TestHabits(t *testing.T) {
	const code, said = "4 · planned", "Photos by March."
	for name, change := range map[string]func(d *Document){
		"as it is":                  func(*Document) {},
		"through LibreOffice":       func(d *Document) { d.losing(true, false, false) },
		"through Google Docs":       func(d *Document) { d.losing(true, true, false) },
		"the codes deleted":         func(d *Document) { d.losing(false, false, true) },
		"codes and data lost":       func(d *Document) { d.losing(true, false, true) },
		"only headings left":        func(d *Document) { d.losing(true, true, true) },
		"the headings deleted":      func(d *Document) { d.losing(true, true, false); heads(d) },
		"typed behind the code":     func(d *Document) { c := d.cell(code); c.Text, c.Code = code+" "+said, "" },
		"typed before the code":     func(d *Document) { c := d.cell(code); c.Text, c.Code = said+"\n\n"+code, "" },
		"another dot, other blanks": func(d *Document) { c := d.cell(code); c.Text, c.Code = said+"\n4\u00a0•  planned", "" },
		"under the heading": func(d *Document) {
			at := slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Code == code })
			d.Pieces[at].Text = ""
			d.Pieces = slices.Insert(d.Pieces, at, Piece{Text: said})
		},
		"the box deleted, typed below": func(d *Document) {
			at := slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Code == code })
			d.Pieces[at] = Piece{Text: said}
		},
		"boxes moved to the end": func(d *Document) {
			at := slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Code == code })
			moved := d.Pieces[at]
			d.Pieces = append(slices.Delete(d.Pieces, at, at+1), moved)
		},
		"2 boxes became one": func(d *Document) {
			at := slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Code == "4 · done" })
			d.Pieces[at].Text += "\n\n4 · done\n\n" + said + "\n\n" + code
			d.Pieces[at].Code = ""
			rest := slices.IndexFunc(d.Pieces, func(p Piece) bool { return p.Code == code })
			d.Pieces = slices.Delete(d.Pieces, rest, rest+1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			a, want := begun(), begun()
			want.Points[0].Planned = said
			doc := came(teams(t, a))
			doc.cell(code).Text = said
			change(doc)
			r := collected(t, doc, a, nil)
			if r.Count(Placed) != 1 || r.Count(Differs)+len(r.Unplaced) > 0 || !reflect.DeepEqual(a, want) {
				t.Errorf("%+v\n%+v", r, a.Points)
			}
		})
	}
}

// heads deletes the headings of places.
func heads(d *Document) {
	d.Pieces = slices.DeleteFunc(d.Pieces, func(p Piece) bool { return p.Kind == Head && strings.HasPrefix(p.Text, "What is") })
}

// TestNothingLost wants what has no place to be said, word for word.
func TestNothingLost(t *testing.T) {
	a := begun()
	doc := came(teams(t, a))
	doc.Pieces = append(doc.Pieces, Piece{Text: "By the way: thanks."}, Piece{Kind: Cell, Text: "A box of my own."})
	doc.cell("4 · rating").Text = "almost there"
	doc.cell("4 · done").Text = "Something else."
	doc.cell("4 · planned").Notes = []Note{{Picture, "a picture of a bin", ""}, {Deleted, "By May.", ""}, {Comment, "Who says so?", "We release"}}
	r := collected(t, doc, a, nil)
	said := ""
	for _, u := range slices.Concat(r.Unplaced, r.Deleted, r.Kept) {
		said += u.Where + ": " + u.Text + "; "
	}
	for _, want := range []string{"By the way: thanks.", "A box of my own.", "4 · rating: almost there", "4 · planned: a picture of a bin", "4 · planned: By May.", "We release"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not among %q", want, said)
		}
	}
	if r.Count(Differs) != 1 || a.Points[0].Done != "We release." || a.Points[0].Rating != "met" {
		t.Errorf("%+v", a.Points[0])
	}
	if notes := a.Points[0].Notes; !strings.Contains(notes, `Comment on 4 · planned (f.docx): "We release": Who says so?`) {
		t.Errorf("the notes are %q", notes)
	}
	if again := collected(t, doc, a, nil); len(again.Kept) != 0 {
		t.Errorf("the comment is kept twice: %+v", again.Kept)
	}
}

// TestDiffers wants 2 versions to be put to whoever decides, and what is decided to be
// done.
func TestDiffers(t *testing.T) {
	for _, c := range []struct {
		d            Decision
		text, saidBy string
	}{
		{Decision{}, "We can.", ""}, {Decision{Which: Yours}, "We can.", ""}, {Decision{Which: Theirs}, "You can.", "Developer"},
		{Decision{Which: Both}, "We can.\n\nYou can.", "Developer"}, {Decision{Edited, "All can."}, "All can.", "Developer"},
	} {
		a := begun()
		doc := came(teams(t, a))
		doc.cell("front · role").Text = "Developer"
		doc.cell("4 · who-can-change").Text = "You can."
		r := collected(t, doc, a, func(o *Outcome) Decision {
			if o.Theirs != "You can." || o.Yours != "We can." || o.By != "Developer" || o.Note != "" {
				t.Errorf("%+v", o)
			}
			return c.d
		})
		if got := a.Points[0].Answers[0]; got.Text != c.text || got.SaidBy != c.saidBy || r.Count(Differs, Stays, Taken) != 1 {
			t.Errorf("%+v gives %+v, %+v", c.d, got, r.Outcomes)
		}
	}
}

// TestOlderForm wants a form that is older than an answer to replace nothing, and to
// say why it differs.
func TestOlderForm(t *testing.T) {
	a := begun()
	untouched, doc := came(teams(t, a)), came(teams(t, a))
	doc.cell("4 · planned").Text = "By March."
	a.Points[0].Planned, a.Points[0].Done = "By May.", "Newer."
	before := *a.Point(4)
	if r := collected(t, untouched, a, nil); len(r.Outcomes)+len(r.Unplaced) > 0 {
		t.Errorf("untouched, it gives %+v", r)
	}
	r := collected(t, doc, a, nil)
	if len(r.Outcomes) != 1 || r.Outcomes[0].Status != Differs || r.Outcomes[0].Note != "the file changed after this form was made" || !reflect.DeepEqual(before, *a.Point(4)) {
		t.Errorf("%+v", r.Outcomes)
	}
	emptied := came(teams(t, a))
	emptied.cell("4 · done").Text = ""
	if r := collected(t, emptied, a, nil); r.Count(Emptied) != 1 || a.Points[0].Done != "Newer." {
		t.Errorf("%+v", r.Outcomes)
	}
}

// TestStates wants the words before an answer to become its state, and to stand there
// where a form is made of it.
func TestStates(t *testing.T) {
	for typed, want := range map[string]said{
		"We met 31.":                      {assess.Answered, "We met 31.", ""},
		"Planned: in May.":                {assess.Planned, "in May.", ""},
		"PLANNED:\n\n- in May\n- in June": {assess.Planned, "- in May\n- in June", ""},
		"Planned for May.":                {assess.Answered, "Planned for May.", ""},
		"Don’t know.":                     {assess.DontKnow, "", ""},
		"Nobody knows yet":                {assess.DontKnow, "", ""},
		"**Don't know:** ask Ann":         {assess.DontKnow, "ask Ann", ""},
		"Does not apply: no supplier":     {assess.DoesNotApply, "", "no supplier"},
		"N/A":                             {assess.DoesNotApply, "", ""},
		"":                                {},
	} {
		if got := parseSaid(typed); got != want {
			t.Errorf("%q is %+v, not %+v", typed, got, want)
		}
	}
}

// FuzzStates wants each answer to come back from what stands for it in a form.
func FuzzStates(f *testing.F) {
	for _, text := range []string{"We can.", "Planned: x", "- a\n- b", "Don't know", "| a | b |\n| c | d |", "Answered: Planned: no", "n/a: x"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = assess.Normalise(text)
		for _, state := range assess.AnswerStates {
			was := said{state: state, text: text}
			if state == assess.DoesNotApply {
				was = said{state: state, why: text}
			}
			got := parseSaid(was.typed())
			if state == assess.Answered && text == "" {
				was.state = ""
			}
			if got.state != was.state || !Same(got.text, was.text) || !Same(got.why, was.why) {
				t.Errorf("%+v stands as %q and is read as %+v", was, was.typed(), got)
			}
		}
	})
}

// TestSupplier wants what a supplier says to arrive as its own, with how far it may go.
func TestSupplier(t *testing.T) {
	a := begun()
	f := New(lgdss(t), a, report.Options{For: report.ForSupplier, AsOf: today})
	if len(f.Sections) != 1 || len(f.Sections[0].Places) != 4 {
		t.Fatalf("%+v", f.Sections)
	}
	doc := came(f)
	doc.cell("4 · change-takes").Text = "Two days."
	doc.cell("4 · change-takes · share").Text = "Councils."
	doc.cell("4 · asked-of-others").Text = "Six, of which four are live."
	r := collected(t, doc, a, nil)
	got := a.Points[0].Answers[1:]
	want := []assess.Answer{
		{Question: "change-takes", Text: "Two days.", State: assess.Answered, HeldBy: "supplier", SaidBy: "Supplier", Share: "group"},
		{Question: "asked-of-others", Text: "Six, of which four are live.", State: assess.Answered, HeldBy: "supplier", SaidBy: "Supplier", Share: "council"},
	}
	if !reflect.DeepEqual(got, want) || r.Count(Placed) != 2 {
		t.Errorf("%+v\n%+v", got, r)
	}
	next := New(lgdss(t), a, report.Options{For: report.ForSupplier, AsOf: today})
	if p := next.Sections[0].Places; p[0].Text != "Two days." || p[1].Text != "councils" {
		t.Errorf("%+v", p)
	}
	doc = came(next)
	doc.cell("4 · change-takes · share").Text = "friends"
	if r := collected(t, doc, a, nil); len(r.Unplaced) != 1 || a.Points[0].Answers[1].Share != "group" {
		t.Errorf("%+v", r)
	}
}

// TestWorkbook wants an assessor's words in a review, and nothing of them guessed.
func TestWorkbook(t *testing.T) {
	s, a := lgdss(t), begun()
	doc := came(New(s, a, report.Options{For: report.ForWorkbook, AsOf: today}))
	for code, said := range map[string]string{"front · role": "Lead assessor", "front · interest": "None", "4 · decision": "Partly met", "5 · decision": "so-so",
		"4 · done-well": "They listen.", "4 · must-do": "- Agree who may change it\n- should: Release more often", "4 · notes": "Ask Ann."} {
		doc.cell(code).Text = said
	}
	f, _, _, err := Alone(doc, standards.Embedded.Lookup)
	if err != nil || f == nil {
		t.Fatal(err)
	}
	review := &assess.Review{}
	r := Collect(&Target{Standard: s, Review: review, Today: today}, []*Filled{f.Match(doc)}, func(*Outcome) Decision { return Decision{} })
	want := &assess.Review{Role: "Lead assessor", Interest: "None", Points: []assess.ReviewPoint{{Number: 4, Decision: "partly-met", DoneWell: "They listen.", Notes: "Ask Ann.",
		Recommendations: []assess.Recommendation{{What: "Agree who may change it", Kind: "must"}, {What: "Release more often", Kind: "should"}}}}}
	if !reflect.DeepEqual(review, want) || len(r.Unplaced) != 1 || r.Unplaced[0].Text != "so-so" {
		t.Errorf("%+v\n%+v", review, r)
	}
}

// TestItems wants lines to become items, each once.
func TestItems(t *testing.T) {
	a := begun()
	doc := came(teams(t, a))
	doc.cell("4 · evidence").Text = "- Release notes | docs/notes.md | 2 October 2026\n- Survey | nine of ten said yes"
	doc.cell("4 · to-do").Text = "Ask for dates | Delivery manager | 1/2/2027\nRing them"
	for range 2 {
		collected(t, doc, a, nil)
	}
	e, d := a.Points[0].Evidence, a.Points[0].Actions
	if len(e) != 2 || e[0].Link != "docs/notes.md" || e[0].Date != "2026-10-02" || e[1].Shows != "nine of ten said yes" {
		t.Errorf("%+v", e)
	}
	if len(d) != 2 || d[0].Owner != "Delivery manager" || d[0].Due != "2027-02-01" || d[1].What != "Ring them" {
		t.Errorf("%+v", d)
	}
}

// TestItemDates wants dates as people write them: the last day for what is due, the
// first for what was, and what was understood said. What is no date, or is another
// one than the file has, is not lost.
func TestItemDates(t *testing.T) {
	a := begun()
	doc := came(teams(t, a))
	doc.cell("4 · evidence").Text = "- [Survey](https://example.org/s) | Sept 2026\n- Calls | notes/calls.md | last Wednesday | 300 a week"
	doc.cell("4 · to-do").Text = "Ask for dates | end of March | Delivery manager\nRing them | Service owner | soon\nPlan | 2027-05-01 | https://example.org/7"
	r := collected(t, doc, a, nil)
	e, d := a.Points[0].Evidence, a.Points[0].Actions
	if len(e) != 2 || e[0].Title != "Survey" || e[0].Link != "https://example.org/s" || e[0].Date != "2026-09-01" || e[1].Date != "2026-12-02" || e[1].Link != "notes/calls.md" || e[1].Shows != "300 a week" {
		t.Errorf("%+v", e)
	}
	if len(d) != 3 || d[0].Due != "2027-03-31" || d[0].Owner != "Delivery manager" || d[1].Owner != "Service owner" || d[1].Due != "" || d[2].Due != "2027-05-01" || d[2].Issue != "https://example.org/7" {
		t.Errorf("%+v", d)
	}
	if note := r.Outcomes[1].Note; note != `"end of March" is understood as 31 March 2027` {
		t.Errorf("it says %q", note)
	}
	if len(r.Unplaced) != 1 || r.Unplaced[0].Text != "Ring them | Service owner | soon" || !strings.Contains(r.Unplaced[0].Why, `"soon" is not a date`) {
		t.Errorf("%+v", r.Unplaced)
	}
	again := came(teams(t, begun()))
	again.cell("4 · to-do").Text = "ring them | Service owner | 3 May 2027\nPlan | 2027-06-01\nAsk for dates | Ann"
	r = collected(t, again, a, nil)
	if d := a.Points[0].Actions; len(d) != 3 || d[1].Due != "2027-05-03" || d[2].Due != "2027-05-01" || d[0].Owner != "Delivery manager" || r.Count(Placed) != 1 || len(r.Unplaced) != 2 {
		t.Errorf("%+v\n%+v", d, r)
	}
}

// TestAnother wants a form of something else to be told as that.
func TestAnother(t *testing.T) {
	a := begun()
	doc := came(teams(t, a))
	for name, change := range map[string]func(a *assess.Assessment){
		"phase": func(a *assess.Assessment) { a.Phase = "alpha" }, "round": func(a *assess.Assessment) { a.Round = 2 },
		"service": func(a *assess.Assessment) { a.Service.Name = "Parking" },
	} {
		for _, lost := range []bool{false, true} {
			other, copied := begun(), *doc
			change(other)
			if lost {
				copied.Data = nil
			}
			if f, of := Recognise(&copied, lgdss(t), other); f != nil || of == "" {
				t.Errorf("another %s, data lost %v: %v, %q", name, lost, f != nil, of)
			}
		}
	}
	bare := came(teams(t, a))
	bare.losing(true, true, false)
	if f, _ := Recognise(bare, lgdss(t), a); f == nil {
		t.Error("without marks it is not known by what it says")
	}
	bare.Pieces = slices.DeleteFunc(bare.Pieces, func(p Piece) bool { return p.Kind != Cell })
	if f, of := Recognise(bare, lgdss(t), a); f != nil || of != "" {
		t.Errorf("without anything it is %v, %q", f, of)
	}
	if f := Guess(bare, lgdss(t), a); f == nil || f.For != report.ForTeam {
		t.Errorf("it is guessed to be %v", f)
	}
}

// TestCodes wants every place of every standard to have a code and a mark of its own,
// which word processors take.
func TestCodes(t *testing.T) {
	for _, name := range standards.Names() {
		s, err := standards.Lookup(name)
		if err != nil {
			t.Fatal(err)
		}
		a := &assess.Assessment{Standard: name}
		if len(s.Phases) > 0 {
			a.Phase = s.Phases[len(s.Phases)-1].ID
		}
		for _, reader := range Readers {
			f, seen := All(s, a, reader), map[string]bool{}
			for _, p := range f.Places() {
				mark := f.Of.Mark(p)
				if at := codePattern().FindString(p.Code()); seen[p.Code()] || seen[mark] || len(mark) > 40 || !IsMark(mark) || at != p.Code() || p.Heading == "" || p.Help == "" {
					t.Errorf("%s: %q, %q, %q", name, p.Code(), mark, at)
				}
				seen[p.Code()], seen[mark] = true, true
			}
		}
	}
}

// TestSupplierBeside wants what a supplier says beside a team's own words to stand apart
// from them, and to be there already when it comes again.
func TestSupplierBeside(t *testing.T) {
	a := begun()
	a.Points[0].Answers = append(a.Points[0].Answers, assess.Answer{Question: "change-takes", HeldBy: "supplier"})
	doc := came(New(lgdss(t), a, report.Options{For: report.ForSupplier, AsOf: today}))
	doc.cell("4 · change-takes").Text = "Two days."
	a.Points[0].Answer("change-takes").Text, a.Points[0].Answer("change-takes").State = "A month.", assess.Answered
	r := collected(t, doc, a, func(o *Outcome) Decision {
		if o.Note != "" {
			t.Errorf("it says %q", o.Note)
		}
		return Decision{Which: Both}
	})
	if got := a.Points[0].Answer("change-takes"); got.Text != "A month.\n\nThe supplier says: Two days." || r.Count(Taken) != 1 {
		t.Errorf("%+v, %+v", got, r)
	}
	if r := collected(t, doc, a, nil); r.Count(Differs, Taken) != 0 {
		t.Errorf("again: %+v", r.Outcomes)
	}
}
