package text

import (
	"fmt"
	"io"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/words"
	"standpoint/templates"
)

// mostListed is how many lines of one list are printed: the rest is counted,
// and CSV has all of them.
const mostListed = 50

// Portfolio writes a roll-up, wider than a screen where the points leave no
// room, or in sentences.
func Portfolio(w io.Writer, p *portfolio.Portfolio, spoken bool) {
	roll{printer{w, spoken}}.write(p)
}

// roll is a roll-up on its way out.
type roll struct{ printer }

func (t roll) write(p *portfolio.Portfolio) {
	t.say("%s. As of %s.", p.Holds(), p.AsOf.Long())
	if p.For != "" {
		t.say("%s", strings.TrimSpace("This is for: "+p.For+". "+p.KeptBack()))
	}
	t.say("%s", p.Why)
	for i := range p.Maps {
		t.heat(&p.Maps[i], p.By)
	}
	t.gaps(p)
	if p.MinGroup == 0 {
		t.dates(p)
	} else {
		t.counts(p)
	}
	t.notStarted(p)
	t.elsewhere(p)
	if p.MinGroup == 0 {
		t.sharing(p)
		t.passedOver(p)
	}
}

// head is a heading after an empty line.
func (t roll) head(title string) { t.line("\n" + Plain(title)) }

// section is a heading and a list, or a sentence that there is nothing.
func (t roll) section(title, none string, n int, item func(int) string) {
	t.head(title)
	if n == 0 {
		t.say("%s", none)
	}
	for i := range min(n, mostListed) {
		t.item(item(i))
	}
	if n > mostListed {
		t.say("%d more are not listed here; --format csv has all of them.", n-mostListed)
	}
}

// item is one entry of a list, folded under itself.
func (t roll) item(text string) {
	if t.spoken {
		t.say("%s", strings.TrimSuffix(text, ".")+".")
		return
	}
	t.line("  - " + words.Hang(Plain(text), 75, 4))
}

// at says which point of which service something is about.
func at(r *portfolio.Ref) string {
	where := r.Name
	if r.Organisation != "" {
		where += ", " + r.Organisation
	}
	if r.Point > 0 {
		where += ", " + r.PointName()
	}
	return where
}

// heat prints a heat map, or counts where only counts are given.
func (t roll) heat(m *portfolio.Map, by string) {
	t.head(m.Name + " (" + m.Short + "), by " + by)
	if m.Through {
		t.say("Services assessed against other standards are shown under the matching points. Each mark is a point of the service's own standard, with the rating it has there.")
		for _, credit := range m.Credits {
			t.say("%s", credit)
		}
	}
	if !t.spoken {
		t.legend(m)
	}
	widths := columnWidths(m)
	names := 78
	for _, width := range widths {
		names -= width
	}
	names = max(16, names)
	for i := range m.Groups {
		g := &m.Groups[i]
		switch {
		case g.Counts != nil:
			t.grouped(m, g)
		case t.spoken:
			t.heatSpoken(m, g)
		default:
			t.heatTable(m, g, names, widths)
		}
	}
	if m.Small > 0 {
		t.say("%s", words.Say(m.Small, "%d group is too small to be counted here.", "%d groups are too small to be counted here."))
	}
}

