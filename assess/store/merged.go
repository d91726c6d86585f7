package store

import (
	"bytes"
	"strings"

	"standpoint/assess/problem"
)

// With gives the bytes of the file as they would be if it said something else:
// only the lines differ that are about that. At in lists says which item of the
// file one is. Nothing is written, and what is given reads back as wanted.
func (d *Doc[T]) With(wanted *T) ([]byte, error) {
	full := clone(wanted)
	settle(d.Value, full)
	d.kind.Order(full)
	d.kind.Fill(full)
	next, err := d.with(full)
	if err != nil {
		return nil, err
	}
	return next.data, nil
}

// Replace puts data in the place of a file that still holds what was read, under
// its lock.
func Replace(path string, was, data []byte) ([]*problem.Error, error) {
	h, err := lock(path)
	if err != nil {
		return nil, err
	}
	defer h.release()
	return (&saving{path, was, data, h}).run()
}

// LineEnds gives some text the line ends that another one has.
func LineEnds(data, like []byte) []byte {
	plain := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	if bytes.Count(like, []byte("\r\n"))*2 > bytes.Count(like, []byte("\n")) {
		return bytes.ReplaceAll(plain, []byte("\n"), []byte("\r\n"))
	}
	return plain
}

// Strange finds a line of a file with conflict markers in it that none of the
// versions has: somebody has written there since git made it. It gives its
// number, from 1, or 0. Marked says whether there are markers.
func Strange(data []byte, versions ...[]byte) (line int, marked bool) {
	known := map[string]bool{"": true}
	for _, version := range versions {
		for row := range strings.SplitSeq(string(version), "\n") {
			known[strings.TrimSpace(row)] = true
		}
	}
	number := 0
	for row := range strings.SplitSeq(strings.TrimPrefix(string(data), "\ufeff"), "\n") {
		number++
		row = strings.TrimSpace(row)
		switch {
		case strings.HasPrefix(row, "<<<<<<<"), strings.HasPrefix(row, ">>>>>>>"), strings.HasPrefix(row, "|||||||"):
			marked = true
		case row == "=======":
		case !known[strings.TrimPrefix(row, "\ufeff")] && line == 0:
			line = number
		}
	}
	return line, marked
}

// Left are comments and keys of a person's own that one version has and two
// others lack: what a merge of values cannot take over.
func Left(from []byte, others ...[]byte) []string {
	known := map[string]bool{}
	for _, other := range others {
		for row := range strings.SplitSeq(string(other), "\n") {
			known[strings.TrimSpace(row)] = true
		}
	}
	var left []string
	for row := range strings.SplitSeq(string(from), "\n") {
		row = strings.TrimSpace(row)
		if (strings.HasPrefix(row, "# ") || strings.HasPrefix(row, "x-")) && !known[row] {
			left = append(left, row)
		}
	}
	return left
}
