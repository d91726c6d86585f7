package cmd

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/templates"
)

// actionsText lists the actions as blocks of 2 lines, or in sentences. Many
// says that they come from several files, and whose they are has to be said.
func actionsText(w io.Writer, list *templates.Actions, opts actionsOptions, many, spoken bool) {
	group := ""
	for i := range list.Rows {
		r := &list.Rows[i]
		if next := actionGroup(r, opts.by); next != group {
			if group != "" && !spoken {
				fmt.Fprintln(w)
			}
			group = next
			if spoken {
				fmt.Fprintln(w, plain(group)+".")
			} else {
				fmt.Fprintln(w, " "+plain(group))
			}
		}
		if spoken {
			fmt.Fprintln(w, fold(actionSpoken(r, opts, many)))
			continue
		}
		fmt.Fprintf(w, "   %s %s\n", words.Fill(plain(r.ID), 6), words.Hang(plain(r.What), 68, 10))
		fmt.Fprintln(w, "          "+words.Hang(strings.Join(actionFacts(r, opts, many), ", "), 68, 10))
	}
	if len(list.Rows) > 0 {
		fmt.Fprintln(w)
	}
	fmt.Fprintln(w, fold(actionsCounted(list, opts)))
	fmt.Fprintln(w, "As of "+assess.Date(list.AsOf).Long()+".")
}

// actionGroup is the heading an action stands under.
func actionGroup(r *templates.Action, by string) string {
	switch {
	case by == "owner" && r.Owner == "":
		return "Nobody yet"
	case by == "owner":
		return r.Owner
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
func actionFacts(r *templates.Action, opts actionsOptions, many bool) []string {
	var facts []string
	switch {
	case opts.by == "owner": // the heading says it
	case r.Owner == "":
		facts = append(facts, "nobody yet")
	default:
		facts = append(facts, plain(r.Owner))
	}
	due := assess.Date(r.Due).Long()
	switch {
	case r.State != assess.Open:
		facts = append(facts, r.State)
		if r.Evidence != "" {
			facts = append(facts, "shown by "+plain(r.Evidence))
		}
	case r.Due == "":
		facts = append(facts, "no date yet")
	case r.Overdue:
		facts = append(facts, "overdue since "+due)
	default:
		facts = append(facts, "due "+due)
	}
	facts = append(facts, fmt.Sprintf("point %d", r.Point))
	if many {
		facts = append(facts, plain(cmp.Or(r.Service, r.Organisation, "a service without a name yet")), plain(r.File))
	}
	return facts
}

func actionSpoken(r *templates.Action, opts actionsOptions, many bool) string {
	return plain(r.ID) + ". " + strings.TrimSuffix(plain(r.What), ".") + ". " + words.UpperFirst(strings.Join(actionFacts(r, opts, many), ", ")) + "."
}

// actionsCounted says how many there are, how many of them are overdue, and
// whom one can ask for instead where there are none.
func actionsCounted(list *templates.Actions, opts actionsOptions) string {
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
	if opts.owner != "" {
		whose = " of " + plain(opts.owner)
	}
	switch {
	case len(list.Rows) == 0 && opts.owner != "":
		return "Nothing" + whose + " is open. standpoint actions --by owner shows who has what."
	case len(list.Rows) == 0:
		return "Nothing is open."
	case overdue > 0:
		return fmt.Sprintf("%s%s open, %d of them overdue.", words.Count(open, "action", "actions"), whose, overdue)
	}
	return fmt.Sprintf("%s%s open, none of them overdue.", words.Count(open, "action", "actions"), whose)
}
