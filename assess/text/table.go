package text

import "strings"

// grid is the size of a table, and whether its first row is a head.
type grid struct {
	rows, columns int
	head          bool
}

// table reads lines that are rows of one table: cells between |, under each other,
// or cells with a tab between them, as spreadsheets paste them.
func (p *pass) table(l line) bool {
	split := cellsOf
	if !strings.HasPrefix(l.text, "|") {
		split = tabbed
	}
	columns := len(split(l))
	if columns < 2 {
		return false
	}
	var rows [][]string
	end := p.at
	for ; end < len(p.lines); end++ {
		cells := split(p.lines[end])
		if len(cells) != columns {
			break
		}
		rows = append(rows, cells)
	}
	head := len(rows) > 2 && isRule(rows[1])
	if head {
		rows = append(rows[:1], rows[2:]...)
		if strings.Join(rows[0], "") == "" { // names nothing
			head, rows = false, rows[1:]
		}
	}
	if len(rows) < 2 && !head && end-p.at < 3 {
		return false
	}
	p.flush()
	p.leave(l.indent)
	p.tables = append(p.tables, grid{len(rows), columns, head})
	for _, row := range rows {
		for _, cell := range row {
			p.out.WriteString(p.inside() + cellGuard + strings.ReplaceAll(cell, "\t", " ") + guard + "\n\n")
		}
	}
	p.at = end
	return true
}

// cellsOf are the cells of a row between |, nil when a line is none. A | after a
// backslash is part of its cell.
func cellsOf(l line) []string {
	text := l.text
	if len(text) < 2 || text[0] != '|' || text[len(text)-1] != '|' || strings.HasSuffix(text, `\|`) {
		return nil
	}
	const escaped = "\u2028" // in no line
	cells := strings.Split(strings.ReplaceAll(text[1:len(text)-1], `\|`, escaped), "|")
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(strings.ReplaceAll(cell, escaped, "|"))
	}
	return cells
}

// tabbed are the cells of a row that tabs divide.
func tabbed(l line) []string {
	if _, isItem := markerOf(l.text); isItem || !strings.Contains(l.text, "\t") {
		return nil
	}
	cells := strings.Split(strings.TrimRight(l.text, "\t"), "\t")
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
	}
	return cells
}

// isRule says whether a row is the rule under a table's head: |---|:--:|
func isRule(cells []string) bool {
	for _, cell := range cells {
		if strings.Trim(cell, ":-") != "" || !strings.Contains(cell, "-") {
			return false
		}
	}
	return true
}
