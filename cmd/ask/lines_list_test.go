package ask

import (
	"strings"
	"testing"
)

// pointsOf are the tasks of an assessment of three points, two of them in
// groups.
func pointsOf(next, stopped int) *TaskList {
	return &TaskList{
		Title: "Bins · beta", Looked: "1 of 3 points looked at", Ask: "Which point do you know well?", Next: next, Stopped: stopped, Here: stopped,
		Tasks: []Task{
			{Number: 1, Title: "Users", Rating: "met", Rated: true, Mark: "●", Late: "1 action overdue", Roles: []string{"Service owner"}},
			{Number: 2, Title: "Team", Group: "Working", Rating: "partly met", Rated: true, Below: true, Open: true, Count: "2/5", Typing: true, Roles: []string{"Developer", "", "Service owner"}},
			{Number: 12, Title: "Code", Group: "Working", Rating: "not looked at", Open: true},
		},
		Check: func(typed string) string {
			if strings.Contains("1 2 12", typed) {
				return ""
			}
			return typed + " is not a point here."
		},
	}
}

const told = "Bins, beta. 1 of 3 points looked at. 1 met, 1 partly met and 1 not looked at.\n1 Users: met, 1 action overdue\nWorking:\n2 Team: partly met, 2 of 5 answered, a text half typed\n12 Code: not looked at\n"

func TestPickInLines(t *testing.T) {
	for _, test := range []struct {
		typed         string
		next, stopped int
		want          Reply
		said          string
	}{
		{"2\n", 12, 0, Reply{Value: "2"}, told + "Which point do you know well? Type its number, or 0 for more. Enter opens point 12."},
		{"\n", 12, 0, Reply{Value: "12"}, ""},
		{"\n", 0, 0, Reply{Go: Quit}, ""},
		{"7\n1\n", 12, 0, Reply{Value: "1"}, "7 is not a point here."},
		{"S\n", 12, 0, Reply{Go: Service}, ""},
		{"d\n", 12, 0, Reply{Go: Depth}, ""},
		{"q\n", 12, 0, Reply{Go: Quit}, ""},
		{":quit\n", 12, 0, Reply{Go: Quit}, ""},
		{":list\n1\n", 12, 0, Reply{Value: "1"}, "opens point 12.\n> " + told},
		{"\n", 12, 2, Reply{Go: Resume}, "You stopped at point 2, Team. Enter continues there. Or type a point's number, 0 for more, or :list."},
		{"1\n", 12, 2, Reply{Value: "1"}, ""},
		{":depth\n", 12, 2, Reply{Go: Depth}, ""},
		{":list\n12\n", 12, 2, Reply{Value: "12"}, told + "Which point? Type its number, or 0 for more."},
		{"team\n", 12, 0, Reply{Value: "2"}, ""},
		{"u\n", 12, 0, Reply{Value: "1"}, ""},
		{"x\n1\n", 12, 0, Reply{Value: "1"}, "I do not know \"x\" here. Type the number of one. :list shows the points."},
		{"code\n", 12, 2, Reply{Value: "12"}, ""},
		{"s\n", 12, 2, Reply{Go: Service}, ""},
		{":search  two Words\n", 12, 2, Reply{Go: Search, Value: "two Words"}, ""},
		{":undo\n", 12, 0, Reply{Go: Undo}, ""},
		{"0\n:undo\n4\n", 12, 0, Reply{Go: Search}, "Answer this first, or type :back."},
		{"0\n6\n", 12, 0, Reply{Go: Report}, "1 back to the points"},
		{"0\n\n1\n", 12, 0, Reply{Value: "1"}, "Enter for 1, back to the points."},
		{"0\n:back\n1\n", 12, 2, Reply{Value: "1"}, ""},
		{"0\nstop\n", 12, 0, Reply{Go: Quit}, "Stop."},
		{"0\n:quit\n", 12, 0, Reply{Go: Quit}, ""},
	} {
		l, said := asked(test.typed)
		got, err := l.Pick(pointsOf(test.next, test.stopped))
		if heard := unwrapped(said.String()); err != nil || got != test.want || !strings.Contains(heard, unwrapped(test.said)) {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, heard)
		}
	}
}

