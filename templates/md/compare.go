package md

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"standpoint/assess/compare"
	"standpoint/assess/words"
	"standpoint/templates"
)

// mostInComment is how many characters a comment of a pull request may have.
const mostInComment = 65_536

// mostWorse is how many things that got worse are listed, and mostRated how many
// ratings that differ.
const (
	mostWorse = 20
	mostRated = 100
)

// Compare writes what differs for a pull request: the ratings in a table, and the
// rest of each point folded. It fits into a comment; what does not is counted.
func Compare(w io.Writer, c *compare.Comparison) error {
	c = templates.Clean(c)
	head := quiet(compareHead(c))
	folds := compareFolds(c)
	size := utf8.RuneCountInString(head)
	shown := 0
	for shown < len(folds) && size+utf8.RuneCountInString(folds[shown]) <= mostInComment-300 {
		size += utf8.RuneCountInString(folds[shown])
		shown++
	}
	_, err := io.WriteString(w, head+strings.Join(folds[:shown], "")+compareRest(len(folds)-shown))
	return err
}

// compareRest says what had no room.
func compareRest(left int) string {
	if left == 0 {
		return ""
	}
	return "\n" + words.Say(left, "There is no room here for %d more, which differs too: `standpoint compare` shows it.", "There is no room here for %d more, which differ too: `standpoint compare` shows them.") + "\n"
}

func compareHead(c *compare.Comparison) string {
	var out strings.Builder
	fmt.Fprintf(&out, "### What changed: %s\n\n", line(words.Clip(strings.Join(words.NonEmpty(c.ServiceName, c.Titled), ", "), 200)))
	fmt.Fprintf(&out, "Before: %s. Now: %s. As of %s.\n\n", line(words.Clip(templates.Side(c.Before), 300)), line(words.Clip(templates.Side(c.Now), 300)), c.AsOf.Long())
	if c.Nothing() {
		return out.String() + "Nothing differs.\n"
	}
	return out.String() + compareRatings(c.Points) + templates.Unchanged(c) + "\n\n" + compareWorse(c.Worse)
}

// compareRatings are the ratings that differ as a table.
func compareRatings(points []compare.Point) string {
	var out strings.Builder
	rated := 0
	for i := range points {
		p := &points[i]
		if p.Rating == nil {
			continue
		}
		if rated++; rated == 1 {
			out.WriteString("| Point | Before | Now | |\n| --- | --- | --- | --- |\n")
		}
		if rated <= mostRated {
			fmt.Fprintf(&out, "| %s. %s | %s | %s | %s |\n", p.Tag(p.Number), line(words.Clip(p.Title, 120)), compareMark(p.Rating.Before), compareMark(p.Rating.Now), templates.Way(p.Rating))
		}
	}
	if rated > mostRated {
		fmt.Fprintf(&out, "| and %d more | | | |\n", rated-mostRated)
	}
	if rated > 0 {
		out.WriteString("\n")
	}
	return out.String()
}

func compareWorse(worse []string) string {
	if len(worse) == 0 {
		return "Nothing got worse.\n\n"
	}
	var out strings.Builder
	out.WriteString("**Worse than before:**\n\n")
	for i, one := range worse {
		if i == mostWorse {
			fmt.Fprintf(&out, "- and %d more\n", len(worse)-i)
			break
		}
		fmt.Fprintf(&out, "- %s\n", start(one))
	}
	return out.String() + "\n"
}

func compareMark(m compare.Mark) string { return templates.Sign(m.Shape) + " " + line(m.Label) }

// compareFolds are the parts that fold: the service, and each point.
func compareFolds(c *compare.Comparison) []string {
	var folds []string
	if !c.About.None() {
		folds = append(folds, compareFold("The service and the assessment", &c.About))
	}
	for i := range c.Points {
		if p := &c.Points[i]; !p.None() {
			title := fmt.Sprintf("%s. %s: %s", words.UpperFirst(p.Of(p.Number)), words.Clip(p.Title, 120), templates.CountedDifferences(p))
			folds = append(folds, compareFold(title, &p.Differences))
		}
	}
	return folds
}

func compareFold(title string, d *compare.Differences) string {
	var out strings.Builder
	fmt.Fprintf(&out, "<details><summary>%s</summary>\n\n", inSummary(title))
	for i := range d.Values {
		fmt.Fprintf(&out, "- %s\n", compareValue(&d.Values[i]))
	}
	for i := range d.Items {
		item := &d.Items[i]
		fmt.Fprintf(&out, "- %s: %s\n", start(words.Named(item.ID, item.What)), line(item.Says))
		for j := range item.Values {
			fmt.Fprintf(&out, "  - %s\n", compareValue(&item.Values[j]))
		}
	}
	return quiet(out.String() + "\n</details>\n\n")
}

func compareValue(v *compare.Value) string {
	if len(v.Words) == 0 {
		return fmt.Sprintf("%s: %s", start(v.What), line(templates.Changed(v)))
	}
	var out []string
	for _, piece := range v.Words {
		switch said := line(piece.Text); piece.Is {
		case words.Left:
			out = append(out, "…")
		case words.Gone:
			out = append(out, "<del>"+said+"</del>")
		case words.New:
			out = append(out, "<ins>"+said+"</ins>")
		default:
			out = append(out, said)
		}
	}
	return fmt.Sprintf("**%s**: %s", line(v.What), strings.Join(words.NonEmpty(out...), " "))
}

// inSummary is a text inside an element of HTML, where Markdown is not read.
func inSummary(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(strings.Join(strings.Fields(templates.Printable(text)), " "))
}
