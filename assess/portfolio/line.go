package portfolio

import (
	"cmp"
	"fmt"
)

// Line is a record as it is read: one that was written now, or by an older version,
// with the names that its columns had then.
type Line struct {
	Record
	OlderName   string `json:"name"`   // service_name
	OlderGroup  string `json:"group"`  // group_name
	OlderKind   string `json:"of"`     // item_kind
	OlderSource string `json:"from"`   // source
	OlderLine   int    `json:"line"`   // line_number
	OlderColumn int    `json:"column"` // column_number
}

// Now is the record with the names that columns have now.
func (l *Line) Now() *Record {
	l.Name = cmp.Or(l.Name, l.OlderName)
	l.Group = cmp.Or(l.Group, l.OlderGroup)
	l.ItemKind = cmp.Or(l.ItemKind, l.OlderKind)
	l.Source = cmp.Or(l.Source, l.OlderSource)
	l.Line, l.Column = cmp.Or(l.Line, l.OlderLine), cmp.Or(l.Column, l.OlderColumn)
	return &l.Record
}

// readable says whether records of a version can be read.
func readable(version int) error {
	if version > Version {
		return fmt.Errorf("these lines are of version %d, and this program reads %d: install a newer standpoint", version, Version)
	}
	return nil
}
