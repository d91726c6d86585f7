package store

import (
	"standpoint/assess"
	"standpoint/assess/problem"
	"standpoint/standards/strict"
)

// Lost are the words of any value that YAML took for comments.
func (d *Doc[T]) Lost() []*problem.Error { return strict.LostIn(d.data) }

// Lost are the words of texts that YAML took for comments.
func (f *File) Lost() []*problem.Error { return lost(&f.Doc, f.data) }

func lost(d *Doc[assess.Assessment], data []byte) []*problem.Error {
	var found []*problem.Error
	eachLost(d, data, func(_ assess.Spot, e *problem.Error) { found = append(found, e) })
	return found
}

// EachLost visits them, each with the value it was lost from.
func (f *File) EachLost(visit func(assess.Spot, *problem.Error)) { eachLost(&f.Doc, f.data, visit) }

func eachLost(d *Doc[assess.Assessment], data []byte, visit func(assess.Spot, *problem.Error)) {
	if !strict.MayLose(data) {
		return
	}
	assess.Each(d.Value, func(v assess.Spot) {
		if !v.Field.Free() {
			return
		}
		if at := strict.Lost(data, d.root, v.At...); at != nil {
			at.File = d.Path
			visit(v, at)
		}
	})
}
