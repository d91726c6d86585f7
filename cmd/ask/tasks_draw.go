package ask

import (
	"fmt"
	"strings"

	"standpoint/assess/words"
)

// draw puts the way on at the top, then the points, then the ends.
func (t *tasks) draw(h *host, width, height int) []string {
	shown := t.shown()
	top := t.top(h, width)
	if h.reading {
		return append(top, h.panel(t.help()+t.where(), width, height-len(top))...)
	}
	ends := t.drawEnds(h, width, len(shown))
	rows, at := t.rows(h, width, shown, 0)
	apart := h.present && 2*len(rows)+1+len(top)+len(ends) <= height
	if apart {
		rows, at = spread(rows), 2*at
	}
	if spare := height - len(top) - len(ends) - len(rows) - 3; spare > 0 && !apart {
		rows, at = t.rows(h, width, shown, spare)
	}
	room := height - len(top) - len(ends) - len(rows)
	if room >= 1 {
		top = append(top, "")
	}
	if room >= 2 {
		ends = append([]string{""}, ends...)
	}
	rows = window(rows, width, max(1, height-len(top)-len(ends)), at)
	lines := append(append(top, rows...), ends...)
	return lines[:min(len(lines), max(height, 1))]
}

// where says in which file it all is.
func (t *tasks) where() string {
	if t.q.File == "" {
		return ""
	}
	return "\nThe file is " + t.q.File + "."
}

// top is whose service it is, what the walk said, and the way on.
func (t *tasks) top(h *host, width int) []string {
	var lines []string
	if height := h.height; height >= 20 {
		lines = append(lines, h.palette.quiet.Render(edges(t.q.Under, t.q.Looked, width)))
	}
	if said := h.said(width); len(said) > 0 {
		lines = append(lines, styled(said[:min(len(said)-1, max(1, h.height-12))], h.palette.accent)...)
	}
	if t.onward() > 0 {
		label := "Continue with " + t.q.called(t.q.Here) + ", " + t.q.title(t.q.Here)
		lines = append(lines, h.palette.pointed(short(label, width-2), t.cursor == 0))
	}
	if t.room.rating != nil {
		return append(lines, styled(folded(t.pending(), width), h.palette.accent)...)
	}
	if heading := t.heading(len(t.shown())); heading != "" {
		lines = append(lines, styled(folded(heading, width), h.palette.quiet)...)
	}
	return lines
}

// rows are the points under their headings, and which row the cursor is in. Long
// titles go on in a second line while there are lines to spare.
func (t *tasks) rows(h *host, width int, shown []Task, spare int) (rows []string, at int) {
	c := t.columns(width)
	group := ""
	for i, one := range shown {
		if one.Group != group {
			group = one.Group
			rows = append(rows, h.palette.strong.Render(short(group, width)))
		}
		chosen := t.cursor == t.onward()+i
		if chosen {
			at = len(rows)
		}
		lines := one.row(c, 1+min(spare, 1))
		spare -= len(lines) - 1
		rows = append(rows, h.palette.pointed(lines[0], chosen))
		rows = append(rows, styled(indented(lines[1:], 2), h.palette.line(chosen))...)
	}
	if t.cursor >= t.onward()+len(shown) {
		at = len(rows)
	}
	return rows, at
}

// row is a point in its columns, in so many lines at most.
func (one Task) row(c columns, most int) []string {
	text := fmt.Sprintf("%*s  ", c.number, one.tag())
	rating := one.Mark + " " + one.Rating
	if c.narrow > 0 { // each title gets what its own rating leaves
		switch {
		case one.Typing:
			rating = "half typed"
		case !one.Rated:
			rating = one.Mark
		}
		rating = short(rating, c.narrow-words.Width(text)-10)
		return one.titled(text, c.narrow-words.Width(text)-2-words.Width(rating), most, "  "+rating)
	}
	rest := ""
	for _, part := range []struct {
		text  string
		width int
	}{{rating, c.rating}, {one.Count, c.count}, {one.tail(c.owners), c.tail}} {
		if part.width > 0 {
			rest += "  " + padded(part.text, part.width)
		}
	}
	return one.titled(text, c.title, most, strings.TrimRight(rest, " "))
}

// titled is the title behind its number, and beside its first line the rest.
func (one Task) titled(number string, width, most int, rest string) []string {
	lines := clip(one.Title, width, most)
	if len(lines) == 0 {
		lines = []string{""}
	}
	return append([]string{number + padded(lines[0], width) + rest}, indented(lines[1:], words.Width(number))...)
}

// tail is what a team would look for first: a text that is not saved, an
// action that is late, else who looks after the point, where there is room.
func (one Task) tail(owners bool) string {
	switch {
	case one.Typing:
		return "half typed"
	case one.Late != "" && owners:
		return one.Late
	case one.Late != "":
		return one.Behind
	case owners:
		return one.Owner
	}
	return ""
}

// drawEnds are what else can be done, in as few lines as they need.
func (t *tasks) drawEnds(h *host, width, shown int) []string {
	var lines []string
	line, wide := "", 0
	for i, e := range t.ends {
		label := e.Key + " " + e.Label
		add := words.Width(label) + 3
		if wide > 0 && wide+add > width {
			lines, line, wide = append(lines, line), "", 0
		}
		if t.cursor == t.onward()+shown+i {
			line += h.palette.accent.Render("›" + label)
		} else {
			line += " " + label
		}
		line, wide = line+"  ", wide+add
	}
	return append(lines, strings.TrimRight(line, " "))
}

const tasksHelp = `Move with the arrow keys and press enter. ` + ByNumber + `
o shows only points with something still to do, b those below the best rating, m those your role looks after, n those of another role, a all.
These letters choose, and enter opens: r is for the report, c shows what this sitting covered, s goes to the questions about the service, d changes how much detail is asked for, q leaves. Every answer is saved already.`
