package sample

import "standpoint/assess/report"

// Welsh is what a team says that writes in Welsh: always the same.
const Welsh = "Cymraeg"

// InWelsh is a report in Welsh: what the team says is one word, and all else
// is ours.
func InWelsh(reader string) *report.Report {
	r := For(reader)
	r.Lang, r.Title = "cy", Welsh+": the team's own view"
	c := &r.Cover
	c.Organisation, c.Service = Welsh, Welsh
	for i := range c.Facts {
		c.Facts[i].Text = Welsh
	}
	for i := range c.People {
		c.People[i] = report.Pair{Name: Welsh, Text: Welsh}
	}
	s := &r.Summary
	s.Aim, s.Baseline, s.Current = Welsh, Welsh, Welsh
	for i := range s.Strip {
		s.Strip[i].Title = Welsh
	}
	for i := range s.Moved {
		s.Moved[i].Title = Welsh
	}
	for i := range s.Groups {
		s.Groups[i].Name = Welsh
	}
	inWelsh(s.Next, r.Actions)
	sharedInWelsh(s.Asks, r.Reused, r.Offers, r.Asks)
	for i := range r.Points {
		pointInWelsh(&r.Points[i])
	}
	for i := range r.ToAsk {
		r.ToAsk[i].Title = Welsh
	}
	return r
}

func pointInWelsh(p *report.Point) {
	p.Title, p.Group, p.Done, p.Planned, p.Reason, p.Above = Welsh, Welsh, Welsh, Welsh, Welsh, Welsh
	if p.Owner != "" {
		p.Owner = Welsh
	}
	inWelsh(p.Actions)
	sharedInWelsh(p.Reused, p.Offers, p.Asks)
	for i := range p.Answers {
		if a := &p.Answers[i]; a.Why != "" {
			a.Why = Welsh
		} else {
			a.Text = Welsh
		}
	}
	for i := range p.Evidence {
		e := &p.Evidence[i]
		e.Title, e.Kind, e.Shows, e.Link, e.URL = Welsh, Welsh, Welsh, Welsh, ""
	}
}

func inWelsh(lists ...[]report.Action) {
	for _, list := range lists {
		for i := range list {
			list[i].What, list[i].Owner, list[i].Note = Welsh, Welsh, Welsh
		}
	}
}

func sharedInWelsh(lists ...[]report.Shared) {
	for _, list := range lists {
		for i := range list {
			x := &list[i]
			x.What, x.Link, x.URL = Welsh, "", ""
			for j := range x.Details {
				x.Details[j].Text = Welsh
			}
		}
	}
}

// InEnglish is what a point's title and a reason are in a report in Welsh whose
// standard has no Welsh one, and whose team gave no reason.
const InEnglish = "In English"

// HalfWelsh is a report in Welsh in which some of what stands where the team's
// words do is ours.
func HalfWelsh(reader string) *report.Report {
	r := InWelsh(reader)
	r.English = map[string]bool{InEnglish: true}
	for i := range r.Points {
		p := &r.Points[i]
		p.Title, p.Group, p.Reason, p.Above = InEnglish, InEnglish, InEnglish, ""
		for j := range p.Evidence {
			p.Evidence[j].Title, p.Evidence[j].Shows, p.Evidence[j].Kind, p.Evidence[j].URL = InEnglish, "", "", ""
		}
		for j := range p.Actions {
			p.Actions[j].Note = InEnglish
		}
	}
	for i := range r.Summary.Strip {
		r.Summary.Strip[i].Title = InEnglish
	}
	for i := range r.Summary.Moved {
		r.Summary.Moved[i].Title = InEnglish
	}
	for i := range r.ToAsk {
		r.ToAsk[i].Title = InEnglish
	}
	return r
}
