package ask

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// named are the keys that are not letters.
var named = map[string]tea.KeyPressMsg{
	"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
	"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab}, "backspace": {Code: tea.KeyBackspace},
	"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
}

// keyed is the message of a key by its name.
func keyed(name string) tea.KeyPressMsg {
	if key, is := named[name]; is {
		return key
	}
	if letter, is := strings.CutPrefix(name, "ctrl+"); is {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// shown puts a page on a screen of 80 by 24 and presses keys by their names.
// It gives the answer, if there is one, and what the screen shows then.
func shown(p page, names ...string) (Reply, bool, string) {
	h := &host{width: 80, height: 24}
	answers := make(chan answer, 1)
	h.Update(askMsg{page: p, answer: answers, at: Page{Place: "Point 1 of 3", Title: "Users", Lead: "Know them."}})
	h.View()
	for _, name := range names {
		h.Update(keyed(name))
		h.View()
	}
	select {
	case a := <-answers:
		return a.reply, true, ""
	default:
		return Reply{}, false, h.draw()
	}
}

// each wants of some keys on a fresh page the answer they give, or what the
// screen shows after them.
func each(t *testing.T, fresh func() page, tests []keysTest) {
	t.Helper()
	for _, test := range tests {
		got, done, screen := shown(fresh(), strings.Fields(test.keys)...)
		switch {
		case test.shows == "" && (!done || got != test.want):
			t.Errorf("%q: answered %v with %+v, want %+v\n%s", test.keys, done, got, test.want, screen)
		case test.shows != "" && (done || !strings.Contains(screen, test.shows)):
			t.Errorf("%q: answered %v with %+v, want no answer and to see %q in\n%s", test.keys, done, got, test.shows, screen)
		}
	}
}

type keysTest struct {
	keys  string
	want  Reply
	shows string
}

func TestListKeys(t *testing.T) {
	each(t, func() page { return newTasks(pointsOf(2, 0)) }, []keysTest{
		{"enter", Reply{Value: "2"}, ""},
		{"down enter", Reply{Value: "12"}, ""},
		{"up up enter", Reply{Go: Quit}, ""},
		{"/", Reply{Go: Search}, ""},
		{"o /", Reply{}, "Nothing can be typed here."},
		{"ctrl+z", Reply{Go: Undo}, ""},
		{"1 enter", Reply{Value: "1"}, ""},
		{"1 2 enter", Reply{Value: "12"}, ""},
		{"1 7", Reply{}, "Nothing can be typed here."},
		{"1 7 enter enter", Reply{Value: "2"}, ""}, // as it was
		{"home enter", Reply{Value: "1"}, ""},
		{"end enter", Reply{Go: Quit}, ""},
		{"r", Reply{}, "›r Report"}, // a letter points, and Enter goes
		{"r enter", Reply{Go: Report}, ""},
		{"c enter", Reply{Go: Covered}, ""},
		{"s enter", Reply{Go: Service}, ""},
		{"d enter", Reply{Go: Depth}, ""},
		{"o q enter", Reply{Go: Quit}, ""},
		{"q", Reply{}, "enter leave"},
		{"s c enter", Reply{Go: Covered}, ""},
		{"ctrl+o", Reply{Go: Depth}, ""},
		{"ctrl+q", Reply{Go: Quit}, ""},
		{"esc", Reply{}, "This is the first page. Press q and then enter to leave"},
		{"o", Reply{}, "Only points with something still to do: 2. a: all."},
		{"o enter", Reply{Value: "2"}, ""},
		{"o o", Reply{}, "Which point do you know well?"},
		{"b", Reply{}, "Only points below the best rating: 1. a: all."},
		{"b esc", Reply{}, "Which point do you know well?"},
		{"b 1 enter", Reply{Value: "1"}, ""},
		{"m", Reply{Go: Mine}, ""},
		{"n", Reply{}, "Which point do you know well?"},
		{"?", Reply{}, "A number goes to that point"},
		{"? esc", Reply{}, "Which point do you know well?"},
	})
	each(t, func() page { return newTasks(pointsOf(12, 2)) }, []keysTest{
		{"", Reply{}, "› Continue with point 2, Team"},
		{"enter", Reply{Go: Resume}, ""},
		{"down enter", Reply{Value: "1"}, ""},
	})
	known := pointsOf(12, 0)
	known.Me = "Service owner"
	each(t, func() page { return newTasks(known) }, []keysTest{ // who that is was asked before
		{"m", Reply{}, "Only what Service owner looks after: 2. n: another, a: all."},
		{"m m", Reply{}, "Which point do you know well?"},
		{"m n", Reply{Go: Mine}, ""},
	})
	nothing := pointsOf(0, 0)
	for i := range nothing.Tasks {
		nothing.Tasks[i].Open, nothing.Tasks[i].Below, nothing.Tasks[i].Roles = false, false, nil
	}
	each(t, func() page { return newTasks(nothing) }, []keysTest{
		{"o", Reply{}, "Nothing is left to do at any point. a: all."},
		{"b", Reply{}, "No point is rated below the best. a: all."},
		{"m", Reply{}, "No role has been named yet."},
	})
}

func TestItemsKeys(t *testing.T) {
	q := Items{Ask: "What shows it?", Kinds: []Kind{{"evidence", "", "Add evidence"}},
		Rows: []Row{{ID: "E1.1", Name: "E1.1", Title: "Findings"}, {ID: "E1.2", Name: "E1.2", Title: "Figures"}}}
	each(t, func() page { return newItems(q) }, []keysTest{
		{"enter", Reply{Kept: true}, ""}, // on "Go on": nothing is added by an enter too many
		{"up enter", Reply{Do: Add, Kind: "evidence"}, ""},
		{"a", Reply{}, "› Add evidence"},
		{"a enter", Reply{Do: Add, Kind: "evidence"}, ""},
		{"down enter", Reply{Do: Change, Value: "E1.1"}, ""},
		{"down x", Reply{}, "Press x again to remove E1.1, any other key to keep it."},
		{"down x x", Reply{Do: Remove, Value: "E1.1"}, ""},
		{"down x down x", Reply{}, "Press x again to remove E1.2"},
		{"down x esc enter", Reply{Do: Change, Value: "E1.1"}, ""},
		{"x", Reply{}, "› Go on"},
		{"down x backspace", Reply{}, "› E1.1"}, // as one who mends what he typed
		{"esc", Reply{Go: Back}, ""},
		{"tab", Reply{Go: Skip}, ""},
		{"ctrl+l", Reply{Go: List}, ""},
		{"ctrl+q", Reply{Go: Quit}, ""},
		{"? esc", Reply{}, "› Go on"},
	})
	q.Rows = nil
	each(t, func() page { return newItems(q) }, []keysTest{{"enter", Reply{Do: Add, Kind: "evidence"}, ""}, {"", Reply{}, "enter add"}})
}

func TestOverviewKeys(t *testing.T) {
	q := Overview{Called: "point 1", Mark: "●", Rating: "met", Next: "point 2, Team", Missing: "evidence", Rows: []Entry{
		{ID: "done", Number: 1, Name: "In place", Text: "All of\nit."}, {Name: "The questions"}, {ID: "answer/a", Number: 2, Name: "Who", Text: "Us.", State: "planned"}, {ID: "owner", Number: 3, Name: "Owner"}}}
	each(t, func() page { return newOverview(q) }, []keysTest{
		{"", Reply{}, "› Next: point 2, Team"},
		{"", Reply{}, "1  In place       All of it."},
		{"", Reply{}, "planned: Us."},
		{"", Reply{}, "nothing yet"},
		{"", Reply{}, "Still to do: evidence."},
		{"enter", Reply{Kept: true}, ""},
		{"2 enter", Reply{Value: "answer/a"}, ""},
		{"1", Reply{}, "› 1  In place"},
		{"4", Reply{}, "Nothing can be typed here."},
		{"up enter", Reply{Value: "owner"}, ""},
		{"l enter", Reply{Go: List}, ""},
		{"q enter", Reply{Go: Quit}, ""},
		{"esc", Reply{Go: Back}, ""},
		{"ctrl+l", Reply{Go: List}, ""},
	})
	q.At, q.Begins = "answer/a", true
	each(t, func() page { return newOverview(q) }, []keysTest{
		{"enter", Reply{Value: "answer/a"}, ""},
		{"down down", Reply{}, "› Go through it from the beginning"},
	})
	list := Overview{Title: "What is asked", Onward: "Leave", Begins: true, Searches: true, Rows: []Entry{{ID: "R1.1", Number: 1, Name: "R1.1"}}}
	each(t, func() page { return newOverview(list) }, []keysTest{
		{"/", Reply{Go: Search}, ""},
		{"", Reply{}, "/ search"},
		{"ctrl+z", Reply{Go: Undo}, ""},
		{"end enter", Reply{Kept: true}, ""},
	})
	list.Searches = false
	each(t, func() page { return newOverview(list) }, []keysTest{{"/", Reply{}, "Nothing can be typed here."}})
}

func TestReadingKeys(t *testing.T) {
	lines := "first\n" + strings.Repeat("more\n", 40) + "last"
	each(t, func() page { return &reading{title: "The report", text: lines} }, []keysTest{
		{"", Reply{}, "first"},
		{"enter", Reply{}, ""},
		{"pgdown pgdown pgdown pgdown", Reply{}, "last"},
		{"down up", Reply{}, "first"},
		{"pgdown down pgup up", Reply{}, "first"},
		{"q", Reply{}, "Nothing can be typed here."},
		{"esc", Reply{}, ""},
	})
}

func TestChoiceKeys(t *testing.T) {
	q := Choice{Ask: "How does it stand?", None: "not looked at", Options: []Option{{ID: "met", Label: "met", Mark: "●"}, {ID: "partly", Label: "partly met", Mark: "◐"}}}
	each(t, func() page { return &question{field: newChoice(q, same), ask: q.Ask} }, []keysTest{
		{"enter", Reply{Kept: true}, ""},
		{"2 enter", Reply{Value: "partly"}, ""},
		{"down enter", Reply{Value: "met"}, ""},
		{"end enter", Reply{Value: "partly"}, ""},
		{"7", Reply{}, "Nothing can be typed here."},
		{"1", Reply{}, "› 1 ● met"},
		{"l", Reply{}, "› 0 · not looked at"},
		{"q", Reply{}, "› 0 · not looked at"},
		{"ctrl+q", Reply{Go: Quit}, ""},
		{"shift+tab", Reply{Go: Back}, ""},
		{"ctrl+l", Reply{Go: List}, ""},
		{"?", Reply{}, "Know them."},
		{"? ? 1", Reply{}, "› 1 ● met"},
		{"? esc esc", Reply{Go: Back}, ""},
	})
	q.Now = "met"
	each(t, func() page { return &question{field: newChoice(q, same)} }, []keysTest{{"enter", Reply{Value: "met", Kept: true}, ""}, {"x", Reply{}, "› 1 ● met"}, {"ctrl+x", Reply{}, "› 0 · not looked at"}, {"ctrl+x enter", Reply{}, ""}})
	levels := Choice{None: "not looked at", Options: append(optionsOf("0", "1", "2"), Option{ID: "n/a", Label: "not applicable"})}
	each(t, func() page { return &question{field: newChoice(levels, same)} }, []keysTest{ // a number is that of the scale, as in lines
		{"2 enter", Reply{Value: "2"}, ""},
		{"0 enter", Reply{Value: "0"}, ""},
		{"3", Reply{}, "› 3 not applicable"},
		{"4", Reply{}, "› 4 not looked at"},
		{"1", Reply{}, "›   1"},
	})
	q.Aside, q.None, q.Default = true, "", "partly"
	each(t, func() page { return &question{field: newChoice(q, same), aside: true} }, []keysTest{
		{"enter", Reply{Value: "met", Kept: true}, ""},
		{"2 enter", Reply{Value: "partly"}, ""},
		{"l tab", Reply{}, "› 1 ● met"}, // there is no list beside it, and nothing to skip
		{"esc", Reply{Go: Back}, ""},
	})
}

func TestLineKeys(t *testing.T) {
	q := Line{Now: "Bins", Check: notBad, Read: func(typed string) string { return "Understood: " + typed }}
	each(t, func() page { return &question{field: &lineField{q: q, m: Means{Clean: same}}} }, []keysTest{
		{"enter", Reply{Kept: true, Value: "Bins"}, ""},
		{"s enter", Reply{Value: "Binss"}, ""},
		{"s", Reply{}, "Understood: Binss"},
		{"s ctrl+r enter", Reply{Kept: true, Value: "Bins"}, ""},
		{"ctrl+x enter", Reply{}, ""},
		{"ctrl+x b a d enter", Reply{}, "That is bad."},
		{"ctrl+x b a d enter enter", Reply{}, "That is bad."}, // never dropped, and never taken
		{"ctrl+x b a d enter ctrl+x enter", Reply{}, ""},
		{"s tab", Reply{Value: "Binss"}, ""}, // what is typed stays
		{"tab", Reply{Go: Skip}, ""},
		{"?", Reply{}, "Bins?"},
	})
	each(t, func() page {
		return &question{field: &lineField{q: Line{Bare: true}, m: Means{Clean: same}}, aside: true}
	}, []keysTest{
		{"x", Reply{}, "Nothing can be typed here. enter try again"}, {"x enter", Reply{}, "That was not used."}, {"x enter enter", Reply{Kept: true}, ""}, {"tab ctrl+l", Reply{}, "enter try again"}, {"ctrl+q", Reply{Go: Quit}, ""},
	})
}

func TestTextKeys(t *testing.T) {
	each(t, func() page { return &question{field: &textField{q: Text{Now: "old"}, m: Means{Clean: same}}} }, []keysTest{
		{"enter", Reply{Kept: true}, ""},
		{"s ctrl+j t enter", Reply{Value: "olds\nt"}, ""},
		{"ctrl+x n enter", Reply{Value: "n"}, ""},
		{"x ctrl+r enter", Reply{Kept: true}, ""},
		{"backspace enter", Reply{Value: "ol"}, ""},
		{"ctrl+g", Reply{}, "Keys: enter goes on"},
		{"ctrl+g pgdown pgdown pgup ctrl+g", Reply{}, "old"},
		{"ctrl+z", Reply{Go: Undo}, ""},
		{"x ctrl+z", Reply{}, "What you typed here is not saved yet"},
		{"x ctrl+r ctrl+z", Reply{Go: Undo}, ""},
	})
}
