package walk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/cmd/ask"
)

// talk is a point while the room talks about it. The votes are in it, and gone
// when the room leaves the point.
type talk struct {
	*visit
	room   *room
	began  time.Time
	turns  []string
	spoken int
	votes  []int // of each value, and last of those who cannot say; nil before
	at     string
	told   bool
}

// discuss leads the room through one point, and gives where to go next.
func (w *walk) discuss(at place) (place, error) {
	t := &talk{visit: w.course.visit(at.point), room: w.room, began: w.Clock()}
	w.room.opened++
	t.turns = w.room.turns(t.now().Owner)
	t.at = strings.TrimPrefix(at.step, "answer/")
	t.page()
	went, err := t.lead()
	t.leave()
	switch {
	case err != nil || went.to == ask.Quit:
		return place{}, err
	case went.point == 0 && went.to == ask.List:
		return w.overview().list("", 0)
	}
	return place{point: went.point}, nil
}

// lead shows the point until the room goes elsewhere.
func (t *talk) lead() (gone, error) {
	for {
		t.remember(place{point: t.n})
		went, done, err := t.once()
		switch {
		case errors.Is(err, errAgain):
			t.told = false
		case err != nil || went.point > 0 || went.to == ask.Quit || went.to == ask.List:
			return went, err
		case went.to == ask.Depth:
			if err := t.chooseDepth(); err != nil {
				return gone{}, err
			}
		case done:
			return gone{point: t.nextPoint(t.n)}, nil
		}
		t.refresh()
	}
}

// leave keeps how long the room has talked, and says so where nobody saw it.
func (t *talk) leave() {
	spent := t.spent()
	t.room.talked[t.n] = spent
	if minutes := int(spent / time.Minute); minutes > 0 && !t.Asker.Together() {
		t.Asker.Say(words.Say(minutes, "You talked about %[2]s for %[1]d minute.", "You talked about %[2]s for %[1]d minutes.", t.standard.PointName(t.n)))
	}
}

// spent is how long the room has talked about the point, also before.
func (t *talk) spent() time.Duration { return t.room.talked[t.n] + t.Clock().Sub(t.began) }

// page says which point it is. What is worth thinking about stands on it as
// questions.
func (t *talk) page() {
	page := t.visit.page()
	page.Think = nil
	t.Asker.Page(page)
}

// once shows the point and does what the room wants. Done says that it goes on.
func (t *talk) once() (went gone, done bool, err error) {
	t.Asker.Step(0, 0)
	reply, err := t.Asker.Workshop(t.workshop())
	t.told = true
	if err != nil || reply.Go != "" {
		return gone{to: reply.Go}, false, err
	}
	if t.at = reply.Value; reply.Do == ask.Rate {
		t.at = ""
	}
	switch reply.Do {
	case "":
		return gone{}, true, nil
	case ask.Vote:
		err = t.vote()
	case ask.Turn:
		t.nextSpeaker()
	case ask.Park:
		err = t.room.park(t.n)
	case ask.Rate:
		went, err = t.rate(reply.Value)
	case ask.Write:
		went, err = t.write(reply.Value)
	}
	if went.to == ask.Back || went.to == ask.Point {
		went = gone{}
	}
	return went, false, err
}

// nextSpeaker gives the next one the word, and says who that is where nobody sees it.
func (t *talk) nextSpeaker() {
	if t.spoken++; t.spoken > len(t.turns) {
		t.spoken = 0
	}
	if !t.Asker.Together() {
		t.Asker.Say(t.room.speaks(t.turns, t.spoken))
	}
}

// rate rates the point, and asks what follows from that.
func (t *talk) rate(rating string) (gone, error) {
	if err := t.putRating(t.now().Rating, rating); err != nil {
		return gone{}, err
	}
	t.Asker.Saved("Saved.")
	steps := t.plan()
	i := placeOf(steps, "rating")
	if i < 0 {
		return gone{}, nil
	}
	follow := slices.Clone(steps[i+1 : after(steps, i)])
	if t.depth() == assess.FirstLook && t.now().Reason() == "" {
		follow = append(follow, t.sentenceStep())
	}
	return t.through(follow, 0)
}

// write goes to what can be written down: a question, or the point on one page.
func (t *talk) write(question string) (gone, error) {
	if question != "" {
		return t.part("answer/" + question)
	}
	return t.whole("Back to the room")
}

