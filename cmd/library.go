package cmd

import "standpoint/assess/gather"

// shelf is where this run finds standards, once flags are read.
func (e *env) shelf() *gather.Shelf {
	if e.books == nil {
		e.books = gather.NewShelf(e.dir, e.standardsDir)
	}
	return e.books
}

// library is the embedded standards and a project's own: those of --standards,
// or of the folder standards/ beside the assessments/ that holds the file. With
// no file it looks in the current folder.
func (e *env) library(file string) *gather.Library { return e.shelf().Library(file) }
