package strict

import (
	"bytes"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
)

var yamlLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`) })

// quickly is the size up to which a file is read a dozen times to say which
// line is to blame.
const quickly = 1 << 20

// syntaxError gives a place and our own words to the library's message, which
// has a line at most. Values that people write by hand and YAML does not read
// are looked for on that line and beside it.
func syntaxError(data []byte, err error) *problem.Error {
	parts := yamlLine().FindStringSubmatch(strings.SplitN(err.Error(), "\n", 2)[0])
	if parts == nil {
		return &problem.Error{Line: 1, Column: 1, What: "I could not read this as YAML: " + err.Error()}
	}
	rows := bytes.Split(data, []byte("\n"))
	line, _ := strconv.Atoi(parts[1])
	if misses(parts[2], "did not find expected key", "did not find expected '-' indicator") {
		line = breakingLine(data, parts[2], line+1) // it counts these from 0
	} else if misses(parts[2], "did not find expected node content", "did not find expected ',' or", "did not find expected <") {
		line++
	}
	// A tab is reported on its line or the one before.
	for _, candidate := range []int{line, line + 1} {
		if candidate < 1 || candidate > len(rows) {
			continue
		}
		if column := tabInIndent(rows[candidate-1]); column > 0 {
			return problem.At(candidate, column, "there is a tab here, before the text",
				"use spaces at the start of a line")
		}
	}
	if found := byHand(rows, line, err); found != nil {
		return found
	}
	line = max(1, min(line, len(rows)))
	indent := len(rows[line-1]) - len(bytes.TrimLeft(rows[line-1], " "))
	what, hint := general(parts[2], string(rows[line-1]))
	return problem.At(line, indent+1, what, hint)
}

// byHand looks for a value to blame near a line, or anywhere when the library
// gave none. It is to blame when without it the library says something else.
func byHand(rows [][]byte, line int, err error) *problem.Error {
	candidates := []int{line, line + 1, line - 1}
	if line < 1 {
		candidates = nil
		for i := range rows {
			candidates = append(candidates, i+1)
		}
	}
	tried := 0
	for _, at := range candidates {
		if at < 1 || at > len(rows) || tried > mostTries {
			continue
		}
		r := asRow(string(rows[at-1]))
		if found := r.suspect(); found != nil {
			tried++
			if changes(rows, at, r, err) {
				return problem.At(at, r.column+found.at, found.what, found.hint)
			}
		}
	}
	return nil
}

// mostTries is how often a file is read again to say what is to blame.
const mostTries = 12

// changes says whether the library says something else, or nothing, when a
// value is left out.
func changes(rows [][]byte, at int, r row, err error) bool {
	without := slices.Clone(rows)
	row := without[at-1]
	end := ""
	if strings.HasSuffix(r.value, ",") {
		end = ","
	}
	without[at-1] = []byte(string(row[:place(row, r.column)]) + `""` + end)
	data := bytes.Join(without, []byte("\n"))
	if len(data) > quickly {
		return true
	}
	var n yaml.Node
	again := yaml.Unmarshal(directives(data), &n)
	return again == nil || again.Error() != err.Error()
}

// breakingLine is the first line with which the file cannot be read. The
// library names the one where the list or the keys begin, often far above.
func breakingLine(data []byte, message string, begins int) int {
	rows := bytes.SplitAfter(data, []byte("\n"))
	if len(data) > quickly || begins >= len(rows) {
		return begins
	}
	return begins + sort.Search(len(rows)-begins, func(more int) bool {
		var n yaml.Node
		err := yaml.Unmarshal(bytes.Join(rows[:begins+more], nil), &n)
		return err != nil && strings.HasSuffix(err.Error(), message)
	})
}

func tabInIndent(row []byte) int {
	for i, c := range row {
		switch c {
		case ' ':
		case '\t':
			return i + 1
		default:
			return 0
		}
	}
	return 0
}