// Points with labels are listed by these, and come to by them or by their numbers.
func TestPickByLabel(t *testing.T) {
	rates := []Option{{ID: "yes", Label: "yes"}, {ID: "no", Label: "no"}}
	wcag := []Task{{Number: 1, Label: "1.1.1", Called: "criterion 1.1.1", Title: "Text"}, {Number: 2, Label: "1.4.1", Called: "criterion 1.4.1", Title: "Colour"}, {Number: 3, Label: "1.4.13", Called: "criterion 1.4.13", Title: "Hover"}}
	kinds := []Task{{Number: 1, Label: "Principle 1", Called: "Principle 1", Title: "Users"}, {Number: 2, Label: "Ambition 1", Called: "Ambition 1", Title: "Needs"}}
	for _, test := range []struct {
		typed string
		tasks []Task
		want  Reply
		said  string
	}{
		{"1.4.1\n", wcag, Reply{Value: "2"}, "1.1.1 Text: \n1.4.1 Colour: \n1.4.13 Hover: \nWhich point? Type its number, or 0 for more."},
		{"3\n", wcag, Reply{Value: "3"}, "Enter opens criterion 1.4.1."},
		{"1.4.13 1\n", wcag, Reply{Do: Rate, Value: "3", Kind: "yes"}, "type its number and then that of a rating, such as 1.1.1 2: 1 yes, 2 no."},
		{"1.4\nhover\n", wcag, Reply{Value: "3"}, "\"1.4\" could be:\n1.4.1 Colour\n1.4.13 Hover\nType its number."},
		{"x\n1\n", wcag, Reply{Value: "1"}, "I do not know \"x\" here. Type the number of one. :list shows the points."},
		{"ambition 1\n", kinds, Reply{Value: "2"}, "Principle 1, Users: \nAmbition 1, Needs: \nWhich point? Type its label, such as Ambition 1, or 0 for more."},
		{"Ambition 1 no\n", kinds, Reply{Do: Rate, Value: "2", Kind: "no"}, "type its label and then that of a rating, such as Principle 1 2:"},
		{"1\n", kinds, Reply{Value: "1"}, "Enter opens Ambition 1."},
	} {
		l, said := asked(test.typed)
		got, err := l.Pick(&TaskList{Title: "Bins", Tasks: test.tasks, Rates: rates, Next: 2, Check: func(string) string { return "" }})
		if heard := unwrapped(said.String()); err != nil || got != test.want || !strings.Contains(heard, unwrapped(test.said)) {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, heard)
		}
	}
}

// unwrapped is a text without the ends of its lines.
func unwrapped(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestItemsInLines(t *testing.T) {
	one := Items{Ask: "What shows it?", Spoken: "Type what it is.", Kinds: []Kind{{ID: "evidence"}},
		Rows: []Row{{ID: "E1.1", Name: "E1.1", Title: "Findings", Facts: []string{"round-3.md", "", "2026"}}, {ID: "Forms", Title: "Forms"}}}
	three := Items{Ask: "Anything to share?", Kinds: []Kind{{"reused", "we reused something", ""}, {"offers", "we can offer something", ""}}}
	shared := three
	shared.Rows = []Row{{ID: "A library", Title: "A library", Facts: []string{"reused"}}}
	for _, test := range []struct {
		typed string
		q     Items
		again bool
		want  Reply
		said  string
	}{
		{"\n", one, false, Reply{Kept: true}, "1 E1.1 Findings, round-3.md, 2026\n2 Forms\nType a number to change or remove one.\nWhat shows it? Type what it is."},
		{"\n", one, true, Reply{Kept: true}, "Type a number to change or remove one.\nAnything else? One line, or Enter.\n"},
		{"A finding | there\n", one, false, Reply{Do: Add, Kind: "evidence", Value: "A finding | there"}, ""},
		{"e1.1\n", one, false, Reply{Do: Change, Value: "E1.1"}, ""},
		{"Remove E1.1\n", one, false, Reply{Do: Remove, Value: "E1.1"}, ""},
		{"remove forms\n", one, false, Reply{Do: Remove, Value: "Forms"}, ""},
		{"remove E1.9\n\n", one, false, Reply{Kept: true}, "There is no \"E1.9\" in this list. Nothing was changed."},
		{"E1.9\n\n", one, false, Reply{Kept: true}, "There is no \"E1.9\" in this list."},
		{"3\n\n", one, false, Reply{Kept: true}, "There is no \"3\" in this list."},
		{"Remove the old form\n", one, false, Reply{Do: Add, Kind: "evidence", Value: "Remove the old form"}, ""},
		{"remove find\n", one, false, Reply{Do: Add, Kind: "evidence", Value: "remove find"}, ""},
		{"remove findings\n", one, false, Reply{Do: Remove, Value: "E1.1"}, "You chose to remove E1.1 Findings, round-3.md, 2026."},
		{"remove 2\n", one, false, Reply{Do: Remove, Value: "Forms"}, "You chose to remove Forms."},
		{"2\n\n", one, false, Reply{Do: Change, Value: "Forms"}, "Forms. What would you like to do?\n1 change it\n2 remove it\n3 leave it as it is\nEnter for 1, change it."},
		{"1\n2\n", one, false, Reply{Do: Remove, Value: "E1.1"}, "Remove it."},
		{"1\n3\n\n", one, false, Reply{Kept: true}, ""},
		{"1\n:list\n", one, false, Reply{Go: List}, ""},
		{":back\n", one, false, Reply{Go: Back}, ""},
		{"\n", three, false, Reply{Value: "no", Kept: true}, "1 nothing more\n2 we reused something\n3 we can offer something\nEnter for 1, nothing more."},
		{"3\n", three, false, Reply{Do: Add, Kind: "offers"}, ""},
		{"4\n2\n", shared, false, Reply{Do: Remove, Value: "A library"}, "4 change A library, reused\nEnter for 1"},
		{"4\n3\n:skip\n", shared, false, Reply{Go: Skip}, ""},
		{":skip\n", three, false, Reply{Go: Skip}, ""},
	} {
		test.q.Again = test.again
		l, said := asked(test.typed)
		got, err := l.Items(test.q)
		if err != nil || got != test.want || !strings.Contains(said.String(), test.said) {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, said)
		}
	}
}

