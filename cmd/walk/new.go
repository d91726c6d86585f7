package walk

import (
	"slices"
	"strings"

	"standpoint/assess/words"
	"standpoint/cmd/ask"
	"standpoint/standards"
)

// Begin says what the questions about a new assessment lead to.
func Begin(asker ask.Asker) {
	asker.Page(ask.Page{Title: "A new assessment", Lead: "Let's start an assessment."})
	asker.Say("Anyone who can read this folder can read the file, so write roles rather than names.")
}

// AskFile asks which of several assessments is meant.
func AskFile(asker ask.Asker, files []string) (string, error) {
	choice := ask.Choice{Ask: "Which assessment?", Default: files[0], Aside: true}
	for _, file := range files {
		choice.Options = append(choice.Options, ask.Option{ID: file, Label: file})
	}
	reply, err := asker.Choose(choice)
	if err == nil && (reply.Go != "" || reply.Value == "") {
		return "", ErrLeft
	}
	return reply.Value, err
}

// AskStandard asks which of some standards to assess against, and gives its
// id. Enter takes the usual one. What is wrong with others is said before.
func AskStandard(asker ask.Asker, all []*standards.Standard, wrong []error, usual string) (string, error) {
	choice := ask.Choice{Ask: "Which standard?", Default: usual, Aside: true, Spoken: " Councils usually choose GOV.UK's. :guide says more about each.",
		Note: "Councils usually choose GOV.UK's. ? says more about each."}
	for _, err := range wrong {
		asker.Say("Left out: " + err.Error())
	}
	for _, s := range usualFirst(all) {
		choice.Options = append(choice.Options, ask.Option{ID: s.FullID(), Label: s.Titled(), More: inShort(s), Also: withoutEdition(s, all)})
		choice.Guide += s.Titled() + ": " + strings.Join(words.NonEmpty(s.About, s.Status.Note), " ") + "\n"
	}
	reply, err := asker.Choose(choice)
	if err == nil && (reply.Go != "" || reply.Value == "") {
		return "", ErrLeft
	}
	return reply.Value, err
}

// withoutEdition is the id by itself, which means the latest edition, as
// Library.Lookup has it.
func withoutEdition(s *standards.Standard, all []*standards.Standard) string {
	later := func(other *standards.Standard) bool { return other.ID == s.ID && other.FullID() > s.FullID() }
	if slices.ContainsFunc(all, later) {
		return ""
	}
	return s.ID
}

// inShort says what a standard is for, and whether it is in force.
func inShort(s *standards.Standard) string {
	says := words.Count(len(s.Points), "point", "points")
	if s.For != "" {
		says += ", for " + s.For
	}
	switch {
	case s.InForce != "":
		says += "; in force: " + s.InForce
	case s.Status.State == "superseded":
		says += "; in force: not any more"
	}
	return says
}

// usualFirst puts an organisation's own before what councils use most, and that
// before the others.
func usualFirst(all []*standards.Standard) []*standards.Standard {
	order := []string{"", "govuk@2019", "lgdss@2016", "local-digital-declaration@2018"}
	theirs := standards.Names()
	place := func(s *standards.Standard) int {
		if !slices.Contains(theirs, s.FullID()) {
			return 0
		}
		if at := slices.Index(order, s.FullID()); at > 0 {
			return at
		}
		return len(order)
	}
	slices.SortStableFunc(all, func(a, b *standards.Standard) int { return place(a) - place(b) })
	return all
}

// AskPhase asks which of the standard's phases the service is in, and says
// whether one went back instead.
func AskPhase(asker ask.Asker, s *standards.Standard) (phase string, back bool, err error) {
	choice := ask.Choice{Ask: "Which phase is the service in?", Default: "beta", Aside: true}
	for _, p := range s.Phases {
		choice.Options = append(choice.Options, ask.Option{ID: p.ID, Label: p.Name, More: p.Note})
	}
	reply, err := asker.Choose(choice)
	switch {
	case err != nil || reply.Go == ask.Back:
		return "", true, err
	case reply.Go != "" || reply.Value == "":
		return "", false, ErrLeft
	}
	return reply.Value, false, nil
}

// AskNextRound asks whether a new assessment goes on from one of an earlier phase:
// its file and its phase in words.
func AskNextRound(asker ask.Asker, file, phase string) (yes bool, err error) {
	reply, err := asker.Choose(ask.Choice{
		Before: "There is already an assessment of the " + phase + " here: " + file + ".",
		Ask:    "Do you want to continue from it?", Default: "yes", Aside: true,
		Options: []ask.Option{
			{ID: "yes", Label: "yes, as its next round", More: "Texts, evidence and open actions are carried over, for you to confirm."},
			{ID: "no", Label: "no, start with an empty one"}},
	})
	switch {
	case err != nil:
		return false, err
	case reply.Go != "" || reply.Value == "":
		return false, ErrLeft
	}
	return reply.Value == "yes", nil
}
