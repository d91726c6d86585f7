package text

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"standpoint/assess/words"
	"standpoint/standards"
)

// Standards lists standards by the name that one assesses against.
func Standards(w io.Writer, all []*standards.Standard) {
	p := printer{w: w}
	for _, s := range all {
		about := ""
		if s.Unit != "service" {
			about = ", about a whole " + s.Unit
		}
		p.line(fmt.Sprintf("%s\n  %s, %s%s", s.FullID(), Plain(s.Name), words.Count(len(s.Points), "point", "points"), about))
		if s.Status.State != "current" {
			p.line("  status: " + s.Status.State)
		}
	}
}

// Standard writes all of a standard: where it is from, its scale, its points and
// their questions.
func Standard(w io.Writer, s *standards.Standard) {
	p := printer{w: w}
	showHead(p, s)
	showScale(p, s)
	group := ""
	for i := range s.Points {
		point := &s.Points[i]
		p.line("")
		if name := s.GroupName(point.Group, ""); name != group {
			group = name
			showGroup(p, s, point.Group)
			p.line("")
		}
		showPoint(p, s, point)
	}
	showProfiles(p, s)
}

func showHead(p printer, s *standards.Standard) {
	p.say("%s, %s (%s)", s.Name, s.EditionWords(), s.FullID())
	if s.Publisher+s.Address != "" {
		p.say("Publisher: %s. %s", cmp.Or(s.Publisher, "not said"), s.Address)
	}
	p.say("Status: %s. %s", s.Status.State, s.Status.Note)
	p.say("Licence for its text: %s", strings.TrimSpace(s.Licence.Name+" ("+s.Licence.Sure+")"))
	if s.About != "" {
		p.say("%s", s.About)
	}
	for _, note := range s.Ours {
		p.say("Ours: %s", note)
	}
	for _, note := range s.Doubts {
		p.say("Check before relying on it: %s", note)
	}
	for i := range s.Amended {
		p.say("%s", s.AmendmentSays(&s.Amended[i]))
	}
	showCommitments(p, s)
	for _, note := range s.Differs {
		p.say("Differs from %s: %s", s.Extends, note)
	}
}

// showCommitments says what those who sign promise, each with where that was read
// and the question whose answer says how far they are.
func showCommitments(p printer, s *standards.Standard) {
	if s.Promise.Says != "" {
		p.say("Promised on signing: %s (%s)", words.Ended(s.Promise.Says), s.Promise.Source)
	}
	if len(s.Commitments) > 0 {
		p.say("Commitments of those who sign, as far as we could read them:")
	}
	for _, c := range s.Commitments {
		says := fmt.Sprintf("%q", c.Says)
		if c.Ours {
			says = c.Says + " (our words)"
		}
		p.say("- %s. Question %s. Source: %s.", says, c.Question, c.Source)
	}
}

// showScale says what a point can get, and in which phases panels meet.
func showScale(p printer, s *standards.Standard) {
	for _, phase := range s.Phases {
		panel := "no panel meets at its end"
		if phase.Assessed {
			panel = "a panel meets at its end"
		}
		p.say("%s", strings.TrimSpace(fmt.Sprintf("Phase %s (%s): %s. %s", phase.Name, phase.ID, panel, phase.Note)))
	}
	p.say("%s", strings.TrimSpace("Scale: "+s.Scale.Note))
	for _, v := range s.Scale.Values {
		p.say("- %s (%s): %s", v.Label, v.ID, v.Meaning)
	}
}

func showGroup(p printer, s *standards.Standard, id string) {
	p.say("%s", s.GroupName(id, ""))
	if group := s.Group(id); group != nil {
		for _, lang := range slices.Sorted(maps.Keys(group.Names)) {
			p.say("(%s) %s", lang, group.Names[lang])
		}
	}
}

func showPoint(p printer, s *standards.Standard, point *standards.Point) {
	title := fmt.Sprintf("%s. %s", s.PointTag(point.Number), point.Title)
	if point.TitleOurs {
		title += " (our words)"
	}
	if point.Label != "" {
		title += fmt.Sprintf(" (in a file, point: %d)", point.Number)
	}
	p.say("%s", title)
	for _, lang := range slices.Sorted(maps.Keys(point.Titles)) {
		p.say("(%s) %s", lang, point.Titles[lang])
	}
	for _, line := range [][2]string{{"", point.Address}, {"Check before relying on it: ", point.Sure}, {"", point.Summary}, {"", point.Why},
		{"Led by: ", strings.Join(point.Leads, ", ")}, {"Looked for: ", point.LooksFor["any"]}} {
		if line[1] != "" {
			p.say("%s%s", line[0], line[1])
		}
	}
	for _, phase := range s.Phases {
		if looks := point.LooksFor[phase.ID]; looks != "" {
			p.say("Looked for in %s: %s", phase.ID, looks)
		}
	}
	for _, line := range [][2]string{{"Such as: ", strings.Join(point.Evidence, "; ")}, {"", point.WeakWhen}, {"Bought: ", point.Bought}} {
		if line[1] != "" {
			p.say("%s%s", line[0], line[1])
		}
	}
	showQuestions(p, point)
}

func showQuestions(p printer, point *standards.Point) {
	for _, q := range point.Questions {
		about := []string{q.ID}
		if len(q.Phases) > 0 {
			about = append(about, strings.Join(q.Phases, ", "))
		}
		p.say("- %s (%s)", q.Ask, strings.Join(append(about, aboutQuestion(point, &q)...), "; "))
	}
}

// aboutQuestion is what is to be known of a question beside its words.
func aboutQuestion(point *standards.Point, q *standards.Question) []string {
	about := words.NonEmpty(q.Label, q.Topic)
	if len(q.Leads) > 0 && !slices.Equal(q.Leads, point.Leads) {
		about = append(about, "led by "+strings.Join(q.Leads, ", "))
	}
	switch q.Sourced {
	case "verified", "reported":
		about = append(about, "source "+q.Sourced)
	}
	switch {
	case q.Instead != "":
		about = append(about, "no longer asked: "+q.Instead+" is")
	case q.Retired != "":
		about = append(about, "no longer asked")
	case q.Since != "":
		about = append(about, "since "+standards.DateInWords(q.Since))
	}
	return about
}

// showProfiles says what is asked otherwise of some services.
func showProfiles(p printer, s *standards.Standard) {
	for _, profile := range s.Profiles {
		p.say("")
		p.say("For %s:", profile.Name)
		for _, own := range profile.Ask {
			p.say("- %s is asked as: %s", own.Question, own.Ask)
		}
		for _, away := range profile.Aside {
			p.say("- Not asked: %s. %s", strings.Join(away.Questions, ", "), away.Why)
		}
		if len(profile.Only) > 0 {
			p.say("- Asked only here: %s.", strings.Join(profile.Only, ", "))
		}
	}
}
