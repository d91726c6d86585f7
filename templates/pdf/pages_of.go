package pdf

import "standpoint/assess/report"

// EvidencePages are the pages of a report that have its evidence, by the evidence's
// number: what somebody cites who has the paper.
func EvidencePages(r *report.Report, o Options) map[string]int {
	l := newLayout(r, o)
	pages := map[string]int{}
	for i := range r.Points {
		for _, e := range r.Points[i].Evidence {
			if page := l.pageOf(evidenceAnchor(l.line(e.ID))); page > 0 {
				pages[e.ID] = page
			}
		}
	}
	return pages
}
