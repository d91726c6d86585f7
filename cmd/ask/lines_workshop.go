package ask

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// Workshop tells what the room talks about, and asks for a rating or what else to
// do. Whoever leads the room reads it out.
func (l *Lines) Workshop(q Workshop) (Reply, error) {
	if !q.Told {
		l.tellWorkshop(q)
	}
	for {
		reply, err := l.line(Line{Ask: q.question(), Guide: q.Guide, Check: q.unclear}, "")
		switch {
		case err != nil:
			return Reply{}, err
		case reply.Go == Point:
			l.tellWorkshop(q)
		case reply.Go == Back:
			return Reply{Go: List}, nil
		case reply.Go == Skip:
			return q.onward(), nil
		case reply.Go != "":
			return reply, nil
		case reply.Kept || reply.Value == "":
			return q.onward(), nil
		case reply.Value == "0":
			if reply, err := l.roomWays(q); err != nil || reply.Go != "" || reply.Do != "" {
				return reply, err
			}
		case q.letter(reply.Value) != "":
			return Reply{Do: q.letter(reply.Value)}, nil
		default:
			at := meant(q.Values, reply.Value)[0]
			l.took(q.Values, q.Values[at].ID)
			return Reply{Do: Rate, Value: q.Values[at].ID}, nil
		}
	}
}

// letter is what a letter stands for, as it does on a screen.
func (q Workshop) letter(typed string) string {
	return (&workshop{q: q}).does(strings.ToLower(typed))
}

func (q Workshop) unclear(typed string) string {
	at := meant(q.Values, typed)
	if typed == "0" || len(at) == 1 || q.letter(typed) != "" {
		return ""
	}
	return unclear(q.Values, typed, at, "0 says what else there is, :point reads this point.")
}

// question asks for a rating, and says what Enter does.
func (q Workshop) question() string {
	all := numbers(q.Values)
	onward := "Enter goes to the list."
	if q.Next != "" {
		onward = "Enter goes on to " + q.Next + "."
	}
	return fmt.Sprintf("Type %d to %d to rate it, or 0 for the votes and everything else. %s", all[0], all[len(all)-1], onward)
}

func (q Workshop) onward() Reply {
	if q.Next == "" {
		return Reply{Go: List}
	}
	return Reply{Kept: true}
}

// roomWays asks what else to do at a point.
func (l *Lines) roomWays(q Workshop) (Reply, error) {
	options := []Option{{ID: Point, Label: "back to the point"}, {ID: Vote, Label: "count the votes from slips"}}
	if q.Turns {
		options = append(options, Option{ID: Turn, Label: "hear who speaks next"})
	}
	options = append(options, Option{ID: Write, Label: "write down what was said"}, Option{ID: Park, Label: "park what came up"},
		Option{ID: List, Label: "go to the list of points"}, Option{ID: Quit, Label: "stop"})
	reply, err := l.Choose(Choice{Ask: "What would you like to do?", Default: Point, Aside: true, Options: options})
	switch {
	case err != nil || reply.Go == Quit || reply.Go == Depth:
		return reply, err
	case reply.Value == List || reply.Value == Quit:
		return Reply{Go: reply.Value}, nil
	case reply.Value != "" && reply.Value != Point:
		return Reply{Do: reply.Value}, nil
	}
	return Reply{}, nil
}

// tellWorkshop says all that a screen shows at once.
func (l *Lines) tellWorkshop(q Workshop) {
	for _, block := range q.There {
		l.Say(block.Name + ": " + block.Text)
	}
	if len(q.There) == 0 {
		l.Say("Nothing is written down yet.")
	}
	for i, one := range q.Talk {
		says := "Nothing yet."
		if one.Says != "" {
			says = "So far: " + one.Says
		}
		l.Say(fmt.Sprintf("Question %d of %d. %s %s", i+1, len(q.Talk), one.Ask, says))
		for _, block := range one.Beside {
			l.Say(block.Name + ": " + block.Text)
		}
	}
	for i, o := range q.Values {
		text := numbered(numbers(q.Values)[i], " ", o.Label)
		if o.More != "" {
			text += ": " + o.More
		}
		if o.ID == q.Now {
			text += " That is its rating now."
		}
		l.Say(text)
	}
	if q.Votes == "" && q.Now == "" {
		l.Say("Vote before you talk: everybody writes a number on a slip.")
	}
	for _, said := range words.NonEmpty(q.Votes, q.Speaks, q.time()) {
		l.Say(words.Sentence(said))
	}
	if n := len(q.Parked); n > 0 {
		l.Say(words.Count(n, "thing is", "things are") + " parked.")
	}
}

// Ballot is counted from slips here: what is typed in lines can be seen and heard.
func (l *Lines) Ballot(*Ballot) (Reply, error) { return Reply{Do: Slips}, nil }

// rated reads a point and what it is rated in one line: "4 2", "4 partly met", or
// "Principle 4 2".
func (q *TaskList) rated(typed string) (Reply, bool) {
	each := strings.Fields(typed)
	if len(q.Rates) == 0 {
		return Reply{}, false
	}
	for i := 1; i < len(each); i++ {
		at := slices.IndexFunc(q.Tasks, func(t Task) bool { return t.goesBy(strings.Join(each[:i], " ")) })
		if value := meant(q.Rates, strings.Join(each[i:], " ")); at >= 0 && len(value) == 1 {
			return Reply{Do: Rate, Value: strconv.Itoa(q.Tasks[at].Number), Kind: q.Rates[value[0]].ID}, true
		}
	}
	return Reply{}, false
}

// ratesInLine says how one rates from the list.
func (q *TaskList) ratesInLine() string {
	all := numbers(q.Rates)
	values := make([]string, len(all))
	for i, o := range q.Rates {
		values[i] = numbered(all[i], " ", o.Label)
	}
	return fmt.Sprintf(" To rate one from here, type its %s and then that of a rating, such as %s %d: %s.", strings.Split(q.byNumber(), ",")[0], q.Tasks[0].tag(), all[len(all)/2], strings.Join(values, ", "))
}
