package walk

import (
	"errors"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/cmd/ask"
)

// visit is the way through one point, question by question.
type visit struct {
	topic
	passed map[string]bool // the steps that somebody answered or passed in this visit
	again  bool            // these are not asked again on the way
	anew   bool            // a reason was given for another rating, and another is wanted
	// explains says that a reason is wanted for the rating, whatever it is.
	explains bool
}

func (c *course) visit(number int) *visit {
	return &visit{topic: topic{c, number}, passed: map[string]bool{}}
}

// lastStep is the question you come back to from the end of a point.
func (v *visit) lastStep() string {
	steps := v.plan()
	return steps[max(0, before(steps, len(steps)))].key
}

// gone says how a point was left: forward when to is empty, and to another point
// where one was named.
type gone struct {
	to, step string
	point    int
}

// steps asks one question after another, back and forth.
func (v *visit) steps(from string) (gone, error) {
	steps := v.plan()
	i := placeOf(steps, from)
	if i < 0 && from != "" { // the depth does not ask for it
		return v.part(from)
	}
	return v.through(steps, max(0, i))
}

// part asks for one part of the point, with what follows from it.
func (v *visit) part(key string) (gone, error) {
	steps := v.plan()
	i := placeOf(steps, key)
	if i < 0 { // the depth asks for less than there is
		steps = v.planAt(assess.Full)
		i = placeOf(steps, key)
	}
	if i < 0 {
		return gone{}, nil
	}
	i = withSheet(steps, i)
	first := i
	if i > 0 && saidBefore(steps[i-1]) {
		first--
	}
	return v.through(steps[first:after(steps, i)], 0)
}

// through asks some steps, from one of them on.
func (v *visit) through(steps []step, i int) (gone, error) {
	for i < len(steps) {
		if !steps[i].due() || v.again && v.passed[steps[i].key] {
			i++
			continue
		}
		v.remember(place{v.n, steps[i].key})
		v.Asker.Step(counted(steps, i))
		v.refresh()
		reply, err := steps[i].ask()
		for errors.Is(err, errAgain) && steps[i].due() {
			reply, err = steps[i].ask()
		}
		if errors.Is(err, errAgain) { // what was undone is what it follows from
			continue
		}
		if err != nil {
			return gone{}, err
		}
		v.passed[steps[i].key] = reply.Go == "" || reply.Go == ask.Skip
		switch reply.Go {
		case "":
			i++
		case ask.Skip:
			i = after(steps, i)
		case ask.Back:
			v.again = false
			if i = before(steps, i); i < 0 {
				return gone{to: ask.Back}, nil
			}
		default:
			return gone{to: reply.Go, step: steps[i].key}, nil
		}
	}
	return gone{}, nil
}

// onward is the step to go on at when more or less is asked than before: the
// first that nobody was asked and that says nothing yet, with what stands before it,
// and else the one that was left.
func (v *visit) onward(left string) string {
	steps := v.plan()
	for i, s := range steps {
		if essential(s.key) && s.due() && !v.passed[s.key] && !v.says(s.key) {
			return steps[begins(steps, i)].key
		}
	}
	return left
}

// begins is where the question of a step begins: at what product sheets say to it, or
// what was said elsewhere, where that is asked first.
func begins(steps []step, i int) int {
	for i > 0 && (steps[i].follows || saidBefore(steps[i-1])) {
		i--
	}
	return i
}

// essential says of a step that a point is not looked at without it.
func essential(key string) bool {
	return strings.HasPrefix(key, "answer/") || slices.Contains([]string{"done", "evidence", "rating", "sentence"}, key)
}

// placeOf is where a step is among some, or -1. What a state is asked for and why
// may be one step with the answer.
func placeOf(steps []step, key string) int {
	_, question, _ := strings.Cut(key, "/")
	for _, one := range []string{key, "answer/" + question} {
		if i := slices.IndexFunc(steps, func(s step) bool { return s.key == one }); i >= 0 {
			return i
		}
	}
	return -1
}

// after is the step behind this one and those that only follow from it.
func after(steps []step, i int) int {
	for i++; i < len(steps) && steps[i].follows; i++ {
	}
	return i
}

// before is the nearest earlier step that would be asked, or -1.
func before(steps []step, i int) int {
	for i--; i >= 0 && !steps[i].due(); i-- {
	}
	return i
}

// counted says which of the steps that stand by themselves one is, or belongs to.
func counted(steps []step, i int) (at, of int) {
	for j, s := range steps {
		if s.follows || saidBefore(s) {
			continue
		}
		if of++; j <= i {
			at = of
		}
	}
	if saidBefore(steps[i]) {
		at++
	}
	return at, of
}
