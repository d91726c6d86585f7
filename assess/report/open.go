package report

import (
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
)

// Open are questions of a point that nobody has answered, as far as the same is
// to be said of them: they are told together, in a line.
type Open struct {
	Says      string   // "No answer yet", "Nobody knows yet", "Not asked for small services"
	Why       string   // of questions that are not put to this service
	Questions []string // each in a few words: "who can change wording"
}

// Line is what stands after Says: the questions, and why.
func (o Open) Line() string {
	line := strings.Join(o.Questions, "; ")
	if !strings.HasSuffix(line, "…") {
		line = words.Ended(line)
	}
	return strings.Join(words.NonEmpty(line, o.Why), " ")
}

// Told says whether an answer has words of its own, beneath its question.
func (a *Answer) Told() bool {
	return strings.TrimSpace(a.Text) != "" || a.Why != "" && !a.Aside
}

// Parts are the text of an answer, what a product sheet leaves to the team, and what
// the team does about that, each with its name. They stay apart until they are
// written: a mark that one leaves open, such as ```, does not reach into the next.
func (a *Answer) Parts() []Pair {
	return append(Filled(Pair{Text: a.Text}), a.Beneath()...)
}

// Beneath are the parts below the text of an answer. What is to be known of the text,
// such as which sheet it is from, stands above them: the last is the team's own word.
func (a *Answer) Beneath() []Pair {
	return Filled(Pair{Headings.Duty, a.Duty}, Pair{Headings.Own, a.Own})
}

// Held says who holds it, and which product sheet it is from.
func (a *Answer) Held() string { return strings.Join(words.NonEmpty(a.HeldBy, a.Source), ", ") }

// Note is what is to be known of an answer beside its words: "planned, held by
// the supplier". That a question with an answer is answered goes without saying.
func (a *Answer) Note() string {
	state, retired := a.State, ""
	if state == isAnswered {
		state = ""
	}
	if a.Retired {
		retired = Headings.Retired
	}
	return strings.Join(words.NonEmpty(state, a.Held(), retired), ", ")
}

// Open are the questions without an answer, those that share a reason together.
// A point that does not apply, or that nobody has looked at, leaves none open.
func (p *Point) Open() []Open {
	if p.Mark.Value == assess.NotApplicable || p.Mark.Value == assess.CarriedOver || p.NotYet != "" {
		return nil
	}
	var all []Open
	at := map[[2]string]int{}
	for i := range p.Answers {
		a := &p.Answers[i]
		if a.State == openDuty {
			all = append(all, Open{Says: Headings.OpenDuty, Questions: []string{inFewWords(a.Duty)}})
		}
		if a.Told() {
			continue
		}
		key := [2]string{words.UpperFirst(a.Note()), a.Why}
		n, known := at[key]
		if !known {
			n = len(all)
			at[key], all = n, append(all, Open{Says: key[0], Why: a.Why})
		}
		all[n].Questions = append(all[n].Questions, inFewWords(a.Question))
	}
	return all
}

// few words are as many as still say which question is meant.
const fewWords = 7

// inFewWords is how a question begins: its first part, or its first words.
func inFewWords(question string) string {
	question = strings.TrimSpace(question)
	if end := strings.IndexAny(question, ",;:.?("); end > 0 && len(strings.Fields(question[:end])) > 2 {
		question = strings.TrimSpace(question[:end])
	}
	all := strings.Fields(strings.TrimRight(question, "?"))
	if len(all) > fewWords+1 {
		all = append(all[:fewWords], "…")
	}
	return words.LowerFirst(strings.ReplaceAll(strings.Join(all, " "), " …", "…"))
}
