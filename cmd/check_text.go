package cmd

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
)

// checkText prints what was found for people: by file and point, the reason
// with the first of each kind, and at the end what to do first.
type checkText struct {
	w      io.Writer
	day    assess.Date
	speaks bool
	told   map[string]bool // codes whose reason was given
	files  int
}

func (t *checkText) file(f *check.File) error {
	if len(f.Findings) == 0 {
		return nil
	}
	if t.told == nil {
		t.told = map[string]bool{}
	}
	t.files++
	t.heading(f)
	point := -1
	for _, one := range f.Findings {
		if one.Point != point && !f.Unread && !f.Policy {
			point = one.Point
			t.point(f, point)
		}
		t.finding(f.Path, one)
	}
	return nil
}

// heading says what the findings below are about.
func (t *checkText) heading(f *check.File) {
	name := plain(f.Path)
	switch {
	case f.Policy && t.speaks:
		fmt.Fprintf(t.w, "The policy %s.\n", name)
	case f.Unread && t.speaks:
		fmt.Fprintf(t.w, "The file %s does not read.\n", name)
	case f.Standard == nil:
		fmt.Fprintln(t.w, name)
	case t.speaks:
		fmt.Fprintf(t.w, "%s. The file is %s.\n", strings.ReplaceAll(plain(f.Headline), " · ", ", "), name)
	default:
		fmt.Fprintf(t.w, "%s\n%s\n", fold(plain(f.Headline)), name)
	}
	t.gap()
}

// gap sets parts off on a screen; a voice needs none.
func (t *checkText) gap() {
	if !t.speaks {
		fmt.Fprintln(t.w)
	}
}

func (t *checkText) point(f *check.File, number int) {
	title := "The whole assessment"
	if name := f.Title(number); name != "" {
		title = fmt.Sprintf("Point %d: %s", number, plain(name))
	}
	if t.speaks {
		fmt.Fprintln(t.w, title+".")
		return
	}
	fmt.Fprintln(t.w, fold(title))
	fmt.Fprintln(t.w)
}

func (t *checkText) finding(path string, f check.Finding) {
	said := []string{words.UpperFirst(f.Severity.Word()) + ": " + plain(f.What)}
	if !t.told[f.Code] {
		t.told[f.Code] = true
		said = append(said, f.Why)
	}
	said = append(said, plain(f.Remedy))
	if t.speaks { // a remedy that ends with a command has to end for the ear too
		said[len(said)-1] = words.Sentence(said[len(said)-1])
		fmt.Fprintf(t.w, "%s File %s, line %d, column %d. Code %s.\n", strings.Join(said, " "), plain(path), f.Line, f.Column, f.Code)
		return
	}
	fmt.Fprintln(t.w, indent(said[0], 2))
	fmt.Fprintln(t.w, indent(strings.Join(said[1:], " "), 4))
	fmt.Fprintf(t.w, "    %s  %s\n\n", spot(path, f), f.Code)
}

func (t *checkText) end(sum *check.Summary) error {
	fmt.Fprintln(t.w, fold(checkSentence(sum, t.day)))
	if list := sum.First(); len(list) > 0 {
		t.gap()
		fmt.Fprintln(t.w, firstWords(len(list)))
		for i, one := range list {
			t.first(i+1, one, sum.Files > 1)
		}
		t.gap()
		fmt.Fprintf(t.w, "To learn more about a code: standpoint check --explain %s\n", list[0].Code)
	}
	return nil
}

func firstWords(n int) string {
	if n == 1 {
		return "First, this:"
	}
	return fmt.Sprintf("First, these %d:", n)
}

func (t *checkText) first(number int, one check.Placed, many bool) {
	where := ""
	if prefix := fmt.Sprintf("Point %d ", one.Point); one.Point > 0 && !strings.HasPrefix(one.What, prefix) {
		where = fmt.Sprintf("Point %d. ", one.Point)
	}
	if many {
		where = plain(one.File) + ". " + where
	}
	text := fmt.Sprintf("%d. %s%s %s", number, where, plain(one.What), plain(one.Remedy))
	if t.speaks {
		fmt.Fprintln(t.w, words.Sentence(text))
		return
	}
	fmt.Fprintln(t.w, words.Hang(text, 76, 3))
}

// checkSentence says how many of what there are.
func checkSentence(s *check.Summary, day assess.Date) string {
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, words))
		}
	}
	add(s.Counts[check.Error], "to mend first")
	add(s.Counts[check.ToDo], "still to do")
	add(s.Counts[check.Advice], "worth a look")
	add(s.Counts[check.Note], "good to know")
	text := "Nothing is still to do."
	switch {
	case s.Since != "" && len(parts) == 0:
		text = "Nothing got worse since " + plain(s.Since) + "."
	case s.Since != "":
		text = "New since " + plain(s.Since) + ": " + words.List(parts) + "."
	case len(parts) > 0:
		text = words.UpperFirst(words.List(parts)) + "."
	}
	if s.Files > 1 && s.Since == "" {
		text += fmt.Sprintf(" Of %d assessments, %d have nothing still to do.", s.Files, s.Content)
	}
	if s.Excepted > 0 {
		text += fmt.Sprintf(" %s excused by the policy for now.", words.Count(s.Excepted, "finding is", "findings are"))
	}
	return text + " As of " + day.Long() + "."
}

// spot is file:line:column, which editors and terminals open.
func spot(path string, f check.Finding) string {
	return fmt.Sprintf("%s:%d:%d", plain(path), f.Line, f.Column)
}

// indent folds a text to the width of a screen, with blanks before each line.
func indent(text string, by int) string {
	return strings.Repeat(" ", by) + words.Hang(text, 79-by, by)
}
