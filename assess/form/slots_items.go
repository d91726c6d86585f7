package form

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/assess/text"
	"standpoint/assess/words"
)

// line is one line about an item of a list, while it is read.
type line struct {
	t    *Target
	item any
	read []string // how dates in it were understood
	left []string // why parts of it have no place
}

// added fills a list of items: a line each. What is there already is not added
// again; where it lacks something that the line says, it is given that.
func added(of any, part func(l *line, said string)) slot {
	return slot{
		now: func(*Target, *Place) string { return "" },
		add: func(t *Target, p *Place, value string) int {
			r, point, n := record(of), t.point(p), 0
			for _, typed := range linesOf(value) {
				first, others := partsOf(typed)
				if first == "" {
					continue
				}
				item, is := known(point.Items(r), r, first)
				if !is {
					item = point.AddItem(r, first)
				}
				if t.line(item, typed, others, part) || !is {
					n++
				}
			}
			return n
		},
	}
}

// line reads what a line says of an item, and says whether that is something new.
func (t *Target) line(item any, typed string, parts []string, part func(*line, string)) bool {
	l, before := line{t: t, item: item}, fmt.Sprint(item)
	for _, said := range parts {
		part(&l, said)
	}
	t.read = append(t.read, l.read...)
	if len(l.left) > 0 {
		t.left = append(t.left, leftover{typed, strings.Join(l.left, "; ")})
	}
	return fmt.Sprint(item) != before
}

// known is the item that says what it is in the same words, in other capitals or not.
func known(items []any, r *assess.Record, what string) (any, bool) {
	at := slices.IndexFunc(items, func(item any) bool { return words.Fold(*r.Field(r.Words).TextIn(item)) == words.Fold(what) })
	if at < 0 {
		return nil, false
	}
	return items[at], true
}

// partsOf divides a line about an item at its |, and words from the address that
// they are a link to.
func partsOf(line string) (first string, others []string) {
	var parts []string
	for said := range strings.SplitSeq(line, "|") {
		said = assess.NormaliseLine(said)
		if at := strings.LastIndex(said, " (http"); at > 0 && strings.HasSuffix(said, ")") && text.Address(said[at+2:len(said)-1]) != "" {
			parts = append(parts, said[:at], said[at+2:len(said)-1])
			continue
		}
		parts = append(parts, said)
	}
	return parts[0], words.NonEmpty(parts[1:]...)
}

// evidencePart is what stands behind what a piece of evidence is: where it is,
// from when, or what it shows.
func evidencePart(l *line, said string) {
	e := l.item.(*assess.Evidence)
	switch date, _ := assess.MeantDate(said, l.t.Today, assess.Past); {
	case date != "":
		l.date(&e.Date, date, said)
	case text.Address(said) != "" || !strings.Contains(said, " ") && strings.ContainsAny(said, "./"):
		l.fill(&e.Link, said)
	case e.Shows == "" || !strings.Contains(words.Fold(e.Shows), words.Fold(said)):
		e.Shows = strings.TrimSpace(e.Shows + " " + said)
	}
}

// actionPart is what stands behind what is to be done: who, by when, or a ticket.
func actionPart(l *line, said string) {
	a := l.item.(*assess.Action)
	date, err := assess.MeantDate(said, l.t.Today, assess.Ahead)
	switch {
	case date != "":
		l.date(&a.Due, date, said)
	case text.Address(said) != "":
		l.fill(&a.Issue, said)
	case a.Owner != "" && words.Fold(a.Owner) != words.Fold(said) && a.Due == "":
		l.left = append(l.left, err.Error()+": "+problem.HintOf(err))
	default:
		l.fill(&a.Owner, said)
	}
}

// date fills a date, and says how it was understood where it was not plain.
func (l *line) date(into *assess.Date, date assess.Date, said string) {
	exact, _ := assess.ParseDate(said)
	was := *into
	if was != "" && was != date {
		l.left = append(l.left, fmt.Sprintf("its date is %s already, not %s", was.Long(), date.Long()))
		return
	}
	if *into = date; was == "" && exact == "" {
		l.read = append(l.read, fmt.Sprintf("%q is understood as %s", said, date.Long()))
	}
}

// fill fills what is empty.
func (l *line) fill(into *string, said string) {
	switch {
	case *into == "":
		*into = said
	case words.Fold(*into) != words.Fold(said):
		l.left = append(l.left, fmt.Sprintf("it says %q already, not %q", words.Short(*into), words.Short(said)))
	}
}
