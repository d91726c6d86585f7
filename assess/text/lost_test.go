package text_test

import (
	"testing"

	"standpoint/assess/text"
	"standpoint/templates/sample"
)

func TestLost(t *testing.T) {
	for typed, want := range map[string]text.Loss{
		"We have • a plan • a date":                                                   text.InLine,
		"- one - two - three":                                                         text.InLine,
		"We met people - staff - carers - drivers - clerks":                           text.InLine,
		"We will: 1) ask 2) try 3) tell":                                              text.InLine,
		"We did 1. ask, 2. try and 3. tell.":                                          text.InLine,
		"a) one b) two c) three":                                                      text.InLine,
		"one\ntwo\nthree\nfour\nfive\nsix\nseven":                                     text.NoMarks,
		"- a line that an editor broke somewhere in\nthe middle of a sentence":        text.Apart,
		"• one\n• two":                                                                text.NotLost,
		"The team - all of it - met":                                                  text.NotLost,
		"See 1) and 2) of E4.1, version 1.5, and part 2. Then 3 people":               text.NotLost,
		"Example Council\nTown Hall\nHigh Street\nExampleton\nEX1 1AA\nWales":         text.NotLost,
		"- one\n- two\nThen we stopped.":                                              text.NotLost,
		"- one\n  and more":                                                           text.NotLost,
		"| a | b |\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n| 7 | 8 |\n| 9 | 1 |\n| 1 | 2 |": text.NotLost,
	} {
		if got, line := text.Lost(typed); got != want {
			t.Errorf("%q: %v by %q, want %v", typed, got, line, want)
		}
	}
	for _, typed := range sample.Texts {
		if how, line := text.Lost(typed.Text); how != text.NotLost && typed.Name != "as typed" {
			t.Errorf("%s: %v by %q", typed.Name, how, line)
		}
	}
}
