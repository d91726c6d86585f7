package md

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/assess"
	"standpoint/assess/check"
	"standpoint/assess/words"
	"standpoint/templates/text"
)

// CheckMark is the first line of what check writes for a pull request. Whoever posts
// it finds the comment of the time before by it, and updates that one.
const CheckMark = "<!-- standpoint check -->"

// mostInFold is how many findings of one file are written out, the weightiest first.
const mostInFold = 50

// Check writes what was found as a comment on a pull request: what all came to, and
// each file folded. It fits into a comment; what does not is counted.
type Check struct {
	w     io.Writer
	day   assess.Date
	folds []string
	size  int
	left  int // files that had no room
}

// NewCheck prints to a writer as things stand on a day.
func NewCheck(w io.Writer, day assess.Date) *Check { return &Check{w: w, day: day} }

// File keeps what is to be said of one file.
func (c *Check) File(f *check.File) error {
	if len(f.Findings) == 0 {
		return nil
	}
	fold := checkFold(f)
	if c.left > 0 || c.size+utf8.RuneCountInString(fold) > mostInComment-1000 {
		c.left++
		return nil
	}
	c.folds, c.size = append(c.folds, fold), c.size+utf8.RuneCountInString(fold)
	return nil
}

// End writes the comment.
func (c *Check) End(sum *check.Summary) error {
	rest := ""
	if c.left > 0 {
		rest = "\n" + words.Say(c.left, "There is no room here for %d more file: `standpoint check` shows it.", "There is no room here for %d more files: `standpoint check` shows them.") + "\n"
	}
	_, err := io.WriteString(c.w, CheckMark+"\n### Service standard\n\n"+quiet(line(words.Clip(strings.Join(strings.Fields(text.Summary(sum, c.day)), " "), 500)))+"\n"+strings.Join(c.folds, "")+rest)
	return err
}

// checkFold is one file: what is still to do open to the eye, the rest a click away.
func checkFold(f *check.File) string {
	all := slices.Clone(f.Findings)
	slices.SortStableFunc(all, check.Weightier)
	var out strings.Builder
	fmt.Fprintf(&out, "\n<details><summary>%s: %s</summary>\n\n", inSummary(words.Clip(cmp.Or(f.Headline, f.Place), 200)), checkCounts(all))
	for _, one := range all[:min(len(all), mostInFold)] {
		out.WriteString(checkLine(f.Place, &one))
	}
	if more := len(all) - mostInFold; more > 0 {
		fmt.Fprintf(&out, "- and %d more\n", more)
	}
	return quiet(out.String() + "\n</details>\n")
}

// checkCounts are a file's findings by how much they matter, in words.
func checkCounts(all []check.Finding) string {
	var parts []string
	for i := 0; i < len(all); {
		n := i
		for n < len(all) && all[n].Severity == all[i].Severity {
			n++
		}
		parts = append(parts, fmt.Sprintf("%d %s", n-i, all[i].Severity.Word()))
		i = n
	}
	return words.List(parts)
}

// checkLine is one finding: where, what, and what to do.
func checkLine(place string, f *check.Finding) string {
	point := ""
	if f.Point > 0 {
		point = f.Of(f.Point) + ", "
	}
	return fmt.Sprintf("- **%s**, %s%s: %s %s (%s)\n", f.Severity.Word(), point, code(words.Clip(fmt.Sprintf("%s:%d", text.Plain(place), f.Line), 200)),
		line(words.Clip(f.What, 400)), line(words.Clip(f.Remedy, 400)), f.Code)
}
