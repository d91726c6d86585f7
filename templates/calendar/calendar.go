// Package calendar writes actions as days in a calendar (RFC 5545).
package calendar

import (
	"cmp"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"standpoint/assess/words"
	"standpoint/templates"
)

// Actions writes the actions that have a date, and the days on which panels meet,
// as days in a calendar (RFC 5545), and gives how many open ones have none. They are
// events rather than to-dos, since the calendars that councils use show no to-dos of
// a file. The same action keeps its identity, so that a second import changes the
// first one, and takes out what is done or dropped.
func Actions(w io.Writer, a *templates.Actions) (undated int, err error) {
	a = templates.Clean(a)
	day := strings.ReplaceAll(a.AsOf, "-", "")
	c := calendar{stamp: day + "T000000Z", sequence: day, seen: map[string]int{}}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Standpoint//Actions//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	for i := range a.Meetings {
		c.meeting(&a.Meetings[i])
	}
	for i := range a.Rows {
		r := &a.Rows[i]
		id := c.apart(r.Identity())
		due, err := time.Parse(time.DateOnly, r.Due)
		switch {
		case err == nil:
			c.action(r, id, due)
		case r.State == "open":
			undated++
		}
	}
	c.line("END", "VCALENDAR")
	_, err = io.WriteString(w, c.out.String())
	return undated, err
}

// calendar collects lines as the standard wants them.
type calendar struct {
	out      strings.Builder
	stamp    string
	sequence string         // a later calendar counts
	seen     map[string]int // identities
}

func (c *calendar) action(r *templates.Action, id string, due time.Time) {
	summary := strings.TrimPrefix(r.ID+" "+r.What, " ")
	status := "CONFIRMED"
	if r.State != "open" {
		summary, status = words.UpperFirst(r.State)+": "+summary, "CANCELLED"
	}
	address := ""
	if strings.HasPrefix(r.Issue, "https://") || strings.HasPrefix(r.Issue, "http://") {
		address = strings.Join(strings.Fields(r.Issue), "")
	}
	c.event(id, due, summary, aboutAction(r), address, status)
}

// meeting is the day on which a panel or peers meet.
func (c *calendar) meeting(m *templates.Meeting) {
	day, err := time.Parse(time.DateOnly, m.Day)
	if err != nil {
		return
	}
	name := cmp.Or(m.ServiceName, m.Service, m.Organisation)
	about := strings.Join(words.NonEmpty(name, m.Organisation, m.Standard, m.Phase), ", ")
	id := c.apart(templates.Identity(m.Organisation, m.ServiceName, m.Standard, m.Phase, strconv.Itoa(m.Round), "the panel or peers meet"))
	c.event(id, day, "The panel or peers meet: "+name, about, "", "CONFIRMED")
}

func (c *calendar) event(id string, day time.Time, summary, about, address, status string) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", id)
	c.line("DTSTAMP", c.stamp)
	c.line("SEQUENCE", c.sequence)
	c.line("DTSTART;VALUE=DATE", day.Format("20060102"))
	c.line("DTEND;VALUE=DATE", day.AddDate(0, 0, 1).Format("20060102"))
	c.line("SUMMARY", escaped(summary))
	c.line("DESCRIPTION", escaped(about))
	if address != "" {
		c.line("URL", address)
	}
	c.line("STATUS", status)
	c.line("TRANSP", "TRANSPARENT") // a day it is due, not a day it fills
	c.line("END", "VEVENT")
}

// apart makes an identity of the second of 2 that would have the same.
func (c *calendar) apart(id string) string {
	if c.seen[id]++; c.seen[id] > 1 {
		id += "-" + strconv.Itoa(c.seen[id])
	}
	return id + "@standpoint"
}

// aboutAction says whose it is and where it comes from.
func aboutAction(r *templates.Action) string {
	lines := []string{r.Whose(), r.Subject(), words.UpperFirst(r.Of(r.Point)) + ", " + r.Title}
	if r.From != "" {
		lines = append(lines, "From: "+r.From)
	}
	if r.Issue != "" {
		lines = append(lines, r.Issue)
	}
	return strings.Join(lines, "\n")
}

// escaped is a text as a value: commas and semicolons would end it.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\t", " ").Replace(text)
}

// octets is how long a line may be in bytes, without its end.
const octets = 75

// line writes a property, folded where it is too long, and never inside a
// character.
func (c *calendar) line(name, value string) {
	text := name + ":" + value
	for room := octets; len(text) > room; room = octets - 1 { // the space that goes before counts
		cut := room
		for cut > 1 && !utf8.RuneStart(text[cut]) {
			cut--
		}
		c.out.WriteString(text[:cut] + "\r\n ")
		text = text[cut:]
	}
	c.out.WriteString(text + "\r\n")
}
