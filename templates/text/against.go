package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/words"
	"standpoint/templates"
)

// Against writes an assessment seen through another standard, by its short name,
// as columns or in sentences.
func Against(w io.Writer, a *templates.Against, short string, spoken bool) {
	p := printer{w, spoken}
	if spoken {
		againstSpoken(p, a, short)
	} else {
		againstTable(p, a, short)
	}
}

func againstTable(p printer, a *templates.Against, short string) {
	p.line(edges(Plain(a.Title)+" through "+short, Plain(a.File)))
	p.line(indented(Plain(a.Mapping), 1))
	p.line("")
	numbers := 0
	for i := range a.Points {
		numbers = max(numbers, words.Width(a.Points[i].Tag(a.Points[i].Number)))
	}
	row := func(text string) { p.line(strings.TrimRight(fmt.Sprintf(" %*s  %s", numbers, "", text), " ")) }
	for i := range a.Points {
		point := &a.Points[i]
		p.line(fmt.Sprintf(" %*s  %s", numbers, point.Tag(point.Number), Plain(point.Title)))
		for _, own := range point.Main {
			row(fmt.Sprintf("%s %s: %s, %s", templates.Sign(own.Shape), own.Label, own.Of(own.Number), cell(own.Title, 40)))
		}
		for _, own := range point.InPart {
			row(fmt.Sprintf("%s %s: in part, %s, %s", templates.Sign(own.Shape), own.Label, own.Of(own.Number), cell(own.Title, 40)))
		}
		switch {
		case len(point.Main)+len(point.InPart)+point.Answered == 0:
			row("nothing here is about it yet")
		case point.Asked > 0:
			row(answered(point))
		}
	}
	if len(a.Homeless) > 0 {
		p.line("")
		p.line(indented(homeless(a), 1))
	}
}

// againstSpoken says the same in sentences.
func againstSpoken(p printer, a *templates.Against, short string) {
	p.say("%s through the points of %s.", a.Title, short)
	p.say("The file is %s.", a.File)
	p.say("%s", a.Mapping)
	for i := range a.Points {
		point := &a.Points[i]
		var parts []string
		for _, own := range point.Main {
			parts = append(parts, fmt.Sprintf("%s, %s: %s", own.Of(own.Number), own.Title, own.Label))
		}
		for _, own := range point.InPart {
			parts = append(parts, fmt.Sprintf("in part, %s, %s: %s", own.Of(own.Number), own.Title, own.Label))
		}
		switch {
		case len(parts)+point.Answered == 0:
			parts = []string{"nothing here is about it yet"}
		case point.Asked > 0:
			parts = append(parts, "what is written here "+answered(point))
		}
		p.say("%s, %s: %s.", words.UpperFirst(point.Of(point.Number)), point.Title, strings.Join(parts, "; "))
	}
	if len(a.Homeless) > 0 {
		p.say("%s", homeless(a))
	}
}

// answered says how far the answers given go.
func answered(p *assess.AgainstPoint) string {
	return fmt.Sprintf("answers %d of its %s", p.Answered, words.Count(p.Asked, "question", "questions"))
}

func homeless(a *templates.Against) string {
	var titles []string
	for _, own := range a.Homeless {
		titles = append(titles, fmt.Sprintf("%s %s", own.Tag(own.Number), Plain(own.Title)))
	}
	return "Not about any of these points: " + strings.Join(titles, ", ") + "."
}