// legend says what each mark means, and parts none from its word.
func (t roll) legend(m *portfolio.Map) {
	line := ""
	for _, l := range m.Legend {
		item := Plain(signOf(l.Mark, l.Label) + " " + l.Label)
		if line != "" && words.Width(line+" "+item) > wide {
			t.line(line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + item)
	}
	t.line(line)
}

// columnWidths are as wide as the marks in a column, and its number, want.
func columnWidths(m *portfolio.Map) []int {
	widths := make([]int, len(m.Points))
	for i, head := range m.Points {
		_, figure := headOf(&head)
		widths[i] = max(3, len(figure)+1)
		for _, g := range m.Groups {
			for _, row := range g.Rows {
				widths[i] = max(widths[i], len(row.Cells[i].Parts)+1)
			}
		}
	}
	for _, run := range runsOf(m) { // what they have in common has room above them
		widths[run.first] += max(0, words.Width(run.kind)+1-sum(widths[run.first:run.last+1]))
	}
	return widths
}

func (t roll) heatTable(m *portfolio.Map, g *portfolio.Group, names int, widths []int) {
	t.line("")
	if kinds := kindsAbove(m, widths); kinds != "" {
		t.line(strings.TrimRight(strings.Repeat(" ", names+1)+kinds, " "))
	}
	head := cell(g.Name, names+1)
	for i := range m.Points {
		_, figure := headOf(&m.Points[i])
		head += fmt.Sprintf("%*s", widths[i], figure)
	}
	t.line(head)
	for _, row := range g.Rows {
		name := row.Name
		if row.Phase != "" {
			name += " · " + row.Phase
		}
		line := " " + cell(name, names)
		for i, c := range row.Cells {
			mark := signOf(c.Mark, c.Label)
			for _, part := range c.Parts {
				mark += signOf(part.Mark, part.Label)
			}
			line += strings.Repeat(" ", max(1, widths[i]-words.Width(mark))) + mark
		}
		t.line(line)
	}
}

// signOf is what stands for a rating where there is no room for its word: what is
// begun has no rating, and is not the same as what nobody looked at.
func signOf(mark, label string) string {
	if label == words.Begun {
		return "…"
	}
	return templates.Sign(mark)
}

// heatSpoken says each service in a sentence, equal ratings together.
func (t roll) heatSpoken(m *portfolio.Map, g *portfolio.Group) {
	for _, row := range g.Rows {
		var labels []string
		byLabel := map[string][]string{}
		say := func(label, point string) {
			if byLabel[label] == nil {
				labels = append(labels, label)
			}
			byLabel[label] = append(byLabel[label], point)
		}
		for i, c := range row.Cells {
			number := m.Points[i].Called.Tag(m.Points[i].Number)
			if !m.Through || c.Label != "" {
				say(c.Label, number)
				continue
			}
			for _, part := range c.Parts {
				say(part.Label, number+" by its own "+part.Called.Of(part.Point))
			}
			if len(c.Parts) == 0 {
				say("not covered", number)
			}
		}
		for i, label := range labels {
			labels[i] = label + ": " + pointsSpoken(m, byLabel[label])
		}
		phase := ""
		if row.Phase != "" {
			phase = ", " + row.Phase
		}
		t.say("%s%s. %s.", at(&row.Ref), phase, strings.Join(labels, "; "))
	}
}

// grouped prints the counts of a group, point by point.
func (t roll) grouped(m *portfolio.Map, g *portfolio.Group) {
	t.say("%s: %s.", g.Name, words.Count(g.Size, "service", "services"))
	for i, counts := range g.Counts {
		var said []string
		few := false
		for _, c := range counts {
			if c.Few {
				few = true
			} else {
				said = append(said, fmt.Sprintf("%d %s", c.N, c.Label))
			}
		}
		switch {
		case few && len(said) == 0:
			said = append(said, "too few to say")
		case few:
			said = append(said, "the other numbers are too small to show")
		}
		t.item(m.Points[i].Called.Of(m.Points[i].Number) + ", " + m.Points[i].Title + ": " + strings.Join(said, ", "))
	}
}

func (t roll) gaps(p *portfolio.Portfolio) {
	for _, g := range p.Gaps {
		t.section(fmt.Sprintf("Most common gaps, %s: points below their best rating", g.Short), "No point is below its best rating often enough to count.", len(g.Points), func(i int) string {
			point := g.Points[i]
			var said []string
			for _, c := range point.Counts {
				said = append(said, fmt.Sprintf("%d %s", c.N, c.Label))
			}
			text := fmt.Sprintf("%s, %s: %s", point.Called.Of(point.Number), point.Title, words.Count(point.N, "assessment", "assessments"))
			if point.Least {
				text = fmt.Sprintf("%s, %s: at least %s", point.Called.Of(point.Number), point.Title, words.Count(point.N, "assessment", "assessments"))
			}
			if len(said) > 0 {
				text += " (" + strings.Join(said, ", ") + ")"
			}
			return text
		})
	}
}
