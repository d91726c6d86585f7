package ask

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"standpoint/assess/words"
)

// numbers are what one types for each option: its place in the list. An option
// that is called by a number of its own keeps that, so that 2 on a scale from 0
// to 3 is 2; what stands beside such a scale is counted on from there.
func numbers(options []Option) []int {
	own, next := make([]int, len(options)), 1
	taken := map[int]bool{}
	for i, o := range options {
		own[i] = -1
		for _, name := range []string{o.ID, o.Label} {
			if n, err := strconv.Atoi(name); err == nil && n >= 0 && own[i] < 0 && !taken[n] {
				own[i], next = n, max(next, n+1)
				taken[n] = true
			}
		}
	}
	if len(taken) == 0 {
		next = 1
	}
	for i := range own {
		if own[i] < 0 {
			own[i] = next
			next++
		}
	}
	return own
}

// numberOfNone is what one types for none of some options: 0, or on a scale that
// has a 0 the number after the last.
func numberOfNone(options []Option) int {
	all := numbers(options)
	if !slices.Contains(all, 0) {
		return 0
	}
	return slices.Max(all) + 1
}

// namesOf are the names by which options are chosen.
func namesOf(options []Option) words.Names {
	names := make(words.Names, len(options))
	for i, o := range options {
		names[i] = words.NonEmpty(o.ID, o.Label, o.Also)
	}
	return names
}

// meant gives the options that somebody may mean by what they typed: the one of
// that number, or those of which a name is that, or begins so.
func meant(options []Option, typed string) []int {
	if n, err := strconv.Atoi(strings.TrimRight(strings.TrimSpace(typed), ".)")); err == nil {
		for i, number := range numbers(options) {
			if number == n {
				return []int{i}
			}
		}
	}
	return namesOf(options).Meant(typed)
}

// choose finds the one option that is meant. Where several may be, or none is,
// it says so with the choices that fit.
func (l *Lines) choose(options []Option, typed string) (Option, bool) {
	at := meant(options, typed)
	if len(at) == 1 {
		return options[at[0]], true
	}
	l.Say(unclear(options, typed, at, ":again repeats the choices."))
	return Option{}, false
}

// unclear says why nothing was taken, and lists what it could have been.
func unclear(options []Option, typed string, at []int, again string) string {
	all := numbers(options)
	if len(at) == 0 {
		at = namesOf(options).With(typed)
	}
	typed = strconv.Quote(words.Short(typed))
	if len(at) == 0 {
		return "I do not know " + typed + " here. " + wanted(all) + " " + again
	}
	said := typed + " could be:"
	for _, i := range at {
		said += "\n" + numbered(all[i], " ", options[i].Label)
	}
	return said + "\nType its number."
}

// wanted says which numbers there are.
func wanted(all []int) string {
	if len(all) == 0 {
		return "There is nothing to choose."
	}
	for i := range all {
		if all[i] != all[0]+i {
			return "Type the number of one."
		}
	}
	return "Type a number from " + strconv.Itoa(all[0]) + " to " + strconv.Itoa(all[len(all)-1]) + "."
}

// numbered is a label behind its number, unless that is what it says.
func numbered(number int, between, label string) string {
	if label == strconv.Itoa(number) {
		return label
	}
	return strconv.Itoa(number) + between + label
}

// tag is what a point is listed by: its label, or its number.
func (t Task) tag() string { return cmp.Or(t.Label, strconv.Itoa(t.Number)) }

// called is the point within a sentence.
func (t Task) called() string { return cmp.Or(t.Called, "point "+t.tag()) }

// headed is the title behind what the point is listed by: "7 Use open standards",
// "Principle 1, Be open".
func (t Task) headed() string {
	if t.wordy() {
		return t.Label + ", " + t.Title
	}
	return t.tag() + " " + t.Title
}

// wordy tells whether its label has a word before its number: Principle 1.
func (t Task) wordy() bool { return strings.Trim(t.Label[:min(1, len(t.Label))], "0123456789") != "" }

// figures are the digits to type for it: 7, 143 for 1.4.3, 1 for Principle 1.
func (t Task) figures() string {
	tag := t.tag()
	if t.wordy() {
		return tag[len(strings.TrimRight(tag, "0123456789")):]
	}
	return strings.ReplaceAll(tag, ".", "")
}

// goesBy tells whether somebody typed its number, or its label.
func (t Task) goesBy(typed string) bool {
	return typed == strconv.Itoa(t.Number) || t.Label != "" && len(words.Names{{t.Label}}.Whole(typed)) > 0
}

// meant gives the points that somebody may mean by a number, a label or words of the title.
func (q *TaskList) meant(typed string) []int {
	if n, err := strconv.Atoi(strings.TrimRight(strings.TrimSpace(typed), ".)")); err == nil {
		if at := slices.IndexFunc(q.Tasks, func(t Task) bool { return t.Number == n }); at >= 0 {
			return []int{at}
		}
	}
	return q.names().Meant(typed)
}

func (q *TaskList) names() words.Names {
	names := make(words.Names, len(q.Tasks))
	for i, t := range q.Tasks {
		names[i] = words.NonEmpty(strconv.Itoa(t.Number), t.Label, t.Title)
	}
	return names
}

// couldBe lists which points were meant, or says what to type for a point.
func (q *TaskList) couldBe(typed string, at []int) string {
	typed = strconv.Quote(words.Short(typed))
	if len(at) == 0 {
		return "I do not know " + typed + " here. " + q.wanted() + " :list shows the points."
	}
	said := typed + " could be:"
	for _, i := range at {
		said += "\n" + q.Tasks[i].headed()
	}
	return said + "\nType its " + q.byNumber() + "."
}

func (q *TaskList) wanted() string {
	if slices.ContainsFunc(q.Tasks, func(t Task) bool { return t.Label != "" }) {
		return "Type the " + q.byNumber() + " of one."
	}
	all := make([]int, len(q.Tasks))
	for i, t := range q.Tasks {
		all[i] = t.Number
	}
	return wanted(all)
}

// byNumber is what to type for a point: its number, or its label where the number
// in that is another.
func (q *TaskList) byNumber() string {
	for _, t := range q.Tasks {
		if t.Label != "" && t.wordy() && t.figures() != strconv.Itoa(t.Number) {
			return "label, such as " + t.Label
		}
	}
	return "number"
}

// called is the point of a number within a sentence.
func (q *TaskList) called(number int) string {
	if i := slices.IndexFunc(q.Tasks, func(t Task) bool { return t.Number == number }); i >= 0 {
		return q.Tasks[i].called()
	}
	return "point " + strconv.Itoa(number)
}
