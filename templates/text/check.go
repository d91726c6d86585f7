package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
)

// Check prints what was found for people: by file and point, the reason with the
// first of each kind, and at the end what to do first.
type Check struct {
	printer
	day  assess.Date
	told map[string]bool // codes whose reason was given
}

// NewCheck prints to a writer as things stand on a day, in sentences where they
// are spoken.
func NewCheck(w io.Writer, day assess.Date, spoken bool) *Check {
	return &Check{printer{w, spoken}, day, map[string]bool{}}
}

// File prints what was found in one file.
func (t *Check) File(f *check.File) error {
	if len(f.Findings) == 0 {
		return nil
	}
	t.heading(f)
	point := -1
	for _, one := range f.Findings {
		if one.Point != point && !f.Unread && f.Kind == "" {
			point = one.Point
			t.point(f, point)
		}
		t.finding(f.Path, one)
	}
	return nil
}

// heading says what the findings below are about.
func (t *Check) heading(f *check.File) {
	name := Plain(f.Path)
	switch {
	case f.Unread && t.spoken && f.Kind != "policy":
		t.line(fmt.Sprintf("The file %s was not checked.", name))
	case f.Kind != "" && t.spoken:
		t.line(fmt.Sprintf("The %s %s.", f.Called(), name))
	case f.Standard == nil:
		t.line(name)
	case t.spoken:
		t.line(spokenHead(f.Headline) + " The file is " + name + ".")
	default:
		t.line(fmt.Sprintf("%s\n%s", Fold(Plain(f.Headline)), name))
	}
	t.gap()
}

func (t *Check) point(f *check.File, number int) {
	title := "The whole assessment"
	if name := f.Title(number); name != "" {
		title = f.Standard.PointHead(number) + ": " + Plain(name)
	}
	if t.spoken {
		t.line(title + ".")
		return
	}
	t.line(Fold(title))
	t.line("")
}

func (t *Check) finding(path string, f check.Finding) {
	said := []string{words.UpperFirst(f.Severity.Word()) + ": " + Plain(f.What)}
	if !t.told[f.Code] {
		t.told[f.Code] = true
		said = append(said, f.Why)
	}
	said = append(said, Plain(f.Remedy))
	if t.spoken { // a remedy that ends with a command has to end for the ear too
		said[len(said)-1] = words.Sentence(said[len(said)-1])
		t.line(fmt.Sprintf("%s File %s, line %d, column %d. Code %s.", strings.Join(said, " "), Plain(path), f.Line, f.Column, f.Code))
		return
	}
	t.line(indented(said[0], 2))
	t.line(indented(strings.Join(said[1:], " "), 4))
	t.line(fmt.Sprintf("    %s  %s\n", Spot(path, f), f.Code))
}

// End prints what comes after the last file.
func (t *Check) End(sum *check.Summary) error {
	t.line(Fold(Summary(sum, t.day)))
	if list := sum.First(); len(list) > 0 {
		t.gap()
		t.line(words.Choose(len(list), "First, this:", fmt.Sprintf("First, these %d:", len(list))))
		for i, one := range list {
			t.first(i+1, one, sum.Files > 1)
		}
		t.gap()
		t.line(fmt.Sprintf("To learn more about a code: standpoint check --explain %s", list[0].Code))
	}
	return nil
}

func (t *Check) first(number int, one check.Placed, many bool) {
	where := ""
	if name := words.UpperFirst(one.Of(one.Point)); one.Point > 0 && !strings.HasPrefix(one.What, name+" ") {
		where = name + ". "
	}
	if many {
		where = Plain(one.File) + ". " + where
	}
	text := fmt.Sprintf("%d. %s%s %s", number, where, Plain(one.What), Plain(one.Remedy))
	if t.spoken {
		t.line(words.Sentence(text))
		return
	}
	t.line(words.Hang(text, wide-3, 3))
}

// Summary says in sentences how many of what there are.
func Summary(s *check.Summary, day assess.Date) string {
	var parts []string
	add := func(n int, what string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, what))
		}
	}
	add(s.Counts[check.Error], "to fix first")
	add(s.Counts[check.ToDo], "still to do")
	add(s.Counts[check.Advice], "worth a look")
	add(s.Counts[check.Note], "good to know")
	text := "Nothing is still to do."
	switch {
	case s.Since != "" && len(parts) == 0:
		text = "Nothing got worse since " + Plain(s.Since) + "."
	case s.Since != "":
		text = "New since " + Plain(s.Since) + ": " + words.List(parts) + "."
	case len(parts) > 0:
		text = words.UpperFirst(words.List(parts)) + "."
	}
	if s.Files > 1 && s.Since == "" {
		text += fmt.Sprintf(" Of %d assessments, %d have nothing still to do.", s.Files, s.Content)
	}
	if s.Excepted > 0 {
		text += words.Say(s.Excepted, " %d finding is excused by the policy for now.", " %d findings are excused by the policy for now.")
	}
	return text + " As of " + day.Long() + "."
}

// Spot is file:line:column, which editors and terminals open.
func Spot(path string, f check.Finding) string {
	return fmt.Sprintf("%s:%d:%d", Plain(path), f.Line, f.Column)
}
