package cmd

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// statusAgainst shows one assessment through the points of another standard:
// which of its own points speak to each, and how those stand. No rating is
// turned into one of the other scale.
func statusAgainst(w io.Writer, o *opened, path string, m *standards.Mapping, progress assess.Progress) {
	fmt.Fprintln(w, edges(plain(o.name())+" through "+m.To.Short+" "+m.To.Edition, plain(path)))
	fmt.Fprintln(w, " "+mapCredit(m))
	fmt.Fprintln(w)
	numbers := len(fmt.Sprint(m.To.Points[len(m.To.Points)-1].Number))
	for i := range m.To.Points {
		p := &m.To.Points[i]
		fmt.Fprintf(w, " %*d  %s\n", numbers, p.Number, plain(p.Title))
		main, also := speaksTo(m, p.Number)
		for _, n := range main {
			fmt.Fprintf(w, " %*s  %s\n", numbers, "", pointThrough(o, progress, n, ""))
		}
		for _, n := range also {
			fmt.Fprintf(w, " %*s  %s\n", numbers, "", pointThrough(o, progress, n, "in part, "))
		}
		if len(main)+len(also) == 0 {
			fmt.Fprintf(w, " %*s  nothing here speaks to it yet\n", numbers, "")
		}
	}
}

// speaksTo are the points that lead to one of the other standard, mainly and
// in part.
func speaksTo(m *standards.Mapping, number int) (main, also []int) {
	for _, way := range m.Points {
		for _, n := range way.Main {
			if n == number {
				main = append(main, way.From)
			}
		}
		for _, n := range way.Also {
			if n == number {
				also = append(also, way.From)
			}
		}
	}
	return main, also
}

func pointThrough(o *opened, progress assess.Progress, number int, how string) string {
	for _, p := range progress.Points {
		if p.Point.Number == number {
			mark := marks[assess.RatingShape(o.standard, p.Point.Rating)]
			return strings.TrimRight(fmt.Sprintf("%s %s: %spoint %d, %s", mark, p.Label(o.standard), how, number, cell(p.Standard.Title, 40)), " ")
		}
	}
	return ""
}
