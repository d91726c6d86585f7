package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/find"
	"standpoint/assess/words"
	"standpoint/standards"
)

// Proposals lists the proposals by point, with the reason for each.
func Proposals(w io.Writer, found *find.Proposals, spoken bool) {
	p := printer{w, spoken}
	if spoken {
		p.line(spokenHead(found.Headline))
	} else {
		p.line(" " + Plain(found.Headline) + "\n " + Plain(found.Path) + "\n")
	}
	point := 0
	for i := range found.New {
		o := &found.New[i]
		if o.Point != point {
			point = o.Point
			proposalsPoint(p, found.Standard, point)
		}
		if spoken {
			p.line(Fold(fmt.Sprintf("%s. %s, %s. %s. %s.", words.UpperFirst(o.ID), Plain(o.Title), Plain(o.Link), Plain(o.Reason), words.UpperFirst(lastCommitted(o)))))
			continue
		}
		p.line("     " + words.Fill(o.ID, 20) + " " + Plain(o.Title))
		for _, line := range []string{Plain(o.Link) + ", " + lastCommitted(o), Plain(o.Reason)} {
			p.line(strings.Repeat(" ", 26) + words.Hang(line, 53, 26))
		}
	}
	if len(found.New) > 0 && !spoken {
		p.line("")
	}
	for _, line := range proposalsClosing(found) {
		p.line(Fold(line))
	}
}

func proposalsPoint(p printer, s *standards.Standard, number int) {
	title := s.Point(number).Title
	if p.spoken {
		p.line(Fold(fmt.Sprintf("%s, %s.", s.PointHead(number), Plain(title))))
		return
	}
	p.line(fmt.Sprintf(" %2s  %s", s.PointTag(number), strings.TrimRight(cell(title, 70), " ")))
}

// lastCommitted says when the file was last committed.
func lastCommitted(o *find.Placed) string {
	switch {
	case o.File.Date != "" && o.File.Modified:
		return "last committed " + assess.Date(o.File.Date).Long() + ", with changes since"
	case o.File.Date != "":
		return "last committed " + assess.Date(o.File.Date).Long()
	case o.File.Committed:
		return "committed, I cannot see when"
	}
	return "not committed"
}

// proposalsClosing says what there is, what is there already, what has no place
// and what to do next.
func proposalsClosing(found *find.Proposals) []string {
	lines := []string{"Nothing was found that is not in the file already."}
	if n := len(found.New); n > 0 {
		lines = []string{fmt.Sprintf("%s. Nothing was changed.", words.Count(n, "proposal", "proposals"))}
	}
	if found.There > 0 {
		lines = append(lines, words.Say(found.There, "%d more was found, but it is already in the file.", "%d more were found, but they are already in the file."))
	}
	if len(found.Lost) > 0 {
		var names []string
		for _, o := range found.Lost {
			names = append(names, Plain(o.Link))
		}
		lines = append(lines, fmt.Sprintf("I do not know which point of %s these belong to: %s. Add them where they fit with standpoint answer.", Plain(found.Assessment.Standard), strings.Join(names, ", ")))
	}
	if !found.Whole {
		lines = append(lines, "The repository is so large that I did not look at all of it.")
	}
	if len(found.New) > 0 {
		lines = append(lines, "Next: look at them, and add those that fit with --accept and their names.")
	}
	return lines
}
