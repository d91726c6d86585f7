// Package reply leads a team through its response to a review: the report as a
// whole, then each recommendation. How it is asked is the asker's business, and
// where things are kept is its caller's.
package reply

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/followup"
	"standpoint/assess/store"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/cmd/settle"
)

// ErrLeft ends a sitting because the person chose to: it is not a failure.
var ErrLeft = errors.New("left")

// errList goes back to the list of recommendations.
var errList = errors.New("back to the list")

// Sitting is one response, and what it takes from outside.
type Sitting struct {
	Asker ask.Asker
	Title string // what was reviewed
	Day   assess.Date
	Only  string // the one recommendation that it is about; empty for all

	State *store.State // keeps what is half typed
	// Now is the review and the response as they stand.
	Now func() *followup.FollowUp
	// Files is where the response and the assessment are changed.
	Files Files
	// Explain says in lines what went wrong and what to do about it.
	Explain func(error) string
	Mark    func(shape string) string
}

// sitting is one while it goes on.
type sitting struct {
	Sitting
	saves []saving // of this sitting, and not undone
}

// Run is the sitting from its first question to its last.
func (s Sitting) Run() error {
	r := &sitting{Sitting: s}
	r.Asker = newReach(s.Asker, r)
	return r.run()
}

func (s *sitting) run() error {
	s.Asker.Page(ask.Page{Place: s.Title, Title: "Response to the review",
		Lead: "Say what you do about each recommendation. What you accept becomes an action in your assessment. The review itself stays as it is."})
	err := s.settle()
	for to := (elsewhere{}); errors.As(err, &to); {
		err = s.one(to.id)
	}
	switch {
	case err != nil && !errors.Is(err, errList) && !errors.Is(err, errWhole):
		return err
	case s.Only != "":
		return s.only()
	}
	for {
		if err := s.whole(); err != nil {
			return err
		}
		if err := s.list(); !errors.Is(err, errWhole) {
			return err
		}
		s.top()
	}
}

// settle leads through what a merge left twice in the response.
func (s *sitting) settle() error {
	list := func() []assess.Torn {
		if f := s.Now(); f.Response != nil {
			return assess.TornIn(f.Response, f.Standard)
		}
		return nil
	}
	stopped, err := settle.Each(s.Asker, list, func(t assess.Torn, value string) error {
		return s.save(t.What(), func(files Files) error {
			return files.Respond(func(r *assess.Response) error {
				assess.Settle(r, t, value)
				return nil
			})
		})
	})
	if stopped {
		return ErrLeft
	}
	return err
}

// top is the page of what is about no recommendation.
func (s *sitting) top() { s.Asker.Page(ask.Page{Title: s.Title + " · Response to the review"}) }

// only is a sitting about one recommendation, unless a search leads to another.
func (s *sitting) only() error {
	for id := s.Only; ; {
		err := s.one(id)
		to := elsewhere{}
		switch {
		case errors.As(err, &to):
			id = to.id
		case errors.Is(err, errList): // there is none to go back to
			return nil
		default:
			return err
		}
	}
}

const listHelp = `Open a recommendation to answer it, or to change what you said.
/ finds words in the recommendations and in what you said. Ctrl+z takes back your last save, with the action that it made, as often as you like. Everything is saved already.`

// list shows how each recommendation stands, and opens them.
func (s *sitting) list() error {
	told := false
	for {
		f := s.Now()
		s.top()
		q := ask.Overview{Title: "What the review asks", Begins: true, Told: told, Onward: "Leave", Searches: true, Guide: listHelp}
		for i := range f.Items {
			q.Rows = append(q.Rows, s.row(i, &f.Items[i]))
		}
		if next := f.Next(); next != nil {
			q.At = next.Recommendation.ID
		}
		reply, err := s.Asker.Overview(q)
		told = true
		switch {
		case errors.Is(err, errAgain), err == nil && (reply.Go == ask.List || reply.Go == ask.Skip):
			told = false
			continue
		case err == nil && (reply.Go != "" || reply.Value == ""):
			return nil
		case err == nil:
			err = s.one(reply.Value)
		}
		for to := (elsewhere{}); errors.As(err, &to); {
			err = s.one(to.id)
		}
		if err != nil && !errors.Is(err, errList) {
			return err
		}
	}
}

