package text

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// fitsChat is how many letters a list has at most. Slack shows 4,000 of a message and
// others more; half of that is what somebody reads to its end, in 2 minutes.
const fitsChat = 2000

// mostNamed is how many suggestions a list names in all.
const mostNamed = 12

// Match writes who can help one service, for a chat, with marks before the lines of a
// list, or in sentences: as much of it as fits a message. What is said of each suggestion
// grows shorter first, and only then are there fewer of them.
func Match(w io.Writer, m portfolio.Match, asOf assess.Date, spoken bool) {
	var out bytes.Buffer
	for _, room := range rooms() {
		out.Reset()
		t := match{printer{&out, spoken}, room}
		t.all(&m, asOf)
		if utf8.RuneCount(out.Bytes()) <= fitsChat {
			break
		}
	}
	_, _ = out.WriteTo(w)
}

// room is how much is said.
type room struct {
	named   int  // suggestions in all
	letters int  // of what somebody offers or asks for
	brief   bool // why without names
}

// rooms are how much could be said, the most first.
func rooms() []room {
	all := []room{{mostNamed, 100, false}, {mostNamed, 80, true}}
	for named := mostNamed; named >= 0; named-- {
		all = append(all, room{named, 60, true})
	}
	return all
}

// shares are how many suggestions each ask has room for, then each offer: all get one
// before one gets a second.
func (r room) shares(m *portfolio.Match) []int {
	var there []int
	for i := range m.Asks {
		there = append(there, len(m.Asks[i].Fits)+len(m.Asks[i].Contacts))
	}
	for i := range m.Offers {
		there = append(there, len(m.Offers[i].Asks))
	}
	shares, left := make([]int, len(there)), r.named
	for range portfolio.Nearest {
		for i := range there {
			if shares[i] < there[i] && left > 0 {
				shares[i]++
				left--
			}
		}
	}
	return shares
}

// match is a list of asks and offers on its way out.
type match struct {
	printer
	room
}

func (t match) all(m *portfolio.Match, asOf assess.Date) {
	shares := t.shares(m)
	t.put("", "%s: who can help whom, as of %s", at(m.Ref), asOf.Long())
	t.put("", "Suggestions with the most reasons come first, then the most recently rated.")
	t.line("\nWhat you ask for")
	if len(m.Asks)+len(m.Answered) == 0 {
		t.put("", "Nothing is written down. Requests go under a point in the assessment.")
	}
	for i := range m.Asks {
		t.ask(&m.Asks[i], shares[i])
	}
	for i := range m.Answered {
		t.put(item, "%s, %s: %s, %s", m.Answered[i].ID, m.Answered[i].PointName(), t.own(m.Answered[i].What), answer(&m.Answered[i]))
	}
	t.line("\nWhat you offer")
	if len(m.Offers) == 0 {
		t.put("", "Nothing is written down. Offers go under a point in the assessment.")
	}
	for i := range m.Offers {
		t.offer(&m.Offers[i], shares[len(m.Asks)+i])
	}
}

// put writes a line after a mark, or as a sentence without one.
func (t match) put(mark, format string, args ...any) {
	text := Plain(fmt.Sprintf(format, args...))
	if t.spoken {
		mark, text = "", strings.TrimSuffix(text, ".")+"."
	}
	t.line(mark + text)
}

func (t match) ask(a *portfolio.AskOf, few int) {
	t.put(item, "%s, %s: %s%s", a.ID, a.PointName(), t.own(a.What), details(bracket("wanted by", a.By.Long()), onlyIf(a.Stale, "its date has passed")))
	named := 0
	for _, fit := range a.Fits[:min(len(a.Fits), few)] {
		named++
		t.put(sub, "%s %s of %s%s. Why: %s", stop(t.short(fit.What)), cmp.Or(fit.ID, "An offer"), t.whose(fit.Ref), details(bracket("ask", reach(fit.Contact, fit.PublicContact)), t.link(fit.Link)), t.why(fit.Words(), fit.Brief))
	}
	for _, c := range a.Contacts[:min(len(a.Contacts), few-named)] {
		named++
		t.put(sub, "%s is open to contact: ask the %s. Why: %s", at(c.Ref), cmp.Or(c.Role, "team"), t.why(c.Words(), c.Brief))
	}
	t.rest(a.More+len(a.Fits)+len(a.Contacts)-named, named)
	if len(a.Fits)+len(a.Contacts) == 0 {
		t.put(sub, "nothing fits yet")
	}
}

func (t match) offer(o *portfolio.OfferFor, few int) {
	t.put(item, "%s, %s: %s%s", o.ID, o.PointName(), t.own(o.What), details(o.Licence, onlyIf(o.Stale, "out of date: it was until "+o.Until.Long()), t.link(o.Link)))
	for _, a := range o.Asks[:few] {
		t.put(sub, "%s asks: %s Why: %s", t.whose(a.Ref), stop(t.short(a.What)+details(bracket("wanted by", a.By.Long()), bracket("contact", reach(a.Contact, a.PublicContact)))), t.why(a.Words(), a.Brief))
	}
	t.rest(o.More+len(o.Asks)-few, few)
	t.users(o.Used)
	if len(o.Asks)+len(o.Used) == 0 {
		t.put(sub, "nobody has asked for it yet")
	}
}

// rest counts the suggestions that are not named.
func (t match) rest(more, named int) {
	switch {
	case more > 0 && named > 0:
		t.put(sub, "and %d more", more)
	case more > 0:
		t.put(sub, "%s, too many to name here", words.Count(more, "suggestion", "suggestions"))
	}
}

// users names who used an offer, as many as there is room for.
func (t match) users(used []string) {
	most := len(used)
	if t.brief {
		most = min(most, 2)
	}
	for _, user := range used[:most] {
		t.put(sub, "used by %s", user)
	}
	if len(used) > most {
		t.put(sub, "and used by %d more", len(used)-most)
	}
}

// short is what somebody else offers or asks for, as many whole words as there is room for.
func (t match) short(what string) string {
	kept, cut := strings.CutSuffix(words.Clip(strings.TrimSuffix(said(what), "."), t.letters), "…")
	if !cut {
		return kept
	}
	if at := strings.LastIndex(kept, " "); at > t.letters/2 {
		kept = kept[:at]
	}
	return strings.TrimRight(kept, " ,;:") + "…"
}

// stop ends a sentence that has no end yet.
func stop(sentence string) string {
	if strings.HasSuffix(sentence, "…") || strings.HasSuffix(sentence, "?") {
		return sentence
	}
	return sentence + "."
}

// own is what the service itself asks for or offers: as it says it, unless room is short.
func (t match) own(what string) string {
	if t.brief {
		return t.short(what)
	}
	return strings.TrimSuffix(said(what), ".")
}

// whose says whose an offer or an ask is. Its point is in its id.
func (t match) whose(r *portfolio.Ref) string {
	if t.brief {
		return r.Whose.Says()
	}
	return at(r)
}

func (t match) why(full, brief string) string {
	if t.brief {
		return brief
	}
	return full
}

// link is an address as long as it leaves room for the rest.
func (t match) link(address string) string {
	if t.brief && len(address) > 60 {
		return ""
	}
	return address
}

// reach is whom one asks, and how.
func reach(role, public string) string { return strings.Join(words.NonEmpty(role, public), ", ") }

// What stands before the lines of a list, and of one below it.
const item, sub = "* ", "  - "
