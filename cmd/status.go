package cmd

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/words"
	"standpoint/templates"
)

type statusOptions struct {
	asOf    string
	json    bool
	against string
}

func newStatus(e *env) *cobra.Command {
	var opts statusOptions
	c := &cobra.Command{
		Use:   "status [FILE]",
		Short: "Show where an assessment stands and what is next",
		Long: `Shows every point with its rating, what is still missing, and the one next
step. It only looks; incomplete is a normal state, and the exit status is 0.`,
		Example: "  standpoint status\n  standpoint status assessments/lgdss-beta.yaml --json",
		Args:    arguments(0, 1, "at most one FILE"),
		RunE:    func(_ *cobra.Command, args []string) error { return runStatus(e, opts, args) },
	}
	c.Flags().StringVar(&opts.asOf, "as-of", "", asOfUsage)
	c.Flags().StringVar(&opts.against, "against", "", "see it through the points of another `standard`")
	c.Flags().BoolVar(&opts.json, "json", false, "print it as JSON; docs/status-json.md says what the fields mean")
	return c
}

func runStatus(e *env, opts statusOptions, args []string) error {
	day, err := asOf(e, opts.asOf)
	if err != nil {
		return err
	}
	path, err := choose(e, args)
	if err != nil {
		return err
	}
	o, err := open(e, path)
	if err != nil {
		return err
	}
	for _, note := range o.Notes() {
		say(e.err, note.Error(), note.Hint)
	}
	progress := assess.ProgressOf(o.Standard, o.Assessment, day)
	if opts.against != "" {
		m, err := mappingFrom(e, o, path, opts.against)
		if err != nil {
			return err
		}
		return printAgainst(e, against(o, path, m, progress, day), m.To.ShortTitled(), opts.json)
	}
	switch {
	case opts.json:
		return statusJSON(e.out, o, path, progress, day)
	case e.speaks():
		statusSpoken(e.out, o, path, progress, day)
	default:
		statusTable(e.out, o, path, progress, day)
	}
	return nil
}

// marks are the shapes of ratings as characters; a word stands beside each.
var marks = map[string]string{"full": "●", "half": "◐", "quarter": "◔", "ring": "○", "dash": "–", "dot": "·"}

// statusTable prints the overview as columns, at most 80 wide.
func statusTable(w io.Writer, o *gather.Opened, path string, progress assess.Progress, day assess.Date) {
	fmt.Fprintln(w, edges(headline(o), fmt.Sprintf("%d of %d looked at", progress.Looked, len(progress.Points))))
	fmt.Fprintln(w, edges(plain(o.Assessment.Service.Organisation), plain(path)))
	fmt.Fprintln(w)
	labels, numbers, wants := 0, 1, 0
	for _, p := range progress.Points {
		labels = max(labels, words.Width(p.Label(o.Standard)))
		numbers = max(numbers, len(fmt.Sprint(p.Point.Number)))
		wants = max(wants, min(24, words.Width(wanted(p))))
	}
	titles := 79 - numbers - labels - wants - 8
	group := ""
	for _, p := range progress.Points {
		if name := o.Standard.GroupName(p.Standard.Group, o.Assessment.Lang); name != group {
			group = name
			fmt.Fprintln(w, " "+group)
		}
		rating := marks[assess.RatingShape(o.Standard, p.Point.Rating)] + " " + p.Label(o.Standard)
		row := fmt.Sprintf(" %*d  %s %s  %s", numbers, p.Point.Number, cell(p.Standard.TitleIn(o.Assessment.Lang), titles), cell(rating, labels+2), cell(wanted(p), wants))
		fmt.Fprintln(w, strings.TrimRight(row, " "))
	}
	fmt.Fprintln(w)
	statusClosing(w, o, progress, day)
}

// statusSpoken says the same in sentences, for a screen reader.
func statusSpoken(w io.Writer, o *gather.Opened, path string, progress assess.Progress, day assess.Date) {
	fmt.Fprintf(w, "%s.\n", strings.ReplaceAll(headline(o), " · ", ", "))
	fmt.Fprintf(w, "The file is %s.\n", plain(path))
	fmt.Fprintf(w, "%d of %d points are looked at.\n", progress.Looked, len(progress.Points))
	for _, p := range progress.Points {
		fmt.Fprintf(w, "Point %d, %s: %s.", p.Point.Number, p.Standard.TitleIn(o.Assessment.Lang), p.Label(o.Standard))
		if w2 := wanted(p); w2 != "" && p.Started() {
			fmt.Fprintf(w, " Still to do: %s.", w2)
		}
		fmt.Fprintln(w)
	}
	statusClosing(w, o, progress, day)
}

