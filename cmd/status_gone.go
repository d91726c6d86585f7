package cmd

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/assess/gather"
	"standpoint/assess/words"
)

// noLongerAsked is what of the file its standard has ceased to ask.
func noLongerAsked(o *gather.Opened, progress assess.Progress) []statusGone {
	all := []statusGone{}
	for _, p := range progress.Points {
		gone := statusGone{Point: p.Point.Number, Title: p.Standard.Title}
		for _, q := range assess.NoLongerAsked(p.Standard, p.Point) {
			gone.Questions = append(gone.Questions, q.ID)
		}
		if len(gone.Questions) > 0 {
			all = append(all, gone)
		}
	}
	for _, sp := range assess.DroppedPoints(o.Standard, o.Assessment) {
		all = append(all, statusGone{sp.Number, sp.Title, []string{}})
	}
	return all
}

func goneNote(gone []statusGone) string {
	var parts []string
	for _, g := range gone {
		if n := len(g.Questions); n > 0 {
			parts = append(parts, fmt.Sprintf("%s of point %d", words.Count(n, "answer", "answers"), g.Point))
		} else {
			parts = append(parts, fmt.Sprintf("point %d, %s", g.Point, g.Title))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "No longer asked, and kept in the file: " + strings.Join(parts, "; ") + "."
}
