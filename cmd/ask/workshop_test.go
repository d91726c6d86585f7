package ask

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// What is typed into a ballot is on no screen: not while people vote, and
// afterwards only as counts.
func TestBallotUnseen(t *testing.T) {
	q := &Ballot{Ask: "How does it stand?", Voters: 5, Values: []Option{{ID: "met", Label: "met"}, {ID: "not", Label: "not met"}, {ID: "x", Label: "cannot say"}}}
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: &ballot{q: q}, answer: answers})
	empty := h.draw()
	for i, typed := range []string{"1", "2", "2", "0"} {
		h.Update(keyed(typed))
		want := strings.Replace(empty, "0 of 5 have voted", []string{"1", "2", "3", "4"}[i]+" of 5 have voted", 1)
		if body, _, _ := strings.Cut(h.draw(), "0-2 vote"); !strings.HasPrefix(want, body) {
			t.Fatalf("after %q it shows\n%s", typed, body)
		}
	}
	if q.Counts != nil {
		t.Error("the votes are counted before everybody is asked to see them")
	}
	h.Update(keyed("backspace"))
	h.Update(keyed("9")) // nobody's vote
	h.Update(tea.PasteMsg{Content: "222"})
	h.Update(keyed("enter"))
	if a := <-answers; a.reply != (Reply{}) || q.Counts[0] != 1 || q.Counts[1] != 2 || q.Counts[2] != 0 {
		t.Errorf("%+v, %v", a, q.Counts)
	}
}

// Votes are not lost by one key too many, and nobody votes twice.
func TestBallotLeft(t *testing.T) {
	q := &Ballot{Voters: 1, Values: []Option{{ID: "met", Label: "met"}, {ID: "x", Label: "cannot say"}}}
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: &ballot{q: q}, answer: answers})
	h.Update(keyed("1"))
	h.Update(keyed("1"))
	if !strings.Contains(h.draw(), "Everybody has voted") {
		t.Errorf("a second vote of one person:\n%s", h.draw())
	}
	h.Update(keyed("esc"))
	if len(answers) > 0 || !strings.Contains(h.draw(), "not shown yet") {
		t.Fatalf("esc once:\n%s", h.draw())
	}
	h.Update(keyed("esc"))
	if a := <-answers; a.reply.Go != Back || q.Counts != nil {
		t.Errorf("esc twice: %+v, %v", a, q.Counts)
	}
}

// A scale with a value called 0 keeps it, and who cannot say types another number.
func TestBallotNumbers(t *testing.T) {
	q := &Ballot{Values: []Option{{ID: "0"}, {ID: "1"}, {ID: "2"}, {ID: "x"}}}
	if got := q.Numbers(); got[0] != 0 || got[2] != 2 || got[3] != 3 {
		t.Errorf("%v", got)
	}
}

// The time is said in whole minutes, and the screen waits for the next of them.
func TestWorkshopTime(t *testing.T) {
	spent := 40 * time.Second
	w := newWorkshop(Workshop{Ask: "What?", Spent: func() time.Duration { return spent }})
	h := &host{width: 80, height: 24}
	h.Update(askMsg{page: w, answer: make(chan answer, 1)})
	for _, at := range []struct {
		spent, next time.Duration
		said        string
	}{{40 * time.Second, 20 * time.Second, ""}, {time.Minute, time.Minute, "1 minute on this point"}, {754 * time.Second, 26 * time.Second, "12 minutes on this point"}} {
		spent = at.spent
		_, again := h.Update(minuteMsg{w})
		if again == nil || w.turns() != at.next || w.q.time() != at.said || !strings.Contains(h.draw(), at.said) {
			t.Errorf("after %v: in %v, %q\n%s", at.spent, w.turns(), w.q.time(), h.draw())
		}
	}
	if _, again := h.Update(minuteMsg{newOverview(Overview{})}); again != nil {
		t.Error("it goes on counting for a page that is gone")
	}
}

// No letter rates, and a digit only points: enter rates.
func TestWorkshopKeys(t *testing.T) {
	q := Workshop{Ask: "What?", Next: "point 8, Next one", Turns: true, Talk: []Talk{{ID: "a", Ask: "Who?", Says: "We."}},
		Values: []Option{{ID: "met", Label: "met"}, {ID: "not", Label: "not met"}}}
	for _, test := range []struct {
		keys []string
		want Reply
	}{
		{[]string{"enter"}, Reply{Kept: true}},
		{[]string{"2", "enter"}, Reply{Do: Rate, Value: "not"}},
		{[]string{"2", "1", "enter"}, Reply{Do: Rate, Value: "met"}},
		{[]string{"v"}, Reply{Do: Vote}},
		{[]string{"2", "v"}, Reply{Do: Vote}},
		{[]string{"right", "w"}, Reply{Do: Write, Value: "a"}},
		{[]string{"left", "right", "w"}, Reply{Do: Write}},
		{[]string{"n"}, Reply{Do: Turn}},
		{[]string{"p"}, Reply{Do: Park}},
		{[]string{"2", "x", "enter", "enter"}, Reply{Kept: true}},
		{[]string{"esc"}, Reply{Go: List}},
		{[]string{"ctrl+q"}, Reply{Go: Quit}},
	} {
		h := &host{width: 80, height: 24}
		answers := make(chan answer, 1)
		h.Update(askMsg{page: newWorkshop(q), answer: answers})
		for _, key := range test.keys {
			h.Update(keyed(key))
		}
		select {
		case a := <-answers:
			if a.reply != test.want {
				t.Errorf("%q: %+v, want %+v", test.keys, a.reply, test.want)
			}
		default:
			t.Errorf("%q: no answer", test.keys)
		}
	}
}

// In the list of a room a digit rates the point, once enter is pressed.
func TestRoomList(t *testing.T) {
	q := &TaskList{Next: 2, Rates: []Option{{ID: "met", Label: "met"}, {ID: "not", Label: "not met"}},
		Tasks: []Task{{Number: 1, Title: "One"}, {Number: 2, Title: "Two"}, {Number: 12, Title: "Twelve", Rated: true, Rating: "met"}}}
	for _, test := range []struct {
		keys []string
		want Reply
	}{
		{[]string{"2", "enter"}, Reply{Do: Rate, Value: "2", Kind: "not"}},
		{[]string{"2", "esc", "enter"}, Reply{Value: "2"}},
		{[]string{"2", "up", "enter"}, Reply{Value: "1"}},
		{[]string{"g", "1", "2", "enter"}, Reply{Value: "12"}},
		{[]string{"g", "1", "2", "up", "1", "enter"}, Reply{Do: Rate, Value: "2", Kind: "met"}},
		{[]string{"2", "g", "1", "enter"}, Reply{Value: "1"}},
		{[]string{"g", "2", "1", "enter"}, Reply{Do: Rate, Value: "2", Kind: "met"}}, // no point is 21
		{[]string{"6", "enter", "enter"}, Reply{Value: "2"}},
		{[]string{"p", "enter"}, Reply{Go: Park}},
		{[]string{"w", "enter"}, Reply{Go: Present}},
	} {
		h := &host{width: 80, height: 24, present: true}
		answers := make(chan answer, 1)
		h.Update(askMsg{page: newTasks(q), answer: answers})
		for _, key := range test.keys {
			h.Update(keyed(key))
		}
		if a := <-answers; a.reply != test.want {
			t.Errorf("%q: %+v, want %+v", test.keys, a.reply, test.want)
		}
	}
}
