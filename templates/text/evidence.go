package text

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/words"
	"standpoint/standards"
	"standpoint/templates"
)

// Evidence lists the evidence by point, as columns or in sentences.
func Evidence(w io.Writer, all []templates.Evidence, day assess.Date, spoken bool) {
	out := printer{w, spoken}
	counts := map[evidence.State]int{}
	total := 0
	for i, one := range all {
		if i > 0 {
			out.line("")
		}
		evidenceHead(out, &one)
		for _, p := range one.Standard.Points {
			pieces := under(one.Pieces, p.Number)
			evidencePoint(out, one.Standard.PointCalled(p.Number), p.Number, p.Title, pieces)
			total += len(pieces)
			for i := range pieces {
				for _, n := range pieces[i].Notes {
					counts[n.State]++
				}
			}
		}
	}
	out.line("")
	out.line(Fold(evidenceCounts(counts, total)))
	out.line("As of " + day.Long() + ".")
}

func evidenceHead(out printer, one *templates.Evidence) {
	if out.spoken {
		out.line(spokenHead(one.Headline))
		out.line("The file is " + Plain(one.File) + ".")
		return
	}
	out.line(" " + Plain(one.Headline) + "\n " + Plain(one.File) + "\n")
}

// under are the pieces of one point.
func under(all []evidence.Piece, point int) []evidence.Piece {
	return slices.DeleteFunc(slices.Clone(all), func(p evidence.Piece) bool { return p.Point != point })
}

func evidencePoint(out printer, called standards.Called, number int, title string, pieces []evidence.Piece) {
	switch {
	case out.spoken && len(pieces) == 0:
		out.line(Fold(fmt.Sprintf("%s, %s: no evidence yet.", words.UpperFirst(called.Of(number)), Plain(title))))
	case out.spoken:
		out.line(Fold(fmt.Sprintf("%s, %s: %s.", words.UpperFirst(called.Of(number)), Plain(title), words.Count(len(pieces), "piece of evidence", "pieces of evidence"))))
		for i := range pieces {
			out.line(Fold(pieceSpoken(&pieces[i])))
		}
	case len(pieces) == 0:
		out.line(edges(fmt.Sprintf("%2s  %s", called.Tag(number), cell(title, 50)), "no evidence yet"))
	default:
		out.line(fmt.Sprintf(" %2s  %s", called.Tag(number), strings.TrimRight(cell(title, 70), " ")))
		for i := range pieces {
			pieceText(out, &pieces[i])
		}
	}
}

// pieceText is a line for a piece, and what is so about it below where
// something is to be done.
func pieceText(out printer, p *evidence.Piece) {
	var names []string
	for _, n := range p.Notes {
		names = append(names, n.State.Word())
	}
	state := strings.Join(names, ", ")
	if p.Has(evidence.Refers) {
		state = "see " + Plain(p.Evidence.See)
	}
	id := fmt.Sprintf("     %-6s", Plain(p.Evidence.ID))
	room := 78 - words.Width(id) - words.Width(state) - 2
	out.line(strings.TrimRight(id+cell(pieceName(p), max(20, room))+"  "+state, " "))
	if p.Good() {
		return
	}
	if link := Plain(p.Evidence.Link); link != "" {
		out.line("           " + words.Cut(link, 68, "…"))
	}
	for _, n := range p.Notes {
		if !n.State.Good() && n.State != evidence.Missing && n.State != evidence.Undated && n.State != evidence.Unlinked { // the word says it
			out.line("           " + words.Hang(Plain(n.Why), 68, 11))
		}
	}
}

// pieceName is the title of a piece, or what else there is to call it by.
func pieceName(p *evidence.Piece) string {
	return said(cmp.Or(p.Evidence.Title, p.Evidence.Shows, p.Evidence.Link))
}

// pieceSpoken says a piece and its states in sentences.
func pieceSpoken(p *evidence.Piece) string {
	said := Plain(p.Evidence.ID)
	if name := Plain(pieceName(p)); name != "" {
		said += ", " + strings.TrimSuffix(name, ".")
	}
	said += "."
	for _, n := range p.Notes {
		switch {
		case n.State == evidence.Fine:
			said += " Fine."
		case n.Why == "":
			said += " It is " + n.State.Word() + "."
		default:
			said += " " + words.UpperFirst(Plain(n.Why)) + "."
		}
	}
	if !p.Good() && p.Evidence.Link != "" {
		said += " The link is " + Plain(p.Evidence.Link)
	}
	return said
}

// evidenceCounts says how many pieces are in which state. A piece can be in
// several.
func evidenceCounts(counts map[evidence.State]int, total int) string {
	if total == 0 {
		return "There is no evidence yet. Add some with \"standpoint assess\", or see what is in the repository with \"standpoint evidence find\"."
	}
	var parts []string
	for _, s := range evidence.States {
		if n := counts[s]; n > 0 {
			word := s.Word()
			if s == evidence.Refers {
				word = "to see elsewhere"
			}
			parts = append(parts, fmt.Sprintf("%d %s", n, word))
		}
	}
	return words.Count(total, "piece of evidence", "pieces of evidence") + ": " + strings.Join(parts, ", ") + "."
}
