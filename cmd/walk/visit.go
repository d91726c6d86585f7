package walk

import (
	"errors"
	"slices"
	"strings"

	"standpoint/cmd/ask"
)

// visit is the way through one point, question by question.
type visit struct{ topic }

// lastStep is the question you come back to from the end of a point.
func (v *visit) lastStep() string {
	steps := v.plan()
	return steps[max(0, before(steps, len(steps)))].key
}

// gone says how a point was left: forward when to is empty.
type gone struct{ to, step string }

// steps asks one question after another, back and forth.
func (v *visit) steps(at place) (gone, error) {
	steps := v.plan()
	i := indexOf(steps, at.step)
	for i < len(steps) {
		if !steps[i].due() {
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
		switch reply.Go {
		case "":
			i++
		case ask.Skip:
			i = after(steps, i)
		case ask.Back:
			if i = before(steps, i); i < 0 {
				return gone{to: ask.List}, nil
			}
		default:
			return gone{to: reply.Go, step: steps[i].key}, nil
		}
	}
	return gone{}, nil
}

// indexOf is where a step is among some, or the beginning. What a state is asked
// for and why may be one step with the answer.
func indexOf(steps []step, key string) int {
	_, question, _ := strings.Cut(key, "/")
	for _, one := range []string{key, "answer/" + question} {
		if i := slices.IndexFunc(steps, func(s step) bool { return s.key == one }); i >= 0 {
			return i
		}
	}
	return 0
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
		if s.follows {
			continue
		}
		if of++; j <= i {
			at = of
		}
	}
	return at, of
}