// statusClosing is what both forms end with: the counts, the result, what is
// overdue and the next step.
func statusClosing(w io.Writer, o *gather.Opened, progress assess.Progress, day assess.Date) {
	var counts []string
	for _, id := range append(assess.RatingIDs(o.Standard), "") {
		if n := progress.Counts[id]; n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, assess.RatingLabel(o.Standard, id)))
		}
	}
	fmt.Fprintln(w, strings.Join(counts, ", ")+".")
	if sentence := progress.Overall.Sentence(o.Standard); sentence != "" {
		fmt.Fprintln(w, sentence)
	}
	for _, note := range progress.AsideNotes() {
		fmt.Fprintln(w, fold(plain(note)))
	}
	if note := goneNote(noLongerAsked(o, progress)); note != "" {
		fmt.Fprintln(w, fold(plain(note)))
	}
	for _, due := range progress.Open {
		if due.Overdue {
			fmt.Fprintln(w, fold(fmt.Sprintf("Overdue: %s %s (%s, %s)", due.Action.ID, plain(due.Action.What), ownerOf(due.Action), due.Action.Due.Long())))
		}
	}
	fmt.Fprintln(w, "As of "+day.Long()+".")
	fmt.Fprintln(w, fold("Next: "+nextStep(o, progress)))
}

func ownerOf(action *assess.Action) string {
	if action.Owner == "" {
		return "no owner yet"
	}
	return plain(action.Owner)
}

// nextStep is the one thing to do first, by a fixed order: begin, look at what
// is left, mend what is overdue, finish what is missing, print.
func nextStep(o *gather.Opened, progress assess.Progress) string {
	for _, p := range progress.Points {
		if p.Point.Rating == "" && p.Started() {
			return fmt.Sprintf("give point %d a rating: standpoint assess --points %d", p.Point.Number, p.Point.Number)
		}
	}
	for _, p := range progress.Points {
		if p.Point.Rating == "" && progress.Looked == 0 {
			return "begin with a point you know well: standpoint assess"
		} else if p.Point.Rating == "" {
			return fmt.Sprintf("look at point %d, %s: standpoint assess --points %d", p.Point.Number, p.Standard.TitleIn(o.Assessment.Lang), p.Point.Number)
		}
	}
	if progress.Overdue > 0 {
		return "see whether " + progress.Open[0].Action.ID + " is done, or give it a new date"
	}
	for _, p := range progress.Points {
		if len(p.Missing) > 0 {
			return fmt.Sprintf("add to point %d what is missing (%s): standpoint assess --points %d", p.Point.Number, strings.Join(p.Missing, ", "), p.Point.Number)
		}
	}
	return "print it: standpoint report"
}

// wanted is the last column: what is still missing and what is overdue.
func wanted(p assess.PointProgress) string {
	if !p.Started() {
		return ""
	}
	words := p.Missing
	if p.Overdue > 0 {
		words = append([]string{fmt.Sprintf("%d overdue", p.Overdue)}, words...)
	}
	return strings.Join(words, ", ")
}

// headline names the thing assessed, its phase and the standard, for a terminal.
func headline(o *gather.Opened) string { return plain(o.Headline()) }

// plain is a text from a file made harmless for a terminal, on one line.
func plain(text string) string {
	return strings.Join(strings.Fields(templates.Printable(text)), " ")
}

// cell cuts or fills a text to a width in columns.
func cell(text string, width int) string {
	text = plain(text)
	if words.Width(text) > width {
		text = words.Cut(text, width, "…")
	}
	return words.Fill(text, width)
}

// edges puts one text at the left and one at the right of an 80-column line,
// or below each other when both do not fit.
func edges(left, right string) string {
	gap := 79 - words.Width(left) - words.Width(right) - 1
	switch {
	case left == "":
		return " " + right
	case gap < 2:
		return " " + left + "\n " + right
	}
	return " " + left + strings.Repeat(" ", gap) + right
}

// fold breaks a sentence into lines of at most 79 columns.
func fold(text string) string { return words.Wrap(text, 79) }