// workshop is the point as the room sees it.
func (t *talk) workshop() ask.Workshop {
	p, page := t.now(), t.visit.page()
	q := ask.Workshop{
		Ask: cmp.Or(page.Lead, page.Title), Why: t.standard.Point(t.n).Why, At: t.at,
		Values: t.ratings(), Now: p.Rating, Votes: t.counted(), Speaks: t.room.speaks(t.turns, t.spoken), Turns: len(t.turns) > 0,
		Spent: t.spent, Guide: t.a.Rule(t.standard) + "\n" + t.guide(), Told: t.told,
	}
	q.There, q.Talk = t.there()
	for _, one := range t.room.Parked {
		q.Parked = append(q.Parked, one.Text)
	}
	if next := t.nextPoint(t.n); next > 0 {
		q.Next = t.standard.NameTitled(next, t.a.Lang)
	}
	return q
}

// ratings are the values, and that the point does not apply.
func (t *talk) ratings() []ask.Option {
	options := t.ratingChoice().Options
	for i := range options {
		if assess.SetAside(options[i].ID) {
			options[i].More = "" // what it says is enough
		}
	}
	return options
}

// there is what is written down already: the parts of the point that say something,
// and its questions with their answers. What the rule says comes after the vote.
func (t *talk) there() (blocks []ask.Block, questions []ask.Talk) {
	for _, part := range t.parts() {
		text := strings.TrimPrefix(strings.TrimSpace(part.State+": "+part.Text), ": ")
		if id, is := strings.CutPrefix(part.ID, "answer/"); is {
			questions = append(questions, ask.Talk{ID: id, Ask: part.Name, Says: strings.Trim(text, ": "), Beside: t.sheetsBeside(id)})
			continue
		}
		if part.Text != "" && part.ID != "rating" && part.ID != "owner" { // who looks after it speaks first
			blocks = append(blocks, ask.Block{Name: part.Name, Text: text})
		}
	}
	if rule := assess.Suggest(t.standard, t.a, t.now(), t.Day); t.depth() != assess.FirstLook && (t.votes != nil || t.now().Rating != "") {
		blocks = append(blocks, ask.Block{Name: "Rule", Text: rule.Reason()})
	}
	return blocks, questions
}

// vote takes a round of votes, and counts them.
func (t *talk) vote() error {
	values := append(t.room.values(t.n), ask.Option{ID: "cannot-say", Label: "cannot say", Mark: "·"})
	q := &ask.Ballot{Ask: t.howItStands(), Values: values, Voters: len(t.room.People), Guide: t.guide()}
	reply, err := t.Asker.Ballot(q)
	switch {
	case err != nil || reply.Go == ask.Quit:
		return left(reply, err)
	case reply.Do == ask.Slips:
		q.Counts, err = t.slips(values)
	}
	if err == nil && q.Counts != nil {
		t.votes = q.Counts
		if !t.Asker.Together() {
			t.Asker.Say(t.counted())
		}
	}
	return err
}

// slips asks how many there are of each value.
func (t *talk) slips(values []ask.Option) ([]int, error) {
	sheet := &ask.Sheet{Ask: "How many slips are there of each?", Guide: t.guide()}
	for _, v := range values {
		sheet.Blanks = append(sheet.Blanks, &ask.Blank{Ask: fmt.Sprintf("How many say %q?", v.Label), Check: checkCount})
	}
	reply, err := t.Asker.Sheet(sheet)
	if err != nil || reply.Go != "" {
		return nil, left(reply, err)
	}
	counts, all := make([]int, len(values)), 0
	for i, b := range sheet.Blanks {
		counts[i], _ = strconv.Atoi(b.Value)
		all += counts[i]
	}
	if all == 0 {
		return nil, nil
	}
	return counts, nil
}

// checkCount says what is not right about a number of slips.
func checkCount(typed string) string {
	if n, err := strconv.Atoi(typed); err != nil || n < 0 || n > 999 {
		return fmt.Sprintf("%q is not a number of slips. Type one such as 3.", typed)
	}
	return ""
}

// counted says how the room voted, without names; nothing before it has.
func (t *talk) counted() string {
	if t.votes == nil {
		return ""
	}
	var said []string
	all := 0
	for i, v := range append(t.room.values(t.n), ask.Option{Label: "cannot say"}) {
		if !t.Asker.Together() {
			v.Mark = "" // the word beside it says the same
		}
		if all += t.votes[i]; t.votes[i] > 0 {
			said = append(said, strings.TrimSpace(fmt.Sprintf("%d %s %s", t.votes[i], v.Mark, v.Label)))
		}
	}
	return words.Count(all, "vote", "votes") + ": " + strings.Join(said, ", ") + "."
}
