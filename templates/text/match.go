package text

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// Match writes who can help one service, for a chat, with marks before the
// lines of a list, or in sentences.
func Match(w io.Writer, m portfolio.Match, asOf assess.Date, spoken bool) {
	t := match{printer{w, spoken}, fewOf(len(m.Asks) + len(m.Offers))}
	t.put("", "%s: who can help whom, as of %s", at(m.Ref), asOf.Long())
	t.put("", "%s", portfolio.Order)
	t.line("\nWhat you ask for")
	if len(m.Asks)+len(m.Answered) == 0 {
		t.put("", "Nothing is written down. Asks go under a point, in the assessment.")
	}
	for i := range m.Asks {
		t.ask(&m.Asks[i])
	}
	for i := range m.Answered {
		t.put(item, "%s, point %d: %s, %s", m.Answered[i].ID, m.Answered[i].Point, strings.TrimSuffix(said(m.Answered[i].What), "."), answer(&m.Answered[i]))
	}
	t.line("\nWhat you offer")
	if len(m.Offers) == 0 {
		t.put("", "Nothing is written down. Offers go under a point, in the assessment.")
	}
	for i := range m.Offers {
		t.offer(&m.Offers[i])
	}
}

// match is a list of asks and offers on its way out.
type match struct {
	printer
	few int // suggestions for each
}

// fewOf is how many suggestions there are room for with each of so many asks and
// offers, for all of it to fit a message in a chat.
func fewOf(items int) int {
	const room = 12
	return min(portfolio.Nearest, max(1, room/max(1, items)))
}

// put writes a line after a mark, or as a sentence without one.
func (t match) put(mark, format string, args ...any) {
	text := Plain(fmt.Sprintf(format, args...))
	if t.spoken {
		mark, text = "", strings.TrimSuffix(text, ".")+"."
	}
	t.line(mark + text)
}

func (t match) ask(a *portfolio.AskOf) {
	t.put(item, "%s, point %d: %s%s", a.ID, a.Point, strings.TrimSuffix(said(a.What), "."), details(bracket("wanted by", a.By.Long()), onlyIf(a.Stale, "its date has passed")))
	named := 0
	for _, fit := range a.Fits[:min(len(a.Fits), t.few)] {
		named++
		t.put(sub, "%s. %s of %s%s. Why: %s", short(fit.What), cmp.Or(fit.ID, "An offer"), at(fit.Ref), details(bracket("ask", reach(fit.Contact, fit.PublicContact)), fit.Link), fit.Words())
	}
	for _, c := range a.Contacts[:min(len(a.Contacts), t.few-named)] {
		named++
		t.put(sub, "%s is open to contact: ask the %s. Why: %s", at(c.Ref), cmp.Or(c.Role, "team"), c.Words())
	}
	if more := a.More + len(a.Fits) + len(a.Contacts) - named; more > 0 {
		t.put(sub, "and %d more", more)
	}
	if len(a.Fits)+len(a.Contacts) == 0 {
		t.put(sub, "nothing fits yet")
	}
}

func (t match) offer(o *portfolio.OfferFor) {
	t.put(item, "%s, point %d: %s%s", o.ID, o.Point, strings.TrimSuffix(said(o.What), "."), details(o.Licence, onlyIf(o.Stale, "stale: it was until "+o.Until.Long()), o.Link))
	few := min(len(o.Asks), t.few)
	for _, a := range o.Asks[:few] {
		t.put(sub, "%s asks: %s%s. Why: %s", at(a.Ref), short(a.What), details(bracket("wanted by", a.By.Long()), bracket("contact", reach(a.Contact, a.PublicContact))), a.Words())
	}
	if more := o.More + len(o.Asks) - few; more > 0 {
		t.put(sub, "and %d more", more)
	}
	for _, user := range o.Used {
		t.put(sub, "used by %s", user)
	}
	if len(o.Asks)+len(o.Used) == 0 {
		t.put(sub, "nobody asks for it yet")
	}
}

// short is what somebody offers or asks for, as far as a message has room for it.
func short(what string) string {
	const most = 100
	return words.Shorten(strings.TrimSuffix(said(what), "."), most)
}

// reach is whom one asks, and how.
func reach(role, public string) string { return strings.Join(words.NonEmpty(role, public), ", ") }

// What stands before the lines of a list, and of one below it.
const item, sub = "* ", "  - "
