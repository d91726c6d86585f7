package text

import (
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/report"
	"standpoint/assess/words"
)

// Sheet prints what a product sheet says.
func Sheet(w io.Writer, s *report.Sheet) error {
	var b strings.Builder
	line := func(text string) { b.WriteString(Fold(Plain(text)) + "\n") }
	line(s.Title)
	line(s.Notice)
	line("")
	for _, f := range report.Filled(report.Pair{Name: "Supplier", Text: s.Supplier}, report.Pair{Name: "Standard", Text: s.Standard},
		report.Pair{Name: "Who says so", Text: strings.Join(words.NonEmpty(s.SaidBy, s.Organisation), ", ")},
		report.Pair{Name: "Date", Text: strings.Join(words.NonEmpty(assess.Date(s.On).Long(), s.Age), ", ")},
		report.Pair{Name: "Who to ask", Text: s.Contact}, report.Pair{Name: "How it is set up there", Text: s.Setup}) {
		line(f.Name + ": " + f.Text)
	}
	for _, p := range s.Points {
		line("")
		line(words.Ended(words.UpperFirst(p.Of(p.Number)) + ". " + p.Title))
		for i := range p.Questions {
			sheetQuestion(line, &p.Questions[i])
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func sheetQuestion(line func(string), q *report.SheetQuestion) {
	line("")
	line(q.Question + " (" + q.ID + ")")
	for _, f := range report.Filled(report.Pair{Name: "They found", Text: q.Saw}, report.Pair{Name: "The supplier says", Text: q.Comment}, report.Pair{Name: "Limits", Text: q.Limits},
		report.Pair{Name: "Left to each council", Text: q.Duty}, report.Pair{Name: "In version", Text: q.Version}, report.Pair{Name: "Set up there", Text: q.Setup}, report.Pair{Name: "On", Text: assess.Date(q.On).Long()}) {
		line("  " + f.Name + ": " + assess.NormaliseLine(f.Text))
	}
	for _, e := range q.Evidence {
		line("  Evidence: " + strings.Join(words.NonEmpty(e.Title, e.Shows, e.Date, e.Link), ", "))
	}
}
