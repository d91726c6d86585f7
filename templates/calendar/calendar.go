// Package calendar writes actions as days in a calendar (RFC 5545).
package calendar

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"standpoint/assess/words"
	"standpoint/templates"
)

// Actions writes the actions that have a date as days in a calendar
// (RFC 5545), and gives how many have none. They are events rather than to-dos,
// since the calendars that councils use show no to-dos of a file. The same
// action keeps its identity, so that a second import changes the first one.
func Actions(w io.Writer, a *templates.Actions) (undated int, err error) {
	a = templates.Clean(a)
	c := calendar{stamp: strings.ReplaceAll(a.AsOf, "-", "") + "T000000Z"}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//Standpoint//Actions//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	for i := range a.Rows {
		due, err := time.Parse(time.DateOnly, a.Rows[i].Due)
		if err != nil {
			undated++
			continue
		}
		c.event(&a.Rows[i], due)
	}
	c.line("END", "VCALENDAR")
	_, err = io.WriteString(w, c.out.String())
	return undated, err
}

// calendar collects lines as the standard wants them.
type calendar struct {
	out   strings.Builder
	stamp string
}

func (c *calendar) event(r *templates.Action, due time.Time) {
	summary := r.ID + " " + r.What
	if r.State != "open" {
		summary = words.UpperFirst(r.State) + ": " + summary
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", uid(r))
	c.line("DTSTAMP", c.stamp)
	c.line("DTSTART;VALUE=DATE", due.Format("20060102"))
	c.line("DTEND;VALUE=DATE", due.AddDate(0, 0, 1).Format("20060102"))
	c.line("SUMMARY", escaped(summary))
	c.line("DESCRIPTION", escaped(aboutAction(r)))
	if strings.HasPrefix(r.Issue, "https://") || strings.HasPrefix(r.Issue, "http://") {
		c.line("URL", strings.Join(strings.Fields(r.Issue), ""))
	}
	c.line("TRANSP", "TRANSPARENT") // a day it is due, not a day it fills
	c.line("END", "VEVENT")
}

// uid is the action's identity: the same as long as its assessment is of the
// same service, standard, phase and round, wherever the file is.
func uid(r *templates.Action) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{r.Organisation, r.ServiceName, r.Standard, r.Phase, strconv.Itoa(r.Round), r.ID}, "\x00")))
	return hex.EncodeToString(sum[:16]) + "@standpoint"
}

// aboutAction says whose it is and where it comes from.
func aboutAction(r *templates.Action) string {
	lines := []string{r.Whose(), r.Subject(), "Point " + strconv.Itoa(r.Point) + ", " + r.Title}
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
