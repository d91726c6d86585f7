package calendar

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/templates"
)

// calendarLines takes a calendar apart as its readers do: unfolded, by line.
func calendarLines(t *testing.T, a *templates.Actions) []string {
	t.Helper()
	var out bytes.Buffer
	if _, err := Actions(&out, a); err != nil {
		t.Fatal(err)
	}
	text := out.String()
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > octets || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d bytes in the line %q", len(line), line)
		}
	}
	return strings.Split(strings.ReplaceAll(text, "\r\n ", ""), "\r\n")
}

func value(lines []string, name string) string {
	for _, line := range lines {
		if v, is := strings.CutPrefix(line, name+":"); is {
			return v
		}
	}
	return ""
}

// What comes out of a calendar, unfolded and unescaped, is what went in.
func TestActions(t *testing.T) {
	for _, what := range []string{"Short", `a,b;c\d`, "two\nlines", strings.Repeat("über 👍 ", 60), "BEGIN:VEVENT", "\r\nEND:VCALENDAR\x00"} {
		a := &templates.Actions{AsOf: "2026-11-23", Rows: []templates.Action{{ID: "A1.1", What: what, Due: "2028-02-29", State: "open", Issue: "https://example.org/1"}}}
		lines := calendarLines(t, a)
		summary := strings.NewReplacer(`\\`, `\`, `\,`, ",", `\;`, ";", `\n`, "\n").Replace(value(lines, "SUMMARY"))
		if want := "A1.1 " + templates.Printable(what); summary != want {
			t.Errorf("%q became %q", want, summary)
		}
		for name, want := range map[string]string{"DTSTART;VALUE=DATE": "20280229", "DTEND;VALUE=DATE": "20280301", "DTSTAMP": "20261123T000000Z", "URL": "https://example.org/1"} {
			if got := value(lines, name); got != want {
				t.Errorf("%s is %q, want %q", name, got, want)
			}
		}
		begins := 0
		for _, line := range lines {
			if line == "BEGIN:VEVENT" {
				begins++
			}
		}
		if begins != 1 {
			t.Errorf("%q: %d events", what, begins)
		}
	}
}

// An action keeps its identity when its words, its date or its file change,
// and no other action has it.
func TestActionIdentity(t *testing.T) {
	one := templates.Action{Named: assess.Named{Organisation: "o", ServiceName: "s"}, Standard: "lgdss@2016", Phase: "beta", Round: 1, ID: "A1.1"}
	same, other, later := one, one, one
	same.What, same.Due, same.File, same.State = "x", "2027-01-01", "b.yaml", "done"
	other.ID, later.Round = "A1.2", 2
	uid := func(r *templates.Action) string { return (&calendar{seen: map[string]int{}}).apart(r.Identity()) }
	if uid(&one) != uid(&same) || uid(&one) == uid(&other) || uid(&one) == uid(&later) {
		t.Errorf("%s %s %s %s", uid(&one), uid(&same), uid(&other), uid(&later))
	}
}

// What is over leaves the calendar under the identity it had, two actions without an
// id stay two, and the panel's day is there.
func TestCalendarEnds(t *testing.T) {
	row := templates.Action{Named: assess.Named{ServiceName: "Bins"}, Standard: "lgdss@2016", ID: "A1.1", What: "Ask", Due: "2026-12-01", State: "open"}
	closed := row
	closed.State = "done"
	open, over := calendarLines(t, &templates.Actions{AsOf: "2026-11-23", Rows: []templates.Action{row}}), calendarLines(t, &templates.Actions{AsOf: "2026-11-24", Rows: []templates.Action{closed}})
	if value(open, "UID") != value(over, "UID") || value(open, "STATUS") != "CONFIRMED" || value(over, "STATUS") != "CANCELLED" || value(over, "SEQUENCE") <= value(open, "SEQUENCE") {
		t.Errorf("it was %q and is %q", open, over)
	}
	one, other := row, row
	one.ID, other.ID, other.What = "", "", "Tell"
	lines := calendarLines(t, &templates.Actions{AsOf: "2026-11-23", Rows: []templates.Action{row, one, one, other}, Meetings: []templates.Meeting{{Named: row.Named, Day: "2026-12-05"}, {Named: assess.Named{ServiceName: "Trees"}, Day: "2026-12-05"}}})
	ids := map[string]bool{}
	for _, line := range lines {
		if id, is := strings.CutPrefix(line, "UID:"); is {
			ids[id] = true
		}
	}
	if len(ids) != 6 || value(lines, "SUMMARY") != "The panel or peers meet: Bins" || value(lines, "DTSTART;VALUE=DATE") != "20261205" {
		t.Errorf("%d identities in %q", len(ids), lines)
	}
}