// row is one recommendation in the list.
func (s *sitting) row(i int, it *followup.Item) ask.Entry {
	r := it.Recommendation
	return ask.Entry{ID: r.ID, Number: i + 1, Name: strings.TrimSpace(r.ID + " " + r.Kind), Text: r.What, Mark: s.Mark(it.State.Shape()), State: it.Says()}
}

// one asks what the team says to a recommendation, from its beginning after a save
// was undone.
func (s *sitting) one(id string) error {
	for {
		if err := s.once(id); !errors.Is(err, errAgain) {
			return err
		}
	}
}

func (s *sitting) once(id string) error {
	it := s.Now().Item(id)
	r := it.Recommendation
	s.Asker.Page(s.page(it))
	answer, err := s.answer(it)
	if err != nil {
		return err
	}
	said := &followup.Said{To: r.ID, Answer: answer, On: s.Day}
	switch answer {
	case later:
		said.Answer = ""
		err = s.later(it, said)
	case done:
		return s.done(it)
	case assess.Accepted:
		err = s.action(it, said)
	case assess.AnotherWay:
		err = s.another(it, said)
	default:
		err = s.text(it, said, whys[answer])
	}
	if err != nil {
		return err
	}
	return s.keep(it, said)
}

// page is what a recommendation is about.
func (s *sitting) page(it *followup.Item) ask.Page {
	p := ask.Page{Place: it.Recommendation.ID, Lead: asked(it)}
	f := s.Now()
	if sp := f.Standard.Point(it.Point); sp != nil {
		p.Title = sp.TitleIn(f.Assessment.Lang)
	}
	if decided := s.decided(it); decided != "" {
		p.Notes = []string{f.Standard.PointHead(it.Point) + ": " + decided}
	}
	return p
}

// asked is what a review asks, how much it matters, and by when.
func asked(it *followup.Item) string {
	r := it.Recommendation
	facts := words.NonEmpty(r.Kind, it.When(), it.Moved())
	if r.See != "" {
		facts = append(facts, "see "+r.See)
	}
	return words.Ended(r.What) + " " + words.Sentence(strings.Join(facts, ", "))
}

// keep saves what is said, and says what came of it. What cannot be saved stays
// half typed, to be offered again.
func (s *sitting) keep(it *followup.Item, said *followup.Said) error {
	if err := said.Check(s.Now()); err != nil {
		s.Asker.Say(s.Explain(err))
		return errList
	}
	if err := s.save(it.Recommendation.ID, func(files Files) error { return Keep(files, s.Now, said) }); err != nil {
		return err
	}
	for _, key := range []string{"text", "what", "owner", "due", "later", "agreed"} {
		_ = s.draft(it, key, "").Remove()
	}
	s.Asker.Saved(savedWords(said))
	return nil
}

func savedWords(said *followup.Said) string {
	switch {
	case said.Made:
		return fmt.Sprintf("Saved, with action %s.", said.Action)
	case said.Action != "":
		return fmt.Sprintf("Saved; the action is %s.", said.Action)
	}
	return "Saved."
}

// draft keeps what is half typed of a recommendation.
func (s *sitting) draft(it *followup.Item, key, now string) *store.Draft {
	return s.State.Draft(it.Recommendation.ID+"/"+key, now)
}

// stopped is where somebody goes who does not answer.
func stopped(reply ask.Reply, err error) error {
	switch {
	case err != nil:
		return err
	case reply.Go == ask.Quit:
		return ErrLeft
	}
	return errList
}
