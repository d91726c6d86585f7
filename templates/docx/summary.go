package docx

import (
	"fmt"
	"slices"
	"strconv"

	"standpoint/assess/report"
	"standpoint/templates/docx/file"
)

// summary is what people with little time read.
func (b *builder) summary() {
	s, h := &b.r.Summary, report.Headings
	for _, p := range report.Filled(report.Pair{Name: h.Aim, Text: s.Aim}, report.Pair{Name: h.Baseline, Text: s.Baseline}, report.Pair{Name: h.Current, Text: s.Current}) {
		name := b.ours(p.Name + ": ")
		name.Bold = true
		b.say(file.Plain, append([]file.Run{name}, b.line(p.Text)...)...)
	}
	b.ratings()
	b.groups()
	b.moved()
	if len(s.Next) > 0 {
		b.sub(2, h.Next)
		b.say(file.Aside, b.ours(s.NextHow))
		b.toDo("The next actions", s.Next, true)
	}
	if len(s.Asks) > 0 {
		b.sub(2, h.Asks)
		b.lent(s.Asks)
	}
}

// ratings are the counts, and the rating of each point.
func (b *builder) ratings() {
	s := &b.r.Summary
	b.sub(2, report.Headings.Ratings)
	b.say(file.Plain, b.counted(s.Counts)...)
	overall := b.ours(s.Overall)
	overall.Bold = true
	b.say(file.Plain, b.ours(fmt.Sprintf("%d of %d points have a rating. ", s.Looked, s.Of)), overall)
	if len(s.Strip) == 0 {
		return
	}
	wide, heads := []int{2, 12, 5}, []string{"Point", "Title", "Rating"}
	if s.Review != nil {
		b.say(file.Plain, b.ours(s.Review.Says))
		wide, heads = []int{2, 10, 5, 5}, []string{"Point", "Title", "The team", s.Review.Who}
	}
	before := map[int]report.Mark{}
	if b.besideRating() {
		b.say(file.Plain, b.ours(b.ended(s.Before)))
		wide, heads = []int{2, 14, 4, 4}, []string{"Point", "Title", report.Headings.Baseline, report.Headings.Current}
		for _, m := range s.Moved {
			before[m.Number] = m.From
		}
	}
	t := b.grid("Rating of each point", wide, heads...)
	for _, p := range s.Strip {
		cells := []file.Cell{cellOf(file.Run{Text: p.Tag()}), cellOf(b.title(p.Title, p.Number)), cellOf(b.sign(p.Mark)...)}
		switch from, moved := before[p.Number]; {
		case moved:
			cells = slices.Insert(cells, 2, cellOf(b.sign(from)...))
		case b.besideRating():
			cells = slices.Insert(cells, 2, cellOf(b.sign(p.Mark)...))
		case s.Review == nil:
		case p.Decided == nil:
			cells = append(cells, cellOf(b.soft("no decision")))
		default:
			cells = append(cells, cellOf(b.sign(*p.Decided)...))
		}
		row(t, cells...)
	}
	b.add(t)
}

// besideRating says whether what moved stands in the list of points: a summary has one
// page, and no room for a list of its own.
func (b *builder) besideRating() bool {
	s := &b.r.Summary
	return b.r.OnePage() && s.Review == nil && len(s.Moved) > 0
}

// counted is how many points have which rating, in a line.
func (b *builder) counted(all []report.Count) []file.Run {
	var runs []file.Run
	for i, c := range all {
		if i > 0 {
			runs = append(runs, b.ours(", "))
		}
		c.Mark.Label = strconv.Itoa(c.Points) + "\u00a0" + c.Mark.Label
		runs = append(runs, b.sign(c.Mark)...)
	}
	return runs
}

// title is the title of a point, leading to it.
func (b *builder) title(title string, point int) file.Run {
	run := b.told(title)
	run.Link = b.toPoint(point)
	return run
}

// groups are the ratings of each group, where there are several.
func (b *builder) groups() {
	s := &b.r.Summary
	if len(s.Groups) < 2 {
		return
	}
	b.sub(2, report.Headings.Groups)
	t := b.grid(report.Headings.Groups, []int{1, 2}, "Group", "Ratings")
	for _, g := range s.Groups {
		name := b.told(g.Name)
		if g.Name == "" {
			name = b.ours(report.Headings.NoGroup)
		}
		row(t, cellOf(name), cellOf(b.counted(g.Counts)...))
	}
	b.add(t)
}

// moved is what changed since the assessment before.
func (b *builder) moved() {
	s := &b.r.Summary
	if s.Before == "" {
		return
	}
	if b.besideRating() {
		return
	}
	b.sub(2, report.Headings.Moved)
	if len(s.Moved) == 0 {
		b.say(file.Plain, b.ours(s.Before+": no rating moved."))
		return
	}
	b.say(file.Plain, b.ours(b.ended(s.Before)))
	t := b.grid("Ratings that moved", []int{2, 9, 4, 4}, "Point", "Title", report.Headings.Baseline, report.Headings.Current)
	for _, m := range s.Moved {
		row(t, cellOf(file.Run{Text: m.Tag()}), cellOf(b.title(m.Title, m.Number)), cellOf(b.sign(m.From)...), cellOf(b.sign(m.To)...))
	}
	b.add(t)
}
