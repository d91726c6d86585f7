package text

import "strings"

// Piped gives rows of cells with tabs between them, as spreadsheets paste them, | around
// each cell instead: where tabs cannot stay, the table does. Rows have the same number
// of tabs, no mark of a list and not all of them a tab first; fenced code stays.
func Piped(typed string) string {
	if !strings.Contains(typed, "\t") {
		return typed
	}
	lines := strings.Split(typed, "\n")
	fenced := false
	for at := 0; at < len(lines); {
		if strings.HasPrefix(strings.TrimLeft(lines[at], blanks), "```") {
			fenced = !fenced
		}
		end := at + 1
		if !fenced {
			if end = rowsEnd(lines, at); end-at > 1 {
				for ; at < end; at++ {
					lines[at] = piped(lines[at])
				}
				continue
			}
		}
		at = max(end, at+1)
	}
	return strings.Join(lines, "\n")
}

// rowsEnd is where the rows end that begin at a line; the line itself where it is none.
func rowsEnd(lines []string, at int) int {
	tabs, outside := strings.Count(lines[at], "\t"), false
	end := at
	for ; end < len(lines) && isRow(lines[end]) && strings.Count(lines[end], "\t") == tabs; end++ {
		outside = outside || lines[end][0] != '\t'
	}
	if !outside {
		return at
	}
	return end
}

// isRow says whether a line may be a row of cells with tabs between them.
func isRow(line string) bool {
	said := strings.TrimLeft(line, blanks)
	_, item := markerOf(said)
	return strings.Contains(line, "\t") && said != "" && said[0] != '|' && !item
}

func piped(line string) string {
	cells := strings.Split(strings.ReplaceAll(line, "|", `\|`), "\t")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	return "| " + strings.Join(cells, " | ") + " |"
}
