package form

import (
	"strings"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// What stands over places to write, and below that.
const (
	helpShort    = "A sentence or two is enough."
	helpDone     = "Results only, with dates and figures where you have them."
	helpPlanned  = "Plans are kept apart from results."
	helpEvidence = "Write each on its own line: what it is | where it is | its date. Leave out what is listed above."
	helpActions  = "Write each on its own line: what | who | by when. Leave out what is listed above."
	helpWhy      = "One sentence, if the rating needs a reason."
	helpExplore  = "What you would ask the team about."
	helpMust     = "Write each on its own line. Begin a line with \"should:\" or \"advice:\" if it is less than a must."
	helpNotes    = "These are for you only. No report prints them."
	helpShare    = "Type one of: this council only, councils, public. If you leave it empty, it means this council only."
	helpRole     = "Your role, such as User researcher. It is kept with what you write. You do not need to give your name."
	helpInterest = "Anything that could look like a bias, such as work with the supplier. Write \"None\" if there is nothing."

	whyHeading   = "Why this rating"
	notesHeading = "Your own notes"
	shareHeading = "Who may read this answer?"

	// FrontHeading stands over what the front says.
	FrontHeading = "About this form"

	// HowTo is how answers are put that are no plain text.
	HowTo = "If something is planned and not there yet, begin with \"Planned:\". If nobody knows, write \"Don't know\". " +
		"If a question does not apply, write \"Does not apply:\" and why."
)

// The names of what the front says.
const (
	frontWhat   = "What this is"
	frontFor    = "Who this is for"
	frontBy     = "By when"
	frontTakes  = "How long it takes"
	frontAfter  = "What happens with your answers"
	frontHowTo  = "How to answer"
	frontReturn = "How to send it back"
	frontOf     = "This form is for"
)

// fronts are these names: a line of a form that begins with one is ours, whatever
// the assessment says today.
var fronts = []string{frontWhat, frontFor, frontBy, frontTakes, frontAfter, frontHowTo, frontReturn, frontOf, frontReturnBefore, frontOfBefore}

// What forms said until November 2026: one that comes back may be as old.
const (
	frontReturnBefore = "How it comes back"
	frontOfBefore     = "This form is of"
)

// helpBefore stood over places in those forms.
var helpBefore = []string{
	"One to a line: what it is | where it is | its date. Only what is not listed above.",
	"One to a line: what | who | by when. Only what is not listed above.",
	"A sentence, where the rating needs one.",
	"One to a line. Begin a line with \"should:\" or \"advice:\" where it is less than a must.",
	"These stay yours: no report prints them.",
	"Type one of: this council only, councils, public. Left empty, it means this council only.",
	"Your role, such as User researcher. It is kept beside what you write; no name is needed.",
	"Anything that could look like a bias, such as work with the supplier. \"None\" is an answer.",
}

func helpWords(all []Word) string {
	labels := make([]string, len(all))
	for i, w := range all {
		labels[i] = w.Label
	}
	return "Type one of: " + words.Either(labels) + "."
}

// asked is what is asked about whoever fills a form in.
func asked(reader string) []Place {
	role := Place{Key: "role", Heading: "Your role", Help: helpRole, Small: true, slot: about(func(r *assess.Review) *string { return &r.Role })}
	if reader != report.ForWorkbook {
		return []Place{role}
	}
	return []Place{role, {Key: "interest", Heading: "Your interests", Help: helpInterest, Small: true, slot: about(func(r *assess.Review) *string { return &r.Interest })}}
}

// front says who a form is for, by when, how long it takes and what happens then.
func (f *Form) front(r *report.Report) []Line {
	places := 0
	for _, p := range f.Places() {
		if p.Point > 0 && !p.Small {
			places++
		}
	}
	lines := []Line{{frontWhat, r.Edition().Note, true}, {frontFor, people(f.For), true}, {frontBy, r.Cover.Due, true}, {frontTakes, howLong(places), true}, {frontAfter, after[f.For], true}}
	if f.For != report.ForWorkbook {
		lines = append(lines, Line{frontHowTo, HowTo, true})
	}
	lines = append(lines, Line{frontReturn, comesBack, true}, Line{frontOf, f.what(r), false})
	kept := lines[:0]
	for _, l := range lines {
		if l.Text != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// what names what a form is of.
func (f *Form) what(r *report.Report) string {
	return strings.Join(words.NonEmpty(r.Cover.Service, r.Cover.Organisation, r.Cover.Phase, "round "+words.Figures([]int{f.Of.Round})[0], f.Of.Standard), " · ")
}

// after is what happens with what people write.
var after = map[string]string{
	report.ForTeam: "They go into the team's assessment, each under its question, with your role beside it. Nothing in it is replaced " +
		"until somebody has seen both versions. The panel reads them. Comments in the margin become the team's notes.",
	report.ForSupplier: "They go into the council's assessment of its own service, as the supplier's answers. " +
		"Answers for this council only are never published by the tool that made this form.",
	report.ForWorkbook: "They become your review, in a file of your own. Nothing in the team's assessment changes.",
}

const comesBack = "Type in the space below each heading. Then save this document and send it back in the same format. " +
	"The small codes, such as \"4 · change-owner\", say which answer goes where. Please leave them in."

// says is what is printed of a point before the places to write.
func says(r *report.Report, p *report.Point) []Line {
	if r.For == report.ForSupplier {
		return nil
	}
	lines := []Line{{"", p.Summary, true}, {report.Headings.LooksFor, p.LooksFor, true}, {report.Headings.LedBy, strings.Join(p.Leads, ", "), true}}
	if r.For == report.ForWorkbook {
		lines = append(lines, teamSays(r, p)...)
	}
	lines = append(lines, Line{report.Headings.Evidence, evidence(r, p), false})
	for _, list := range p.ActionLists() {
		lines = append(lines, Line{list.Name, actions(r, list.All), false})
	}
	kept := lines[:0]
	for _, l := range lines {
		if l.Text = assess.Normalise(l.Text); l.Text != "" {
			kept = append(kept, l)
		}
	}
	return kept
}

// teamSays is what an assessor reads of the team's.
func teamSays(r *report.Report, p *report.Point) []Line {
	worth := ""
	if len(p.WorthAsking) > 0 {
		worth = "- " + strings.Join(p.WorthAsking, "\n- ")
	}
	lines := append([]Line{{report.Headings.TeamSays, p.Mark.Label, true}}, why(r, p)...)
	return append(lines,
		Line{report.Headings.Done, p.Done, false}, Line{report.Headings.Planned, p.Planned, false},
		Line{"", p.HeldBy, true}, Line{"", p.Withheld, true},
		Line{report.Headings.WorthAsking, worth, true})
}

// why is what is said for a rating, or that there is none yet.
func why(r *report.Report, p *report.Point) []Line {
	var lines []Line
	if p.NotYet != "" {
		lines = append(lines, Line{"Why", p.NotYet, true})
	}
	for _, said := range r.Why(p) {
		lines = append(lines, Line{"Why", said, r.Ours(said)})
	}
	for i := 1; i < len(lines); i++ {
		lines[i].Name = ""
	}
	return lines
}

// evidence is what there is, as a list.
func evidence(r *report.Report, p *report.Point) string {
	var lines []string
	for _, e := range p.Evidence {
		lines = append(lines, item(e.ID, strings.Join(words.NonEmpty(e.Title, e.Shows), ": "), day(r, e.Date), e.Link))
	}
	return strings.Join(lines, "\n")
}

// day is one as people write it, in figures where the form is not in English; what is
// none stays.
func day(r *report.Report, typed string) string {
	if d, err := assess.ParseDate(typed); err == nil && !r.Foreign() {
		return d.Long()
	}
	return typed
}

// item is a line of a list.
func item(parts ...string) string {
	return "- " + strings.Join(strings.Fields(strings.Join(words.NonEmpty(parts...), ", ")), " ")
}

// actions is what is to be done, or was, as a list.
func actions(r *report.Report, all []report.Action) string {
	var lines []string
	for _, a := range all {
		lines = append(lines, item(a.ID, a.What, a.Owner, day(r, a.Due)))
	}
	return strings.Join(lines, "\n")
}
