package strict

import (
	"fmt"
	"sort"
	"strings"
)

// Error is one mistake in a file: where it is, what it is and what to do next.
// Line and Column count from 1, in characters; File is filled in by whoever
// knows the name. Line is 0 when the mistake is of the file as a whole.
type Error struct {
	File         string
	Line, Column int
	Problem      string // lower case, the value in quotes, no full stop
	Hint         string // what to do next, may be empty
}

// Error gives "file:line:column: problem". The hint is printed by the caller,
// on a line of its own.
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File + ":")
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, "%d:%d:", e.Line, e.Column)
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	return b.String() + e.Problem
}

// Errors are all the mistakes found in one file, in the order of the file.
// It is never empty when returned as an error.
type Errors []*Error

// Sort puts the mistakes in the order of the file.
func (e Errors) Sort() {
	sort.SliceStable(e, func(i, j int) bool {
		return e[i].Line < e[j].Line || e[i].Line == e[j].Line && e[i].Column < e[j].Column
	})
}

// Error joins the mistakes, a line each.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, one := range e {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap lets errors.As find a single *Error.
func (e Errors) Unwrap() []error {
	all := make([]error, len(e))
	for i, one := range e {
		all[i] = one
	}
	return all
}

// InFile writes the file's name into every mistake of err that has none.
func InFile(err error, file string) error {
	switch e := err.(type) {
	case *Error:
		if e.File == "" {
			e.File = file
		}
	case Errors:
		for _, one := range e {
			if one.File == "" {
				one.File = file
			}
		}
	}
	return err
}
