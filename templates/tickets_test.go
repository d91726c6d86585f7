package templates

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTickets wants what is open, may be read by others and has no ticket yet, each with
// a mark of its own that stays when the list or the file's place changes.
func TestTickets(t *testing.T) {
	one := Action{ID: "A1.1", What: "Ask\n\n- about **photos**\n- again", Point: 1, State: "open", Standard: "a@1", File: "a.yaml"}
	restricted, ticketed, done, twin, bare, long := one, one, one, one, one, one
	restricted.Visibility, ticketed.Issue, done.State = "restricted", "https://example.org/1", "done"
	bare.ID, long.ID, long.What = "", "A1.2", strings.Repeat("much é ", 90)
	twin.File = "b.yaml"
	list := Actions{Rows: []Action{restricted, one, ticketed, done, twin, bare, long}}
	if r, i := list.ForTrackers(); r != 1 || i != 1 || len(list.Rows) != 4 {
		t.Fatalf("%d restricted and %d with a ticket are left out, %d stay", r, i, len(list.Rows))
	}
	tickets, marks := list.Tickets(), map[string]bool{}
	for _, ticket := range tickets {
		if n := utf8.RuneCountInString(ticket.Title); n > titleLength || strings.ContainsAny(ticket.Title, "\n*") {
			t.Errorf("%d characters: %q", n, ticket.Title)
		}
		marks[ticket.Mark] = true
	}
	if len(marks) != 4 || tickets[0].Mark+"-2" != tickets[1].Mark {
		t.Errorf("4 actions have %d marks: %v", len(marks), marks)
	}
	if title := tickets[2].Title; title != "Point 1: Ask • about photos • again" && title != "Point 1: Ask - about photos - again" {
		t.Errorf("without an id it is called %q", title)
	}
	moved := one
	moved.File, moved.Owner, moved.Due, moved.What = "elsewhere.yaml", "Somebody", "2027-01-01", "Ask again"
	if (&Actions{Rows: []Action{moved}}).Tickets()[0].Mark != tickets[0].Mark {
		t.Error("an action that moved or was put otherwise has another mark")
	}
}
