package cmd

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/assess/evidence"
	"standpoint/assess/words"
)

// evidenceText lists the evidence by point, as columns or in sentences.
func evidenceText(w io.Writer, all []evidenceOf, day assess.Date, spoken bool) {
	counts := map[evidence.State]int{}
	total := 0
	for i, one := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		evidenceHead(w, one, spoken)
		for _, p := range one.Standard.Points {
			pieces := one.under(p.Number)
			evidencePoint(w, p.Number, p.Title, pieces, spoken)
			total += len(pieces)
			for i := range pieces {
				for _, n := range pieces[i].Notes {
					counts[n.State]++
				}
			}
		}
	}
	fmt.Fprintln(w)
	fmt.Fprintln(w, fold(evidenceCounts(counts, total)))
	fmt.Fprintln(w, "As of "+day.Long()+".")
}

func evidenceHead(w io.Writer, one evidenceOf, spoken bool) {
	if spoken {
		fmt.Fprintf(w, "%s.\nThe file is %s.\n", strings.ReplaceAll(headline(one.Opened), " · ", ", "), plain(one.path))
		return
	}
	fmt.Fprintf(w, " %s\n %s\n\n", headline(one.Opened), plain(one.path))
}

// under are the pieces of one point.
func (o *evidenceOf) under(point int) []evidence.Piece {
	var pieces []evidence.Piece
	for _, p := range o.pieces {
		if p.Point == point {
			pieces = append(pieces, p)
		}
	}
	return pieces
}

func evidencePoint(w io.Writer, number int, title string, pieces []evidence.Piece, spoken bool) {
	switch {
	case spoken && len(pieces) == 0:
		fmt.Fprintln(w, fold(fmt.Sprintf("Point %d, %s: no evidence yet.", number, plain(title))))
	case spoken:
		fmt.Fprintln(w, fold(fmt.Sprintf("Point %d, %s: %s.", number, plain(title), words.Count(len(pieces), "piece of evidence", "pieces of evidence"))))
		for i := range pieces {
			fmt.Fprintln(w, fold(pieceSpoken(&pieces[i])))
		}
	case len(pieces) == 0:
		fmt.Fprintln(w, edges(fmt.Sprintf("%2d  %s", number, cell(title, 50)), "no evidence yet"))
	default:
		fmt.Fprintf(w, " %2d  %s\n", number, strings.TrimRight(cell(title, 70), " "))
		for i := range pieces {
			pieceText(w, &pieces[i])
		}
	}
}

// pieceText is a line for a piece, and what is so about it below where
// something is to be done.
func pieceText(w io.Writer, p *evidence.Piece) {
	var names []string
	for _, n := range p.Notes {
		names = append(names, n.State.Word())
	}
	state := strings.Join(names, ", ")
	if p.Has(evidence.Refers) {
		state = "see " + plain(p.Evidence.See)
	}
	id := fmt.Sprintf("     %-6s", plain(p.Evidence.ID))
	room := 78 - words.Width(id) - words.Width(state) - 2
	fmt.Fprintln(w, strings.TrimRight(id+cell(pieceName(p), max(20, room))+"  "+state, " "))
	if p.Good() {
		return
	}
	if link := plain(p.Evidence.Link); link != "" {
		fmt.Fprintln(w, "           "+words.Cut(link, 68, "…"))
	}
	for _, n := range p.Notes {
		if !n.State.Good() && n.State != evidence.Missing && n.State != evidence.Undated && n.State != evidence.Unlinked { // the word says it
			fmt.Fprintln(w, "           "+words.Hang(plain(n.Why), 68, 11))
		}
	}
}

// pieceName is the title of a piece, or what else there is to call it by.
func pieceName(p *evidence.Piece) string {
	for _, name := range []string{p.Evidence.Title, p.Evidence.Shows, p.Evidence.Link} {
		if name != "" {
			return name
		}
	}
	return ""
}

// pieceSpoken says a piece and its states in sentences.
func pieceSpoken(p *evidence.Piece) string {
	said := plain(p.Evidence.ID)
	if name := plain(pieceName(p)); name != "" {
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
			said += " " + words.UpperFirst(plain(n.Why)) + "."
		}
	}
	if !p.Good() && p.Evidence.Link != "" {
		said += " The link is " + plain(p.Evidence.Link)
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