func TestOverviewInLines(t *testing.T) {
	rows := []Entry{{ID: "done", Number: 1, Name: "In place", Text: "It  works."}, {ID: "planned", Number: 2, Name: "Planned"}}
	check := func(typed string) string {
		if typed == "99" {
			return "99 is not a point here."
		}
		return ""
	}
	ends := Overview{Called: "point 1", Rating: "met", Next: "point 2, Team", Rows: rows, Missing: "evidence", Check: check}
	begins := Overview{Called: "point 1", Rating: "met", Begins: true, Onward: "Go on", Rows: rows}
	last := Overview{Called: "point 12", Rating: "met"}
	for _, test := range []struct {
		typed string
		q     Overview
		want  Reply
		said  string
	}{
		{"\n", ends, Reply{Kept: true}, "Point 1: met.\nStill to do: evidence.\nNext is point 2, Team. Press Enter to go on, or type another number."},
		{"99\n12\n", ends, Reply{Value: "12"}, "99 is not a point here."},
		{":point\n2\n", ends, Reply{Value: "planned"}, "1 In place: It works.\n2 Planned: nothing yet\n"},
		{":point\n7\n1\n", ends, Reply{Value: "done"}, "I do not know \"7\" here. Type a number from 1 to 2. :point lists the parts"},
		{":point\nplan\n", ends, Reply{Value: "planned"}, ""},
		{":list\n", ends, Reply{Go: List}, ""},
		{"", last, Reply{Go: Quit}, "Point 12: met.\nThat was the last one.\n"},
		{"1\n", begins, Reply{Value: "done"}, "Point 1: met.\n1 In place: It works.\n2 Planned: nothing yet\nType the number of a part to change it, or press Enter: go on.\n"},
		{"\n", begins, Reply{Kept: true}, ""},
	} {
		l, said := asked(test.typed)
		got, err := l.Overview(test.q)
		if err != nil || got != test.want || !strings.Contains(said.String(), test.said) {
			t.Errorf("%q: %+v, %v, want %+v\n%s", test.typed, got, err, test.want, said)
		}
	}
	// After a change one is told no more than the question; a number is a part's.
	ends.Told, last.Told = true, true
	for typed, q := range map[string]Overview{"1\n": ends, "\n": last} {
		l, said := asked(typed)
		got, err := l.Overview(q)
		if err != nil || got != map[string]Reply{"1\n": {Value: "done"}, "\n": {Go: Quit}}[typed] || strings.Contains(said.String(), "Point 1: ") || strings.Contains(said.String(), "Point 12: ") {
			t.Errorf("%q: %+v, %v\n%s", typed, got, err, said)
		}
	}
}

// What a point is about is said before its first question; a page without a
// place has at most a greeting.
func TestPageInLines(t *testing.T) {
	l, said := asked("")
	l.Page(Page{Title: "Bins"})
	l.Page(Page{Title: "A new assessment", Lead: "Let us start."})
	l.Page(Page{Place: "Point 1 of 3", Title: "Users", Phase: "Beta", Lead: "Know them.", More: []string{"Why it matters: a lot."}, Notes: []string{"Not asked: that."}, Think: []string{"Who?", "Where?"}})
	l.Saved("")
	l.Saved("Saved.")
	if err := l.Show("The report", "Wrote it."); err != nil {
		t.Error(err)
	}
	l.Close()
	want := "Let us start. Type :help at any question, and :quit to stop.\n\nPoint 1 of 3. Users. Beta.\nKnow them.\nNot asked: that.\n" +
		"Worth thinking about:\nWho?\nWhere?\nSaved.\nThe report\nWrote it.\n"
	if said.String() != want {
		t.Errorf("it says\n%s\nwant\n%s", said, want)
	}
}
