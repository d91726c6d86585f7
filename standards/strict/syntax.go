package strict

import (
	"bytes"
	"regexp"
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

// syntaxError gives a place and plain words to the library's message, which
// has a line at most. The column is that of the first tab in the indentation,
// since tabs are the usual cause, and otherwise of the first character.
func syntaxError(data []byte, err error) *problem.Error {
	parts := yamlLine().FindStringSubmatch(strings.SplitN(err.Error(), "\n", 2)[0])
	if parts == nil {
		return &problem.Error{Line: 1, Column: 1, What: "I could not read this as YAML: " + err.Error()}
	}
	rows := bytes.Split(data, []byte("\n"))
	line, _ := strconv.Atoi(parts[1])
	if misfit(parts[2], "key", "'-' indicator") {
		line = breakingLine(data, parts[2], line+1) // it counts these from 0
	} else if misfit(parts[2], "node content", "',' or", "<") {
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
	line = max(1, min(line, len(rows)))
	indent := len(rows[line-1]) - len(bytes.TrimLeft(rows[line-1], " "))
	return problem.At(line, indent+1, "I could not read this as YAML: "+parts[2],
		"look at this line and the one above it: a missing colon, quote or space is the usual cause")
}

// misfit says whether a message is about lines that do not fit together, for
// want of one of these.
func misfit(message string, wanted ...string) bool {
	for _, want := range wanted {
		if strings.HasPrefix(message, "did not find expected "+want) {
			return true
		}
	}
	return false
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
