package ask

import (
	"fmt"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"standpoint/assess/words"
)

// Ballot is a round of votes: everybody types one digit, and nobody sees which. It
// is counted here and kept nowhere else.
type Ballot struct {
	Ask    string
	Values []Option // the last of them for those who cannot say
	Voters int      // how many people there are; 0 where nobody said
	Guide  string

	Counts []int // of each value, once all have voted
}

// Numbers are what one types for each value; nothing else counts as a vote. Who
// cannot say types 0, unless a value is called so.
func (q *Ballot) Numbers() []int {
	values := q.Values[:len(q.Values)-1]
	return append(numbers(values), numberOfNone(values))
}

// ballot is the page on which people vote one after another.
type ballot struct {
	still
	q       *Ballot
	votes   []int  // which value each of them was
	said    string // about the last key
	leaving bool   // esc was pressed once
}

// typing is so: what is typed is a vote, and whatever else it is goes nowhere.
func (b *ballot) typing() bool { return true }

func (b *ballot) take(tea.Msg) { b.said = "Nothing was pasted: each person types one digit." }

func (b *ballot) press(key tea.KeyPressMsg, h *host) (Reply, bool) {
	name, leaving := key.String(), b.leaving
	b.said, b.leaving = "", false
	switch to := goes[name]; {
	case name == "esc" && h.reading:
		h.reading = false
	case to != "" && to != Skip && to != Undo:
		return b.leaves(to, leaving)
	case name == "enter":
		return b.count()
	case name == "backspace" && len(b.votes) > 0:
		b.votes = b.votes[:len(b.votes)-1]
		b.said = "The last vote is removed. Type it again."
	case name == "s" && len(b.votes) == 0:
		return Reply{Do: Slips}, true
	case key.Text != "":
		b.vote(name)
	}
	return Reply{}, false
}

// vote counts one digit, and does not say which.
func (b *ballot) vote(typed string) {
	for i, number := range b.q.Numbers() {
		switch {
		case strconv.Itoa(number) != typed:
		case b.q.Voters > 0 && len(b.votes) == b.q.Voters:
			b.said = "Everybody has voted. Press enter to show the votes, or backspace to remove the last one."
			return
		default:
			b.votes = append(b.votes, i)
			return
		}
	}
	b.said = "That was not counted. Type one of the digits above."
}

// leaves asks twice before votes are lost.
func (b *ballot) leaves(to string, again bool) (Reply, bool) {
	if len(b.votes) == 0 || again {
		return Reply{Go: to}, true
	}
	b.leaving = true
	b.said = "These votes are not shown yet. Press it again to leave without them, or enter to show them."
	return Reply{}, false
}

// count shows all votes at once.
func (b *ballot) count() (Reply, bool) {
	if len(b.votes) == 0 {
		return Reply{Go: Back}, true
	}
	b.q.Counts = make([]int, len(b.q.Values))
	for _, i := range b.votes {
		b.q.Counts[i]++
	}
	b.votes = nil
	return Reply{}, true
}

func (b *ballot) foot() []hint {
	hints := []hint{{"0-" + strconv.Itoa(slices.Max(b.q.Numbers())), "vote"}, {"enter", "show"}, {"backspace", "undo the last vote"}, {"esc", "leave"}, {"ctrl+g", "guide"}}
	if len(b.votes) == 0 {
		hints = append(hints[:1:1], hint{"s", "count slips"}, hint{"esc", "leave"}, hint{"ctrl+g", "guide"})
	}
	return hints
}

const ballotSays = "Before anybody speaks. Pass the keyboard round: each person types one digit, which is not shown. Or vote on slips, and press s to type how many there are of each."

// ballotBriefly is the same where there is hardly room.
const ballotBriefly = "Before anybody speaks: each person types one digit, which is not shown. s: count slips instead."

func (b *ballot) draw(h *host, width, height int) []string {
	if h.reading {
		return h.panel(b.q.Guide, width, height)
	}
	width = min(width, widest)
	says := ballotSays
	if h.height < small {
		says = ballotBriefly
	}
	parts := []part{
		{lines: styled(h.said(width), h.palette.accent), rank: notice},
		{lines: styled(folded(b.q.Ask, width), h.palette.strong)},
		{lines: []string{""}, rank: air},
		{lines: styled(folded(says, width), h.palette.quiet), rank: about},
		{lines: []string{""}, rank: air},
	}
	var values []string
	for i, o := range b.q.Values {
		label := fmt.Sprintf("%d %s %s", b.q.Numbers()[i], o.Mark, o.Label)
		values = append(values, h.palette.accent.Render("┃ ")+short(label, width-2))
		if height >= 20 {
			for _, line := range clip(o.More, width-6, 2) {
				values = append(values, h.palette.accent.Render("┃ ")+"    "+h.palette.quiet.Render(line))
			}
		}
	}
	values = append(values, h.palette.accent.Render("┃"), h.palette.accent.Render("┃ › ")+h.palette.strong.Render(short(b.voted(), width-4)))
	for _, line := range words.NonEmpty(folded(b.said, width)...) {
		values = append(values, h.palette.accent.Render(line))
	}
	lines := linesOf(fit(parts, width, height-len(values)))
	return append(lines, window(values, width, max(1, height-len(lines)), len(values)-1)...)
}

// voted says how many have voted, and not what.
func (b *ballot) voted() string {
	said := words.Say(len(b.votes), "%d vote so far", "%d votes so far")
	switch {
	case b.q.Voters > 0 && len(b.votes) == b.q.Voters:
		return fmt.Sprintf("All %d have voted. enter shows the votes.", b.q.Voters)
	case b.q.Voters > 0:
		return fmt.Sprintf("%d of %d have voted", len(b.votes), b.q.Voters)
	case len(b.votes) > 0:
		return said + ". enter shows them all."
	}
	return said
}
