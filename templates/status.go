package templates

import (
	"fmt"
	"strings"

	"standpoint/assess"
	"standpoint/standards"
)

// Status is where an assessment stands on a day, as formats show it.
type Status struct {
	File       string // as the reader named it
	Headline   string // what is assessed, its phase and the standard
	Assessment *assess.Assessment
	Standard   *standards.Standard
	Progress   assess.Progress
	AsOf       assess.Date
	// Review is what a panel or peers decided, as far as it is finished; nil where
	// there is none. ReviewFile is where.
	Review     *assess.Review
	ReviewFile string
}

// Gone is what the standard has ceased to ask: questions of a point, or where
// none is named the point.
type Gone struct {
	Point int `json:"point"`
	standards.Called
	Title     string   `json:"title"`
	Questions []string `json:"questions"`
}

// Gone is what of the file its standard has ceased to ask.
func (s *Status) Gone() []Gone {
	all := []Gone{}
	for _, p := range s.Progress.Points {
		gone := Gone{Point: p.Point.Number, Called: s.Standard.PointCalled(p.Point.Number), Title: p.Standard.Title}
		for _, q := range assess.NoLongerAsked(p.Standard, p.Point) {
			gone.Questions = append(gone.Questions, q.ID)
		}
		if len(gone.Questions) > 0 {
			all = append(all, gone)
		}
	}
	for _, sp := range assess.DroppedPoints(s.Standard, s.Assessment) {
		all = append(all, Gone{sp.Number, standards.Called{Label: sp.Label, Name: s.Standard.PointName(sp.Number)}, sp.Title, []string{}})
	}
	return all
}

// Next is the one thing to do first, by a fixed order: begin, look at what
// is left, mend what is overdue, finish what is missing, print.
func Next(s *standards.Standard, a *assess.Assessment, progress assess.Progress) string {
	for _, p := range progress.Points {
		if p.Point.Rating == "" && p.Started() {
			return fmt.Sprintf("give %s a rating: standpoint assess --points %s", s.PointName(p.Point.Number), s.PointArgument(p.Point.Number))
		}
	}
	for _, p := range progress.Points {
		if p.Point.Rating == "" && progress.Looked == 0 {
			return "begin with a point you know well: standpoint assess"
		} else if p.Point.Rating == "" {
			return fmt.Sprintf("look at %s, %s: standpoint assess --points %s", s.PointName(p.Point.Number), p.Standard.TitleIn(a.Lang), s.PointArgument(p.Point.Number))
		}
	}
	if progress.Overdue > 0 {
		return "check whether " + progress.Open[0].Action.ID + " is done, or give it a new date"
	}
	for _, p := range progress.Points {
		if len(p.Wants) > 0 {
			return fmt.Sprintf("add to %s what is missing (%s): standpoint assess --points %s", s.PointName(p.Point.Number), strings.Join(p.Missing(), ", "), s.PointArgument(p.Point.Number))
		}
	}
	return "print it: standpoint report"
}
