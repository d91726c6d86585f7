// Package store reads and writes the user's files, and nothing else does.
package store

import (
	"bytes"
	"errors"

	"gopkg.in/yaml.v3"

	"standpoint/assess/problem"
	"standpoint/assess/splice"
	"standpoint/standards/strict"
)

// Kind is one kind of file: what it says of itself, and how it is judged and
// written. T is the struct that strict.Decode reads one into.
type Kind[T any] struct {
	strict.Head

	// Check judges what a file says by itself, before a change and after it.
	// The error is problem.Errors.
	Check func(*Doc[T]) error

	// Fill gives ids to items without one: for a change to see, and then for
	// what it added.
	Fill func(*T)

	// Order puts what is new in its place among what is in the file already.
	Order func(*T)

	// Layout is how what is new in a file is written.
	Layout func() splice.Layout

	// Mend is what to do about a file of this name with both versions of
	// something in it, between markers; nil where only a person can.
	Mend func(name string) string
}

// Doc is a file as it was read: what it says, and where.
type Doc[T any] struct {
	Path  string // as given
	Value *T

	// Remarks are what the save that wrote it could not keep or be sure of.
	Remarks []*problem.Error

	kind *Kind[T]
	data []byte
	root *yaml.Node
}

// Read reads a file's bytes, which must not change afterwards, under the name
// it has in messages. The error is problem.Errors.
func (k *Kind[T]) Read(data []byte, name string) (*Doc[T], error) {
	value, root, err := strict.Read[T](data, &k.Head)
	if err != nil {
		return nil, problem.In(k.mended(err, name), name)
	}
	return &Doc[T]{Path: name, Value: value, kind: k, data: data, root: root}, nil
}

// mended gives the remedy that this kind of file has for what a merge left.
func (k *Kind[T]) mended(err error, name string) error {
	var found problem.Errors
	if k.Mend == nil || !errors.Is(err, strict.ErrMarkers) || !errors.As(err, &found) {
		return err
	}
	found[0].Hint = k.Mend(name)
	return found
}

// Load reads the file at a path. The error is problem.Errors, or a
// *problem.Error when there is nothing to read.
func (k *Kind[T]) Load(path string) (*Doc[T], error) {
	data, err := Bytes(path)
	if err != nil {
		return nil, err
	}
	return k.Read(data, path)
}

// Copy is what the file says, to change without saving it.
func (d *Doc[T]) Copy() *T { return clone(d.Value) }

// again reads the file as it is now. Finding the nodes of a file is most of
// what reading it costs: where the bytes are the same, so are they.
func (d *Doc[T]) again() (*Doc[T], error) {
	data, err := Bytes(d.Path)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(data, d.data) {
		return d.kind.Read(data, d.Path)
	}
	return d.afresh()
}

// afresh is the same file with a Value that is the caller's to write in.
func (d *Doc[T]) afresh() (*Doc[T], error) {
	next := *d
	next.Value = new(T)
	return &next, problem.In(strict.Decode(d.root, next.Value), d.Path)
}

// Position is where something is in the file, line and column from 1: a value,
// its key when it is empty, or the nearest thing around it when the file does
// not have it. Keys are strings and places in lists ints from 0:
//
//	d.Position("points", 3, "evidence", 0, "date")
func (d *Doc[T]) Position(path ...any) (line, column int) {
	at := d.at("", "", path...)
	return at.Line, at.Column
}

// at makes a problem of something found at a path.
func (d *Doc[T]) at(what, hint string, path ...any) *problem.Error {
	return strict.At(d.root, what, hint, path...)
}
