package reviewing

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// visit is the way through one point, part by part.
type visit struct {
	*sitting
	n int
}

// part is one thing that is asked about a point.
type part struct {
	key, name string
	ask       func() (ask.Reply, error)
}

func (v *visit) parts() []part {
	of := func(field func(*assess.ReviewPoint) *string) func(*assess.Review) *string {
		return func(r *assess.Review) *string { return field(r.Point(v.n)) }
	}
	text := func(key, name, question, note string, field func(*assess.ReviewPoint) *string) part {
		what := value{what: fmt.Sprintf("%q of %s", name, v.Standard.PointName(v.n)), point: v.n, of: of(field), long: true}
		return part{key, name, func() (ask.Reply, error) { return v.askText(key, question, note, what) }}
	}
	parts := []part{
		{"decision", "Decision", v.askDecision},
		text("done_well", "Done well", "What has the team done well?", "In a few sentences, to the team.", func(p *assess.ReviewPoint) *string { return &p.DoneWell }),
		text("to_explore", "To explore", "What should the team look into?", "What was not clear, or not enough yet.", func(p *assess.ReviewPoint) *string { return &p.ToExplore }),
		{"recommendations", "Recommendations", v.askRecommendations},
	}
	if v.ofPanel() && v.r.Said(v.n).Notes == "" { // the team reads the panel's file
		return parts
	}
	return append(parts, text("notes", "Your notes", "Any notes of your own?", "They are not in any report, and are not joined.", func(p *assess.ReviewPoint) *string { return &p.Notes }))
}

// visit leads through one point, and gives the one to go to next; 0 is the list.
func (w *sitting) visit(number int) (next int, err error) {
	v := &visit{w, number}
	w.Asker.Page(v.page())
	if err := v.read(); err != nil {
		return 0, err
	}
	from := ""
	if w.at.point == number {
		from = w.at.part
	}
	p := v.r.Said(number)
	begun := from == "" && p.Said() && (p.Decision != "" || len(v.others(number)) == 0)
	for {
		reply := ask.Reply{}
		if !begun {
			reply, err = v.through(from)
		}
		if err == nil && reply.Go == "" {
			reply, err = v.whole(begun)
		}
		begun = false
		switch {
		case err != nil:
			return 0, err
		case reply.Go == ask.Back:
			from = v.parts()[len(v.parts())-1].key
		case reply.Go == ask.Quit:
			return 0, ErrLeft
		case reply.Go == ask.Report:
			return 0, w.finish()
		case reply.Go == ask.Resume: // through it from the beginning
			from = ""
		case reply.Go != "":
			return 0, nil
		default:
			return w.next(number), nil
		}
	}
}

// through asks for the parts, one after another, back and forth.
func (v *visit) through(from string) (ask.Reply, error) {
	parts := v.parts()
	i := max(0, slices.IndexFunc(parts, func(p part) bool { return p.key == from }))
	for i < len(parts) {
		v.remember(parts[i].key)
		v.Asker.Step(i+1, len(parts))
		v.refresh()
		reply, err := parts[i].ask()
		switch {
		case errors.Is(err, errAgain):
			continue
		case err != nil:
			return reply, err
		case reply.Go == ask.Back:
			if i--; i < 0 {
				return ask.Reply{Go: ask.List}, nil
			}
		case reply.Go == ask.Point:
			return ask.Reply{}, nil
		case reply.Go != "" && reply.Go != ask.Skip:
			return reply, nil
		default:
			i++
		}
	}
	return ask.Reply{}, nil
}

func (v *visit) remember(part string) {
	v.at = place{v.n, part}
	v.keepPlace()
}

// keepPlace remembers where one is and which points are theirs: no answer hangs on it.
func (w *sitting) keepPlace() {
	if w.State != nil {
		_ = w.State.SetPlace(store.Place{Point: w.at.point, Step: w.at.part, Me: w.me})
	}
}

// page is what a point is about.
func (v *visit) page() ask.Page {
	sp := v.Standard.Point(v.n)
	page := ask.Page{Place: v.Standard.Place(v.n), Title: sp.TitleIn(v.Team.Lang), Lead: sp.Summary}
	if phase := v.Standard.Phase(v.Team.Phase); phase != nil {
		page.Phase = phase.Name
	}
	if looks := cmp.Or(sp.LooksFor[v.Team.Phase], sp.LooksFor["any"]); looks != "" {
		page.More = append(page.More, "What a panel looks for: "+looks)
	}
	if sp.Why != "" {
		page.More = append(page.More, "Why it matters: "+sp.Why)
	}
	return page
}

// guide is what the assessors and the team say, to be read beside any question.
func (v *visit) guide() string {
	if v.Typed {
		return ""
	}
	return strings.Join(words.NonEmpty(v.othersSay(v.n), v.says(v.n)), "\n\n")
}

