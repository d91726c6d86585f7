package text

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/templates"
)

// How says in which way actions are listed.
type How struct {
	ByOwner bool   // under the role of whoever does them, in which order they are
	Owner   string // the only role that was asked for, or empty
	Many    bool   // they come from several files, and whose they are has to be said
	Spoken  bool   // in sentences
}

// Actions lists actions as blocks of 2 lines, or in sentences.
func Actions(w io.Writer, list *templates.Actions, how How) {
	p := printer{w, how.Spoken}
	group := ""
	for i := range list.Rows {
		r := &list.Rows[i]
		if next := actionGroup(r, how.ByOwner); next != group {
			if group != "" {
				p.gap()
			}
			group = next
			if p.spoken {
				p.line(Plain(group) + ".")
			} else {
				p.line(" " + Plain(group))
			}
		}
		if p.spoken {
			p.line(Fold(actionSpoken(r, how)))
			continue
		}
		p.line("   " + words.Fill(Plain(r.ID), 6) + " " + words.Hang(said(r.What), 68, 10))
		p.line("          " + words.Hang(strings.Join(actionFacts(r, how), ", "), 68, 10))
	}
	if len(list.Rows) > 0 {
		p.line("")
	}
	p.line(Fold(actionsCounted(list, how.Owner)))
	p.line("As of " + assess.Date(list.AsOf).Long() + ".")
}

// actionGroup is the heading an action stands under.
func actionGroup(r *templates.Action, byOwner bool) string {
	switch {
	case byOwner:
		return r.Whose()
	case r.State != assess.Open:
		return words.UpperFirst(r.State)
	case r.Overdue:
		return "Overdue"
	case r.Due == "":
		return "Without a date"
	}
	return "Next"
}

// actionFacts are owner, date, point and service in words.
func actionFacts(r *templates.Action, how How) []string {
	var facts []string
	if !how.ByOwner { // else the heading says it
		facts = append(facts, Plain(cmp.Or(r.Owner, "nobody yet")))
	}
	facts = append(facts, r.When())
	if r.State != assess.Open && r.Evidence != "" {
		facts = append(facts, "shown by "+Plain(r.Evidence))
	}
	facts = append(facts, r.Of(r.Point))
	if r.From != "" {
		facts = append(facts, "from "+Plain(r.From))
	}
	if how.Many {
		facts = append(facts, Plain(cmp.Or(r.ServiceName, r.Service, r.Organisation, "a service with no name yet")), Plain(r.File))
	}
	return facts
}

func actionSpoken(r *templates.Action, how How) string {
	return Plain(r.ID) + ". " + strings.TrimSuffix(said(r.What), ".") + ". " + words.UpperFirst(strings.Join(actionFacts(r, how), ", ")) + "."
}

// actionsCounted says how many there are, how many of them are overdue, and
// whom one can ask for instead where there are none.
func actionsCounted(list *templates.Actions, owner string) string {
	overdue, open := 0, 0
	for _, r := range list.Rows {
		if r.Overdue {
			overdue++
		}
		if r.State == assess.Open {
			open++
		}
	}
	whose := ""
	if owner != "" {
		whose = " of " + Plain(owner)
	}
	late := "none"
	switch {
	case len(list.Rows) == 0 && owner != "":
		return "Nothing" + whose + " is open. standpoint actions --by owner shows who has what."
	case len(list.Rows) == 0:
		return "Nothing is open."
	case overdue > 0:
		late = fmt.Sprint(overdue)
	}
	return fmt.Sprintf("%s%s open, %s of them overdue.", words.Count(open, "action", "actions"), whose, late)
}
