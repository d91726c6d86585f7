package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/portfolio"
	"standpoint/assess/words"
)

// Declaration writes what speaks to each principle of the Local Digital
// Declaration, with a number for each thing to accept it by.
func Declaration(w io.Writer, d *portfolio.Declaration, asOf assess.Date) {
	p := printer{w: w}
	p.say("%s and the Local Digital Declaration (%s), as of %s.", d.Organisation, d.Standard, asOf.Long())
	p.say("From the files of its services. Which principle a point speaks to is ours; accept what you stand behind.")
	for _, point := range d.Points {
		p.line("")
		p.say("%s: %s", point.Label, point.Title)
		if len(point.Items) == 0 {
			p.line("  " + words.Hang(Plain("Nothing in the files speaks to it yet."+othersHave(d, &point)), wide-2, 2))
		}
		for _, item := range point.Items {
			said := fmt.Sprintf("%s %s.", item.ID, strings.TrimSuffix(item.Title, "."))
			if more := strings.TrimPrefix(item.Shows+details(item.Date.Long(), item.Link), ", "); more != "" {
				said += " " + words.UpperFirst(more)
			}
			p.line("  " + words.Hang(Plain(said), wide-2, 6))
		}
	}
	if len(d.Homeless) > 0 {
		p.line("")
		p.say("Public evidence that belongs under no heading by itself:")
		for _, item := range d.Homeless {
			p.line("  " + words.Hang(Plain("- "+strings.TrimSuffix(item.Title, ".")+". "+item.Shows+details(item.Date.Long(), item.Link)), wide, 4))
		}
	}
}

// othersHave says how many other organisations have something where one has nothing.
func othersHave(d *portfolio.Declaration, p *portfolio.DeclarationPoint) string {
	switch {
	case d.Others == 0:
		return ""
	case p.Others == 0:
		return " No other organisation here has something either."
	}
	return fmt.Sprintf(" Of %s here, %s something.", words.Count(d.Others, "other organisation", "other organisations"), words.Count(p.Others, "has", "have"))
}
