package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/words"
	"standpoint/standards"
)

// againstReport is the JSON of status --against: one assessment seen through
// the points of another standard. No rating is turned into one of the other
// scale. docs/status-json.md describes it.
type againstReport struct {
	File     string         `json:"file"`
	Service  string         `json:"service"`
	Standard string         `json:"standard"`
	Against  string         `json:"against"`
	Mapping  string         `json:"mapping"`
	AsOf     assess.Date    `json:"as_of"`
	Points   []againstPoint `json:"points"`
	Homeless []againstOwn   `json:"speaks_to_none"`
}

type againstPoint struct {
	Number   int          `json:"point"`
	Title    string       `json:"title"`
	Main     []againstOwn `json:"main"`
	InPart   []againstOwn `json:"in_part"`
	Asked    int          `json:"questions"`
	Answered int          `json:"questions_answered"`
	Open     []againstAsk `json:"questions_open"`
}

// againstAsk is a question of the other standard that no answer here goes to.
type againstAsk struct {
	Question string `json:"question"`
	Ask      string `json:"ask"`
}

// answered says how far the answers given go.
func (p againstPoint) answered() string {
	return fmt.Sprintf("answers %d of its %s", p.Answered, words.Count(p.Asked, "question", "questions"))
}

// againstOwn is a point of the assessment's own standard, with its own rating.
type againstOwn struct {
	Number int    `json:"point"`
	Title  string `json:"title"`
	Rating string `json:"rating"`
	Label  string `json:"rating_label"`
	mark   string
}

// against computes it; the other forms are printed from it.
func against(o *gather.Opened, path string, m *standards.Mapping, progress assess.Progress, day assess.Date) againstReport {
	r := againstReport{File: path, Service: o.Name(), Standard: m.From.FullID(), Against: m.To.FullID(), Mapping: mapCredit(m),
		AsOf: day, Points: []againstPoint{}, Homeless: []againstOwn{}}
	own := func(numbers []int) []againstOwn {
		rows := []againstOwn{}
		for _, n := range numbers {
			for _, p := range progress.Points {
				if p.Point.Number == n {
					rows = append(rows, againstOwn{n, p.Standard.Title, p.Point.Rating, p.Label(o.Standard), marks[assess.RatingShape(o.Standard, p.Point.Rating)]})
				}
			}
		}
		return rows
	}
	there := seenThrough(o.Assessment, m)
	for _, p := range assess.ProgressOf(m.To, there, day).Points {
		main, also := speaksTo(m, p.Standard.Number)
		r.Points = append(r.Points, againstPoint{p.Standard.Number, p.Standard.Title, own(main), own(also), p.Asked, p.Answered, openAt(m.To, there, p)})
	}
	for _, way := range m.Points {
		if len(way.Main)+len(way.Also) == 0 {
			r.Homeless = append(r.Homeless, own([]int{way.From})...)
		}
	}
	return r
}

// seenThrough is an assessment as it would be against the other standard, in
// the same round.
func seenThrough(a *assess.Assessment, m *standards.Mapping) *assess.Assessment {
	there := assess.Upgrade(a, m, a.Previous).Assessment
	there.Round = a.Round
	return there
}

// openAt are the questions of a point without an answer.
func openAt(s *standards.Standard, a *assess.Assessment, p assess.PointProgress) []againstAsk {
	open := []againstAsk{}
	for _, q := range a.Asked(s, p.Standard) {
		if answer := p.Point.Answer(q.ID); answer == nil || answer.State == "" {
			open = append(open, againstAsk{q.ID, q.Ask})
		}
	}
	return open
}

// speaksTo are the points that lead to one of the other standard, mainly and
// in part.
func speaksTo(m *standards.Mapping, number int) (main, also []int) {
	for _, way := range m.Points {
		for _, n := range way.Main {
			if n == number {
				main = append(main, way.From)
			}
		}
		for _, n := range way.Also {
			if n == number {
				also = append(also, way.From)
			}
		}
	}
	return main, also
}

func (r againstReport) table(w io.Writer, short string) {
	fmt.Fprintln(w, edges(plain(r.Service)+" through "+short, plain(r.File)))
	fmt.Fprintln(w, inset(r.Mapping))
	fmt.Fprintln(w)
	numbers := len(fmt.Sprint(r.Points[len(r.Points)-1].Number))
	row := func(text string) { fmt.Fprintln(w, strings.TrimRight(fmt.Sprintf(" %*s  %s", numbers, "", text), " ")) }
	for _, p := range r.Points {
		fmt.Fprintf(w, " %*d  %s\n", numbers, p.Number, plain(p.Title))
		for _, own := range p.Main {
			row(fmt.Sprintf("%s %s: point %d, %s", own.mark, own.Label, own.Number, cell(own.Title, 40)))
		}
		for _, own := range p.InPart {
			row(fmt.Sprintf("%s %s: in part, point %d, %s", own.mark, own.Label, own.Number, cell(own.Title, 40)))
		}
		switch {
		case len(p.Main)+len(p.InPart)+p.Answered == 0:
			row("nothing here speaks to it yet")
		case p.Asked > 0:
			row(p.answered())
		}
	}
	if len(r.Homeless) > 0 {
		fmt.Fprintln(w)
		fmt.Fprintln(w, inset(r.homeless()))
	}
}

// inset breaks a sentence into lines one column in.
func inset(text string) string {
	return " " + words.Hang(plain(text), 78, 1)
}

// spoken says the same in sentences, for a screen reader.
func (r againstReport) spoken(w io.Writer, short string) {
	p := func(format string, args ...any) { fmt.Fprintln(w, fold(plain(fmt.Sprintf(format, args...)))) }
	p("%s through the points of %s.", r.Service, short)
	p("The file is %s.", r.File)
	p("%s", r.Mapping)
	for _, point := range r.Points {
		var parts []string
		for _, own := range point.Main {
			parts = append(parts, fmt.Sprintf("point %d, %s: %s", own.Number, own.Title, own.Label))
		}
		for _, own := range point.InPart {
			parts = append(parts, fmt.Sprintf("in part, point %d, %s: %s", own.Number, own.Title, own.Label))
		}
		switch {
		case len(parts)+point.Answered == 0:
			parts = []string{"nothing here speaks to it yet"}
		case point.Asked > 0:
			parts = append(parts, "what is written here "+point.answered())
		}
		p("Point %d, %s: %s.", point.Number, point.Title, strings.Join(parts, "; "))
	}
	if len(r.Homeless) > 0 {
		p("%s", r.homeless())
	}
}

func (r againstReport) homeless() string {
	var words []string
	for _, own := range r.Homeless {
		words = append(words, fmt.Sprintf("%d %s", own.Number, plain(own.Title)))
	}
	return "Speaks to none of these points: " + strings.Join(words, ", ") + "."
}

func (r againstReport) json(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

func printAgainst(e *env, r againstReport, short string, asJSON bool) error {
	switch {
	case asJSON:
		return r.json(e.out)
	case e.speaks():
		r.spoken(e.out, short)
	default:
		r.table(e.out, short)
	}
	return nil
}
