package text

import (
	"cmp"
	"fmt"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// dates prints what moved, what is due and what runs out.
func (t roll) dates(p *portfolio.Portfolio) {
	t.section("Points whose rating went up or down", "There is no earlier rating to compare with, or none has changed.", len(p.Moved), func(i int) string {
		m := p.Moved[i]
		verb := "sank"
		if m.Rose {
			verb = "rose"
		}
		return fmt.Sprintf("%s %s: %s, was %s (%s)", at(m.Ref), verb, m.To, m.From, m.Since)
	})
	t.section("Actions overdue", "Nothing is overdue.", len(p.Overdue), func(i int) string { return dueText(p.Overdue[i]) })
	t.section("Actions due in the next 30 days", "Nothing is due.", len(p.Soon), func(i int) string { return dueText(p.Soon[i]) })
	if len(p.Meetings) > 0 {
		t.section("Panels and peers meet in the next 30 days", "", len(p.Meetings), func(i int) string {
			return fmt.Sprintf("%s: %s", p.Meetings[i].On.Long(), at(p.Meetings[i].Ref))
		})
	}
	t.section("Evidence going stale: the latest for the point is a year old, or will be within 30 days", "All dated evidence is recent.", len(p.Stale), func(i int) string {
		s := p.Stale[i]
		return fmt.Sprintf("%s: %s %s, from %s", at(s.Ref), s.ID, said(s.Evidence.Title), s.Date.Long())
	})
	t.section("Contracts that end within a year", "None recorded.", len(p.Contracts), func(i int) string {
		c := p.Contracts[i]
		ends := "ends"
		if c.Ended {
			ends = "ended"
		}
		return fmt.Sprintf("%s: the contract with %s %s on %s", at(c.Ref), cmp.Or(c.Supplier, "the supplier"), ends, c.Ends.Long())
	})
}

func dueText(d portfolio.Due) string {
	return fmt.Sprintf("%s: %s %s (%s). %s", d.Action.Due.Long(), d.ID, strings.TrimSuffix(said(d.What), "."), cmp.Or(d.Owner, "no owner yet"), at(d.Ref))
}

// counts says how much there is where single services stay unnamed.
func (t roll) counts(p *portfolio.Portfolio) {
	t.head("In numbers")
	for _, one := range p.Numbers() {
		if one.Few {
			t.item(one.What + ": too few services to say")
			continue
		}
		t.item(fmt.Sprintf("%s: %d", one.What, one.N))
	}
}

// elsewhere lists the files of others: what stands in them is their word.
func (t roll) elsewhere(p *portfolio.Portfolio) {
	if len(p.Elsewhere) == 0 {
		return
	}
	t.section("Published by others: what they say, as of its date", "", len(p.Elsewhere), func(i int) string {
		one := p.Elsewhere[i]
		if p.MinGroup > 0 {
			return fmt.Sprintf("%s, as of %s", one.File, one.On.Long())
		}
		said := fmt.Sprintf("%s: %s of %s, as of %s, agreed by: %s.", one.File, words.Count(one.Services, "assessment", "assessments"), one.Whom(), one.On.Long(), one.AgreedBy)
		return strings.Join(append([]string{said}, one.Also...), " ")
	})
}

func (t roll) notStarted(p *portfolio.Portfolio) {
	if p.MinGroup > 0 {
		if p.Expected == 0 {
			t.section("Not started", portfolio.NoList, 0, nil)
		} else if n := len(p.NotStarted); n >= p.MinGroup {
			t.section("Not started", "", 1, func(int) string { return fmt.Sprintf("%d expected services", n) })
		}
		return
	}
	none := "Every expected service has an assessment."
	if p.Expected == 0 {
		none = portfolio.NoList
	}
	t.section("Not started: expected, without a usable assessment", none, len(p.NotStarted), func(i int) string {
		n := p.NotStarted[i]
		text := n.Title()
		if n.Organisation != "" {
			text += ", " + n.Organisation
		}
		text += ": " + n.State
		if n.State == portfolio.OutOfDate {
			text += ", last rated on " + n.Last.Long()
		}
		if n.Owner != "" {
			text += " (" + n.Owner + ")"
		}
		if n.Detail != "" {
			text += ". " + n.Detail
		}
		return text
	})
}

// sharing prints who can help whom.
func (t roll) sharing(p *portfolio.Portfolio) {
	if len(p.Asks) > 0 {
		t.line("")
		t.say("%s", portfolio.Order)
	}
	t.section("Requests for help, with the offers that fit", "Nobody is asking for anything.", len(p.Asks), func(i int) string { return askText(&p.Asks[i]) })
	if len(p.Answered) > 0 {
		t.section("Requests that have been answered", "", len(p.Answered), func(i int) string { return answeredText(&p.Answered[i]) })
	}
	byKind := p.OffersByKind()
	t.section("Offers, by kind", "Nobody is offering anything.", len(byKind), func(i int) string { return offerText(&byKind[i]) })
	t.section("Who used what", "Nobody has recorded anything they reused.", len(p.Used), func(i int) string {
		u := p.Used[i]
		if u.Offer != nil {
			return fmt.Sprintf("%s offered %s; %s used it", at(u.Offer.Ref), said(u.Offer.What), at(u.Ref))
		}
		return fmt.Sprintf("%s used %s, from %s", at(u.Ref), said(u.What), cmp.Or(u.From, "somebody"))
	})
	t.outcomes(p)
	t.section("Open to contact", "Nobody is open to contact yet.", len(p.Contacts), func(i int) string {
		c := p.Contacts[i]
		return fmt.Sprintf("%s, %s: %s", at(c.Ref), c.Ref.Title, cmp.Or(c.Role, "the team"))
	})
}

// outcomes prints what services want to make better, and who works to which standard.
func (t roll) outcomes(p *portfolio.Portfolio) {
	if len(p.Outcomes) > 0 {
		t.section("Outcomes, as each service states them", "", len(p.Outcomes), func(i int) string { return outcomeText(&p.Outcomes[i]) })
	}
	t.section("Who works to which standards", "Nobody yet.", len(p.ByOrganisation), func(i int) string {
		o := &p.ByOrganisation[i]
		var said []string
		for j := range o.Standards {
			said = append(said, o.Standards[j].Says())
		}
		return cmp.Or(o.Name, "No organisation") + ": " + strings.Join(said, "; ")
	})
}

func outcomeText(o *portfolio.OutcomeOf) string {
	return at(o.Ref) + ": " + strings.TrimSuffix(said(cmp.Or(o.Aim, "no aim given")), ".") + details(bracket("at the start", o.Baseline), bracket("now", o.Current))
}

func askText(a *portfolio.AskOf) string {
	text := fmt.Sprintf("%s: %s %s", at(a.Ref), a.ID, strings.TrimSuffix(said(a.What), "."))
	text += details(bracket("kind", a.Kind), bracket("wanted by", a.By.Long()), bracket("contact", a.Contact), bracket("get in touch:", a.PublicContact), onlyIf(a.Stale, "its date has passed"))
	for _, fit := range a.Fits {
		text += ". Offer: " + offerText(fit.OfferOf) + " [" + fit.Words() + "]"
	}
	for _, c := range a.Contacts {
		text += ". Open to contact: " + at(c.Ref) + ", " + cmp.Or(c.Role, "the team") + " [" + c.Words() + "]"
	}
	if a.More > 0 {
		text += fmt.Sprintf(". And %d more", a.More)
	}
	if len(a.Fits)+len(a.Contacts) == 0 {
		text += ". Nothing fits yet"
	}
	return text
}

// answeredText says of an ask who answered it, or how else it is over.
func answeredText(a *portfolio.AskOf) string {
	return fmt.Sprintf("%s: %s %s, %s", at(a.Ref), a.ID, strings.TrimSuffix(said(a.What), "."), answer(a))
}

func answer(a *portfolio.AskOf) string {
	if a.AnsweredBy == "" {
		return "which is over (" + a.State + ")"
	}
	return "answered by " + a.AnsweredBy
}

func offerText(o *portfolio.OfferOf) string {
	text := ""
	if o.Kind != "" {
		text = o.Kind + ": "
	}
	text += strings.TrimSuffix(said(o.What), ".") + " (" + o.ID + " of " + at(o.Ref) + ")"
	until := bracket("until", o.Until.Long())
	if o.Stale {
		until = "stale: it was " + until
	}
	text += details(o.Licence, o.Conditions, o.State, until, o.Link, bracket("contact", o.Contact), bracket("get in touch:", o.PublicContact))
	if len(o.Used) > 0 {
		text += ", used by " + strings.Join(o.Used, " and by ")
	}
	return text
}

func details(words ...string) string {
	text := ""
	for _, word := range words {
		if word != "" {
			text += ", " + strings.TrimSuffix(word, ".")
		}
	}
	return text
}

func bracket(name, value string) string {
	if value == "" {
		return ""
	}
	return name + " " + value
}

func onlyIf(set bool, words string) string {
	if set {
		return words
	}
	return ""
}

func (t roll) passedOver(p *portfolio.Portfolio) {
	if len(p.Older) > 0 {
		t.section("Skipped, because there is a newer one", "", len(p.Older), func(i int) string { return p.Older[i] })
	}
	if len(p.Problems) > 0 {
		t.section("Could not be read", "", len(p.Problems), func(i int) string {
			return p.Problems[i].Error()
		})
	}
}
