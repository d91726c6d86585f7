// Package problem is the one way for an error to say where something is wrong
// and what to do next.
package problem

import (
	"errors"
	"fmt"
)

// Error is one thing that is wrong: where, what, and what to do next.
type Error struct {
	File         string // as its reader names it; empty where it is about no file, or whoever knows the name has yet to fill it in
	Line, Column int    // from 1, in characters; 0 where it is about the file as a whole
	What         string // lower case, the value in quotes, no full stop
	Hint         string // what to do next, a line or several; may be empty
	Err          error  // what is behind it, for errors.Is and errors.As; may be nil
}

// New is a problem that is about no file.
func New(what, hint string) *Error { return &Error{What: what, Hint: hint} }

// With gives an error a hint, and leaves what it says.
func With(err error, hint string) *Error { return &Error{What: err.Error(), Hint: hint, Err: err} }

// At is a problem at a place of a file that is still to be named.
func At(line, column int, what, hint string) *Error {
	return &Error{Line: line, Column: column, What: what, Hint: hint}
}

// Error gives "file:line:column: what", as compilers do, less what is not
// known. The hint is for whoever prints it, on a line of its own.
func (e *Error) Error() string {
	if where := e.Where(); where != "" {
		return where + ": " + e.What
	}
	return e.What
}

// Where is the place: "file:line:column", "file", "line:column" or nothing.
func (e *Error) Where() string {
	switch {
	case e.Line == 0:
		return e.File
	case e.File == "":
		return fmt.Sprintf("%d:%d", e.Line, e.Column)
	}
	return fmt.Sprintf("%s:%d:%d", e.File, e.Line, e.Column)
}

// Unwrap gives what is behind it.
func (e *Error) Unwrap() error { return e.Err }

// HintOf is what to do next about an error: the hint of the outermost problem
// in it, or nothing.
func HintOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}

// In gives an error's problems the name of their file, where they have none.
// The error that was given stays as it is.
func In(err error, file string) error {
	switch e := err.(type) {
	case *Error:
		return e.in(file)
	case Errors:
		named := make(Errors, len(e))
		for i, one := range e {
			named[i] = one.in(file)
		}
		return named
	}
	return err
}

func (e *Error) in(file string) *Error {
	if e.File != "" {
		return e
	}
	named := *e
	named.File = file
	return &named
}