// read shows what is said about the point, and what the team changed since.
func (v *visit) read() error {
	if v.Typed {
		return nil
	}
	if v.isChanged(v.n) {
		return v.readAgain()
	}
	p := v.r.Said(v.n)
	switch others := v.othersSay(v.n); {
	case others != "" && p.Decision == "":
		return v.Asker.Show("What the assessors say, then the team", v.guide())
	case p.Said():
		return nil // it stands on the page of the point
	}
	return v.Asker.Show("What the team says", v.says(v.n))
}

// readAgain shows what changed, and asks whether what was written still holds.
func (v *visit) readAgain() error {
	if err := v.Asker.Show("Changed since you read it", v.whatChanged(v.n)); err != nil {
		return err
	}
	reply, err := v.Asker.Choose(ask.Choice{Ask: "Have you read this? What you wrote stays as it is.", Default: "yes", Aside: true, Guide: v.guide(),
		Options: []ask.Option{{ID: "yes", Label: "yes", More: "The point is no longer marked as changed."}, {ID: "no", Label: "not yet", More: "It stays marked."}}})
	switch {
	case errors.Is(err, errAgain):
		return v.readAgain()
	case err == nil && reply.Go == ask.Quit:
		return ErrLeft
	case err != nil || reply.Go != "" || reply.Value != "yes":
		return err
	}
	now := v.now(v.n)
	err = v.save("what you read about "+v.Standard.PointName(v.n), func(r *assess.Review) error {
		r.Point(v.n).Seen = now.Seen()
		return nil
	})
	_ = v.State.SetRead(now.Seen(), now)
	return err
}

// whole shows the point on one page. Begins says that it is opened with something
// said already.
func (v *visit) whole(begins bool) (ask.Reply, error) {
	at, told := "", false
	for {
		q := v.onePage(begins)
		q.At, q.Told = at, told
		reply, err := v.Asker.Overview(q)
		told = true
		switch {
		case errors.Is(err, errAgain):
			told = false
			continue
		case err != nil || reply.Go != "":
			return reply, err
		case reply.Value == "" && begins:
			return ask.Reply{Go: ask.Resume}, nil
		case reply.Value == "":
			return reply, nil
		}
		at = reply.Value
		if reply, err = v.open(at); err != nil || reply.Go == ask.Quit || reply.Go == ask.List {
			return reply, err
		}
		v.refresh()
	}
}

// open asks for one part.
func (v *visit) open(key string) (ask.Reply, error) {
	switch key {
	case "team":
		return ask.Reply{}, v.Asker.Show("What the team says", v.says(v.n))
	case "others":
		return ask.Reply{}, v.Asker.Show("What the assessors say", v.othersSay(v.n))
	}
	for _, p := range v.parts() {
		if p.key != key {
			continue
		}
		reply, err := p.ask()
		for errors.Is(err, errAgain) {
			v.refresh()
			reply, err = p.ask()
		}
		return reply, err
	}
	return ask.Reply{}, nil
}

func (v *visit) onePage(begins bool) ask.Overview {
	p := v.r.Said(v.n)
	label := "not decided"
	if p.Decision != "" {
		label = assess.RatingLabel(v.Standard, p.Decision)
	}
	q := ask.Overview{Called: v.Standard.PointName(v.n), Rating: label, Mark: v.Mark(assess.RatingShape(v.Standard, p.Decision)), Rows: v.rows(&p), Begins: begins,
		Guide: v.guide(), Check: v.checkPoint, Closing: "I am finished with this review"}
	if begins {
		q.Onward = "Go through it from the beginning"
	}
	if next := v.next(v.n); next > 0 {
		q.Next = v.Standard.NameTitled(next, v.Team.Lang)
	}
	return q
}

// rows are what the team says, what others say, and the parts.
func (v *visit) rows(p *assess.ReviewPoint) []ask.Entry {
	var rows []ask.Entry
	add := func(id, name, text string) {
		rows = append(rows, ask.Entry{ID: id, Number: len(rows) + 1, Name: name, Text: text})
	}
	if !v.Typed {
		add("team", "The team", strings.TrimPrefix(v.rated(v.now(v.n)), theTeamSays))
	}
	if v.Others != nil {
		add("others", "The assessors", v.decided(v.n))
	}
	for _, one := range v.parts() {
		add(one.key, one.name, v.saidOf(p, one.key))
	}
	return rows
}

func (v *visit) saidOf(p *assess.ReviewPoint, key string) string {
	switch key {
	case "decision":
		if p.Decision == "" {
			return ""
		}
		return v.Mark(assess.RatingShape(v.Standard, p.Decision)) + " " + assess.RatingLabel(v.Standard, p.Decision)
	case "done_well":
		return p.DoneWell
	case "to_explore":
		return p.ToExplore
	case "notes":
		return p.Notes
	}
	var all []string
	for _, r := range p.Recommendations {
		all = append(all, strings.Join(words.NonEmpty(r.ID, r.Kind, r.What), " "))
	}
	return strings.Join(all, "; ")
}
