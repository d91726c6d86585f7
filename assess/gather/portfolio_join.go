package gather

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"standpoint/assess/portfolio"
	"standpoint/assess/problem"
	"standpoint/assess/store"
)

// longestLine is how long a line of JSON may be, in bytes.
const longestLine = 16 << 20

// largestPublished is how large a file that somebody else published may be, in bytes.
const largestPublished = 32 << 20

// Join puts together what roll-ups wrote as JSON Lines, one file after another;
// "-" is what comes in. Files that cannot be read are problems of the input.
func Join(shelf *Shelf, in io.Reader, paths []string) portfolio.Input {
	var join portfolio.Join
	var problems problem.Errors
	for _, path := range paths {
		if err := joinPath(&join, in, path); err != nil {
			problems = append(problems, portfolio.ProblemsOf(filepath.ToSlash(path), err)...)
		}
	}
	join.Unread(problems...)
	return join.Input(shelf.Library("").Lookup)
}

// joinPath takes lines, or a list of what is expected. Where a list leads is not
// followed: the lines are from there.
func joinPath(join *portfolio.Join, in io.Reader, path string) error {
	if ending := strings.ToLower(filepath.Ext(path)); ending != ".yaml" && ending != ".yml" {
		return joinFile(join, in, path)
	}
	data, err := store.Bytes(path)
	if err != nil {
		return err
	}
	l, err := portfolio.ReadList(data)
	if err == nil {
		join.List(l)
	}
	return err
}

func joinFile(join *portfolio.Join, in io.Reader, path string) error {
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return problem.New(fmt.Sprintf("could not be read: %v", causeOf(err)), "check the name")
		}
		defer f.Close()
		in = f
	}
	join.Begin(filepath.ToSlash(path))
	lines, size := bufio.NewScanner(in), 0
	lines.Buffer(make([]byte, 1<<16), longestLine)
	for number := 1; lines.Scan(); number++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		size += len(lines.Bytes())
		err := joinLine(join, lines.Bytes())
		if err == nil && join.Strict() && size > largestPublished {
			err = fmt.Errorf("a published file has at most %d MB", largestPublished>>20)
		}
		if err != nil {
			return refused(join, number, err)
		}
	}
	return lines.Err()
}

// refused says which line does not belong. Of what others published all is left
// out; of our own, what stands before it counts.
func refused(join *portfolio.Join, line int, err error) error {
	err = fmt.Errorf("line %d: %w", line, err)
	if join.Strict() {
		join.Forget()
		return problem.With(err, "nothing is taken from this file; ask the people who published it for a new one")
	}
	return problem.With(err, "each line is what \"standpoint portfolio --format jsonl\" wrote; the lines before it were read")
}

func joinLine(join *portfolio.Join, line []byte) error {
	var record portfolio.Line
	decoder := json.NewDecoder(bytes.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&record); err != nil {
		return err
	}
	return join.Add(record.Now())
}
