package portfolio

import "cmp"

// Line is a record as it is read: one that was written now, or by an older version,
// with the names that its columns had then.
type Line struct {
	Record
	OlderName string `json:"name"` // service_name
}

// Now is the record with the names that columns have now.
func (l *Line) Now() *Record {
	l.Name = cmp.Or(l.Name, l.OlderName)
	return &l.Record
}
