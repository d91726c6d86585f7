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
	p.say("From the files of its services. We decided which principle each point belongs to. Accept only what you agree with.")
	for _, point := range d.Points {
		p.line("")
		p.say("%s: %s", point.Label, point.Title)
		if len(point.Items) == 0 {
			p.line("  " + words.Hang(Plain(d.Missing(point)), wide-2, 2))
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
		p.say("Public evidence that does not belong under a heading by itself:")
		for _, item := range d.Homeless {
			p.line("  " + words.Hang(Plain("- "+strings.TrimSuffix(item.Title, ".")+". "+item.Shows+details(item.Date.Long(), item.Link)), wide, 4))
		}
	}
}
